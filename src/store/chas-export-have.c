// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-have.h"

#include "chas-fields.h"

/* Adds what the statement says: author, number. Its rows are added up here: SQLite would sort all
 * of them first. */
static gboolean
add_counts (ChasDb *db, ChasVersionTally *counts, const char *sql, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, sql, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!chas_db_step (db, stmt, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      chas_version_tally_add (counts, chas_stmt_get_text (stmt, 0), chas_stmt_get_int64 (stmt, 1));
    }
}

static char *
dup_limit (const char *list, const char *entity, const char *id)
{
  return list ? g_strdup_printf (" AND %s IN (SELECT id FROM temp.%s WHERE entity = '%s')", id,
                                 list, entity)
              : g_strdup ("");
}

/* What the rows would imply if nothing were explicit, and what of that is explicit after all. */
static gboolean
add_entity (ChasDb *db,
            ChasVersionTally *counts,
            const ChasEntityInfo *info,
            const char *list,
            GError **error)
{
  g_autofree char *limit = dup_limit (list, info->name, "id");
  g_autofree char *limit_written = dup_limit (list, info->name, "t.id");
  g_autoptr (GString) all = g_string_new ("SELECT born_dev, 1");
  g_autoptr (GString) written = g_string_new (NULL);

  g_string_printf (written, "SELECT t.born_dev, -sum(CASE v.field WHEN '_live' THEN 1");
  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *name = info->fields[i].name;

      g_string_append_printf (all, " + (\"%s\" IS NOT NULL)", name);
      g_string_append_printf (written, " WHEN '%s' THEN t.\"%s\" IS NOT NULL", name, name);
    }
  g_string_append_printf (all, " FROM \"%s\" WHERE born_hlc IS NOT NULL%s", info->name, limit);
  g_string_append_printf (written,
                          " ELSE 0 END) FROM (SELECT DISTINCT id, field FROM version"
                          " WHERE entity = '%s') v CROSS JOIN \"%s\" t ON t.id = v.id"
                          " WHERE t.born_hlc IS NOT NULL%s GROUP BY t.born_dev",
                          info->name, info->name, limit_written);
  return add_counts (db, counts, all->str, error) && add_counts (db, counts, written->str, error);
}

static gboolean
add_written (ChasDb *db, ChasVersionTally *counts, const char *list, GError **error)
{
  g_autofree char *sql =
    list ? g_strdup_printf ("SELECT v.dev, count(*) FROM temp.%s x CROSS JOIN version v"
                            " ON v.entity = x.entity AND v.id = x.id GROUP BY v.dev",
                            list)
         : g_strdup ("SELECT dev, count(*) FROM version GROUP BY dev");

  return add_counts (db, counts, sql, error);
}

/**
 * chas_export_count_versions:
 * @list: (nullable): a temporary table of the records that count; %NULL: all
 *
 * Counts the versions known here by author, implied ones included, without listing them. The mark
 * in a file by which its reader sees that it is partial: sync design, section 6.
 *
 * Returns: (transfer full): how many, or %NULL
 */
ChasVersionTally *
chas_export_count_versions (ChasDb *db, const char *list, GError **error)
{
  g_autoptr (ChasVersionTally) counts = chas_version_tally_new ();
  guint n_entities;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  if (!add_written (db, counts, list, error))
    return NULL;
  for (guint i = 0; i < n_entities; i++)
    if (!infos[i]->is_private && !add_entity (db, counts, infos[i], list, error))
      return NULL;
  return g_steal_pointer (&counts);
}
