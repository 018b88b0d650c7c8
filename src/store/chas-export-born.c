// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-private.h"
#include "chas-merge-value.h"

/* Most records of most groups were never changed. They go from the row to the text without becoming
 * a set of versions in between. */

#define BORN_HLC 0
#define BORN_DEV 1
#define FIRST_MEMBER 2

struct _ChasExportBorn
{
  ChasDb *db;
  GPtrArray *names; /* of the members, sorted; "id" among them */
  guint n_id;       /* place of "id" */
  ChasStmt *stmt;
  gboolean is_row; /* the statement stands on one */
  GString *members;
  ChasBornRecord record;
};

void
chas_export_born_free (ChasExportBorn *self)
{
  g_clear_pointer (&self->stmt, sqlite3_finalize);
  g_ptr_array_unref (self->names);
  g_string_free (self->members, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasExportBorn, chas_export_born_free)

static GPtrArray *
list_names (const ChasEntityInfo *info)
{
  GPtrArray *names = g_ptr_array_new ();

  g_ptr_array_add (names, (gpointer) "id");
  for (guint i = 0; i < info->n_fields; i++)
    g_ptr_array_add (names, (gpointer) info->fields[i].name);
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  return names;
}

static char *
make_sql (const ChasEntityInfo *info, GPtrArray *names)
{
  GString *sql = g_string_new ("SELECT born_hlc, born_dev");

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (sql, ", \"%s\"", (const char *) names->pdata[i]);
  g_string_append_printf (sql, " FROM \"%s\" WHERE born_hlc IS NOT NULL ORDER BY id", info->name);
  return g_string_free_and_steal (sql);
}

/**
 * chas_export_born_new:
 *
 * Returns: (transfer full): the rows of an entity in the order of their ids, standing on the first;
 *   %NULL with @error set
 */
ChasExportBorn *
chas_export_born_new (ChasDb *db, const ChasEntityInfo *info, GError **error)
{
  g_autoptr (ChasExportBorn) self = g_new0 (ChasExportBorn, 1);
  g_autofree char *sql = NULL;

  self->db = db;
  self->names = list_names (info);
  g_ptr_array_find_with_equal_func (self->names, "id", g_str_equal, &self->n_id);
  self->members = g_string_new (NULL);
  self->record.entity = info->name;
  sql = make_sql (info, self->names);
  if ((self->stmt = chas_db_prepare (db, sql, error)) == NULL ||
      !chas_export_born_next (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_export_born_next:
 *
 * Steps to the next row.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_export_born_next (ChasExportBorn *self, GError **error)
{
  return chas_db_step (self->db, self->stmt, &self->is_row, error);
}

/**
 * chas_export_born_get_id:
 *
 * Returns: (nullable): of the row; %NULL behind the last
 */
const char *
chas_export_born_get_id (ChasExportBorn *self)
{
  return self->is_row ? chas_stmt_get_text (self->stmt, FIRST_MEMBER + (int) self->n_id) : NULL;
}

/**
 * chas_export_born_get_record:
 *
 * Returns: (transfer none): the row, until the next step
 */
const ChasBornRecord *
chas_export_born_get_record (ChasExportBorn *self)
{
  ChasBornRecord *record = &self->record;

  record->n_versions = 0; /* the id has none, but that it lives has one */
  g_string_truncate (self->members, 0);
  for (guint i = 0; i < self->names->len; i++)
    {
      int column = FIRST_MEMBER + (int) i;

      if (sqlite3_column_type (self->stmt, column) == SQLITE_NULL)
        continue;
      record->n_versions++;
      g_string_append (self->members, self->members->len > 0 ? ",\"" : "\"");
      g_string_append (self->members, self->names->pdata[i]);
      g_string_append (self->members, "\":");
      chas_merge_value_append (self->members, self->stmt, column);
    }
  record->id = chas_export_born_get_id (self);
  record->members = self->members->str;
  record->n_bytes = self->members->len;
  record->born.hlc = chas_stmt_get_int64 (self->stmt, BORN_HLC);
  g_strlcpy (record->born.dev, chas_stmt_get_text (self->stmt, BORN_DEV), sizeof record->born.dev);
  return record;
}
