// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-private.h"

#include "chas-merge-value.h"

/* Records without stamps, from a spreadsheet or a script: ordinary edits made now, by this device.
 * The capture triggers record them. */

typedef struct
{
  const ChasRecord *record;
  ChasMergeTable *table;
  gboolean has_row;
  gboolean has_versions;
  gboolean is_here;    /* more than a row without a word */
  const char **values; /* by field: JSON to write, NULL: leave it */
  gboolean changes;
} Plain;

static ChasStmt *
prepare_for_field (ChasMerge *self,
                   const char *sql,
                   const ChasRecord *record,
                   const ChasVersion *value,
                   GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db, sql, error);

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, record->entity);
  chas_stmt_bind_text (stmt, 2, record->id);
  chas_stmt_bind_text (stmt, 3, value->field);
  chas_stmt_bind_text (stmt, 4, value->value);
  return stmt;
}

/* Everything that an edit may change of the record's versions. */
static gboolean
journal_open (ChasMerge *self, const ChasRecord *record, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    self->db,
    "INSERT OR IGNORE INTO import_version"
    " (batch, entity, id, field, hlc, dev, val, known, dead, seq)"
    " SELECT ?1, entity, id, field, hlc, dev, val, known, dead, seq FROM version"
    " WHERE entity = ?2 AND id = ?3 AND dead = 0 AND seq <> ?4",
    error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->context->batch);
  chas_stmt_bind_text (stmt, 2, record->entity);
  chas_stmt_bind_text (stmt, 3, record->id);
  chas_stmt_bind_int64 (stmt, 4, self->context->seq);
  return chas_db_run (self->db, stmt, error);
}

/* A field of which no column says anything: an edit unless it is what is open and newest. */
static gboolean
edit_unknown (ChasMerge *self,
              const ChasRecord *record,
              const ChasVersion *value,
              gboolean *out_changed,
              GError **error)
{
  static const char sql[] =
    "INSERT INTO capture_edit SELECT ?1, ?2, ?3, 0, NULL, NULL, NULL, NULL, ?4"
    " WHERE ?4 IS NOT (SELECT iif(dead, NULL, val) FROM version WHERE entity = ?1 AND id = ?2"
    " AND field = ?3 AND known = 1 ORDER BY hlc DESC, dev DESC LIMIT 1)";
  ChasStmt *stmt = prepare_for_field (self, sql, record, value, error);
  gint64 before = sqlite3_total_changes64 (chas_db_get_handle (self->db));

  if (stmt == NULL || !chas_db_run (self->db, stmt, error))
    return FALSE;
  *out_changed |= sqlite3_total_changes64 (chas_db_get_handle (self->db)) != before;
  return TRUE;
}

static gboolean
stand_on_row (ChasMerge *self, Plain *plain, GError **error)
{
  ChasMergeTable *table = plain->table;
  ChasStmt *read = chas_merge_context_prepare (self->context, table, &table->read, error);

  if (read == NULL)
    return FALSE;
  chas_stmt_bind_text (read, 1, plain->record->id);
  return chas_db_step (self->db, read, &plain->has_row, error);
}

/* A value that the column cannot hold: an open version beside the others, replacing none. */
static gboolean
park (ChasMerge *self, Plain *plain, const ChasVersion *value, GError **error)
{
  static const char sql[] =
    "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
    " SELECT ?1, ?2, ?3, max(CAST(unixepoch('subsec') * 1000 AS INTEGER) << 16, 1 + coalesce("
    "(SELECT max(hlc) FROM version WHERE entity = ?1 AND id = ?2 AND field = ?3), 0)),"
    " dev, ?4, 1, 0, seq FROM sync_meta WHERE NOT EXISTS (SELECT 1 FROM version"
    " WHERE entity = ?1 AND id = ?2 AND field = ?3 AND dead = 0 AND val = ?4)";
  ChasStmt *stmt;

  if (!stand_on_row (self, plain, error) ||
      !chas_merge_write_out (self->context, plain->table, plain->record->id, value->field,
                             plain->has_row, error))
    return FALSE;
  sqlite3_reset (plain->table->read);
  stmt = prepare_for_field (self, sql, plain->record, value, error);
  if (stmt == NULL || !chas_db_run (self->db, stmt, error))
    return FALSE;
  return sqlite3_changes64 (chas_db_get_handle (self->db)) == 0 ||
         chas_merge_report_record (self, CHAS_MERGE_PARKED, plain->record->entity,
                                   plain->record->id, value->field, error);
}

static int
find_field (const Plain *plain, const ChasVersion *value)
{
  const ChasEntityInfo *info = plain->table->info;
  const ChasFieldInfo *field = chas_entity_info_lookup_field (info, value->field);

  return field ? (int) (field - info->fields) : -1;
}

static gboolean
plan_value (ChasMerge *self, Plain *plain, int n_field, const ChasVersion *value, GError **error)
{
  ChasMergeTable *table = plain->table;

  if (!chas_merge_value_fits (value->value, table->is_int[n_field]))
    return TRUE;
  if (plain->has_row &&
      chas_merge_value_equals (value->value, table->read, n_field + CHAS_MERGE_FIRST_FIELD))
    return TRUE;
  /* What never changes is not changed by a file either. */
  if (plain->is_here && plain->has_row && table->info->fields[n_field].merge == CHAS_MERGE_FIXED)
    return chas_merge_report_record (self, CHAS_MERGE_PARKED, plain->record->entity,
                                     plain->record->id, value->field, error);
  plain->values[n_field] = value->value;
  plain->changes = TRUE;
  return TRUE;
}

static gboolean
plan_values (ChasMerge *self, Plain *plain, GError **error)
{
  for (guint i = 0; i < plain->record->versions->len; i++)
    {
      const ChasVersion *value = &g_array_index (plain->record->versions, ChasVersion, i);
      int n_field = find_field (plain, value);

      if (n_field >= 0 && value->value != NULL && !plan_value (self, plain, n_field, value, error))
        return FALSE;
    }
  return TRUE;
}

/* What the row cannot say. */
static gboolean
write_others (ChasMerge *self, Plain *plain, GError **error)
{
  for (guint i = 0; i < plain->record->versions->len; i++)
    {
      const ChasVersion *value = &g_array_index (plain->record->versions, ChasVersion, i);
      int n_field = find_field (plain, value);

      if (value->value == NULL || *value->field == '_')
        continue;
      if (n_field < 0 && !edit_unknown (self, plain->record, value, &plain->changes, error))
        return FALSE;
      if (n_field >= 0 && !chas_merge_value_fits (value->value, plain->table->is_int[n_field]) &&
          !park (self, plain, value, error))
        return FALSE;
    }
  return TRUE;
}

/* A parent that is not here yet becomes a row without a word. */
static gboolean
show_parents (ChasMerge *self, const Plain *plain, GError **error)
{
  for (guint i = 0; i < plain->table->parents->len; i++)
    {
      const ChasMergeParent *parent = &g_array_index (plain->table->parents, ChasMergeParent, i);
      const char *json = plain->values[parent->n_field];
      g_autofree char *id = json ? chas_merge_value_unquote (json) : NULL;
      gboolean exists = TRUE;
      ChasStmt *insert;

      if (id && !chas_merge_context_exists (self->context, parent->table, id, &exists, error))
        return FALSE;
      if (exists)
        continue;
      insert =
        chas_merge_context_prepare (self->context, parent->table, &parent->table->insert, error);
      if (insert == NULL || !chas_merge_journal_no_row (self->context, parent->table, id, error))
        return FALSE;
      sqlite3_clear_bindings (insert);
      chas_stmt_bind_text (insert, 1, id);
      /* Touched, it gets the values it had if it was deleted. */
      if (!chas_db_run (self->db, insert, error) ||
          !chas_merge_touch (self->context, parent->table, id, CHAS_MERGE_TOUCHED_BESIDE, error))
        return FALSE;
    }
  return TRUE;
}

static void
bind_row (const Plain *plain, ChasStmt *stmt)
{
  ChasMergeTable *table = plain->table;

  sqlite3_clear_bindings (stmt);
  chas_stmt_bind_text (stmt, 1, plain->record->id);
  for (int i = 0; i < CHAS_MERGE_FIRST_FIELD + (int) table->info->n_fields; i++)
    {
      const char *json =
        i < CHAS_MERGE_FIRST_FIELD ? NULL : plain->values[i - CHAS_MERGE_FIRST_FIELD];

      if (json != NULL)
        chas_merge_value_bind (stmt, i + 2, json, table->is_int[i - CHAS_MERGE_FIRST_FIELD]);
      else if (plain->has_row)
        sqlite3_bind_value (stmt, i + 2, sqlite3_column_value (table->read, i));
    }
}

/* The edit itself, with the capture triggers on. */
static gboolean
write_row (ChasMerge *self, Plain *plain, GError **error)
{
  ChasMergeTable *table = plain->table;
  gboolean is_update = plain->has_row && plain->is_here;
  ChasStmt *stmt = chas_merge_context_prepare (self->context, table,
                                               is_update ? &table->update : &table->insert, error);

  if (stmt == NULL)
    return FALSE;
  bind_row (plain, stmt);
  sqlite3_reset (table->read);
  if (plain->has_row && !is_update)
    {
      ChasStmt *remove = chas_merge_context_prepare (self->context, table, &table->remove, error);

      if (remove == NULL)
        return FALSE;
      chas_stmt_bind_text (remove, 1, plain->record->id);
      if (!chas_db_run (self->db, remove, error))
        return FALSE;
    }
  return chas_merge_context_set_applying (self->db, FALSE, error) &&
         chas_db_run (self->db, stmt, error) &&
         chas_merge_context_set_applying (self->db, TRUE, error);
}

static gboolean
add_known (ChasMerge *self, Plain *plain, GError **error)
{
  const char *id = plain->record->id;
  gboolean is_added = !plain->has_row || !plain->is_here;
  ChasMergeKind kind = !is_added             ? CHAS_MERGE_CHANGED
                       : plain->has_versions ? CHAS_MERGE_RETURNED
                                             : CHAS_MERGE_ADDED;

  if (!plan_values (self, plain, error) || !journal_open (self, plain->record, error))
    return FALSE;
  if (plain->has_row && !chas_merge_journal_row (self->context, plain->table, id, error))
    return FALSE;
  if (!plain->has_row && plain->has_versions &&
      !chas_merge_journal_no_row (self->context, plain->table, id, error))
    return FALSE;
  plain->changes |= is_added;
  if (plain->changes && (!show_parents (self, plain, error) || !write_row (self, plain, error)))
    return FALSE;
  sqlite3_reset (plain->table->read);
  if (!write_others (self, plain, error))
    return FALSE;
  return !plain->changes ||
         chas_merge_report_record (self, kind, plain->record->entity, id, NULL, error);
}

static gboolean
add_unknown (ChasMerge *self, const ChasRecord *record, GError **error)
{
  ChasVersion live = { (char *) "_live", { 0 }, (char *) "1", FALSE };
  gboolean had_versions, changed = FALSE;

  if (!chas_merge_has_versions (self, record->entity, record->id, &had_versions, error) ||
      !journal_open (self, record, error) || !edit_unknown (self, record, &live, &changed, error))
    return FALSE;
  for (guint i = 0; i < record->versions->len; i++)
    {
      const ChasVersion *value = &g_array_index (record->versions, ChasVersion, i);

      if (value->value != NULL && *value->field != '_' &&
          !edit_unknown (self, record, value, &changed, error))
        return FALSE;
    }
  return !changed ||
         chas_merge_report_record (self, had_versions ? CHAS_MERGE_CHANGED : CHAS_MERGE_ADDED,
                                   record->entity, record->id, NULL, error);
}

/**
 * chas_merge_add_plain:
 * @record: a record without stamps
 *
 * Writes what differs as an edit made now; a value that is not in the record stays as it is.
 *
 * Returns: whether it is taken in
 */
gboolean
chas_merge_add_plain (ChasMerge *self, const ChasRecord *record, GError **error)
{
  Plain plain = { record, chas_merge_context_lookup (self->context, record->entity) };
  g_autofree const char **values = NULL;

  if (plain.table == NULL)
    return add_unknown (self, record, error);
  plain.values = values = g_new0 (const char *, plain.table->info->n_fields);
  if (self->context->aside->len > 0 && !chas_merge_context_put_triggers_back (self->context, error))
    return FALSE;
  if (!stand_on_row (self, &plain, error) ||
      !chas_merge_has_versions (self, record->entity, record->id, &plain.has_versions, error))
    return FALSE;
  plain.is_here =
    plain.has_versions ||
    (plain.has_row && sqlite3_column_type (plain.table->read, CHAS_MERGE_BORN_HLC) != SQLITE_NULL);
  return add_known (self, &plain, error);
}
