// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-lead.h"

#include <glib/gi18n-lib.h>

#include "chas-board-place.h"
#include "chas-db-group.h"
#include "chas-db-title.h"
#include "chas-db-whole.h"
#include "chas-field-check.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-stage-log.h"
#include "chas-writer.h"

static char *
add_company (ChasWriter *writer, const char *name, GError **error)
{
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (chas_writer_get_db (writer)));
  g_autoptr (ChasCompany) company = chas_company_new (id);

  chas_company_set_name (company, name);
  return chas_writer_insert (writer, CHAS_ENTITY (company), error) ? g_steal_pointer (&id) : NULL;
}

static gboolean
check_pair_is_free (ChasDb *db, const char *group_id, const char *company_id, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "SELECT 1 FROM lead WHERE company_id IN"
                            " (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)"
                            " AND group_id = ?2",
                            error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, company_id);
  chas_stmt_bind_text (stmt, 2, group_id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  sqlite3_reset (stmt);
  if (row)
    g_set_error_literal (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT,
                         "The group has a lead for this company");
  return !row;
}

/**
 * chas_db_insert_lead:
 * @id: of the new lead
 *
 * Puts a lead first among the new ones, found by me. Errors: `NOT_FOUND` if nobody said who sits
 * here.
 *
 * Returns: whether it is there
 */
gboolean
chas_db_insert_lead (ChasWriter *writer,
                     const char *id,
                     const char *group_id,
                     const char *company_id,
                     GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autofree char *me = chas_db_require_me (db, error);
  g_autofree char *first = NULL;
  g_auto (GStrv) keys = NULL;
  g_autoptr (ChasLead) lead = chas_lead_new (id);

  if (me == NULL || !chas_board_place_find_first (db, group_id, CHAS_STAGE_NEW, &first, error))
    return FALSE;
  keys = chas_board_place_make_keys (&(ChasBoardPlace) { group_id, CHAS_STAGE_NEW, first }, writer,
                                     (const char *const[]) { id, NULL }, error);
  if (keys == NULL)
    return FALSE;
  chas_lead_set_group_id (lead, group_id);
  chas_lead_set_company_id (lead, company_id);
  chas_lead_set_stage (lead, CHAS_STAGE_NEW);
  chas_lead_set_order_key (lead, keys[0]);
  chas_lead_set_found_by (lead, me);
  chas_lead_set_source_kind (lead, CHAS_SOURCE_SEARCH);
  return chas_writer_insert (writer, CHAS_ENTITY (lead), error) &&
         chas_stage_log_add (writer, id, CHAS_STAGE_UNSET, CHAS_STAGE_NEW, CHAS_STAGE_CAUSE_MENU,
                             error);
}

static gboolean
add_lead (ChasWriter *writer,
          const char *id,
          const char *group_id,
          const char *company_name,
          const char *company_id,
          GError **error)
{
  g_autofree char *company = g_strdup (company_id);

  if (company != NULL &&
      !check_pair_is_free (chas_writer_get_db (writer), group_id, company, error))
    return FALSE;
  if (company == NULL && !(company = add_company (writer, company_name, error)))
    return FALSE;
  return chas_db_insert_lead (writer, id, group_id, company, error);
}

/**
 * chas_db_add_lead:
 * @company_name: (nullable): name of a new company
 * @company_id: (nullable): a company that is there already, instead
 * @out_id: (out): id of the new lead
 * @out_changes: (out) (transfer full): what was touched
 *
 * Puts a lead first among the new ones, found by me.
 *
 * Errors: %CHAS_MODEL_ERROR for a name that the field table refuses; `CONFLICT` if the group has a
 * lead for the company; `NOT_FOUND` if nobody said who sits here.
 *
 * Returns: whether it was added
 */
gboolean
chas_db_add_lead (ChasDb *db,
                  const char *group_id,
                  const char *company_name,
                  const char *company_id,
                  char **out_id,
                  ChasChanges **out_changes,
                  GError **error)
{
  g_autofree char *name = chas_field_normalise_text (company_name);
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (db));
  g_autofree char *subject = g_strdup (name);
  g_autoptr (ChasWriter) writer = NULL;

  if (company_id != NULL && !chas_db_get_title (db, "company", company_id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Add"), subject, error);
  if (writer == NULL || !add_lead (writer, id, group_id, name, company_id, error) ||
      !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_id = g_steal_pointer (&id);
  return TRUE;
}

/**
 * chas_db_delete_leads:
 * @lead_ids: (array zero-terminated)
 * @out_changes: (out) (transfer full): what was touched
 *
 * Moves leads with all that belongs to them, and what was merged into them, to the trash. Errors:
 * `NOT_FOUND`.
 *
 * Returns: whether they are gone
 */
gboolean
chas_db_delete_leads (ChasDb *db,
                      const char *const *lead_ids,
                      ChasChanges **out_changes,
                      GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  if (!chas_db_get_titles (db, "lead", lead_ids, &subject, error))
    return FALSE;
  if (!(writer = chas_writer_begin (db, N_ ("Delete"), subject, error)))
    return FALSE;
  for (guint i = 0; lead_ids[i] != NULL; i++)
    if (!chas_db_delete_whole (writer, "lead", lead_ids[i], error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_set_owner:
 * @lead_ids: (array zero-terminated)
 * @participant_id: (nullable): the new first owner
 * @out_changes: (out) (transfer full): what was touched
 *
 * Whoever is given a lead has not claimed it: that does not lapse. Errors: `NOT_FOUND`.
 *
 * Returns: whether all the leads have that owner
 */
gboolean
chas_db_set_owner (ChasDb *db,
                   const char *const *lead_ids,
                   const char *participant_id,
                   ChasChanges **out_changes,
                   GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  if (!chas_db_get_titles (db, "lead", lead_ids, &subject, error))
    return FALSE;
  if (!(writer = chas_writer_begin (db, N_ ("Change owner of"), subject, error)))
    return FALSE;
  for (guint i = 0; lead_ids[i] != NULL; i++)
    if (!chas_writer_set_text (writer, "lead", lead_ids[i], "owner_id", participant_id, error) ||
        !chas_writer_unset (writer, "lead", lead_ids[i], "claimed_until", error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}

static gboolean
write_lead_education (ChasWriter *writer,
                      ChasLeadEducation *member,
                      gboolean relevant,
                      GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (CHAS_ENTITY (member));
  g_autofree char *id = chas_entity_make_member_id (CHAS_ENTITY (member));
  gboolean exists;

  if (relevant)
    return chas_writer_insert (writer, CHAS_ENTITY (member), error);
  if (!chas_row_exists (chas_writer_get_db (writer), info, id, &exists, error))
    return FALSE;
  return !exists || chas_writer_delete (writer, info->name, id, error);
}

/**
 * chas_db_set_lead_education:
 * @relevant: whether the lead is relevant for the education
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: `INVALID` if the lead or the education is gone.
 *
 * Returns: whether it is so now
 */
gboolean
chas_db_set_lead_education (ChasDb *db,
                            const char *lead_id,
                            const char *education_id,
                            gboolean relevant,
                            ChasChanges **out_changes,
                            GError **error)
{
  g_autoptr (ChasLeadEducation) member = chas_lead_education_new (NULL);
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  chas_lead_education_set_lead_id (member, lead_id);
  chas_lead_education_set_education_id (member, education_id);
  if (!chas_db_get_title (db, "lead", lead_id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Edit"), subject, error);
  return writer != NULL && write_lead_education (writer, member, relevant, error) &&
         chas_writer_commit (writer, out_changes, error);
}
