// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch-private.h"
#include "chas-merge-show.h"

#define KEY_MATCHES                                                                                \
  "v.entity = j.entity AND v.id = j.id AND v.field = j.field AND v.hlc = j.hlc AND v.dev = j.dev"

static gboolean
swap_versions (ChasBatch *self, GError **error)
{
  return chas_batch_run (self, "DROP TABLE IF EXISTS temp.batch_version", 0, error) &&
         chas_batch_run (self,
                         "CREATE TEMP TABLE batch_version AS SELECT v.* FROM import_version j"
                         " CROSS JOIN version v ON " KEY_MATCHES " WHERE j.batch = ?1",
                         0, error) &&
         chas_batch_run (self,
                         "DELETE FROM version WHERE (entity, id, field, hlc, dev) IN"
                         " (SELECT entity, id, field, hlc, dev FROM temp.batch_version)",
                         0, error) &&
         chas_batch_run (self,
                         "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
                         " SELECT entity, id, field, hlc, dev, val, known, dead, seq"
                         " FROM import_version WHERE batch = ?1 AND known IS NOT NULL",
                         0, error) &&
         chas_batch_run (self,
                         "UPDATE import_version SET val = NULL, known = NULL, dead = NULL,"
                         " seq = NULL WHERE batch = ?1",
                         0, error) &&
         chas_batch_run (self,
                         "REPLACE INTO import_version"
                         " (batch, entity, id, field, hlc, dev, val, known, dead, seq)"
                         " SELECT ?1, entity, id, field, hlc, dev, val, known, dead, seq"
                         " FROM temp.batch_version",
                         0, error) &&
         chas_batch_run (self, "DROP TABLE temp.batch_version", 0, error);
}

static gboolean
swap_rows (ChasBatch *self, ChasMergeTable *table, GError **error)
{
  const char *name = table->info->name;
  g_autofree char *object = chas_batch_make_row_object (table, "t");
  g_autofree char *columns = chas_batch_list_columns (table);
  g_autofree char *values = chas_batch_list_values (table);
  g_autofree char *save =
    g_strdup_printf ("CREATE TEMP TABLE batch_row AS SELECT j.id AS id, %s AS row"
                     " FROM import_row j CROSS JOIN \"%s\" t ON t.id = j.id"
                     " WHERE j.batch = ?1 AND j.entity = '%s'",
                     object, name, name);
  g_autofree char *remove =
    g_strdup_printf ("DELETE FROM \"%s\" WHERE id IN (SELECT id FROM temp.batch_row)", name);
  g_autofree char *restore =
    g_strdup_printf ("INSERT INTO \"%s\" (id%s) SELECT id%s FROM import_row"
                     " WHERE batch = ?1 AND entity = '%s' AND row IS NOT NULL",
                     name, columns, values, name);
  g_autofree char *forget =
    g_strdup_printf ("UPDATE import_row SET row = NULL WHERE batch = ?1 AND entity = '%s'", name);
  g_autofree char *keep = g_strdup_printf ("REPLACE INTO import_row (batch, entity, id, row)"
                                           " SELECT ?1, '%s', id, row FROM temp.batch_row",
                                           name);

  return chas_batch_run (self, "DROP TABLE IF EXISTS temp.batch_row", 0, error) &&
         chas_batch_run (self, save, 0, error) && chas_batch_run (self, remove, 0, error) &&
         chas_batch_run (self, restore, 0, error) && chas_batch_run (self, forget, 0, error) &&
         chas_batch_run (self, keep, 0, error);
}

/* What came back with the epoch of the import is as new as this redo, or the next export since then
 * would miss it. */
static gboolean
restamp (ChasBatch *self, gint64 old, GError **error)
{
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET born_seq = ?1 WHERE born_seq = ?2",
                                              self->context->tables[i].info->name);
      ChasStmt *stmt = chas_db_prepare_cached (self->context->db, sql, error);

      if (stmt == NULL)
        return FALSE;
      chas_stmt_bind_int64 (stmt, 1, self->context->seq);
      chas_stmt_bind_int64 (stmt, 2, old);
      if (!chas_db_run (self->context->db, stmt, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
restamp_versions (ChasBatch *self, gint64 old, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self->context->db, "UPDATE version SET seq = ?1 WHERE seq = ?2", error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->context->seq);
  chas_stmt_bind_int64 (stmt, 2, old);
  return chas_db_run (self->context->db, stmt, error);
}

/* A parent that goes while a child of it stays becomes a row without a word. */
static gboolean
show_parents (ChasBatch *self, GError **error)
{
  if (!chas_merge_touch_begin (self->context, error))
    return FALSE;
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      g_autofree char *sql = NULL;

      if (self->context->tables[i].childless_sql == NULL)
        continue;
      sql = g_strdup_printf ("INSERT OR IGNORE INTO temp.merge_touched (n, id, touched)"
                             " SELECT ?2, id, 0 FROM import_row WHERE batch = ?1 AND entity = '%s'",
                             self->context->tables[i].info->name);
      if (!chas_batch_run (self, sql, i, error))
        return FALSE;
    }
  return chas_merge_show_touched (self->context, NULL, NULL, error);
}

/**
 * chas_batch_swap:
 *
 * Exchanges rows and versions with their other state in the journal.
 *
 * Returns: whether it is done
 */
gboolean
chas_batch_swap (ChasBatch *self, GError **error)
{
  if (!chas_merge_context_set_applying (self->context->db, TRUE, error) ||
      !swap_versions (self, error))
    return FALSE;
  for (guint i = 0; i < self->context->n_tables; i++)
    if (!swap_rows (self, &self->context->tables[i], error))
      return FALSE;
  if (!chas_batch_run (self, "DROP TABLE IF EXISTS temp.batch_row", 0, error))
    return FALSE;
  if (self->state == CHAS_BATCH_DONE)
    {
      if (!restamp (self, self->seq, error) || !restamp_versions (self, self->seq, error))
        return FALSE;
      self->seq = self->context->seq;
    }
  return show_parents (self, error) &&
         chas_merge_context_set_applying (self->context->db, FALSE, error);
}
