// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-settle.h"

#include <glib/gi18n.h>

#include "chas-store.h"

typedef struct
{
  GtkWidget *dialog;
  char *words;
  ChasMergeSettled settled;
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_object_unref (settling->dialog);
  g_free (settling->words);
  g_free (settling);
}

static DexFuture *
on_settled_cb (DexFuture *future, gpointer data)
{
  Settling *settling = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      settling->settled (settling->dialog, settling->words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Settling a duplicate failed: %s", error->message);
  settling->settled (settling->dialog,
                     g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT)
                       ? _ ("One of the two was changed meanwhile. Look again.")
                       : _ ("That could not be saved. Both are as they were."),
                     FALSE);
  return dex_future_new_true ();
}

/**
 * chas_merge_settle:
 * @future: what merges two records, or calls them two
 * @words: (transfer full): what to say when it is done
 *
 * Waits for it while the dialog is there, and tells what became of it.
 */
void
chas_merge_settle (GtkWidget *dialog, DexFuture *future, char *words, ChasMergeSettled settled)
{
  Settling *settling = g_new0 (Settling, 1);

  settling->dialog = g_object_ref (dialog);
  settling->words = words;
  settling->settled = settled;
  dex_future_disown (dex_future_finally (future, on_settled_cb, settling, settling_free));
}
