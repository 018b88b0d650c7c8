// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-heads-private.h"

#include "chas-lane-stack.h"
#include "chas-lane-title.h"

/* The bars of the heads, and in them how many leads each column has in the lane: of a lane that is
 * collapsed, or scrolled far down, one still sees how it stands. */

#define RADIUS 9
#define APART (2 * CHAS_LANE_PADDING) /* a number from the end of its bar, and from the title */
#define CAPTION 0.82
#define DIM 0.74f /* as captions */

/* A lane without leads is said, but not pointed out. */
static float
get_strength (GtkWidget *title)
{
  GtkStateFlags state = gtk_widget_get_state_flags (title);

  if (state & GTK_STATE_FLAG_ACTIVE)
    return .12f;
  if (state & GTK_STATE_FLAG_PRELIGHT)
    return .09f;
  return gtk_widget_has_css_class (title, "empty") ? .02f : .06f;
}

static void
snapshot_bar (ChasLaneHeads *self, GtkSnapshot *snapshot, GtkWidget *title)
{
  GdkRGBA colour;
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (title, GTK_WIDGET (self), &bounds))
    return;
  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  colour.alpha *= get_strength (title);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const ChasLaneSpan *span = &g_array_index (self->spans, ChasLaneSpan, i);
      GskRoundedRect bar;

      gsk_rounded_rect_init_from_rect (&bar,
                                       &GRAPHENE_RECT_INIT (span->from, bounds.origin.y,
                                                            span->until - span->from,
                                                            bounds.size.height),
                                       RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &bar);
      gtk_snapshot_append_color (snapshot, &colour, &bar.bounds);
      gtk_snapshot_pop (snapshot);
    }
}

/* Where in its column the number goes, across: above the end of the cards. */
static graphene_rect_t
find_number (ChasLaneHeads *self, PangoLayout *number, const ChasLaneSpan *span)
{
  int width, height;

  pango_layout_get_pixel_size (number, &width, &height);
  return GRAPHENE_RECT_INIT (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                               ? span->from + APART
                               : span->until - APART - (float) width,
                             0, (float) width, (float) height);
}

/* Unless the title is there. */
static void
snapshot_number (ChasLaneHeads *self,
                 GtkSnapshot *snapshot,
                 PangoLayout *number,
                 const ChasLaneSpan *span,
                 const graphene_rect_t *title,
                 const graphene_rect_t *words)
{
  graphene_rect_t place = find_number (self, number, span);
  GdkRGBA colour;

  place.origin.y = title->origin.y + (title->size.height - place.size.height) / 2;
  if (graphene_rect_intersection (&place, words, NULL))
    return;
  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  colour.alpha *= DIM;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place.origin);
  gtk_snapshot_append_layout (snapshot, number, &colour);
  gtk_snapshot_restore (snapshot);
}

/* The one column of a narrow board has all of the lane. */
static void
snapshot_numbers (ChasLaneHeads *self,
                  GtkSnapshot *snapshot,
                  PangoLayout *number,
                  guint lane,
                  GtkWidget *title)
{
  graphene_rect_t bounds, words;

  if (self->cells->len < 2 || !gtk_widget_compute_bounds (title, GTK_WIDGET (self), &bounds) ||
      !chas_lane_title_compute_words (CHAS_LANE_TITLE (title), GTK_WIDGET (self), &words))
    return;
  graphene_rect_inset (&words, -APART, 0);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const ChasLaneCell *cell = &g_array_index (self->cells, ChasLaneCell, i);
      guint count = chas_lane_stack_get_count (cell->stack, lane);
      g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : NULL;

      if (!text)
        continue;
      pango_layout_set_text (number, text, -1);
      snapshot_number (self, snapshot, number, &cell->span, &bounds, &words);
    }
}

/* What numbers are measured and drawn with, one after the other. */
PangoLayout *
chas_lane_heads_make_number (ChasLaneHeads *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (CAPTION));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* Whether the column has gone out of view, at least in part, where a title begins that goes from
 * there to there: the name is worth more than its number. */
static gboolean
is_left_behind (ChasLaneHeads *self, const ChasLaneSpan *span, int from, int until)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
           ? (int) span->until > until
           : (int) span->from < from;
}

/* Of the columns that have leads in the lane, the first one that is in view. */
static const ChasLaneCell *
find_first_cell (ChasLaneHeads *self, guint lane, int from, int until, guint *out_count)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const ChasLaneCell *cell =
        &g_array_index (self->cells, ChasLaneCell, mirrored ? self->cells->len - 1 - i : i);

      *out_count = chas_lane_stack_get_count (cell->stack, lane);
      if (*out_count > 0 && !is_left_behind (self, &cell->span, from, until))
        return cell;
    }
  return NULL;
}

/* How much a title that goes from there to there leaves free, so that it stays on the bar on which
 * it begins: what parts the bars has words of its own. */
static int
find_beyond_bar (ChasLaneHeads *self, int from, int until)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < self->spans->len; i++)
    {
      guint place = mirrored ? self->spans->len - 1 - i : i;
      const ChasLaneSpan *span = &g_array_index (self->spans, ChasLaneSpan, place);

      if (mirrored ? (int) span->from < until : (int) span->until > from)
        return MAX (0, mirrored ? (int) span->from - from : until - (int) span->until);
    }
  return 0;
}

/* The same, so that it hides no number of the first column in view that has one. */
static int
find_beyond_number (ChasLaneHeads *self, PangoLayout *number, guint lane, int from, int until)
{
  guint count;
  const ChasLaneCell *cell =
    self->cells->len < 2 ? NULL : find_first_cell (self, lane, from, until, &count);
  g_autofree char *text = NULL;
  graphene_rect_t place;

  if (!cell)
    return 0;
  text = g_strdup_printf ("%u", count);
  pango_layout_set_text (number, text, -1);
  place = find_number (self, number, &cell->span);
  graphene_rect_inset (&place, -APART, 0);
  return MAX (0, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                   ? (int) (place.origin.x + place.size.width) - from
                   : until - (int) place.origin.x);
}

/* How much of its end a title that goes from there to there leaves free. */
int
chas_lane_heads_find_spare (ChasLaneHeads *self,
                            PangoLayout *number,
                            guint lane,
                            int from,
                            int until)
{
  return MAX (find_beyond_bar (self, from, until),
              find_beyond_number (self, number, lane, from, until));
}

void
chas_lane_heads_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChasLaneHeads *self = CHAS_LANE_HEADS (widget);
  g_autoptr (PangoLayout) number = chas_lane_heads_make_number (self);

  for (guint i = 0; i < self->titles->len; i++)
    {
      GtkWidget *title = self->titles->pdata[i];

      if (!gtk_widget_get_child_visible (title))
        continue;
      snapshot_bar (self, snapshot, title);
      snapshot_numbers (self, snapshot, number, i, title);
      gtk_widget_snapshot_child (widget, title, snapshot);
    }
}
