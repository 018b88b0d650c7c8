// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-wake.h"
#include "chas-restore.h"
#include "chas-search.h"

/* What takes long, and what goes on by itself. */

/* Catches up with what an import, or another program, left for the search index, a part at a time
 * so that no call waits long. Who searches meanwhile is told once all can be found. */
static void
index_work (ChasStore *self, ChasStoreJob *job)
{
  gboolean filled = FALSE, more = FALSE;

  if (chas_search_update_chunk (self->db, &filled, &more, &job->error) && more)
    job->after = chas_store_index_later;
  if (filled)
    {
      job->changes = chas_changes_new ();
      chas_changes_add (job->changes, "search", "");
    }
  chas_store_job_set_true (job);
}

static gboolean
back_up_today (ChasDb *db, gpointer data, GError **error)
{
  const char *dir = data;
  g_autofree char *path = NULL;
  gint64 filled;

  if (!chas_db_get_int64 (db, "SELECT EXISTS (SELECT 1 FROM participant)", &filled, error))
    return FALSE;
  if (filled && !(path = chas_backup_make (db, dir, CHAS_BACKUP_DAILY, error)))
    {
      g_message ("No backup today: %s", (*error)->message);
      return FALSE;
    }
  return TRUE;
}

static void
run_work (ChasStore *self, ChasStoreJob *job)
{
  g_autoptr (ChasDb) db = chas_folder_connect (self->folder, CHAS_DB_READ_WRITE, &job->error);

  if (db == NULL)
    return;
  sqlite3_busy_timeout (chas_db_get_handle (db), CHAS_STORE_BUSY_TIMEOUT_MS);
  if (job->func != NULL)
    job->func (db, job->request, &job->result, &job->changes, &job->error);
  else if (job->run_func (db, job->run_data, &job->error))
    chas_store_job_set_true (job);
  g_debug ("%s: %s", job->name, job->error ? job->error->message : "done");
}

static void
exclusive_run_work (ChasStore *self, ChasStoreJob *job)
{
  chas_store_set_exclusive (self, TRUE);
  run_work (self, job);
  chas_store_set_exclusive (self, FALSE);
}

static gboolean
make_backup (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  char *path = chas_backup_make (db, request->texts[0], request->number, error);

  if (path == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, path);
  return TRUE;
}

static gboolean
reload_func (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  *out_changes = chas_changes_new_everything ();
  return TRUE;
}

/**
 * chas_store_index_later:
 *
 * Catches up with the search index, in the background.
 */
void
chas_store_index_later (ChasStore *self)
{
  ChasStoreJob *job;

  if (self->db_thread == NULL)
    return;
  job = chas_store_job_new (self, index_work);
  job->writes = TRUE;
  dex_future_disown (chas_store_push (self, self->db_thread, job));
}

static gboolean
wake_leads (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  if (!chas_db_wake_leads (db, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_wake_leads:
 *
 * To be called when a new day begins; opening does it too.
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_wake_leads()
 */
DexFuture *
chas_store_wake_leads (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, wake_leads, chas_store_request_new (NULL, NULL, NULL, NULL));
}

/**
 * chas_store_begin_background:
 *
 * Begins what follows opening: the search index, what the day brings and the backup of the day.
 */
void
chas_store_begin_background (ChasStore *self)
{
  chas_store_index_later (self);
  dex_future_disown (chas_store_wake_leads (self));
  if (self->is_backup_due)
    dex_future_disown (chas_store_run (self, "daily backup", back_up_today,
                                       g_strdup (chas_folder_get_backup_path (self->folder)),
                                       g_free));
}

static DexFuture *
push_run (ChasStore *self,
          void (*work) (ChasStore *store, ChasStoreJob *job),
          const char *name,
          ChasDbFunc func,
          gpointer data,
          GDestroyNotify destroy)
{
  ChasStoreJob *job = chas_store_job_new (self, work);

  job->name = g_strdup (name);
  job->run_func = func;
  job->run_data = data;
  job->run_destroy = destroy;
  return chas_store_push (self, self->run_threads, job);
}

/**
 * chas_store_run:
 * @name: for the log
 * @func: what to do, on a thread and a connection of its own
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Runs something long that writes nothing, or little at a time, so that no call waits for it. One
 * run follows the other. After a run that changed something call chas_store_reload().
 *
 * Returns: (transfer full): a future of %TRUE
 */
DexFuture *
chas_store_run (ChasStore *self,
                const char *name,
                ChasDbFunc func,
                gpointer data,
                GDestroyNotify destroy)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return push_run (self, run_work, name, func, data, destroy);
}

/**
 * chas_store_run_exclusive:
 * @name: for the log
 * @func: what to do, on a thread and a connection of its own
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Like chas_store_run() for what writes much in one transaction, such as an import. SQLite lets one
 * write at a time: edits wait until it has ended, whereas reads are answered all the while.
 *
 * Returns: (transfer full): a future of %TRUE
 */
DexFuture *
chas_store_run_exclusive (ChasStore *self,
                          const char *name,
                          ChasDbFunc func,
                          gpointer data,
                          GDestroyNotify destroy)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return push_run (self, exclusive_run_work, name, func, data, destroy);
}

/**
 * chas_store_call_beside:
 * @name: for the log
 * @func: what to ask, on a thread and a connection of its own
 * @request: (transfer full): its arguments
 *
 * Like chas_store_call() for what takes long: no other call waits for it, only the next run.
 *
 * Returns: (transfer full): a future of what @func sets as its result
 */
DexFuture *
chas_store_call_beside (ChasStore *self,
                        const char *name,
                        ChasStoreFunc func,
                        ChasStoreRequest *request)
{
  ChasStoreJob *job = chas_store_job_new (self, run_work);

  job->name = g_strdup (name);
  job->func = func;
  job->request = request;
  return chas_store_push (self, self->run_threads, job);
}

/**
 * chas_store_backup:
 *
 * Makes a backup beside everything else.
 *
 * Returns: (transfer full): a future of its path, see chas_backup_make()
 */
DexFuture *
chas_store_backup (ChasStore *self, ChasBackupKind kind)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (chas_folder_get_backup_path (self->folder), NULL, NULL, NULL);
  request->number = kind;
  return chas_store_call_beside (self, "backup", make_backup, request);
}

static gboolean
describe (ChasDb *db,
          const ChasStoreRequest *request,
          GValue *result,
          ChasChanges **out_changes,
          GError **error)
{
  ChasBackup *now = chas_backup_describe (db, error);

  if (now == NULL)
    return FALSE;
  g_value_init (result, CHAS_TYPE_BACKUP);
  g_value_take_boxed (result, now);
  return TRUE;
}

/**
 * chas_store_describe:
 *
 * Returns: (transfer full): a future of a [struct@Backup], see chas_backup_describe()
 */
DexFuture *
chas_store_describe (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, describe, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gboolean
restore_backup (ChasDb *db,
                const ChasStoreRequest *request,
                GValue *result,
                ChasChanges **out_changes,
                GError **error)
{
  char *kept = chas_restore (db, request->texts[0], request->texts[1], error);

  if (kept == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, kept);
  return TRUE;
}

static void
reload_later (ChasStore *self)
{
  dex_future_disown (chas_store_reload (self));
}

/**
 * chas_store_restore_backup:
 * @path: of a good backup
 *
 * Puts what the backup holds in the place of the present data, beside everything else: edits wait
 * until it has ended. Then the changed signal comes for everything.
 *
 * Errors: see chas_restore().
 *
 * Returns: (transfer full): a future of the path of the backup that was made of the present data
 */
DexFuture *
chas_store_restore_backup (ChasStore *self, const char *path)
{
  ChasStoreJob *job;

  dex_return_error_if_fail (CHAS_IS_STORE (self) && path != NULL);

  job = chas_store_job_new (self, exclusive_run_work);
  job->name = g_strdup ("restore");
  job->func = restore_backup;
  job->request =
    chas_store_request_new (path, chas_folder_get_backup_path (self->folder), NULL, NULL);
  job->after = reload_later;
  return chas_store_push (self, self->run_threads, job);
}

/**
 * chas_store_reload:
 *
 * Says that everything may have changed, as after an import, and catches up with the search index.
 *
 * Returns: (transfer full): a future of %TRUE
 */
DexFuture *
chas_store_reload (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, reload_func, chas_store_request_new (NULL, NULL, NULL, NULL));
}
