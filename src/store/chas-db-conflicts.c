// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-conflicts-private.h"

#include "chas-conflict-order.h"
#include "chas-db-title.h"
#include "chas-instant.h"
#include "chas-merge-title.h"
#include "chas-merge-value.h"
#include "chas-queries.h"
#include "chas-row.h"

/* From column @first on: value, author, when (ms). */
static ChasConflictVersion *
take_version (ChasStmt *stmt, int first, int mine)
{
  g_autofree char *text = chas_merge_value_unquote (chas_stmt_get_text (stmt, first));
  g_autofree char *at = chas_instant_dup_text (chas_stmt_get_int64 (stmt, first + 2) / 1000);

  return chas_conflict_version_new (text, chas_stmt_get_text (stmt, first + 1), at,
                                    chas_stmt_get_int64 (stmt, mine) != 0);
}

/* Two who wrote the same have no quarrel. */
static gboolean
has_text (GPtrArray *versions, const char *text)
{
  for (guint i = 0; i < versions->len; i++)
    if (g_strcmp0 (((const ChasConflictVersion *) versions->pdata[i])->text, text) == 0)
      return TRUE;
  return FALSE;
}

/* Newest first: what is open stands against each other; the first closed one that comes after all
 * of them is what both had seen. */
gboolean
chas_db_read_versions (ChasDb *db, ChasConflict *self, const char *field, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_conflict_versions, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->entity);
  chas_stmt_bind_text (stmt, 2, self->id);
  chas_stmt_bind_text (stmt, 3, field);
  while (chas_db_step (db, stmt, &row, error))
    {
      g_autoptr (ChasConflictVersion) version = row ? take_version (stmt, 0, 4) : NULL;
      gboolean is_open = row && chas_stmt_get_int64 (stmt, 3) != 0;

      if (!row)
        return TRUE;
      if (is_open)
        g_clear_pointer (&self->before, chas_conflict_version_free);
      if (is_open && !has_text (self->versions, version->text))
        g_ptr_array_add (self->versions, g_steal_pointer (&version));
      else if (!is_open && self->before == NULL)
        self->before = g_steal_pointer (&version);
    }
  return FALSE;
}

/* Nobody knows people and companies by their ids. */
static gboolean
read_title (ChasDb *db, const char *entity, ChasConflictVersion *version, GError **error)
{
  if (version == NULL || version->text == NULL)
    return TRUE;
  return chas_db_get_title (db, entity, version->text, &version->title, error) &&
         (version->title != NULL ||
          chas_merge_dup_title (db, entity, version->text, &version->title, error));
}

static gboolean
read_titles (ChasDb *db, ChasConflict *self, GError **error)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (self);

  if (field == NULL || field->type != CHAS_FIELD_REF)
    return TRUE;
  for (guint i = 0; i < self->versions->len; i++)
    if (!read_title (db, field->ref, self->versions->pdata[i], error))
      return FALSE;
  return read_title (db, field->ref, self->before, error);
}

/* A field of a newer program has nobody here who could choose, and of a place only the newest
 * counts. */
static gboolean
is_asked (const ChasConflict *self)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (self->entity);
  const ChasFieldInfo *field = chas_conflict_get_field_info (self);

  return info && (!self->field || (field && field->merge != CHAS_MERGE_LWW));
}

/* What people call it: a note or a step by the company that it is about. */
static gboolean
read_record_title (ChasDb *db, ChasConflict *self, GError **error)
{
  return chas_db_get_title (db, self->entity, self->id, &self->title, error) &&
         (self->title != NULL ||
          chas_merge_dup_title (db, self->entity, self->id, &self->title, error));
}

/* A number is kept as it was typed and in full, and a place is that of the stage. */
static gboolean
is_told (const ChasConflict *edit)
{
  return chas_conflict_get_field_info (edit) && !g_str_equal (edit->field, "phone_e164") &&
         !g_str_equal (edit->field, "order_key");
}

static gboolean
read_edit (ChasDb *db, ChasConflict *self, const char *field, GError **error)
{
  g_autoptr (ChasConflict) edit = chas_conflict_new (self->entity, self->id, field);

  if (!is_told (edit))
    return TRUE;
  if (!chas_db_read_versions (db, edit, field, error) || !read_titles (db, edit, error))
    return FALSE;
  if (edit->versions->len > 0)
    g_ptr_array_add (self->edits, g_steal_pointer (&edit));
  return TRUE;
}

/* Whether a record shall stay can only be said by who knows what was written in it. */
static gboolean
read_edits (ChasDb *db, ChasConflict *self, GError **error)
{
  g_autoptr (ChasStmt) stmt =
    self->field ? NULL : chas_db_prepare (db, chas_query_conflict_edits, error);
  gboolean row;

  if (stmt == NULL)
    return self->field != NULL;
  chas_stmt_bind_text (stmt, 1, self->entity);
  chas_stmt_bind_text (stmt, 2, self->id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      if (!read_edit (db, self, chas_stmt_get_text (stmt, 0), error))
        return FALSE;
    }
  return FALSE;
}

/* A lead stays for what others made below it, too. */
static gboolean
read_below (ChasDb *db, ChasConflict *self, GError **error)
{
  g_autoptr (ChasStmt) stmt = NULL;
  gboolean row;

  if (self->field || !g_str_equal (self->entity, "lead"))
    return TRUE;
  if (!(stmt = chas_db_prepare (db, chas_query_conflict_below, error)))
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->id);
  while (chas_db_step (db, stmt, &row, error))
    {
      g_autoptr (ChasConflict) edit = NULL;

      if (!row)
        return TRUE;
      edit = chas_conflict_new (chas_stmt_get_text (stmt, 0), chas_stmt_get_text (stmt, 1),
                                chas_stmt_get_text (stmt, 2));
      g_ptr_array_add (edit->versions, take_version (stmt, 3, 6));
      if (!read_titles (db, edit, error))
        return FALSE;
      g_ptr_array_add (self->edits, g_steal_pointer (&edit));
    }
  return FALSE;
}

static gboolean
read_conflict (ChasDb *db, ChasConflict *self, GPtrArray *conflicts, GError **error)
{
  gboolean exists = FALSE;

  if (!is_asked (self))
    return TRUE;
  if (!chas_row_exists (db, chas_entity_info_lookup (self->entity), self->id, &exists, error))
    return FALSE;
  if (!exists)
    return TRUE;
  if (!chas_db_read_versions (db, self, self->field ? self->field : "_del", error) ||
      !read_titles (db, self, error) || !read_edits (db, self, error) ||
      !read_below (db, self, error) || !read_record_title (db, self, error))
    return FALSE;
  if (self->versions->len > (self->field ? 1 : 0))
    g_ptr_array_add (conflicts, chas_conflict_copy (self));
  return TRUE;
}

static GPtrArray *
list (ChasDb *db, ChasStmt *stmt, GError **error)
{
  g_autoptr (GPtrArray) conflicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_conflict_free);
  gboolean row;

  while (chas_db_step (db, stmt, &row, error))
    {
      g_autoptr (ChasConflict) conflict = NULL;

      if (!row)
        return g_steal_pointer (&conflicts);
      conflict = chas_conflict_new (chas_stmt_get_text (stmt, 0), chas_stmt_get_text (stmt, 1),
                                    chas_stmt_get_text (stmt, 2));
      if (!read_conflict (db, conflict, conflicts, error))
        return NULL;
    }
  return NULL;
}

/* A number is kept as it was typed and in full; people are asked once. */
static gboolean
is_same_number (const ChasConflict *self, const ChasConflict *other)
{
  return g_strcmp0 (self->field, "phone_e164") == 0 &&
         chas_conflict_is_about (other, self->entity, self->id, "phone_raw");
}

static gboolean
is_asked_as_typed (GPtrArray *conflicts, const ChasConflict *self)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (is_same_number (self, conflicts->pdata[i]))
      return TRUE;
  return FALSE;
}

static GPtrArray *
drop_full_numbers (GPtrArray *conflicts)
{
  for (guint i = conflicts ? conflicts->len : 0; i-- > 0;)
    if (is_asked_as_typed (conflicts, conflicts->pdata[i]))
      g_ptr_array_remove_index (conflicts, i);
  return conflicts;
}

static GPtrArray *
sort (ChasDb *db, GPtrArray *conflicts, GError **error)
{
  if (!conflicts || chas_conflict_order_sort (db, conflicts, error))
    return conflicts;
  g_ptr_array_unref (conflicts);
  return NULL;
}

/**
 * chas_db_list_conflicts:
 *
 * Returns: (transfer full) (element-type ChasConflict): what waits for a person's choice, in the
 * order in which people work through it; %NULL with @error set
 */
GPtrArray *
chas_db_list_conflicts (ChasDb *db, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, chas_query_conflicts, error);

  return stmt ? sort (db, drop_full_numbers (list (db, stmt, error)), error) : NULL;
}

static gboolean
has_before (GPtrArray *conflicts, guint place)
{
  const ChasConflict *conflict = conflicts->pdata[place];

  for (guint i = 0; i < place; i++)
    if (chas_conflict_is_about (conflicts->pdata[i], conflict->entity, conflict->id,
                                conflict->field))
      return TRUE;
  return FALSE;
}

/**
 * chas_db_list_conflicts_of_lead:
 * @company_id: (nullable): of the lead, or the one that stands for it
 *
 * Returns: (transfer full) (element-type ChasConflict): what waits for a person's choice of the
 * lead, its company and who works there; %NULL with @error set
 */
GPtrArray *
chas_db_list_conflicts_of_lead (ChasDb *db,
                                const char *lead_id,
                                const char *company_id,
                                GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_lead_conflicts, error);
  GPtrArray *conflicts;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, lead_id);
  chas_stmt_bind_text (stmt, 2, company_id);
  conflicts = list (db, stmt, error);
  for (guint i = conflicts ? conflicts->len : 0; i-- > 0;)
    if (has_before (conflicts, i))
      g_ptr_array_remove_index (conflicts, i);
  return sort (db, drop_full_numbers (conflicts), error);
}
