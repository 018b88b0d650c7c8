// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

/* What can be done about data that does not open. Each on a thread of its own: there is no store
 * yet. */

typedef struct
{
  ChasFolder *folder;
  ChasBackup *backup;
  DexPromise *promise;
} Rescue;

static void
rescue_free (Rescue *rescue)
{
  g_clear_object (&rescue->folder);
  g_clear_pointer (&rescue->backup, chas_backup_free);
  dex_unref (rescue->promise);
  g_free (rescue);
}

static gpointer
list_thread (gpointer data)
{
  Rescue *rescue = data;
  GError *error = NULL;
  GPtrArray *backups = chas_folder_list_backups (rescue->folder, &error);

  if (backups != NULL)
    dex_promise_resolve_boxed (rescue->promise, G_TYPE_PTR_ARRAY, backups);
  else
    dex_promise_reject (rescue->promise, error);
  rescue_free (rescue);
  return NULL;
}

static gpointer
restore_thread (gpointer data)
{
  Rescue *rescue = data;
  GError *error = NULL;
  char *kept = chas_folder_restore (rescue->folder, rescue->backup, &error);

  /* The lock goes before the answer comes, which may be to open the folder. */
  g_clear_object (&rescue->folder);
  if (kept != NULL)
    dex_promise_resolve_string (rescue->promise, kept);
  else
    dex_promise_reject (rescue->promise, error);
  rescue_free (rescue);
  return NULL;
}

static DexFuture *
begin (const char *data_dir, ChasEnv *env, const ChasBackup *backup, GThreadFunc func)
{
  Rescue *rescue = g_new0 (Rescue, 1);
  DexFuture *future;

  rescue->folder = chas_folder_new (data_dir, env);
  rescue->backup = backup ? chas_backup_copy (backup) : NULL;
  rescue->promise = dex_promise_new ();
  future = dex_ref (DEX_FUTURE (rescue->promise));
  g_thread_unref (g_thread_new ("rescue", func, rescue));
  return future;
}

/**
 * chas_store_list_backups:
 *
 * Returns: (transfer full): a future of a #GPtrArray of `ChasBackup`, newest first, good or not
 */
DexFuture *
chas_store_list_backups (const char *data_dir, ChasEnv *env)
{
  return begin (data_dir, env, NULL, list_thread);
}

/**
 * chas_store_restore:
 * @backup: (nullable): what to go back to, %NULL to begin anew
 *
 * Keeps the present file aside, see chas_folder_restore(). To be followed by chas_store_open().
 * Errors: `LOCKED` when an instance has the folder open.
 *
 * Returns: (transfer full): a future of the path where the present file is kept
 */
DexFuture *
chas_store_restore (const char *data_dir, ChasEnv *env, const ChasBackup *backup)
{
  return begin (data_dir, env, backup, restore_thread);
}
