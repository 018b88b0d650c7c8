// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-bands-private.h"

#include <string.h>

#include "chas-lane-stack.h"

/* What is where is asked in chas-lane-bands-places.c.
 *
 * ChasLanes ── ChasLaneBands ─┬── ChasLaneStack per column
 *                             └── ChasLaneHeads of the board
 *
 *   0 ┌ head ────────────────────────────┐  tops[0]
 *     │ cards of each column             │
 *     ├ head ────────────────────────────┤  tops[1]
 *     ┊                                  ┊
 *
 * The first of the heads in view stays at the top, so the columns show what begins one head below
 * the value of the adjustment. Heights of cards are exact for what is in view and what is above it
 * in the same lane; further ones are guessed until they come near. */

#define GAP 6 /* below a lane */

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasLaneBands, chas_lane_bands, G_TYPE_OBJECT)

/* What the tallest column needs; exact down to @until of it. */
static int
measure_band (ChasLaneBands *self, guint index, int until)
{
  int height = 0;

  for (guint i = 0; i < self->stacks->len; i++)
    height = MAX (height, chas_lane_stack_measure_cell (self->stacks->pdata[i], index, until));
  return self->head_height + height + GAP;
}

static void
take_lanes (ChasLaneBands *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lanes));

  g_ptr_array_set_size (self->places, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->places, g_list_model_get_item (G_LIST_MODEL (self->lanes), i));
  g_array_set_size (self->tops, n + 1);
  for (guint i = 0; i < self->stacks->len; i++)
    chas_lane_stack_index (self->stacks->pdata[i]);
}

/* What is at the top of the view, and stays there. */
typedef struct
{
  ChasLane *lane;   /* nullable: the very top */
  double into;      /* from its head */
  double share;     /* the same in parts of its height */
  gboolean guessed; /* some heights above in it were */
} Anchor;

/* Returns the value at which the anchor is seen in the same place. */
static double
lay_out (ChasLaneBands *self, const Anchor *anchor)
{
  int bottom = self->head_height + self->page, y = 0;
  gboolean below = anchor->lane == NULL;
  double value = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      gboolean here = self->places->pdata[i] == anchor->lane;
      int seen = here ? (int) anchor->into + bottom : below ? (int) value + bottom - y : 0;
      int height = measure_band (self, i, seen - self->head_height);

      g_array_index (self->tops, int, i) = y;
      if (here)
        value = y + (anchor->guessed ? anchor->share * height : anchor->into);
      below |= here;
      y += height;
    }
  g_array_index (self->tops, int, self->places->len) = y;
  return value;
}

static void
configure (ChasLaneBands *self, double value)
{
  double upper =
    MAX (chas_lane_bands_get_top (self, self->places->len) - self->head_height, self->page);

  gtk_adjustment_configure (self->adjustment, CLAMP (value, 0, upper - self->page), 0, upper,
                            self->page * .1, self->page * .9, self->page);
}

static Anchor
find_anchor (ChasLaneBands *self)
{
  double value = gtk_adjustment_get_value (self->adjustment);
  Anchor anchor = { 0 };
  guint at;
  int height;

  if (value < 1 || self->places->len == 0)
    return anchor;
  at = chas_lane_bands_get_at (self, (int) value);
  height = chas_lane_bands_get_top (self, at + 1) - chas_lane_bands_get_top (self, at);
  anchor.lane = self->places->pdata[at];
  anchor.into = value - chas_lane_bands_get_top (self, at);
  anchor.share = height > 0 ? anchor.into / height : 0;
  for (guint i = 0; i < self->stacks->len; i++)
    anchor.guessed |= !chas_lane_stack_is_exact (self->stacks->pdata[i], at, (int) anchor.into);
  return anchor;
}

/* When the lane at the top has gone, the next one comes to its place. */
static void
follow (ChasLaneBands *self, Anchor *anchor)
{
  guint i = 0;

  if (!anchor->lane || g_ptr_array_find (self->places, anchor->lane, NULL))
    return;
  while (i + 1 < self->places->len && chas_lane_compare (self->places->pdata[i], anchor->lane) < 0)
    i++;
  *anchor = (Anchor) { .lane = self->places->pdata[i] };
}

/* Returns whether something has another place. */
static gboolean
update (ChasLaneBands *self)
{
  Anchor anchor = find_anchor (self);
  g_autoptr (ChasLane) lane = anchor.lane ? g_object_ref (anchor.lane) : NULL;
  g_autoptr (GArray) before = g_array_copy (self->tops);
  double value = gtk_adjustment_get_value (self->adjustment);

  take_lanes (self);
  follow (self, &anchor);
  configure (self, lay_out (self, &anchor));
  return value != gtk_adjustment_get_value (self->adjustment) || before->len != self->tops->len ||
         memcmp (before->data, self->tops->data, before->len * sizeof (int)) != 0;
}

static void
on_scrolled_cb (ChasLaneBands *self)
{
  if (!self->updating)
    chas_lane_bands_invalidate (self);
}

static void
on_lanes_changed_cb (ChasLaneBands *self,
                     guint position,
                     guint removed,
                     guint added,
                     GListModel *lanes)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (lanes, i);

      g_signal_connect_object (lane, "notify::collapsed", G_CALLBACK (chas_lane_bands_invalidate),
                               self, G_CONNECT_SWAPPED);
    }
  chas_lane_bands_invalidate (self);
}

static void
chas_lane_bands_dispose (GObject *object)
{
  ChasLaneBands *self = CHAS_LANE_BANDS (object);

  g_clear_object (&self->lanes);
  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->stacks, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->tops, g_array_unref);
  G_OBJECT_CLASS (chas_lane_bands_parent_class)->dispose (object);
}

static void
chas_lane_bands_class_init (ChasLaneBandsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_lane_bands_dispose;

  /**
   * ChasLaneBands::changed:
   *
   * Something has another place, or another number of leads.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chas_lane_bands_init (ChasLaneBands *self)
{
  self->stacks = g_ptr_array_new ();
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->tops = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_set_size (self->tops, 1);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

ChasLaneBands *
chas_lane_bands_new (ChasLanes *lanes)
{
  ChasLaneBands *self = g_object_new (CHAS_TYPE_LANE_BANDS, NULL);

  g_set_object (&self->lanes, lanes);
  g_signal_connect_object (lanes, "items-changed", G_CALLBACK (on_lanes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_lanes_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (lanes)),
                       G_LIST_MODEL (lanes));
  return self;
}

/**
 * chas_lane_bands_get_lanes:
 *
 * Returns: (transfer none)
 */
ChasLanes *
chas_lane_bands_get_lanes (ChasLaneBands *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), NULL);
  return self->lanes;
}

/**
 * chas_lane_bands_get_adjustment:
 *
 * Returns: (transfer none): what all columns scroll by
 */
GtkAdjustment *
chas_lane_bands_get_adjustment (ChasLaneBands *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), NULL);
  return self->adjustment;
}

/**
 * chas_lane_bands_add:
 * @stack: of a column; until it is removed
 */
void
chas_lane_bands_add (ChasLaneBands *self, ChasLaneStack *stack)
{
  g_return_if_fail (CHAS_IS_LANE_BANDS (self));
  g_ptr_array_add (self->stacks, stack);
}

void
chas_lane_bands_remove (ChasLaneBands *self, ChasLaneStack *stack)
{
  g_return_if_fail (CHAS_IS_LANE_BANDS (self));
  g_ptr_array_remove (self->stacks, stack);
}

/**
 * chas_lane_bands_get_stacks:
 *
 * Returns: (transfer none) (element-type ChasLaneStack): from the first column on
 */
GPtrArray *
chas_lane_bands_get_stacks (ChasLaneBands *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), NULL);
  return self->stacks;
}

void
chas_lane_bands_set_head_height (ChasLaneBands *self, int height)
{
  g_return_if_fail (CHAS_IS_LANE_BANDS (self));
  if (self->head_height == height)
    return;
  self->head_height = height;
  chas_lane_bands_invalidate (self);
}

int
chas_lane_bands_get_head_height (ChasLaneBands *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), 0);
  return self->head_height;
}

/**
 * chas_lane_bands_invalidate:
 *
 * Says that something may have another height, or that another part is seen.
 */
void
chas_lane_bands_invalidate (ChasLaneBands *self)
{
  g_return_if_fail (CHAS_IS_LANE_BANDS (self));
  self->dirty = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * chas_lane_bands_ensure:
 *
 * Makes the places true before they are asked for.
 */
void
chas_lane_bands_ensure (ChasLaneBands *self)
{
  gboolean moved;

  g_return_if_fail (CHAS_IS_LANE_BANDS (self));
  if (!self->dirty || self->updating)
    return;
  self->updating = TRUE;
  self->dirty = FALSE;
  moved = update (self);
  self->updating = FALSE;
  if (moved)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * chas_lane_bands_check:
 * @page: height of what a column shows
 *
 * The same when a column is laid out, where cards may have got another height.
 */
void
chas_lane_bands_check (ChasLaneBands *self, int page)
{
  g_return_if_fail (CHAS_IS_LANE_BANDS (self));
  self->page = page;
  self->dirty = TRUE;
  chas_lane_bands_ensure (self);
}
