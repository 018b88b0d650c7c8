// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch-private.h"

/* Undo and redo by ordinary edits: rows get the look they have in the journal, where nobody has
 * edited them since. The capture triggers record it all. */

#define EDITED_SINCE(table, more)                                                                  \
  "EXISTS (SELECT 1 FROM version v WHERE v.entity = '" table                                       \
  "' AND v.id = t.id AND v.seq > ?2" more ")"

static gboolean
count (ChasBatch *self, const char *sql, gint64 since, guint *n, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (self->context->db, sql, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->id);
  if (sqlite3_bind_parameter_count (stmt) > 1)
    chas_stmt_bind_int64 (stmt, 2, since);
  if (!chas_db_step (self->context->db, stmt, &row, error))
    return FALSE;
  *n += (guint) chas_stmt_get_int64 (stmt, 0);
  return TRUE;
}

/* What was not there shall go, unless somebody worked on it or has something below it. */
static gboolean
remove_rows (ChasBatch *self, ChasMergeTable *table, gint64 since, guint *n_kept, GError **error)
{
  const char *name = table->info->name;
  g_autofree char *childless = NULL;
  g_autofree char *remove = NULL;
  g_autofree char *left = NULL;

  if (table->childless_sql)
    {
      g_auto (GStrv) parts = g_strsplit (table->childless_sql->str, "?1", -1);

      childless = g_strjoinv ("t.id", parts);
    }
  remove = g_strdup_printf (
    "DELETE FROM \"%s\" AS t WHERE id IN (SELECT id FROM import_row WHERE batch = ?1"
    " AND entity = '%s' AND row IS NULL)"
    " AND NOT " EDITED_SINCE ("%s", "") "%s%s%s",
    name, name, name, childless ? " AND NOT EXISTS (" : "", childless ? childless : "",
    childless ? ")" : "");
  left = g_strdup_printf ("SELECT count(*) FROM import_row j JOIN \"%s\" t ON t.id = j.id"
                          " WHERE j.batch = ?1 AND j.entity = '%s' AND j.row IS NULL",
                          name, name);
  return chas_batch_run (self, remove, since, error) && count (self, left, since, n_kept, error);
}

static char *
make_parents_exist (ChasMergeTable *table)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < table->parents->len; i++)
    {
      const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, i);
      const char *field = table->info->fields[parent->n_field].name;

      g_string_append_printf (sql,
                              " AND (t.row ->> '$.%s' IS NULL OR EXISTS (SELECT 1 FROM \"%s\""
                              " WHERE id = t.row ->> '$.%s'))",
                              field, parent->table->info->name, field);
    }
  return g_string_free_and_steal (sql);
}

/* What was there shall come back, with the same id. */
static gboolean
insert_rows (ChasBatch *self, ChasMergeTable *table, gint64 since, guint *n_kept, GError **error)
{
  const char *name = table->info->name;
  g_autofree char *columns = chas_batch_list_columns (table);
  g_autofree char *values = chas_batch_list_values (table);
  g_autofree char *parents = make_parents_exist (table);
  g_autofree char *insert = g_strdup_printf (
    "INSERT INTO \"%s\" (id%s) SELECT id%s FROM import_row t WHERE batch = ?1 AND entity = '%s'"
    " AND row IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"%s\" WHERE id = t.id)"
    " AND NOT " EDITED_SINCE ("%s", "") "%s",
    name, columns, values, name, name, name, parents);
  g_autofree char *left =
    g_strdup_printf ("SELECT count(*) FROM import_row t WHERE batch = ?1 AND entity = '%s'"
                     " AND row IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"%s\" WHERE id = t.id)",
                     name, name);

  return chas_batch_run (self, insert, since, error) && count (self, left, since, n_kept, error);
}

/* The fields from start on that are written together; returns how many. */
static GPtrArray *
list_group (ChasMergeTable *table, guint start)
{
  const ChasFieldInfo *fields = table->info->fields;
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; fields[start].group && i < start; i++)
    if (g_strcmp0 (fields[i].group, fields[start].group) == 0)
      return names;
  g_ptr_array_add (names, (gpointer) fields[start].name);
  for (guint i = start + 1; fields[start].group && i < table->info->n_fields; i++)
    if (g_strcmp0 (fields[i].group, fields[start].group) == 0)
      g_ptr_array_add (names, (gpointer) fields[i].name);
  return names;
}

static gboolean
update_group (ChasBatch *self,
              ChasMergeTable *table,
              GPtrArray *names,
              gint64 since,
              guint *n_kept,
              GError **error)
{
  const char *name = table->info->name;
  g_autoptr (GString) set = g_string_new (NULL);
  g_autoptr (GString) differs = g_string_new (NULL);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *edited = NULL;
  g_autofree char *update = NULL;
  g_autofree char *left = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const char *field = g_ptr_array_index (names, i);

      g_string_append_printf (set, "%s\"%s\" = j.row ->> '$.%s'", i ? ", " : "", field, field);
      g_string_append_printf (differs, "%st.\"%s\" IS NOT j.row ->> '$.%s'", i ? " OR " : "", field,
                              field);
      g_string_append_printf (list, "%s'%s'", i ? ", " : "", field);
    }
  edited = g_strdup_printf (EDITED_SINCE ("%s", " AND v.field IN (%s)"), name, list->str);
  update = g_strdup_printf ("UPDATE \"%s\" AS t SET %s FROM import_row j WHERE j.batch = ?1"
                            " AND j.entity = '%s' AND j.id = t.id AND j.row IS NOT NULL"
                            " AND (%s) AND NOT %s",
                            name, set->str, name, differs->str, edited);
  left = g_strdup_printf ("SELECT count(*) FROM import_row j JOIN \"%s\" t ON t.id = j.id"
                          " WHERE j.batch = ?1 AND j.entity = '%s' AND j.row IS NOT NULL AND (%s)",
                          name, name, differs->str);
  return chas_batch_run (self, update, since, error) && count (self, left, since, n_kept, error);
}

static gboolean
update_rows (ChasBatch *self, ChasMergeTable *table, gint64 since, guint *n_kept, GError **error)
{
  for (guint i = 0; i < table->info->n_fields; i++)
    {
      g_autoptr (GPtrArray) names = list_group (table, i);

      if (names->len > 0 && table->info->fields[i].merge != CHAS_MERGE_FIXED &&
          !update_group (self, table, names, since, n_kept, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_batch_edit:
 * @since: the epoch after which an edit is somebody's own
 * @out_n_kept: (inout): grows by the records and fields that were left alone
 *
 * Gives every row of the batch its other state by ordinary edits.
 *
 * Returns: whether it is done
 */
gboolean
chas_batch_edit (ChasBatch *self, gint64 since, guint *out_n_kept, GError **error)
{
  ChasMergeTable *tables = self->context->tables;

  if (!chas_batch_save_images (self, error))
    return FALSE;
  for (guint i = self->context->n_tables; i > 0; i--)
    if (!remove_rows (self, &tables[i - 1], since, out_n_kept, error))
      return FALSE;
  for (guint i = 0; i < self->context->n_tables; i++)
    if (!update_rows (self, &tables[i], since, out_n_kept, error) ||
        !insert_rows (self, &tables[i], since, out_n_kept, error))
      return FALSE;
  return chas_batch_keep_images (self, error);
}
