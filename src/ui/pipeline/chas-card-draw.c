// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-paint-private.h"

#include "chas-card-face.h"

/* How a card is drawn. A part is given where it begins when read from left to right. */

typedef struct
{
  ChasCardPaint *card;
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  ChasPalette *palette;
  gboolean mirrored;
} Brush;

static void
move_to (Brush *brush, int x, int y, int width)
{
  gtk_snapshot_save (brush->snapshot);
  gtk_snapshot_translate (brush->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (brush->mirrored
                                                           ? brush->card->width - x - width
                                                           : x),
                                                (float) y));
}

static void
draw_text (Brush *brush, PangoLayout *layout, int x, int y, ChasInk ink)
{
  GdkRGBA colour = chas_palette_get_colour (brush->palette, ink);
  int given = pango_layout_get_width (layout), width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  move_to (brush, x, y, given > 0 ? given / PANGO_SCALE : width);
  gtk_snapshot_append_layout (brush->snapshot, layout, &colour);
  gtk_snapshot_restore (brush->snapshot);
}

static void
draw_label (Brush *brush, const ChasCardLabel *label, int x, int y, ChasInk ink)
{
  PangoLayout *layout = chas_card_label_get_layout (label);

  if (layout)
    draw_text (brush, layout, x, y, ink);
}

/* In the middle of @height from @y on. */
static void
draw_label_within (Brush *brush, const ChasCardLabel *label, int x, int y, int height, ChasInk ink)
{
  draw_label (brush, label, x, y + (height - chas_card_label_get_height (label)) / 2, ink);
}

static void
draw_icon (Brush *brush, const char *name, int x, int y, ChasInk ink)
{
  GdkRGBA colour = chas_palette_get_colour (brush->palette, ink);

  move_to (brush, x, y, ICON);
  chas_palette_snapshot_icon (brush->palette, brush->snapshot, name, ICON, &colour);
  gtk_snapshot_restore (brush->snapshot);
}

typedef struct
{
  GdkRGBA fill, line;
} Pill;

static void
draw_pill_picture (GtkSnapshot *snapshot, int width, int height, gconstpointer data)
{
  const Pill *pill = data;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA lines[] = { pill->line, pill->line, pill->line, pill->line };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &pill->fill, &bounds);
  gtk_snapshot_pop (snapshot);
  if (pill->line.alpha > 0)
    gtk_snapshot_append_border (snapshot, &outline, widths, lines);
}

static void
draw_lined_pill (Brush *brush, int x, int y, int width, int height, const Pill *pill)
{
  g_autofree char *fill = gdk_rgba_to_string (&pill->fill);
  g_autofree char *line = gdk_rgba_to_string (&pill->line);
  g_autofree char *key = g_strconcat ("pill ", fill, " ", line, NULL);

  move_to (brush, x, y, width);
  chas_palette_snapshot_picture (brush->palette, brush->snapshot, key, width, height,
                                 draw_pill_picture, pill);
  gtk_snapshot_restore (brush->snapshot);
}

static void
draw_pill (Brush *brush, int x, int y, int width, int height, ChasInk ink)
{
  draw_lined_pill (brush, x, y, width, height,
                   &(Pill) { .fill = chas_palette_get_colour (brush->palette, ink) });
}

static void
draw_chip (Brush *brush, const ChasCardChip *chip)
{
  int x = chip->x, y = brush->card->chips_y + chip->y, height = brush->card->chip_height;

  draw_lined_pill (brush, x, y, chip->width, height,
                   &(Pill) { chas_palette_get_colour (brush->palette, CHAS_INK_CHIP),
                             chas_palette_get_colour (brush->palette, CHAS_INK_CHIP_LINE) });
  x += CHIP_PADDING;
  if (chip->colour >= 0)
    {
      draw_pill (brush, x, y + (height - DOT) / 2, DOT, DOT,
                 CHAS_INK_EDUCATION + (ChasInk) chip->colour);
      x += DOT + GAP;
    }
  draw_label_within (brush, &chip->label, x, y, height, CHAS_INK_TEXT);
}

static int
get_line_height (PangoLayout *layout)
{
  PangoRectangle line;

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, 0), NULL, &line);
  return line.height;
}

static ChasInk
get_step_ink (ChasStepState state, gboolean of_icon)
{
  switch (state)
    {
    case CHAS_STEP_OVERDUE:
      return CHAS_INK_ERROR;
    case CHAS_STEP_LACKING:
      return CHAS_INK_WARNING;
    case CHAS_STEP_NONE:
    case CHAS_STEP_TODAY:
    case CHAS_STEP_LATER:
    case CHAS_STEP_ADD:
      break;
    }
  return of_icon ? CHAS_INK_ICON : CHAS_INK_TEXT;
}

static void
draw_top (Brush *brush)
{
  ChasCardPaint *card = brush->card;

  draw_text (brush, card->name, 0, 0, CHAS_INK_TEXT);
  if (card->checked)
    draw_icon (brush, "object-select-symbolic", card->width - ICON, 0, CHAS_INK_ACCENT);
  draw_label (brush, &card->place, 0, chas_card_text_get_height (card->name) + LINE_GAP,
              CHAS_INK_DIM);
  for (guint i = 0; i < card->chips->len; i++)
    draw_chip (brush, card->chips->pdata[i]);
  if (card->step.whole)
    {
      draw_icon (brush, chas_step_get_icon (card->step_state), 0,
                 card->step_y + MAX (1, (get_line_height (card->step.whole) - ICON) / 2),
                 get_step_ink (card->step_state, TRUE));
      draw_label (brush, &card->step, ICON + GAP, card->step_y,
                  get_step_ink (card->step_state, FALSE));
    }
  if (card->found)
    {
      draw_icon (brush, "edit-find-symbolic", 0,
                 card->found_y + MAX (1, (get_line_height (card->found) - ICON) / 2),
                 CHAS_INK_ICON);
      draw_text (brush, card->found, ICON + GAP, card->found_y, CHAS_INK_DIM);
    }
}

/* In the middle of the foot. */
static int
foot (Brush *brush, int height)
{
  return brush->card->foot_y + (brush->card->foot_height - height) / 2;
}

static void
draw_faces (Brush *brush)
{
  ChasCardPaint *card = brush->card;
  int x = 0;

  for (int i = 0; i < card->n_faces; i++, x += FACE_STEP)
    {
      if (i > 0)
        draw_pill (brush, x - 2, foot (brush, FACE + 4), FACE + 4, FACE + 4, CHAS_INK_PAPER);
      move_to (brush, x, foot (brush, FACE), FACE);
      chas_card_face_snapshot (brush->palette, brush->snapshot, card->owners[i], FACE);
      gtk_snapshot_restore (brush->snapshot);
    }
  if (x > 0)
    x += FACE - FACE_STEP + CHIP_GAP;
  draw_label_within (brush, &card->beside_faces, x, card->foot_y, card->foot_height, CHAS_INK_DIM);
}

static void
draw_age (Brush *brush)
{
  ChasCardPaint *card = brush->card;
  ChasInk warmth = card->flame == CHAS_FLAME_HOT ? CHAS_INK_HOT : CHAS_INK_WARM;

  if (card->disputed && chas_card_foot_shows (card, card->dispute_x))
    draw_icon (brush, "chas-versions-symbolic", card->dispute_x, foot (brush, ICON),
               CHAS_INK_WARNING);
  if (card->contested && chas_card_foot_shows (card, card->contest_x))
    draw_icon (brush, "dialog-warning-symbolic", card->contest_x, foot (brush, ICON),
               CHAS_INK_WARNING);
  if (card->warmth.whole && chas_card_foot_shows (card, card->warmth_x))
    {
      draw_icon (brush, "chas-flame-symbolic", card->warmth_x, foot (brush, ICON), warmth);
      if (card->says_warmth)
        draw_label_within (brush, &card->warmth, card->warmth_x + ICON + ICON_GAP, card->foot_y,
                           card->foot_height, warmth);
    }
  if (card->taken)
    return;
  if (card->stale)
    draw_icon (brush, "weather-clear-night-symbolic", card->moon_x, foot (brush, ICON),
               CHAS_INK_WARNING);
  draw_label_within (brush, &card->days, card->days_x, card->foot_y, card->foot_height,
                     card->stale ? CHAS_INK_WARNING : CHAS_INK_AGE);
}

/**
 * chas_card_paint_snapshot:
 * @widget: that it is drawn in, from the origin on
 *
 * Draws it as it was laid out last.
 */
void
chas_card_paint_snapshot (ChasCardPaint *self,
                          GtkWidget *widget,
                          GtkSnapshot *snapshot,
                          ChasPalette *palette)
{
  Brush brush = { self, widget, snapshot, palette,
                  gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };

  draw_top (&brush);
  draw_faces (&brush);
  draw_age (&brush);
}
