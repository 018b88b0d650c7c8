// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch-private.h"
#include "chas-merge-show.h"

/* Redo of an import that was taken back exactly, when somebody has edited since: what the journal
 * keeps is a set of versions, so it is merged. */

/* What the kept rows implied: fields that have no versions, neither here nor in the journal. */
static gboolean
unite_implied (ChasBatch *self, ChasMergeTable *table, GError **error)
{
  const char *name = table->info->name;
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
    " SELECT j.entity, j.id, e.key, j.row ->> '$.born_hlc', j.row ->> '$.born_dev',"
    " json_quote(e.value), 1, 0, ?2"
    " FROM import_row j, json_each(json_set(j.row, '$._live', 1)) e"
    " WHERE j.batch = ?1 AND j.entity = '%s' AND j.row ->> '$.born_hlc' IS NOT NULL"
    " AND e.type <> 'null' AND e.key NOT IN ('born_hlc', 'born_dev', 'born_seq')"
    " AND NOT EXISTS (SELECT 1 FROM version w WHERE w.entity = j.entity AND w.id = j.id"
    " AND w.field = e.key)"
    " AND NOT EXISTS (SELECT 1 FROM import_version w WHERE w.batch = ?1 AND w.entity = j.entity"
    " AND w.id = j.id AND w.field = e.key AND w.known IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM \"%s\" t WHERE t.id = j.id AND t.born_hlc IS NOT NULL)",
    name, name);

  return chas_batch_run (self, sql, self->context->seq, error);
}

static gboolean
touch (ChasBatch *self, ChasMergeTable *table, GError **error)
{
  g_autofree char *write = g_strdup_printf (
    "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
    " SELECT entity, id, field, hlc, dev, val, known, dead, seq FROM %s_implied WHERE id IN"
    " (SELECT id FROM import_version WHERE batch = ?1 AND entity = '%s')",
    table->info->name, table->info->name);
  g_autofree char *touched = g_strdup_printf (
    "INSERT OR IGNORE INTO temp.merge_touched (n, id, touched)"
    " SELECT ?2, id, 0 FROM import_row WHERE batch = ?1 AND entity = '%s'"
    " UNION SELECT ?2, id, 0 FROM import_version WHERE batch = ?1 AND entity = '%s'",
    table->info->name, table->info->name);

  return unite_implied (self, table, error) && chas_batch_run (self, write, 0, error) &&
         chas_batch_run (self, touched, table->n, error);
}

/**
 * chas_batch_unite:
 *
 * Adds the versions of the import to the set again and brings the rows in line.
 *
 * Returns: whether it is done
 */
gboolean
chas_batch_unite (ChasBatch *self, GError **error)
{
  g_autofree char *unite =
    g_strconcat ("INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
                 " SELECT entity, id, field, hlc, dev, val, known, dead, ?2"
                 " FROM import_version WHERE batch = ?1 AND known IS NOT NULL",
                 chas_merge_unite_sql, NULL);

  if (!chas_merge_context_set_applying (self->context->db, TRUE, error) ||
      !chas_batch_save_images (self, error) || !chas_merge_touch_begin (self->context, error))
    return FALSE;
  for (guint i = 0; i < self->context->n_tables; i++)
    if (!touch (self, &self->context->tables[i], error))
      return FALSE;
  return chas_batch_run (self, unite, self->context->seq, error) &&
         chas_merge_show_touched (self->context, NULL, NULL, error) &&
         chas_batch_keep_images (self, error) &&
         chas_merge_context_set_applying (self->context->db, FALSE, error);
}
