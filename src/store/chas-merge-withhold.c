// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-withhold.h"

#include "chas-merge-marks.h"
#include "chas-merge-show.h"

static gboolean
is_mark (const ChasVersion *version)
{
  return g_str_equal (version->field, "_del") || g_str_equal (version->field, "_purge");
}

static ChasRecord *
strip (const ChasRecord *record, ChasMergePurge purge)
{
  ChasRecord *stripped = chas_record_new (record->entity, record->id);

  for (guint i = 0; i < record->versions->len; i++)
    {
      const ChasVersion *version = &g_array_index (record->versions, ChasVersion, i);
      gboolean closes = purge == CHAS_MERGE_PURGE_ERASED_GONE && !is_mark (version);

      chas_record_add (stripped, version->field, &version->stamp,
                       *version->field == '_' ? version->value : NULL,
                       closes ? MAX (version->state, CHAS_VERSION_REPLACED) : version->state);
    }
  chas_record_sort (stripped);
  return stripped;
}

/* Whether a version says something against the record's being gone. */
static gboolean
is_news (ChasMergeContext *context,
         const ChasRecord *record,
         const ChasVersion *version,
         gboolean *out_is,
         GError **error)
{
  gboolean is_deletion = g_str_equal (version->field, "_del");
  gboolean known, dead;
  ChasStmt *stmt;

  *out_is = FALSE;
  if (g_str_equal (version->field, "_purge") ||
      (version->state != CHAS_VERSION_OPEN && !is_deletion))
    return TRUE;
  stmt = chas_merge_context_prepare_for (
    context,
    "SELECT dead FROM version WHERE entity = ?1 AND id = ?2 AND field = ?3"
    " AND hlc = ?4 AND dev = ?5",
    record->entity, record->id, error);
  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 3, version->field);
  chas_stmt_bind_int64 (stmt, 4, version->stamp.hlc);
  chas_stmt_bind_text (stmt, 5, version->stamp.dev);
  if (!chas_db_step (context->db, stmt, &known, error))
    return FALSE;
  dead = known && sqlite3_column_int (stmt, 0);
  sqlite3_reset (stmt);
  *out_is = !known || (is_deletion ? version->state != CHAS_VERSION_OPEN && !dead : !dead);
  return TRUE;
}

static gboolean
has_news (ChasMergeContext *context, const ChasRecord *record, gboolean *out_has, GError **error)
{
  *out_has = FALSE;
  for (guint i = 0; i < record->versions->len && !*out_has; i++)
    if (!is_news (context, record, &g_array_index (record->versions, ChasVersion, i), out_has,
                  error))
      return FALSE;
  return TRUE;
}

/* A record may come twice in one file. */
static void
withhold (ChasMergeContext *context, const ChasRecord *record)
{
  g_autofree char *address = g_strconcat (record->entity, " ", record->id, NULL);
  ChasRecord *before = g_hash_table_lookup (context->withheld, address);

  if (before == NULL)
    g_hash_table_insert (context->withheld, g_steal_pointer (&address), chas_record_copy (record));
  for (guint i = 0; before && i < record->versions->len; i++)
    {
      const ChasVersion *version = &g_array_index (record->versions, ChasVersion, i);

      chas_record_add (before, version->field, &version->stamp, version->value, version->state);
    }
}

/**
 * chas_merge_withhold_strip:
 * @record: as it came, of which something is here
 * @out_stripped: (out) (transfer full) (nullable): what of it may be taken in now, if not all:
 * which versions there were, without their values
 *
 * Of what is deleted for ever here, an older file brings nothing back. The values wait until
 * chas_merge_purge_settle(), as what else comes may bring the record back.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_withhold_strip (ChasMergeContext *context,
                           const ChasRecord *record,
                           ChasRecord **out_stripped,
                           GError **error)
{
  gboolean news = FALSE;
  ChasMergePurge purge;

  *out_stripped = NULL;
  if (!chas_merge_marks_look (context, record->entity, record->id, &purge, error))
    return FALSE;
  if (purge == CHAS_MERGE_PURGE_EMPTIED && !has_news (context, record, &news, error))
    return FALSE;
  if (purge == CHAS_MERGE_PURGE_NONE || news)
    return TRUE;
  if (purge == CHAS_MERGE_PURGE_EMPTIED)
    withhold (context, record);
  *out_stripped = strip (record, purge);
  return TRUE;
}

static gboolean
give_back (ChasMergeContext *context,
           const ChasRecord *record,
           const ChasVersion *version,
           GError **error)
{
  ChasStmt *stmt;

  if (!chas_merge_journal_version (context, record, version, error))
    return FALSE;
  stmt = chas_merge_context_prepare_for (
    context,
    "UPDATE version SET val = ?3, known = 1, seq = ?4 WHERE entity = ?1"
    " AND id = ?2 AND field = ?5 AND hlc = ?6 AND dev = ?7 AND known = 0"
    " AND dead < 2",
    record->entity, record->id, error);
  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 3, version->value);
  chas_stmt_bind_int64 (stmt, 4, context->seq);
  chas_stmt_bind_text (stmt, 5, version->field);
  chas_stmt_bind_int64 (stmt, 6, version->stamp.hlc);
  chas_stmt_bind_text (stmt, 7, version->stamp.dev);
  return chas_db_run (context->db, stmt, error);
}

/**
 * chas_merge_withhold_give_back:
 * @out_given: (out): whether values of it had been withheld
 *
 * Takes in what chas_merge_withhold_strip() withheld of a record that is not gone after all.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_withhold_give_back (ChasMergeContext *context,
                               const char *entity,
                               const char *id,
                               gboolean *out_given,
                               GError **error)
{
  g_autofree char *address = g_strconcat (entity, " ", id, NULL);
  g_autofree char *key = NULL;
  g_autoptr (ChasRecord) record = NULL;

  *out_given = g_hash_table_steal_extended (context->withheld, address, (gpointer *) &key,
                                            (gpointer *) &record);
  for (guint i = 0; record && i < record->versions->len; i++)
    {
      const ChasVersion *version = &g_array_index (record->versions, ChasVersion, i);

      if (*version->field != '_' && version->value != NULL &&
          !give_back (context, record, version, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_merge_withhold_settle:
 *
 * When all rows are in line: takes in what was withheld of records that are not gone after all.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_withhold_settle (ChasMergeContext *context, GError **error)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (context->withheld);
  ChasMergePurge purge;
  gboolean given;

  for (guint i = 0; i < keys->len; i++)
    {
      g_auto (GStrv) name = g_strsplit (keys->pdata[i], " ", 2);

      if (!chas_merge_marks_look (context, name[0], name[1], &purge, error) ||
          (purge == CHAS_MERGE_PURGE_NONE &&
           !chas_merge_withhold_give_back (context, name[0], name[1], &given, error)))
        return FALSE;
    }
  g_hash_table_remove_all (context->withheld);
  return TRUE;
}
