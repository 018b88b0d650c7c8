// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db.h"

/* All pages of a database at once. */

static gboolean
copy_pages (ChasDb *from, ChasDb *to, GError **error)
{
  sqlite3_backup *copy =
    sqlite3_backup_init (chas_db_get_handle (to), "main", chas_db_get_handle (from), "main");
  int code;

  if (copy == NULL)
    return chas_db_set_error (to, sqlite3_extended_errcode (chas_db_get_handle (to)), error);
  sqlite3_backup_step (copy, -1);
  code = sqlite3_backup_finish (copy);
  return code == SQLITE_OK || chas_db_set_error (to, code, error);
}

/**
 * chas_db_open_copy:
 *
 * Copies the database as it is now into a file of its own that has no name and vanishes with the
 * connection, for what is only tried out: nobody has to wait for it.
 *
 * Returns: (transfer full): a connection to the copy
 */
ChasDb *
chas_db_open_copy (ChasDb *self, GError **error)
{
  g_autoptr (ChasDb) copy = NULL;

  g_return_val_if_fail (CHAS_IS_DB (self), NULL);

  copy = chas_db_open ("", CHAS_DB_READ_WRITE, chas_db_get_env (self), error);
  if (copy == NULL || !copy_pages (self, copy, error))
    return NULL;
  return g_steal_pointer (&copy);
}

/**
 * chas_db_overwrite:
 * @from: what takes its place, with pages of the same size
 *
 * Replaces all that the database holds in one transaction. Other connections go on and see the new
 * content.
 *
 * Returns: whether it is replaced; if not, it is as it was
 */
gboolean
chas_db_overwrite (ChasDb *self, ChasDb *from, GError **error)
{
  g_return_val_if_fail (CHAS_IS_DB (self) && CHAS_IS_DB (from), FALSE);

  chas_db_reset_cached (self);
  chas_db_reset_cached (from);
  return copy_pages (from, self, error);
}
