// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-env.h"
#include "chas-stmt.h"
#include "chas-store-error.h"

G_BEGIN_DECLS

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
void chas_db_reset_cached (ChasDb *self);
ChasStmt *chas_db_prepare_cached (ChasDb *self,
                                  const char *sql,
                                  GError **error); /* (transfer none), reset on next use */
gboolean chas_db_step (ChasDb *self, ChasStmt *stmt, gboolean *out_row, GError **error);
gboolean chas_db_run (ChasDb *self, ChasStmt *stmt, GError **error); /* to the end, then reset */
gboolean chas_db_transaction (ChasDb *self,
                              ChasDbFunc func,
                              gpointer data,
                              GError **error); /* BEGIN IMMEDIATE */
gboolean chas_db_snapshot (ChasDb *self, ChasDbFunc func, gpointer data, GError **error);
gboolean chas_db_together (ChasDb *self, ChasDbFunc func, gpointer data, GError **error);
gboolean chas_db_get_int64 (ChasDb *self, const char *sql, gint64 *out_value, GError **error);
gboolean chas_db_get_version (ChasDb *self, guint *out_version, GError **error);
gboolean chas_db_set_error (ChasDb *self,
                            int code,
                            GError **error); /* the one place where codes become ours; FALSE */

G_END_DECLS
