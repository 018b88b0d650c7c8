// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

#include "chas-busy.h"
#include "chas-toast.h"
#include "chas-unsaved.h"

/* A change on its way to the disk, and what is said meanwhile, and when it is there or is not. */

void
chas_pipeline_page_show_toast (ChasPipelinePage *self, AdwToast *toast)
{
  if (g_strcmp0 (adw_toast_get_action_name (toast), "win.log-contact") == 0)
    g_set_object (&self->reach_toast, toast);
  g_signal_emit_by_name (self, "toast", toast);
}

/* It waits for as long as the contact takes; that has been logged now, perhaps elsewhere. */
static void
on_store_changed_cb (ChasPipelinePage *self)
{
  if (self->reach_toast)
    adw_toast_dismiss (self->reach_toast);
  g_clear_object (&self->reach_toast);
}

/* A few words over the window, with a button that takes the last step back. */
void
chas_pipeline_page_tell (ChasPipelinePage *self, const char *text, gboolean can_undo)
{
  g_autoptr (AdwToast) toast = can_undo ? chas_undo_toast_new (text) : chas_toast_new (text);

  chas_pipeline_page_show_toast (self, toast);
}

static void
show_busy (GObject *page, AdwToast *toast)
{
  chas_pipeline_page_show_toast (CHAS_PIPELINE_PAGE (page), toast);
}

/**
 * chas_pipeline_page_watch:
 * @future: (transfer none): of a change
 * @n_leads: how many leads are changed
 *
 * Tells that the work goes on, if it is not done in no time.
 */
void
chas_pipeline_page_watch (ChasPipelinePage *self, DexFuture *future, guint n_leads)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "Saving changes to %u lead…",
                                                         "Saving changes to %u leads…", n_leads),
                                            n_leads);

  chas_busy_watch (G_OBJECT (self), future, words, show_busy);
}

typedef struct
{
  ChasPipelinePage *page;
  char *done;
  const char *failed;
  AdwDialog *written; /* nullable: where it was written */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->page);
  g_free (change->done);
  g_clear_object (&change->written);
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
  if (!saved && change->written)
    chas_unsaved_refused (change->written, change->failed);
  else
    chas_pipeline_page_tell (change->page, saved ? change->done : change->failed, saved);
  return dex_future_new_true ();
}

/**
 * chas_pipeline_page_follow:
 * @future: (transfer full): of a change
 * @n_leads: how many leads are changed
 * @done: (transfer full): what to say when it is on disk, with a button that takes it back
 * @failed: what to say when it is not
 */
void
chas_pipeline_page_follow (ChasPipelinePage *self,
                           DexFuture *future,
                           guint n_leads,
                           char *done,
                           const char *failed)
{
  chas_pipeline_page_follow_written (self, future, n_leads, done, failed, NULL);
}

/**
 * chas_pipeline_page_follow_written:
 * @written: (nullable): the dialog in which somebody wrote, which can be had back when it is not
 *
 * Does what chas_pipeline_page_follow() does.
 */
void
chas_pipeline_page_follow_written (ChasPipelinePage *self,
                                   DexFuture *future,
                                   guint n_leads,
                                   char *done,
                                   const char *failed,
                                   AdwDialog *written)
{
  Change *change = g_new0 (Change, 1);

  change->page = g_object_ref (self);
  change->done = done;
  change->failed = failed;
  g_set_object (&change->written, written);
  chas_pipeline_page_watch (self, future, n_leads);
  dex_future_disown (dex_future_finally (future, on_changed_cb, change, change_free));
}

void
chas_pipeline_page_change_set_up (ChasPipelinePage *self)
{
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
