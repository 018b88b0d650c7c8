// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-verify-private.h"

#include "chas-capture.h"
#include "chas-merge-show.h"
#include "chas-merge-value.h"

#define FINDINGS_MAX 200

typedef struct
{
  GPtrArray *findings;
  guint n_more;
} Search;

G_GNUC_PRINTF (2, 3)
static void
add_finding (Search *search, const char *format, ...)
{
  va_list args;

  if (search->findings->len >= FINDINGS_MAX)
    {
      search->n_more++;
      return;
    }
  va_start (args, format);
  g_ptr_array_add (search->findings, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Queries that find nothing in a sound database; the first column says where. */
static const struct
{
  const char *sql;
  const char *words;
} rules[] = {
  { "SELECT 'sync_meta' FROM sync_meta WHERE applying <> 0", "capture is switched off" },
  { "SELECT 'sync_meta' WHERE (SELECT count(*) FROM sync_meta) <> 1", "there must be one row" },
  { "SELECT 'sync_replacing' WHERE (SELECT count(*) FROM sync_replacing WHERE entity IS NULL) <> 1",
    "a replacement was left halfway" },
  { "SELECT dev FROM sync_meta WHERE length(dev) <> 8 OR dev GLOB '*[^a-z0-9]*'",
    "is no name of a device" },
  { "SELECT entity || ' ' || id || ' ' || field FROM version"
    " WHERE length(dev) <> 8 OR dev GLOB '*[^a-z0-9]*' OR hlc <= 0 OR hlc >= 655360000000000000",
    "has a version with an impossible stamp" },
  { "SELECT entity || ' ' || id || ' ' || field FROM version"
    " WHERE known NOT IN (0, 1) OR dead NOT IN (0, 1, 2) OR (known = 1) <> (val IS NOT NULL)"
    " OR (val IS NOT NULL AND NOT json_valid(val))",
    "has a version whose marks and value do not fit together" },
  { "SELECT entity || ' ' || id || ' ' || field FROM version"
    " WHERE dead = 2 AND (known = 1 OR field GLOB '_*')",
    "has a value that is gone for ever" },
  { "SELECT entity || ' ' || id || ' ' || field FROM version, sync_meta m WHERE version.seq > m.seq",
    "has a version from an epoch to come" },
};

static gboolean
search_rule (ChasDb *db, Search *search, const char *sql, const char *words, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, sql, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!chas_db_step (db, stmt, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      add_finding (search, "%s %s", chas_stmt_get_text (stmt, 0), words);
    }
}

static gboolean
search_rules (ChasDb *db, Search *search, GError **error)
{
  gboolean whole;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (!search_rule (db, search, rules[i].sql, rules[i].words, error))
      return FALSE;
  if (!chas_capture_is_whole (db, &whole, error))
    return FALSE;
  if (!whole)
    add_finding (search, "the capture triggers are not as they were installed");
  return TRUE;
}

static gboolean
search_table (ChasDb *db, Search *search, ChasMergeTable *table, GError **error)
{
  const char *name = table->info->name;
  g_autofree char *births =
    g_strdup_printf ("SELECT '%s ' || id FROM \"%s\" WHERE (born_hlc IS NULL) <> (born_dev IS NULL)"
                     " OR (born_hlc IS NULL) <> (born_seq IS NULL) OR born_hlc <= 0"
                     " OR length(born_dev) <> 8 OR born_seq > (SELECT seq FROM sync_meta)",
                     name, name);

  if (!search_rule (db, search, births, "has an impossible birth", error))
    return FALSE;
  for (guint i = 0; i < table->parents->len; i++)
    {
      const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, i);
      const char *field = table->info->fields[parent->n_field].name;
      g_autofree char *orphans =
        g_strdup_printf ("SELECT '%s ' || id FROM \"%s\" c WHERE \"%s\" IS NOT NULL AND NOT EXISTS"
                         " (SELECT 1 FROM \"%s\" p WHERE p.id = c.\"%s\")",
                         name, name, field, parent->table->info->name, field);
      g_autofree char *words = g_strdup_printf ("has a %s without a row", field);

      if (!search_rule (db, search, orphans, words, error))
        return FALSE;
    }
  return TRUE;
}

static void
compare_fields (Search *search, const ChasMergeState *state)
{
  const ChasEntityInfo *info = state->table->info;
  ChasStmt *row = state->table->read;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const ChasMergeField *field = &state->fields[i];
      int column = (int) i + CHAS_MERGE_FIRST_FIELD;
      g_autofree char *value = chas_merge_value_dup (row, column);

      if (field->is_explicit && !chas_merge_value_equals (field->shown, row, column))
        add_finding (search, "%s %s: %s is %s, its versions say %s", info->name, state->id,
                     info->fields[i].name, value ? value : "empty",
                     field->shown ? field->shown : "empty");
      else if (!field->is_explicit && value && state->born.hlc == 0)
        add_finding (search, "%s %s: %s has a value without a version", info->name, state->id,
                     info->fields[i].name);
    }
}

static gboolean
compare_record (ChasMergeContext *context, ChasMergeState *state, gpointer data, GError **error)
{
  Search *search = data;
  const char *entity = state->table->info->name;
  gboolean live = chas_merge_state_is_live (state);
  gboolean kept = FALSE;

  if (!live && !chas_merge_has_shown_child (context, state->table, state->id, &kept, error))
    return FALSE;
  if (state->has_row)
    compare_fields (search, state);
  if (state->has_row && !live && !kept)
    add_finding (search, "%s %s has a row, but nothing keeps it", entity, state->id);
  if (!state->has_row && (live || kept))
    add_finding (search, "%s %s is live, but has no row", entity, state->id);
  return TRUE;
}

/**
 * chas_verify_each_suspect:
 * @func: told of each record; the statement `read` of its table stands on the row, if there is one
 *
 * Visits every record that has rows in `version`, and every row that has no birth: all others are
 * the truth by definition. Children come first.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_verify_each_suspect (ChasMergeContext *context,
                          ChasVerifyFunc func,
                          gpointer data,
                          GError **error)
{
  for (guint n = context->n_tables; n > 0; n--)
    {
      ChasMergeTable *table = &context->tables[n - 1];
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM version WHERE entity = '%s' UNION"
                                              " SELECT id FROM \"%s\" WHERE born_hlc IS NULL",
                                              table->info->name, table->info->name);
      g_autoptr (ChasStmt) ids = chas_db_prepare (context->db, sql, error);
      gboolean row = TRUE;

      while (ids && row)
        {
          g_auto (ChasMergeState) state = { NULL };

          if (!chas_db_step (context->db, ids, &row, error))
            return FALSE;
          if (row && (!chas_merge_state_load (context, table, chas_stmt_get_text (ids, 0), &state,
                                              error) ||
                      !func (context, &state, data, error)))
            return FALSE;
          if (table->read)
            sqlite3_reset (table->read);
        }
      if (ids == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_verify:
 *
 * Looks for everything that must not be: rows that differ from what the set of versions says,
 * values without a version, children without a parent, impossible stamps, missing triggers.
 * Source: sync design, section 9.
 *
 * Returns: (transfer full) (element-type utf8): a finding each, in English; none if all is sound
 */
GPtrArray *
chas_verify (ChasDb *db, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ChasMergeContext) context = chas_merge_context_new (db, error);
  Search search = { findings, 0 };

  if (context == NULL || !search_rules (db, &search, error))
    return NULL;
  for (guint i = 0; i < context->n_tables; i++)
    if (!search_table (db, &search, &context->tables[i], error))
      return NULL;
  if (!chas_verify_each_suspect (context, compare_record, &search, error))
    return NULL;
  if (search.n_more > 0)
    g_ptr_array_add (findings, g_strdup_printf ("and %u more", search.n_more));
  return g_steal_pointer (&findings);
}
