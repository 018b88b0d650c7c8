// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-stack-private.h"

#include <adwaita.h>

/* Where a card is seen, and what is at a place. Heights that others give are those of the widget;
 * heights here begin at the first head of the board. */

static int
to_board (ChasLaneStack *self, double y)
{
  return (int) y + chas_lane_bands_get_offset (self->bands) +
         chas_lane_bands_get_head_height (self->bands);
}

/**
 * chas_lane_stack_set_landing:
 * @lane: (nullable): where a card would land that has no other there to land beside
 * @height: of the mark
 */
void
chas_lane_stack_set_landing (ChasLaneStack *self, ChasLane *lane, int height)
{
  g_return_if_fail (CHAS_IS_LANE_STACK (self));
  if (!g_set_object (&self->landing_lane, lane))
    return;
  self->landing_height = height;
  if (lane && !self->landing)
    {
      self->landing = adw_bin_new ();
      gtk_widget_add_css_class (self->landing, "landing");
      gtk_widget_set_parent (self->landing, GTK_WIDGET (self));
    }
  if (self->landing)
    gtk_widget_set_child_visible (self->landing, lane != NULL);
  chas_lane_bands_invalidate (self->bands);
}

/**
 * chas_lane_stack_show:
 *
 * Scrolls to a card, or to the head of its lane when that is collapsed.
 */
void
chas_lane_stack_show (ChasLaneStack *self, guint position)
{
  guint lane;
  int y;

  g_return_if_fail (CHAS_IS_LANE_STACK (self));

  chas_lane_bands_ensure (self->bands);
  lane = chas_lane_stack_find_lane (self, position);
  if (chas_lane_stack_is_collapsed (self, lane))
    {
      y = chas_lane_bands_get_top (self->bands, lane);
      chas_lane_bands_show (self->bands, y + chas_lane_bands_get_head_height (self->bands),
                            y + chas_lane_bands_get_head_height (self->bands));
      return;
    }
  chas_lane_stack_measure_cell (self, lane,
                                chas_lane_stack_get_y (self, position) + 1 -
                                  chas_lane_bands_get_top (self->bands, lane));
  chas_lane_bands_invalidate (self->bands);
  chas_lane_bands_ensure (self->bands);
  y = chas_lane_stack_get_y (self, position);
  chas_lane_bands_show (self->bands,
                        position == chas_lane_stack_get_start (self, lane) ? y - CHAS_LANE_INSET
                                                                           : y,
                        y + chas_lane_stack_get_slot (self, position)->height);
}

/**
 * chas_lane_stack_get_nearest:
 * @lane: (nullable): among the cards of that lane
 * @y: in our coordinates
 *
 * Returns: position of the card that is nearest to that height, or GTK_INVALID_LIST_POSITION
 */
guint
chas_lane_stack_get_nearest (ChasLaneStack *self, ChasLane *lane, double y)
{
  guint nearest = GTK_INVALID_LIST_POSITION;
  int best = G_MAXINT, place;

  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), GTK_INVALID_LIST_POSITION);

  chas_lane_bands_ensure (self->bands);
  place = to_board (self, y);
  for (guint i = 0; i < self->slots->len; i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);
      int top, distance;

      if ((lane && slot->lane != lane) || chas_lane_get_collapsed (slot->lane))
        continue;
      top = chas_lane_stack_get_y (self, i);
      distance = MAX (MAX (top - place, place - top - slot->height), 0);
      if (distance < best)
        {
          best = distance;
          nearest = i;
        }
    }
  return nearest;
}

/**
 * chas_lane_stack_get_end:
 *
 * Returns: position of the first or the last card of the lane, or GTK_INVALID_LIST_POSITION
 */
guint
chas_lane_stack_get_end (ChasLaneStack *self, ChasLane *lane, gboolean last)
{
  guint index, start, end;

  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), GTK_INVALID_LIST_POSITION);

  chas_lane_bands_ensure (self->bands);
  index = chas_lane_bands_find (self->bands, lane);
  start = chas_lane_stack_get_start (self, index);
  end = chas_lane_stack_get_start (self, index + 1);
  return start == end || chas_lane_get_collapsed (lane) ? GTK_INVALID_LIST_POSITION
         : last                                         ? end - 1
                                                        : start;
}

/**
 * chas_lane_stack_collect_near:
 * @cards: (element-type ChasCard): gets those that are in view or near it
 */
void
chas_lane_stack_collect_near (ChasLaneStack *self, GPtrArray *cards)
{
  g_return_if_fail (CHAS_IS_LANE_STACK (self));
  for (guint i = 0; i < self->slots->len; i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);

      if (slot->row)
        g_ptr_array_add (cards, g_object_ref (slot->card));
    }
}

/* The middle of the card itself, without the landing marks around it. */
static int
get_middle (ChasLaneStack *self, guint position)
{
  ChasLaneSlot *slot = chas_lane_stack_get_slot (self, position);

  return chas_lane_stack_get_y (self, position) +
         (slot->height + chas_card_get_gap_above (slot->card) -
          chas_card_get_gap_below (slot->card)) /
           2;
}

/**
 * chas_lane_stack_get_landing_at:
 * @y: in our coordinates
 * @out_lane: (out) (transfer none): the lane that is there
 *
 * Returns: before which card one would land that is dropped there: the one whose upper half is
 * there, or that follows; below a head the first one of its lane
 */
guint
chas_lane_stack_get_landing_at (ChasLaneStack *self, double y, ChasLane **out_lane)
{
  guint lane, end;
  int place;

  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), 0);

  chas_lane_bands_ensure (self->bands);
  place = to_board (self, y);
  lane =
    chas_lane_bands_get_at (self->bands, y < 0 ? chas_lane_bands_get_offset (self->bands) : place);
  *out_lane = chas_lane_bands_get_lane (self->bands, lane);
  end = chas_lane_stack_get_start (self, lane + 1);
  for (guint i = chas_lane_stack_get_start (self, lane); i < end; i++)
    if (place < get_middle (self, i))
      return i;
  return end;
}
