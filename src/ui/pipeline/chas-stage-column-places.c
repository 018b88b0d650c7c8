// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-column-private.h"

#include "chas-card-cell.h"

/* Where a card of the column is seen, and what is seen at a place. */

#define N_FIRST 20 /* cards of a column that was not laid out yet */

/* A height of ours in the coordinates of the stack. */
static double
to_stack (ChasStageColumn *self, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->stack),
                                 &GRAPHENE_POINT_INIT (0, (float) y), &point))
    return 0;
  return point.y;
}

/* The cell of a card at that height, or the nearest one that can be seen above or below;
 * NULL below the last one. */
static ChasCardCell *
cell_at (ChasStageColumn *self, double y)
{
  GtkWidget *list = GTK_WIDGET (self->list), *widget;
  float middle = gtk_widget_get_width (GTK_WIDGET (self)) / 2.f;
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), list, &GRAPHENE_POINT_INIT (middle, (float) y),
                                 &point))
    return NULL;
  widget = gtk_widget_pick (list, point.x, CLAMP (point.y, 0, gtk_widget_get_height (list) - 1),
                            GTK_PICK_INSENSITIVE);
  for (; widget && widget != list; widget = gtk_widget_get_parent (widget))
    if (CHAS_IS_CARD_CELL (widget))
      return CHAS_CARD_CELL (widget);
  return NULL;
}

/**
 * chas_stage_column_show_top:
 *
 * Scrolls to the first card, or the first lane.
 */
void
chas_stage_column_show_top (ChasStageColumn *self)
{
  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  if (self->stack)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  else if (g_list_model_get_n_items (self->cards) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * chas_stage_column_show:
 *
 * Scrolls to a card.
 */
void
chas_stage_column_show (ChasStageColumn *self, guint position)
{
  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  if (position >= g_list_model_get_n_items (self->cards))
    return;
  if (self->stack)
    chas_lane_stack_show (self->stack, position);
  else
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * chas_stage_column_focus:
 *
 * Scrolls to a card and gives it the focus.
 *
 * Returns: whether there is such a card, and not in a collapsed lane
 */
gboolean
chas_stage_column_focus (ChasStageColumn *self, guint position)
{
  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), FALSE);
  if (position >= g_list_model_get_n_items (self->cards))
    return FALSE;
  if (self->stack)
    return chas_lane_stack_focus_card (self->stack, position);
  /* Within a list without the focus the first call only says which row gets it. */
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * chas_stage_column_collect:
 * @area: in the coordinates of @widget
 * @cards: (element-type ChasCard): gets those that are seen there
 */
void
chas_stage_column_collect (ChasStageColumn *self,
                           GtkWidget *widget,
                           const graphene_rect_t *area,
                           GPtrArray *cards)
{
  graphene_rect_t seen, bounds;

  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->scroller), widget, &seen) ||
      !graphene_rect_intersection (&seen, area, &seen))
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (self->stack ? GTK_WIDGET (self->stack)
                                                                : GTK_WIDGET (self->list));
       row; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *cell = gtk_widget_get_first_child (row);
      ChasCard *card =
        CHAS_IS_CARD_CELL (cell) ? chas_card_cell_get_card (CHAS_CARD_CELL (cell)) : NULL;

      if (card && gtk_widget_get_mapped (cell) &&
          gtk_widget_compute_bounds (chas_card_cell_get_card_widget (CHAS_CARD_CELL (cell)), widget,
                                     &bounds) &&
          graphene_rect_intersection (&bounds, &seen, NULL))
        g_ptr_array_add (cards, g_object_ref (card));
    }
}

/**
 * chas_stage_column_collect_near:
 * @cards: (element-type ChasCard): gets those that are in view, or within a page of it; the first
 *   ones as long as the column was not laid out
 */
void
chas_stage_column_collect_near (ChasStageColumn *self, GPtrArray *cards)
{
  double n, value, page, each;

  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));

  if (self->stack)
    {
      chas_lane_stack_collect_near (self->stack, cards);
      return;
    }
  n = g_list_model_get_n_items (self->cards);
  value = gtk_adjustment_get_value (self->adjustment);
  page = gtk_adjustment_get_page_size (self->adjustment);
  each = MAX (gtk_adjustment_get_upper (self->adjustment), 1) / MAX (n, 1); /* is as high */
  for (guint i = (guint) (MAX (value - page, 0) / each);
       i < MIN (n, page > 0 ? (value + 2 * page) / each : N_FIRST); i++)
    g_ptr_array_add (cards, g_list_model_get_item (self->cards, i));
}

/**
 * chas_stage_column_get_row_at:
 * @lane: (nullable): among the cards of that lane
 * @y: in the column's coordinates
 *
 * Returns: position of the card at that height, or the nearest; GTK_INVALID_LIST_POSITION when
 *   there is none
 */
guint
chas_stage_column_get_row_at (ChasStageColumn *self, ChasLane *lane, double y)
{
  ChasCardCell *cell;
  guint n;

  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), GTK_INVALID_LIST_POSITION);
  if (self->stack)
    return chas_lane_stack_get_nearest (self->stack, lane, to_stack (self, y));
  n = g_list_model_get_n_items (self->cards);
  if (n == 0)
    return GTK_INVALID_LIST_POSITION;
  cell = cell_at (self, y);
  return cell ? chas_card_cell_get_position (cell) : n - 1;
}

/**
 * chas_stage_column_get_end:
 * @last: rather than the first
 *
 * Returns: position of the outermost card that is shown of the lane, or GTK_INVALID_LIST_POSITION
 */
guint
chas_stage_column_get_end (ChasStageColumn *self, ChasLane *lane, gboolean last)
{
  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self) && self->stack, GTK_INVALID_LIST_POSITION);
  return chas_lane_stack_get_end (self->stack, lane, last);
}

/**
 * chas_stage_column_get_landing_at:
 * @y: in the column's coordinates
 * @out_lane: (out) (nullable): the lane that is there, when there are lanes
 *
 * Where a card that is dropped there would land: before the card whose upper half or landing mark
 * is there; below the head of a lane.
 *
 * Returns: a position from 0 to the number of cards
 */
guint
chas_stage_column_get_landing_at (ChasStageColumn *self, double y, ChasLane **out_lane)
{
  ChasCardCell *cell;
  graphene_rect_t bounds;
  guint position;

  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), 0);

  *out_lane = NULL;
  if (self->stack)
    return chas_lane_stack_get_landing_at (self->stack, to_stack (self, y), out_lane);
  cell = cell_at (self, y);
  if (!cell)
    return g_list_model_get_n_items (self->cards);
  position = chas_card_cell_get_position (cell);
  if (!gtk_widget_compute_bounds (chas_card_cell_get_card_widget (cell), GTK_WIDGET (self),
                                  &bounds))
    return position;
  return position + (y >= bounds.origin.y + bounds.size.height / 2);
}
