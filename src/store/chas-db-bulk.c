// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-bulk.h"

#include <glib/gi18n-lib.h>

#include "chas-db-claim.h"
#include "chas-db-group.h"
#include "chas-db-text.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-json-ids.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-writer.h"

/**
 * chas_db_list_bulk_options:
 * @lead_ids: (array zero-terminated)
 *
 * Lists what there is to choose from, sorted as Swedish does, with how many of the leads have it.
 *
 * Returns: (transfer full) (element-type ChasBulkOption)
 */
GPtrArray *
chas_db_list_bulk_options (ChasDb *db,
                           ChasBulkKind kind,
                           const char *const *lead_ids,
                           GError **error)
{
  const char *sql = kind == CHAS_BULK_TAGS ? chas_query_bulk_tags : chas_query_bulk_educations;
  g_autoptr (GPtrArray) options =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_bulk_option_free);
  g_autofree char *json = chas_json_ids_make (lead_ids);
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, json);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        {
          g_ptr_array_sort (options, chas_bulk_option_compare);
          return g_steal_pointer (&options);
        }
      g_ptr_array_add (options, chas_bulk_option_new (chas_stmt_get_text (stmt, 0),
                                                      chas_stmt_get_text (stmt, 1),
                                                      (guint) chas_stmt_get_int64 (stmt, 2)));
    }
  return NULL;
}

static char *
find_company (ChasDb *db, const char *lead_id, GError **error)
{
  char *id = NULL;

  if (chas_db_find_text (db, chas_query_lead_company, lead_id, &id, error) && id == NULL)
    g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No lead %s", lead_id);
  return id;
}

/* That the lead has this. */
static ChasEntity *
make_member (ChasDb *db, ChasBulkKind kind, const char *lead_id, const char *value, GError **error)
{
  g_autofree char *company_id = NULL;
  g_autofree char *name = NULL;
  ChasCompanyTag *tag;
  ChasLeadEducation *education;

  if (kind == CHAS_BULK_EDUCATIONS)
    {
      education = chas_lead_education_new (NULL);
      chas_lead_education_set_lead_id (education, lead_id);
      chas_lead_education_set_education_id (education, value);
      return CHAS_ENTITY (education);
    }
  if (!(company_id = find_company (db, lead_id, error)))
    return NULL;
  name = chas_field_normalise_text (value);
  tag = chas_company_tag_new (NULL);
  chas_company_tag_set_company_id (tag, company_id);
  chas_company_tag_set_name (tag, name);
  return CHAS_ENTITY (tag);
}

static gboolean
remove_member (ChasWriter *writer, ChasEntity *member, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (member);
  g_autofree char *id = chas_entity_make_member_id (member);
  gboolean exists;

  return chas_row_exists (chas_writer_get_db (writer), info, id, &exists, error) &&
         (!exists || chas_writer_delete (writer, info->name, id, error));
}

static gboolean
change_lead (ChasWriter *writer,
             ChasBulkKind kind,
             const char *lead_id,
             const char *const *values,
             gboolean (*change) (ChasWriter *, ChasEntity *, GError **),
             GError **error)
{
  for (; *values != NULL; values++)
    {
      g_autoptr (ChasEntity) member =
        make_member (chas_writer_get_db (writer), kind, lead_id, *values, error);

      if (member == NULL || !change (writer, member, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_db_bulk_change:
 * @lead_ids: (array zero-terminated)
 * @add: (array zero-terminated): tags, or ids of educations, that all of them shall have
 * @remove: (array zero-terminated): that none of them shall have
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: `NOT_FOUND` for a lead that is gone; `INVALID`; %CHAS_MODEL_ERROR for a tag that the
 * field table refuses.
 *
 * Returns: whether it is so now
 */
gboolean
chas_db_bulk_change (ChasDb *db,
                     ChasBulkKind kind,
                     const char *const *lead_ids,
                     const char *const *add,
                     const char *const *remove,
                     ChasChanges **out_changes,
                     GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  if (!chas_db_get_titles (db, "lead", lead_ids, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Edit"), subject, error)))
    return FALSE;
  for (guint i = 0; lead_ids[i] != NULL; i++)
    if (!change_lead (writer, kind, lead_ids[i], add, chas_writer_insert, error) ||
        !change_lead (writer, kind, lead_ids[i], remove, remove_member, error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}

static GPtrArray *
list_open_steps (ChasDb *db, const char *lead_id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_open_steps, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, lead_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&ids);
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return NULL;
}

static gboolean
drop_steps (ChasWriter *writer, const char *lead_id, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autoptr (GPtrArray) ids = list_open_steps (db, lead_id, error);
  g_autofree char *now = chas_env_dup_instant (chas_db_get_env (db));

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (ChasFollowUp) change = chas_follow_up_new (ids->pdata[i]);

      chas_follow_up_set_state (change, CHAS_FOLLOW_UP_STATE_DROPPED);
      chas_follow_up_set_closed_at (change, now);
      if (!chas_writer_update (writer, CHAS_ENTITY (change),
                               (const char *const[]) { "state", "closed_at", NULL }, error))
        return FALSE;
    }
  return ids != NULL;
}

/* Who owns the lead does it, or else who plans it. */
static gboolean
add_step (ChasWriter *writer,
          const char *lead_id,
          const ChasStepDraft *step,
          const char *me,
          GError **error)
{
  g_autofree char *text = chas_field_normalise_text (step->text);
  g_autoptr (ChasFollowUp) follow_up = chas_follow_up_new (NULL);
  g_autofree char *owner = NULL;

  if (!chas_db_read_owner (chas_writer_get_db (writer), lead_id, &owner, error))
    return FALSE;
  chas_follow_up_set_lead_id (follow_up, lead_id);
  chas_follow_up_set_kind (follow_up, step->kind);
  chas_follow_up_set_due_date (follow_up, step->due_date);
  chas_follow_up_set_assignee_id (follow_up, owner ? owner : me);
  chas_follow_up_set_text (follow_up, text);
  chas_follow_up_set_state (follow_up, CHAS_FOLLOW_UP_STATE_OPEN);
  chas_follow_up_set_origin (follow_up, CHAS_FOLLOW_UP_ORIGIN_PERSON);
  return chas_writer_insert (writer, CHAS_ENTITY (follow_up), error) &&
         chas_writer_unset (writer, "lead", lead_id, "no_next_step", error);
}

/**
 * chas_db_bulk_plan:
 * @lead_ids: (array zero-terminated)
 * @step: what is to be done with each of them
 * @replace: whether what was planned before is dropped
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: `NOT_FOUND` for a lead that is gone, or if nobody said who sits here; %CHAS_MODEL_ERROR.
 *
 * Returns: whether it is planned
 */
gboolean
chas_db_bulk_plan (ChasDb *db,
                   const char *const *lead_ids,
                   const ChasStepDraft *step,
                   gboolean replace,
                   ChasChanges **out_changes,
                   GError **error)
{
  g_autofree char *me = chas_db_require_me (db, error);
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (me == NULL || !chas_db_get_titles (db, "lead", lead_ids, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Plan next step of"), subject, error)))
    return FALSE;
  for (guint i = 0; lead_ids[i] != NULL; i++)
    if ((replace && !drop_steps (writer, lead_ids[i], error)) ||
        !add_step (writer, lead_ids[i], step, me, error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}
