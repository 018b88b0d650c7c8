// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-backup.h"

typedef enum
{
  PROP_UNDO_NAME = 1,
  PROP_REDO_NAME,
} ChasStoreProperty;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_REDO_NAME + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasStore, chas_store, G_TYPE_OBJECT)

static void
take_names (ChasStore *self, ChasStoreJob *job)
{
  self->undo_step = job->undo_step;
  if (g_set_str (&self->undo_name, job->undo_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  if (g_set_str (&self->redo_name, job->redo_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
}

static gboolean
deliver_cb (gpointer data)
{
  ChasStoreJob *job = data;

  if (job->has_names)
    take_names (job->store, job);
  if (job->changes != NULL && !chas_changes_is_empty (job->changes))
    g_signal_emit (job->store, signals[SIGNAL_CHANGED], 0, job->changes);
  if (job->after != NULL && job->error == NULL)
    job->after (job->store);
  if (job->error != NULL)
    dex_promise_reject (job->promise, g_steal_pointer (&job->error));
  else
    dex_promise_resolve (job->promise, &job->result);
  chas_store_job_free (job);
  return G_SOURCE_REMOVE;
}

/* An edit never overtakes another one. */
static gboolean
must_wait (ChasStore *self, ChasStoreJob *job)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (!job->writes || (!self->is_exclusive && g_queue_is_empty (&self->waiting)))
    return FALSE;
  g_queue_push_tail (&self->waiting, job);
  return TRUE;
}

/* Not g_main_context_invoke(): it would run here whenever the main thread happens to rest. */
static void
deliver (ChasStoreJob *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, job, NULL);
  g_source_attach (source, job->store->context);
}

static void
do_job (ChasStore *self, ChasStoreJob *job)
{
  job->work (self, job);
  if (job->promise == NULL)
    chas_store_job_free (job);
  else
    deliver (job);
}

static void
work_cb (gpointer data, gpointer user_data)
{
  if (!must_wait (user_data, data))
    do_job (user_data, data);
}

static ChasStoreJob *
take_waiting (ChasStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->is_exclusive ? NULL : g_queue_pop_head (&self->waiting);
}

static void
waiting_work (ChasStore *self, ChasStoreJob *job)
{
  ChasStoreJob *waiting;

  while ((waiting = take_waiting (self)) != NULL)
    do_job (self, waiting);
}

/* No promise and no reference: such a job ends where it ran, also while the store is disposed of.
 */
static void
push_silent (ChasStore *self, void (*work) (ChasStore *store, ChasStoreJob *job))
{
  ChasStoreJob *job = g_new0 (ChasStoreJob, 1);

  job->work = work;
  g_thread_pool_push (self->db_thread, job, NULL);
}

/**
 * chas_store_set_exclusive:
 * @is_exclusive: whether a run begins, or ends, for which edits wait
 *
 * Called on the thread of the run. Edits that came meanwhile are done when it ends, in their order.
 */
void
chas_store_set_exclusive (ChasStore *self, gboolean is_exclusive)
{
  g_mutex_lock (&self->lock);
  self->is_exclusive = is_exclusive;
  g_mutex_unlock (&self->lock);
  if (!is_exclusive)
    push_silent (self, waiting_work);
}

static void
open_work (ChasStore *self, ChasStoreJob *job)
{
  if (!(self->db = chas_folder_open (self->folder, &job->error)))
    return;
  sqlite3_busy_timeout (chas_db_get_handle (self->db), CHAS_STORE_BUSY_TIMEOUT_MS);
  if (!chas_store_read_names (self, job, &job->error))
    return;
  self->is_backup_due =
    chas_backup_is_due (self->env, chas_folder_get_backup_path (self->folder), CHAS_BACKUP_DAILY);
  g_value_init (&job->result, CHAS_TYPE_STORE);
  g_value_set_object (&job->result, self);
}

static void
close_work (ChasStore *self, ChasStoreJob *job)
{
  /* Statistics for better plans; without them everything works too. */
  if (self->db != NULL)
    chas_db_exec (self->db, "PRAGMA optimize", NULL);
  g_clear_object (&self->db);
}

static void
chas_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasStore *self = CHAS_STORE (object);

  switch ((ChasStoreProperty) prop_id)
    {
    case PROP_UNDO_NAME:
      g_value_set_string (value, self->undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, self->redo_name);
      break;
    }
}

static void
chas_store_dispose (GObject *object)
{
  chas_store_close (CHAS_STORE (object));

  G_OBJECT_CLASS (chas_store_parent_class)->dispose (object);
}

static void
chas_store_finalize (GObject *object)
{
  ChasStore *self = CHAS_STORE (object);

  g_mutex_clear (&self->lock);
  g_clear_object (&self->folder);
  g_clear_object (&self->env);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->undo_name, g_free);
  g_clear_pointer (&self->redo_name, g_free);

  G_OBJECT_CLASS (chas_store_parent_class)->finalize (object);
}

static void
chas_store_class_init (ChasStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = chas_store_get_property;
  object_class->dispose = chas_store_dispose;
  object_class->finalize = chas_store_finalize;

  /**
   * ChasStore:undo-name:
   *
   * What undo would take back, in the user's language; %NULL if there is nothing.
   */
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  /**
   * ChasStore:redo-name:
   *
   * What redo would do again, in the user's language; %NULL if there is nothing.
   */
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * ChasStore::changed:
   * @changes: (type ChasChanges): what a commit touched
   *
   * Comes on the main thread after each commit, before the future of the call resolves. "search"
   * among the entities says that a search finds now what was committed before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CHAS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, CHAS_TYPE_CHANGES);
}

static void
chas_store_init (ChasStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->lock);
  g_queue_init (&self->waiting);
  self->db_thread = g_thread_pool_new (work_cb, self, 1, TRUE, NULL);
  self->run_threads = g_thread_pool_new (work_cb, self, 1, FALSE, NULL);
}

/**
 * chas_store_push:
 * @pool: (nullable): one of the store's; after closing there is none
 * @job: (transfer full): with what it needs
 *
 * Returns: (transfer full): a future of the job's result
 */
DexFuture *
chas_store_push (ChasStore *self, GThreadPool *pool, ChasStoreJob *job)
{
  DexFuture *future = dex_ref (DEX_FUTURE (job->promise));

  if (pool != NULL)
    {
      g_thread_pool_push (pool, job, NULL);
      return future;
    }
  g_set_error_literal (&job->error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_FAILED,
                       "The store is closed");
  deliver_cb (job);
  return future;
}

/**
 * chas_store_open:
 * @data_dir: the data folder, made if need be
 *
 * Opens the data as chas_folder_open() does, on a thread of its own. Afterwards today's backup is
 * made and the search index caught up with, in the background.
 *
 * Errors: `LOCKED`, `CORRUPT`, `TOO_NEW`, `FOREIGN`, `READ_ONLY`, `FULL`.
 *
 * Returns: (transfer full): a future of a [class@Store]
 */
DexFuture *
chas_store_open (const char *data_dir, ChasEnv *env)
{
  g_autoptr (ChasStore) self = g_object_new (CHAS_TYPE_STORE, NULL);
  ChasStoreJob *job = chas_store_job_new (self, open_work);

  self->env = g_object_ref (env);
  self->folder = chas_folder_new (data_dir, env);
  job->after = chas_store_begin_background;
  return chas_store_push (self, self->db_thread, job);
}

/**
 * chas_store_close:
 *
 * Waits until every call and run that was begun has ended, then closes the data. Further calls
 * fail.
 */
void
chas_store_close (ChasStore *self)
{
  g_return_if_fail (CHAS_IS_STORE (self));

  if (self->db_thread == NULL)
    return;
  g_thread_pool_free (g_steal_pointer (&self->run_threads), FALSE, TRUE);
  push_silent (self, close_work);
  g_thread_pool_free (g_steal_pointer (&self->db_thread), FALSE, TRUE);
  if (self->folder != NULL)
    chas_folder_close (self->folder);
}

/**
 * chas_store_get_env:
 *
 * Returns: (transfer none): clock and randomness
 */
ChasEnv *
chas_store_get_env (ChasStore *self)
{
  g_return_val_if_fail (CHAS_IS_STORE (self), NULL);
  return self->env;
}

/**
 * chas_store_get_path:
 *
 * Returns: (transfer none): the data folder
 */
const char *
chas_store_get_path (ChasStore *self)
{
  g_return_val_if_fail (CHAS_IS_STORE (self), NULL);
  return chas_folder_get_path (self->folder);
}

/**
 * chas_store_get_backup_path:
 *
 * Returns: (transfer none): the folder of backups, which may not be there yet
 */
const char *
chas_store_get_backup_path (ChasStore *self)
{
  g_return_val_if_fail (CHAS_IS_STORE (self), NULL);
  return chas_folder_get_backup_path (self->folder);
}

const char *
chas_store_get_undo_name (ChasStore *self)
{
  g_return_val_if_fail (CHAS_IS_STORE (self), NULL);
  return self->undo_name;
}

/**
 * chas_store_get_undo_step:
 *
 * Returns: the step that undo would take back, the same for as long as it is added to; 0 if none
 */
gint64
chas_store_get_undo_step (ChasStore *self)
{
  g_return_val_if_fail (CHAS_IS_STORE (self), 0);
  return self->undo_step;
}

const char *
chas_store_get_redo_name (ChasStore *self)
{
  g_return_val_if_fail (CHAS_IS_STORE (self), NULL);
  return self->redo_name;
}
