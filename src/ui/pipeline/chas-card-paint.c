// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-paint.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chas-card-face.h"

/* Of widgets a card would need thirty, and a board shows a hundred cards. So it is drawn; what may
 * be spoken is said by the row that it stands in. */

#define CAPTION 0.82
#define CHIP_TEXT 0.75
#define LINE_GAP 2
#define PART_GAP 8 /* above what is not text under text */
#define FOOT_GAP 10
#define FOOT_HEIGHT 26
#define GAP 6
#define ICON 14
#define ICON_GAP 2
#define FACE 22
#define FACE_STEP 22 /* the ring of the next one covers a little */
#define MOST_FACES 3
#define LEAST_CHIP 20
#define CHIP_PADDING 8
#define CHIP_GAP 4
#define DOT 8

typedef struct
{
  PangoLayout *label;
  int colour;
  int x, y, width; /* y is that in the chips' part */
} Chip;

static void
chip_free (gpointer data)
{
  Chip *chip = data;

  g_object_unref (chip->label);
  g_free (chip);
}

void
chas_card_paint_clear (ChasCardPaint *self)
{
  g_clear_object (&self->name);
  g_clear_object (&self->place);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_object (&self->step);
  g_clear_object (&self->beside_faces);
  g_clear_object (&self->warmth);
  g_clear_object (&self->days);
  g_clear_pointer (&self->owners, g_strfreev);
  self->width = -1;
}

/* Texts */

static PangoLayout *
make_text (GtkWidget *widget, const char *text, double scale, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (weight != PANGO_WEIGHT_NORMAL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static void
add_tabular_digits (PangoLayout *layout)
{
  pango_attr_list_insert (pango_layout_get_attributes (layout),
                          pango_attr_font_features_new ("tnum"));
}

static PangoLayout *
make_optional_text (GtkWidget *widget, const char *text, double scale, PangoWeight weight)
{
  return text && *text ? make_text (widget, text, scale, weight) : NULL;
}

static void
fill_place (ChasCardPaint *self, GtkWidget *widget, const ChasLeadFacts *facts)
{
  const char *town = facts->municipality, *business = facts->business;
  g_autofree char *both =
    town && *town && business && *business ? g_strdup_printf ("%s · %s", town, business) : NULL;

  self->place = make_optional_text (widget,
                                    both            ? both
                                    : town && *town ? town
                                                    : business,
                                    CAPTION, PANGO_WEIGHT_NORMAL);
}

static void
fill_chips (ChasCardPaint *self, GtkWidget *widget, GPtrArray *educations)
{
  self->chips = g_ptr_array_new_with_free_func (chip_free);
  for (guint i = 0; i < educations->len; i++)
    {
      const ChasLeadEducationFact *education = educations->pdata[i];
      Chip *chip = g_new0 (Chip, 1);

      chip->label = make_text (widget, education->short_name, CHIP_TEXT, PANGO_WEIGHT_NORMAL);
      chip->colour = education->colour;
      pango_layout_set_ellipsize (chip->label, PANGO_ELLIPSIZE_END);
      g_ptr_array_add (self->chips, chip);
    }
}

/* The word that says how it presses is bold. */
static void
fill_step (ChasCardPaint *self, GtkWidget *widget, const ChasCardLook *look)
{
  const char *word = chas_step_get_word (look->step);
  g_autofree char *text = word && look->step_text ? g_strconcat (word, " · ", look->step_text, NULL)
                          : word                  ? g_strdup (word)
                                                  : g_strdup (look->step_text);

  self->step_state = look->step;
  if (look->step == CHAS_STEP_NONE)
    return;
  self->step = make_text (widget, text ? text : "", CAPTION, PANGO_WEIGHT_NORMAL);
  add_tabular_digits (self->step);
  if (word)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = (guint) strlen (word);
      pango_attr_list_insert (pango_layout_get_attributes (self->step), bold);
    }
  pango_layout_set_height (self->step, -2); /* lines */
  pango_layout_set_ellipsize (self->step, PANGO_ELLIPSIZE_END);
}

static void
fill_owners (ChasCardPaint *self, GtkWidget *widget, GPtrArray *owners)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *more =
    owners->len > MOST_FACES ? g_strdup_printf ("+%u", owners->len - MOST_FACES) : NULL;

  for (guint i = 0; i < MIN (owners->len, MOST_FACES); i++)
    g_strv_builder_add (names, ((const ChasLeadOwnerFact *) owners->pdata[i])->name);
  self->owners = g_strv_builder_end (names);
  self->beside_faces =
    make_optional_text (widget, owners->len == 0 ? C_ ("lead", "Unassigned") : more, CAPTION,
                        PANGO_WEIGHT_NORMAL);
  if (self->beside_faces)
    pango_layout_set_ellipsize (self->beside_faces, PANGO_ELLIPSIZE_END);
}

/**
 * chas_card_paint_fill:
 * @widget: whose fonts to take
 * @look: of @facts
 *
 * Takes over what the card says.
 */
void
chas_card_paint_fill (ChasCardPaint *self,
                      GtkWidget *widget,
                      const ChasLeadFacts *facts,
                      const ChasCardLook *look)
{
  chas_card_paint_clear (self);
  self->name = make_text (widget, facts->company_name, 1, PANGO_WEIGHT_BOLD);
  fill_place (self, widget, facts);
  fill_chips (self, widget, facts->educations);
  fill_step (self, widget, look);
  fill_owners (self, widget, facts->owners);
  self->flame = look->flame;
  self->warmth =
    make_optional_text (widget, chas_flame_get_word (look->flame), CAPTION, PANGO_WEIGHT_BOLD);
  self->stale = look->stale;
  self->contested = look->rivals != NULL;
  self->days = make_optional_text (widget, look->days, CAPTION, PANGO_WEIGHT_NORMAL);
  if (self->days)
    add_tabular_digits (self->days);
}

/**
 * chas_card_paint_set_checked:
 * @checked: whether it is one of those that were selected
 */
void
chas_card_paint_set_checked (ChasCardPaint *self, gboolean checked)
{
  self->checked = checked;
  self->width = -1;
}

/* Places */

static int
get_width (PangoLayout *layout)
{
  int width = 0;

  if (layout)
    pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
get_height (PangoLayout *layout)
{
  int height = 0;

  if (layout)
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
get_line_height (PangoLayout *layout)
{
  PangoRectangle line;

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, 0), NULL, &line);
  return line.height;
}

static int
lay_out_chips (ChasCardPaint *self, int width)
{
  int x = 0, y = 0;

  self->chip_height = LEAST_CHIP;
  for (guint i = 0; i < self->chips->len; i++)
    self->chip_height =
      MAX (self->chip_height, get_height (((Chip *) self->chips->pdata[i])->label) + 4);
  for (guint i = 0; i < self->chips->len; i++)
    {
      Chip *chip = self->chips->pdata[i];
      int around = 2 * CHIP_PADDING + (chip->colour >= 0 ? DOT + GAP : 0);

      pango_layout_set_width (chip->label, -1);
      chip->width = get_width (chip->label) + around;
      if (chip->width > width)
        {
          chip->width = width;
          pango_layout_set_width (chip->label, MAX (width - around, 0) * PANGO_SCALE);
        }
      if (x > 0 && x + chip->width > width)
        {
          x = 0;
          y += self->chip_height + CHIP_GAP;
        }
      chip->x = x;
      chip->y = y;
      x += chip->width + CHIP_GAP;
    }
  return self->chips->len > 0 ? y + self->chip_height : 0;
}

/* Room that the layout may take, at least some. */
static void
fit (PangoLayout *layout, int width)
{
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
}

/* From the right side: where each part begins. */
static void
lay_out_age (ChasCardPaint *self, int width, gboolean with_word)
{
  int x = width;

  self->says_warmth = with_word;
  self->days_x = x -= get_width (self->days);
  self->moon_x = x -= self->stale ? GAP + ICON : 0;
  self->warmth_x = x -=
    self->warmth ? GAP + ICON + (with_word ? ICON_GAP + get_width (self->warmth) : 0) : 0;
  self->contest_x = x - (self->contested ? GAP + ICON : 0);
}

/* Where there is no room for all, the flame goes without its word, and then the words beside the
 * faces are cut off. */
static void
lay_out_foot (ChasCardPaint *self, int width)
{
  int n_faces = (int) g_strv_length (self->owners);
  int faces =
    n_faces > 0 ? FACE + (n_faces - 1) * FACE_STEP + (self->beside_faces ? CHIP_GAP : 0) : 0;

  if (self->beside_faces)
    pango_layout_set_width (self->beside_faces, -1);
  self->faces_end = faces + get_width (self->beside_faces);
  lay_out_age (self, width, TRUE);
  if (self->faces_end + GAP > self->contest_x)
    lay_out_age (self, width, FALSE);
  if (self->beside_faces && self->faces_end + GAP > self->contest_x)
    {
      fit (self->beside_faces, self->contest_x - GAP - faces);
      self->faces_end = faces + get_width (self->beside_faces);
    }
}

/**
 * chas_card_paint_lay_out:
 * @width: in pixels
 *
 * Returns: the height it takes then
 */
int
chas_card_paint_lay_out (ChasCardPaint *self, int width)
{
  guint serial = pango_context_get_serial (pango_layout_get_context (self->name));
  int y;

  if (self->width == width && self->serial == serial)
    return self->height;
  fit (self->name, width - (self->checked ? ICON + GAP : 0));
  y = MAX (get_height (self->name), self->checked ? ICON : 0);
  if (self->place)
    {
      fit (self->place, width);
      y += LINE_GAP + get_height (self->place);
    }
  self->chips_y = y + PART_GAP;
  if (self->chips->len > 0)
    y = self->chips_y + lay_out_chips (self, width);
  self->step_y = y + PART_GAP;
  if (self->step)
    {
      fit (self->step, width - ICON - GAP);
      y = self->step_y + MAX (get_height (self->step), ICON + 1);
    }
  self->foot_y = y + FOOT_GAP;
  self->foot_height =
    MAX (FOOT_HEIGHT, MAX (get_height (self->days), get_height (self->beside_faces)));
  lay_out_foot (self, width);
  self->width = width;
  self->serial = serial;
  self->height = self->foot_y + self->foot_height;
  return self->height;
}

/**
 * chas_card_paint_get_part:
 * @x: as if it were read from left to right
 *
 * Returns: what is drawn at a place
 */
ChasCardPart
chas_card_paint_get_part (const ChasCardPaint *self, int x, int y)
{
  if (y < self->foot_y)
    return CHAS_CARD_PART_NONE;
  if (x < self->faces_end)
    return CHAS_CARD_PART_OWNERS;
  if (x >= self->moon_x)
    return CHAS_CARD_PART_DAYS;
  return self->contested && x >= self->contest_x && x < self->contest_x + ICON
           ? CHAS_CARD_PART_CONTEST
           : CHAS_CARD_PART_NONE;
}

/* Drawing. A part is given where it begins when read from left to right. */

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
  int given = pango_layout_get_width (layout);

  move_to (brush, x, y, given > 0 ? given / PANGO_SCALE : get_width (layout));
  gtk_snapshot_append_layout (brush->snapshot, layout, &colour);
  gtk_snapshot_restore (brush->snapshot);
}

static void
draw_icon (Brush *brush, const char *name, int x, int y, ChasInk ink)
{
  GdkRGBA colour = chas_palette_get_colour (brush->palette, ink);

  move_to (brush, x, y, ICON);
  chas_palette_snapshot_icon (brush->palette, brush->snapshot, name, ICON, &colour);
  gtk_snapshot_restore (brush->snapshot);
}

static void
draw_pill (Brush *brush, int x, int y, int width, int height, ChasInk ink)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GdkRGBA colour = chas_palette_get_colour (brush->palette, ink);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) height / 2);
  move_to (brush, x, y, width);
  gtk_snapshot_push_rounded_clip (brush->snapshot, &outline);
  gtk_snapshot_append_color (brush->snapshot, &colour, &bounds);
  gtk_snapshot_pop (brush->snapshot);
  gtk_snapshot_restore (brush->snapshot);
}

static void
draw_pill_line (Brush *brush, int x, int y, int width, int height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GdkRGBA line = chas_palette_get_colour (brush->palette, CHAS_INK_CHIP_LINE);
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA lines[] = { line, line, line, line };
  GskRoundedRect outline;

  if (line.alpha == 0)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) height / 2);
  move_to (brush, x, y, width);
  gtk_snapshot_append_border (brush->snapshot, &outline, widths, lines);
  gtk_snapshot_restore (brush->snapshot);
}

static void
draw_chip (Brush *brush, const Chip *chip)
{
  int x = chip->x, y = brush->card->chips_y + chip->y, height = brush->card->chip_height;

  draw_pill (brush, x, y, chip->width, height, CHAS_INK_CHIP);
  draw_pill_line (brush, x, y, chip->width, height);
  x += CHIP_PADDING;
  if (chip->colour >= 0)
    {
      draw_pill (brush, x, y + (height - DOT) / 2, DOT, DOT,
                 CHAS_INK_EDUCATION + (ChasInk) chip->colour);
      x += DOT + GAP;
    }
  draw_text (brush, chip->label, x, y + (height - get_height (chip->label)) / 2, CHAS_INK_TEXT);
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
  if (card->place)
    draw_text (brush, card->place, 0, get_height (card->name) + LINE_GAP, CHAS_INK_DIM);
  for (guint i = 0; i < card->chips->len; i++)
    draw_chip (brush, card->chips->pdata[i]);
  if (card->step)
    {
      draw_icon (brush, chas_step_get_icon (card->step_state), 0,
                 card->step_y + MAX (1, (get_line_height (card->step) - ICON) / 2),
                 get_step_ink (card->step_state, TRUE));
      draw_text (brush, card->step, ICON + GAP, card->step_y,
                 get_step_ink (card->step_state, FALSE));
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

  for (guint i = 0; card->owners[i]; i++, x += FACE_STEP)
    {
      if (i > 0)
        draw_pill (brush, x - 2, foot (brush, FACE + 4), FACE + 4, FACE + 4, CHAS_INK_PAPER);
      move_to (brush, x, foot (brush, FACE), FACE);
      chas_card_face_snapshot (brush->widget, brush->snapshot, card->owners[i], FACE);
      gtk_snapshot_restore (brush->snapshot);
    }
  if (x > 0)
    x += FACE - FACE_STEP + CHIP_GAP;
  if (card->beside_faces)
    draw_text (brush, card->beside_faces, x, foot (brush, get_height (card->beside_faces)),
               CHAS_INK_DIM);
}

static void
draw_age (Brush *brush)
{
  ChasCardPaint *card = brush->card;
  ChasInk warmth = card->flame == CHAS_FLAME_HOT ? CHAS_INK_HOT : CHAS_INK_WARM;

  if (card->contested)
    draw_icon (brush, "dialog-warning-symbolic", card->contest_x, foot (brush, ICON),
               CHAS_INK_WARNING);
  if (card->warmth)
    {
      draw_icon (brush, "chas-flame-symbolic", card->warmth_x, foot (brush, ICON), warmth);
      if (card->says_warmth)
        draw_text (brush, card->warmth, card->warmth_x + ICON + ICON_GAP,
                   foot (brush, get_height (card->warmth)), warmth);
    }
  if (card->stale)
    draw_icon (brush, "weather-clear-night-symbolic", card->moon_x, foot (brush, ICON),
               CHAS_INK_WARNING);
  if (card->days)
    draw_text (brush, card->days, card->days_x, foot (brush, get_height (card->days)),
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
