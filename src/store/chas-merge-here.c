// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-private.h"

#include "chas-merge-value.h"

/* Rules 2 and 3: a record that is here. */

/* A row of `version`. */
typedef struct
{
  char *field;
  ChasStamp stamp;
  char *value;
  ChasVersionState state;
} Mine;

static void
clear_mine (gpointer data)
{
  Mine *mine = data;

  g_clear_pointer (&mine->field, g_free);
  g_clear_pointer (&mine->value, g_free);
}

/* The record's rows of `version`, in the order of a ChasRecord. */
static GArray *
read_mine (ChasMerge *self, const ChasRecord *record, GError **error)
{
  g_autoptr (GArray) mine = g_array_new (FALSE, TRUE, sizeof (Mine));
  gboolean row;

  g_array_set_clear_func (mine, clear_mine);
  if (self->read_versions == NULL)
    self->read_versions = chas_db_prepare (
      self->db,
      "SELECT field, hlc, dev, val, dead FROM version WHERE entity = ?1 AND id = ?2"
      " ORDER BY field, hlc DESC, dev DESC",
      error);
  if (self->read_versions == NULL)
    return NULL;
  chas_stmt_bind_text (self->read_versions, 1, record->entity);
  chas_stmt_bind_text (self->read_versions, 2, record->id);
  while (TRUE)
    {
      Mine one = { NULL };

      if (!chas_db_step (self->db, self->read_versions, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&mine);
      one.field = g_strdup (chas_stmt_get_text (self->read_versions, 0));
      one.stamp.hlc = chas_stmt_get_int64 (self->read_versions, 1);
      g_strlcpy (one.stamp.dev, chas_stmt_get_text (self->read_versions, 2), sizeof one.stamp.dev);
      one.value = g_strdup (chas_stmt_get_text (self->read_versions, 3));
      one.state = (ChasVersionState) sqlite3_column_int (self->read_versions, 4);
      g_array_append_val (mine, one);
    }
}

/* Moves on in the sorted list to the first version that is not before the given one. */
static const Mine *
find_mine (GArray *mine, guint *position, const ChasVersion *version, gboolean *out_has_field)
{
  *out_has_field = FALSE;
  for (; mine && *position < mine->len; (*position)++)
    {
      const Mine *one = &g_array_index (mine, Mine, *position);
      int order = strcmp (one->field, version->field);

      *out_has_field |= order == 0;
      if (order == 0)
        order = chas_stamp_compare (&version->stamp, &one->stamp);
      if (order == 0)
        return one;
      if (order > 0)
        break;
    }
  /* The field's first version may lie behind us. */
  if (!*out_has_field && mine && *position > 0)
    *out_has_field = g_str_equal (g_array_index (mine, Mine, *position - 1).field, version->field);
  return NULL;
}

/* Whether the row implies this very version. The value is compared because a cloned device may use
 * one stamp twice. */
static gboolean
implies (ChasMergeTable *table, const ChasVersion *version)
{
  const ChasFieldInfo *field;
  ChasStmt *row = table->read;

  if (version->state != CHAS_VERSION_OPEN || version->value == NULL ||
      sqlite3_data_count (row) == 0 ||
      sqlite3_column_type (row, CHAS_MERGE_BORN_HLC) == SQLITE_NULL ||
      version->stamp.hlc != chas_stmt_get_int64 (row, CHAS_MERGE_BORN_HLC) ||
      !g_str_equal (version->stamp.dev, chas_stmt_get_text (row, CHAS_MERGE_BORN_DEV)))
    return FALSE;
  if (g_str_equal (version->field, "_live"))
    return g_str_equal (version->value, "1");
  field = chas_entity_info_lookup_field (table->info, version->field);
  return field != NULL && !g_str_equal (version->value, "null") &&
         chas_merge_value_equals (version->value, row,
                                  (int) (field - table->info->fields) + CHAS_MERGE_FIRST_FIELD);
}

static gboolean
brings_nothing (const Mine *mine, const ChasVersion *version)
{
  return mine != NULL && mine->state >= version->state &&
         (version->value == NULL || mine->state == CHAS_VERSION_GONE ||
          g_strcmp0 (version->value, mine->value) == 0);
}

static gboolean
has_field (GArray *mine, const char *field)
{
  for (guint i = 0; mine && i < mine->len; i++)
    if (g_str_equal (g_array_index (mine, Mine, i).field, field))
      return TRUE;
  return FALSE;
}

/* Whether it was deleted here since the file was written: it stays so, which a person should know
 * who hoped that the file would bring it back. */
static gboolean
is_lead_in_trash (ChasMergeTable *table, GArray *mine, const ChasRecord *record)
{
  if (!g_str_equal (record->entity, "lead") || sqlite3_data_count (table->read) > 0 ||
      !has_field (mine, "_del") || has_field (mine, "_purge"))
    return FALSE;
  for (guint i = 0; i < record->versions->len; i++)
    if (g_str_equal (g_array_index (record->versions, ChasVersion, i).field, "_del"))
      return FALSE;
  return TRUE;
}

/**
 * chas_merge_add_here:
 * @record: a record of which something is here; the statement `read` of @table stands on its row,
 *   if there is one
 * @has_versions: whether it has rows in `version`
 *
 * What the row implies or `version` has is dropped; for the rest, the row's own version of the
 * field is written out first. A record that brings nothing writes nothing.
 *
 * Returns: whether it is taken in
 */
gboolean
chas_merge_add_here (ChasMerge *self,
                     ChasMergeTable *table,
                     const ChasRecord *record,
                     gboolean has_versions,
                     GError **error)
{
  g_autoptr (GArray) mine = NULL;
  gboolean has_row = sqlite3_data_count (table->read) > 0;
  guint position = 0;
  gboolean changed = FALSE;

  if (has_versions && (mine = read_mine (self, record, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < record->versions->len; i++)
    {
      const ChasVersion *version = &g_array_index (record->versions, ChasVersion, i);
      gboolean is_explicit;
      const Mine *same = find_mine (mine, &position, version, &is_explicit);

      if (brings_nothing (same, version) || (!is_explicit && implies (table, version)))
        continue;
      if ((!is_explicit && !chas_merge_write_out (self->context, table, record->id, version->field,
                                                  has_row, error)) ||
          (same && !chas_merge_journal_version (self->context, record, version, error)) ||
          !chas_merge_upsert (self, record, version, &changed, error))
        return FALSE;
    }
  if (!changed && is_lead_in_trash (table, mine, record) &&
      g_hash_table_add (self->trashed, g_strdup (record->id)))
    self->report->n_trashed++;
  return !changed ||
         chas_merge_touch (self->context, table, record->id, CHAS_MERGE_TOUCHED_KNOWN, error);
}
