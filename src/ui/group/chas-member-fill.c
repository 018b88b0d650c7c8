// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Filling in what is known of a member. */

#include "config.h"

#include "chas-member-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-staff-role.h"
#include "chas-unsaved.h"

/* The first one is that none is chosen, the last one that it is another. */
static void
list_educations (ChasMemberDialog *self, const ChasMember *member)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (self->known);
  guint place = 0;

  gtk_string_list_append (names, _ ("Choose…"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ChasEducation) education = g_list_model_get_item (self->known, i);

      gtk_string_list_append (names, chas_education_get_name (education));
      if (member && member->education &&
          g_strcmp0 (chas_entity_get_id (CHAS_ENTITY (education)),
                     chas_entity_get_id (CHAS_ENTITY (member->education))) == 0)
        place = i + 1;
    }
  gtk_string_list_append (names, _ ("Another One…"));
  adw_combo_row_set_model (self->education, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->education, place);
}

static void
show_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text ? text : "");
}

static void
show_member (ChasMemberDialog *self, const ChasMember *member)
{
  ChasParticipant *person = member->participant;
  gboolean staff = chas_participant_get_kind (person) == CHAS_PARTICIPANT_KIND_STAFF;

  show_text (self->given_name, chas_participant_get_given_name (person));
  show_text (self->family_name, chas_participant_get_family_name (person));
  show_text (self->town, chas_participant_get_municipality (person));
  adw_combo_row_set_selected (self->county, chas_participant_get_county (person) + 1);
  adw_toggle_group_set_active_name (self->kind, staff ? "staff" : "student");
  adw_combo_row_set_selected (self->role, chas_staff_role_to_place (member->staff_role));
  self->is_without = !staff && !member->education;
}

/* Whoever comes to a group most likely lives where it is. */
static void
show_county (ChasMemberDialog *self, GListModel *groups)
{
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (ChasCareerGroup) group = g_list_model_get_item (groups, i);

      if (g_strcmp0 (chas_entity_get_id (CHAS_ENTITY (group)), self->group_id) == 0)
        adw_combo_row_set_selected (self->county, chas_career_group_get_county (group) + 1);
    }
}

static gboolean
read_new (ChasMemberDialog *self, GError **error)
{
  g_autoptr (GListModel) groups = dex_await_object (chas_store_list_groups (self->store), error);

  if (!groups)
    return FALSE;
  show_county (self, groups);
  list_educations (self, NULL);
  return TRUE;
}

static gboolean
read_known (ChasMemberDialog *self, GError **error)
{
  g_autoptr (ChasMember) member =
    dex_await_boxed (chas_store_get_member (self->store, self->group_id, self->participant_id),
                     error);

  if (!member)
    return FALSE;
  show_member (self, member);
  list_educations (self, member);
  return TRUE;
}

static DexFuture *
fill_fiber (gpointer data)
{
  ChasMemberDialog *self = data;
  g_autoptr (GError) error = NULL;

  self->known = dex_await_object (chas_store_list_educations (self->store), &error);
  if (self->known && self->is_me)
    self->participant_id = dex_await_string (chas_store_get_me (self->store), &error);
  if (!error && (self->participant_id ? read_known (self, &error) : read_new (self, &error)))
    {
      self->is_filled = TRUE;
      chas_unsaved_begin (ADW_DIALOG (self));
    }
  else
    chas_member_dialog_tell_problem (self, error,
                                     _ ("This could not be read. Close it and try again."));
  chas_member_dialog_update (self);
  return dex_future_new_true ();
}

/* Reads what is known, and shows it. */
void
chas_member_dialog_fill (ChasMemberDialog *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, fill_fiber, g_object_ref (self),
                                          g_object_unref));
}
