// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-join-gate.h"
#include "chas-plan-dialog.h"
#include "chas-unsaved.h"

/* A dialog for what is to be done next, by whom and when: planned anew, or changed. */

static ChasFollowUp *
find_step (ChasLeadPane *self, const char *id)
{
  GPtrArray *follow_ups = self->details ? self->details->follow_ups : NULL;

  for (guint i = 0; follow_ups && i < follow_ups->len; i++)
    if (g_str_equal (chas_entity_get_id (follow_ups->pdata[i]), id))
      return follow_ups->pdata[i];
  return NULL;
}

static gboolean
is_same (ChasFollowUp *follow_up, const ChasStepDraft *step)
{
  const char *text = chas_follow_up_get_text (follow_up);

  return chas_follow_up_get_kind (follow_up) == step->kind &&
         g_str_equal (chas_follow_up_get_due_date (follow_up), step->due_date) &&
         g_strcmp0 (chas_follow_up_get_assignee_id (follow_up), step->assignee_id) == 0 &&
         g_str_equal (text ? text : "", step->text);
}

static void
save (ChasLeadPane *self, AdwDialog *dialog, const ChasStepDraft *step)
{
  const char *lead_id = g_object_get_data (G_OBJECT (dialog), "lead");
  ChasFollowUp *before = g_object_get_data (G_OBJECT (dialog), "step");
  ChasDate due = chas_date_from_text (step->due_date);
  g_autofree char *day = chas_day_words_dup_inside (due, chas_env_get_today (self->env));

  if (before && is_same (before, step))
    return;
  if (before)
    chas_lead_pane_tell_when_written (
      self,
      chas_store_edit_follow_up (self->store, chas_entity_get_id (CHAS_ENTITY (before)), step),
      g_strdup (_ ("Next step changed")), dialog);
  else
    /* Translators: the day of the next step */
    chas_lead_pane_tell_when_written (self, chas_store_plan_follow_up (self->store, lead_id, step),
                                      g_strdup_printf (_ ("Next step planned for %s"), day),
                                      dialog);
}

/* The dialog may outlast what the pane shows. */
static void
on_planned_cb (ChasLeadPane *self, ChasPlanDialog *dialog)
{
  g_autofree char *day = chas_date_dup_text (chas_plan_dialog_get_day (dialog));
  const ChasStepDraft step = {
    .kind = chas_plan_dialog_get_kind (dialog),
    .due_date = day,
    .assignee_id = (char *) chas_plan_dialog_get_assignee (dialog),
    .text = (char *) chas_plan_dialog_get_text (dialog),
  };

  save (self, ADW_DIALOG (dialog), &step);
}

static void
present (ChasLeadPane *self, ChasFollowUp *before, const ChasStepDraft *step, gboolean by_day)
{
  ChasPlanDialog *dialog =
    chas_plan_dialog_new_for_one (chas_env_get_today (self->env), self->participants, step);

  g_object_set_data_full (G_OBJECT (dialog), "lead", g_strdup (self->lead_id), g_free);
  if (before)
    g_object_set_data_full (G_OBJECT (dialog), "step", g_object_ref (before), g_object_unref);
  if (by_day)
    chas_plan_dialog_begin_with_day (dialog);
  chas_unsaved_keep (ADW_DIALOG (dialog), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "planned", G_CALLBACK (on_planned_cb), self, G_CONNECT_SWAPPED);
  chas_unsaved_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  ChasFollowUp *before = find_step (self, g_variant_get_string (parameter, NULL));
  ChasStepDraft step;

  if (!before)
    return;
  step = (ChasStepDraft) {
    .kind = chas_follow_up_get_kind (before),
    .due_date = (char *) chas_follow_up_get_due_date (before),
    .assignee_id = (char *) chas_follow_up_get_assignee_id (before),
    .text = (char *) chas_follow_up_get_text (before),
  };
  present (self, before, &step, g_str_equal (name, "lead.choose-step-day"));
}

/* Who owns the lead is to do it, or else who plans it; a claim that lapsed is none. Who has just
 * said who they are, or joined, is known once all of it has been read again. */
static DexFuture *
plan_fiber (gpointer data)
{
  ChasLeadPane *self = data;
  const ChasLeadDetails *details;
  ChasStepDraft step = { .kind = CHAS_FOLLOW_UP_KIND_CALL };

  dex_await (dex_ref (self->read), NULL);
  details = self->details;
  if (!details || !gtk_widget_get_root (GTK_WIDGET (self)))
    return dex_future_new_true ();
  step.assignee_id =
    details->owners->len > 0 ? (char *) chas_entity_get_id (details->owners->pdata[0]) : self->me;
  present (self, NULL, &step, FALSE);
  return dex_future_new_true ();
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->details && !chas_join_gate_hold (widget, name, parameter))
    dex_future_disown (dex_scheduler_spawn (NULL, 0, plan_fiber, g_object_ref (self),
                                            g_object_unref));
}

void
chas_lead_pane_plan_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lead.plan-step", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "lead.edit-step", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "lead.choose-step-day", "s", edit_action);
}
