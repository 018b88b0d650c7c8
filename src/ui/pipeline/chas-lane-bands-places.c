// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-bands-private.h"

#include "chas-lane-stack.h"

/* Where a lane is, and which one is at a place: true once chas_lane_bands_ensure() was called. */

guint
chas_lane_bands_get_n_lanes (ChasLaneBands *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), 0);
  return self->places->len;
}

/**
 * chas_lane_bands_get_lane:
 *
 * Returns: (transfer none): the lane at that place
 */
ChasLane *
chas_lane_bands_get_lane (ChasLaneBands *self, guint index)
{
  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self) && index < self->places->len, NULL);
  return self->places->pdata[index];
}

/**
 * chas_lane_bands_find:
 *
 * Returns: the place of the lane; the number of lanes when it has none yet
 */
guint
chas_lane_bands_find (ChasLaneBands *self, ChasLane *lane)
{
  guint index;

  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), 0);
  return g_ptr_array_find (self->places, lane, &index) ? index : self->places->len;
}

/**
 * chas_lane_bands_get_at:
 * @y: from the first head
 *
 * Returns: which lane is there, or the nearest
 */
guint
chas_lane_bands_get_at (ChasLaneBands *self, int y)
{
  guint index = 0;

  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), 0);
  while (index + 1 < self->places->len && chas_lane_bands_get_top (self, index + 1) <= y)
    index++;
  return index;
}

/**
 * chas_lane_bands_get_top:
 *
 * Returns: where the head of the lane begins; one past the last lane, where that ends
 */
int
chas_lane_bands_get_top (ChasLaneBands *self, guint index)
{
  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), 0);
  return g_array_index (self->tops, int, MIN (index, self->places->len));
}

/**
 * chas_lane_bands_get_offset:
 *
 * Returns: how far it is scrolled down
 */
int
chas_lane_bands_get_offset (ChasLaneBands *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), 0);
  return (int) gtk_adjustment_get_value (self->adjustment);
}

/**
 * chas_lane_bands_get_count:
 *
 * Returns: how many leads the columns that are shown have in the lane
 */
guint
chas_lane_bands_get_count (ChasLaneBands *self, guint index)
{
  guint count = 0;

  g_return_val_if_fail (CHAS_IS_LANE_BANDS (self), 0);
  for (guint i = 0; i < self->stacks->len; i++)
    count += chas_lane_stack_get_count (self->stacks->pdata[i], index);
  return count;
}

/**
 * chas_lane_bands_show:
 * @from: where something begins, from the first head
 * @until: where it ends
 *
 * Scrolls as little as it needs to be seen below the head that stays at the top.
 */
void
chas_lane_bands_show (ChasLaneBands *self, int from, int until)
{
  int value;

  g_return_if_fail (CHAS_IS_LANE_BANDS (self));
  if (self->page == 0)
    return;
  value = chas_lane_bands_get_offset (self);
  value = MAX (value, until - self->head_height - self->page);
  gtk_adjustment_set_value (self->adjustment, MIN (value, from - self->head_height));
}
