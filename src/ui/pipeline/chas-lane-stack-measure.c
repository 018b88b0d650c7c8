// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-stack-private.h"

/* How high cards are. Those that have no widget are laid out as text, as their widgets would. */

/* What stands around the text of a card is known from one that is shown. */
static void
learn (ChasLaneStack *self, ChasLaneSlot *slot)
{
  GtkWidget *card = chas_lane_row_get_card_widget (slot->row);
  int row_width = gtk_widget_get_width (GTK_WIDGET (slot->row));

  if (self->around_width >= 0 || row_width <= 0 || gtk_widget_get_width (card) <= 0 ||
      chas_card_get_gap_above (slot->card) > 0 || chas_card_get_gap_below (slot->card) > 0)
    return;
  self->around_width = row_width - gtk_widget_get_width (card);
  self->around_height =
    gtk_widget_get_height (GTK_WIDGET (slot->row)) - gtk_widget_get_height (card);
}

static int
measure_text (ChasLaneStack *self, ChasCard *card)
{
  const ChasLeadFacts *facts = chas_card_get_facts (card);
  g_auto (ChasCardLook) look = { 0 };

  chas_card_look_init (&look, facts, self->env);
  chas_card_paint_fill (&self->scratch, self->palette, facts, &look);
  chas_card_paint_set_checked (&self->scratch, chas_card_get_selected (card));
  return chas_card_paint_lay_out (&self->scratch, MAX (self->width - self->around_width, 1));
}

static void
measure_slot (ChasLaneStack *self, ChasLaneSlot *slot)
{
  if (self->width <= 0)
    return;
  if (slot->row)
    {
      gtk_widget_measure (GTK_WIDGET (slot->row), GTK_ORIENTATION_VERTICAL, self->width,
                          &slot->height, NULL, NULL, NULL);
      learn (self, slot);
      self->guess = slot->height;
    }
  else if (slot->width != self->width && self->around_width >= 0)
    slot->height = measure_text (self, slot->card) + self->around_height;
  else
    return;
  slot->width = self->width;
}

static int
get_landing_height (ChasLaneStack *self, guint lane)
{
  return self->landing_lane && chas_lane_bands_get_lane (self->bands, lane) == self->landing_lane
           ? self->landing_height + CHAS_LANE_INSET
           : 0;
}

/**
 * chas_lane_stack_measure_cell:
 * @until: from the first card of the lane: what begins above is measured, not guessed
 *
 * Returns: how much room the column needs in the lane
 */
int
chas_lane_stack_measure_cell (ChasLaneStack *self, guint lane, int until)
{
  guint start, end;
  int height = CHAS_LANE_INSET;

  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), 0);

  if (!self->open)
    return 0;
  start = chas_lane_stack_get_start (self, lane);
  end =
    chas_lane_stack_is_collapsed (self, lane) ? start : chas_lane_stack_get_start (self, lane + 1);
  for (guint i = start; i < end; i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);

      if (height < until)
        measure_slot (self, slot);
      height += slot->height;
    }
  return (end > start ? height : 0) + get_landing_height (self, lane);
}

/**
 * chas_lane_stack_is_exact:
 * @until: from the head of the lane
 *
 * Returns: whether nothing above in the lane is guessed
 */
gboolean
chas_lane_stack_is_exact (ChasLaneStack *self, guint lane, int until)
{
  int y = 0;

  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), TRUE);
  for (guint i = chas_lane_stack_get_start (self, lane);
       self->open && y < until && i < chas_lane_stack_get_start (self, lane + 1); i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);

      if (!slot->row && slot->width != self->width)
        return FALSE;
      y += slot->height;
    }
  return TRUE;
}
