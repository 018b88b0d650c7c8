// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-state.h"

#include "chas-merge-marks.h"
#include "chas-merge-value.h"

static const char versions_sql[] =
  "SELECT field, val, known, dead, seq FROM version WHERE entity = ?1 AND id = ?2"
  " ORDER BY field, hlc DESC, dev DESC";

enum
{
  COLUMN_FIELD,
  COLUMN_VAL,
  COLUMN_KNOWN,
  COLUMN_DEAD,
  COLUMN_SEQ,
};

/* The field whose versions are being read, newest first. */
typedef struct
{
  char *name;
  int n_field;  /* place in the table, -1: not a column here */
  char *newest; /* JSON of the newest known value */
} Reading;

static void
read_pseudo (ChasMergeState *self,
             const char *field,
             const char *json,
             gboolean dead,
             gboolean fresh)
{
  if (g_str_equal (field, "_live"))
    self->live_explicit = TRUE;
  else if (g_str_equal (field, "_purge"))
    {
      gboolean erased = chas_merge_mark_is_erasure (json);

      self->erased |= erased;
      self->emptied |= !erased;
      self->fresh_emptied |= !erased && fresh;
    }
  else if (g_str_equal (field, "_del") && !dead)
    {
      self->deleted = TRUE;
      self->fresh_deleted |= fresh;
    }
}

static void
read_value (ChasMergeState *self, Reading *reading, const char *json, gboolean dead, gboolean fresh)
{
  ChasMergeField *field;
  gboolean fits;

  if (reading->newest == NULL)
    reading->newest = g_strdup (json);
  if (reading->n_field < 0)
    return;
  field = &self->fields[reading->n_field];
  fits = chas_merge_value_fits (json, self->table->is_int[reading->n_field]);
  if (fits && field->shown == NULL)
    field->shown = g_strdup (json);
  if (dead)
    return;
  field->parked |= !fits;
  field->conflict |= !g_str_equal (json, reading->newest);
}

static int
find_field (const ChasEntityInfo *info, const char *name)
{
  const ChasFieldInfo *field = chas_entity_info_lookup_field (info, name);

  return field ? (int) (field - info->fields) : -1;
}

static void
read_version (ChasMergeState *self, ChasMergeContext *context, ChasStmt *stmt, Reading *reading)
{
  const char *name = chas_stmt_get_text (stmt, COLUMN_FIELD);
  gboolean dead = sqlite3_column_int (stmt, COLUMN_DEAD);
  gboolean fresh = chas_stmt_get_int64 (stmt, COLUMN_SEQ) == context->seq;

  self->has_versions = TRUE;
  if (g_strcmp0 (name, reading->name) != 0)
    {
      g_set_str (&reading->name, name);
      g_clear_pointer (&reading->newest, g_free);
      reading->n_field = find_field (self->table->info, name);
    }
  self->open |= !dead && !g_str_equal (name, "_del") && !g_str_equal (name, "_purge");
  if (*name == '_')
    read_pseudo (self, name, chas_stmt_get_text (stmt, COLUMN_VAL), dead, fresh);
  if (reading->n_field >= 0)
    {
      self->fields[reading->n_field].is_explicit = TRUE;
      self->fields[reading->n_field].fresh |= fresh;
    }
  if (!sqlite3_column_int (stmt, COLUMN_KNOWN))
    return;
  self->has_values |= *name != '_';
  read_value (self, reading, chas_stmt_get_text (stmt, COLUMN_VAL), dead, fresh);
}

static gboolean
read_versions (ChasMergeState *self, ChasMergeContext *context, GError **error)
{
  Reading reading = { NULL, -1, NULL };
  gboolean row = FALSE, ok;

  if (context->versions == NULL)
    context->versions = chas_db_prepare (context->db, versions_sql, error);
  if (context->versions == NULL)
    return FALSE;
  sqlite3_reset (context->versions);
  chas_stmt_bind_text (context->versions, 1, self->table->info->name);
  chas_stmt_bind_text (context->versions, 2, self->id);
  while ((ok = chas_db_step (context->db, context->versions, &row, error)) && row)
    read_version (self, context, context->versions, &reading);
  g_free (reading.name);
  g_free (reading.newest);
  return ok;
}

/* Leaves the statement on the row, for who wants its columns. */
static gboolean
read_row (ChasMergeState *self, ChasMergeContext *context, GError **error)
{
  ChasMergeTable *table = self->table;
  ChasStmt *stmt = chas_merge_context_prepare (context, table, &table->read, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->id);
  if (!chas_db_step (context->db, stmt, &self->has_row, error))
    return FALSE;
  if (!self->has_row || sqlite3_column_type (stmt, CHAS_MERGE_BORN_HLC) == SQLITE_NULL)
    return TRUE;
  self->born.hlc = chas_stmt_get_int64 (stmt, CHAS_MERGE_BORN_HLC);
  if (chas_stmt_get_text (stmt, CHAS_MERGE_BORN_DEV))
    g_strlcpy (self->born.dev, chas_stmt_get_text (stmt, CHAS_MERGE_BORN_DEV),
               sizeof self->born.dev);
  self->born_seq = chas_stmt_get_int64 (stmt, CHAS_MERGE_BORN_SEQ);
  self->implied = !self->live_explicit;
  for (guint i = 0; i < table->info->n_fields && !self->implied; i++)
    self->implied = !self->fields[i].is_explicit &&
                    sqlite3_column_type (stmt, (int) i + CHAS_MERGE_FIRST_FIELD) != SQLITE_NULL;
  return TRUE;
}

/**
 * chas_merge_state_load:
 * @id: a record, here or not
 * @out_state: (out caller-allocates): cleared by chas_merge_state_clear()
 *
 * Reads what the versions say of a record. Afterwards the statement `read` of @table stands on the
 * row, if there is one.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_state_load (ChasMergeContext *context,
                       ChasMergeTable *table,
                       const char *id,
                       ChasMergeState *out_state,
                       GError **error)
{
  ChasMergeState state = { .table = table, .id = g_strdup (id) };

  state.fields = g_new0 (ChasMergeField, table->info->n_fields);
  if (!read_versions (&state, context, error) || !read_row (&state, context, error))
    {
      chas_merge_state_clear (&state);
      return FALSE;
    }
  for (guint i = 0; i < table->info->n_fields; i++)
    if (table->info->fields[i].merge == CHAS_MERGE_LWW)
      state.fields[i].conflict = FALSE;
  *out_state = state;
  return TRUE;
}

/**
 * chas_merge_state_clear:
 *
 * Frees what @self holds.
 */
void
chas_merge_state_clear (ChasMergeState *self)
{
  for (guint i = 0; self->fields && i < self->table->info->n_fields; i++)
    g_free (self->fields[i].shown);
  g_clear_pointer (&self->fields, g_free);
  g_clear_pointer (&self->id, g_free);
}

/**
 * chas_merge_state_is_live:
 *
 * Returns: whether any field but the mark of deletion has an open or implied version
 */
gboolean
chas_merge_state_is_live (const ChasMergeState *self)
{
  return self->open || self->implied;
}
