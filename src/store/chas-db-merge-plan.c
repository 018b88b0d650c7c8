// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-merge-records.h"

#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-queries.h"
#include "chas-row.h"

/* What no person chooses: it belongs to the record itself, or goes along with another field. */
static gboolean
is_asked (const ChasFieldInfo *field)
{
  static const char *const own[] = { "merged_into", "order_key",       "found_by",
                                     "phone_e164",  "source_event_id", NULL };

  return !field->parent && !g_strv_contains (own, field->name);
}

static char *
dup_text (ChasEntity *entity, guint n_field)
{
  const ChasFieldInfo *field = &chas_entity_get_info (entity)->fields[n_field];

  if (!chas_entity_has_at (entity, n_field))
    return NULL;
  return chas_field_info_is_int (field)
           ? g_strdup_printf ("%" G_GINT64_FORMAT, chas_entity_get_int_at (entity, n_field))
           : g_strdup (chas_entity_get_text_at (entity, n_field));
}

/* The further one: an open stage before a closed one. */
static gboolean
is_further (const char *stage, const char *other)
{
  ChasStage a = chas_stage_from_code (stage);
  ChasStage b = chas_stage_from_code (other);

  if (chas_stage_is_open (a) != chas_stage_is_open (b))
    return chas_stage_is_open (a);
  return chas_stage_is_open (a) && a > b;
}

/* What somebody wrote stands before nothing; who wants no contact is heard, and who is to be
 * contacted first stays so. */
static gboolean
proposes_other (const ChasMergeField *field)
{
  if (field->texts[0] == NULL || field->texts[1] == NULL)
    return field->texts[0] == NULL;
  if (g_str_equal (field->info->name, "do_not_contact") ||
      g_str_equal (field->info->name, "is_primary"))
    return g_str_equal (field->texts[1], "1");
  return g_str_equal (field->info->name, "stage") && is_further (field->texts[1], field->texts[0]);
}

static gboolean
read_titles (ChasDb *db, ChasMergeField *field, GError **error)
{
  for (guint i = 0; field->info->type == CHAS_FIELD_REF && i < 2; i++)
    if (field->texts[i] != NULL &&
        !chas_db_get_title (db, field->info->ref, field->texts[i], &field->titles[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
compare_field (ChasDb *db,
               ChasMergePair *pair,
               ChasEntity *keep,
               ChasEntity *gone,
               guint n_field,
               GError **error)
{
  g_autoptr (ChasMergeField) field = g_new0 (ChasMergeField, 1);

  field->info = &chas_entity_get_info (keep)->fields[n_field];
  field->texts[0] = dup_text (keep, n_field);
  field->texts[1] = dup_text (gone, n_field);
  if (field->texts[0] == NULL && field->texts[1] == NULL)
    return TRUE;
  if (!read_titles (db, field, error))
    return FALSE;
  if (g_strcmp0 (field->texts[0], field->texts[1]) == 0)
    {
      g_ptr_array_add (pair->equal, g_steal_pointer (&field));
      return TRUE;
    }
  field->take_other = proposes_other (field);
  g_ptr_array_add (pair->fields, g_steal_pointer (&field));
  return TRUE;
}

static gboolean
compare (ChasDb *db, ChasMergePair *pair, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (pair->entity);
  g_autoptr (ChasEntity) keep = chas_row_read (db, info, pair->keep_id, error);
  g_autoptr (ChasEntity) gone = keep ? chas_row_read (db, info, pair->gone_id, error) : NULL;

  if (gone == NULL ||
      !chas_db_get_title (db, pair->entity, pair->keep_id, &pair->titles[0], error) ||
      !chas_db_get_title (db, pair->entity, pair->gone_id, &pair->titles[1], error))
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (is_asked (&info->fields[i]) && !compare_field (db, pair, keep, gone, i, error))
      return FALSE;
  return TRUE;
}

/* Two leads of one company in one group would be two cards for one thing. */
static gboolean
add_lead_pairs (ChasDb *db, ChasMergePlan *plan, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_merge_lead_pairs, error);
  const ChasMergePair *companies = plan->pairs->pdata[0];
  gboolean row = TRUE;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, companies->keep_id);
  chas_stmt_bind_text (stmt, 2, companies->gone_id);
  while (row)
    {
      if (!chas_db_step (db, stmt, &row, error))
        return FALSE;
      if (row)
        chas_merge_plan_add (plan, "lead", chas_stmt_get_text (stmt, 0),
                             chas_stmt_get_text (stmt, 1));
    }
  return TRUE;
}

/**
 * chas_db_list_employment_pairs:
 *
 * Returns: (transfer full) (element-type utf8): where two people both work, the id of the one's
 * employment and then of the other's, for each company
 */
GPtrArray *
chas_db_list_employment_pairs (ChasDb *db, const char *one_id, const char *other_id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_merge_employment_pairs, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *last = NULL;
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, one_id);
  chas_stmt_bind_text (stmt, 2, other_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&ids);
      if (!g_set_str (&last, chas_stmt_get_text (stmt, 2)))
        continue;
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 0)));
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 1)));
    }
  return NULL;
}

/* Who works at one company under two names has one title there, and one end. */
static gboolean
add_employment_pairs (ChasDb *db, ChasMergePlan *plan, GError **error)
{
  const ChasMergePair *people = plan->pairs->pdata[0];
  g_autoptr (GPtrArray) ids =
    chas_db_list_employment_pairs (db, people->keep_id, people->gone_id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i += 2)
    chas_merge_plan_add (plan, "employment", ids->pdata[i], ids->pdata[i + 1]);
  return ids != NULL;
}

static gboolean
compare_all (ChasDb *db, ChasMergePlan *plan, GError **error)
{
  for (guint i = 0; i < plan->pairs->len; i++)
    if (!compare (db, plan->pairs->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
count_person_moves (ChasDb *db, ChasMergePlan *plan, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_merge_person_moves, error);
  const ChasMergePair *people = plan->pairs->pdata[0];
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, people->gone_id);
  chas_stmt_bind_text (stmt, 2, people->keep_id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  plan->moves = (ChasMergeMoves) {
    .n_contacts = (guint) chas_stmt_get_int64 (stmt, 0),
    .n_follow_ups = (guint) chas_stmt_get_int64 (stmt, 1),
    .n_notes = (guint) chas_stmt_get_int64 (stmt, 2),
    .n_companies = (guint) chas_stmt_get_int64 (stmt, 3),
  };
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
count_moves (ChasDb *db, ChasMergePlan *plan, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_merge_moves, error);
  const ChasMergePair *companies = plan->pairs->pdata[0];
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, companies->gone_id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  plan->moves = (ChasMergeMoves) {
    .n_people = (guint) chas_stmt_get_int64 (stmt, 0),
    .n_contacts = (guint) chas_stmt_get_int64 (stmt, 1),
    .n_follow_ups = (guint) chas_stmt_get_int64 (stmt, 2),
    .n_notes = (guint) chas_stmt_get_int64 (stmt, 3),
    .n_events = (guint) chas_stmt_get_int64 (stmt, 4),
    .n_files = (guint) chas_stmt_get_int64 (stmt, 5),
    .n_leads = (guint) chas_stmt_get_int64 (stmt, 6) - (plan->pairs->len - 1),
  };
  sqlite3_reset (stmt);
  return TRUE;
}

/* What becomes one along with the two, and what moves. */
static gboolean
add_what_follows (ChasDb *db, ChasMergePlan *plan, const char *entity, GError **error)
{
  if (g_str_equal (entity, "company"))
    return add_lead_pairs (db, plan, error) && count_moves (db, plan, error);
  if (g_str_equal (entity, "person"))
    return add_employment_pairs (db, plan, error) && count_person_moves (db, plan, error);
  return TRUE;
}

/**
 * chas_db_plan_merge:
 * @entity: "company" or "person"
 * @keep_id: the record that stands for both afterwards
 * @gone_id: the one that is merged into it
 *
 * Looks what a merge would do: where the two differ, with a proposal, and what moves along. Changes
 * nothing.
 *
 * Errors: `NOT_FOUND`; `INVALID` if it is one record, or the two are merged already.
 *
 * Returns: (transfer full): the plan, to be changed by a person and given to
 * chas_db_merge_records()
 */
ChasMergePlan *
chas_db_plan_merge (ChasDb *db,
                    const char *entity,
                    const char *keep_id,
                    const char *gone_id,
                    GError **error)
{
  g_autoptr (ChasMergePlan) plan = chas_merge_plan_new ();

  chas_merge_plan_add (plan, entity, keep_id, gone_id);
  if (g_str_equal (keep_id, gone_id))
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "One %s twice", entity);
      return NULL;
    }
  if (!add_what_follows (db, plan, entity, error) || !compare_all (db, plan, error))
    return NULL;
  return g_steal_pointer (&plan);
}
