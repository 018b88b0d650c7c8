// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-undo-edit.h"

#include "chas-db-text.h"
#include "chas-queries.h"
#include "chas-row.h"

/**
 * chas_undo_edit_read:
 * @stmt: on a row of entity, id, op, before, after, step; the texts live until its next step
 * @forward: whether to do the edit again instead of taking it back
 */
void
chas_undo_edit_read (ChasUndoEdit *self, ChasStmt *stmt, gboolean forward)
{
  self->entity = chas_stmt_get_text (stmt, 0);
  self->id = chas_stmt_get_text (stmt, 1);
  self->from = chas_stmt_get_text (stmt, forward ? 3 : 4);
  self->to = chas_stmt_get_text (stmt, forward ? 4 : 3);
  self->step = chas_stmt_get_int64 (stmt, 5);
}

static gboolean
holds_values (ChasDb *db,
              const char *row_json,
              const char *values,
              gboolean *out_holds,
              GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_same_values, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, row_json);
  chas_stmt_bind_text (stmt, 2, values);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_holds = chas_stmt_get_int64 (stmt, 0) != 0;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
has_child (ChasDb *db,
           const ChasEntityInfo *info,
           const char *id,
           gboolean *out_has,
           GError **error)
{
  guint n_entities;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    for (guint j = 0; j < infos[i]->n_fields; j++)
      {
        const ChasFieldInfo *field = &infos[i]->fields[j];
        g_autofree char *sql = NULL;
        ChasStmt *stmt;

        if (!field->parent || !g_str_equal (field->ref, info->name))
          continue;
        sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1 LIMIT 1", infos[i]->name,
                               field->name);
        if (!(stmt = chas_db_prepare_cached (db, sql, error)))
          return FALSE;
        chas_stmt_bind_text (stmt, 1, id);
        if (!chas_db_step (db, stmt, out_has, error))
          return FALSE;
        if (*out_has)
          {
            sqlite3_reset (stmt);
            return TRUE;
          }
      }
  *out_has = FALSE;
  return TRUE;
}

/* The history of a move that stays because others moved the lead since must say that it was made.
 */
static gboolean
tells_of_kept_move (const ChasUndoEdit *self,
                    ChasDb *db,
                    const char *row_json,
                    gboolean *out_kept,
                    GError **error)
{
  ChasStmt *stmt;
  gboolean row;

  *out_kept = FALSE;
  if (!g_str_equal (self->entity, "stage_change"))
    return TRUE;
  if (!(stmt = chas_db_prepare_cached (db, chas_query_move_is_kept, error)))
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->step);
  chas_stmt_bind_text (stmt, 2, row_json);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_kept = chas_stmt_get_int64 (stmt, 0) != 0;
  sqlite3_reset (stmt);
  return TRUE;
}

/* The record was added by the step. What others put into it or below it since must not vanish. */
static gboolean
remove_row (const ChasUndoEdit *self,
            ChasDb *db,
            const ChasEntityInfo *info,
            const char *row_json,
            ChasChanges *changes,
            guint *n_kept,
            GError **error)
{
  gboolean same;
  gboolean parent;
  gboolean told;

  if (!tells_of_kept_move (self, db, row_json, &told, error))
    return FALSE;
  /* The move itself is what is counted. */
  if (told)
    return TRUE;
  if (!holds_values (db, row_json, self->from, &same, error) ||
      !has_child (db, info, self->id, &parent, error))
    return FALSE;
  if (!same || parent)
    {
      ++*n_kept;
      return TRUE;
    }
  return chas_row_touch (db, info, self->id, changes, error) &&
         chas_row_delete (db, info, self->id, error);
}

static gboolean
has_parents (ChasDb *db,
             const ChasEntityInfo *info,
             const char *json,
             gboolean *out_has,
             GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT 1");
  ChasStmt *stmt;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].parent)
      g_string_append_printf (
        sql, "%s (?1 ->> '$.%s' IS NULL OR EXISTS (SELECT 1 FROM \"%s\" WHERE id = ?1 ->> '$.%s'))",
        g_str_has_suffix (sql->str, "1") ? " WHERE" : " AND", info->fields[i].name,
        info->fields[i].ref, info->fields[i].name);
  if (!(stmt = chas_db_prepare_cached (db, sql->str, error)))
    return FALSE;
  if (sqlite3_bind_parameter_count (stmt) > 0)
    chas_stmt_bind_text (stmt, 1, json);
  if (!chas_db_step (db, stmt, out_has, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
bring_back_row (const ChasUndoEdit *self,
                ChasDb *db,
                const ChasEntityInfo *info,
                ChasChanges *changes,
                guint *n_kept,
                GError **error)
{
  gboolean possible;

  if (!has_parents (db, info, self->to, &possible, error))
    return FALSE;
  if (!possible)
    {
      ++*n_kept;
      return TRUE;
    }
  return chas_row_insert_json (db, info, self->id, self->to, error) &&
         chas_row_touch (db, info, self->id, changes, error);
}

static void
append_name (GString *names, const char *name)
{
  g_string_append_printf (names, "%s\"%s\"", names->len ? "," : "", name);
}

/* Sorts the fields that the step wrote into those that hold its values still and the groups of
 * those that do not. */
static gboolean
find_free_fields (const ChasUndoEdit *self,
                  ChasDb *db,
                  const char *row_json,
                  GHashTable *held,
                  GHashTable *lost,
                  GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_holding_fields, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, row_json);
  chas_stmt_bind_text (stmt, 2, self->from);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      g_hash_table_add (chas_stmt_get_int64 (stmt, 1) ? held : lost,
                        g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return FALSE;
}

static gboolean
is_in_lost_group (const ChasEntityInfo *info, const char *name, GHashTable *lost)
{
  const ChasFieldInfo *field = chas_entity_info_lookup_field (info, name);
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, lost);
  while (field != NULL && field->group != NULL && g_hash_table_iter_next (&iter, &other, NULL))
    {
      const ChasFieldInfo *other_field = chas_entity_info_lookup_field (info, other);

      if (other_field != NULL && g_strcmp0 (other_field->group, field->group) == 0)
        return TRUE;
    }
  return FALSE;
}

static char *
pick_values (ChasDb *db, const char *json, const char *names, GError **error)
{
  g_autofree char *array = g_strdup_printf ("[%s]", names);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_pick_values, error);
  char *picked = NULL;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, json);
  chas_stmt_bind_text (stmt, 2, array);
  return chas_db_take_text (db, stmt, &picked, error) ? picked : NULL;
}

static gboolean
write_row (const ChasUndoEdit *self,
           ChasDb *db,
           const ChasEntityInfo *info,
           const char *row_json,
           ChasChanges *changes,
           guint *n_kept,
           GError **error)
{
  g_autoptr (GHashTable) held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *values = NULL;
  GHashTableIter iter;
  gpointer name;

  if (!find_free_fields (self, db, row_json, held, lost, error))
    return FALSE;
  g_hash_table_iter_init (&iter, held);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!is_in_lost_group (info, name, lost))
      append_name (names, name);
  *n_kept += g_hash_table_size (lost);
  if (names->len == 0)
    return TRUE;
  values = pick_values (db, self->to, names->str, error);
  /* Before it too: what was merged has another to show it then. */
  return values != NULL && chas_row_touch (db, info, self->id, changes, error) &&
         chas_row_update_json (db, info, self->id, values, error) &&
         chas_row_touch (db, info, self->id, changes, error);
}

/**
 * chas_undo_edit_apply:
 * @changes: gets what was touched
 * @n_kept: counts up for each field, or record, that somebody changed since and that is left alone
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_undo_edit_apply (const ChasUndoEdit *self,
                      ChasDb *db,
                      ChasChanges *changes,
                      guint *n_kept,
                      GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (self->entity);
  g_autofree char *row_json = NULL;

  if (info == NULL)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CORRUPT, "The journal names %s",
                   self->entity);
      return FALSE;
    }
  if (!chas_row_get_json (db, info, self->id, &row_json, error))
    return FALSE;
  if (self->from == NULL && row_json == NULL)
    return bring_back_row (self, db, info, changes, n_kept, error);
  if (self->from == NULL || row_json == NULL)
    {
      /* It is there already, or is gone already; only if it should be there with other values is
       * something lost. */
      *n_kept += self->to != NULL;
      return TRUE;
    }
  if (self->to == NULL)
    return remove_row (self, db, info, row_json, changes, n_kept, error);
  return write_row (self, db, info, row_json, changes, n_kept, error);
}
