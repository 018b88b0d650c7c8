// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-private.h"

#include <glib/gi18n.h>

/* Reading */

typedef struct
{
  ChasLogContactDialog *dialog;
  GListModel *participants;
  ChasAttempts *attempts;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  g_clear_object (&reading->participants);
  g_clear_pointer (&reading->attempts, chas_attempts_free);
  g_free (reading);
}

static char *
dup_name (const char *given_name, const char *family_name)
{
  return g_strjoin (family_name ? " " : NULL, given_name, family_name, NULL);
}

static void
show_people (ChasLogContactDialog *self)
{
  const ChasLeadDetails *details = self->details;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Nobody in particular"));
  g_ptr_array_add (self->person_ids, NULL);
  for (guint i = 0; i < details->people->len; i++)
    {
      ChasPerson *person = details->people->pdata[i];

      gtk_string_list_take (names, dup_name (chas_person_get_given_name (person),
                                             chas_person_get_family_name (person)));
      g_ptr_array_add (self->person_ids, g_strdup (chas_entity_get_id (CHAS_ENTITY (person))));
    }
  adw_combo_row_set_model (self->person, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->person, details->people->len > 0 ? 1 : 0);
}

static void
add_participants (ChasLogContactDialog *self, GListModel *participants)
{
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (ChasParticipant) participant = g_list_model_get_item (participants, i);
      const char *id = chas_entity_get_id (CHAS_ENTITY (participant));
      g_autofree char *name = dup_name (chas_participant_get_given_name (participant),
                                        chas_participant_get_family_name (participant));
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      gtk_widget_set_name (row, id);
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), g_strcmp0 (id, self->me) == 0);
      g_signal_connect_object (row, "notify::active",
                               G_CALLBACK (chas_log_contact_dialog_show_moment), self,
                               G_CONNECT_SWAPPED);
      adw_expander_row_add_row (self->done_by, row);
      g_ptr_array_add (self->participants, row);
    }
  chas_log_contact_dialog_show_moment (self);
}

static guint
count_channels (const ChasLeadDetails *details)
{
  gboolean phone = chas_company_get_phone_raw (details->company) != NULL;
  gboolean mail = chas_company_get_email (details->company) != NULL;
  gboolean linkedin = chas_company_get_linkedin_url (details->company) != NULL;

  for (guint i = 0; i < details->people->len; i++)
    {
      phone = phone || chas_person_get_phone_raw (details->people->pdata[i]);
      mail = mail || chas_person_get_email (details->people->pdata[i]);
      linkedin = linkedin || chas_person_get_linkedin_url (details->people->pdata[i]);
    }
  return (guint) (phone + mail + linkedin);
}

/* Who said no wants to be left alone: that stands here as long as the dialog does. */
static char *
dup_warning (ChasLogContactDialog *self)
{
  ChasCompany *company = self->details->company;
  guint n_person = adw_combo_row_get_selected (self->person);
  ChasPerson *person = n_person > 0 && n_person <= self->details->people->len
                         ? self->details->people->pdata[n_person - 1]
                         : NULL;
  const char *reason = NULL;
  g_autofree char *words = NULL;

  if (chas_company_get_do_not_contact (company))
    {
      reason = chas_company_get_do_not_contact_reason (company);
      words = g_strdup (_ ("The company does not want to be contacted."));
    }
  else if (person && chas_person_get_do_not_contact (person))
    {
      reason = chas_person_get_do_not_contact_reason (person);
      /* Translators: %s is a given name */
      words = g_strdup_printf (_ ("%s does not want to be contacted."),
                               chas_person_get_given_name (person));
    }
  return words && reason ? g_strdup_printf ("%s %s", words, reason) : g_steal_pointer (&words);
}

static void
show_warning (ChasLogContactDialog *self)
{
  g_autofree char *words = self->details ? dup_warning (self) : NULL;

  adw_banner_set_title (self->warning, words ? words : "");
  adw_banner_set_revealed (self->warning, words != NULL);
  if (words)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_details (ChasLogContactDialog *self, GListModel *participants)
{
  adw_window_title_set_subtitle (self->window_title,
                                 chas_company_get_name (self->details->company));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  chas_company_get_name (self->details->company), -1);
  self->stands_in = chas_lead_get_stage (self->details->lead);
  self->plan.now = self->story ? self->story->from : self->stands_in;
  self->plan.n_known = count_channels (self->details);
  show_people (self);
  add_participants (self, participants);
  if (self->story)
    chas_log_contact_dialog_show_told (self);
  chas_log_contact_dialog_update (self);
  g_signal_connect_object (self->person, "notify::selected", G_CALLBACK (show_warning), self,
                           G_CONNECT_SWAPPED);
  show_warning (self);
}

/* FALSE if and only if @error is set. */
static gboolean
await_story (ChasLogContactDialog *self, GError **error)
{
  if (!self->contact_id)
    return TRUE;
  self->story = dex_await_boxed (chas_store_get_contact (self->store, self->contact_id), error);
  if (self->story)
    self->lead_id = g_strdup (self->story->lead_id);
  return self->story != NULL;
}

static gboolean
await_lead (Reading *reading, GError **error)
{
  ChasLogContactDialog *self = reading->dialog;
  const char *group_id;

  self->details = dex_await_boxed (chas_store_get_lead (self->store, self->lead_id), error);
  if (!self->details)
    return FALSE;
  group_id = chas_lead_get_group_id (self->details->lead);
  reading->participants =
    dex_await_object (chas_store_list_participants (self->store, group_id), error);
  if (!reading->participants)
    return FALSE;
  reading->attempts =
    dex_await_boxed (chas_store_count_attempts (self->store, self->lead_id), error);
  return reading->attempts != NULL;
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasLogContactDialog *self = reading->dialog;
  GError *error = NULL;

  self->me = dex_await_string (chas_store_get_me (self->store), NULL);
  if (!await_story (self, &error) || !await_lead (reading, &error))
    return dex_future_new_for_error (error);
  self->plan.attempts = *reading->attempts;
  show_details (self, reading->participants);
  return dex_future_new_true ();
}

static DexFuture *
on_loaded_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasLogContactDialog *self = reading->dialog;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    return dex_future_new_true ();
  g_debug ("Reading for a contact failed: %s", error->message);
  chas_log_contact_dialog_tell_problem (self, self->contact_id
                                                ? _ ("The contact could not be read. Try again.")
                                                : _ ("The lead could not be read. Try again."));
  return dex_future_new_true ();
}

/* Reads who there is to choose from, and what was told before. */
void
chas_log_contact_dialog_load (ChasLogContactDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  dex_future_disown (dex_future_finally (dex_scheduler_spawn (NULL, 0, load_fiber, reading, NULL),
                                         on_loaded_cb, reading, reading_free));
}

static DexFuture *
on_stage_cb (DexFuture *future, gpointer data)
{
  ChasLogContactDialog *self = data;
  const GValue *value = dex_future_get_value (future, NULL);
  const ChasLeadDetails *details = value ? g_value_get_boxed (value) : NULL;

  if (!details)
    return dex_future_new_true ();
  self->stands_in = chas_lead_get_stage (details->lead);
  if (!self->story)
    self->plan.now = self->stands_in;
  chas_log_contact_dialog_update (self);
  return dex_future_new_true ();
}

/* Reads where the lead stands by now: a move may have been taken back. */
void
chas_log_contact_dialog_load_stage (ChasLogContactDialog *self)
{
  if (self->lead_id)
    dex_future_disown (dex_future_finally (chas_store_get_lead (self->store, self->lead_id),
                                           on_stage_cb, g_object_ref (self), g_object_unref));
}
