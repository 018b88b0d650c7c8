// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch-private.h"

/**
 * chas_batch_make_row_object:
 * @alias: name of the table in the statement
 *
 * Returns: (transfer full): SQL for a JSON object of all columns but the id
 */
char *
chas_batch_make_row_object (ChasMergeTable *table, const char *alias)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql,
                   "json_object('born_hlc', %s.born_hlc, 'born_dev', %s.born_dev,"
                   " 'born_seq', %s.born_seq",
                   alias, alias, alias);
  for (guint i = 0; i < table->info->n_fields; i++)
    g_string_append_printf (sql, ", '%s', %s.\"%s\"", table->info->fields[i].name, alias,
                            table->info->fields[i].name);
  g_string_append_c (sql, ')');
  return g_string_free_and_steal (sql);
}

/**
 * chas_batch_list_columns:
 *
 * Returns: (transfer full): SQL for all columns but the id, each after a comma
 */
char *
chas_batch_list_columns (ChasMergeTable *table)
{
  GString *sql = g_string_new (", born_hlc, born_dev, born_seq");

  for (guint i = 0; i < table->info->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", table->info->fields[i].name);
  return g_string_free_and_steal (sql);
}

/**
 * chas_batch_list_values:
 *
 * Returns: (transfer full): SQL for the same out of a JSON object `row`
 */
char *
chas_batch_list_values (ChasMergeTable *table)
{
  GString *sql =
    g_string_new (", row ->> '$.born_hlc', row ->> '$.born_dev', row ->> '$.born_seq'");

  for (guint i = 0; i < table->info->n_fields; i++)
    g_string_append_printf (sql, ", row ->> '$.%s'", table->info->fields[i].name);
  return g_string_free_and_steal (sql);
}

/**
 * chas_batch_complete_journal:
 *
 * Notes what the import itself left out: rows and versions of its epoch were not there before.
 *
 * Returns: whether the journal has them
 */
gboolean
chas_batch_complete_journal (ChasBatch *self, GError **error)
{
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      const char *name = self->context->tables[i].info->name;
      g_autofree char *sql =
        g_strdup_printf ("INSERT OR IGNORE INTO import_row (batch, entity, id, row)"
                         " SELECT ?1, '%s', id, NULL FROM \"%s\" WHERE born_seq = ?2",
                         name, name);

      if (!chas_batch_run (self, sql, self->seq, error))
        return FALSE;
    }
  return chas_batch_run (self,
                         "INSERT OR IGNORE INTO import_version (batch, entity, id, field, hlc, dev)"
                         " SELECT ?1, entity, id, field, hlc, dev FROM version WHERE seq = ?2",
                         self->seq, error);
}

/* Whether a row that the import made has got a child since. */
static gboolean
has_later_child (ChasBatch *self,
                 ChasMergeTable *table,
                 gint64 since,
                 gboolean *out_has,
                 GError **error)
{
  *out_has = FALSE;
  for (guint i = 0; i < table->parents->len && !*out_has; i++)
    {
      const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, i);
      g_autofree char *sql =
        g_strdup_printf ("SELECT 1 FROM \"%s\" c JOIN import_row j ON j.batch = ?1"
                         " AND j.entity = '%s' AND j.id = c.\"%s\" AND j.row IS NULL"
                         " WHERE c.born_seq > ?2 LIMIT 1",
                         table->info->name, parent->table->info->name,
                         table->info->fields[parent->n_field].name);

      if (!chas_batch_ask (self, sql, since, out_has, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether a row of the batch was born after the epoch. */
static gboolean
is_reborn (ChasBatch *self, ChasMergeTable *table, gint64 since, gboolean *out_is, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM import_row j CROSS JOIN \"%s\" t"
                                          " ON t.id = j.id WHERE j.batch = ?1 AND j.entity = '%s'"
                                          " AND t.born_seq > ?2 LIMIT 1",
                                          table->info->name, table->info->name);

  return chas_batch_ask (self, sql, since, out_is, error);
}

/**
 * chas_batch_is_untouched:
 * @since: an epoch
 * @out_is: (out): whether nothing the batch touched was edited after @since
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_batch_is_untouched (ChasBatch *self, gint64 since, gboolean *out_is, GError **error)
{
  gboolean found;

  if (!chas_batch_ask (self,
                       "SELECT 1 FROM version v WHERE v.seq > ?2 AND (EXISTS (SELECT 1 FROM"
                       " import_row j WHERE j.batch = ?1 AND j.entity = v.entity AND j.id = v.id)"
                       " OR EXISTS (SELECT 1 FROM import_version j WHERE j.batch = ?1"
                       " AND j.entity = v.entity AND j.id = v.id)) LIMIT 1",
                       since, &found, error))
    return FALSE;
  for (guint i = 0; i < self->context->n_tables && !found; i++)
    if (!is_reborn (self, &self->context->tables[i], since, &found, error) ||
        (!found && !has_later_child (self, &self->context->tables[i], since, &found, error)))
      return FALSE;
  *out_is = !found;
  return TRUE;
}

/**
 * chas_batch_save_images:
 *
 * Remembers for the time of the transaction what the rows of the batch look like now.
 *
 * Returns: whether they are saved
 */
gboolean
chas_batch_save_images (ChasBatch *self, GError **error)
{
  if (!chas_batch_run (self, "DROP TABLE IF EXISTS temp.batch_image", 0, error) ||
      !chas_batch_run (self, "CREATE TEMP TABLE batch_image (entity TEXT, id TEXT, row TEXT)", 0,
                       error))
    return FALSE;
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      ChasMergeTable *table = &self->context->tables[i];
      g_autofree char *object = chas_batch_make_row_object (table, "t");
      g_autofree char *sql =
        g_strdup_printf ("INSERT INTO temp.batch_image (entity, id, row) SELECT j.entity, j.id, %s"
                         " FROM import_row j CROSS JOIN \"%s\" t ON t.id = j.id"
                         " WHERE j.batch = ?1 AND j.entity = '%s'",
                         object, table->info->name, table->info->name);

      if (!chas_batch_run (self, sql, 0, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_batch_keep_images:
 *
 * Makes the saved images the other state of the batch. Its versions have no other state any more.
 *
 * Returns: whether the journal has them
 */
gboolean
chas_batch_keep_images (ChasBatch *self, GError **error)
{
  return chas_batch_run (self, "UPDATE import_row SET row = NULL WHERE batch = ?1", 0, error) &&
         chas_batch_run (self,
                         "REPLACE INTO import_row (batch, entity, id, row)"
                         " SELECT ?1, entity, id, row FROM temp.batch_image",
                         0, error) &&
         chas_batch_run (self, "DELETE FROM import_version WHERE batch = ?1", 0, error) &&
         chas_batch_run (self, "DROP TABLE temp.batch_image", 0, error);
}
