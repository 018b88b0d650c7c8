// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

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

ChasStoreError chas_store_error_from_sqlite (int code);

G_END_DECLS
