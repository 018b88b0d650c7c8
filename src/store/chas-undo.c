// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-undo.h"

#include <glib/gi18n-lib.h>

#include "chas-batch-waiting.h"
#include "chas-batch.h"
#include "chas-db-conflicts.h"
#include "chas-queries.h"
#include "chas-search.h"
#include "chas-undo-edit.h"
#include "chas-undo-keep.h"

typedef struct
{
  gint64 id;
  char *name;
  char *subject;
  gboolean is_import;
  gint64 batch;
} Step;

/* One direction, so that undo and redo are the same walk. */
typedef struct
{
  const char *next_query;
  const char *edits_query;
  const char *done_state;
  gboolean (*run_batch) (ChasDb *db, gint64 batch, guint *out_n_kept, GError **error);
  gboolean forward;
} Direction;

typedef struct
{
  const Direction *direction;
  gint64 only; /* the step that is meant; 0: whichever is next */
  Step step;
  ChasChanges *changes;
  guint n_kept;
  guint n_waiting;
} Walk;

static const Direction backward = { chas_query_undo_next, chas_query_undo_edits, "undone",
                                    chas_batch_undo, FALSE };
static const Direction forward = { chas_query_redo_next, chas_query_redo_edits, "done",
                                   chas_batch_redo, TRUE };

G_DEFINE_BOXED_TYPE (ChasUndoResult, chas_undo_result, chas_undo_result_copy, chas_undo_result_free)

ChasUndoResult *
chas_undo_result_copy (const ChasUndoResult *self)
{
  ChasUndoResult *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->subject = g_strdup (self->subject);
  return copy;
}

void
chas_undo_result_free (ChasUndoResult *self)
{
  g_free (self->name);
  g_free (self->subject);
  g_free (self);
}

static char *
make_title (const char *name, const char *subject)
{
  return subject ? g_strdup_printf ("%s %s", _ (name), subject) : g_strdup (_ (name));
}

/**
 * chas_undo_result_dup_title:
 *
 * Returns: (transfer full): what was undone or redone, in the user's language
 */
char *
chas_undo_result_dup_title (const ChasUndoResult *self)
{
  return make_title (self->name, self->subject);
}

static gboolean
run_with_int (ChasDb *db, const char *sql, gint64 value, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, value);
  return chas_db_run (db, stmt, error);
}

/**
 * chas_undo_trim:
 * @newest_step: the step that was just made
 *
 * Something new was done: what had been undone can no longer be redone, and the oldest steps are
 * forgotten.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_undo_trim (ChasDb *db, gint64 newest_step, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "DELETE FROM undo_step WHERE (state = 'undone' AND id <> ?1) OR id <= "
                            "(SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ?2)",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, newest_step);
  chas_stmt_bind_int64 (stmt, 2, CHAS_UNDO_N_STEPS);
  return chas_db_run (db, stmt, error) &&
         chas_db_exec (db, "DELETE FROM undo_edit WHERE step NOT IN (SELECT id FROM undo_step)",
                       error);
}

/**
 * chas_undo_add_batch:
 * @name: English msgid of the step, such as "Import"
 * @subject: (nullable): such as the file's name
 * @batch: what chas_batch_undo() is told
 *
 * Makes an import, in whose transaction this runs, the newest step.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_undo_add_batch (ChasDb *db,
                     const char *name,
                     const char *subject,
                     gint64 batch,
                     GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "INSERT INTO undo_step (name, subject, at, kind, state, batch) "
                            "VALUES (?1, ?2, ?3, 'import', 'done', ?4)",
                            error);
  g_autofree char *now = chas_env_dup_instant (chas_db_get_env (db));

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, name);
  chas_stmt_bind_text (stmt, 2, subject);
  chas_stmt_bind_text (stmt, 3, now);
  chas_stmt_bind_int64 (stmt, 4, batch);
  return chas_db_run (db, stmt, error) &&
         chas_undo_trim (db, sqlite3_last_insert_rowid (chas_db_get_handle (db)), error);
}

static void
clear_step (Step *step)
{
  g_clear_pointer (&step->name, g_free);
  g_clear_pointer (&step->subject, g_free);
}

static gboolean
read_step (ChasDb *db, const char *query, Step *step, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, query, error);
  gboolean row;

  if (stmt == NULL || !chas_db_step (db, stmt, &row, error))
    return FALSE;
  if (row)
    {
      step->id = chas_stmt_get_int64 (stmt, 0);
      step->name = g_strdup (chas_stmt_get_text (stmt, 1));
      step->subject = g_strdup (chas_stmt_get_text (stmt, 2));
      step->is_import = g_str_equal (chas_stmt_get_text (stmt, 3), "import");
      step->batch = chas_stmt_get_int64 (stmt, 4);
    }
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_db_get_undo_names:
 * @out_undo: (out) (nullable): what undo would take back, in the user's language; %NULL if there is
 * nothing
 * @out_redo: (out) (nullable): likewise of redo
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_undo_names (ChasDb *db, char **out_undo, char **out_redo, GError **error)
{
  Step undo = { 0 };
  Step redo = { 0 };
  gboolean done = read_step (db, chas_query_undo_next, &undo, error) &&
                  read_step (db, chas_query_redo_next, &redo, error);

  if (done)
    {
      *out_undo = undo.name ? make_title (undo.name, undo.subject) : NULL;
      *out_redo = redo.name ? make_title (redo.name, redo.subject) : NULL;
    }
  clear_step (&undo);
  clear_step (&redo);
  return done;
}

static gboolean
walk_edits (ChasDb *db, Walk *walk, GError **error)
{
  /* Not cached: the edits themselves run statements while this one stands on a row. */
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, walk->direction->edits_query, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, walk->step.id);
  while (chas_db_step (db, stmt, &row, error))
    {
      ChasUndoEdit edit;

      if (!row)
        return walk->direction->forward
                 ? chas_db_reopen_restored (db, walk->step.id, walk->changes, error)
                 : chas_db_reopen_conflict (db, walk->step.id, walk->changes, error);
      chas_undo_edit_read (&edit, stmt, walk->direction->forward);
      if (!chas_undo_edit_apply (&edit, db, walk->changes, &walk->n_kept, error))
        return FALSE;
    }
  return FALSE;
}

static gboolean
walk_whole (ChasDb *db, Walk *walk, GError **error)
{
  g_auto (ChasUndoKeep) keep = {
    .db = db, .step = walk->step.id, .forward = walk->direction->forward, .changes = walk->changes
  };

  return chas_undo_keep_begin (&keep, error) && (keep.is_exact || walk_edits (db, walk, error)) &&
         chas_undo_keep_finish (&keep, &walk->n_kept, error);
}

static gboolean
walk_import (ChasDb *db, Walk *walk, GError **error)
{
  gint64 batch = walk->step.batch;
  g_autoptr (GPtrArray) waiting = NULL;

  if (walk->direction->forward)
    return walk->direction->run_batch (db, batch, &walk->n_kept, error);
  waiting = chas_batch_list_waiting (db, batch, error);
  return waiting != NULL && walk->direction->run_batch (db, batch, &walk->n_kept, error) &&
         chas_batch_count_waiting (db, waiting, &walk->n_waiting, error);
}

static gboolean
set_state (ChasDb *db, const Walk *walk, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE undo_step SET state = '%s' WHERE id = ?1",
                                          walk->direction->done_state);

  return run_with_int (db, sql, walk->step.id, error);
}

/* Steps are taken back newest first, since one may build on another. */
static gboolean
find_step (ChasDb *db, Walk *walk, GError **error)
{
  if (!read_step (db, walk->direction->next_query, &walk->step, error))
    return FALSE;
  if (walk->only > 0 && walk->step.id > walk->only)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT, "%s came later",
                   walk->step.name);
      return FALSE;
    }
  if (walk->step.name != NULL && (walk->only == 0 || walk->step.id == walk->only))
    return TRUE;
  g_set_error_literal (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND,
                       "Nothing to take back or do again");
  return FALSE;
}

static gboolean
walk_step (ChasDb *db, gpointer data, GError **error)
{
  Walk *walk = data;

  if (!find_step (db, walk, error))
    return FALSE;
  if (walk->step.is_import ? !walk_import (db, walk, error) : !walk_whole (db, walk, error))
    return FALSE;
  return set_state (db, walk, error) && chas_search_update_some (db, error);
}

static ChasUndoResult *
run_walk (ChasDb *db,
          const Direction *direction,
          gint64 only,
          ChasChanges **out_changes,
          GError **error)
{
  Walk walk = { .direction = direction, .only = only };
  g_autoptr (ChasChanges) changes = walk.changes = chas_changes_new ();
  ChasUndoResult *result = NULL;

  if (chas_db_transaction (db, walk_step, &walk, error))
    {
      result = g_new0 (ChasUndoResult, 1);
      result->name = g_strdup (walk.step.name);
      result->subject = g_strdup (walk.step.subject);
      result->n_kept = walk.n_kept;
      result->n_waiting = walk.n_waiting;
      *out_changes =
        walk.step.is_import ? chas_changes_new_everything () : g_steal_pointer (&changes);
    }
  clear_step (&walk.step);
  return result;
}

/**
 * chas_db_undo:
 * @out_changes: (out) (transfer full): what was touched
 *
 * Takes back the newest step that stands, in one transaction. Every part of it is an ordinary edit,
 * so it merges. What somebody changed since is left alone and counted; so is what an import asked a
 * person to choose, where others may know of it by now.
 *
 * Errors: `NOT_FOUND` if there is nothing to undo.
 *
 * Returns: (transfer full): what was undone
 */
ChasUndoResult *
chas_db_undo (ChasDb *db, ChasChanges **out_changes, GError **error)
{
  return run_walk (db, &backward, 0, out_changes, error);
}

/**
 * chas_db_undo_step:
 * @step: what chas_db_get_undo_step() told
 * @out_changes: (out) (transfer full): what was touched
 *
 * Takes back just that step, as chas_db_undo() does. Errors: `CONFLICT` while a newer step stands,
 * `NOT_FOUND` if it stands no more.
 *
 * Returns: (transfer full): what was undone
 */
ChasUndoResult *
chas_db_undo_step (ChasDb *db, gint64 step, ChasChanges **out_changes, GError **error)
{
  return run_walk (db, &backward, step, out_changes, error);
}

/**
 * chas_db_get_undo_step:
 * @out_step: (out): the newest step that stands, which is what was just done; 0 if there is none
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_undo_step (ChasDb *db, gint64 *out_step, GError **error)
{
  return chas_db_get_int64 (db, "SELECT coalesce(max(id), 0) FROM undo_step WHERE state = 'done'",
                            out_step, error);
}

/**
 * chas_db_redo:
 * @out_changes: (out) (transfer full): what was touched
 *
 * Does the oldest undone step again. Errors: `NOT_FOUND` if there is nothing to redo.
 *
 * Returns: (transfer full): what was redone
 */
ChasUndoResult *
chas_db_redo (ChasDb *db, ChasChanges **out_changes, GError **error)
{
  return run_walk (db, &forward, 0, out_changes, error);
}
