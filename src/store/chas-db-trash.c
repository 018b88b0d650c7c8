// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-trash.h"

#include <glib/gi18n-lib.h>

#include "chas-instant.h"
#include "chas-merge-title.h"
#include "chas-model-error.h"
#include "chas-row.h"
#include "chas-trash.h"

/* What a person deletes as such; a chip that was switched off is no loss to be mended here. */
static const char *const listed[] = { "lead",      "company", "person",   "note", "contact",
                                      "follow_up", "event",   "file_ref", NULL };

/* What has words, but none that are its name. */
static const char *const nameless[] = { "note", "contact", "follow_up", NULL };

/* Each once, though it may stand below two that went with it. */
static void
collect_below (const ChasTrashRecord *record, GHashTable *below)
{
  for (guint i = 0; i < record->children->len; i++)
    if (g_hash_table_add (below, record->children->pdata[i]))
      collect_below (record->children->pdata[i], below);
}

/* What a person would miss: who did it, and where a lead stood, only belong to something. */
static guint
count_below (const ChasTrashRecord *record)
{
  g_autoptr (GHashTable) below = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key;
  guint n = 0;

  collect_below (record, below);
  g_hash_table_iter_init (&iter, below);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const ChasTrashRecord *other = key;

      n += !other->is_former && g_strv_contains (listed, other->info->name);
    }
  return n;
}

/* A note is better known by its company. */
static gboolean
read_place (ChasDb *db, ChasTrashEntry *entry, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entry->record);

  for (guint i = 0; i < info->n_fields && entry->place == NULL; i++)
    {
      const ChasFieldInfo *field = &info->fields[i];
      const char *id = field->parent ? chas_entity_get_text_at (entry->record, i) : NULL;

      if (id != NULL && !g_str_equal (info->name, "lead") &&
          !chas_merge_dup_title (db, field->ref, id, &entry->place, error))
        return FALSE;
    }
  if (g_strcmp0 (entry->place, entry->title) == 0)
    g_clear_pointer (&entry->place, g_free);
  return TRUE;
}

static ChasTrashEntry *
make_entry (ChasDb *db, const ChasTrashRecord *record, GError **error)
{
  g_autoptr (ChasEntity) entity = chas_entity_new (record->info, record->id);
  g_autoptr (ChasTrashEntry) entry = chas_trash_entry_new (entity);

  entry->n_more = count_below (record);
  entry->author = *record->author ? g_strdup (record->author) : NULL;
  entry->at = chas_instant_dup_text (record->ms / 1000);
  entry->mine = record->mine;
  if (!chas_trash_read_entity (db, record, entity, error) ||
      !chas_merge_dup_title (db, entry->entity, entry->id, &entry->title, error) ||
      !read_place (db, entry, error))
    return NULL;
  return g_steal_pointer (&entry);
}

/**
 * chas_db_list_trash:
 *
 * A record and what belonged to it are one entry.
 *
 * Returns: (transfer full) (element-type ChasTrashEntry): what was deleted, newest first; %NULL
 * with @error set
 */
GPtrArray *
chas_db_list_trash (ChasDb *db, GError **error)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_trash_entry_free);
  g_autoptr (ChasTrash) trash = chas_trash_read (db, error);

  if (trash == NULL)
    return NULL;
  for (guint i = 0; i < trash->records->len; i++)
    {
      const ChasTrashRecord *record = trash->records->pdata[i];
      ChasTrashEntry *entry;

      if (record->is_below || !g_strv_contains (listed, record->info->name))
        continue;
      if (!(entry = make_entry (db, record, error)))
        return NULL;
      g_ptr_array_add (entries, entry);
    }
  return g_steal_pointer (&entries);
}

typedef struct
{
  ChasWriter *writer;
  const ChasTrash *trash;
} Restoring;

static gboolean restore (const Restoring *self, const ChasTrashRecord *record, GError **error);

/* Whether all that it stands below is there, brought back too where it lies in the trash. */
static gboolean
restore_parents (const Restoring *self, ChasEntity *entity, gboolean *out_all, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);

  *out_all = TRUE;
  for (guint i = 0; i < info->n_fields && *out_all; i++)
    {
      const ChasFieldInfo *field = &info->fields[i];
      const char *id = field->parent ? chas_entity_get_text_at (entity, i) : NULL;
      ChasTrashRecord *parent = id ? chas_trash_find (self->trash, field->ref, id) : NULL;

      if (parent != NULL && !restore (self, parent, error))
        return FALSE;
      if (id != NULL && !chas_row_exists (chas_writer_get_db (self->writer),
                                          chas_entity_info_lookup (field->ref), id, out_all, error))
        return FALSE;
    }
  return TRUE;
}

/* A new lead may have been made for the company meanwhile. */
static gboolean
check_is_free (ChasDb *db, ChasEntity *entity, GError **error)
{
  ChasStmt *stmt;
  gboolean row;

  if (!g_str_equal (chas_entity_get_info (entity)->name, "lead") ||
      chas_entity_has (entity, "merged_into"))
    return TRUE;
  stmt = chas_db_prepare_cached (
    db, "SELECT 1 FROM lead WHERE company_id = ?1 AND group_id = ?2 AND merged_into IS NULL",
    error);
  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, chas_entity_get_text (entity, "company_id"));
  chas_stmt_bind_text (stmt, 2, chas_entity_get_text (entity, "group_id"));
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  sqlite3_reset (stmt);
  if (row)
    g_set_error_literal (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT,
                         "The group has another lead for this company");
  return !row;
}

static gboolean
restore_row (const Restoring *self,
             const ChasTrashRecord *record,
             gboolean *out_done,
             GError **error)
{
  ChasDb *db = chas_writer_get_db (self->writer);
  g_autoptr (ChasEntity) entity = chas_entity_new (record->info, record->id);
  gboolean exists;

  if (!chas_trash_read_entity (db, record, entity, error) ||
      !restore_parents (self, entity, out_done, error) ||
      !chas_row_exists (db, record->info, record->id, &exists, error))
    return FALSE;
  if (!*out_done || exists)
    return TRUE;
  return check_is_free (db, entity, error) &&
         chas_writer_insert_again (self->writer, entity, error);
}

static gboolean
restore (const Restoring *self, const ChasTrashRecord *record, GError **error)
{
  gboolean exists;
  gboolean done;

  if (!chas_row_exists (chas_writer_get_db (self->writer), record->info, record->id, &exists,
                        error))
    return FALSE;
  if (exists)
    return TRUE;
  if (!restore_row (self, record, &done, error))
    return FALSE;
  for (guint i = 0; done && i < record->children->len; i++)
    if (!restore (self, record->children->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
restore_entry (const Restoring *self, const char *entity, const char *id, GError **error)
{
  const ChasTrashRecord *record = chas_trash_find (self->trash, entity, id);
  gboolean exists = FALSE;

  if (record != NULL && (!restore (self, record, error) ||
                         !chas_row_exists (chas_writer_get_db (self->writer), record->info,
                                           record->id, &exists, error)))
    return FALSE;
  if (!exists)
    g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND,
                 "No deleted %s %s whose place is there", entity, id);
  return exists;
}

/* A contact has no name: it is known by its company. */
static char *
dup_subject (GPtrArray *entries)
{
  const ChasTrashEntry *first = entries->pdata[0];

  if (entries->len > 1)
    return g_strdup_printf (ngettext ("%u item", "%u items", entries->len), entries->len);
  return g_strdup (first->place && g_strv_contains (nameless, first->entity) ? first->place
                                                                             : first->title);
}

/**
 * chas_db_restore_trash:
 * @entries: (element-type ChasTrashEntry): at least one, as they were listed
 * @out_changes: (out) (transfer full): what was touched
 *
 * Brings deleted records back to where they stood, with the same ids, and with what was deleted
 * with them; what they stand below comes back too. One step for all of them: if one cannot be
 * brought back, none is.
 *
 * Errors: `CONFLICT` when the group has another lead for the company now; `NOT_FOUND`.
 *
 * Returns: whether they are back
 */
gboolean
chas_db_restore_trash (ChasDb *db, GPtrArray *entries, ChasChanges **out_changes, GError **error)
{
  g_autoptr (ChasTrash) trash = chas_trash_read (db, error);
  g_autofree char *subject = dup_subject (entries);
  g_autoptr (ChasWriter) writer = NULL;

  if (trash == NULL || !(writer = chas_writer_begin (db, N_ ("Restore"), subject, error)))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const ChasTrashEntry *entry = entries->pdata[i];

      if (!restore_entry (&(Restoring) { writer, trash }, entry->entity, entry->id, error))
        return FALSE;
    }
  return chas_writer_commit (writer, out_changes, error);
}

/* Another lead for the company, or the same one, may have come since somebody looked: then there is
 * what was wanted. */
static gboolean
is_there_all_the_same (const GError *refused)
{
  return g_error_matches (refused, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT) ||
         g_error_matches (refused, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
}

/**
 * chas_db_restore_for_drafts:
 * @drafts: (element-type ChasLeadDraft): some of which may want something from the trash
 *
 * Brings back what they want, before they are written.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_restore_for_drafts (ChasWriter *writer, GPtrArray *drafts, GError **error)
{
  g_autoptr (ChasTrash) trash = NULL;

  for (guint i = 0; i < drafts->len; i++)
    {
      const ChasLeadDraft *draft = drafts->pdata[i];
      g_autoptr (GError) refused = NULL;

      if (!draft->trashed_id)
        continue;
      if (!trash && !(trash = chas_trash_read (chas_writer_get_db (writer), error)))
        return FALSE;
      if (restore_entry (&(Restoring) { writer, trash }, draft->trashed_entity, draft->trashed_id,
                         &refused) ||
          is_there_all_the_same (refused))
        continue;
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  return TRUE;
}

/* One that lacks what it must have, as a newer program wrote it, stays in the trash; so does a lead
 * whose company has got another one since. */
static gboolean
can_stay (const GError *refused)
{
  return refused->domain == CHAS_MODEL_ERROR ||
         g_error_matches (refused, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
}

static gboolean
restore_all (const Restoring *self, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GError) refused = NULL;

      if (!restore (self, records->pdata[i], &refused) && !can_stay (refused))
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return FALSE;
        }
    }
  return TRUE;
}

/* Of each who deleted it; also of whom a deletion that was said again stands for. */
static GPtrArray *
list_deletions (ChasDb *db, const char *entity, const char *id, GError **error)
{
#define IS_OPEN "entity = ?1 AND id = ?2 AND field = '_del' AND dead = 0"
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "SELECT dev, hlc >> 16 FROM version WHERE " IS_OPEN
                            " UNION SELECT substr(val ->> '$', 21),"
                            " CAST(substr(val ->> '$', 1, 13) AS INTEGER)"
                            " FROM version WHERE " IS_OPEN " AND json_type(val) = 'text'",
                            error);
  g_autoptr (GPtrArray) deletions = g_ptr_array_new_with_free_func (chas_trash_record_free);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, entity);
  chas_stmt_bind_text (stmt, 2, id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&deletions);
      g_ptr_array_add (deletions, chas_trash_record_new (chas_entity_info_lookup (entity), id,
                                                         chas_stmt_get_text (stmt, 0),
                                                         chas_stmt_get_int64 (stmt, 1)));
    }
  return NULL;
#undef IS_OPEN
}

/**
 * chas_db_restore_gone_with:
 * @entity: of a record that is shown although somebody deleted it
 *
 * Brings back what was deleted with the record: whoever went on with it had all of that.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_restore_gone_with (ChasWriter *writer, const char *entity, const char *id, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autoptr (ChasTrash) trash = chas_trash_read (db, error);
  g_autoptr (GPtrArray) deletions = trash ? list_deletions (db, entity, id, error) : NULL;

  if (deletions == NULL)
    return FALSE;
  for (guint i = 0; i < deletions->len; i++)
    {
      g_autoptr (GPtrArray) records =
        chas_trash_list_gone_with (trash, db, deletions->pdata[i], error);

      if (records == NULL || !restore_all (&(Restoring) { writer, trash }, records, error))
        return FALSE;
    }
  return TRUE;
}
