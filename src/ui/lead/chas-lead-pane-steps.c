// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-step-words.h"
#include "chas-unsaved.h"

/* What is to be done next, with buttons to finish or postpone it. It is planned and changed in
 * chas-lead-pane-plan.c. */

/* "Overdue since Fri 20 Nov · Amira Lind", or what there is of it */
static char *
dup_when (ChasLeadPane *self, ChasFollowUp *follow_up, ChasDate today)
{
  ChasDate due = chas_date_from_text (chas_follow_up_get_due_date (follow_up));
  const char *assignee = chas_follow_up_get_assignee_id (follow_up);
  const char *who = assignee ? g_hash_table_lookup (self->names, assignee) : NULL;
  g_autofree char *day = due < today ? chas_day_words_dup_inside (due, today) : NULL;
  /* Translators: a day that has passed */
  g_autofree char *when =
    day ? g_strdup_printf (_ ("Overdue since %s"), day) : chas_day_words_dup (due, today);

  return who ? g_strdup_printf ("%s · %s", when, who) : g_steal_pointer (&when);
}

static void
add_delay (GMenu *menu, const char *label, const char *id, ChasDate date)
{
  g_autofree char *day = chas_date_dup_text (date);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "lead.postpone-step", "(ss)", id, day);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_postpone_button (const char *id, ChasDate today)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) choose = g_menu_item_new (_ ("_Choose a Day…"), NULL);

  add_delay (menu, _ ("_Tomorrow"), id, today + 1);
  add_delay (menu, _ ("In _3 Days"), id, today + 3);
  add_delay (menu, _ ("In a _Week"), id, today + 7);
  g_menu_item_set_action_and_target (choose, "lead.choose-step-day", "s", id);
  g_menu_append_item (menu, choose);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-open-recent-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Postpone"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Postpone"), -1);
  return button;
}

static GtkWidget *
make_finish_button (const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("object-select-symbolic");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lead.finish-step");
  gtk_widget_set_tooltip_text (button, _ ("Done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Done"), -1);
  return button;
}

static void
add_button (GtkWidget *row, GtkWidget *button)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

GtkWidget *
chas_lead_pane_make_step_row (const char *title,
                              const char *subtitle,
                              const char *icon,
                              const char *css_class)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (image, "step-icon");
  gtk_widget_add_css_class (image, css_class);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  return row;
}

static GtkWidget *
make_step_row (ChasLeadPane *self, ChasFollowUp *follow_up, ChasDate today)
{
  const char *id = chas_entity_get_id (CHAS_ENTITY (follow_up));
  ChasDate due = chas_date_from_text (chas_follow_up_get_due_date (follow_up));
  g_autofree char *what = chas_step_words_dup_what (follow_up);
  g_autofree char *when = dup_when (self, follow_up, today);
  const char *icon = due < today    ? "alarm-symbolic"
                     : due == today ? "weather-clear-symbolic"
                                    : "x-office-calendar-symbolic";
  GtkWidget *row =
    chas_lead_pane_make_step_row (what, when, icon, due < today ? "overdue" : "later");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "lead.edit-step");
  add_button (row, make_postpone_button (id, today));
  add_button (row, make_finish_button (id));
  return row;
}

/* Somebody chose that there is none, or forgot, or nothing was due yet. */
static GtkWidget *
make_planning_row (ChasLeadPane *self)
{
  const char *why = chas_lead_get_no_next_step (self->details->lead);
  ChasStage stage = chas_lead_get_stage (self->details->lead);
  gboolean lacking = !why && stage >= CHAS_STAGE_CONTACTED && stage < CHAS_STAGE_PARTNER;
  g_autofree char *none = why ? g_strdup_printf (_ ("None for now: %s"), why) : NULL;
  GtkWidget *row =
    chas_lead_pane_make_step_row (_ ("Plan Next Step…"),
                                  none      ? none
                                  : lacking ? _ ("No next step")
                                            : "",
                                  lacking ? "dialog-warning-symbolic" : "list-add-symbolic",
                                  lacking ? "lacking" : "later");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "lead.plan-step");
  return row;
}

/* The row that had the focus is another one now. */
static void
give_focus_back (ChasLeadPane *self, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps, place);

  if (!row)
    row = gtk_list_box_get_row_at_index (self->steps, 0);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
chas_lead_pane_show_steps (ChasLeadPane *self)
{
  GPtrArray *follow_ups = self->details->follow_ups;
  ChasDate today = chas_env_get_today (self->env);
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->steps));
  int place = focused ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  GtkWidget *stage_row = chas_lead_pane_make_stage_row (self);

  gtk_list_box_remove_all (self->steps);
  if (stage_row)
    gtk_list_box_append (self->steps, stage_row);
  for (guint i = 0; i < follow_ups->len; i++)
    gtk_list_box_append (self->steps, make_step_row (self, follow_ups->pdata[i], today));
  if (follow_ups->len == 0)
    gtk_list_box_append (self->steps, make_planning_row (self));
  if (place >= 0)
    give_focus_back (self, place);
}

/* What is told when a change is on the disk. */
typedef struct
{
  ChasLeadPane *pane;
  char *words;
  AdwDialog *dialog; /* nullable: where it was written */
} Telling;

static void
telling_free (gpointer data)
{
  Telling *self = data;

  g_object_unref (self->pane);
  g_free (self->words);
  g_clear_object (&self->dialog);
  g_free (self);
}

static void
tell_refused (const Telling *telling)
{
  const char *words = _ ("This could not be saved. Try again.");

  if (telling->dialog)
    chas_unsaved_refused (telling->dialog, words);
  else
    chas_lead_pane_tell (telling->pane, words, FALSE);
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  Telling *telling = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      chas_lead_pane_tell (telling->pane, telling->words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Changing a lead failed: %s", error->message);
  tell_refused (telling);
  return dex_future_new_true ();
}

/* @words: (transfer full): for when it is on the disk */
void
chas_lead_pane_tell_when_saved (ChasLeadPane *self, DexFuture *future, char *words)
{
  chas_lead_pane_tell_when_written (self, future, words, NULL);
}

/* @words: (transfer full): for when it is on the disk
 * @dialog: (nullable): where it was written, which can be had back when it is not */
void
chas_lead_pane_tell_when_written (ChasLeadPane *self,
                                  DexFuture *future,
                                  char *words,
                                  AdwDialog *dialog)
{
  Telling *telling = g_new0 (Telling, 1);

  telling->pane = g_object_ref (self);
  telling->words = words;
  g_set_object (&telling->dialog, dialog);
  dex_future_disown (dex_future_finally (future, on_saved_cb, telling, telling_free));
}

/* The button that had the focus goes away with its row. */
static void
keep_focus (ChasLeadPane *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->steps)))
    gtk_widget_grab_focus (GTK_WIDGET (self->reach_buttons));
}

static void
finish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  keep_focus (self);
  chas_lead_pane_tell_when_saved (self,
                                  chas_store_finish_follow_up (self->store,
                                                               g_variant_get_string (parameter,
                                                                                     NULL)),
                                  g_strdup (_ ("Next step done")));
}

static void
postpone_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  ChasDate today = chas_env_get_today (self->env);
  g_autofree char *day = NULL;
  const char *id, *date;

  g_variant_get (parameter, "(&s&s)", &id, &date);
  day = chas_day_words_dup_inside (chas_date_from_text (date), today);
  keep_focus (self);
  /* Translators: the day to which the next step was put off */
  chas_lead_pane_tell_when_saved (self, chas_store_postpone_follow_up (self->store, id, date),
                                  g_strdup_printf (_ ("Postponed to %s"), day));
}

void
chas_lead_pane_steps_class_init (GtkWidgetClass *widget_class)
{
  chas_lead_pane_stage_class_init (widget_class);
  gtk_widget_class_install_action (widget_class, "lead.finish-step", "s", finish_action);
  gtk_widget_class_install_action (widget_class, "lead.postpone-step", "(ss)", postpone_action);
}
