// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-private.h"

#include <string.h>

#include "chas-merge-value.h"

static char *
make_ids_sql (ChasExport *self, ChasMergeTable *table)
{
  if (self->list)
    return g_strdup_printf ("SELECT id FROM temp.%s WHERE entity = ?1 ORDER BY id", self->list);
  if (table == NULL || self->rows != NULL)
    return g_strdup ("SELECT DISTINCT id FROM version WHERE entity = ?1 ORDER BY id");
  return g_strdup_printf ("SELECT id FROM \"%s\" WHERE born_hlc IS NOT NULL"
                          " UNION SELECT id FROM version WHERE entity = ?1 ORDER BY id",
                          table->info->name);
}

/* The next entity by name that the field table does not have, or has as private. */
static gboolean
find_unknown (ChasExport *self, char **out_entity, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT min(entity) FROM %s%s WHERE entity > ?1", self->list ? "temp." : "",
                     self->list ? self->list : "version");
  ChasStmt *stmt = chas_db_prepare_cached (self->db, sql, error);
  g_autofree char *last =
    g_strdup (self->entity && chas_merge_context_lookup (self->context, self->entity) == NULL
                ? self->entity
                : "");
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  do
    {
      chas_stmt_bind_text (stmt, 1, last);
      if (!chas_db_step (self->db, stmt, &row, error))
        return FALSE;
      g_set_str (&last, chas_stmt_get_text (stmt, 0));
      sqlite3_reset (stmt);
    }
  while (last && chas_merge_context_lookup (self->context, last));
  *out_entity = g_steal_pointer (&last);
  return TRUE;
}

/* Moves on to the ids of the next entity; none left: entity becomes NULL. */
static gboolean
open_next_entity (ChasExport *self, GError **error)
{
  ChasMergeTable *table = NULL;
  g_autofree char *sql = NULL;
  char *entity = NULL;

  g_clear_pointer (&self->ids, sqlite3_finalize);
  g_clear_pointer (&self->rows, chas_export_born_free);
  if (self->n_table < self->context->n_tables)
    {
      table = &self->context->tables[self->n_table++];
      entity = g_strdup (table->info->name);
    }
  else if (!find_unknown (self, &entity, error))
    return FALSE;
  g_free (self->entity);
  self->entity = entity;
  if (entity == NULL)
    return TRUE;
  if (table != NULL && self->list == NULL &&
      (self->rows = chas_export_born_new (self->db, table->info, error)) == NULL)
    return FALSE;
  sql = make_ids_sql (self, table);
  if ((self->ids = chas_db_prepare (self->db, sql, error)) == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (self->ids) > 0)
    chas_stmt_bind_text (self->ids, 1, entity);
  return TRUE;
}

/* Of companies alone nothing goes along in which somebody may be named: why one is not to be
 * contacted, and what only a newer program can tell. */
static gboolean
is_withheld (ChasExport *self, ChasMergeTable *table, const char *field)
{
  static const char *const fields[] = { "do_not_contact_reason", "do_not_contact_date", NULL };

  return self->kind == CHAS_EXPORT_COMPANIES && !g_str_equal (field, "_live") &&
         (g_strv_contains (fields, field) ||
          chas_entity_info_lookup_field (table->info, field) == NULL);
}

/* What was written over is no fact of a company any more. That it was replaced goes along, so that
 * nobody takes the two for a conflict. */
static gboolean
is_forgotten (ChasExport *self, const char *field, ChasVersionState state)
{
  return self->kind == CHAS_EXPORT_COMPANIES && state != CHAS_VERSION_OPEN &&
         !g_str_equal (field, "_live");
}

/* Adds the rows of `version`; notes by field of the table which are explicit, _live last. */
static gboolean
add_explicit (ChasExport *self,
              ChasMergeTable *table,
              ChasRecord *record,
              gboolean *is_explicit,
              GError **error)
{
  gboolean row;

  if (self->versions == NULL)
    self->versions = chas_db_prepare (self->db,
                                      "SELECT field, hlc, dev, iif(known, val, NULL), dead"
                                      " FROM version WHERE entity = ?1 AND id = ?2",
                                      error);
  if (self->versions == NULL)
    return FALSE;
  chas_stmt_bind_text (self->versions, 1, record->entity);
  chas_stmt_bind_text (self->versions, 2, record->id);
  while (TRUE)
    {
      ChasStamp stamp = { 0 };
      const ChasFieldInfo *field;
      const char *name, *value;
      ChasVersionState state;

      if (!chas_db_step (self->db, self->versions, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      name = chas_stmt_get_text (self->versions, 0);
      if (is_withheld (self, table, name))
        continue;
      stamp.hlc = chas_stmt_get_int64 (self->versions, 1);
      g_strlcpy (stamp.dev, chas_stmt_get_text (self->versions, 2), sizeof stamp.dev);
      state = (ChasVersionState) sqlite3_column_int (self->versions, 4);
      value = is_forgotten (self, name, state) ? NULL : chas_stmt_get_text (self->versions, 3);
      chas_record_add (record, name, &stamp, value, state);
      if (table == NULL)
        continue;
      if (g_str_equal (name, "_live"))
        is_explicit[table->info->n_fields] = TRUE;
      else if ((field = chas_entity_info_lookup_field (table->info, name)))
        is_explicit[field - table->info->fields] = TRUE;
    }
}

static gboolean
add_implied (ChasExport *self,
             ChasMergeTable *table,
             ChasRecord *record,
             const gboolean *is_explicit,
             GError **error)
{
  ChasStmt *read = chas_merge_context_prepare (self->context, table, &table->read, error);
  ChasStamp born = { 0 };
  gboolean row;

  if (read == NULL)
    return FALSE;
  chas_stmt_bind_text (read, 1, record->id);
  if (!chas_db_step (self->db, read, &row, error))
    return FALSE;
  if (row && sqlite3_column_type (read, CHAS_MERGE_BORN_HLC) != SQLITE_NULL)
    {
      born.hlc = chas_stmt_get_int64 (read, CHAS_MERGE_BORN_HLC);
      g_strlcpy (born.dev, chas_stmt_get_text (read, CHAS_MERGE_BORN_DEV), sizeof born.dev);
      if (!is_explicit[table->info->n_fields])
        chas_record_add (record, "_live", &born, "1", CHAS_VERSION_OPEN);
      for (guint i = 0; i < table->info->n_fields; i++)
        {
          g_autofree char *value = chas_merge_value_dup (read, (int) i + CHAS_MERGE_FIRST_FIELD);

          if (value && !is_explicit[i] && !is_withheld (self, table, table->info->fields[i].name))
            chas_record_add (record, table->info->fields[i].name, &born, value, CHAS_VERSION_OPEN);
        }
    }
  sqlite3_reset (read);
  return TRUE;
}

static ChasRecord *
read_record (ChasExport *self, const char *id, GError **error)
{
  ChasMergeTable *table = chas_merge_context_lookup (self->context, self->entity);
  g_autoptr (ChasRecord) record = chas_record_new (self->entity, id);
  g_autofree gboolean *is_explicit = table ? g_new0 (gboolean, table->info->n_fields + 1) : NULL;

  if (!add_explicit (self, table, record, is_explicit, error) ||
      (table && !add_implied (self, table, record, is_explicit, error)))
    return NULL;
  chas_record_sort (record);
  return g_steal_pointer (&record);
}

static gboolean
step_ids (ChasExport *self, GError **error)
{
  return chas_db_step (self->db, self->ids, &self->is_id, error);
}

static gboolean
is_entity_done (ChasExport *self)
{
  return !self->is_id && (!self->rows || !chas_export_born_get_id (self->rows));
}

/* Leaves what was given last, and moves on to the entity of what comes next. */
static gboolean
advance (ChasExport *self, GError **error)
{
  if (self->given == CHAS_EXPORT_GAVE_ID && !step_ids (self, error))
    return FALSE;
  if (self->given == CHAS_EXPORT_GAVE_ROW && !chas_export_born_next (self->rows, error))
    return FALSE;
  self->given = CHAS_EXPORT_GAVE_NOTHING;
  while (self->ids == NULL || is_entity_done (self))
    {
      if (!open_next_entity (self, error))
        return FALSE;
      if (self->entity == NULL)
        return TRUE;
      if (!step_ids (self, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether the next row is one that no version speaks of; one that a version does speak of is
 * passed. */
static gboolean
find_born (ChasExport *self, gboolean *out_is_born, GError **error)
{
  const char *row = self->rows ? chas_export_born_get_id (self->rows) : NULL;
  int order = row == NULL ? 1 : self->is_id ? strcmp (row, chas_stmt_get_text (self->ids, 0)) : -1;

  *out_is_born = order < 0;
  return order != 0 || chas_export_born_next (self->rows, error);
}

/* All has been given. */
static void
tell_have (ChasExport *self)
{
  if (self->told)
    chas_version_tally_tell (self->told, self->info);
  g_clear_pointer (&self->told, chas_version_tally_free);
}

/**
 * chas_export_next:
 * @out_record: (out) (transfer full) (nullable): the next record whole
 * @out_born: (out) (transfer none) (nullable): or this, until the next call
 *
 * Gives one of both, neither at the end. Records come in the order of the field table, those of
 * unknown entities last, and by id. A row that only stands in for an unknown parent is no record.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_export_next (ChasExport *self,
                  ChasRecord **out_record,
                  const ChasBornRecord **out_born,
                  GError **error)
{
  *out_record = NULL;
  *out_born = NULL;
  while (TRUE)
    {
      g_autoptr (ChasRecord) record = NULL;
      gboolean is_born;

      if (!advance (self, error))
        return FALSE;
      if (self->entity == NULL)
        {
          tell_have (self);
          return TRUE;
        }
      if (!find_born (self, &is_born, error))
        return FALSE;
      self->given = is_born ? CHAS_EXPORT_GAVE_ROW : CHAS_EXPORT_GAVE_ID;
      if (is_born)
        {
          *out_born = chas_export_born_get_record (self->rows);
          if (self->told)
            chas_version_tally_add (self->told, (*out_born)->born.dev, (*out_born)->n_versions);
          return TRUE;
        }
      if ((record = read_record (self, chas_stmt_get_text (self->ids, 0), error)) == NULL)
        return FALSE;
      if (record->versions->len > 0)
        {
          if (self->told)
            chas_version_tally_add_record (self->told, record);
          *out_record = g_steal_pointer (&record);
          return TRUE;
        }
    }
}
