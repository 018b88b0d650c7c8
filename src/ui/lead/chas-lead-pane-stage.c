// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-move-sheet.h"

/* What the stage asked for, among the next steps: it is said or changed here at any time. */

static char *
dup_wake (ChasLeadPane *self)
{
  ChasDate date = chas_date_from_text (chas_lead_get_wake_date (self->details->lead));
  g_autofree char *day = NULL;

  if (date == CHAS_DATE_NONE)
    return g_strdup (_ ("Choose when it wakes up"));
  day = chas_day_words_dup_inside (date, chas_env_get_today (self->env));
  /* Translators: of a resting lead; %s is a day */
  return g_strdup_printf (_ ("Wakes up %s"), day);
}

static char *
dup_title (ChasLeadPane *self, ChasStage stage)
{
  int reason = (int) chas_lead_get_close_reason (self->details->lead);
  int keeper = (int) chas_lead_get_kept_warm_by (self->details->lead);

  if (stage == CHAS_STAGE_RESTING)
    return dup_wake (self);
  if (stage != CHAS_STAGE_PARTNER)
    return g_strdup (reason < 0 ? _ ("Say why it ended")
                                : chas_close_reason_get_label ((ChasCloseReason) reason));
  if (keeper < 0)
    return g_strdup (_ ("Choose who keeps it warm"));
  /* Translators: %s is “The group” or “Backoffice” */
  return g_strdup_printf (_ ("Kept warm by: %s"),
                          chas_warm_keeper_get_label ((ChasWarmKeeper) keeper));
}

static const char *
get_icon (ChasStage stage)
{
  if (stage == CHAS_STAGE_RESTING)
    return "weather-clear-night-symbolic";
  return stage == CHAS_STAGE_PARTNER ? "chas-flame-symbolic" : "action-unavailable-symbolic";
}

/**
 * chas_lead_pane_make_stage_row:
 *
 * Returns: (transfer floating) (nullable): a row for what the stage asks for
 */
GtkWidget *
chas_lead_pane_make_stage_row (ChasLeadPane *self)
{
  ChasStage stage = chas_lead_get_stage (self->details->lead);
  const char *text = chas_lead_get_close_text (self->details->lead);
  gboolean closed = stage == CHAS_STAGE_DECLINED || stage == CHAS_STAGE_UNFIT;
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (!chas_move_sheet_asks (stage))
    return NULL;
  title = dup_title (self, stage);
  row = chas_lead_pane_make_step_row (title, closed && text ? text : "", get_icon (stage), "later");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "lead.answer-stage");
  return row;
}

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->details)
    chas_move_sheet_change (widget, self->store, self->details->lead,
                            chas_company_get_name (self->details->company));
}

void
chas_lead_pane_stage_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lead.answer-stage", NULL, answer_action);
}
