// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-button-words.h"
#include "chas-day-words.h"
#include "chas-duplicates-dialog.h"
#include "chas-join-gate.h"
#include "chas-log-contact-dialog.h"
#include "chas-move-sheet.h"
#include "chas-plan-dialog.h"
#include "chas-present.h"
#include "chas-stage-words.h"
#include "chas-unsaved.h"

/* What is done with the lead where one works. Each deed is one step that undo takes back; when the
 * store has told of it, the lead leaves the list. */

#define LEAD "chas-lead-id"
#define COMPANY "chas-company"
#define PLACE "chas-tidy-place" /* of the window */

/* What is most likely wanted stands out. */
static void
suggest (GtkWidget *button, gboolean is_first)
{
  if (is_first)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

/* The deeds that fit what is not in order. */
void
chas_tidy_dialog_show_deeds (ChasTidyDialog *self)
{
  const ChasTidyEntry *entry = chas_tidy_dialog_get_entry (self);
  gboolean is_pair = entry && entry->pair;
  gboolean is_other = entry && (entry->kinds & ~(guint) CHAS_TIDY_DUPLICATE);
  guint first = entry ? entry->kinds & -entry->kinds : 0;

  gtk_widget_set_visible (self->deeds, entry != NULL);
  gtk_widget_set_visible (self->plan, is_other);
  gtk_widget_set_visible (self->log, is_other);
  gtk_widget_set_visible (GTK_WIDGET (self->close_menu), is_other);
  gtk_widget_set_visible (self->merge, is_pair);
  gtk_widget_set_visible (self->two, is_pair);
  suggest (self->open, first == CHAS_TIDY_NO_CHANNEL || first == CHAS_TIDY_UNREADY);
  suggest (self->plan, first == CHAS_TIDY_NO_STEP);
  suggest (self->log, first == CHAS_TIDY_STALE);
  suggest (self->merge, first == CHAS_TIDY_DUPLICATE);
}

/* One deed on its way to the disk. */
typedef struct
{
  ChasTidyDialog *dialog;
  char *words;        /* when it is there */
  AdwDialog *written; /* nullable: where it was written */
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->dialog);
  g_free (deed->words);
  g_clear_object (&deed->written);
  g_free (deed);
}

static DexFuture *
on_done_cb (DexFuture *future, gpointer data)
{
  Deed *deed = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      chas_tidy_dialog_tell (deed->dialog, deed->words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Tidying a lead up failed: %s", error->message);
  if (deed->written)
    chas_unsaved_refused (deed->written, _ ("This could not be saved. Try again."));
  else
    chas_tidy_dialog_tell (deed->dialog, _ ("This could not be saved. Try again."), FALSE);
  return dex_future_new_true ();
}

/* Takes @future and @words. */
static void
await (ChasTidyDialog *self, DexFuture *future, char *words, ChasPlanDialog *written)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->dialog = g_object_ref (self);
  deed->words = words;
  deed->written = written ? g_object_ref (ADW_DIALOG (written)) : NULL;
  dex_future_disown (dex_future_finally (future, on_done_cb, deed, deed_free));
}

/* The way back comes here again. */
static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const ChasTidyEntry *entry = chas_tidy_dialog_get_entry (CHAS_TIDY_DIALOG (widget));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autofree char *lead_id = entry ? g_strdup (entry->lead_id) : NULL;

  if (!lead_id)
    return;
  g_object_set_data_full (G_OBJECT (window), PLACE, g_strdup (lead_id), g_free);
  adw_dialog_close (ADW_DIALOG (widget));
  gtk_widget_activate_action (window, "win.open-lead", "s", lead_id);
}

static void
new_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  adw_dialog_close (ADW_DIALOG (widget));
  gtk_widget_activate_action (window, "win.new-lead", NULL);
}

static void
on_planned_cb (ChasTidyDialog *self, ChasPlanDialog *dialog)
{
  ChasDate due = chas_plan_dialog_get_day (dialog);
  ChasDate today = chas_env_get_today (chas_store_get_env (self->store));
  g_autofree char *date = chas_date_dup_text (due);
  g_autofree char *day = chas_day_words_dup_inside (due, today);
  const ChasStepDraft step = {
    .kind = chas_plan_dialog_get_kind (dialog),
    .due_date = date,
    .assignee_id = (char *) chas_plan_dialog_get_assignee (dialog),
    .text = (char *) chas_plan_dialog_get_text (dialog),
  };

  await (self,
         chas_store_plan_follow_up (self->store, g_object_get_data (G_OBJECT (dialog), LEAD),
                                    &step),
         /* Translators: company, the day of the next step */
         g_strdup_printf (_ ("%s: next step planned for %s"),
                          (const char *) g_object_get_data (G_OBJECT (dialog), COMPANY), day),
         dialog);
}

/* Who owns the lead is to do it, or else who plans it. */
static void
present_plan (ChasTidyDialog *self, const ChasTidyEntry *entry, GListModel *people, const char *me)
{
  ChasDate today = chas_env_get_today (chas_store_get_env (self->store));
  const ChasStepDraft step = { .kind = CHAS_FOLLOW_UP_KIND_CALL,
                               .assignee_id = entry->owner_id ? entry->owner_id : (char *) me };
  ChasPlanDialog *dialog = chas_plan_dialog_new_for_one (today, people, &step);

  g_object_set_data_full (G_OBJECT (dialog), LEAD, g_strdup (entry->lead_id), g_free);
  g_object_set_data_full (G_OBJECT (dialog), COMPANY, g_strdup (entry->company_name), g_free);
  chas_unsaved_keep (ADW_DIALOG (dialog), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "planned", G_CALLBACK (on_planned_cb), self, G_CONNECT_SWAPPED);
  chas_unsaved_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* Read anew each time: who sits here may just have been said. */
static DexFuture *
plan_fiber (gpointer data)
{
  ChasTidyDialog *self = data;
  g_autofree char *me = dex_await_string (chas_store_get_me (self->store), NULL);
  g_autoptr (GListModel) people =
    dex_await_object (chas_store_list_participants (self->store, self->group_id), NULL);
  const ChasTidyEntry *entry = chas_tidy_dialog_get_entry (self);

  self->plans = FALSE;
  if (!people)
    chas_tidy_dialog_tell (self, _ ("The leads could not be read."), FALSE);
  else if (entry && gtk_widget_get_root (GTK_WIDGET (self)))
    present_plan (self, entry, people, me);
  return dex_future_new_true ();
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (widget);

  if (self->plans || !chas_tidy_dialog_get_entry (self) ||
      chas_join_gate_hold (widget, name, parameter))
    return;
  self->plans = TRUE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, plan_fiber, g_object_ref (self),
                                          g_object_unref));
}

static void
on_logged_cb (ChasTidyDialog *self, const char *words)
{
  chas_tidy_dialog_tell (self, words, TRUE);
}

static void
on_given_up_cb (AdwDialog *dialog, gboolean later, ChasTidyDialog *self)
{
  if (chas_log_contact_dialog_has_words (CHAS_LOG_CONTACT_DIALOG (dialog)))
    chas_unsaved_offer (dialog, self->toasts);
}

static void
log_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (widget);
  const ChasTidyEntry *entry = chas_tidy_dialog_get_entry (self);
  AdwDialog *dialog;

  if (!entry || chas_join_gate_hold (widget, name, parameter))
    return;
  dialog = chas_log_contact_dialog_new (self->store, entry->lead_id, CHAS_CHANNEL_UNSET);
  chas_unsaved_keep (dialog, widget);
  g_signal_connect_object (dialog, "logged", G_CALLBACK (on_logged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "given-up", G_CALLBACK (on_given_up_cb), self, 0);
  chas_present (dialog, widget);
}

static void
choose_close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->close_menu)) &&
      gtk_widget_get_visible (self->deeds))
    gtk_menu_button_popup (self->close_menu);
}

/* When it was left without a choice, one goes on in the list. */
static void
on_close_menu_cb (ChasTidyDialog *self)
{
  if (!gtk_menu_button_get_active (self->close_menu))
    chas_tidy_dialog_come_back (self);
}

/* A lead that is being closed. */
typedef struct
{
  ChasTidyDialog *dialog;
  char *lead_id;
  char *company;
  ChasStage from, to;
} Closing;

static void
closing_free (gpointer data)
{
  Closing *closing = data;

  g_object_unref (closing->dialog);
  g_free (closing->lead_id);
  g_free (closing->company);
  g_free (closing);
}

static DexFuture *
on_closed_cb (DexFuture *future, gpointer data)
{
  Closing *closing = data;
  const char *const ids[] = { closing->lead_id, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  const GValue *step = dex_future_get_value (future, &error);

  if (!step)
    {
      g_debug ("Closing a lead failed: %s", error->message);
      chas_tidy_dialog_tell (closing->dialog, _ ("The leads could not be moved."), FALSE);
      return dex_future_new_true ();
    }
  /* Translators: company, stage */
  words = g_strdup_printf (_ ("%s moved to %s"), closing->company,
                           chas_stage_words_get_label (closing->to));
  chas_tidy_dialog_tell (closing->dialog, words, TRUE);
  chas_move_sheet_ask (GTK_WIDGET (closing->dialog), closing->dialog->store,
                       &(ChasMoveMade) { ids, closing->company, closing->from, closing->to, TRUE,
                                         g_value_get_int64 (step) });
  return dex_future_new_true ();
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (widget);
  const ChasTidyEntry *entry = chas_tidy_dialog_get_entry (self);
  const char *ids[] = { entry ? entry->lead_id : NULL, NULL };
  Closing *closing;

  if (!entry || chas_join_gate_hold (widget, name, parameter))
    return;
  closing = g_new0 (Closing, 1);
  closing->dialog = g_object_ref (self);
  closing->lead_id = g_strdup (entry->lead_id);
  closing->company = g_strdup (entry->company_name);
  closing->from = entry->stage;
  closing->to = chas_stage_from_code (g_variant_get_string (parameter, NULL));
  dex_future_disown (dex_future_finally (chas_store_move_leads (self->store, ids, closing->to, NULL,
                                                                CHAS_STAGE_CAUSE_MENU),
                                         on_closed_cb, closing, closing_free));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (widget);
  const ChasTidyEntry *entry = chas_tidy_dialog_get_entry (self);
  AdwDialog *dialog;

  if (!entry || !entry->pair)
    return;
  dialog = chas_duplicates_dialog_new (self->store);
  chas_duplicates_dialog_begin_at (CHAS_DUPLICATES_DIALOG (dialog), entry->pair->ids[0],
                                   entry->pair->ids[1]);
  adw_dialog_present (dialog, widget);
}

static void
not_duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (widget);
  const ChasTidyEntry *entry = chas_tidy_dialog_get_entry (self);
  const ChasDuplicatePair *pair = entry ? entry->pair : NULL;

  if (pair)
    await (self,
           chas_store_set_not_duplicate (self->store, pair->entity, pair->ids[0], pair->ids[1],
                                         NULL),
           g_strdup_printf (_ ("“%s” and “%s” are two"), pair->names[0], pair->names[1]), NULL);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, g_str_equal (name, "tidy.undo") ? "win.undo" : "win.redo",
                              NULL);
}

/**
 * chas_tidy_dialog_get_place:
 *
 * Returns: (nullable): id of the lead that was last opened from the list
 */
const char *
chas_tidy_dialog_get_place (GtkWidget *window)
{
  return g_object_get_data (G_OBJECT (window), PLACE);
}

void
chas_tidy_dialog_deeds_init (ChasTidyDialog *self)
{
  for (GtkWidget *deed = gtk_widget_get_first_child (self->deeds); deed;
       deed = gtk_widget_get_next_sibling (deed))
    if (GTK_IS_BUTTON (deed))
      chas_button_words_wrap (GTK_BUTTON (deed));
}

void
chas_tidy_dialog_deeds_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, deeds);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, open);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, plan);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, log);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, close_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_close_menu_cb);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, merge);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, two);
  gtk_widget_class_install_action (widget_class, "tidy.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "tidy.new-lead", NULL, new_lead_action);
  gtk_widget_class_install_action (widget_class, "tidy.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "tidy.log", NULL, log_action);
  gtk_widget_class_install_action (widget_class, "tidy.choose-close", NULL, choose_close_action);
  gtk_widget_class_install_action (widget_class, "tidy.close", "s", close_action);
  gtk_widget_class_install_action (widget_class, "tidy.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "tidy.not-duplicate", NULL, not_duplicate_action);
  gtk_widget_class_install_action (widget_class, "tidy.undo", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "tidy.redo", NULL, history_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "tidy.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "tidy.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "tidy.plan", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "tidy.log", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "tidy.choose-close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "tidy.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "tidy.not-duplicate", NULL);
}
