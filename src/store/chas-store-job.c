// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-job.h"

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
 * chas_store_job_new:
 * @work: what to do in a thread
 *
 * Returns: (transfer full): a job with a promise
 */
ChasStoreJob *
chas_store_job_new (ChasStore *store, void (*work) (ChasStore *store, ChasStoreJob *job))
{
  ChasStoreJob *job = g_new0 (ChasStoreJob, 1);

  job->store = g_object_ref (store);
  job->work = work;
  job->promise = dex_promise_new ();
  return job;
}

void
chas_store_job_free (ChasStoreJob *job)
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

/**
 * chas_store_job_set_true:
 *
 * Gives the job a result that says nothing but that it is done.
 */
void
chas_store_job_set_true (ChasStoreJob *job)
{
  g_value_init (&job->result, G_TYPE_BOOLEAN);
  g_value_set_boolean (&job->result, TRUE);
}
