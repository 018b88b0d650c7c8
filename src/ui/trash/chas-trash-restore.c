// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-restore.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *dialog;
  ChasTrashTell tell;
  guint n;     /* how many */
  char *title; /* of the first of them */
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *self = data;

  g_object_unref (self->dialog);
  g_free (self->title);
  g_free (self);
}

static char *
dup_failure (const Restoring *self, const GError *error)
{
  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT))
    return self->n == 1
             ? g_strdup_printf (_ ("The group has a new lead for %s. Nothing was restored."),
                                self->title)
             : g_strdup (
                 _ ("The group has a new lead for one of these companies. Nothing was restored."));
  return g_strdup (_ ("That could not be restored. It is still in the trash."));
}

static DexFuture *
on_restored_cb (DexFuture *future, gpointer data)
{
  Restoring *restoring = data;
  guint n = restoring->n;
  g_autoptr (GError) error = NULL;
  gboolean done = dex_future_get_value (future, &error) != NULL;
  g_autofree char *words = NULL;

  if (!done)
    words = dup_failure (restoring, error);
  else if (n == 1)
    words = g_strdup_printf (_ ("Restored %s"), restoring->title);
  else
    words = g_strdup_printf (ngettext ("Restored %u item", "Restored %u items", n), n);
  if (!done)
    g_debug ("Restoring failed: %s", error->message);
  restoring->tell (restoring->dialog, words, done);
  return dex_future_new_true ();
}

/**
 * chas_trash_restore:
 * @dialog: is told what came of it
 * @chosen: (element-type ChasTrashItem): at least one
 *
 * Brings them back, in one step.
 */
void
chas_trash_restore (GtkWidget *dialog, ChasStore *store, GPtrArray *chosen, ChasTrashTell tell)
{
  g_autoptr (GPtrArray) entries = chas_trash_items_dup_entries (chosen);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->dialog = g_object_ref (dialog);
  restoring->tell = tell;
  restoring->n = chosen->len;
  restoring->title = g_strdup (chas_trash_item_get_title (chosen->pdata[0]));
  dex_future_disown (dex_future_finally (chas_store_restore_trash (store, entries), on_restored_cb,
                                         restoring, restoring_free));
}
