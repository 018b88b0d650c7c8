// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-column-private.h"

#include "chas-card-cell.h"
#include "chas-lane-cell.h"

/* Where a card of the column is seen, and what is seen at a place. */

/* Where a card is seen; one in a collapsed lane is at its head. */
static guint
row_of (ChasStageColumn *self, guint position)
{
  g_autoptr (ChasCard) card = g_list_model_get_item (self->cards, position);

  return self->lane_rows ? chas_lane_rows_find_card (self->lane_rows, card) : position;
}

static guint
position_of (ChasStageColumn *self, ChasCardCell *cell)
{
  ChasCard *card = chas_card_cell_get_card (cell);

  if (!self->lane_rows)
    return chas_card_cell_get_position (cell);
  for (guint i = 0; i < g_list_model_get_n_items (self->cards); i++)
    {
      g_autoptr (ChasCard) other = g_list_model_get_item (self->cards, i);

      if (other == card)
        return i;
    }
  return 0;
}

/* The cell of a card or a lane at that height, or the nearest one that can be seen above or below;
 * NULL below the last one. */
static GtkWidget *
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
    if (CHAS_IS_CARD_CELL (widget) || CHAS_IS_LANE_CELL (widget))
      return widget;
  return NULL;
}

/**
 * chas_stage_column_show_top:
 *
 * Scrolls to the first card, or the first head.
 */
void
chas_stage_column_show_top (ChasStageColumn *self)
{
  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->list))) > 0)
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
  gtk_list_view_scroll_to (self->list, row_of (self, position), GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * chas_stage_column_focus:
 *
 * Scrolls to a card and gives it the focus; or to the head of its lane when that is collapsed.
 *
 * Returns: whether there is such a card
 */
gboolean
chas_stage_column_focus (ChasStageColumn *self, guint position)
{
  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), FALSE);
  if (position >= g_list_model_get_n_items (self->cards))
    return FALSE;
  /* Within a list without the focus the first call only says which row gets it. */
  gtk_list_view_scroll_to (self->list, row_of (self, position), GTK_LIST_SCROLL_FOCUS, NULL);
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
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
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
 * chas_stage_column_get_row_at:
 * @y: in the column's coordinates
 *
 * Returns: position of the card at that height, or of the first one of the lane whose head is
 * there; the last one below all cards; GTK_INVALID_LIST_POSITION in an empty column
 */
guint
chas_stage_column_get_row_at (ChasStageColumn *self, double y)
{
  GtkWidget *cell;
  guint n;

  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), GTK_INVALID_LIST_POSITION);
  n = g_list_model_get_n_items (self->cards);
  if (n == 0)
    return GTK_INVALID_LIST_POSITION;
  cell = cell_at (self, y);
  if (CHAS_IS_CARD_CELL (cell))
    return position_of (self, CHAS_CARD_CELL (cell));
  if (CHAS_IS_LANE_CELL (cell))
    return MIN (n - 1, chas_lane_rows_get_start (self->lane_rows,
                                                 chas_lane_cell_get_lane (CHAS_LANE_CELL (cell))));
  return n - 1;
}

static guint
landing_in_lanes (ChasStageColumn *self, GtkWidget *cell, ChasLane **out_lane)
{
  ChasLanes *lanes = chas_lane_rows_get_lanes (self->lane_rows);
  g_autoptr (ChasLane) last = NULL;

  if (CHAS_IS_LANE_CELL (cell))
    {
      *out_lane = chas_lane_cell_get_lane (CHAS_LANE_CELL (cell));
      return chas_lane_rows_get_start (self->lane_rows, *out_lane);
    }
  last = g_list_model_get_item (G_LIST_MODEL (lanes),
                                g_list_model_get_n_items (G_LIST_MODEL (lanes)) - 1);
  *out_lane = CHAS_IS_CARD_CELL (cell)
                ? chas_lanes_get_lane_of (lanes, chas_card_cell_get_card (CHAS_CARD_CELL (cell)))
                : last;
  return g_list_model_get_n_items (self->cards);
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
  GtkWidget *cell;
  graphene_rect_t bounds;
  guint end, position;

  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), 0);

  cell = cell_at (self, y);
  *out_lane = NULL;
  end = self->lane_rows ? landing_in_lanes (self, cell, out_lane)
                        : g_list_model_get_n_items (self->cards);
  if (!CHAS_IS_CARD_CELL (cell))
    return end;
  position = position_of (self, CHAS_CARD_CELL (cell));
  if (!gtk_widget_compute_bounds (chas_card_cell_get_card_widget (CHAS_CARD_CELL (cell)),
                                  GTK_WIDGET (self), &bounds))
    return position;
  return position + (y >= bounds.origin.y + bounds.size.height / 2);
}
