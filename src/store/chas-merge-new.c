// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-private.h"

#include "chas-merge-value.h"

/* Which versions of a new record the row itself will say. */
typedef struct
{
  const ChasRecord *record;
  const ChasVersion *birth;
  const ChasVersion **implied; /* by field of the table */
  gboolean *is_implied;        /* by version of the record */
  guint n_others;
} Plan;

/* Rule 1: a value as old as the record, alone in its field, of the type of its column. */
static gboolean
is_implied (const Plan *plan, const ChasMergeTable *table, guint i, int n_field)
{
  const ChasVersion *version = &g_array_index (plan->record->versions, ChasVersion, i);

  return n_field >= 0 && version->state == CHAS_VERSION_OPEN && version->value != NULL &&
         chas_stamp_compare (&version->stamp, &plan->birth->stamp) == 0 &&
         !g_str_equal (version->value, "null") && chas_merge_is_single (plan->record, i) &&
         chas_merge_value_fits (version->value, table->is_int[n_field]);
}

static void
make_plan (Plan *plan, const ChasMergeTable *table)
{
  for (guint i = 0; i < plan->record->versions->len; i++)
    {
      const ChasVersion *version = &g_array_index (plan->record->versions, ChasVersion, i);
      const ChasFieldInfo *field =
        *version->field == '_' ? NULL : chas_entity_info_lookup_field (table->info, version->field);
      int n_field = field ? (int) (field - table->info->fields) : -1;

      plan->is_implied[i] = version == plan->birth || is_implied (plan, table, i, n_field);
      if (plan->is_implied[i] && n_field >= 0)
        plan->implied[n_field] = version;
      plan->n_others += !plan->is_implied[i];
    }
}

static gboolean
write_row (ChasMerge *self,
           ChasMergeTable *table,
           const Plan *plan,
           gboolean is_stub,
           GError **error)
{
  ChasStmt *stmt;

  if (is_stub && !chas_merge_journal_row (self->context, table, plan->record->id, error))
    return FALSE;
  stmt = chas_merge_context_prepare (self->context, table,
                                     is_stub ? &table->update : &table->insert, error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, plan->record->id, -1, SQLITE_STATIC);
  chas_stmt_bind_int64 (stmt, 2, plan->birth->stamp.hlc);
  sqlite3_bind_text (stmt, 3, plan->birth->stamp.dev, -1, SQLITE_STATIC);
  chas_stmt_bind_int64 (stmt, 4, self->context->seq);
  for (guint i = 0; i < table->info->n_fields; i++)
    chas_merge_value_bind (stmt, (int) i + CHAS_MERGE_FIRST_FIELD + 2,
                           plan->implied[i] ? plan->implied[i]->value : NULL, table->is_int[i]);
  return chas_db_run (self->db, stmt, error);
}

/* Many new records in a row have one parent: it is looked for once. */
static gboolean
touch_parent (ChasMerge *self, ChasMergeTable *table, const char *id, GError **error)
{
  if (id == NULL || g_strcmp0 (g_hash_table_lookup (self->seen, table), id) == 0)
    return TRUE;
  if (!chas_merge_touch_missing (self->context, table, id, error))
    return FALSE;
  g_hash_table_insert (self->seen, table, g_strdup (id));
  return TRUE;
}

static gboolean
touch_parents (ChasMerge *self, ChasMergeTable *table, const Plan *plan, GError **error)
{
  for (guint i = 0; i < table->parents->len; i++)
    {
      const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, i);
      const ChasVersion *version = plan->implied[parent->n_field];
      g_autofree char *id = version ? chas_merge_value_unquote (version->value) : NULL;

      if (!touch_parent (self, parent->table, id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_others (ChasMerge *self, ChasMergeTable *table, const Plan *plan, GError **error)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < plan->record->versions->len; i++)
    if (!plan->is_implied[i] &&
        !chas_merge_upsert (self, plan->record,
                            &g_array_index (plan->record->versions, ChasVersion, i), &changed,
                            error))
      return FALSE;
  return chas_merge_touch (self->context, table, plan->record->id, CHAS_MERGE_TOUCHED_NEW, error);
}

/**
 * chas_merge_add_new:
 * @record: a record that is not here
 * @live: its birth
 * @is_stub: whether a row without a word is here for the sake of a child
 *
 * Rule 1: the row implies all it can; only what does not fit there becomes rows of `version`.
 *
 * Returns: whether it is taken in
 */
gboolean
chas_merge_add_new (ChasMerge *self,
                    ChasMergeTable *table,
                    const ChasRecord *record,
                    const ChasVersion *live,
                    gboolean is_stub,
                    GError **error)
{
  g_autofree const ChasVersion **implied = g_new0 (const ChasVersion *, table->info->n_fields);
  g_autofree gboolean *is_implied_here = g_new0 (gboolean, record->versions->len);
  Plan plan = { record, live, implied, is_implied_here, 0 };

  if (++table->n_new == CHAS_MERGE_MANY_ROWS &&
      !chas_merge_context_put_triggers_aside (self->context, table, error))
    return FALSE;
  make_plan (&plan, table);
  if (!write_row (self, table, &plan, is_stub, error) || !touch_parents (self, table, &plan, error))
    return FALSE;
  if (plan.n_others > 0)
    return write_others (self, table, &plan, error);
  return chas_merge_report_record (self, CHAS_MERGE_ADDED, record->entity, record->id, NULL, error);
}
