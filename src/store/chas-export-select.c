// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-private.h"

#include "chas-export-group.h"

/* Which records go into a file: a temporary list, so that its length does not matter. */

static gboolean
run (ChasExport *self, const char *sql, gint64 since, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (stmt) > 0)
    chas_stmt_bind_int64 (stmt, 1, since);
  return chas_db_run (self->db, stmt, error);
}

static gboolean
select_since (ChasExport *self, GError **error)
{
  if (!run (self,
            "INSERT OR IGNORE INTO temp.export_ids (entity, id)"
            " SELECT entity, id FROM version WHERE seq > ?1",
            self->info->since, error))
    return FALSE;
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      const char *name = self->context->tables[i].info->name;
      g_autofree char *sql = g_strdup_printf ("INSERT OR IGNORE INTO temp.export_ids (entity, id)"
                                              " SELECT '%s', id FROM \"%s\" WHERE born_seq > ?1",
                                              name, name);

      if (!run (self, sql, self->info->since, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
select_given (ChasExport *self, const char *const *lead_ids, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    self->db, "INSERT OR IGNORE INTO temp.export_ids (entity, id) VALUES ('lead', ?1)", error);

  for (; stmt && *lead_ids; lead_ids++)
    {
      chas_stmt_bind_text (stmt, 1, *lead_ids);
      if (!chas_db_run (self->db, stmt, error))
        return FALSE;
    }
  return stmt != NULL;
}

/* Children of what is selected, those that were deleted too. */
static gboolean
select_children (ChasExport *self,
                 ChasMergeTable *table,
                 const ChasMergeParent *parent,
                 GError **error)
{
  const char *name = table->info->name;
  const char *field = table->info->fields[parent->n_field].name;
  const char *above = parent->table->info->name;
  g_autofree char *sql = g_strdup_printf (
    "INSERT OR IGNORE INTO temp.export_ids (entity, id)"
    " SELECT '%s', id FROM \"%s\" WHERE \"%s\" IN"
    " (SELECT id FROM temp.export_ids WHERE entity = '%s')"
    " UNION SELECT '%s', id FROM version WHERE entity = '%s' AND field = '%s' AND val IN"
    " (SELECT json_quote(id) FROM temp.export_ids WHERE entity = '%s')",
    name, name, field, above, name, name, field, above);

  return run (self, sql, 0, error);
}

static gboolean
select_descendants (ChasExport *self, GError **error)
{
  g_autofree gboolean *below = g_new0 (gboolean, self->context->n_tables);

  below[chas_merge_context_lookup (self->context, "lead")->n] = TRUE;
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      ChasMergeTable *table = &self->context->tables[i];

      for (guint j = 0; j < table->parents->len; j++)
        {
          const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, j);

          if (!below[parent->table->n])
            continue;
          below[i] = TRUE;
          if (!select_children (self, table, parent, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* What the selected rows point at: parents, and the people and things that they name. */
static gboolean
select_referenced (ChasExport *self, gint64 *out_n_added, GError **error)
{
  sqlite3 *handle = chas_db_get_handle (self->db);
  gint64 before = sqlite3_total_changes64 (handle);

  for (guint i = self->context->n_tables; i > 0; i--)
    {
      const ChasEntityInfo *info = self->context->tables[i - 1].info;

      for (guint j = 0; j < info->n_fields; j++)
        {
          g_autofree char *sql = NULL;

          if (info->fields[j].ref == NULL)
            continue;
          sql = g_strdup_printf ("INSERT OR IGNORE INTO temp.export_ids (entity, id)"
                                 " SELECT '%s', t.\"%s\" FROM temp.export_ids x"
                                 " CROSS JOIN \"%s\" t ON t.id = x.id"
                                 " WHERE x.entity = '%s' AND t.\"%s\" IS NOT NULL",
                                 info->fields[j].ref, info->fields[j].name, info->name, info->name,
                                 info->fields[j].name);
          if (!run (self, sql, 0, error))
            return FALSE;
        }
    }
  *out_n_added = sqlite3_total_changes64 (handle) - before;
  return TRUE;
}

static gboolean
select_leads (ChasExport *self, const char *const *lead_ids, GError **error)
{
  gint64 n_added = 1;

  if (!select_given (self, lead_ids, error) || !select_descendants (self, error))
    return FALSE;
  while (n_added > 0)
    if (!select_referenced (self, &n_added, error))
      return FALSE;
  return TRUE;
}

/* What the office may know of every group: companies that are shown here, with their tags. */
static gboolean
select_companies (ChasExport *self, GError **error)
{
  static const char every[] = "INSERT INTO temp.export_ids (entity, id)"
                              " SELECT 'company', id FROM company WHERE born_hlc IS NOT NULL"
                              " OR id IN (SELECT id FROM version WHERE entity = 'company')";
  static const char of_group[] =
    "INSERT INTO temp.export_ids (entity, id)"
    " SELECT x.entity, x.id FROM temp.group_ids x JOIN company c ON c.id = x.id"
    " WHERE x.entity = 'company'";
  static const char tags[] =
    "INSERT INTO temp.export_ids (entity, id)"
    " SELECT 'company_tag', t.id FROM temp.export_ids x"
    " JOIN company_tag t ON t.company_id = x.id WHERE x.entity = 'company'";

  return run (self, self->group_id ? of_group : every, 0, error) && run (self, tags, 0, error);
}

/**
 * chas_export_select:
 * @lead_ids: (nullable): of an export of leads
 *
 * Lists the records of the scope, unless it is everything.
 *
 * Returns: whether they are listed
 */
gboolean
chas_export_select (ChasExport *self, const char *const *lead_ids, GError **error)
{
  if (self->group_id && !chas_export_group_list (self->context, self->group_id, error))
    return FALSE;
  if (self->kind == CHAS_EXPORT_ALL)
    {
      self->list = self->group_id ? "group_ids" : NULL;
      return TRUE;
    }
  self->list = "export_ids";
  if (!chas_db_exec (self->db,
                     "CREATE TEMP TABLE IF NOT EXISTS export_ids (entity TEXT, id TEXT,"
                     " PRIMARY KEY (entity, id)) WITHOUT ROWID;"
                     "DELETE FROM temp.export_ids",
                     error))
    return FALSE;
  if (self->kind == CHAS_EXPORT_LEADS)
    return select_leads (self, lead_ids, error);
  if (self->kind == CHAS_EXPORT_COMPANIES)
    return select_companies (self, error);
  return select_since (self, error) &&
         (!self->group_id || chas_export_group_narrow (self->context, error));
}
