// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-join.h"

#include <glib/gi18n.h>

#include "chas-entities.h"
#include "chas-writer.h"

/* A new member: what they said about themselves, and the ids that the records get. */
typedef struct
{
  ChasGroupDraft *me;
  ChasStore *store;
  char *group_id;
  char *education_id; /* of one with the same name, or NULL */
  char *participant_id;
} Joining;

static void
joining_free (gpointer data)
{
  Joining *self = data;

  chas_group_draft_free (self->me);
  g_clear_object (&self->store);
  g_free (self->group_id);
  g_free (self->education_id);
  g_free (self->participant_id);
  g_free (self);
}

static const char *
nonempty (const char *text)
{
  return text && *text ? text : NULL;
}

static gboolean
add_education (Joining *self, ChasWriter *writer, GError **error)
{
  g_autoptr (ChasEducation) education = NULL;

  if (self->education_id)
    return TRUE;
  self->education_id = chas_env_dup_uuid (chas_db_get_env (chas_writer_get_db (writer)));
  education = chas_education_new (self->education_id);
  chas_education_set_name (education, self->me->education_name);
  chas_education_set_short (education, self->me->education_short);
  return chas_writer_insert (writer, CHAS_ENTITY (education), error);
}

static gboolean
add_participant (Joining *self, ChasWriter *writer, GError **error)
{
  g_autoptr (ChasParticipant) participant = chas_participant_new (self->participant_id);

  chas_participant_set_kind (participant, CHAS_PARTICIPANT_KIND_STUDENT);
  chas_participant_set_given_name (participant, self->me->given_name);
  chas_participant_set_family_name (participant, nonempty (self->me->family_name));
  chas_participant_set_education_id (participant, self->education_id);
  chas_participant_set_municipality (participant, nonempty (self->me->municipality));
  return chas_writer_insert (writer, CHAS_ENTITY (participant), error);
}

static gboolean
add_membership (Joining *self, ChasWriter *writer, GError **error)
{
  ChasEnv *env = chas_db_get_env (chas_writer_get_db (writer));
  g_autofree char *id = chas_env_dup_uuid (env);
  g_autofree char *today = chas_env_dup_today (env);
  g_autoptr (ChasMembership) membership = chas_membership_new (id);

  chas_membership_set_group_id (membership, self->group_id);
  chas_membership_set_participant_id (membership, self->participant_id);
  chas_membership_set_from_date (membership, today);
  return chas_writer_insert (writer, CHAS_ENTITY (membership), error);
}

static gboolean
write_member (ChasDb *db, gpointer data, GError **error)
{
  Joining *self = data;
  g_autoptr (ChasWriter) writer =
    chas_writer_begin (db, NC_ ("step", "Joined the group"), self->me->given_name, error);

  self->participant_id = chas_env_dup_uuid (chas_db_get_env (db));
  return writer && add_education (self, writer, error) && add_participant (self, writer, error) &&
         add_membership (self, writer, error) && chas_writer_commit (writer, NULL, error);
}

static char *
find_education (GListModel *educations, const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < g_list_model_get_n_items (educations); i++)
    {
      g_autoptr (ChasEducation) education = g_list_model_get_item (educations, i);
      g_autofree char *own = g_utf8_casefold (chas_education_get_name (education), -1);

      if (g_str_equal (own, wanted))
        return g_strdup (chas_entity_get_id (CHAS_ENTITY (education)));
    }
  return NULL;
}

static DexFuture *
join_fiber (gpointer data)
{
  Joining *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) educations = NULL;

  educations = dex_await_object (chas_store_list_educations (self->store), &error);
  if (!educations)
    return dex_future_new_for_error (g_steal_pointer (&error));
  self->education_id = find_education (educations, self->me->education_name);
  if (!dex_await (chas_store_run (self->store, "join", write_member, self, NULL), &error) ||
      !dex_await (chas_store_set_me (self->store, self->participant_id), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return chas_store_reload (self->store);
}

/**
 * chas_join_as_new:
 * @group_id: the group
 * @me: who sits here; what it says of a group is not looked at
 *
 * Adds a person to a group that came with a file, with an education of the same name if there is
 * one, and makes them the one who sits here.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
chas_join_as_new (ChasStore *store, const char *group_id, const ChasGroupDraft *me)
{
  Joining *joining;

  dex_return_error_if_fail (CHAS_IS_STORE (store));
  joining = g_new0 (Joining, 1);
  joining->me = chas_group_draft_copy (me);
  joining->store = g_object_ref (store);
  joining->group_id = g_strdup (group_id);
  return dex_scheduler_spawn (NULL, 0, join_fiber, joining, joining_free);
}
