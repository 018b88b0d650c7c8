// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-group.h"

#include <glib/gi18n-lib.h>

#include "chas-db-me.h"
#include "chas-db-member.h"
#include "chas-db-setting.h"
#include "chas-db-text.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-row.h"
#include "chas-writer.h"

/**
 * chas_db_get_me:
 * @out_id: (out) (nullable): the participant who sits at this machine, %NULL if nobody said so yet
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_me (ChasDb *db, char **out_id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    db,
    "SELECT s.value FROM local_setting s JOIN participant p ON p.id = s.value WHERE s.name = 'me'",
    error);

  return stmt != NULL && chas_db_take_text (db, stmt, out_id, error);
}

/**
 * chas_db_set_me:
 *
 * Says who sits at this machine. That is no edit of the shared data and no undo step.
 *
 * Returns: whether it is kept
 */
gboolean
chas_db_set_me (ChasDb *db, const char *participant_id, GError **error)
{
  return chas_db_remember_me (db, error) && chas_db_set_setting (db, "me", participant_id, error) &&
         chas_db_remember_me (db, error);
}

/**
 * chas_db_require_me:
 *
 * Returns: (transfer full): who sits at this machine, or %NULL with `NOT_FOUND` if nobody said so
 * yet
 */
char *
chas_db_require_me (ChasDb *db, GError **error)
{
  char *me;

  if (!chas_db_get_me (db, &me, error))
    return NULL;
  if (me == NULL)
    g_set_error_literal (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND,
                         "Nobody has said who sits here");
  return me;
}

/* Somebody of the staff has a role in place of an education. */
static gboolean
add_me (ChasWriter *writer, const ChasGroupDraft *draft, const char *id, GError **error)
{
  const ChasMemberDraft me = {
    .kind = draft->role ? CHAS_PARTICIPANT_KIND_STAFF : CHAS_PARTICIPANT_KIND_STUDENT,
    .given_name = draft->given_name,
    .family_name = draft->family_name,
    .education_name = draft->education_name,
    .education_short = draft->education_short,
    .municipality = draft->municipality,
    .county = draft->county,
    .role = chas_role_from_code (draft->role),
  };

  return chas_db_write_member (writer, &me, id, error);
}

static gboolean
add_group (ChasWriter *writer, const ChasGroupDraft *draft, const char *id, GError **error)
{
  g_autofree char *name = chas_field_normalise_text (draft->group_name);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (chas_writer_get_db (writer)));
  g_autoptr (ChasCareerGroup) group = chas_career_group_new (id);

  chas_career_group_set_name (group, name);
  chas_entity_set_text (CHAS_ENTITY (group), "county", draft->county);
  chas_career_group_set_phase (group, CHAS_PHASE_COMMON);
  chas_career_group_set_phase1_start (group, today);
  return chas_writer_insert (writer, CHAS_ENTITY (group), error);
}

/* Who begins a second group is the same person. */
static gboolean
find_or_add_me (ChasWriter *writer, const ChasGroupDraft *draft, char **out_id, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autofree char *me = NULL;

  if (!chas_db_get_me (db, &me, error))
    return FALSE;
  if (me == NULL)
    {
      me = chas_env_dup_uuid (chas_db_get_env (db));
      if (!add_me (writer, draft, me, error) || !chas_db_set_me (db, me, error))
        return FALSE;
    }
  *out_id = g_steal_pointer (&me);
  return TRUE;
}

/**
 * chas_db_create_group:
 * @out_id: (out): id of the new group
 * @out_changes: (out) (transfer full): what was touched
 *
 * Makes a group in its first phase, with me as its first member; on a fresh machine also me and my
 * education.
 *
 * Errors: %CHAS_MODEL_ERROR for what the field table refuses.
 *
 * Returns: whether the group is there
 */
gboolean
chas_db_create_group (ChasDb *db,
                      const ChasGroupDraft *draft,
                      char **out_id,
                      ChasChanges **out_changes,
                      GError **error)
{
  g_autoptr (ChasWriter) writer =
    chas_writer_begin (db, N_ ("New group"), draft->group_name, error);
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (db));
  g_autofree char *me = NULL;

  if (writer == NULL || !find_or_add_me (writer, draft, &me, error) ||
      !add_group (writer, draft, id, error) || !chas_db_add_membership (writer, id, me, error) ||
      !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_id = g_steal_pointer (&id);
  return TRUE;
}

/* Whoever comes to a group most likely lives where it is. */
static gboolean
settle_there (ChasDb *db, const char *group_id, ChasGroupDraft *draft, GError **error)
{
  g_clear_pointer (&draft->county, g_free);
  return chas_db_find_text (db, "SELECT county FROM career_group WHERE id = ?1", group_id,
                            &draft->county, error);
}

/**
 * chas_db_join_group:
 * @draft: who sits here; what it says of a group is not looked at
 * @out_id: (out): id of the participant that is me from now on
 * @out_changes: (out) (transfer full): what was touched
 *
 * Adds the person who sits here to a group that others began, as a new participant unless they are
 * one already.
 *
 * Errors: %CHAS_MODEL_ERROR for what the field table refuses.
 *
 * Returns: whether they are a member
 */
gboolean
chas_db_join_group (ChasDb *db,
                    const char *group_id,
                    const ChasGroupDraft *draft,
                    char **out_id,
                    ChasChanges **out_changes,
                    GError **error)
{
  g_autoptr (ChasWriter) writer =
    chas_writer_begin (db, N_ ("Join group"), draft->given_name, error);
  g_autoptr (ChasGroupDraft) there = chas_group_draft_copy (draft);
  g_autofree char *me = NULL;

  if (writer == NULL || !settle_there (db, group_id, there, error) ||
      !find_or_add_me (writer, there, &me, error) ||
      !chas_db_add_membership (writer, group_id, me, error) ||
      !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_id = g_steal_pointer (&me);
  return TRUE;
}

/**
 * chas_db_get_role:
 * @group_id: (nullable): %NULL for what somebody of the staff does, which is of no group
 * @out_role: (out): what the participant does in the group today; %CHAS_ROLE_UNSET when nothing is
 * decided
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_role (ChasDb *db,
                  const char *group_id,
                  const char *participant_id,
                  ChasRole *out_role,
                  GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  ChasStmt *stmt = chas_db_prepare_cached (
    db,
    "SELECT role FROM role_period WHERE group_id IS ?1"
    " AND participant_id = ?2 AND draft IS NOT 1 AND from_date <= ?3 AND (to_date IS NULL OR to_date >= ?3) ORDER BY from_date DESC, id LIMIT 1",
    error);
  g_autofree char *code = NULL;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, group_id);
  chas_stmt_bind_text (stmt, 2, participant_id);
  chas_stmt_bind_text (stmt, 3, today);
  if (!chas_db_take_text (db, stmt, &code, error))
    return FALSE;
  *out_role = chas_role_from_code (code);
  return TRUE;
}

/**
 * chas_db_list_groups:
 *
 * Returns: (transfer full) (element-type ChasCareerGroup): oldest first
 */
GPtrArray *
chas_db_list_groups (ChasDb *db, GError **error)
{
  return chas_row_list (db, chas_entity_info_lookup ("career_group"),
                        "name IS NOT NULL ORDER BY id", NULL, error);
}

/**
 * chas_db_list_participants:
 *
 * Returns: (transfer full) (element-type ChasParticipant): who is or was a member of the group, by
 * name
 */
GPtrArray *
chas_db_list_participants (ChasDb *db, const char *group_id, GError **error)
{
  return chas_row_list (db, chas_entity_info_lookup ("participant"),
                        "id IN (SELECT participant_id FROM membership WHERE group_id = ?1) "
                        "ORDER BY given_name, family_name, id",
                        group_id, error);
}

/**
 * chas_db_list_educations:
 *
 * Returns: (transfer full) (element-type ChasEducation): by short name
 */
GPtrArray *
chas_db_list_educations (ChasDb *db, GError **error)
{
  return chas_row_list (db, chas_entity_info_lookup ("education"), "TRUE ORDER BY short, id", NULL,
                        error);
}
