// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db.h"

#include <string.h>

#define BUSY_TIMEOUT_MS 5000
#define N_HASHED 32 /* letters of a statement */

struct _ChasDb
{
  GObject parent_instance;

  ChasEnv *env;
  GThread *thread;
  sqlite3 *handle;
  GHashTable *cached; /* SQL → ChasStmt */
};

G_DEFINE_FINAL_TYPE (ChasDb, chas_db, G_TYPE_OBJECT)

/* Only the thread that opened a connection may use it: the mutexes inside SQLite are off. */
static void
assert_thread (ChasDb *self)
{
  g_assert (self->thread == g_thread_self ());
}

static gboolean
set_up (ChasDb *self, ChasDbMode mode, GError **error)
{
  sqlite3_extended_result_codes (self->handle, TRUE);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  /* Else a statement that a partial index might serve is planned anew for each value it is given.
   */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, NULL);

  /* 2 MiB: more was no faster, also for an import, and each connection takes it. */
  if (!chas_db_exec (self, "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -2000", error))
    return FALSE;
  if (mode == CHAS_DB_READ_ONLY)
    return TRUE;
  return chas_db_exec (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", error);
}

/**
 * chas_db_reset_cached:
 *
 * Lets go of what a cached statement still reads.
 */
void
chas_db_reset_cached (ChasDb *self)
{
  GHashTableIter iter;
  gpointer stmt;

  g_return_if_fail (CHAS_IS_DB (self));

  g_hash_table_iter_init (&iter, self->cached);
  while (g_hash_table_iter_next (&iter, NULL, &stmt))
    if (sqlite3_stmt_busy (stmt))
      sqlite3_reset (stmt);
}

static void
finalize_stmt (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static void
chas_db_finalize (GObject *object)
{
  ChasDb *self = CHAS_DB (object);

  g_clear_pointer (&self->cached, g_hash_table_unref);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    {
      g_warning ("A statement outlives its database: %s",
                 sqlite3_sql (sqlite3_next_stmt (self->handle, NULL)));
      sqlite3_close_v2 (self->handle);
    }
  self->handle = NULL;
  g_clear_object (&self->env);

  G_OBJECT_CLASS (chas_db_parent_class)->finalize (object);
}

static void
chas_db_class_init (ChasDbClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = chas_db_finalize;

  /* Nobody asks how much memory SQLite has, and the count costs a lock each time some is taken. */
  (void) sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
}

/* A statement may have a thousand letters, and is looked up each time it runs. These differ in how
 * long they are and here and there. */
static guint
hash_sql (gconstpointer data)
{
  const char *sql = data;
  gsize length = strlen (sql);
  guint hash = (guint) length;

  for (gsize i = 0; i < length; i += 1 + length / N_HASHED)
    hash = hash * 33 + (guchar) sql[i];
  return hash;
}

static void
chas_db_init (ChasDb *self)
{
  self->thread = g_thread_self ();
  self->cached = g_hash_table_new_full (hash_sql, g_str_equal, g_free, finalize_stmt);
}

/**
 * chas_db_open:
 * @path: a file name, or ":memory:"
 * @mode: whether the connection may write; a file that is not there is made then
 * @env: clock and randomness of the layers above
 *
 * Opens one connection for the calling thread.
 *
 * Returns: (transfer full): a connection, or %NULL with any [error@ChasStoreError]
 */
ChasDb *
chas_db_open (const char *path, ChasDbMode mode, ChasEnv *env, GError **error)
{
  g_autoptr (ChasDb) self = NULL;
  int flags =
    mode == CHAS_DB_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  int code;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (CHAS_IS_ENV (env), NULL);

  self = g_object_new (CHAS_TYPE_DB, NULL);
  self->env = g_object_ref (env);
  code = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          NULL);
  if (code != SQLITE_OK)
    {
      chas_db_set_error (self, code, error);
      return NULL;
    }
  if (!set_up (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_db_get_env:
 *
 * Returns: (transfer none): what the connection was opened with
 */
ChasEnv *
chas_db_get_env (ChasDb *self)
{
  g_return_val_if_fail (CHAS_IS_DB (self), NULL);
  return self->env;
}

/**
 * chas_db_get_handle:
 *
 * Returns: (transfer none): SQLite's own connection, for what this type does not wrap
 */
sqlite3 *
chas_db_get_handle (ChasDb *self)
{
  g_return_val_if_fail (CHAS_IS_DB (self), NULL);
  return self->handle;
}

/**
 * chas_db_exec:
 * @sql: one or many statements; rows they return are dropped
 *
 * Returns: whether all of them ran
 */
gboolean
chas_db_exec (ChasDb *self, const char *sql, GError **error)
{
  int code;

  g_return_val_if_fail (CHAS_IS_DB (self), FALSE);
  assert_thread (self);

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  return code == SQLITE_OK || chas_db_set_error (self, code, error);
}

/**
 * chas_db_prepare:
 * @sql: one statement
 *
 * Returns: (transfer full): a statement of the caller's own, or %NULL
 */
ChasStmt *
chas_db_prepare (ChasDb *self, const char *sql, GError **error)
{
  ChasStmt *stmt = NULL;
  int code;

  g_return_val_if_fail (CHAS_IS_DB (self), NULL);
  assert_thread (self);

  code = sqlite3_prepare_v3 (self->handle, sql, -1, 0, &stmt, NULL);
  if (code != SQLITE_OK)
    {
      chas_db_set_error (self, code, error);
      g_prefix_error (error, "%s: ", sql);
      return NULL;
    }
  return stmt;
}

/**
 * chas_db_prepare_cached:
 * @sql: one statement
 *
 * Gives the same statement for the same words each time, reset and without bindings. A function
 * that may be re-entered while it reads rows must prepare its own instead.
 *
 * Returns: (transfer none): a statement that lives as long as the connection, or %NULL
 */
ChasStmt *
chas_db_prepare_cached (ChasDb *self, const char *sql, GError **error)
{
  ChasStmt *stmt;

  g_return_val_if_fail (CHAS_IS_DB (self), NULL);
  assert_thread (self);

  if ((stmt = g_hash_table_lookup (self->cached, sql)))
    {
      sqlite3_reset (stmt);
      sqlite3_clear_bindings (stmt);
      return stmt;
    }
  if ((stmt = chas_db_prepare (self, sql, error)))
    g_hash_table_insert (self->cached, g_strdup (sql), stmt);
  return stmt;
}

/**
 * chas_db_step:
 * @out_row: (out): whether @stmt stands on a row; %FALSE at the end, where it is reset
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_step (ChasDb *self, ChasStmt *stmt, gboolean *out_row, GError **error)
{
  int code;

  g_return_val_if_fail (CHAS_IS_DB (self), FALSE);
  assert_thread (self);

  code = sqlite3_step (stmt);
  if (code == SQLITE_ROW)
    {
      *out_row = TRUE;
      return TRUE;
    }
  if (code != SQLITE_DONE)
    chas_db_set_error (self, code, error);
  sqlite3_reset (stmt);
  if (code != SQLITE_DONE)
    return FALSE;
  *out_row = FALSE;
  return TRUE;
}

/**
 * chas_db_run:
 *
 * Runs @stmt to its end, dropping its rows, and resets it. Bindings stay.
 *
 * Returns: whether it ran
 */
gboolean
chas_db_run (ChasDb *self, ChasStmt *stmt, GError **error)
{
  gboolean row = TRUE;

  while (row)
    if (!chas_db_step (self, stmt, &row, error))
      return FALSE;
  return TRUE;
}

/**
 * chas_db_transaction:
 * @func: what to do; %FALSE with an error rolls all of it back
 *
 * Runs @func in one transaction that may write from its start.
 *
 * Returns: whether everything is on disk
 */
gboolean
chas_db_transaction (ChasDb *self, ChasDbFunc func, gpointer data, GError **error)
{
  gboolean done;

  g_return_val_if_fail (CHAS_IS_DB (self), FALSE);

  if (!chas_db_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  done = func (self, data, error);
  /* A statement left on a row would keep its snapshot of the file alive. */
  chas_db_reset_cached (self);
  if (done && chas_db_exec (self, "COMMIT", error))
    return TRUE;
  /* SQLite may have rolled back by itself, on a full disk for example. */
  if (!sqlite3_get_autocommit (self->handle))
    chas_db_exec (self, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * chas_db_snapshot:
 * @func: what to read
 *
 * Runs @func on the data as it is now, whatever others write meanwhile. What it writes to temporary
 * tables is gone afterwards.
 *
 * Returns: what @func does
 */
gboolean
chas_db_snapshot (ChasDb *self, ChasDbFunc func, gpointer data, GError **error)
{
  gboolean done;

  g_return_val_if_fail (CHAS_IS_DB (self), FALSE);

  if (!chas_db_exec (self, "BEGIN", error))
    return FALSE;
  done = func (self, data, error);
  chas_db_reset_cached (self);
  if (!sqlite3_get_autocommit (self->handle))
    chas_db_exec (self, "ROLLBACK", NULL);
  return done;
}

/**
 * chas_db_together:
 * @func: what to do; %FALSE with an error takes all of it back
 *
 * Runs @func as if it were one statement, within a transaction or without. For what is written to
 * temporary tables: to begin and end a transaction for each row takes longer than the row.
 *
 * Returns: what @func does
 */
gboolean
chas_db_together (ChasDb *self, ChasDbFunc func, gpointer data, GError **error)
{
  g_return_val_if_fail (CHAS_IS_DB (self), FALSE);

  if (!chas_db_exec (self, "SAVEPOINT together", error))
    return FALSE;
  if (func (self, data, error) && chas_db_exec (self, "RELEASE together", error))
    return TRUE;
  /* SQLite may have rolled back by itself. */
  if (!sqlite3_get_autocommit (self->handle))
    chas_db_exec (self, "ROLLBACK TO together; RELEASE together", NULL);
  return FALSE;
}

/**
 * chas_db_get_int64:
 * @sql: a statement whose first column of its first row is wanted
 * @out_value: (out): the number; NULL counts as 0
 *
 * Returns: %FALSE with @error set, `NOT_FOUND` if there is no row
 */
gboolean
chas_db_get_int64 (ChasDb *self, const char *sql, gint64 *out_value, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self, sql, error);
  gboolean row;

  if (stmt == NULL || !chas_db_step (self, stmt, &row, error))
    return FALSE;
  if (!row)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No row: %s", sql);
      return FALSE;
    }
  *out_value = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_db_get_version:
 * @out_version: (out): a number that changes with whatever is committed to the database, here or by
 *   another connection, but not with temporary tables
 *
 * Within a transaction that has written it says nothing of that.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_version (ChasDb *self, guint *out_version, GError **error)
{
  gint64 unused;

  /* SQLite notices that others have written when it reads. */
  if (!chas_db_get_int64 (self, "PRAGMA data_version", &unused, error))
    return FALSE;
  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_DATA_VERSION, out_version);
  return TRUE;
}

/**
 * chas_db_set_error:
 * @code: an extended result code of SQLite that is an error
 *
 * Makes SQLite's code ours.
 *
 * Returns: %FALSE
 */
gboolean
chas_db_set_error (ChasDb *self, int code, GError **error)
{
  const char *words = self->handle ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code);

  g_set_error (error, CHAS_STORE_ERROR, chas_store_error_from_sqlite (code), "SQLite %d: %s", code,
               words);
  return FALSE;
}
