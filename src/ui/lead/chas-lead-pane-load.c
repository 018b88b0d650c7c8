// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

/* Reading the lead that is shown, and again when it has changed. */

/* What was read for one lead */
typedef struct
{
  ChasLeadPane *pane;
  guint generation;
  char *lead_id;
  ChasLeadDetails *details;
  GListModel *participants;
  GListModel *educations;
  char *me;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->pane);
  g_free (reading->lead_id);
  g_clear_pointer (&reading->details, chas_lead_details_free);
  g_clear_object (&reading->participants);
  g_clear_object (&reading->educations);
  g_free (reading->me);
  g_free (reading);
}

static void
remember_names (ChasLeadPane *self, GListModel *participants)
{
  g_hash_table_remove_all (self->names);
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (ChasParticipant) person = g_list_model_get_item (participants, i);

      g_hash_table_insert (self->names, g_strdup (chas_entity_get_id (CHAS_ENTITY (person))),
                           chas_lead_pane_dup_name (chas_participant_get_given_name (person),
                                                    chas_participant_get_family_name (person)));
    }
}

static gboolean
read_group (Reading *reading, GError **error)
{
  ChasStore *store = reading->pane->store;
  const char *group_id = chas_lead_get_group_id (reading->details->lead);

  reading->participants = dex_await_object (chas_store_list_participants (store, group_id), error);
  if (!reading->participants)
    return FALSE;
  reading->educations = dex_await_object (chas_store_list_educations (store), error);
  reading->me = dex_await_string (chas_store_get_me (store), NULL);
  return reading->educations != NULL;
}

static void
take_over (ChasLeadPane *self, Reading *reading)
{
  remember_names (self, reading->participants);
  g_set_object (&self->participants, reading->participants);
  g_set_object (&self->all_educations, reading->educations);
  g_set_str (&self->me, reading->me);
  g_clear_pointer (&self->details, chas_lead_details_free);
  self->details = g_steal_pointer (&reading->details);
}

/* What would be changed in a lead that another stands for would not be seen. */
static gboolean
leave_to_merged (ChasLeadPane *self, ChasLeadDetails *details)
{
  return !g_str_equal (details->root_id, chas_entity_get_id (CHAS_ENTITY (details->lead))) &&
         gtk_widget_activate_action (GTK_WIDGET (self), "pipeline.open-merged", "s",
                                     details->root_id);
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasLeadPane *self = reading->pane;
  GError *error = NULL;

  reading->details = dex_await_boxed (chas_store_get_lead (self->store, reading->lead_id), &error);
  if (!reading->details || !read_group (reading, &error))
    return dex_future_new_for_error (error);
  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (leave_to_merged (self, reading->details))
    return dex_future_new_true ();
  take_over (self, reading);
  chas_lead_pane_show_details (self);
  return dex_future_new_true ();
}

static DexFuture *
on_loaded_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasLeadPane *self = reading->pane;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error) || reading->generation != self->generation)
    return dex_future_new_true ();
  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND))
    {
      g_signal_emit_by_name (self, "close");
      return dex_future_new_true ();
    }
  g_debug ("Reading a lead failed: %s", error->message);
  chas_lead_pane_tell (self, _ ("The lead could not be read. Try again."), FALSE);
  return dex_future_new_true ();
}

/* An older load is let run to its end rather than cancelled. */
void
chas_lead_pane_load (ChasLeadPane *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->pane = g_object_ref (self);
  reading->generation = ++self->generation;
  reading->lead_id = g_strdup (self->lead_id);
  dex_clear (&self->read);
  self->read = dex_future_finally (dex_scheduler_spawn (NULL, 0, load_fiber, reading, NULL),
                                   on_loaded_cb, reading, reading_free);
  dex_future_disown (dex_ref (self->read));
}

static void
on_store_changed_cb (ChasLeadPane *self, ChasChanges *changes)
{
  if (self->lead_id &&
      (chas_changes_is_everything (changes) || chas_changes_has (changes, "lead", self->lead_id)))
    chas_lead_pane_load (self);
}

void
chas_lead_pane_load_set_up (ChasLeadPane *self)
{
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
