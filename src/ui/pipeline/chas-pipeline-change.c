// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

/* A change on its way to the disk, and what is said when it is there or is not. */

typedef struct
{
  ChasPipelinePage *page;
  char *done;
  const char *failed;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->page);
  g_free (change->done);
  g_free (change);
}

/* The toast comes when there is something to take back. */
static DexFuture *
on_changed_cb (DexFuture *future, gpointer data)
{
  Change *change = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = dex_future_get_value (future, &error) != NULL;

  if (!saved)
    g_debug ("Changing leads failed: %s", error->message);
  chas_pipeline_page_tell (change->page, saved ? change->done : change->failed, saved);
  return dex_future_new_true ();
}

/**
 * chas_pipeline_page_follow:
 * @future: (transfer full): of a change
 * @done: (transfer full): what to say when it is on disk, with a button that takes it back
 * @failed: what to say when it is not
 */
void
chas_pipeline_page_follow (ChasPipelinePage *self,
                           DexFuture *future,
                           char *done,
                           const char *failed)
{
  Change *change = g_new0 (Change, 1);

  change->page = g_object_ref (self);
  change->done = done;
  change->failed = failed;
  dex_future_disown (dex_future_finally (future, on_changed_cb, change, change_free));
}
