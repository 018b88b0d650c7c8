// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-place.h"

#include "chas-db-text.h"
#include "chas-json-ids.h"
#include "chas-order-key.h"
#include "chas-queries.h"

/* The lead after the place once the moved ones have left their own. */
static gboolean
find_next (const ChasBoardPlace *self, ChasDb *db, const char *moved, char **out_id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_place_next, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->before_id);
  chas_stmt_bind_text (stmt, 2, moved);
  chas_stmt_bind_text (stmt, 3, chas_stage_to_code (self->stage));
  return chas_db_take_text (db, stmt, out_id, error);
}

static gboolean
get_key (ChasDb *db, const char *lead_id, char **out_key, GError **error)
{
  return chas_db_find_text (db, "SELECT ifnull(order_key, '') FROM lead WHERE id = ?1", lead_id,
                            out_key, error);
}

static gboolean
find_key_before (const ChasBoardPlace *self,
                 ChasDb *db,
                 const char *next_key,
                 const char *next_id,
                 const char *moved,
                 char **out_key,
                 GError **error)
{
  const char *sql = next_id ? chas_query_place_before : chas_query_place_last;
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->group_id);
  chas_stmt_bind_text (stmt, 2, chas_stage_to_code (self->stage));
  if (next_id != NULL)
    {
      chas_stmt_bind_text (stmt, 3, next_key);
      chas_stmt_bind_text (stmt, 4, next_id);
    }
  chas_stmt_bind_text (stmt, next_id ? 5 : 3, moved);
  return chas_db_take_text (db, stmt, out_key, error);
}

/* NULL if the neighbours leave no room. */
static char **
make_keys_between (const char *before, const char *after, guint n_keys, ChasEnv *env)
{
  g_auto (GStrv) keys = g_new0 (char *, n_keys + 1);

  for (guint i = 0; i < n_keys; i++)
    if (!(keys[i] = chas_order_key_between (i > 0 ? keys[i - 1] : before, after, env)))
      return NULL;
  return g_steal_pointer (&keys);
}

static char **
list_column (const ChasBoardPlace *self, ChasDb *db, const char *moved, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_column_ids, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, self->group_id);
  chas_stmt_bind_text (stmt, 2, chas_stage_to_code (self->stage));
  chas_stmt_bind_text (stmt, 3, moved);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_strv_builder_end (ids);
      g_strv_builder_add (ids, chas_stmt_get_text (stmt, 0));
    }
  return NULL;
}

/* Gives every lead of the column a short key and leaves room for n_keys before next_id: their keys
 * are returned. */
static char **
renumber (const ChasBoardPlace *self,
          ChasWriter *writer,
          const char *moved,
          const char *next_id,
          guint n_keys,
          GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_auto (GStrv) column = list_column (self, db, moved, error);
  g_auto (GStrv) series = NULL;
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  guint n_column;
  guint place = 0;

  if (column == NULL)
    return NULL;
  n_column = g_strv_length (column);
  series = chas_order_key_make_series (n_column + n_keys, chas_db_get_env (db));
  while (place < n_column && g_strcmp0 (column[place], next_id) != 0)
    place++;
  for (guint i = 0; i < n_column; i++)
    if (!chas_writer_set_text (writer, "lead", column[i], "order_key",
                               series[i < place ? i : i + n_keys], error))
      return NULL;
  for (guint i = 0; i < n_keys; i++)
    g_strv_builder_add (keys, series[place + i]);
  return g_strv_builder_end (keys);
}

/**
 * chas_board_place_make_keys:
 * @writer: the action that puts them there
 * @lead_ids: (array zero-terminated): the leads to put there, in order; those that stand in the
 * column already leave their place first
 *
 * Makes order keys for leads that come to this place. Where the neighbours leave no room the column
 * gets new keys, in the same action.
 *
 * Returns: (transfer full): a key for each lead, or %NULL with @error set
 */
char **
chas_board_place_make_keys (const ChasBoardPlace *self,
                            ChasWriter *writer,
                            const char *const *lead_ids,
                            GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  guint n_keys = g_strv_length ((char **) lead_ids);
  g_autofree char *moved = chas_json_ids_make (lead_ids);
  g_autofree char *next_id = NULL;
  g_autofree char *next_key = NULL;
  g_autofree char *key_before = NULL;
  char **keys;

  if (self->before_id != NULL && !find_next (self, db, moved, &next_id, error))
    return NULL;
  if (next_id != NULL && !get_key (db, next_id, &next_key, error))
    return NULL;
  if (!find_key_before (self, db, next_key, next_id, moved, &key_before, error))
    return NULL;
  keys = make_keys_between (key_before, next_key, n_keys, chas_db_get_env (db));
  return keys ? keys : renumber (self, writer, moved, next_id, n_keys, error);
}

/**
 * chas_board_place_find_first:
 * @out_id: (out) (nullable): %NULL if the column is empty
 *
 * Finds the lead that stands first in the column, before which one comes that is new there.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_board_place_find_first (ChasDb *db,
                             const char *group_id,
                             ChasStage stage,
                             char **out_id,
                             GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_board_cards, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, group_id);
  chas_stmt_bind_text (stmt, 2, chas_stage_to_code (stage));
  chas_stmt_bind_text (stmt, 3, "");
  chas_stmt_bind_text (stmt, 4, "");
  chas_stmt_bind_int64 (stmt, 5, 1);
  return chas_db_take_text (db, stmt, out_id, error);
}
