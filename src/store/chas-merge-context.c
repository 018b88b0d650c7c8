// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-context.h"

#include "chas-field-check.h"

static void
clear_statement (ChasStmt **statement)
{
  g_clear_pointer (statement, sqlite3_finalize);
}

static void
clear_table (ChasMergeTable *table)
{
  clear_statement (&table->read);
  clear_statement (&table->insert);
  clear_statement (&table->update);
  clear_statement (&table->remove);
  clear_statement (&table->exists);
  clear_statement (&table->child);
  clear_statement (&table->journal);
  g_clear_pointer (&table->is_int, g_free);
  g_clear_pointer (&table->parents, g_array_unref);
  if (table->childless_sql)
    g_string_free (g_steal_pointer (&table->childless_sql), TRUE);
}

/* The statement that finds a shown child of a table's record; grows with each child met. */
static void
add_child (ChasMergeTable *parent, ChasMergeTable *child, const char *field)
{
  if (parent->childless_sql == NULL)
    parent->childless_sql = g_string_new ("SELECT 1 WHERE ");
  else
    g_string_append (parent->childless_sql, " OR ");
  g_string_append_printf (parent->childless_sql, "EXISTS (SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1)",
                          child->info->name, field);
}

static void
init_table (ChasMergeContext *self, const ChasEntityInfo *info)
{
  ChasMergeTable *table = &self->tables[self->n_tables];

  table->info = info;
  table->n = self->n_tables++;
  table->is_int = g_new0 (gboolean, info->n_fields);
  table->parents = g_array_new (FALSE, FALSE, sizeof (ChasMergeParent));
  g_hash_table_insert (self->by_name, (gpointer) info->name, table);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const ChasFieldInfo *field = &info->fields[i];

      table->is_int[i] = chas_field_info_is_int (field);
      if (field->parent)
        {
          ChasMergeParent parent = { i, g_hash_table_lookup (self->by_name, field->ref) };

          g_array_append_val (table->parents, parent);
          add_child (parent.table, table, field->name);
        }
    }
}

/**
 * chas_merge_context_new:
 * @db: a connection whose owner has begun a transaction
 *
 * Returns: (transfer full): the shared entities of @db, nothing touched yet, or %NULL
 */
ChasMergeContext *
chas_merge_context_new (ChasDb *db, GError **error)
{
  g_autoptr (ChasMergeContext) self = g_new0 (ChasMergeContext, 1);
  guint n_entities;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  self->db = g_object_ref (db);
  self->tables = g_new0 (ChasMergeTable, n_entities);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->aside = g_ptr_array_new_with_free_func (g_free);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->withheld =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) chas_record_free);
  for (guint i = 0; i < n_entities; i++)
    if (!infos[i]->is_private)
      init_table (self, infos[i]);
  if (!chas_db_get_int64 (db, "SELECT seq FROM sync_meta", &self->seq, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_merge_context_free:
 *
 * Drops the statements; the transaction is the owner's.
 */
void
chas_merge_context_free (ChasMergeContext *self)
{
  for (guint i = 0; i < self->n_tables; i++)
    clear_table (&self->tables[i]);
  clear_statement (&self->versions);
  clear_statement (&self->touch);
  g_clear_pointer (&self->tables, g_free);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
  g_clear_pointer (&self->withheld, g_hash_table_unref);
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_object (&self->db);
  g_free (self);
}

/**
 * chas_merge_context_lookup:
 * @entity: name of an entity, known here or not
 *
 * Returns: (transfer none) (nullable): its table, %NULL for one that is unknown or never shared
 */
ChasMergeTable *
chas_merge_context_lookup (ChasMergeContext *self, const char *entity)
{
  return g_hash_table_lookup (self->by_name, entity);
}

static char *
list_columns (ChasMergeTable *table, const char *format)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < table->info->n_fields; i++)
    {
      g_string_append (sql, ", ");
      g_string_append_printf (sql, "\"%s\"", table->info->fields[i].name);
      if (format)
        g_string_append_printf (sql, " = ?%u", i + CHAS_MERGE_FIRST_FIELD + 2);
    }
  return g_string_free_and_steal (sql);
}

static char *
make_insert (ChasMergeTable *table)
{
  g_autofree char *columns = list_columns (table, NULL);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql,
                   "INSERT OR FAIL INTO \"%s\" (id, born_hlc, born_dev, born_seq%s) VALUES (?1",
                   table->info->name, columns);
  for (guint i = 0; i < table->info->n_fields + CHAS_MERGE_FIRST_FIELD; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');
  return g_strdup (sql->str);
}

/* OR FAIL: who fails here loses the whole import anyway, and the board's triggers, which inherit
 * it, then need no journal of each statement. */
static char *
make_sql (ChasMergeTable *table, ChasStmt **statement)
{
  const char *name = table->info->name;
  g_autofree char *columns = NULL;

  if (statement == &table->exists)
    return g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE id = ?1", name);
  if (statement == &table->remove)
    return g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", name);
  if (statement == &table->child)
    return g_strdup (table->childless_sql->str);
  if (statement == &table->insert)
    return make_insert (table);
  columns = list_columns (table, statement == &table->update ? " = ?" : NULL);
  if (statement == &table->read)
    return g_strdup_printf ("SELECT born_hlc, born_dev, born_seq%s FROM \"%s\" WHERE id = ?1",
                            columns, name);
  return g_strdup_printf (
    "UPDATE OR FAIL \"%s\" SET born_hlc = ?2, born_dev = ?3, born_seq = ?4%s WHERE id = ?1", name,
    columns);
}

/**
 * chas_merge_context_prepare:
 * @statement: one of the statements of @table
 *
 * Returns: (transfer none): the statement, reset, or %NULL
 */
ChasStmt *
chas_merge_context_prepare (ChasMergeContext *self,
                            ChasMergeTable *table,
                            ChasStmt **statement,
                            GError **error)
{
  if (*statement == NULL)
    {
      g_autofree char *sql = make_sql (table, statement);

      *statement = chas_db_prepare (self->db, sql, error);
    }
  else
    sqlite3_reset (*statement);
  return *statement;
}

/**
 * chas_merge_context_prepare_for:
 * @sql: a statement with ?1 for the entity and ?2 for the id
 * @entity: an entity, known here or not
 *
 * Returns: (transfer none): the statement, with both bound, or %NULL
 */
ChasStmt *
chas_merge_context_prepare_for (ChasMergeContext *self,
                                const char *sql,
                                const char *entity,
                                const char *id,
                                GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db, sql, error);

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, entity);
  chas_stmt_bind_text (stmt, 2, id);
  return stmt;
}

/**
 * chas_merge_context_exists:
 * @out_exists: (out): whether there is a row
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_context_exists (ChasMergeContext *self,
                           ChasMergeTable *table,
                           const char *id,
                           gboolean *out_exists,
                           GError **error)
{
  ChasStmt *stmt = chas_merge_context_prepare (self, table, &table->exists, error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, id, -1, SQLITE_STATIC);
  if (!chas_db_step (self->db, stmt, out_exists, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_merge_context_set_applying:
 * @applying: whether changes of rows are the result of versions, not edits
 *
 * Returns: whether it is set
 */
gboolean
chas_merge_context_set_applying (ChasDb *db, gboolean applying, GError **error)
{
  return chas_db_exec (db,
                       applying ? "UPDATE sync_meta SET applying = 1"
                                : "UPDATE sync_meta SET applying = 0",
                       error);
}

/**
 * chas_merge_context_open_epoch:
 *
 * Begins a new epoch: what is written from now on is newer than every cursor taken so far.
 *
 * Returns: whether @self writes in it
 */
gboolean
chas_merge_context_open_epoch (ChasMergeContext *self, GError **error)
{
  return chas_db_exec (self->db, "UPDATE sync_meta SET seq = seq + 1", error) &&
         chas_db_get_int64 (self->db, "SELECT seq FROM sync_meta", &self->seq, error);
}

/**
 * chas_merge_context_put_triggers_aside:
 *
 * Drops what captures edits of @table: one statement per row on a table with triggers pays for a
 * statement journal, which makes a big import four times slower. Nothing is captured meanwhile
 * anyway.
 *
 * Returns: whether they are gone, or needed
 */
gboolean
chas_merge_context_put_triggers_aside (ChasMergeContext *self,
                                       ChasMergeTable *table,
                                       GError **error)
{
  g_autoptr (GString) drop = g_string_new (NULL);
  ChasStmt *stmt =
    chas_db_prepare_cached (self->db,
                            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
                            " AND tbl_name = ?1 AND name GLOB 'capture_*' ORDER BY rowid",
                            error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  if (table->is_bare)
    return TRUE;
  table->is_bare = TRUE;
  chas_stmt_bind_text (stmt, 1, table->info->name);
  while (TRUE)
    {
      if (!chas_db_step (self->db, stmt, &row, error))
        return FALSE;
      if (!row)
        break;
      g_string_append_printf (drop, "DROP TRIGGER \"%s\";", chas_stmt_get_text (stmt, 0));
      g_ptr_array_add (self->aside, g_strdup (chas_stmt_get_text (stmt, 1)));
    }
  return chas_db_exec (self->db, drop->str, error);
}

/**
 * chas_merge_context_put_triggers_back:
 *
 * Returns: whether every table has its triggers again
 */
gboolean
chas_merge_context_put_triggers_back (ChasMergeContext *self, GError **error)
{
  for (guint i = 0; i < self->aside->len; i++)
    if (!chas_db_exec (self->db, g_ptr_array_index (self->aside, i), error))
      return FALSE;
  g_ptr_array_set_size (self->aside, 0);
  for (guint i = 0; i < self->n_tables; i++)
    self->tables[i].is_bare = FALSE;
  return TRUE;
}
