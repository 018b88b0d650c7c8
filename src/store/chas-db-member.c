// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-member.h"

#include <glib/gi18n-lib.h>

#include "chas-date.h"
#include "chas-db-group.h"
#include "chas-db-text.h"
#include "chas-field-check.h"
#include "chas-row.h"

#define N_COLOURS 10

/* Who is in a group, and what is said of them. */

static const char *const fields[] = {
  "kind", "given_name", "family_name", "education_id", "municipality", "county", NULL,
};

static char *
make_education (ChasWriter *writer, const char *name, const char *abbreviation, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (db));
  g_autoptr (ChasEducation) education = chas_education_new (id);
  gint64 n_educations;

  if (!chas_db_get_int64 (db, "SELECT count(*) FROM education", &n_educations, error))
    return NULL;
  chas_education_set_name (education, name);
  chas_education_set_short (education, abbreviation);
  chas_education_set_colour (education, n_educations % N_COLOURS);
  return chas_writer_insert (writer, CHAS_ENTITY (education), error) ? g_steal_pointer (&id) : NULL;
}

/* The one that is chosen, or of that name, made if there is none; NULL when nothing is told. */
static gboolean
find_education (ChasWriter *writer, const ChasMemberDraft *draft, char **out_id, GError **error)
{
  g_autofree char *name = chas_field_normalise_text (draft->education_name);
  g_autofree char *abbreviation = chas_field_normalise_text (draft->education_short);
  g_autoptr (GPtrArray) same = NULL;

  *out_id = g_strdup (draft->education_id);
  if (draft->education_id != NULL || name == NULL)
    return TRUE;
  same = chas_row_list (chas_writer_get_db (writer), chas_entity_info_lookup ("education"),
                        "name = ?1", name, error);
  if (same == NULL)
    return FALSE;
  *out_id = same->len > 0 ? g_strdup (chas_entity_get_id (same->pdata[0]))
                          : make_education (writer, name, abbreviation, error);
  return *out_id != NULL;
}

static void
fill_text (ChasParticipant *person, const char *field, const char *text)
{
  g_autofree char *normal = chas_field_normalise_text (text);

  chas_entity_set_text (CHAS_ENTITY (person), field, normal);
}

static ChasParticipant *
make_participant (const ChasMemberDraft *draft, const char *id, const char *education_id)
{
  ChasParticipant *person = chas_participant_new (id);

  chas_participant_set_kind (person, draft->kind);
  chas_participant_set_education_id (person, education_id);
  fill_text (person, "given_name", draft->given_name);
  fill_text (person, "family_name", draft->family_name);
  fill_text (person, "municipality", draft->municipality);
  fill_text (person, "county", draft->county);
  return person;
}

/* Ends what somebody of the staff did, the day before today: what began today was never so. */
static gboolean
end_role (ChasWriter *writer, ChasRolePeriod *period, ChasDate today, GError **error)
{
  const char *id = chas_entity_get_id (CHAS_ENTITY (period));
  g_autofree char *yesterday = chas_date_dup_text (today - 1);

  if (chas_date_from_text (chas_role_period_get_from_date (period)) >= today)
    return chas_writer_delete (writer, "role_period", id, error);
  return chas_writer_set_text (writer, "role_period", id, "to_date", yesterday, error);
}

static gboolean
begin_role (ChasWriter *writer, const char *id, ChasRole role, const char *today, GError **error)
{
  g_autoptr (ChasRolePeriod) period = chas_role_period_new (NULL);

  chas_role_period_set_participant_id (period, id);
  chas_role_period_set_role (period, role);
  chas_role_period_set_from_date (period, today);
  return chas_writer_insert (writer, CHAS_ENTITY (period), error);
}

/* Roles of the staff are of no group. Source: domain.md, section 4, rule 5 */
static gboolean
write_role (ChasWriter *writer, const char *id, ChasRole role, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  g_autoptr (GPtrArray) periods =
    chas_row_list (db, chas_entity_info_lookup ("role_period"),
                   "participant_id = ?1 AND group_id IS NULL AND to_date IS NULL"
                   " AND draft IS NOT 1",
                   id, error);
  gboolean there = FALSE;

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    if (chas_role_period_get_role (periods->pdata[i]) == role)
      there = TRUE;
    else if (!end_role (writer, periods->pdata[i], chas_date_from_text (today), error))
      return FALSE;
  return periods != NULL &&
         (there || role == CHAS_ROLE_UNSET || begin_role (writer, id, role, today, error));
}

/**
 * chas_db_write_member:
 * @id: of the participant
 *
 * Adds or changes somebody, as a part of a step: a student with their education, or somebody of the
 * staff with what they do.
 *
 * Errors: %CHAS_MODEL_ERROR for what the field table refuses; `NOT_FOUND`.
 *
 * Returns: whether it is written
 */
gboolean
chas_db_write_member (ChasWriter *writer,
                      const ChasMemberDraft *draft,
                      const char *id,
                      GError **error)
{
  gboolean is_student = draft->kind == CHAS_PARTICIPANT_KIND_STUDENT;
  g_autofree char *education_id = NULL;
  g_autoptr (ChasParticipant) person = NULL;

  if (is_student && !find_education (writer, draft, &education_id, error))
    return FALSE;
  person = make_participant (draft, id, education_id);
  return (draft->id ? chas_writer_update (writer, CHAS_ENTITY (person), fields, error)
                    : chas_writer_insert (writer, CHAS_ENTITY (person), error)) &&
         write_role (writer, id, is_student ? CHAS_ROLE_UNSET : draft->role, error);
}

/**
 * chas_db_add_membership:
 *
 * Makes somebody a member of the group from today on, as a part of a step.
 *
 * Returns: whether it is written
 */
gboolean
chas_db_add_membership (ChasWriter *writer,
                        const char *group_id,
                        const char *participant_id,
                        GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (chas_writer_get_db (writer)));
  g_autoptr (ChasMembership) membership = chas_membership_new (NULL);

  chas_membership_set_group_id (membership, group_id);
  chas_membership_set_participant_id (membership, participant_id);
  chas_membership_set_from_date (membership, today);
  return chas_writer_insert (writer, CHAS_ENTITY (membership), error);
}

static char *
dup_subject (const ChasMemberDraft *draft)
{
  g_autofree char *given = chas_field_normalise_text (draft->given_name);
  g_autofree char *family = chas_field_normalise_text (draft->family_name);

  return g_strjoin (family ? " " : NULL, given ? given : "", family, NULL);
}

/**
 * chas_db_save_member:
 * @group_id: (nullable): of which somebody new is a member; of who is known not looked at
 * @out_id: (out): id of the participant
 * @out_changes: (out) (transfer full): what was touched
 *
 * Adds somebody to a group, or changes what is said of them, as one step.
 *
 * Errors: %CHAS_MODEL_ERROR for what the field table refuses; `NOT_FOUND` if they are gone.
 *
 * Returns: whether it was saved
 */
gboolean
chas_db_save_member (ChasDb *db,
                     const char *group_id,
                     const ChasMemberDraft *draft,
                     char **out_id,
                     ChasChanges **out_changes,
                     GError **error)
{
  g_autofree char *id = draft->id ? g_strdup (draft->id) : chas_env_dup_uuid (chas_db_get_env (db));
  g_autofree char *subject = dup_subject (draft);
  g_autoptr (ChasWriter) writer =
    chas_writer_begin (db, draft->id ? N_ ("Edit") : N_ ("Add a member"), subject, error);

  if (writer == NULL || !chas_db_write_member (writer, draft, id, error) ||
      (draft->id == NULL && !chas_db_add_membership (writer, group_id, id, error)) ||
      !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_id = g_steal_pointer (&id);
  return TRUE;
}

static ChasMember *
read_member (ChasDb *db, const char *group_id, ChasParticipant *person, GError **error)
{
  const char *education_id = chas_participant_get_education_id (person);
  g_autoptr (GPtrArray) educations =
    chas_row_list (db, chas_entity_info_lookup ("education"), "id = ?1", education_id, error);
  const char *id = chas_entity_get_id (CHAS_ENTITY (person));
  ChasRole staff_role, role;

  if (educations == NULL || !chas_db_get_role (db, NULL, id, &staff_role, error) ||
      !chas_db_get_role (db, group_id, id, &role, error))
    return NULL;
  return chas_member_new (person, educations->len > 0 ? educations->pdata[0] : NULL, staff_role,
                          role);
}

/**
 * chas_db_get_member:
 * @group_id: where they are
 *
 * Returns: (transfer full): what is known of them, or %NULL with @error, `NOT_FOUND` if they are
 * gone
 */
ChasMember *
chas_db_get_member (ChasDb *db, const char *group_id, const char *id, GError **error)
{
  g_autoptr (ChasParticipant) person =
    (ChasParticipant *) chas_row_read (db, chas_entity_info_lookup ("participant"), id, error);

  return person ? read_member (db, group_id, person, error) : NULL;
}

static const char present_sql[] =
  "SELECT DISTINCT p.id FROM membership m CROSS JOIN participant p ON p.id = m.participant_id"
  " WHERE m.group_id = ?1 AND (m.to_date IS NULL OR m.to_date >= ?2)"
  " ORDER BY p.given_name, p.family_name, p.id";

static char **
list_present (ChasDb *db, const char *group_id, GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  ChasStmt *stmt = chas_db_prepare_cached (db, present_sql, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, group_id);
  chas_stmt_bind_text (stmt, 2, today);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_strv_builder_end (ids);
      g_strv_builder_add (ids, chas_stmt_get_text (stmt, 0));
    }
  return NULL;
}

/**
 * chas_db_list_members:
 *
 * Returns: (transfer full) (element-type ChasMember): who is a member of the group today, by name
 */
GPtrArray *
chas_db_list_members (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GPtrArray) members =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_member_free);
  g_auto (GStrv) ids = list_present (db, group_id, error);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      ChasMember *member = chas_db_get_member (db, group_id, ids[i], error);

      if (member == NULL)
        return NULL;
      g_ptr_array_add (members, member);
    }
  return ids ? g_steal_pointer (&members) : NULL;
}

/**
 * chas_db_save_education:
 * @abbreviation: at most twelve characters
 * @out_changes: (out) (transfer full): what was touched
 *
 * Gives an education another name and short name, for all who study it, as one step.
 *
 * Errors: %CHAS_MODEL_ERROR for what the field table refuses; `NOT_FOUND`.
 *
 * Returns: whether it was saved
 */
gboolean
chas_db_save_education (ChasDb *db,
                        const char *id,
                        const char *name,
                        const char *abbreviation,
                        ChasChanges **out_changes,
                        GError **error)
{
  static const char *const names[] = { "name", "short", NULL };
  g_autofree char *normal = chas_field_normalise_text (name);
  g_autofree char *normal_short = chas_field_normalise_text (abbreviation);
  g_autoptr (ChasEducation) education = chas_education_new (id);
  g_autoptr (ChasWriter) writer = chas_writer_begin (db, N_ ("Edit"), normal, error);

  chas_education_set_name (education, normal);
  chas_education_set_short (education, normal_short);
  return writer != NULL && chas_writer_update (writer, CHAS_ENTITY (education), names, error) &&
         chas_writer_commit (writer, out_changes, error);
}

static const char *
get_start_field (ChasPhase phase)
{
  return phase == CHAS_PHASE_ROLES        ? "phase2_start"
         : phase == CHAS_PHASE_INDIVIDUAL ? "phase3_start"
                                          : "phase1_start";
}

/**
 * chas_db_set_phase:
 * @out_changes: (out) (transfer full): what was touched
 *
 * Says in which phase a group is, as one step. A phase that had no day to begin begins today.
 *
 * Returns: whether it was saved
 */
gboolean
chas_db_set_phase (ChasDb *db,
                   const char *group_id,
                   ChasPhase phase,
                   ChasChanges **out_changes,
                   GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup ("career_group");
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  g_autoptr (ChasEntity) group = chas_row_read (db, info, group_id, error);
  g_autoptr (ChasWriter) writer = NULL;
  const char *start = get_start_field (phase);

  if (group == NULL)
    return FALSE;
  writer =
    chas_writer_begin (db, N_ ("Change the phase"), chas_entity_get_text (group, "name"), error);
  return writer != NULL &&
         chas_writer_set_text (writer, info->name, group_id, "phase", chas_phase_to_code (phase),
                               error) &&
         (chas_entity_has (group, start) ||
          chas_writer_set_text (writer, info->name, group_id, start, today, error)) &&
         chas_writer_commit (writer, out_changes, error);
}
