// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include <glib/gi18n.h>

#include "chas-lane-title.h"

/* The lanes of the board. A lane is collapsed in all columns at once; what is collapsed is
 * remembered, for owners and educations together: their ids are different. */

#define KEY "collapsed-lanes"
#define NO_LANE "-" /* stands for the lane of what has none */

static const char *
code_of (ChasLane *lane)
{
  const char *id = chas_lane_get_id (lane);

  return *id ? id : NO_LANE;
}

static void
remember_collapsed (ChasBoard *self, ChasLane *lane)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL, kept = NULL;

  if (!self->settings)
    return;
  codes = g_settings_get_strv (self->settings, KEY);
  for (char **code = codes; *code; code++)
    if (!g_str_equal (*code, code_of (lane)))
      g_strv_builder_add (builder, *code);
  if (chas_lane_get_collapsed (lane))
    g_strv_builder_add (builder, code_of (lane));
  kept = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, KEY, (const char *const *) kept);
}

static void
recall_collapsed (ChasBoard *self, ChasLane *lane)
{
  g_auto (GStrv) codes = self->settings ? g_settings_get_strv (self->settings, KEY) : NULL;

  chas_lane_set_collapsed (lane,
                           codes && g_strv_contains ((const char *const *) codes, code_of (lane)));
}

static void
on_lanes_changed_cb (ChasBoard *self, guint position, guint removed, guint added, GListModel *lanes)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (lanes, i);

      recall_collapsed (self, lane);
    }
}

static void
set_bands (ChasBoard *self, ChasLaneBands *bands)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    chas_stage_column_set_bands (self->columns[stage], bands);
  g_set_object (&self->bands, bands);
  chas_board_lanes_lay_out (self);
}

static void
on_fit_cb (gpointer data)
{
  ChasBoard *self = data;

  self->fitting = 0;
  chas_board_lanes_lay_out (self);
}

/* Larger text makes a higher head, which is known while it is laid out only. */
static void
on_bands_changed_cb (ChasBoard *self, ChasLaneBands *bands)
{
  int height = chas_lane_bands_get_head_height (bands);

  if (bands != self->bands)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self->lane_area));
  chas_board_scrolled (self);
  if (self->lane_head == height)
    return;
  self->lane_head = height;
  if (!self->fitting)
    self->fitting = g_idle_add_once (on_fit_cb, self);
}

static void
add_lanes (ChasBoard *self, ChasLanes *lanes)
{
  g_autoptr (ChasLaneBands) bands = chas_lane_bands_new (lanes);

  on_lanes_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (lanes)),
                       G_LIST_MODEL (lanes));
  g_signal_connect_object (lanes, "items-changed", G_CALLBACK (on_lanes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->heads = chas_lane_heads_new (bands);
  gtk_overlay_add_overlay (self->lane_area, GTK_WIDGET (self->heads));
  g_signal_connect_object (bands, "changed", G_CALLBACK (on_bands_changed_cb), self,
                           G_CONNECT_SWAPPED);
  set_bands (self, bands);
}

/**
 * chas_board_set_lanes:
 * @lanes: (nullable): into which the cards of each column are sorted
 */
void
chas_board_set_lanes (ChasBoard *self, ChasLanes *lanes)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  if (!lanes && !self->bands)
    return;
  if (self->heads)
    gtk_overlay_remove_overlay (self->lane_area, GTK_WIDGET (g_steal_pointer (&self->heads)));
  set_bands (self, NULL);
  chas_pipeline_set_lanes (self->pipeline, lanes);
  if (lanes)
    add_lanes (self, lanes);
}

/* Says for every column whether the lanes go through it. */
void
chas_board_lanes_lay_out (ChasBoard *self)
{
  int head = 0;

  if (self->heads)
    gtk_widget_measure (GTK_WIDGET (self->heads), GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL,
                        NULL);
  if (self->bands)
    self->lane_head = head = chas_lane_bands_get_head_height (self->bands);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES && self->columns[stage]; stage++)
    chas_stage_column_tell_stack (self->columns[stage], head);
}

static gboolean
on_overlay_place_cb (ChasBoard *self, GtkWidget *widget, GdkRectangle *place, GtkOverlay *area)
{
  if (widget == self->hover.actions)
    {
      chas_board_hover_place (self, GTK_WIDGET (area), place);
      return TRUE;
    }
  if (!self->heads || widget != GTK_WIDGET (self->heads))
    return FALSE;
  if (!chas_lane_heads_find_place (self->heads, GTK_WIDGET (area), place))
    *place = (GdkRectangle) { 0, -1, 1, 1 };
  return TRUE;
}

/* Where the keys go when a card is in a collapsed lane. */
gboolean
chas_board_lanes_focus_head (ChasBoard *self, ChasStage stage, guint position)
{
  g_autoptr (ChasCard) card =
    g_list_model_get_item (chas_pipeline_get_stage (self->pipeline, stage), position);
  ChasLane *lane = card ? chas_pipeline_get_lane_of (self->pipeline, card) : NULL;

  return lane && self->heads && chas_lane_heads_focus_lane (self->heads, lane);
}

static void
focus_lane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasLanes *lanes = chas_pipeline_get_lanes (self->pipeline);
  ChasLane *lane = lanes ? chas_lanes_find (lanes, g_variant_get_string (parameter, NULL)) : NULL;

  if (lane && self->heads)
    chas_lane_heads_focus_lane (self->heads, lane);
}

/* To the first or last card of the lane, in the column that the keys came from, or the first one
 * that has any. */
static gboolean
enter_lane (ChasBoard *self, ChasLane *lane, gboolean last)
{
  for (int i = 0; i <= CHAS_STAGE_N_VALUES; i++)
    {
      ChasStage stage = i == 0 ? self->lane_stage : (ChasStage) (i - 1);
      guint position = chas_board_is_open (self, stage) &&
                           (!self->narrow || stage == chas_board_get_shown_stage (self))
                         ? chas_stage_column_get_end (self->columns[stage], lane, last)
                         : GTK_INVALID_LIST_POSITION;

      if (position != GTK_INVALID_LIST_POSITION)
        return chas_board_focus_position (self, stage, position);
    }
  return FALSE;
}

/* Down from a head to its cards, or to the next head; up to the cards of the lane above. */
static void
leave_head_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  int step = g_variant_get_int32 (parameter);
  ChasLane *lane = self->heads ? chas_lane_heads_get_focused (self->heads) : NULL;
  guint index = lane ? chas_lane_bands_find (self->bands, lane) : 0;

  if (!lane || (step > 0 && enter_lane (self, lane, FALSE)))
    return;
  if ((step < 0 && index == 0) ||
      (step > 0 && index + 1 >= chas_lane_bands_get_n_lanes (self->bands)))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  lane = chas_lane_bands_get_lane (self->bands, index + (guint) step);
  if (step > 0 || !enter_lane (self, lane, TRUE))
    chas_lane_heads_focus_lane (self->heads, lane);
}

static void
collapse_lane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasLanes *lanes = chas_pipeline_get_lanes (self->pipeline);
  ChasLane *lane = lanes ? chas_lanes_find (lanes, g_variant_get_string (parameter, NULL)) : NULL;
  g_autofree char *text = NULL;

  if (!lane)
    return;
  chas_lane_set_collapsed (lane, !chas_lane_get_collapsed (lane));
  remember_collapsed (self, lane);
  /* Translators: name of a lane */
  text = g_strdup_printf (chas_lane_get_collapsed (lane) ? _ ("%s collapsed") : _ ("%s opened"),
                          chas_lane_title_get_name_of (lanes, lane));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
are_all_collapsed (GListModel *lanes)
{
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (lanes, i);

      if (!chas_lane_get_collapsed (lane))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_board_fold_lanes:
 * @fold: collapses all lanes; else opens them
 *
 * Of lanes that are all collapsed the numbers are left, like a table. The focus of a card goes to
 * the head of its lane.
 */
void
chas_board_fold_lanes (ChasBoard *self, gboolean fold)
{
  GListModel *lanes;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  ChasCard *card = chas_board_get_current_card (self);
  ChasLane *lane = card ? chas_pipeline_get_lane_of (self->pipeline, card) : NULL;

  g_return_if_fail (CHAS_IS_BOARD (self));

  if (!self->bands)
    return;
  lanes = G_LIST_MODEL (chas_pipeline_get_lanes (self->pipeline));
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (ChasLane) each = g_list_model_get_item (lanes, i);

      chas_lane_set_collapsed (each, fold);
      remember_collapsed (self, each);
    }
  if (fold && lane && focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller)))
    chas_lane_heads_focus_lane (self->heads, lane);
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           fold ? _ ("All lanes collapsed") : _ ("All lanes opened"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
toggle_lanes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasLanes *lanes = chas_pipeline_get_lanes (self->pipeline);

  if (lanes)
    chas_board_fold_lanes (self, !are_all_collapsed (G_LIST_MODEL (lanes)));
  else
    gtk_widget_error_bell (widget);
}

/* Whether what is carried can become what the lane stands for. A lead may suit several educations,
 * so a place among them says nothing; it keeps to its own lane. None is made for one that is gone.
 */
gboolean
chas_board_lane_takes (ChasBoard *self, ChasLane *lane, GPtrArray *cards)
{
  ChasLanes *lanes = chas_pipeline_get_lanes (self->pipeline);

  if (!lane || chas_lanes_get_kind (lanes) == CHAS_LANES_OF_OWNERS)
    return TRUE;
  for (guint i = 0; cards && i < cards->len; i++)
    {
      ChasCard *card = chas_pipeline_find (self->pipeline, chas_card_get_lead_id (cards->pdata[i]));

      if (card && chas_lanes_get_lane_of (lanes, card) != lane)
        return FALSE;
    }
  return TRUE;
}

static gboolean
changes_lane (ChasBoard *self, const char *const *lead_ids, ChasLane *lane)
{
  for (; lane && *lead_ids; lead_ids++)
    {
      ChasCard *card = chas_pipeline_find (self->pipeline, *lead_ids);

      if (card && chas_pipeline_get_lane_of (self->pipeline, card) != lane)
        return TRUE;
    }
  return FALSE;
}

/**
 * chas_board_move:
 * @position: the leads go before the card that is now there; G_MAXUINT means the very end, which
 * may not be loaded yet
 * @lane: (nullable): among the cards of that lane; %NULL without lanes, or for each lead its own
 *
 * Asks the page to move leads.
 */
void
chas_board_move (ChasBoard *self,
                 const char *const *lead_ids,
                 ChasStage stage,
                 guint position,
                 ChasLane *lane,
                 ChasStageCause cause)
{
  ChasCard *before = chas_pipeline_find_before (self->pipeline, lead_ids, stage, position, lane);
  const char *before_id = before ? chas_card_get_lead_id (before) : "";

  chas_board_hover_stop (self);
  if (changes_lane (self, lead_ids, lane))
    gtk_widget_activate_action (GTK_WIDGET (self), "pipeline.move-to-owner", "(^asssss)", lead_ids,
                                chas_stage_to_code (stage), before_id,
                                chas_stage_cause_to_code (cause), chas_lane_get_id (lane));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "pipeline.move-leads", "(^assss)", lead_ids,
                                chas_stage_to_code (stage), before_id,
                                chas_stage_cause_to_code (cause));
}

void
chas_board_lanes_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.collapse-lane", "s", collapse_lane_action);
  gtk_widget_class_install_action (widget_class, "board.toggle-lanes", NULL, toggle_lanes_action);
  gtk_widget_class_install_action (widget_class, "board.focus-lane", "s", focus_lane_action);
  gtk_widget_class_install_action (widget_class, "board.leave-head", "i", leave_head_action);
  gtk_widget_class_bind_template_callback (widget_class, on_overlay_place_cb);
}

/* The heads stay in view when the columns go sideways below them. Their place stays the same, so
 * that they would not be laid out anew; their numbers go with the columns. */
static void
on_sideways_cb (ChasBoard *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self->lane_area));
  if (self->heads)
    gtk_widget_queue_allocate (GTK_WIDGET (self->heads));
}

void
chas_board_lanes_init (ChasBoard *self)
{
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_sideways_cb), self, G_CONNECT_SWAPPED);
}

void
chas_board_lanes_dispose (ChasBoard *self)
{
  g_clear_handle_id (&self->fitting, g_source_remove);
  self->heads = NULL;
  g_clear_object (&self->bands);
}
