// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-found.h"

#include "chas-table-row.h"

/* Why a search found the leads of a table. */

static GStrv
on_list_cb (ChasFoundAsker *asker, GHashTable *rows)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (chas_table_row_get_looked_at (row))
      g_strv_builder_add (ids, id);
  return g_strv_builder_end (ids);
}

static void
on_told_cb (ChasFoundAsker *asker, const char *lead_id, const ChasFound *found, GHashTable *rows)
{
  ChasTableRow *row = g_hash_table_lookup (rows, lead_id);

  if (row)
    chas_table_row_set_found (row, found);
}

static void
on_gone_cb (gpointer rows, GClosure *closure)
{
  g_hash_table_unref (rows);
}

static void
connect (ChasFoundAsker *asker, const char *signal, GCallback callback, GHashTable *rows)
{
  g_signal_connect_data (asker, signal, callback, g_hash_table_ref (rows), on_gone_cb, 0);
}

/**
 * chas_table_found_new:
 * @rows: the model's #ChasTableRow by the ids of their leads
 *
 * Returns: (transfer full): asks for those of @rows that somebody looks at and tells them
 */
ChasFoundAsker *
chas_table_found_new (ChasStore *store, GHashTable *rows)
{
  ChasFoundAsker *asker = chas_found_asker_new (store, CHAS_FOUND_PLACE (CHAS_FOUND_IN_NAME));

  connect (asker, "list", G_CALLBACK (on_list_cb), rows);
  connect (asker, "told", G_CALLBACK (on_told_cb), rows);
  return asker;
}
