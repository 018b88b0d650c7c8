// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"
#include "chas-card-cell.h"
#include "chas-lane-title.h"

/* Which card has the focus, and how it gets it. */

/* Who goes on to another card does not wait for the one that went out of sight. */
static void
note_stand_in (ChasBoard *self)
{
  if (self->away && !self->stand_in)
    g_set_object (&self->stand_in, self->current);
  else if (self->current != self->stand_in)
    g_clear_object (&self->away);
}

/* The card of the row that has the focus; none on the head of a lane. A row is GTK's own widget
 * around our cell. */
static void
on_focus_changed_cb (ChasBoard *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *cell = focus ? gtk_widget_get_first_child (focus) : NULL;

  chas_board_hover_stop (self); /* the keys are used, not the pointer */
  if (CHAS_IS_CARD_CELL (cell) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    {
      chas_card_cell_tell_selected (CHAS_CARD_CELL (cell));
      g_set_object (&self->current, chas_card_cell_get_card (CHAS_CARD_CELL (cell)));
      self->lane_stage = chas_card_get_stage (self->current);
      note_stand_in (self);
    }
  else if (CHAS_IS_LANE_TITLE (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_clear_object (&self->current);
}

/* The focus goes along with a card that somebody else moves, or undo. */
static void
on_card_leaving_cb (ChasBoard *self, ChasCard *card)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if ((card == self->current || card == self->away) && focus &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller)))
    g_set_object (&self->followed, card);
}

static void
on_card_arrived_cb (ChasBoard *self, ChasCard *card)
{
  if (card == self->followed)
    chas_board_focus_card (self, chas_card_get_lead_id (card));
  g_clear_object (&self->followed);
}

void
chas_board_focus_set_up (ChasBoard *self)
{
  g_signal_connect_object (self->pipeline, "leaving", G_CALLBACK (on_card_leaving_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pipeline, "arrived", G_CALLBACK (on_card_arrived_cb), self,
                           G_CONNECT_SWAPPED);
}

/* While the board is in a window. */
void
chas_board_focus_watch (ChasBoard *self)
{
  g_signal_connect_object (gtk_widget_get_root (GTK_WIDGET (self)), "notify::focus-widget",
                           G_CALLBACK (on_focus_changed_cb), self, G_CONNECT_SWAPPED);
}

void
chas_board_focus_unwatch (ChasBoard *self)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (GTK_WIDGET (self)),
                                        on_focus_changed_cb, self);
}

/**
 * chas_board_get_current_card:
 *
 * Returns: (transfer none) (nullable): the card that has the focus or had it last, while it is on
 * the board
 */
ChasCard *
chas_board_get_current_card (ChasBoard *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD (self), NULL);
  if (!self->current ||
      chas_pipeline_find (self->pipeline, chas_card_get_lead_id (self->current)) != self->current)
    return NULL;
  return self->current;
}

/**
 * chas_board_focus_card:
 *
 * Scrolls to the card of a lead and gives it the focus.
 *
 * Returns: whether the lead has a card
 */
gboolean
chas_board_focus_card (ChasBoard *self, const char *lead_id)
{
  ChasStage stage;
  guint position;

  g_return_val_if_fail (CHAS_IS_BOARD (self), FALSE);
  if (!chas_pipeline_locate (self->pipeline, lead_id, &stage, &position))
    return FALSE;
  return chas_board_focus_position (self, stage, position);
}

/**
 * chas_board_show_card:
 *
 * Scrolls to the card of a lead and leaves the focus where it is.
 */
void
chas_board_show_card (ChasBoard *self, const char *lead_id)
{
  ChasStage stage;
  guint position;

  g_return_if_fail (CHAS_IS_BOARD (self));
  if (!chas_pipeline_locate (self->pipeline, lead_id, &stage, &position))
    return;
  if (self->narrow)
    chas_board_show_stage (self, stage);
  if (!chas_board_is_open (self, stage))
    return;
  chas_stage_column_show (self->columns[stage], position);
  gtk_viewport_scroll_to (self->viewport, GTK_WIDGET (self->columns[stage]), NULL);
}

/**
 * chas_board_focus_position:
 * @position: from 0; past the end means the last card
 *
 * Returns: whether the stage has a card
 */
gboolean
chas_board_focus_position (ChasBoard *self, ChasStage stage, guint position)
{
  guint n;

  g_return_val_if_fail (CHAS_IS_BOARD (self), FALSE);
  n = g_list_model_get_n_items (chas_pipeline_get_stage (self->pipeline, stage));
  if (n == 0 || !chas_board_is_open (self, stage))
    return FALSE;
  if (self->narrow)
    chas_board_show_stage (self, stage);
  if (!chas_stage_column_focus (self->columns[stage], MIN (position, n - 1)))
    return chas_board_lanes_focus_head (self, stage, MIN (position, n - 1));
  /* The viewport shows what gets the focus, but a row that is new has no width yet. */
  gtk_viewport_scroll_to (self->viewport, GTK_WIDGET (self->columns[stage]), NULL);
  return TRUE;
}

/**
 * chas_board_wait_for_card:
 *
 * Another card will get the focus, as this one went to where it cannot be seen. When it is taken
 * back, the focus is on it again.
 */
void
chas_board_wait_for_card (ChasBoard *self, const char *lead_id)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  g_set_object (&self->away, chas_pipeline_find (self->pipeline, lead_id));
  g_clear_object (&self->stand_in);
}

/* How many lanes stand above the first card of a column. */
static guint
count_lanes_above (ChasBoard *self, ChasStage stage)
{
  g_autoptr (ChasCard) first =
    g_list_model_get_item (chas_pipeline_get_stage (self->pipeline, stage), 0);
  ChasLane *own = first ? chas_pipeline_get_lane_of (self->pipeline, first) : NULL;
  GListModel *lanes = own ? G_LIST_MODEL (chas_pipeline_get_lanes (self->pipeline)) : NULL;
  guint n = lanes ? g_list_model_get_n_items (lanes) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (lanes, i);

      if (lane == own)
        return i;
    }
  return 0;
}

/* With lanes, one in the uppermost: the board need not scroll to show it. */
static gboolean
focus_uppermost (ChasBoard *self)
{
  guint n = chas_pipeline_get_lanes (self->pipeline)
              ? g_list_model_get_n_items (G_LIST_MODEL (chas_pipeline_get_lanes (self->pipeline)))
              : 1;

  for (guint above = 0; above < n; above++)
    for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
      if (count_lanes_above (self, stage) == above && chas_board_focus_position (self, stage, 0))
        return TRUE;
  return FALSE;
}

/**
 * chas_board_focus_first:
 *
 * Gives the focus to the first card that is shown.
 *
 * Returns: whether there is one
 */
gboolean
chas_board_focus_first (ChasBoard *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD (self), FALSE);
  if (self->narrow && chas_board_focus_position (self, chas_board_get_shown_stage (self), 0))
    return TRUE;
  return focus_uppermost (self);
}
