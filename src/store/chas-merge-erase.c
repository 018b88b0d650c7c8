// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-erase.h"

#include "chas-merge-value.h"

/* The person ?1 was erased, and is no longer there either. */
#define IS_GONE(person)                                                                            \
  "EXISTS (SELECT 1 FROM version e WHERE e.entity = 'person' AND e.id = " person                   \
  " AND e.field = '_purge' AND e.val = '1') AND EXISTS (SELECT 1 FROM version d"                   \
  " WHERE d.entity = 'person' AND d.id = " person " AND d.field = '_del')"

/* The same marks for what was about them: each replica writes the same versions. */
static const char inherit_sql[] =
  "INSERT OR IGNORE INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
  " SELECT ?2, ?3, field, hlc, dev, val, known, dead, ?4 FROM version"
  " WHERE entity = 'person' AND id = ?1 AND field IN ('_del', '_purge') AND " IS_GONE ("?1");

static gboolean
is_person (const ChasMergeParent *parent)
{
  return g_str_equal (parent->table->info->name, "person");
}

/* Shown, or in the trash. */
static gboolean
touch_about (ChasMergeContext *context,
             const ChasMergeTable *table,
             const ChasMergeParent *parent,
             GError **error)
{
  const char *field = table->info->fields[parent->n_field].name;
  g_autofree char *sql = g_strdup_printf (
    "INSERT OR IGNORE INTO temp.merge_touched (n, id, touched)"
    " SELECT %u, c.id, 0 FROM temp.merge_touched t JOIN (SELECT id, \"%s\" AS person FROM \"%s\""
    " UNION ALL SELECT id, val ->> '$' FROM version WHERE entity = '%s' AND field = '%s') c"
    " ON c.person = t.id WHERE t.n = %u AND " IS_GONE ("t.id"),
    table->n, field, table->info->name, table->info->name, field, parent->table->n);

  return chas_db_exec (context->db, sql, error);
}

static gboolean
is_anybody_gone (ChasMergeContext *context, guint n_person, gboolean *out_is, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (context->db,
                                           "SELECT 1 FROM temp.merge_touched t"
                                           " WHERE t.n = ?1 AND " IS_GONE ("t.id") " LIMIT 1",
                                           error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, n_person);
  if (!chas_db_step (context->db, stmt, out_is, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_merge_erase_touch:
 *
 * Notes what is about each touched person who was erased. It comes before its parents are shown.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_erase_touch (ChasMergeContext *context, GError **error)
{
  const ChasMergeTable *person = chas_merge_context_lookup (context, "person");
  gboolean is;

  if (!is_anybody_gone (context, person->n, &is, error))
    return FALSE;
  for (guint i = 0; is && i < context->n_tables; i++)
    for (guint j = 0; j < context->tables[i].parents->len; j++)
      {
        const ChasMergeTable *table = &context->tables[i];
        const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, j);

        if (is_person (parent) && !touch_about (context, table, parent, error))
          return FALSE;
      }
  return TRUE;
}

/* Whom the record is about: what its versions say, or else its row. */
static char *
dup_person (const ChasMergeState *state, guint n_field)
{
  const ChasMergeField *field = &state->fields[n_field];

  if (field->is_explicit)
    return field->shown ? chas_merge_value_unquote (field->shown) : NULL;
  return state->has_row ? g_strdup (chas_stmt_get_text (state->table->read,
                                                        (int) n_field + CHAS_MERGE_FIRST_FIELD))
                        : NULL;
}

static gboolean
inherit_from (ChasMergeContext *context,
              const ChasMergeState *state,
              const char *person,
              gboolean *erased,
              GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (context->db, inherit_sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, person);
  chas_stmt_bind_text (stmt, 2, state->table->info->name);
  chas_stmt_bind_text (stmt, 3, state->id);
  chas_stmt_bind_int64 (stmt, 4, context->seq);
  if (!chas_db_run (context->db, stmt, error))
    return FALSE;
  *erased |= sqlite3_changes64 (chas_db_get_handle (context->db)) > 0;
  return TRUE;
}

/**
 * chas_merge_erase_inherit:
 * @state: a record without a mark of its own; the statement `read` of its table stands on its row
 * @out_erased: (out): whether it has one now
 *
 * Gives it the marks of the person it is about, if that one was erased.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_erase_inherit (ChasMergeContext *context,
                          const ChasMergeState *state,
                          gboolean *out_erased,
                          GError **error)
{
  const ChasMergeTable *table = state->table;

  *out_erased = FALSE;
  for (guint i = 0; i < table->parents->len; i++)
    {
      const ChasMergeParent *parent = &g_array_index (table->parents, ChasMergeParent, i);
      g_autofree char *person = is_person (parent) ? dup_person (state, parent->n_field) : NULL;

      if (person != NULL && !inherit_from (context, state, person, out_erased, error))
        return FALSE;
    }
  return TRUE;
}
