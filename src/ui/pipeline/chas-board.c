// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include "chas-card-cell.h"
#include "chas-lead-card.h"

/* Dragging is in chas-board-drag.c and chas-board-drop.c, the focus in chas-board-focus.c, the keys
 * in chas-board-keys.c, choosing several cards in chas-board-selection.c, the menus in
 * chas-board-menu.c, which columns are shown in chas-board-layout.c, the lanes in
 * chas-board-lanes.c. */

typedef enum
{
  PROP_NARROW = 1,
} ChasBoardProperty;

static GParamSpec *properties[PROP_NARROW + 1];

enum
{
  SIGNAL_NEAR_END,
  SIGNAL_REST,
  SIGNAL_SCROLLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasBoard, chas_board, ADW_TYPE_BIN)

static GtkPolicyType
policy_cb (ChasBoard *self, gboolean narrow)
{
  return narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC;
}

static void
on_stage_changed_cb (ChasBoard *self)
{
  chas_board_lay_out (self);
}

static void
on_near_end_cb (ChasBoard *self, ChasStageColumn *column)
{
  g_signal_emit (self, signals[SIGNAL_NEAR_END], 0, chas_stage_column_get_stage (column));
}

void
chas_board_scrolled (ChasBoard *self)
{
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

static void
on_open_cb (ChasBoard *self, ChasCard *card)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pipeline.open", "s",
                              chas_card_get_lead_id (card));
}

static void
chas_board_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (chas_board_parent_class)->root (widget);
  chas_board_focus_watch (CHAS_BOARD (widget));
}

static void
chas_board_unroot (GtkWidget *widget)
{
  chas_board_focus_unwatch (CHAS_BOARD (widget));
  GTK_WIDGET_CLASS (chas_board_parent_class)->unroot (widget);
}

static void
chas_board_dispose (GObject *object)
{
  ChasBoard *self = CHAS_BOARD (object);

  chas_board_drag_dispose (self);
  chas_board_selection_dispose (self);
  chas_board_menu_dispose (self);
  chas_board_hover_dispose (self);
  chas_board_lanes_dispose (self);
  chas_board_layout_dispose (self);
  g_clear_object (&self->fling);
  g_clear_object (&self->settings);
  g_clear_object (&self->current);
  g_clear_object (&self->followed);
  g_clear_object (&self->away);
  g_clear_object (&self->stand_in);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_BOARD);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->env);
  G_OBJECT_CLASS (chas_board_parent_class)->dispose (object);
}

static void
chas_board_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasBoardProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CHAS_BOARD (object)->narrow);
      break;
    }
}

static void
chas_board_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasBoardProperty) prop_id)
    {
    case PROP_NARROW:
      chas_board_set_narrow (CHAS_BOARD (object), g_value_get_boolean (value));
      break;
    }
}

static void
chas_board_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (chas_board_parent_class)->snapshot (widget, snapshot);
  chas_board_snapshot_band (CHAS_BOARD (widget), snapshot);
}

static void
chas_board_class_init (ChasBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_board_dispose;
  object_class->get_property = chas_board_get_property;
  object_class->set_property = chas_board_set_property;
  widget_class->root = chas_board_root;
  widget_class->unroot = chas_board_unroot;
  widget_class->snapshot = chas_board_snapshot;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * ChasBoard::near-end:
   * @stage: whose loaded cards end soon
   */
  signals[SIGNAL_NEAR_END] = g_signal_new ("near-end", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * ChasBoard::rest:
   * @lead_id: on whose card the pointer rests: chas_board_offer() shows its actions there
   */
  signals[SIGNAL_REST] = g_signal_new ("rest", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * ChasBoard::scrolled:
   *
   * Other cards are in view or near it, see chas_board_list_near().
   */
  signals[SIGNAL_SCROLLED] = g_signal_new ("scrolled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CHAS_TYPE_STAGE_SWITCHER);
  g_type_ensure (CHAS_TYPE_SELECTION_BAR);
  g_type_ensure (CHAS_TYPE_PALETTE);
  g_type_ensure (CHAS_TYPE_COLUMN_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/pipeline/chas-board.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, switcher);
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, lane_area);
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, viewport);
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, columns_box);
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, drawer);
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, drop_target);
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, ChasBoard, palette);
  gtk_widget_class_bind_template_callback (widget_class, policy_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_changed_cb);
  chas_board_hover_class_init (widget_class);
  chas_board_drag_class_init (widget_class);
  chas_board_drop_class_init (widget_class);
  chas_board_keys_class_init (widget_class);
  chas_board_lanes_class_init (widget_class);
  chas_board_layout_class_init (widget_class);
  chas_board_menu_class_init (widget_class);
  chas_board_selection_class_init (widget_class);
  chas_board_swipe_class_init (widget_class);
}

static void
chas_board_init (ChasBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_board_layout_init (self);
  chas_board_lanes_init (self);
  chas_board_swipe_init (self);
  chas_board_menu_init (self);
  chas_board_drop_init (self);
  chas_board_keys_init (self);
}

void
chas_board_rest (ChasBoard *self, const char *lead_id)
{
  g_signal_emit (self, signals[SIGNAL_REST], 0, lead_id);
}

/**
 * chas_board_set_up:
 * @env: says what day it is
 * @pipeline: whose cards to show, for the life of the board
 */
void
chas_board_set_up (ChasBoard *self, ChasEnv *env, ChasPipeline *pipeline)
{
  g_return_if_fail (CHAS_IS_BOARD (self) && !self->pipeline);

  g_set_object (&self->env, env);
  g_set_object (&self->pipeline, pipeline);
  chas_board_focus_set_up (self);
  chas_board_selection_set_up (self);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      self->columns[stage] = chas_stage_column_new (env, self->palette, stage,
                                                    chas_pipeline_get_stage (pipeline, stage));
      g_signal_connect_object (self->columns[stage], "near-end", G_CALLBACK (on_near_end_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->columns[stage], "scrolled", G_CALLBACK (chas_board_scrolled),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->columns[stage], "open", G_CALLBACK (on_open_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (self->columns_box, GTK_WIDGET (self->columns[stage]),
                                  stage == CHAS_BOARD_FIRST_CLOSED ? GTK_WIDGET (self->drawer)
                                  : stage ? GTK_WIDGET (self->columns[stage - 1])
                                          : NULL);
    }
  chas_board_lay_out (self);
}

/**
 * chas_board_set_counts:
 * @counts: leads of every stage, loaded or not
 * @stale_counts: stale ones among them
 */
void
chas_board_set_counts (ChasBoard *self,
                       const guint counts[CHAS_STAGE_N_VALUES],
                       const guint stale_counts[CHAS_STAGE_N_VALUES])
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    chas_stage_column_set_count (self->columns[stage], counts[stage], stale_counts[stage]);
  chas_stage_switcher_set_counts (self->switcher, counts, stale_counts);
  chas_board_count_closed (self, counts);
  chas_selection_prune (self->selection);
}

gboolean
chas_board_get_narrow (ChasBoard *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD (self), FALSE);
  return self->narrow;
}

/**
 * chas_board_set_narrow:
 * @narrow: shows one stage at a time
 */
void
chas_board_set_narrow (ChasBoard *self, gboolean narrow)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  if (self->narrow == narrow)
    return;
  if (narrow && self->current)
    chas_stage_switcher_set_stage (self->switcher, chas_card_get_stage (self->current));
  self->narrow = narrow;
  chas_board_lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * chas_board_get_shown_stage:
 *
 * Returns: the stage that a narrow board shows
 */
ChasStage
chas_board_get_shown_stage (ChasBoard *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD (self), CHAS_STAGE_NEW);
  return chas_stage_switcher_get_stage (self->switcher);
}

void
chas_board_show_stage (ChasBoard *self, ChasStage stage)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  chas_stage_switcher_set_stage (self->switcher, stage);
}

/**
 * chas_board_scroll_to_top:
 *
 * Shows the first cards: they are others than before.
 */
void
chas_board_scroll_to_top (ChasBoard *self)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    chas_stage_column_show_top (self->columns[stage]);
}

/* The cell that is seen at a place of the board, or NULL. What is done to a card lies on it. */
GtkWidget *
chas_board_pick_cell (ChasBoard *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (chas_board_hover_has (self, widget))
    return self->hover.cell;
  return widget && gtk_widget_get_ancestor (widget, CHAS_TYPE_LEAD_CARD)
           ? gtk_widget_get_ancestor (widget, CHAS_TYPE_CARD_CELL)
           : NULL;
}

/* The shown column at that place, or the nearest one. */
ChasStageColumn *
chas_board_get_column_at (ChasBoard *self, double x)
{
  ChasStageColumn *nearest = NULL;
  double best = G_MAXDOUBLE;

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      GtkWidget *column = GTK_WIDGET (self->columns[stage]);
      graphene_rect_t bounds;
      double distance;

      if (!gtk_widget_get_visible (column) ||
          !gtk_widget_compute_bounds (column, GTK_WIDGET (self), &bounds))
        continue;
      distance = MAX (bounds.origin.x - x, x - bounds.origin.x - bounds.size.width);
      if (distance < best)
        {
          best = distance;
          nearest = self->columns[stage];
        }
    }
  return nearest;
}
