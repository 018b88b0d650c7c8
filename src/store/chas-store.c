// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-search.h"

/* A call waits this long for an import to give up the right to write. */
#define LONG_BUSY_TIMEOUT_MS 120000

/* Main thread: the store and its properties. Database thread: `db`, which no other thread touches.
 * Run threads: one long job after the other, each on a connection of its own. What a thread has
 * done comes back to the main thread in one piece (deliver_cb): names of the next undo and redo,
 * the signal, then the future. */
struct _ChasStore
{
  GObject parent_instance;

  ChasFolder *folder;
  ChasEnv *env;
  GMainContext *context;
  GThreadPool *db_thread;
  GThreadPool *run_threads;
  ChasDb *db;
  char *undo_name;
  char *redo_name;
};

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

typedef struct _Job Job;

struct _Job
{
  ChasStore *store;
  void (*work) (ChasStore *store, Job *job); /* in a thread */
  void (*after) (ChasStore *store);          /* nullable: on the main thread, if all went well */
  ChasStoreFunc func;                        /* of a call, with its request */
  ChasStoreRequest *request;
  char *name;          /* of a run */
  ChasDbFunc run_func; /* of a run, with its data; NULL: it has func and a request too */
  gpointer run_data;
  GDestroyNotify run_destroy;
  DexPromise *promise;

  GValue result;
  ChasChanges *changes;
  gboolean has_names;
  char *undo_name;
  char *redo_name;
  GError *error;
};

static GParamSpec *properties[PROP_REDO_NAME + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasStore, chas_store, G_TYPE_OBJECT)

static Job *
job_new (ChasStore *store, void (*work) (ChasStore *store, Job *job))
{
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->work = work;
  job->promise = dex_promise_new ();
  return job;
}

static void
job_free (Job *job)
{
  g_clear_pointer (&job->request, chas_store_request_free);
  if (job->run_destroy != NULL)
    job->run_destroy (job->run_data);
  g_free (job->name);
  g_clear_pointer (&job->promise, dex_unref);
  if (G_IS_VALUE (&job->result))
    g_value_unset (&job->result);
  g_clear_pointer (&job->changes, chas_changes_unref);
  g_free (job->undo_name);
  g_free (job->redo_name);
  g_clear_error (&job->error);
  g_clear_object (&job->store);
  g_free (job);
}

static void
take_names (ChasStore *self, Job *job)
{
  if (g_set_str (&self->undo_name, job->undo_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  if (g_set_str (&self->redo_name, job->redo_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
}

static gboolean
deliver_cb (gpointer data)
{
  Job *job = data;

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
  job_free (job);
  return G_SOURCE_REMOVE;
}

static void
work_cb (gpointer data, gpointer user_data)
{
  Job *job = data;

  job->work (user_data, job);
  if (job->promise == NULL)
    job_free (job);
  else
    g_main_context_invoke_full (job->store->context, G_PRIORITY_DEFAULT, deliver_cb, job, NULL);
}

/* Hands a job to a thread; after closing there is none. */
static DexFuture *
push (ChasStore *self, GThreadPool *pool, Job *job)
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

static void
read_names (ChasStore *self, Job *job)
{
  job->has_names = chas_db_get_undo_names (self->db, &job->undo_name, &job->redo_name, &job->error);
}

static void
call_work (ChasStore *self, Job *job)
{
  if (job->func (self->db, job->request, &job->result, &job->changes, &job->error) &&
      job->changes != NULL)
    read_names (self, job);
}

static void
set_true (GValue *result)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
}

static void index_later (ChasStore *self);

/* Catches up with what an import, or another program, left for the search index, a part at a time
 * so that no call waits long. */
static void
index_work (ChasStore *self, Job *job)
{
  gboolean more = FALSE;

  if (chas_search_update_chunk (self->db, &more, &job->error) && more)
    job->after = index_later;
  set_true (&job->result);
}

static void
index_later (ChasStore *self)
{
  if (self->db_thread != NULL)
    dex_future_disown (push (self, self->db_thread, job_new (self, index_work)));
}

static gboolean
back_up_today (ChasDb *db, gpointer data, GError **error)
{
  const char *dir = data;
  g_autofree char *path = NULL;
  gint64 filled;

  if (!chas_backup_is_due (chas_db_get_env (db), dir, CHAS_BACKUP_DAILY))
    return TRUE;
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
after_open (ChasStore *self)
{
  char *dir = g_strdup (chas_folder_get_backup_path (self->folder));

  index_later (self);
  dex_future_disown (chas_store_run (self, "daily backup", back_up_today, dir, g_free));
}

static void
open_work (ChasStore *self, Job *job)
{
  if (!(self->db = chas_folder_open (self->folder, &job->error)))
    return;
  sqlite3_busy_timeout (chas_db_get_handle (self->db), LONG_BUSY_TIMEOUT_MS);
  read_names (self, job);
  g_value_init (&job->result, CHAS_TYPE_STORE);
  g_value_set_object (&job->result, self);
}

static void
close_work (ChasStore *self, Job *job)
{
  /* Statistics for better plans; without them everything works too. */
  if (self->db != NULL)
    chas_db_exec (self->db, "PRAGMA optimize", NULL);
  g_clear_object (&self->db);
}

static void
run_work (ChasStore *self, Job *job)
{
  g_autoptr (ChasDb) db = chas_folder_connect (self->folder, CHAS_DB_READ_WRITE, &job->error);

  if (db == NULL)
    return;
  sqlite3_busy_timeout (chas_db_get_handle (db), LONG_BUSY_TIMEOUT_MS);
  if (job->func != NULL)
    job->func (db, job->request, &job->result, &job->changes, &job->error);
  else if (job->run_func (db, job->run_data, &job->error))
    set_true (&job->result);
  g_debug ("%s: %s", job->name, job->error ? job->error->message : "done");
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
   * Comes on the main thread after each commit, before the future of the call resolves.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CHAS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, CHAS_TYPE_CHANGES);
}

static void
chas_store_init (ChasStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->db_thread = g_thread_pool_new (work_cb, self, 1, TRUE, NULL);
  self->run_threads = g_thread_pool_new (work_cb, self, 1, FALSE, NULL);
}

/**
 * chas_store_request_new:
 *
 * Returns: (transfer full): copies of up to four texts
 */
ChasStoreRequest *
chas_store_request_new (const char *first,
                        const char *second,
                        const char *third,
                        const char *fourth)
{
  ChasStoreRequest *request = g_new0 (ChasStoreRequest, 1);

  request->texts[0] = g_strdup (first);
  request->texts[1] = g_strdup (second);
  request->texts[2] = g_strdup (third);
  request->texts[3] = g_strdup (fourth);
  return request;
}

void
chas_store_request_free (ChasStoreRequest *request)
{
  for (guint i = 0; i < G_N_ELEMENTS (request->texts); i++)
    g_free (request->texts[i]);
  g_strfreev (request->ids);
  if (request->free_boxed != NULL)
    request->free_boxed (request->boxed);
  g_free (request);
}

/**
 * chas_store_call:
 * @func: what to do on the database thread
 * @request: (transfer full): its arguments
 *
 * The only way into the database thread once it is open.
 *
 * Returns: (transfer full): a future of what @func sets as its result
 */
DexFuture *
chas_store_call (ChasStore *self, ChasStoreFunc func, ChasStoreRequest *request)
{
  Job *job = job_new (self, call_work);

  job->func = func;
  job->request = request;
  return push (self, self->db_thread, job);
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
  Job *job = job_new (self, open_work);

  self->env = g_object_ref (env);
  self->folder = chas_folder_new (data_dir, env);
  job->after = after_open;
  return push (self, self->db_thread, job);
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
  Job *job;

  g_return_if_fail (CHAS_IS_STORE (self));

  if (self->db_thread == NULL)
    return;
  g_thread_pool_free (g_steal_pointer (&self->run_threads), FALSE, TRUE);
  /* No promise and no reference: this job ends where it ran, also while the store is disposed of.
   */
  job = g_new0 (Job, 1);
  job->work = close_work;
  g_thread_pool_push (self->db_thread, job, NULL);
  g_thread_pool_free (g_steal_pointer (&self->db_thread), FALSE, TRUE);
  if (self->folder != NULL)
    chas_folder_close (self->folder);
}

/**
 * chas_store_run:
 * @name: for the log
 * @func: what to do, on a thread and a connection of its own
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Runs something long, such as an import, so that no call waits for it. One run follows the other.
 * After a run that changed something call chas_store_reload().
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
  Job *job;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  job = job_new (self, run_work);
  job->name = g_strdup (name);
  job->run_func = func;
  job->run_data = data;
  job->run_destroy = destroy;
  return push (self, self->run_threads, job);
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
  Job *job;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  job = job_new (self, run_work);
  job->name = g_strdup ("backup");
  job->func = make_backup;
  job->request =
    chas_store_request_new (chas_folder_get_backup_path (self->folder), NULL, NULL, NULL);
  job->request->number = kind;
  return push (self, self->run_threads, job);
}

static gboolean
reload_func (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  set_true (result);
  *out_changes = chas_changes_new_everything ();
  return TRUE;
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
  DexFuture *future;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  future = chas_store_call (self, reload_func, chas_store_request_new (NULL, NULL, NULL, NULL));
  index_later (self);
  return future;
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

const char *
chas_store_get_redo_name (ChasStore *self)
{
  g_return_val_if_fail (CHAS_IS_STORE (self), NULL);
  return self->redo_name;
}
