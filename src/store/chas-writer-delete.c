// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-writer-private.h"

#include "chas-db-conflicts.h"
#include "chas-db-text.h"
#include "chas-queries.h"
#include "chas-row.h"

static char **
list_ids (ChasDb *db, const char *table, const char *column, const char *value, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1", table, column);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, value);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_strv_builder_end (ids);
      g_strv_builder_add (ids, chas_stmt_get_text (stmt, 0));
    }
  return NULL;
}

static gboolean
delete_children_by (ChasWriter *self,
                    const ChasEntityInfo *child,
                    const char *field,
                    const char *id,
                    GError **error)
{
  g_auto (GStrv) ids = list_ids (self->db, child->name, field, id, error);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!chas_writer_delete (self, child->name, ids[i], error))
      return FALSE;
  return ids != NULL;
}

static gboolean
delete_children (ChasWriter *self, const ChasEntityInfo *info, const char *id, GError **error)
{
  guint n_entities;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    for (guint j = 0; j < infos[i]->n_fields; j++)
      {
        const ChasFieldInfo *field = &infos[i]->fields[j];

        if (field->parent && g_str_equal (field->ref, info->name) &&
            !delete_children_by (self, infos[i], field->name, id, error))
          return FALSE;
      }
  return TRUE;
}

typedef struct
{
  const ChasEntityInfo *info;
  char *id;
  char *json;
} KeptParent;

static void
free_kept_parent (gpointer data)
{
  KeptParent *kept = data;

  g_free (kept->id);
  g_free (kept->json);
  g_free (kept);
}

static gboolean
find_kept_parent (ChasDb *db,
                  const char *row_json,
                  const ChasFieldInfo *field,
                  char **out_id,
                  GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_kept_parent, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, row_json);
  chas_stmt_bind_text (stmt, 2, field->name);
  chas_stmt_bind_text (stmt, 3, field->ref);
  return chas_db_take_text (db, stmt, out_id, error);
}

/* Somebody deleted a parent while others went on below it: it is shown as long as it has a child,
 * and goes with the last one. To bring the child back, undo needs such parents too. */
static gboolean
collect_kept_parents (ChasDb *db,
                      const ChasEntityInfo *info,
                      const char *row_json,
                      GPtrArray *parents,
                      GError **error)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const ChasFieldInfo *field = &info->fields[i];
      g_autofree char *id = NULL;
      KeptParent *kept;

      if (!field->parent)
        continue;
      if (!find_kept_parent (db, row_json, field, &id, error))
        return FALSE;
      if (id == NULL)
        continue;
      kept = g_new0 (KeptParent, 1);
      kept->info = chas_entity_info_lookup (field->ref);
      kept->id = g_steal_pointer (&id);
      g_ptr_array_add (parents, kept);
      if (!chas_row_get_json (db, kept->info, kept->id, &kept->json, error) ||
          !collect_kept_parents (db, kept->info, kept->json, parents, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
journal_gone_parents (ChasWriter *self, GPtrArray *parents, GError **error)
{
  for (guint i = 0; i < parents->len; i++)
    {
      const KeptParent *kept = parents->pdata[i];
      gboolean exists;

      if (!chas_row_exists (self->db, kept->info, kept->id, &exists, error))
        return FALSE;
      if (!exists &&
          !chas_writer_add_edit (self, kept->info, kept->id, "delete", kept->json, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* Adds what @query finds, if anything, to the edits of the step. */
static gboolean
note_versions (ChasWriter *self,
               const char *query,
               const ChasEntityInfo *info,
               const char *id,
               GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db, query, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->step);
  chas_stmt_bind_int64 (stmt, 2, self->n_edits + 1);
  chas_stmt_bind_text (stmt, 3, info->name);
  chas_stmt_bind_text (stmt, 4, id);
  if (!chas_db_run (self->db, stmt, error))
    return FALSE;
  self->n_edits += sqlite3_changes64 (chas_db_get_handle (self->db));
  return TRUE;
}

static gboolean
delete_row (ChasWriter *self,
            const ChasEntityInfo *info,
            const char *id,
            const char *json,
            GError **error)
{
  g_autoptr (GPtrArray) parents = g_ptr_array_new_with_free_func (free_kept_parent);

  return collect_kept_parents (self->db, info, json, parents, error) &&
         /* A deletion closes what stands against each other in the record: undo opens it again. */
         note_versions (self, chas_query_note_open_versions, info, id, error) &&
         chas_row_delete (self->db, info, id, error) &&
         chas_writer_add_edit (self, info, id, "delete", json, NULL, error) &&
         journal_gone_parents (self, parents, error);
}

/**
 * chas_writer_delete:
 *
 * Moves a record, and first those that live and die with it, to the trash: the rows go, their
 * versions stay.
 *
 * Errors: `NOT_FOUND`.
 *
 * Returns: whether it is gone
 */
gboolean
chas_writer_delete (ChasWriter *self, const char *entity, const char *id, GError **error)
{
  const ChasEntityInfo *info = chas_writer_find_entity (entity, error);
  g_autofree char *json = NULL;

  if (info == NULL || !chas_row_get_json (self->db, info, id, &json, error))
    return FALSE;
  if (json == NULL)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No %s %s", entity, id);
      return FALSE;
    }
  return chas_row_touch (self->db, info, id, self->changes, error) &&
         delete_children (self, info, id, error) && delete_row (self, info, id, json, error);
}

/**
 * chas_writer_insert_again:
 * @entity: as it lies in the trash
 *
 * Brings a record back. What stood against each other in it when it was deleted here does so again,
 * as if the deletion had been undone.
 *
 * Errors: as of chas_writer_insert().
 *
 * Returns: whether it is there
 */
gboolean
chas_writer_insert_again (ChasWriter *self, ChasEntity *entity, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  gint64 n_before = self->n_edits;
  gboolean stood;

  if (!note_versions (self, chas_query_note_restored_versions, info, chas_entity_get_id (entity),
                      error))
    return FALSE;
  stood = self->n_edits > n_before;
  return chas_writer_insert (self, entity, error) &&
         (!stood || chas_db_reopen_restored (self->db, self->step, self->changes, error));
}
