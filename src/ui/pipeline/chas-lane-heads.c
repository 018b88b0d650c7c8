// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-heads-private.h"

#include "chas-lane-stack.h"
#include "chas-lane-title.h"

#define JOINT 13 /* columns that are not further apart share a bar */

G_DEFINE_FINAL_TYPE (ChasLaneHeads, chas_lane_heads, GTK_TYPE_WIDGET)

static ChasLaneTitle *
take_title (ChasLaneHeads *self, GPtrArray *old, ChasLane *lane)
{
  ChasLaneTitle *title;

  for (guint i = 0; i < old->len; i++)
    if (chas_lane_title_get_lane (old->pdata[i]) == lane)
      return g_ptr_array_remove_index (old, i);
  title = chas_lane_title_new (chas_lane_bands_get_lanes (self->bands), lane);
  gtk_widget_insert_before (GTK_WIDGET (title), GTK_WIDGET (self), NULL);
  return title;
}

/* The next head gets the focus of one that goes. */
static void
hand_on_focus (ChasLaneHeads *self, ChasLaneTitle *gone)
{
  for (guint i = 0; i < self->titles->len; i++)
    {
      GtkWidget *title = self->titles->pdata[i];

      if (chas_lane_compare (chas_lane_title_get_lane (self->titles->pdata[i]),
                             chas_lane_title_get_lane (gone)) < 0)
        continue;
      gtk_widget_set_child_visible (title, TRUE);
      gtk_widget_grab_focus (title);
      return;
    }
}

/* In the order of the lanes, which is that of Tab too. */
static void
fill (ChasLaneHeads *self)
{
  GListModel *lanes = G_LIST_MODEL (chas_lane_bands_get_lanes (self->bands));
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->titles);

  self->titles = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (lanes, i);
      ChasLaneTitle *title = take_title (self, old, lane);

      gtk_widget_insert_after (GTK_WIDGET (title), GTK_WIDGET (self),
                               i > 0 ? self->titles->pdata[i - 1] : NULL);
      g_ptr_array_add (self->titles, title);
    }
  for (guint i = 0; i < old->len; i++)
    {
      if (gtk_widget_is_focus (old->pdata[i]))
        hand_on_focus (self, old->pdata[i]);
      gtk_widget_unparent (old->pdata[i]);
    }
}

static int
measure_title (ChasLaneHeads *self)
{
  int height = 0;

  if (self->titles->len > 0)
    gtk_widget_measure (self->titles->pdata[0], GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                        NULL);
  return height;
}

static void
chas_lane_heads_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  ChasLaneHeads *self = CHAS_LANE_HEADS (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    chas_lane_bands_set_head_height (self->bands, measure_title (self));
}

/* The head that has gone up beyond the top stays there until the next one pushes it out. */
static int
find_y (ChasLaneHeads *self, guint index, int head)
{
  int offset = chas_lane_bands_get_offset (self->bands);
  int y = chas_lane_bands_get_top (self->bands, index) - offset;

  return y >= 0 ? y : MIN (0, chas_lane_bands_get_top (self->bands, index + 1) - offset - head);
}

static void
chas_lane_heads_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasLaneHeads *self = CHAS_LANE_HEADS (widget);
  int head = chas_lane_bands_get_head_height (self->bands), from, until;
  g_autoptr (PangoLayout) number = NULL;

  chas_lane_bands_ensure (self->bands);
  if (self->spans->len == 0 || chas_lane_bands_get_n_lanes (self->bands) != self->titles->len)
    return;
  from = MAX ((int) g_array_index (self->spans, ChasLaneSpan, 0).from, CHAS_LANE_PADDING);
  until = MIN ((int) g_array_index (self->spans, ChasLaneSpan, self->spans->len - 1).until,
               width - CHAS_LANE_PADDING);
  number = chas_lane_heads_make_number (self);
  for (guint i = 0; i < self->titles->len; i++)
    {
      GtkWidget *title = self->titles->pdata[i];
      int y = find_y (self, i, head), least;
      gboolean seen = y > -head && y < height;

      chas_lane_title_set_count (self->titles->pdata[i],
                                 chas_lane_bands_get_count (self->bands, i));
      if (seen)
        chas_lane_title_set_spare (self->titles->pdata[i],
                                   chas_lane_heads_find_spare (self, number, i, from, until));
      gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_set_child_visible (title, seen || gtk_widget_is_focus (title));
      gtk_widget_size_allocate (title,
                                &(GtkAllocation) { from, y, MAX (until - from, least), head }, -1);
    }
}

/* Only on a bar: between them are cards, and collapsed columns. */
static gboolean
chas_lane_heads_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
chas_lane_heads_dispose (GObject *object)
{
  ChasLaneHeads *self = CHAS_LANE_HEADS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_object (&self->fling);
  g_clear_object (&self->bands);
  G_OBJECT_CLASS (chas_lane_heads_parent_class)->dispose (object);
}

static void
chas_lane_heads_class_init (ChasLaneHeadsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_lane_heads_dispose;
  widget_class->measure = chas_lane_heads_measure;
  widget_class->size_allocate = chas_lane_heads_size_allocate;
  widget_class->snapshot = chas_lane_heads_snapshot;
  widget_class->contains = chas_lane_heads_contains;
  gtk_widget_class_set_css_name (widget_class, "lane-heads");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
chas_lane_heads_init (ChasLaneHeads *self)
{
  self->titles = g_ptr_array_new ();
  self->spans = g_array_new (FALSE, FALSE, sizeof (ChasLaneSpan));
  self->cells = g_array_new (FALSE, FALSE, sizeof (ChasLaneCell));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  chas_lane_heads_hands_init (self);
}

ChasLaneHeads *
chas_lane_heads_new (ChasLaneBands *bands)
{
  ChasLaneHeads *self = g_object_new (CHAS_TYPE_LANE_HEADS, NULL);

  g_set_object (&self->bands, bands);
  self->fling = chas_fling_new (GTK_WIDGET (self), chas_lane_bands_get_adjustment (bands));
  g_signal_connect_object (chas_lane_bands_get_lanes (bands), "items-changed", G_CALLBACK (fill),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bands, "changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  fill (self);
  return self;
}

static void
add_span (ChasLaneHeads *self, ChasLaneStack *stack, float from, float until)
{
  ChasLaneSpan *last =
    self->spans->len > 0 ? &g_array_index (self->spans, ChasLaneSpan, self->spans->len - 1) : NULL;

  if (last && from - last->until <= JOINT)
    last->until = until;
  else
    g_array_append_val (self->spans, ((ChasLaneSpan) { from, until }));
  g_array_append_val (self->cells, ((ChasLaneCell) { stack, { from, until } }));
}

/**
 * chas_lane_heads_find_place:
 * @widget: around the columns
 * @out_place: (out): in its coordinates, where the heads belong
 *
 * Returns: whether any column is open
 */
gboolean
chas_lane_heads_find_place (ChasLaneHeads *self, GtkWidget *widget, GdkRectangle *out_place)
{
  GPtrArray *stacks;
  int head;

  g_return_val_if_fail (CHAS_IS_LANE_HEADS (self), FALSE);

  stacks = chas_lane_bands_get_stacks (self->bands);
  head = chas_lane_bands_get_head_height (self->bands);
  g_array_set_size (self->spans, 0);
  g_array_set_size (self->cells, 0);
  for (guint i = 0; i < stacks->len; i++)
    {
      gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      ChasLaneStack *stack = stacks->pdata[mirrored ? stacks->len - 1 - i : i];
      graphene_rect_t bounds;

      if (!chas_lane_stack_get_open (stack) ||
          !gtk_widget_compute_bounds (GTK_WIDGET (stack), widget, &bounds))
        continue;
      add_span (self, stack, bounds.origin.x + CHAS_LANE_PADDING,
                bounds.origin.x + bounds.size.width - CHAS_LANE_PADDING);
      *out_place = (GdkRectangle) { 0, (int) bounds.origin.y - head, gtk_widget_get_width (widget),
                                    (int) bounds.size.height + head };
    }
  return self->spans->len > 0;
}

/**
 * chas_lane_heads_has_bar:
 *
 * Returns: whether a bar goes there, and not a collapsed column
 */
gboolean
chas_lane_heads_has_bar (ChasLaneHeads *self, double x)
{
  g_return_val_if_fail (CHAS_IS_LANE_HEADS (self), FALSE);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const ChasLaneSpan *span = &g_array_index (self->spans, ChasLaneSpan, i);

      if (x >= span->from && x < span->until)
        return TRUE;
    }
  return FALSE;
}

/**
 * chas_lane_heads_focus_lane:
 *
 * Scrolls to the head of a lane and gives it the focus.
 *
 * Returns: whether it has one
 */
gboolean
chas_lane_heads_focus_lane (ChasLaneHeads *self, ChasLane *lane)
{
  guint index;
  int y;

  g_return_val_if_fail (CHAS_IS_LANE_HEADS (self), FALSE);

  chas_lane_bands_ensure (self->bands);
  index = chas_lane_bands_find (self->bands, lane);
  if (index >= self->titles->len)
    return FALSE;
  y = chas_lane_bands_get_top (self->bands, index) + chas_lane_bands_get_head_height (self->bands);
  chas_lane_bands_show (self->bands, y, y);
  gtk_widget_set_child_visible (self->titles->pdata[index], TRUE);
  return gtk_widget_grab_focus (self->titles->pdata[index]);
}

/**
 * chas_lane_heads_get_focused:
 *
 * Returns: (transfer none) (nullable): the lane whose head has the focus
 */
ChasLane *
chas_lane_heads_get_focused (ChasLaneHeads *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_HEADS (self), NULL);
  for (guint i = 0; i < self->titles->len; i++)
    if (gtk_widget_is_focus (self->titles->pdata[i]))
      return chas_lane_title_get_lane (self->titles->pdata[i]);
  return NULL;
}
