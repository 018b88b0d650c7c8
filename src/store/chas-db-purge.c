// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-purge.h"

#include "chas-merge-files.h"
#include "chas-merge-purge.h"
#include "chas-merge-show.h"
#include "chas-search.h"
#include "chas-trash-entry.h"
#include "chas-trash.h"
#include "chas-undo.h"

/* Each once, with what it goes with. What stood below it has no place to come back to, whenever it
 * was deleted. */
static void
collect (ChasTrashRecord *record, ChasTrashRecord *root, GHashTable *records)
{
  if (g_hash_table_contains (records, record))
    return;
  g_hash_table_insert (records, record, root);
  for (guint i = 0; i < record->children->len; i++)
    collect (record->children->pdata[i], root, records);
  for (guint i = 0; i < record->earlier->len; i++)
    collect (record->earlier->pdata[i], root, records);
}

/* Entries that somebody restored meanwhile are passed by. */
static GHashTable *
collect_entries (const ChasTrash *trash, GPtrArray *entries)
{
  GHashTable *records = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const ChasTrashEntry *entry = entries->pdata[i];
      ChasTrashRecord *record = chas_trash_find (trash, entry->entity, entry->id);

      if (record != NULL)
        collect (record, record, records);
    }
  return records;
}

/**
 * chas_db_count_purge:
 * @entries: (element-type ChasTrashEntry): as they were listed
 * @out_n_records: (out): how many records chas_db_purge_trash() would delete for ever
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_count_purge (ChasDb *db, GPtrArray *entries, guint *out_n_records, GError **error)
{
  g_autoptr (ChasTrash) trash = chas_trash_read (db, error);
  g_autoptr (GHashTable) records = NULL;

  if (trash == NULL)
    return FALSE;
  records = collect_entries (trash, entries);
  *out_n_records = g_hash_table_size (records);
  return TRUE;
}

typedef struct
{
  GPtrArray *entries;
  ChasChanges *changes;
  ChasPurged *purged;
} Purge;

/* Who is deleted for ever as a person has a right to that. Source: domain.md, section 9 */
static char *
dup_root (const ChasTrashRecord *root)
{
  return g_str_equal (root->info->name, "person")
           ? NULL
           : g_strconcat (root->info->name, " ", root->id, NULL);
}

static gboolean
mark (ChasMergeContext *context, GHashTable *records, ChasChanges *changes, GError **error)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const ChasTrashRecord *record = key;
      g_autofree char *root = dup_root (value);
      ChasMergeTable *table = chas_merge_context_lookup (context, record->info->name);

      chas_changes_add (changes, record->info->name, record->id);
      if (!chas_merge_purge_mark (context, table, record->id, root, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
purge (ChasDb *db, gpointer data, GError **error)
{
  Purge *self = data;
  g_autoptr (ChasTrash) trash = chas_trash_read (db, error);
  g_autoptr (ChasMergeContext) context = trash ? chas_merge_context_new (db, error) : NULL;
  g_autoptr (GHashTable) records = NULL;

  if (context == NULL)
    return FALSE;
  records = collect_entries (trash, self->entries);
  self->purged->n_records = g_hash_table_size (records);
  if (self->purged->n_records == 0)
    {
      g_set_error_literal (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND,
                           "Nothing of it lies in the trash");
      return FALSE;
    }
  return chas_merge_touch_begin (context, error) && mark (context, records, self->changes, error) &&
         chas_merge_context_set_applying (db, TRUE, error) &&
         chas_merge_show_touched (context, NULL, NULL, error) &&
         chas_merge_context_set_applying (db, FALSE, error) &&
         /* Something new was done: there is nothing to do again. */
         chas_undo_trim (db, 0, error) && chas_search_update_some (db, error) &&
         chas_merge_files_list_lost (context, &self->purged->lost, error);
}

/**
 * chas_db_purge_trash:
 * @entries: (element-type ChasTrashEntry): at least one, as they were listed
 * @out_changes: (out) (transfer full): which
 *
 * Deletes for ever: the values go from the data, its history, conflicts, steps and journals, here
 * and on each replica that takes in a file of this one, unless somebody went on with the record
 * there: then it comes back. Only of a person it stays gone all the same. That there was something,
 * and when it was changed by which device, stays. Nobody can undo it. Sources: domain.md, sections
 * 1 and 9; sync design, section 8
 *
 * Errors: `NOT_FOUND` when none of the entries lies in the trash any more.
 *
 * Returns: (transfer full): what is gone; %NULL with @error set if nothing is
 */
ChasPurged *
chas_db_purge_trash (ChasDb *db, GPtrArray *entries, ChasChanges **out_changes, GError **error)
{
  g_autoptr (ChasChanges) changes = chas_changes_new ();
  g_autoptr (ChasPurged) purged = g_new0 (ChasPurged, 1);

  if (!chas_db_transaction (db, purge, &(Purge) { entries, changes, purged }, error))
    return NULL;
  *out_changes = g_steal_pointer (&changes);
  return g_steal_pointer (&purged);
}
