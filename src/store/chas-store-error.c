// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-error.h"

#include <sqlite3.h>

G_DEFINE_QUARK (chas-store-error-quark, chas_store_error)

static ChasStoreError
error_for_constraint (int code)
{
  switch (code)
    {
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_ROWID:
      return CHAS_STORE_ERROR_CONFLICT;
    default:
      return CHAS_STORE_ERROR_INVALID;
    }
}

/**
 * chas_store_error_from_sqlite:
 * @code: an extended result code that is an error
 *
 * Makes SQLite's code ours: the only place that does.
 */
ChasStoreError
chas_store_error_from_sqlite (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CHAS_STORE_ERROR_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return CHAS_STORE_ERROR_CORRUPT;
    case SQLITE_FULL:
      return CHAS_STORE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return CHAS_STORE_ERROR_READ_ONLY;
    case SQLITE_INTERRUPT:
      return CHAS_STORE_ERROR_CANCELLED;
    case SQLITE_CONSTRAINT:
      return error_for_constraint (code);
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return CHAS_STORE_ERROR_INVALID;
    default:
      return CHAS_STORE_ERROR_FAILED;
    }
}
