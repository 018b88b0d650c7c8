// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-private.h"

#include <glib/gi18n.h>

/* Taking a contact away. The move that came with it may be taken back too, if nothing moved the
 * lead since. */

typedef struct
{
  ChasTimeline *timeline;
  char *lead_id;
  char *id;
  char *at;
  char *stage; /* code of the stage to offer */
} Removing;

static void
removing_free (gpointer data)
{
  Removing *removing = data;

  g_object_unref (removing->timeline);
  g_free (removing->lead_id);
  g_free (removing->id);
  g_free (removing->at);
  g_free (removing->stage);
  g_free (removing);
}

static void
on_offer_response_cb (Removing *removing, const char *response)
{
  if (g_str_equal (response, "back"))
    chas_timeline_restore_stage (removing->timeline, removing->lead_id, removing->stage);
}

static void
offer (Removing *removing, const ChasTimelineEntry *move)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Move the Lead Back?"), NULL);
  Removing *kept = g_new0 (Removing, 1);

  kept->timeline = g_object_ref (removing->timeline);
  kept->lead_id = g_strdup (removing->lead_id);
  kept->stage = g_strdup (chas_stage_to_code (move->from));
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: two stages */
                                _ ("When the contact was logged, the lead moved from “%1$s” to "
                                   "“%2$s”."),
                                chas_stage_get_label (move->from), chas_stage_get_label (move->to));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "leave", _ ("_Leave It"), "back",
                                  _ ("_Move Back"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "back",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "back");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "leave");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_offer_response_cb), kept,
                         (GClosureNotify) (GCallback) removing_free, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (removing->timeline));
}

static DexFuture *
remove_fiber (gpointer data)
{
  Removing *removing = data;
  ChasTimeline *self = removing->timeline;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasTimelinePage) page = NULL;
  const ChasTimelineEntry *move;

  if (!dex_await (chas_store_delete_record (self->store, "contact", removing->id), &error))
    {
      g_debug ("Deleting a contact failed: %s", error->message);
      chas_timeline_tell (self, _ ("The contact could not be deleted. Try again."), FALSE);
      return dex_future_new_true ();
    }
  chas_timeline_tell (self, _ ("Contact deleted"), TRUE);
  page = dex_await_boxed (chas_store_list_timeline (self->store, removing->lead_id, NULL, NULL,
                                                    CHAS_TIMELINE_SHOW_STAGES, 1),
                          NULL);
  move = page && page->entries->len > 0 ? page->entries->pdata[0] : NULL;
  if (move && move->cause == CHAS_STAGE_CAUSE_LOG && move->from != CHAS_STAGE_UNSET &&
      move->to != CHAS_STAGE_UNSET && g_str_equal (move->at, removing->at))
    offer (removing, move);
  return dex_future_new_true ();
}

static void
delete_contact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTimeline *self = CHAS_TIMELINE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; self->page && i < self->page->entries->len; i++)
    {
      const ChasTimelineEntry *entry = self->page->entries->pdata[i];
      Removing *removing;

      if (!g_str_equal (entry->id, id))
        continue;
      removing = g_new0 (Removing, 1);
      removing->timeline = g_object_ref (self);
      removing->lead_id = g_strdup (self->lead_id);
      removing->id = g_strdup (id);
      removing->at = g_strdup (entry->at);
      dex_future_disown (dex_scheduler_spawn (NULL, 0, remove_fiber, removing, removing_free));
      return;
    }
}

void
chas_timeline_edits_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.delete-contact", "s",
                                   delete_contact_action);
}
