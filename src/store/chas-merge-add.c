// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-private.h"

#include "chas-merge-marks.h"
#include "chas-merge-purge.h"
#include "chas-merge-value.h"
#include "chas-merge-withhold.h"

/* The whole merge: a union of sets in which states only rise. Of two values of one stamp the larger
 * one wins; what is gone has none. */
const char chas_merge_unite_sql[] =
  " ON CONFLICT (entity, id, field, hlc, dev) DO UPDATE SET"
  " val = CASE WHEN max(dead, excluded.dead) = 2 THEN NULL"
  " WHEN excluded.known = 1 AND (known = 0 OR excluded.val > val) THEN excluded.val ELSE val END,"
  " known = iif(max(dead, excluded.dead) = 2, 0, max(known, excluded.known)),"
  " dead = max(dead, excluded.dead),"
  " seq = excluded.seq";

static const char insert_sql[] =
  "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const char when_new_sql[] =
  " WHERE excluded.dead > dead OR (dead < 2 AND (excluded.known > known"
  " OR (excluded.known = 1 AND known = 1 AND excluded.val > val)))";

/**
 * chas_merge_has_versions:
 * @out_has: (out): whether `version` has any row of the record
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_has_versions (ChasMerge *self,
                         const char *entity,
                         const char *id,
                         gboolean *out_has,
                         GError **error)
{
  if (self->has_versions == NULL)
    self->has_versions =
      chas_db_prepare (self->db, "SELECT 1 FROM version WHERE entity = ?1 AND id = ?2 LIMIT 1",
                       error);
  if (self->has_versions == NULL)
    return FALSE;
  sqlite3_bind_text (self->has_versions, 1, entity, -1, SQLITE_STATIC);
  sqlite3_bind_text (self->has_versions, 2, id, -1, SQLITE_STATIC);
  if (!chas_db_step (self->db, self->has_versions, out_has, error))
    return FALSE;
  sqlite3_reset (self->has_versions);
  return TRUE;
}

/**
 * chas_merge_upsert:
 * @out_changed: (out): whether the set has anything new; set to %TRUE only
 *
 * Adds one version to the set. If it may be there already, the journal has to have it before.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_upsert (ChasMerge *self,
                   const ChasRecord *record,
                   const ChasVersion *version,
                   gboolean *out_changed,
                   GError **error)
{
  if (self->upsert == NULL)
    {
      g_autofree char *sql = g_strconcat (insert_sql, chas_merge_unite_sql, when_new_sql, NULL);

      self->upsert = chas_db_prepare (self->db, sql, error);
    }
  if (self->upsert == NULL || (version->state == CHAS_VERSION_GONE &&
                               !chas_merge_purge_version (self->context, record, version, error)))
    return FALSE;
  chas_stmt_bind_text (self->upsert, 1, record->entity);
  chas_stmt_bind_text (self->upsert, 2, record->id);
  chas_stmt_bind_text (self->upsert, 3, version->field);
  chas_stmt_bind_int64 (self->upsert, 4, version->stamp.hlc);
  chas_stmt_bind_text (self->upsert, 5, version->stamp.dev);
  chas_stmt_bind_text (self->upsert, 6, version->value);
  chas_stmt_bind_int64 (self->upsert, 7, version->value != NULL);
  chas_stmt_bind_int64 (self->upsert, 8, version->state);
  chas_stmt_bind_int64 (self->upsert, 9, self->context->seq);
  if (!chas_db_run (self->db, self->upsert, error))
    return FALSE;
  *out_changed |= sqlite3_changes64 (chas_db_get_handle (self->db)) > 0;
  return TRUE;
}

static const ChasVersion *
get_version (const ChasRecord *record, guint i)
{
  return &g_array_index (record->versions, ChasVersion, i);
}

/**
 * chas_merge_is_single:
 * @i: a version of the sorted @record
 *
 * Returns: whether the version stands alone in its field
 */
gboolean
chas_merge_is_single (const ChasRecord *record, guint i)
{
  const char *field = get_version (record, i)->field;

  return (i == 0 || !g_str_equal (get_version (record, i - 1)->field, field)) &&
         (i + 1 == record->versions->len ||
          !g_str_equal (get_version (record, i + 1)->field, field));
}

/* The birth of a record that has exactly one and is alive by it. */
static const ChasVersion *
find_birth (const ChasRecord *record)
{
  for (guint i = 0; i < record->versions->len; i++)
    {
      const ChasVersion *version = get_version (record, i);

      if (g_str_equal (version->field, "_live"))
        return chas_merge_is_single (record, i) && version->state == CHAS_VERSION_OPEN &&
                   g_strcmp0 (version->value, "1") == 0
                 ? version
                 : NULL;
    }
  return NULL;
}

/* An entity that this program does not know, or never shares: kept and passed on. */
static gboolean
add_unknown (ChasMerge *self, const ChasRecord *record, GError **error)
{
  g_autoptr (ChasRecord) stripped = NULL;
  gboolean had_versions, changed = FALSE;
  ChasMergePurge purge;

  if (!chas_merge_has_versions (self, record->entity, record->id, &had_versions, error) ||
      (had_versions && !chas_merge_withhold_strip (self->context, record, &stripped, error)))
    return FALSE;
  record = stripped ? stripped : record;
  for (guint i = 0; i < record->versions->len; i++)
    if ((had_versions &&
         !chas_merge_journal_version (self->context, record, get_version (record, i), error)) ||
        !chas_merge_upsert (self, record, get_version (record, i), &changed, error))
      return FALSE;
  /* No row of it is looked at in the end, but its marks are. */
  if (!chas_merge_marks_look (self->context, record->entity, record->id, &purge, error))
    return FALSE;
  return !changed ||
         chas_merge_report_record (self, had_versions ? CHAS_MERGE_CHANGED : CHAS_MERGE_ADDED,
                                   record->entity, record->id, NULL, error);
}

/* All versions explicit: a record that was deleted, restored or is known in part. */
static gboolean
add_explicit (ChasMerge *self, ChasMergeTable *table, const ChasRecord *record, GError **error)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < record->versions->len; i++)
    if (!chas_merge_upsert (self, record, get_version (record, i), &changed, error))
      return FALSE;
  return !changed ||
         chas_merge_touch (self->context, table, record->id, CHAS_MERGE_TOUCHED_NEW, error);
}

static gboolean
add_known (ChasMerge *self, ChasMergeTable *table, const ChasRecord *record, GError **error)
{
  ChasStmt *read = chas_merge_context_prepare (self->context, table, &table->read, error);
  g_autoptr (ChasRecord) stripped = NULL;
  gboolean has_row, has_versions, ok;
  const ChasVersion *birth;

  if (read == NULL)
    return FALSE;
  sqlite3_bind_text (read, 1, record->id, -1, SQLITE_STATIC);
  if (!chas_db_step (self->db, read, &has_row, error) ||
      !chas_merge_has_versions (self, record->entity, record->id, &has_versions, error) ||
      (has_versions && !chas_merge_withhold_strip (self->context, record, &stripped, error)))
    return FALSE;
  record = stripped ? stripped : record;
  if (has_row || has_versions)
    g_hash_table_remove_all (self->seen); /* what is changed may go, or no longer be wanted */
  if (has_versions || (has_row && sqlite3_column_type (read, CHAS_MERGE_BORN_HLC) != SQLITE_NULL))
    ok = chas_merge_add_here (self, table, record, has_versions, error);
  else
    {
      sqlite3_reset (read);
      birth = find_birth (record);
      ok = birth ? chas_merge_add_new (self, table, record, birth, has_row, error)
                 : add_explicit (self, table, record, error);
    }
  sqlite3_reset (read);
  return ok;
}

static gboolean
add_sorted (ChasMerge *self, const ChasRecord *record, GError **error)
{
  ChasMergeTable *table = chas_merge_context_lookup (self->context, record->entity);

  for (guint i = 0; i < record->versions->len; i++)
    self->newest_hlc = MAX (self->newest_hlc, get_version (record, i)->stamp.hlc);
  chas_version_tally_add_record (self->taken, record);
  return table ? add_known (self, table, record, error) : add_unknown (self, record, error);
}

/* Who has no stamps cannot have known that the record was deleted for ever. */
static gboolean
add_plain (ChasMerge *self, const ChasRecord *record, GError **error)
{
  ChasMergePurge purge;

  g_hash_table_remove_all (self->seen);
  if (!chas_merge_marks_look (self->context, record->entity, record->id, &purge, error))
    return FALSE;
  if (purge == CHAS_MERGE_PURGE_NONE)
    return chas_merge_add_plain (self, record, error);
  return chas_merge_report_record (self, CHAS_MERGE_PARKED, record->entity, record->id, NULL,
                                   error);
}

/**
 * chas_merge_add:
 * @record: a whole record as exchanged, or a plain one
 *
 * Merges one record; in any order, any number of times.
 *
 * Returns: whether it is taken in; if not, the import is lost
 */
gboolean
chas_merge_add (ChasMerge *self, const ChasRecord *record, GError **error)
{
  g_autoptr (ChasRecord) sorted = NULL;

  g_return_val_if_fail (self->is_open, FALSE);

  self->report->n_records++;
  if (record->plain)
    return self->report->seen || add_plain (self, record, error);
  if (record->sorted)
    return add_sorted (self, record, error);
  sorted = chas_record_copy (record);
  chas_record_sort (sorted);
  return add_sorted (self, sorted, error);
}
