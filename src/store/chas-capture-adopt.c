// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-capture-private.h"

#include "chas-merge-show.h"
#include "chas-merge-value.h"
#include "chas-verify-private.h"

/* What was done while the triggers were missing becomes edits made now. */

typedef struct
{
  guint n_adopted;
} Adoption;

/* Writes one field through the door that the triggers use. */
static gboolean
write_field (ChasMergeContext *context,
             const ChasMergeState *state,
             const ChasFieldInfo *field,
             gint64 hlc,
             const char *old,
             const char *value,
             GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    context->db,
    "INSERT INTO capture_edit (entity, id, field, keep, hlc, born_hlc, born_dev, old, new)"
    " VALUES (?1, ?2, ?3, ?4, ?5, NULL, NULL, ?6, ?7)",
    error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, state->table->info->name);
  chas_stmt_bind_text (stmt, 2, state->id);
  chas_stmt_bind_text (stmt, 3, field ? field->name : "_live");
  chas_stmt_bind_int64 (stmt, 4, field && field->merge == CHAS_MERGE_KEEP);
  if (hlc > 0)
    chas_stmt_bind_int64 (stmt, 5, hlc);
  chas_stmt_bind_text (stmt, 6, old ? old : "null");
  chas_stmt_bind_text (stmt, 7, value ? value : "null");
  return chas_db_run (context->db, stmt, error);
}

static gboolean
is_same_group (const ChasFieldInfo *a, const ChasFieldInfo *b)
{
  return a == b || (a->group && g_strcmp0 (a->group, b->group) == 0);
}

/* A stamp after every version of any field of the group; 0: the field stands alone. */
static gboolean
make_group_stamp (ChasMergeContext *context,
                  const ChasMergeState *state,
                  const ChasFieldInfo *field,
                  gint64 *out_hlc,
                  GError **error)
{
  const ChasEntityInfo *info = state->table->info;
  ChasStmt *stmt;
  gboolean row;

  *out_hlc = 0;
  for (guint i = 0; field->group && i < info->n_fields; i++)
    {
      if (!is_same_group (field, &info->fields[i]))
        continue;
      stmt = chas_db_prepare_cached (
        context->db,
        "SELECT max(?4, CAST(unixepoch('subsec') * 1000 AS INTEGER) << 16, 1 + coalesce((SELECT"
        " max(hlc) FROM version WHERE entity = ?1 AND id = ?2 AND field = ?3), 0))",
        error);
      if (stmt == NULL)
        return FALSE;
      chas_stmt_bind_text (stmt, 1, info->name);
      chas_stmt_bind_text (stmt, 2, state->id);
      chas_stmt_bind_text (stmt, 3, info->fields[i].name);
      chas_stmt_bind_int64 (stmt, 4, MAX (*out_hlc, state->born.hlc + 1));
      if (!chas_db_step (context->db, stmt, &row, error))
        return FALSE;
      *out_hlc = chas_stmt_get_int64 (stmt, 0);
      sqlite3_reset (stmt);
    }
  return TRUE;
}

static gboolean
field_differs (const ChasMergeState *state, char **values, guint i)
{
  const ChasMergeField *field = &state->fields[i];

  if (!field->is_explicit)
    return values[i] != NULL && state->born.hlc == 0;
  return g_strcmp0 (values[i],
                    field->shown && !g_str_equal (field->shown, "null") ? field->shown : NULL) != 0;
}

/* Whether any field of the group differs, asked at its first field only. */
static gboolean
group_differs (const ChasMergeState *state, char **values, guint first)
{
  const ChasFieldInfo *fields = state->table->info->fields;
  gboolean differs = FALSE;

  for (guint i = 0; i < state->table->info->n_fields; i++)
    if (is_same_group (&fields[first], &fields[i]))
      {
        if (i < first)
          return FALSE;
        differs |= field_differs (state, values, i);
      }
  return differs;
}

static gboolean
adopt_group (ChasMergeContext *context,
             const ChasMergeState *state,
             char **values,
             guint first,
             GError **error)
{
  const ChasEntityInfo *info = state->table->info;
  gint64 hlc;

  if (!make_group_stamp (context, state, &info->fields[first], &hlc, error))
    return FALSE;
  for (guint i = first; i < info->n_fields; i++)
    if (is_same_group (&info->fields[first], &info->fields[i]) &&
        (!chas_merge_write_out (context, state->table, state->id, info->fields[i].name,
                                state->has_row, error) ||
         !write_field (context, state, &info->fields[i], hlc, state->fields[i].shown, values[i],
                       error)))
      return FALSE;
  return TRUE;
}

static gboolean
adopt_fields (ChasMergeContext *context,
              const ChasMergeState *state,
              Adoption *adoption,
              GError **error)
{
  guint n_fields = state->table->info->n_fields;
  g_autoptr (GPtrArray) owned = g_ptr_array_new_full (n_fields, g_free);
  char **values = (char **) owned->pdata;

  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (owned,
                     chas_merge_value_dup (state->table->read, (int) i + CHAS_MERGE_FIRST_FIELD));
  for (guint i = 0; i < n_fields; i++)
    if (group_differs (state, values, i))
      {
        adoption->n_adopted++;
        if (!adopt_group (context, state, values, i, error))
          return FALSE;
      }
  sqlite3_reset (state->table->read);
  return TRUE;
}

/* Typed while nobody looked: born now. */
static gboolean
adopt_birth (ChasMergeContext *context, const ChasMergeState *state, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "UPDATE \"%s\" SET (born_hlc, born_dev, born_seq) = (SELECT"
    " CAST(unixepoch('subsec') * 1000 AS INTEGER) << 16, dev, seq FROM sync_meta) WHERE id = ?1",
    state->table->info->name);
  ChasStmt *stmt = chas_db_prepare_cached (context->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, state->id);
  return chas_db_run (context->db, stmt, error);
}

/**
 * chas_capture_delete_children:
 *
 * Deletes what lives below a record, as its own delete trigger would have done.
 *
 * Returns: whether it is gone
 */
gboolean
chas_capture_delete_children (ChasMergeContext *context,
                              ChasMergeTable *table,
                              const char *id,
                              GError **error)
{
  for (guint i = 0; i < context->n_tables; i++)
    for (guint j = 0; j < context->tables[i].parents->len; j++)
      {
        ChasMergeTable *child = &context->tables[i];
        const ChasMergeParent *parent = &g_array_index (child->parents, ChasMergeParent, j);
        g_autofree char *sql = NULL;
        ChasStmt *stmt;

        if (parent->table != table)
          continue;
        sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"%s\" = ?1", child->info->name,
                               child->info->fields[parent->n_field].name);
        if ((stmt = chas_db_prepare_cached (context->db, sql, error)) == NULL)
          return FALSE;
        chas_stmt_bind_text (stmt, 1, id);
        if (!chas_db_run (context->db, stmt, error))
          return FALSE;
      }
  return TRUE;
}

/* Deleted while nobody looked. */
static gboolean
adopt_delete (ChasMergeContext *context, const ChasMergeState *state, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    context->db,
    "INSERT INTO capture_delete (entity, id, born_hlc, born_dev, born_seq, row)"
    " VALUES (?1, ?2, NULL, NULL, NULL, '{}')",
    error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, state->table->info->name);
  chas_stmt_bind_text (stmt, 2, state->id);
  return chas_db_run (context->db, stmt, error) &&
         chas_capture_delete_children (context, state->table, state->id, error);
}

static gboolean
adopt_record (ChasMergeContext *context, ChasMergeState *state, gpointer data, GError **error)
{
  Adoption *adoption = data;
  gboolean live = chas_merge_state_is_live (state);
  gboolean kept = FALSE;

  /* Nothing comes back that was deleted for ever. */
  if (state->erased || (state->emptied && !state->has_values))
    return chas_merge_touch (context, state->table, state->id, CHAS_MERGE_TOUCHED_BESIDE, error);
  if (!live && !chas_merge_has_shown_child (context, state->table, state->id, &kept, error))
    return FALSE;
  if (!state->has_row)
    {
      adoption->n_adopted += live;
      return !live || adopt_delete (context, state, error);
    }
  if (!state->has_versions && state->born.hlc == 0)
    {
      gboolean is_empty = TRUE;

      for (guint i = 0; i < state->table->info->n_fields; i++)
        is_empty &=
          sqlite3_column_type (state->table->read, (int) i + CHAS_MERGE_FIRST_FIELD) == SQLITE_NULL;
      sqlite3_reset (state->table->read);
      adoption->n_adopted += !is_empty || !kept;
      return (is_empty && kept) || adopt_birth (context, state, error);
    }
  if (!live && !kept)
    {
      adoption->n_adopted++;
      if (!write_field (context, state, NULL, 0, NULL, "1", error))
        return FALSE;
    }
  return adopt_fields (context, state, adoption, error);
}

/* Parents that children point at and that are not there. */
static gboolean
show_missing_parents (ChasMergeContext *context, GError **error)
{
  for (guint i = 0; i < context->n_tables; i++)
    for (guint j = 0; j < context->tables[i].parents->len; j++)
      {
        ChasMergeTable *table = &context->tables[i];
        const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, j);
        const char *field = table->info->fields[parent->n_field].name;
        g_autofree char *sql = g_strdup_printf (
          "INSERT OR IGNORE INTO temp.merge_touched (n, id, touched) SELECT %u, \"%s\", 0"
          " FROM \"%s\" c WHERE \"%s\" IS NOT NULL AND NOT EXISTS"
          " (SELECT 1 FROM \"%s\" p WHERE p.id = c.\"%s\")",
          parent->table->n, field, table->info->name, field, parent->table->info->name, field);

        if (!chas_db_exec (context->db, sql, error))
          return FALSE;
      }
  return chas_merge_context_set_applying (context->db, TRUE, error) &&
         chas_merge_show_touched (context, NULL, NULL, error) &&
         chas_merge_context_set_applying (context->db, FALSE, error);
}

/**
 * chas_capture_adopt:
 * @n_adopted: (inout): grows by the number of differences found
 *
 * Makes every difference between rows and versions an edit made now. Capture is installed.
 *
 * Returns: whether the database is sound again
 */
gboolean
chas_capture_adopt (ChasMergeContext *context, guint *n_adopted, GError **error)
{
  Adoption adoption = { 0 };

  if (!chas_merge_touch_begin (context, error) ||
      !chas_verify_each_suspect (context, adopt_record, &adoption, error) ||
      !show_missing_parents (context, error))
    return FALSE;
  *n_adopted += adoption.n_adopted;
  return TRUE;
}
