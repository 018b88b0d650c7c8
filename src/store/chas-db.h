// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "chas-env.h"

G_BEGIN_DECLS

/**
 * ChasStoreError:
 * @CHAS_STORE_ERROR_FAILED: the database said no; the message has its words
 * @CHAS_STORE_ERROR_BUSY: another program is writing
 * @CHAS_STORE_ERROR_CORRUPT: the file is damaged
 * @CHAS_STORE_ERROR_TOO_NEW: a newer program made the file; it was left untouched
 * @CHAS_STORE_ERROR_CONFLICT: somebody changed the same thing meanwhile
 * @CHAS_STORE_ERROR_NOT_FOUND: no such record
 * @CHAS_STORE_ERROR_INVALID: a value that the field table does not allow
 * @CHAS_STORE_ERROR_FULL: the disk is full
 * @CHAS_STORE_ERROR_READ_ONLY: no permission to write
 * @CHAS_STORE_ERROR_CANCELLED: the user stopped it
 * @CHAS_STORE_ERROR_LOCKED: another instance has the data folder open
 * @CHAS_STORE_ERROR_FOREIGN: the file is not one of ours
 */
typedef enum
{
  CHAS_STORE_ERROR_FAILED,
  CHAS_STORE_ERROR_BUSY,
  CHAS_STORE_ERROR_CORRUPT,
  CHAS_STORE_ERROR_TOO_NEW,
  CHAS_STORE_ERROR_CONFLICT,
  CHAS_STORE_ERROR_NOT_FOUND,
  CHAS_STORE_ERROR_INVALID,
  CHAS_STORE_ERROR_FULL,
  CHAS_STORE_ERROR_READ_ONLY,
  CHAS_STORE_ERROR_CANCELLED,
  CHAS_STORE_ERROR_LOCKED,
  CHAS_STORE_ERROR_FOREIGN,
} ChasStoreError;

#define CHAS_STORE_ERROR (chas_store_error_quark ())
GQuark chas_store_error_quark (void);

typedef sqlite3_stmt ChasStmt;

/* One connection: synchronous, on one thread, with GError. Knows SQL, nothing of our tables. */
#define CHAS_TYPE_DB (chas_db_get_type ())
G_DECLARE_FINAL_TYPE (ChasDb, chas_db, CHAS, DB, GObject)

typedef enum
{
  CHAS_DB_READ_WRITE,
  CHAS_DB_READ_ONLY,
} ChasDbMode;

typedef gboolean (*ChasDbFunc) (ChasDb *self, gpointer data, GError **error);

ChasDb *chas_db_open (const char *path,
                      ChasDbMode mode,
                      ChasEnv *env,
                      GError **error); /* path may be ":memory:" */
ChasDb *chas_db_open_copy (ChasDb *self, GError **error);
gboolean chas_db_overwrite (ChasDb *self, ChasDb *from, GError **error);
ChasEnv *chas_db_get_env (ChasDb *self);
sqlite3 *chas_db_get_handle (ChasDb *self);
gboolean chas_db_exec (ChasDb *self, const char *sql, GError **error); /* one or many statements */
ChasStmt *chas_db_prepare (ChasDb *self, const char *sql, GError **error);
ChasStmt *chas_db_prepare_cached (ChasDb *self,
                                  const char *sql,
                                  GError **error); /* (transfer none), reset on next use */
gboolean chas_db_step (ChasDb *self, ChasStmt *stmt, gboolean *out_row, GError **error);
gboolean chas_db_run (ChasDb *self, ChasStmt *stmt, GError **error); /* to the end, then reset */
gboolean chas_db_transaction (ChasDb *self,
                              ChasDbFunc func,
                              gpointer data,
                              GError **error); /* BEGIN IMMEDIATE */
gboolean chas_db_get_int64 (ChasDb *self, const char *sql, gint64 *out_value, GError **error);
gboolean chas_db_set_error (ChasDb *self,
                            int code,
                            GError **error); /* the one place where codes become ours; FALSE */

void chas_stmt_bind_text (ChasStmt *stmt,
                          int index,
                          const char *text); /* NULL binds NULL; index from 1 */
void chas_stmt_bind_int64 (ChasStmt *stmt, int index, gint64 value);
const char *chas_stmt_get_text (ChasStmt *stmt,
                                int column); /* column from 0, SQLite's own convention */
gint64 chas_stmt_get_int64 (ChasStmt *stmt, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasStmt, sqlite3_finalize)

G_END_DECLS
