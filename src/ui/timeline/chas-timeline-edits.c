// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-private.h"

#include <glib/gi18n.h>

#include "chas-closing-words.h"
#include "chas-event-words.h"
#include "chas-present.h"
#include "chas-split.h"
#include "chas-stage-words.h"
#include "chas-step-words.h"

/* Taking a contact away. What came with it may go with it, if nobody has touched that since: all of
 * it is one step. */

typedef struct
{
  ChasTimeline *timeline;
  char *id;
  AdwSwitchRow *move; /* of the question: NULL where there is nothing to be asked */
  AdwSwitchRow *reason;
  AdwSwitchRow *refusal;
  AdwSwitchRow *steps;
  AdwSwitchRow *answers;
  AdwSwitchRow *meeting;
} Removing;

static void
removing_free (gpointer data)
{
  Removing *removing = data;

  g_object_unref (removing->timeline);
  g_free (removing->id);
  g_free (removing);
}

static Removing *
removing_new (ChasTimeline *timeline, const char *id)
{
  Removing *removing = g_new0 (Removing, 1);

  removing->timeline = g_object_ref (timeline);
  removing->id = g_strdup (id);
  return removing;
}

static DexFuture *
on_removed_cb (DexFuture *future, gpointer data)
{
  Removing *removing = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      chas_timeline_tell (removing->timeline, _ ("Contact deleted"), TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Deleting a contact failed: %s", error->message);
  chas_timeline_tell (removing->timeline, _ ("The contact could not be deleted. Try again."),
                      FALSE);
  return dex_future_new_true ();
}

static void
remove_contact (ChasTimeline *self, const char *id, ChasContactTaking taking)
{
  dex_future_disown (dex_future_finally (chas_store_delete_contact (self->store, id, taking),
                                         on_removed_cb, removing_new (self, id), removing_free));
}

static ChasContactTaking
get_if_active (AdwSwitchRow *row, ChasContactTaking taking)
{
  return row && adw_switch_row_get_active (row) ? taking : CHAS_CONTACT_TAKES_NOTHING;
}

static void
on_response_cb (Removing *removing, const char *response)
{
  if (g_str_equal (response, "delete"))
    remove_contact (removing->timeline, removing->id,
                    get_if_active (removing->move, CHAS_CONTACT_TAKES_MOVE) |
                      get_if_active (removing->reason, CHAS_CONTACT_TAKES_REASON) |
                      get_if_active (removing->refusal, CHAS_CONTACT_TAKES_REFUSAL) |
                      get_if_active (removing->steps, CHAS_CONTACT_TAKES_STEPS) |
                      get_if_active (removing->answers, CHAS_CONTACT_TAKES_ANSWERS) |
                      get_if_active (removing->meeting, CHAS_CONTACT_TAKES_MEETING));
}

static AdwSwitchRow *
add_row (GtkWidget *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return ADW_SWITCH_ROW (row);
}

static AdwSwitchRow *
add_move (GtkWidget *list, const ChasContactStory *story)
{
  const char *from = chas_stage_words_get_label (story->from);
  g_autofree char *title = g_strdup_printf (_ ("Move the Lead Back to “%s”"), from);
  g_autofree char *subtitle =
    /* Translators: two stages */
    g_strdup_printf (_ ("This contact moved it from “%1$s” to “%2$s”."), from,
                     chas_stage_words_get_label (story->to));

  return add_row (list, title, subtitle);
}

static AdwSwitchRow *
add_reason (GtkWidget *list, ChasLead *closed, ChasLead *former)
{
  g_autofree char *subtitle = chas_closing_words_dup_reason (closed);

  return add_row (list, chas_closing_words_get_reason_title (former), subtitle);
}

static AdwSwitchRow *
add_refusal (GtkWidget *list, ChasCompany *company)
{
  g_autofree char *subtitle = chas_closing_words_dup_refusal (company);

  return add_row (list, chas_closing_words_get_refusal_title (), subtitle);
}

static AdwSwitchRow *
add_steps (GtkWidget *list, GPtrArray *planned, ChasDate today)
{
  g_autofree char *words = chas_step_words_dup_all (planned, today);
  /* Translators: %s is what to do next and when, such as “Call, Thu 26 Nov” */
  g_autofree char *subtitle = g_strdup_printf (_ ("This contact planned: %s"), words);

  return add_row (list,
                  ngettext ("Take Back the Next Step", "Take Back the Next Steps", planned->len),
                  subtitle);
}

static AdwSwitchRow *
add_answers (GtkWidget *list, GPtrArray *answered, ChasDate today)
{
  g_autofree char *words = chas_step_words_dup_all (answered, today);
  /* Translators: %s is what was to be done and when, such as “Call, Thu 26 Nov” */
  g_autofree char *subtitle = g_strdup_printf (_ ("Done with this contact: %s"), words);

  return add_row (list,
                  ngettext ("Open the Former Step Again", "Open the Former Steps Again",
                            answered->len),
                  subtitle);
}

static AdwSwitchRow *
add_meeting (GtkWidget *list, GPtrArray *booked, ChasEnv *env)
{
  g_autofree char *words = chas_event_words_dup_all (booked, env);
  /* Translators: %s is an event and when it is, such as “Meeting with Nordkod, Tue 1 Dec” */
  g_autofree char *subtitle = g_strdup_printf (_ ("Booked with this contact: %s"), words);

  return add_row (list,
                  ngettext ("Take the Booking out of the Calendar",
                            "Take the Bookings out of the Calendar", booked->len),
                  subtitle);
}

static GtkWidget *
make_rows (Removing *removing, const ChasContactStory *story)
{
  ChasDate today = chas_env_get_today (removing->timeline->env);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the contact led to"), -1);
  if (chas_contact_story_can_move_back (story))
    removing->move = add_move (list, story);
  if (story->closed)
    removing->reason = add_reason (list, story->closed, story->former);
  if (story->refused)
    removing->refusal = add_refusal (list, story->refused);
  if (story->planned->len > 0)
    removing->steps = add_steps (list, story->planned, today);
  if (story->answered->len > 0)
    removing->answers = add_answers (list, story->answered, today);
  if (story->booked->len > 0)
    removing->meeting = add_meeting (list, story->booked, removing->timeline->env);
  return list;
}

static void
ask (ChasTimeline *self, const char *id, const ChasContactStory *story)
{
  AdwDialog *dialog = adw_alert_dialog_new (
    _ ("Delete the Contact?"),
    _ ("What it led to can be taken back as well. Undo brings back all of it."));
  Removing *removing = removing_new (self, id);

  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), make_rows (removing, story));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "delete",
                                  _ ("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "delete",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "delete");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), removing,
                         (GClosureNotify) (GCallback) removing_free, G_CONNECT_SWAPPED);
  chas_present (dialog, GTK_WIDGET (self));
}

static gboolean
came_with_something (const ChasContactStory *story)
{
  return chas_contact_story_can_move_back (story) || story->planned->len > 0 ||
         story->answered->len > 0 || story->booked->len > 0 || story->closed || story->refused;
}

static DexFuture *
remove_fiber (gpointer data)
{
  Removing *removing = data;
  ChasTimeline *self = removing->timeline;
  g_autoptr (ChasContactStory) story =
    dex_await_boxed (chas_store_get_contact (self->store, removing->id), NULL);

  if (story && came_with_something (story))
    ask (self, removing->id, story);
  else
    remove_contact (self, removing->id, CHAS_CONTACT_TAKES_NOTHING);
  return dex_future_new_true ();
}

static void
delete_contact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTimeline *self = CHAS_TIMELINE (widget);

  dex_future_disown (dex_scheduler_spawn (NULL, 0, remove_fiber,
                                          removing_new (self,
                                                        g_variant_get_string (parameter, NULL)),
                                          removing_free));
}

static void
split_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTimeline *self = CHAS_TIMELINE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; self->page && i < self->page->entries->len; i++)
    {
      const ChasTimelineEntry *entry = self->page->entries->pdata[i];

      if (g_str_equal (entry->id, id))
        chas_split_ask (widget, self->store, "lead", id, entry->title ? entry->title : "");
    }
}

void
chas_timeline_edits_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.delete-contact", "s",
                                   delete_contact_action);
  gtk_widget_class_install_action (widget_class, "timeline.split", "s", split_action);
}
