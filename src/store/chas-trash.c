// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash.h"

#include "chas-field-check.h"
#include "chas-queries.h"
#include "chas-row.h"

/* A record and what belongs to it go in one transaction, the children first. */
#define ONE_DELETION_MS 1000

static char *
make_address (const char *entity, const char *id)
{
  return g_strconcat (entity, " ", id, NULL);
}

/**
 * chas_trash_record_new:
 *
 * Returns: (transfer full): what is known of a deletion, without what belonged to it
 */
ChasTrashRecord *
chas_trash_record_new (const ChasEntityInfo *info, const char *id, const char *dev, gint64 ms)
{
  ChasTrashRecord *record = g_new0 (ChasTrashRecord, 1);

  record->info = info;
  record->id = g_strdup (id);
  record->dev = g_strdup (dev);
  record->ms = ms;
  record->children = g_ptr_array_new ();
  record->earlier = g_ptr_array_new ();
  return record;
}

/**
 * chas_trash_record_free:
 * @data: a #ChasTrashRecord
 *
 * Frees it, not what belonged to it.
 */
void
chas_trash_record_free (gpointer data)
{
  ChasTrashRecord *record = data;

  g_free (record->id);
  g_free (record->dev);
  g_free (record->author);
  g_ptr_array_unref (record->children);
  g_ptr_array_unref (record->earlier);
  g_free (record);
}

void
chas_trash_free (ChasTrash *self)
{
  g_hash_table_unref (self->by_address);
  g_ptr_array_unref (self->records);
  g_free (self);
}

static ChasTrash *
new_trash (void)
{
  ChasTrash *self = g_new0 (ChasTrash, 1);

  self->records = g_ptr_array_new_with_free_func (chas_trash_record_free);
  self->by_address = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * chas_trash_find:
 *
 * Returns: (transfer none) (nullable): the deleted record
 */
ChasTrashRecord *
chas_trash_find (const ChasTrash *self, const char *entity, const char *id)
{
  g_autofree char *address = make_address (entity, id);

  return g_hash_table_lookup (self->by_address, address);
}

static void
add_record (ChasTrash *self, const ChasEntityInfo *info, ChasStmt *stmt)
{
  ChasTrashRecord *record =
    chas_trash_record_new (info, chas_stmt_get_text (stmt, 1), chas_stmt_get_text (stmt, 3),
                           chas_stmt_get_int64 (stmt, 2));

  record->author = g_strdup (chas_stmt_get_text (stmt, 4));
  record->mine = chas_stmt_get_int64 (stmt, 5) != 0;
  g_ptr_array_add (self->records, record);
  g_hash_table_replace (self->by_address, make_address (info->name, record->id), record);
}

/* A record that is shown because something stands below it has not gone. */
static gboolean
read_record (ChasTrash *self, ChasDb *db, ChasStmt *stmt, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (chas_stmt_get_text (stmt, 0));
  gboolean exists;

  if (info == NULL || info->is_private)
    return TRUE;
  if (!chas_row_exists (db, info, chas_stmt_get_text (stmt, 1), &exists, error))
    return FALSE;
  if (!exists)
    add_record (self, info, stmt);
  return TRUE;
}

static gboolean
read_records (ChasTrash *self, ChasDb *db, gboolean only_companies, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, chas_query_trash, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, only_companies);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      if (!read_record (self, db, stmt, error))
        return FALSE;
    }
  return FALSE;
}

static void
set_field (ChasEntity *entity, guint n_field, const char *text)
{
  const ChasFieldInfo *field = &chas_entity_get_info (entity)->fields[n_field];

  if (text != NULL && chas_field_info_is_int (field))
    chas_entity_set_int_at (entity, n_field, g_ascii_strtoll (text, NULL, 10));
  else if (text != NULL)
    chas_entity_set_text_at (entity, n_field, text);
}

/**
 * chas_trash_read_entity:
 * @entity: filled with what the record showed before it was deleted
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_trash_read_entity (ChasDb *db,
                        const ChasTrashRecord *record,
                        ChasEntity *entity,
                        GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_trash_values, error);
  g_autofree char *last = NULL;
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, record->info->name);
  chas_stmt_bind_text (stmt, 2, record->id);
  while (chas_db_step (db, stmt, &row, error))
    {
      const char *name = row ? chas_stmt_get_text (stmt, 0) : NULL;

      if (!row)
        return TRUE;
      if (!g_set_str (&last, name))
        continue;
      for (guint i = 0; i < record->info->n_fields; i++)
        if (g_str_equal (record->info->fields[i].name, name))
          set_field (entity, i, chas_stmt_get_text (stmt, 1));
    }
  return FALSE;
}

static gboolean
went_together (const ChasTrashRecord *child, const ChasTrashRecord *parent)
{
  return g_str_equal (child->dev, parent->dev) && ABS (parent->ms - child->ms) <= ONE_DELETION_MS;
}

static void
put_below (ChasTrashRecord *record, ChasTrashRecord *parent)
{
  gboolean together = went_together (record, parent);

  record->is_below |= together;
  g_ptr_array_add (together ? parent->children : parent->earlier, record);
}

/* Whom the record was merged into, as far as that went with it. */
static gboolean
find_merged (const ChasTrash *self,
             ChasDb *db,
             ChasTrashRecord *record,
             ChasTrashRecord **out_other,
             GError **error)
{
  g_autoptr (ChasEntity) entity = chas_entity_new (record->info, record->id);
  const char *id;

  *out_other = NULL;
  if (!chas_entity_info_lookup_field (record->info, "merged_into"))
    return TRUE;
  if (!chas_trash_read_entity (db, record, entity, error))
    return FALSE;
  id = chas_entity_get_text (entity, "merged_into");
  *out_other = id ? chas_trash_find (self, record->info->name, id) : NULL;
  if (*out_other && !went_together (record, *out_other))
    *out_other = NULL;
  return TRUE;
}

/* Where people merged in opposite directions, the smallest id of the circle stands for all: it
 * stands below none of them, else the trash would show none. */
static gboolean
heads_circle (const ChasTrash *self,
              ChasDb *db,
              ChasTrashRecord *record,
              gboolean *out_does,
              GError **error)
{
  ChasTrashRecord *other = record;

  for (guint i = 0; i <= self->records->len; i++)
    {
      if (!find_merged (self, db, other, &other, error))
        return FALSE;
      *out_does = other == record;
      if (!other || other == record || strcmp (other->id, record->id) < 0)
        return TRUE;
    }
  return TRUE;
}

/* Puts the record below what it was merged into and went with. */
static gboolean
put_below_merged (const ChasTrash *self, ChasDb *db, ChasTrashRecord *record, GError **error)
{
  ChasTrashRecord *other;
  gboolean is_head;

  if (!find_merged (self, db, record, &other, error))
    return FALSE;
  if (other == NULL)
    return TRUE;
  if (!heads_circle (self, db, record, &is_head, error))
    return FALSE;
  if (!is_head)
    put_below (record, other);
  return TRUE;
}

/* Puts the record below what was deleted with it: its parent, or whom it was merged into. What it
 * corrects goes below it, if it went with it. */
static gboolean
find_parent (ChasTrash *self, ChasDb *db, ChasTrashRecord *record, GError **error)
{
  g_autoptr (ChasEntity) entity = chas_entity_new (record->info, record->id);

  if (!chas_trash_read_entity (db, record, entity, error))
    return FALSE;
  for (guint i = 0; i < record->info->n_fields; i++)
    {
      const ChasFieldInfo *field = &record->info->fields[i];
      const char *id = field->ref ? chas_entity_get_text_at (entity, i) : NULL;
      ChasTrashRecord *other = id ? chas_trash_find (self, field->ref, id) : NULL;
      gboolean together = other && went_together (record, other);

      if (other && field->parent)
        put_below (record, other);
      else if (together && g_str_equal (field->name, "correction_of"))
        {
          other->is_former = TRUE;
          put_below (other, record);
        }
    }
  return put_below_merged (self, db, record, error);
}

/**
 * chas_trash_read:
 *
 * Returns: (transfer full): what was deleted, by whom and with what; %NULL with @error set
 */
ChasTrash *
chas_trash_read (ChasDb *db, GError **error)
{
  g_autoptr (ChasTrash) self = new_trash ();

  if (!read_records (self, db, FALSE, error))
    return NULL;
  for (guint i = 0; i < self->records->len; i++)
    if (!find_parent (self, db, self->records->pdata[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_trash_read_companies:
 *
 * Returns: (transfer full): which companies and leads were deleted, and by whom, but not with what;
 *   %NULL with @error set
 */
ChasTrash *
chas_trash_read_companies (ChasDb *db, GError **error)
{
  g_autoptr (ChasTrash) self = new_trash ();

  return read_records (self, db, TRUE, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
stands_below (ChasDb *db,
              const ChasTrashRecord *record,
              const ChasTrashRecord *parent,
              gboolean *out_does,
              GError **error)
{
  g_autoptr (ChasEntity) entity = chas_entity_new (record->info, record->id);

  *out_does = FALSE;
  if (!chas_trash_read_entity (db, record, entity, error))
    return FALSE;
  for (guint i = 0; i < record->info->n_fields; i++)
    {
      const ChasFieldInfo *field = &record->info->fields[i];

      if ((field->parent || g_str_equal (field->name, "merged_into")) &&
          g_str_equal (field->ref, parent->info->name))
        *out_does |= g_strcmp0 (chas_entity_get_text_at (entity, i), parent->id) == 0;
    }
  return TRUE;
}

/**
 * chas_trash_list_gone_with:
 * @parent: a record that was deleted, and is shown all the same
 *
 * Returns: (transfer full) (element-type ChasTrashRecord): what stood right below it, or was merged
 *   into it, and went with it; %NULL with @error set
 */
GPtrArray *
chas_trash_list_gone_with (const ChasTrash *self,
                           ChasDb *db,
                           const ChasTrashRecord *parent,
                           GError **error)
{
  g_autoptr (GPtrArray) below = g_ptr_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    {
      ChasTrashRecord *record = self->records->pdata[i];
      gboolean does = FALSE;

      if (record->is_below || !went_together (record, parent))
        continue;
      if (!stands_below (db, record, parent, &does, error))
        return NULL;
      if (does)
        g_ptr_array_add (below, record);
    }
  return g_steal_pointer (&below);
}
