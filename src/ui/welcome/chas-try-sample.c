// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-try-sample.h"

#include "chas-sample.h"

static gboolean
fill (ChasDb *db, gpointer data, GError **error)
{
  const char *language = g_str_has_prefix (g_get_language_names ()[0], "sv") ? "sv" : "en";

  return chas_sample_fill (db, language, NULL, NULL, error);
}

static DexFuture *
try_fiber (gpointer data)
{
  ChasStore *store = data;
  g_autoptr (GError) error = NULL;

  if (!dex_await (chas_store_run_exclusive (store, "sample", fill, NULL, NULL), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return chas_store_reload (store);
}

/**
 * chas_try_sample:
 * @store: the data; if it holds a group already, it stays as it is
 *
 * Fills an empty store with the sample group, in the user's language.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
chas_try_sample (ChasStore *store)
{
  dex_return_error_if_fail (CHAS_IS_STORE (store));
  return dex_scheduler_spawn (NULL, 0, try_fiber, g_object_ref (store), g_object_unref);
}
