// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-stale.h"
#include "chas-search.h"

/* A call: what is asked of the database thread, and what a change there leaves to be done. */

/**
 * chas_store_read_names:
 *
 * On the database thread: reads for @job what would be undone or redone.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_store_read_names (ChasStore *self, ChasStoreJob *job, GError **error)
{
  job->has_names = chas_db_get_undo_names (self->db, &job->undo_name, &job->redo_name, error) &&
                   chas_db_get_undo_step (self->db, &job->undo_step, error);
  return job->has_names;
}

/* What was changed is on the disk: whatever becomes of this, the call went well. */
static void
look_after_change (ChasStore *self, ChasStoreJob *job)
{
  g_autoptr (GError) error = NULL;
  gboolean behind = FALSE;

  chas_db_stale_note (self->db, job->changes);
  if (!chas_store_read_names (self, job, &error) ||
      !chas_search_is_behind (self->db, &behind, &error))
    g_message ("After a change: %s", error->message);
  if (behind)
    job->after = chas_store_index_later;
}

static void
call_work (ChasStore *self, ChasStoreJob *job)
{
  if (job->func (self->db, job->request, &job->result, &job->changes, &job->error) &&
      job->changes != NULL)
    look_after_change (self, job);
}

/**
 * chas_store_call:
 * @func: what to ask on the database thread
 * @request: (transfer full): its arguments
 *
 * Reads; edits go through chas_store_change().
 *
 * Returns: (transfer full): a future of what @func sets as its result
 */
DexFuture *
chas_store_call (ChasStore *self, ChasStoreFunc func, ChasStoreRequest *request)
{
  ChasStoreJob *job = chas_store_job_new (self, call_work);

  job->func = func;
  job->request = request;
  return chas_store_push (self, self->db_thread, job);
}

/**
 * chas_store_change:
 * @func: what to change on the database thread
 * @request: (transfer full): its arguments
 *
 * Like chas_store_call(), for what writes: it waits while an exclusive run goes on.
 *
 * Returns: (transfer full): a future of what @func sets as its result
 */
DexFuture *
chas_store_change (ChasStore *self, ChasStoreFunc func, ChasStoreRequest *request)
{
  ChasStoreJob *job = chas_store_job_new (self, call_work);

  job->func = func;
  job->request = request;
  job->writes = TRUE;
  return chas_store_push (self, self->db_thread, job);
}
