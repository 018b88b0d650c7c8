// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-writer-private.h"

#include "chas-search.h"
#include "chas-trace.h"
#include "chas-undo.h"

/* From the beginning of an action to its end. What is written meanwhile is in chas-writer-insert.c,
 * chas-writer-update.c and chas-writer-delete.c. */

/* Takes the way back to the last committed state. */
static void
roll_back (ChasWriter *self)
{
  if (!self->open)
    return;
  self->open = FALSE;
  if (!sqlite3_get_autocommit (chas_db_get_handle (self->db)))
    chas_db_exec (self->db, "ROLLBACK", NULL);
}

static gboolean
add_step (ChasWriter *self, const char *name, const char *subject, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db,
                                           "INSERT INTO undo_step (name, subject, at, kind, state) "
                                           "VALUES (?1, ?2, ?3, 'edit', 'done')",
                                           error);
  g_autofree char *now = chas_env_dup_instant (chas_db_get_env (self->db));

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, name);
  chas_stmt_bind_text (stmt, 2, subject);
  chas_stmt_bind_text (stmt, 3, now);
  if (!chas_db_run (self->db, stmt, error))
    return FALSE;
  self->step = sqlite3_last_insert_rowid (chas_db_get_handle (self->db));
  return TRUE;
}

/* The step, when it is the newest and nothing of it was undone. */
static gboolean
find_step (ChasWriter *self, gint64 step, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    self->db,
    "SELECT id, (SELECT max(n) FROM undo_edit WHERE step = s.id) FROM undo_step s"
    " WHERE id = ?1 AND id = (SELECT max(id) FROM undo_step) AND state = 'done'"
    " AND kind = 'edit'",
    error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, step);
  if (!chas_db_step (self->db, stmt, &row, error))
    return FALSE;
  if (row)
    {
      self->step = chas_stmt_get_int64 (stmt, 0);
      self->n_edits = chas_stmt_get_int64 (stmt, 1);
    }
  sqlite3_reset (stmt);
  return TRUE;
}

static ChasWriter *
open_writer (ChasDb *db, GError **error)
{
  g_autoptr (ChasWriter) self = g_new0 (ChasWriter, 1);

  self->db = g_object_ref (db);
  self->changes = chas_changes_new ();
  if (!chas_db_exec (db, "BEGIN IMMEDIATE", error))
    return NULL;
  self->open = TRUE;
  return g_steal_pointer (&self);
}

/**
 * chas_writer_continue:
 * @step: what chas_changes_get_step() told of an action that is on the disk already
 * @name: English msgid of what the user does now
 * @subject: (nullable): what it is done to
 *
 * Goes on with that action, so that one undo takes back both. If it is not the newest any more,
 * this is an action of its own. Errors: as chas_writer_begin()
 *
 * Returns: (transfer full): a writer, to be committed
 */
ChasWriter *
chas_writer_continue (ChasDb *db,
                      gint64 step,
                      const char *name,
                      const char *subject,
                      GError **error)
{
  g_autoptr (ChasWriter) self = open_writer (db, error);

  if (self == NULL || !find_step (self, step, error))
    return NULL;
  if (self->step == 0 && !add_step (self, name, subject, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_writer_begin:
 * @step_name: English msgid of what the user does, such as "Move"
 * @subject: (nullable): what it is done to, such as a company's name
 *
 * Begins an action of the user. No other transaction may be open on @db. Errors: `BUSY`, `FULL`,
 * `READ_ONLY`.
 *
 * Returns: (transfer full): a writer, to be committed
 */
ChasWriter *
chas_writer_begin (ChasDb *db, const char *step_name, const char *subject, GError **error)
{
  g_autoptr (ChasWriter) self = open_writer (db, error);

  if (self == NULL || !add_step (self, step_name, subject, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_writer_begin_rule:
 *
 * Begins what a rule does by itself: undo passes it by, and what was undone can still be done
 * again. Errors: as chas_writer_begin()
 *
 * Returns: (transfer full): a writer, to be committed
 */
ChasWriter *
chas_writer_begin_rule (ChasDb *db, GError **error)
{
  ChasWriter *self = chas_writer_begin (db, "Rule", NULL, error);

  if (self != NULL)
    self->is_rule = TRUE;
  return self;
}

/**
 * chas_writer_change_everything:
 *
 * Says that so much will be written that a list of it would fill memory: the changes are
 * everything.
 */
void
chas_writer_change_everything (ChasWriter *self)
{
  chas_changes_unref (self->changes);
  self->changes = chas_changes_new_everything ();
}

/**
 * chas_writer_get_db:
 *
 * Returns: (transfer none): the connection, for reading inside the action
 */
ChasDb *
chas_writer_get_db (ChasWriter *self)
{
  return self->db;
}

const ChasEntityInfo *
chas_writer_find_entity (const char *entity, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);

  if (info == NULL)
    g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "No entity %s", entity);
  return info;
}

gboolean
chas_writer_add_edit (ChasWriter *self,
                      const ChasEntityInfo *info,
                      const char *id,
                      const char *op,
                      const char *before,
                      const char *after,
                      GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self->db,
                            "INSERT INTO undo_edit (step, n, entity, id, op, before, after) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->step);
  chas_stmt_bind_int64 (stmt, 2, ++self->n_edits);
  chas_stmt_bind_text (stmt, 3, info->name);
  chas_stmt_bind_text (stmt, 4, id);
  chas_stmt_bind_text (stmt, 5, op);
  chas_stmt_bind_text (stmt, 6, before);
  chas_stmt_bind_text (stmt, 7, after);
  return chas_db_run (self->db, stmt, error);
}

static gboolean
forget_step (ChasWriter *self, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM undo_edit WHERE step = %" G_GINT64_FORMAT
                                          "; DELETE FROM undo_step WHERE id = %" G_GINT64_FORMAT,
                                          self->step, self->step);

  return chas_db_exec (self->db, sql, error);
}

static gboolean
finish_step (ChasWriter *self, GError **error)
{
  if (self->n_edits == 0)
    return forget_step (self, error);
  return (self->is_rule ? forget_step (self, error)
                        : chas_undo_trim (self->db, self->step, error)) &&
         chas_search_update_some (self->db, error);
}

/**
 * chas_writer_commit:
 * @out_changes: (out) (optional) (transfer full): what was touched; empty if nothing changed
 *
 * Makes the action last: when this returns, it is on the disk. An action that changed nothing
 * leaves no step. After an error everything is taken back.
 *
 * Returns: whether the action is on the disk
 */
gboolean
chas_writer_commit (ChasWriter *self, ChasChanges **out_changes, GError **error)
{
  g_return_val_if_fail (self->open, FALSE);

  if (!finish_step (self, error) || !chas_db_exec (self->db, "COMMIT", error))
    {
      roll_back (self);
      return FALSE;
    }
  chas_trace_mark ("commit");
  self->open = FALSE;
  chas_changes_set_step (self->changes, self->n_edits > 0 && !self->is_rule ? self->step : 0);
  if (out_changes != NULL)
    *out_changes = chas_changes_ref (self->changes);
  return TRUE;
}

/**
 * chas_writer_abort:
 *
 * Takes back all that was written since the beginning. Nothing may be written afterwards.
 */
void
chas_writer_abort (ChasWriter *self)
{
  roll_back (self);
}

void
chas_writer_free (ChasWriter *self)
{
  roll_back (self);
  g_clear_pointer (&self->changes, chas_changes_unref);
  g_clear_object (&self->db);
  g_free (self);
}
