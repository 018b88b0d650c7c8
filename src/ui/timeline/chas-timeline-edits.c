// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-private.h"

#include <glib/gi18n.h>

#include "chas-split.h"
#include "chas-stage-words.h"

/* Taking a contact away. The move that came with it may be taken back too, if nothing moved the
 * lead since: both are one step. */

typedef struct
{
  ChasTimeline *timeline;
  char *id;
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
remove_contact (ChasTimeline *self, const char *id, gboolean move_back)
{
  dex_future_disown (dex_future_finally (chas_store_delete_contact (self->store, id, move_back),
                                         on_removed_cb, removing_new (self, id), removing_free));
}

static void
on_response_cb (Removing *removing, const char *response)
{
  if (!g_str_equal (response, "cancel"))
    remove_contact (removing->timeline, removing->id, g_str_equal (response, "back"));
}

static void
ask (Removing *removing, const ChasContactStory *story)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Move the Lead Back?"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: two stages */
                                _ ("When the contact was logged, the lead moved from “%1$s” to "
                                   "“%2$s”."),
                                chas_stage_words_get_label (story->from),
                                chas_stage_words_get_label (story->to));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "leave",
                                  _ ("_Only Delete"), "back", _ ("Delete and _Move Back"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "back",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "back");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         removing_new (removing->timeline, removing->id),
                         (GClosureNotify) (GCallback) removing_free, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (removing->timeline));
}

static DexFuture *
remove_fiber (gpointer data)
{
  Removing *removing = data;
  ChasTimeline *self = removing->timeline;
  g_autoptr (ChasContactStory) story =
    dex_await_boxed (chas_store_get_contact (self->store, removing->id), NULL);

  if (story && story->stands && story->change_id && story->from != story->to)
    ask (removing, story);
  else
    remove_contact (self, removing->id, FALSE);
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
