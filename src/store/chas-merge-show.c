// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-show.h"

#include "chas-merge-erase.h"
#include "chas-merge-purge.h"
#include "chas-merge-value.h"
#include "chas-merge-withhold.h"

/**
 * chas_merge_touch_begin:
 *
 * Makes the empty list of touched records. It lives in a temporary table, so that its size does not
 * matter.
 *
 * Returns: whether it is there
 */
gboolean
chas_merge_touch_begin (ChasMergeContext *context, GError **error)
{
  return chas_db_exec (context->db,
                       "CREATE TEMP TABLE IF NOT EXISTS merge_touched (n INTEGER, id TEXT,"
                       " touched INTEGER, PRIMARY KEY (n, id)) WITHOUT ROWID;"
                       "DELETE FROM temp.merge_touched",
                       error) &&
         chas_merge_purge_begin (context, error);
}

/**
 * chas_merge_touch:
 * @touched: why
 *
 * Notes that the versions of a record changed.
 *
 * Returns: whether it is noted
 */
gboolean
chas_merge_touch (ChasMergeContext *context,
                  ChasMergeTable *table,
                  const char *id,
                  ChasMergeTouched touched,
                  GError **error)
{
  if (context->touch == NULL)
    context->touch =
      chas_db_prepare (context->db,
                       "INSERT INTO temp.merge_touched (n, id, touched) VALUES (?1, ?2, ?3)"
                       " ON CONFLICT DO UPDATE SET touched = max(touched, excluded.touched)",
                       error);
  if (context->touch == NULL)
    return FALSE;
  chas_stmt_bind_int64 (context->touch, 1, table->n);
  chas_stmt_bind_text (context->touch, 2, id);
  chas_stmt_bind_int64 (context->touch, 3, touched);
  return chas_db_run (context->db, context->touch, error);
}

/**
 * chas_merge_touch_missing:
 * @id: (nullable): a parent that a row points at
 *
 * Notes a parent that has no row.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_touch_missing (ChasMergeContext *context,
                          ChasMergeTable *table,
                          const char *id,
                          GError **error)
{
  gboolean exists = TRUE;

  if (id != NULL && !chas_merge_context_exists (context, table, id, &exists, error))
    return FALSE;
  return exists || chas_merge_touch (context, table, id, CHAS_MERGE_TOUCHED_BESIDE, error);
}

/* Notes the parents that the present row points at and may be the last to keep. */
static gboolean
touch_parents (ChasMergeContext *context,
               const ChasMergeState *state,
               gboolean only_changing,
               GError **error)
{
  ChasMergeTable *table = state->table;

  for (guint i = 0; i < table->parents->len; i++)
    {
      const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, i);
      const ChasMergeField *field = &state->fields[parent->n_field];
      int column = (int) parent->n_field + CHAS_MERGE_FIRST_FIELD;
      const char *id = chas_stmt_get_text (table->read, column);

      if (only_changing &&
          (!field->is_explicit || chas_merge_value_equals (field->shown, table->read, column)))
        continue;
      if (id != NULL &&
          !chas_merge_touch (context, parent->table, id, CHAS_MERGE_TOUCHED_BESIDE, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_merge_has_shown_child:
 * @out_has: (out): whether any row points at the record as its parent
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_has_shown_child (ChasMergeContext *context,
                            ChasMergeTable *table,
                            const char *id,
                            gboolean *out_has,
                            GError **error)
{
  ChasStmt *stmt;

  *out_has = FALSE;
  if (table->childless_sql == NULL)
    return TRUE;
  if ((stmt = chas_merge_context_prepare (context, table, &table->child, error)) == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  if (!chas_db_step (context->db, stmt, out_has, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
remove_row (ChasMergeContext *context, const ChasMergeState *state, GError **error)
{
  ChasMergeTable *table = state->table;
  ChasStmt *stmt;

  if (!touch_parents (context, state, FALSE, error))
    return FALSE;
  sqlite3_reset (table->read);
  if (!chas_merge_journal_row (context, table, state->id, error) ||
      (stmt = chas_merge_context_prepare (context, table, &table->remove, error)) == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, state->id);
  return chas_db_run (context->db, stmt, error);
}

static gboolean
differs (const ChasMergeState *state)
{
  for (guint i = 0; i < state->table->info->n_fields; i++)
    if (state->fields[i].is_explicit &&
        !chas_merge_value_equals (state->fields[i].shown, state->table->read,
                                  (int) i + CHAS_MERGE_FIRST_FIELD))
      return TRUE;
  return FALSE;
}

/* Binds what the row shall say; fields without versions keep their column. */
static void
bind_row (const ChasMergeState *state, ChasStmt *stmt)
{
  ChasMergeTable *table = state->table;

  chas_stmt_bind_text (stmt, 1, state->id);
  for (int i = 0; i < CHAS_MERGE_FIRST_FIELD + (int) table->info->n_fields; i++)
    {
      int n_field = i - CHAS_MERGE_FIRST_FIELD;

      if (n_field >= 0 && state->fields[n_field].is_explicit)
        chas_merge_value_bind (stmt, i + 2, state->fields[n_field].shown, table->is_int[n_field]);
      else if (state->has_row)
        sqlite3_bind_value (stmt, i + 2, sqlite3_column_value (table->read, i));
      else
        sqlite3_bind_null (stmt, i + 2);
    }
}

static gboolean
touch_new_parents (ChasMergeContext *context, const ChasMergeState *state, GError **error)
{
  ChasMergeTable *table = state->table;

  for (guint i = 0; i < table->parents->len; i++)
    {
      const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, i);
      const char *json = state->fields[parent->n_field].shown;
      g_autofree char *id = json ? chas_merge_value_unquote (json) : NULL;

      if (!chas_merge_touch_missing (context, parent->table, id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_row (ChasMergeContext *context, const ChasMergeState *state, GError **error)
{
  ChasMergeTable *table = state->table;
  ChasStmt *stmt =
    chas_merge_context_prepare (context, table, state->has_row ? &table->update : &table->insert,
                                error);

  if (stmt == NULL)
    return FALSE;
  bind_row (state, stmt);
  if (state->has_row && !touch_parents (context, state, TRUE, error))
    return FALSE;
  sqlite3_reset (table->read);
  return (state->has_row ? chas_merge_journal_row (context, table, state->id, error)
                         : chas_merge_journal_no_row (context, table, state->id, error)) &&
         chas_db_run (context->db, stmt, error) && touch_new_parents (context, state, error);
}

static gboolean
load (ChasMergeContext *context,
      ChasMergeTable *table,
      const char *id,
      ChasMergeState *out_state,
      GError **error)
{
  if (!chas_merge_state_load (context, table, id, out_state, error))
    return FALSE;
  if (!out_state->erased &&
      !chas_merge_erase_inherit (context, out_state, &out_state->erased, error))
    return FALSE;
  context->has_marks |= out_state->erased || out_state->emptied;
  if (!out_state->erased)
    return TRUE;
  sqlite3_reset (table->read);
  chas_merge_state_clear (out_state);
  if (!chas_merge_purge_blank (context, table, table->info->name, id, error))
    return FALSE;
  return chas_merge_state_load (context, table, id, out_state, error);
}

/* What keeps a record that was deleted for ever here is a child that came: its values, if they did
 * too, are wanted after all. */
static gboolean
give_back (ChasMergeContext *context, ChasMergeState *state, GError **error)
{
  ChasMergeTable *table = state->table;
  g_autofree char *id = g_strdup (state->id);
  gboolean given;

  if (!chas_merge_withhold_give_back (context, table->info->name, id, &given, error))
    return FALSE;
  if (!given)
    return TRUE;
  sqlite3_reset (table->read);
  chas_merge_state_clear (state);
  return chas_merge_state_load (context, table, id, state, error);
}

static gboolean
show (ChasMergeContext *context, ChasMergeState *state, ChasMergeShow *out, GError **error)
{
  gboolean shown = chas_merge_state_is_live (state);

  *out = CHAS_MERGE_SHOW_SAME;
  if (!shown && (!chas_merge_has_shown_child (context, state->table, state->id, &shown, error) ||
                 (shown && state->emptied && !give_back (context, state, error))))
    return FALSE;
  if (!shown && state->has_row)
    {
      *out = CHAS_MERGE_SHOW_REMOVED;
      return remove_row (context, state, error);
    }
  if (!shown || (state->has_row && !differs (state)))
    {
      sqlite3_reset (state->table->read);
      return TRUE;
    }
  *out = state->has_row ? CHAS_MERGE_SHOW_CHANGED : CHAS_MERGE_SHOW_ADDED;
  return write_row (context, state, error);
}

static gboolean
count_touched (ChasMergeContext *context, ChasMergeTable *table, gint64 *out_n, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (context->db, "SELECT count(*) FROM temp.merge_touched WHERE n = ?1",
                            error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, table->n);
  if (!chas_db_step (context->db, stmt, &row, error))
    return FALSE;
  *out_n = chas_stmt_get_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
show_table (ChasMergeContext *context,
            ChasMergeTable *table,
            ChasMergeShowFunc func,
            gpointer data,
            GError **error)
{
  g_autoptr (ChasStmt) ids = NULL;
  gint64 n_touched;
  gboolean row;

  if (!count_touched (context, table, &n_touched, error))
    return FALSE;
  if (n_touched >= CHAS_MERGE_MANY_ROWS &&
      !chas_merge_context_put_triggers_aside (context, table, error))
    return FALSE;
  ids =
    chas_db_prepare (context->db,
                     "SELECT id, touched FROM temp.merge_touched WHERE n = ?1 ORDER BY id", error);
  if (ids == NULL)
    return FALSE;
  chas_stmt_bind_int64 (ids, 1, table->n);
  while (TRUE)
    {
      g_auto (ChasMergeState) state = { NULL };
      ChasMergeShow what;

      if (!chas_db_step (context->db, ids, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      if (!load (context, table, chas_stmt_get_text (ids, 0), &state, error) ||
          !show (context, &state, &what, error) ||
          (func && !func (context, &state, what, (ChasMergeTouched) sqlite3_column_int (ids, 1),
                          data, error)))
        return FALSE;
    }
}

/**
 * chas_merge_show_touched:
 * @func: (nullable): told of each touched record
 *
 * Brings the rows of all touched records in line with their versions. Children go first: a parent
 * is shown while it is live or has a shown child. What is deleted for ever then is blanked.
 *
 * Returns: whether it is done; nothing is touched then, and no trigger is aside
 */
gboolean
chas_merge_show_touched (ChasMergeContext *context,
                         ChasMergeShowFunc func,
                         gpointer data,
                         GError **error)
{
  if (!chas_merge_erase_touch (context, error))
    return FALSE;
  for (guint n = context->n_tables; n > 0; n--)
    if (!show_table (context, &context->tables[n - 1], func, data, error))
      return FALSE;
  return chas_merge_context_put_triggers_back (context, error) &&
         chas_db_exec (context->db, "DELETE FROM temp.merge_touched", error) &&
         chas_merge_purge_settle (context, error) && chas_merge_purge_forget (context, error);
}
