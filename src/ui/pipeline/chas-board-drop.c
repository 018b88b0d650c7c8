// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

/* One drop target for the whole board: the landing place is found at the pointer. The landing mark
 * is state of the cards, so that scrolling and recycling keep it right; it is taken away when the
 * pointer leaves and when the drag ends, however it ends. */

#define EDGE 48        /* pixels from an edge where the board scrolls */
#define FASTEST 1100.0 /* pixels a second, at the edge itself */
#define TURN_DELAY                                                                                 \
  (G_USEC_PER_SEC * 7 / 10) /* at the side of a narrow board before it shows the next stage */

static void
clear_landing (ChasBoard *self)
{
  ChasBoardDrag *drag = &self->drag;

  if (drag->marked)
    chas_card_set_gap (drag->marked, 0, 0);
  g_clear_object (&drag->marked);
  g_clear_object (&drag->lane);
  if (drag->stage >= 0)
    chas_stage_column_set_landing (self->columns[drag->stage], NULL, 0);
  drag->stage = CHAS_STAGE_UNSET;
}

/* The card that the mark is beside, and whether it is below that; NULL where the lane, or the
 * column, shows no card. */
static ChasCard *
find_neighbour (ChasBoard *self,
                ChasStage stage,
                guint position,
                ChasLane *lane,
                gboolean *out_below)
{
  GListModel *cards = chas_pipeline_get_stage (self->pipeline, stage);

  if (chas_stage_column_get_collapsed (self->columns[stage]) ||
      (lane && chas_lane_get_collapsed (lane)))
    return NULL;
  for (guint i = 0; i < 2 && i <= position; i++)
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (cards, position - i);

      *out_below = i == 1;
      if (card && chas_pipeline_get_lane_of (self->pipeline, card) == lane)
        return g_steal_pointer (&card);
    }
  return NULL;
}

static void
show_mark (ChasBoard *self, ChasStageColumn *column, gboolean below)
{
  ChasBoardDrag *drag = &self->drag;

  if (drag->marked)
    chas_card_set_gap (drag->marked, below ? 0 : drag->gap, below ? drag->gap : 0);
  else
    chas_stage_column_set_landing (column, drag->lane, drag->gap);
}

static void
mark_landing (ChasBoard *self, ChasStage stage, guint position, ChasLane *lane)
{
  ChasBoardDrag *drag = &self->drag;
  ChasStageColumn *column = self->columns[stage];
  gboolean below = FALSE;
  g_autoptr (ChasCard) card = find_neighbour (self, stage, position, lane, &below);

  if (card != drag->marked || stage != drag->stage || lane != drag->lane)
    clear_landing (self);
  drag->stage = stage;
  drag->position = position;
  g_set_object (&drag->lane, lane);
  g_set_object (&drag->marked, card);
  show_mark (self, column, below);
}

/* Just before, among or after the dragged cards themselves, a drop would change nothing when they
 * stand together. */
static gboolean
is_own_place (ChasBoard *self, ChasStage stage, guint position, ChasLane *lane)
{
  GPtrArray *cards = self->drag.cards;
  guint first = 0;

  for (guint i = 0; cards && i < cards->len; i++)
    {
      ChasStage own_stage;
      guint own;

      if (!chas_pipeline_locate (self->pipeline, chas_card_get_lead_id (cards->pdata[i]),
                                 &own_stage, &own) ||
          own_stage != stage || (i > 0 && own != first + i) ||
          chas_pipeline_get_lane_of (self->pipeline, cards->pdata[i]) != lane)
        return FALSE;
      if (i == 0)
        first = own;
    }
  return cards && position >= first && position <= first + cards->len;
}

/* Somebody may delete what is carried meanwhile. */
static gboolean
is_all_gone (ChasBoard *self)
{
  GPtrArray *cards = self->drag.cards;

  for (guint i = 0; cards && i < cards->len; i++)
    if (chas_pipeline_find (self->pipeline, chas_card_get_lead_id (cards->pdata[i])))
      return FALSE;
  return cards != NULL;
}

/* Over the strip of the drawer, and beyond it while that is shut, there is no place to land; it
 * opens after a while. */
static gboolean
is_over_drawer (ChasBoard *self)
{
  gboolean shut = !self->drawer_open && !self->searching;
  graphene_rect_t bounds;
  double into;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->drawer)) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self->drawer), GTK_WIDGET (self), &bounds))
    return FALSE;
  into = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
           ? bounds.origin.x + bounds.size.width - self->drag.x
           : self->drag.x - bounds.origin.x;
  return into >= 0 && (shut || into < bounds.size.width);
}

static void
find_landing (ChasBoard *self)
{
  ChasStageColumn *column = chas_board_get_column_at (self, self->drag.x);
  ChasLane *lane = NULL;
  graphene_point_t point;
  guint position;

  if (is_over_drawer (self) || is_all_gone (self))
    {
      clear_landing (self);
      return;
    }
  if (!column ||
      !gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (column),
                                 &GRAPHENE_POINT_INIT ((float) self->drag.x, (float) self->drag.y),
                                 &point))
    return;
  position = chas_stage_column_get_collapsed (column)
               ? G_MAXUINT
               : chas_stage_column_get_landing_at (column, point.y, &lane);
  if (!chas_board_lane_takes (self, lane, self->drag.cards) ||
      is_own_place (self, chas_stage_column_get_stage (column), position, lane))
    {
      clear_landing (self);
      g_set_object (&self->drag.lane, lane);
    }
  else if (self->drag.stage != chas_stage_column_get_stage (column) ||
           self->drag.position != position || self->drag.lane != lane)
    mark_landing (self, chas_stage_column_get_stage (column), position, lane);
}

/* From -1 at one edge to 1 at the other, 0 between. */
static double
edge_pull (double place, double size)
{
  if (size < 3 * EDGE)
    return 0;
  if (place < EDGE)
    return -CLAMP ((EDGE - place) / EDGE, 0, 1);
  if (place > size - EDGE)
    return CLAMP ((place - size + EDGE) / EDGE, 0, 1);
  return 0;
}

static gboolean
scroll_by (GtkAdjustment *adjustment, double step)
{
  double before = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, before + step);
  return gtk_adjustment_get_value (adjustment) != before;
}

/* A narrow board has no side to scroll to: it shows the next stage after a while. */
static void
turn_at_side (ChasBoard *self, double pull, gint64 now)
{
  ChasBoardDrag *drag = &self->drag;

  if (pull == 0)
    drag->edge_since = 0;
  else if (drag->edge_since == 0)
    drag->edge_since = now;
  else if (now - drag->edge_since >= TURN_DELAY)
    {
      chas_board_show_stage (self, chas_board_get_shown_stage (self) + (pull > 0 ? 1 : -1));
      drag->edge_since = now;
    }
}

static void
open_drawer (ChasBoard *self, gint64 now)
{
  ChasBoardDrag *drag = &self->drag;

  if (!is_over_drawer (self))
    drag->edge_since = 0;
  else if (drag->edge_since == 0)
    drag->edge_since = now;
  else if (now - drag->edge_since >= TURN_DELAY)
    chas_board_set_drawer_open (self, TRUE);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasBoardDrag *drag = &self->drag;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds =
    drag->tick_time ? MIN ((double) (now - drag->tick_time) / G_USEC_PER_SEC, 0.1) : 0;
  double side = edge_pull (drag->x, gtk_widget_get_width (widget));
  ChasStageColumn *column = chas_board_get_column_at (self, drag->x);
  GtkScrolledWindow *scroller = chas_stage_column_get_scroller (column);
  graphene_rect_t bounds;

  drag->tick_time = now;
  if (self->narrow)
    turn_at_side (self, side, now);
  else
    open_drawer (self, now);
  if (!self->narrow && side != 0)
    scroll_by (gtk_scrolled_window_get_hadjustment (self->scroller), side * FASTEST * seconds);
  if (gtk_widget_compute_bounds (GTK_WIDGET (scroller), widget, &bounds))
    scroll_by (gtk_scrolled_window_get_vadjustment (scroller),
               edge_pull (drag->y - bounds.origin.y, bounds.size.height) * FASTEST * seconds);
  find_landing (self);
  return G_SOURCE_CONTINUE;
}

/* What was marked is not any more. */
void
chas_board_drop_stop (ChasBoard *self)
{
  clear_landing (self);
  self->drag.edge_since = 0;
  self->drag.tick_time = 0;
  if (self->drag.tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag.tick);
  self->drag.tick = 0;
}

static GdkDragAction
on_drop_motion_cb (ChasBoard *self, double x, double y)
{
  ChasBoardDrag *drag = &self->drag;

  drag->x = x;
  drag->y = y;
  if (!drag->tick)
    drag->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
  find_landing (self);
  return GDK_ACTION_MOVE;
}

static void
on_drop_leave_cb (ChasBoard *self)
{
  chas_board_drop_stop (self);
}

static gboolean
on_drop_cb (ChasBoard *self, const GValue *value, double x, double y)
{
  ChasLane *lane;
  ChasStage stage;
  guint position;

  on_drop_motion_cb (self, x, y);
  stage = self->drag.stage;
  position = self->drag.position;
  lane = self->drag.lane;
  if (stage < 0 && is_over_drawer (self))
    {
      chas_board_set_drawer_open (self, TRUE);
      self->drag.view.drawer_open = TRUE;
    }
  chas_board_drop_stop (self);
  if (!chas_board_lane_takes (self, lane, self->drag.cards))
    gtk_widget_activate_action (GTK_WIDGET (self), "pipeline.explain-lanes", NULL);
  if (stage < 0)
    return FALSE;
  self->drag.dropped = TRUE;
  chas_board_move (self, g_value_get_boxed (value), stage, position, lane, CHAS_STAGE_CAUSE_DRAG);
  return TRUE;
}

void
chas_board_drop_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_cb);
}

void
chas_board_drop_init (ChasBoard *self)
{
  GType type = G_TYPE_STRV;

  self->drag.stage = CHAS_STAGE_UNSET;
  gtk_drop_target_set_gtypes (self->drop_target, &type, 1);
}
