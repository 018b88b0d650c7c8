// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-busy.h"

#include "chas-toast.h"

/* Most changes are done before anybody could read that they go on. */

#define SLOW_MS 400

typedef struct
{
  GObject *owner;
  char *words;
  ChasBusyFunc show;
  guint delay;     /* source that tells of it */
  AdwToast *toast; /* nullable: tells of it */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_handle_id (&work->delay, g_source_remove);
  g_clear_object (&work->toast);
  g_object_unref (work->owner);
  g_free (work->words);
  g_free (work);
}

static void
on_slow_cb (gpointer data)
{
  Work *work = data;

  work->delay = 0;
  work->toast = chas_busy_toast_new (work->words);
  work->show (work->owner, work->toast);
}

static DexFuture *
on_done_cb (DexFuture *future, gpointer data)
{
  Work *work = data;

  g_clear_handle_id (&work->delay, g_source_remove);
  if (work->toast)
    adw_toast_dismiss (work->toast);
  return dex_future_new_true ();
}

/**
 * chas_busy_watch:
 * @owner: is kept until the work is done
 * @future: (transfer none): of the work
 * @words: what goes on
 * @show: shows a toast with @words
 *
 * Tells that work goes on, if it is not done in no time, until it is done.
 */
void
chas_busy_watch (GObject *owner, DexFuture *future, const char *words, ChasBusyFunc show)
{
  Work *work = g_new0 (Work, 1);

  work->owner = g_object_ref (owner);
  work->words = g_strdup (words);
  work->show = show;
  work->delay = g_timeout_add_once (SLOW_MS, on_slow_cb, work);
  dex_future_disown (dex_future_finally (dex_ref (future), on_done_cb, work, work_free));
}
