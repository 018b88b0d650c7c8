// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-restore.h"

#include "chas-backup.h"
#include "chas-capture.h"
#include "chas-db-check.h"
#include "chas-db-migrate.h"

/* An older program may have made the backup. */
static gboolean
bring_up_to_date (ChasDb *copy, GError **error)
{
  gboolean is_derived;
  guint n_adopted;

  return chas_db_migrate (copy, error) && chas_db_is_derived (copy, &is_derived, error) &&
         chas_capture_start (copy, NULL, &n_adopted, error) &&
         (is_derived || chas_db_derive (copy, error));
}

/* What was done since the backup may have been told to others: no undo is nobody's affair any more.
 */
static gboolean
take_for_told (ChasDb *copy, GError **error)
{
  return chas_db_exec (copy, "UPDATE sync_meta SET exported = seq, seq = seq + 1", error);
}

/* All that can go wrong with the backup goes wrong in a copy of it, which nobody sees. */
static ChasDb *
read_backup (const char *path, ChasEnv *env, GError **error)
{
  g_autoptr (ChasDb) backup = NULL;
  g_autoptr (ChasDb) copy = NULL;
  gint64 schema;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "%s is gone", path);
      return NULL;
    }
  backup = chas_db_open (path, CHAS_DB_READ_ONLY, env, error);
  if (backup == NULL || !chas_db_check_ours (backup, &schema, error) ||
      !chas_db_check_whole (backup, error))
    return NULL;
  if (schema == 0)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_FOREIGN, "%s holds nothing", path);
      return NULL;
    }
  if ((copy = chas_db_open_copy (backup, error)) == NULL || !bring_up_to_date (copy, error) ||
      !take_for_told (copy, error))
    return NULL;
  return g_steal_pointer (&copy);
}

/**
 * chas_restore:
 * @db: the data, without a transaction
 * @path: of a backup
 * @backup_dir: where the data of now is kept
 *
 * Makes a backup of the data and then puts what another backup holds in its place, in one
 * transaction. Connections that are open go on.
 *
 * Errors: `CORRUPT`, `TOO_NEW`, `FOREIGN` and `NOT_FOUND` about the backup; `FULL`.
 * Then the data is as it was.
 *
 * Returns: (transfer full): path of the backup of what was there
 */
char *
chas_restore (ChasDb *db, const char *path, const char *backup_dir, GError **error)
{
  g_autoptr (ChasDb) copy = read_backup (path, chas_db_get_env (db), error);
  g_autofree char *kept = NULL;

  if (copy == NULL)
    return NULL;
  kept = chas_backup_make (db, backup_dir, CHAS_BACKUP_RESTORE, error);
  if (kept == NULL || !chas_db_overwrite (db, copy, error))
    return NULL;
  return g_steal_pointer (&kept);
}
