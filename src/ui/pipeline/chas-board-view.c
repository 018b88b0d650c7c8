// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

/* What part of the board is seen. A drag scrolls on its way; when nothing comes of it the board
 * goes back to what was seen before. */

static GtkAdjustment *
adjustment_of (ChasBoard *self, ChasStage stage)
{
  return gtk_scrolled_window_get_vadjustment (chas_stage_column_get_scroller (self
                                                                                ->columns[stage]));
}

/**
 * chas_board_save_view:
 * @out_view: (out): what is seen now
 */
void
chas_board_save_view (ChasBoard *self, ChasBoardView *out_view)
{
  g_return_if_fail (CHAS_IS_BOARD (self));

  out_view->across =
    gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scroller));
  out_view->drawer_open = self->drawer_open;
  out_view->shown = chas_board_get_shown_stage (self);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    out_view->down[stage] = gtk_adjustment_get_value (adjustment_of (self, stage));
}

/**
 * chas_board_restore_view:
 *
 * Shows again what was seen.
 */
void
chas_board_restore_view (ChasBoard *self, const ChasBoardView *view)
{
  g_return_if_fail (CHAS_IS_BOARD (self));

  chas_board_set_drawer_open (self, view->drawer_open);
  if (self->narrow)
    chas_board_show_stage (self, view->shown);
  gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (self->scroller), view->across);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    gtk_adjustment_set_value (adjustment_of (self, stage), view->down[stage]);
}

/**
 * chas_board_list_near:
 *
 * Returns: (transfer full) (element-type ChasCard): what is in view or near it
 */
GPtrArray *
chas_board_list_near (ChasBoard *self)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CHAS_IS_BOARD (self), cards);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    chas_stage_column_collect_near (self->columns[stage], cards);
  return cards;
}
