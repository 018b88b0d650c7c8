// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include <glib/gi18n.h>

#include "chas-lane-cell.h"

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

/**
 * chas_board_set_lanes:
 * @lanes: (nullable): into which the cards of each column are sorted
 */
void
chas_board_set_lanes (ChasBoard *self, ChasLanes *lanes)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  if (lanes)
    {
      on_lanes_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (lanes)),
                           G_LIST_MODEL (lanes));
      g_signal_connect_object (lanes, "items-changed", G_CALLBACK (on_lanes_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    chas_stage_column_set_lanes (self->columns[stage], NULL);
  chas_pipeline_set_lanes (self->pipeline, lanes);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES && lanes; stage++)
    chas_stage_column_set_lanes (self->columns[stage], lanes);
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
                          chas_lane_cell_get_name_of (lanes, lane));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Whether what is carried can become what the lane stands for. A lead may suit several educations,
 * so a place among them says nothing; it keeps to its own lane. */
gboolean
chas_board_lane_takes (ChasBoard *self, ChasLane *lane, GPtrArray *cards)
{
  ChasLanes *lanes = chas_pipeline_get_lanes (self->pipeline);

  if (!lane || chas_lanes_get_kind (lanes) == CHAS_LANES_OF_OWNERS)
    return TRUE;
  for (guint i = 0; cards && i < cards->len; i++)
    if (chas_lanes_get_lane_of (lanes, cards->pdata[i]) != lane)
      return FALSE;
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
}
