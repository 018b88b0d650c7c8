// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter.h"

#include "chas-card-facts.h"
#include "chas-db-stale.h"
#include "chas-fold.h"
#include "chas-queries.h"
#include "chas-search-private.h"

/* A JSON array of texts, or NULL for none; SQLite itself takes care of how they are written. */
static gboolean
make_array (ChasDb *db, GStrv texts, char **out_array, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT json_array(");
  g_autoptr (ChasStmt) stmt = NULL;
  gboolean row;

  if (!texts || !*texts)
    return TRUE;
  for (guint i = 0; texts[i]; i++)
    g_string_append (sql, i ? ",?" : "?");
  g_string_append_c (sql, ')');
  if (!(stmt = chas_db_prepare (db, sql->str, error)))
    return FALSE;
  for (guint i = 0; texts[i]; i++)
    chas_stmt_bind_text (stmt, (int) i + 1, texts[i]);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_array = g_strdup (chas_stmt_get_text (stmt, 0));
  return TRUE;
}

static gboolean
note_leads (ChasDb *db, const char *group_id, const ChasLeadFilter *filter, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_filter_leads, error);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  g_autofree char *educations = NULL;
  g_autofree char *tags = NULL;
  g_autofree char *towns = NULL;

  if (stmt == NULL || !make_array (db, filter->educations, &educations, error) ||
      !make_array (db, filter->tags, &tags, error) ||
      !make_array (db, filter->towns, &towns, error))
    return FALSE;
  chas_stmt_bind_text (stmt, 1, group_id);
  chas_stmt_bind_text (stmt, 2, filter->mine);
  chas_stmt_bind_int64 (stmt, 3, filter->unassigned);
  chas_stmt_bind_text (stmt, 4, filter->due ? today : NULL);
  chas_stmt_bind_text (stmt, 5, educations);
  chas_stmt_bind_text (stmt, 6, tags);
  chas_stmt_bind_text (stmt, 7, towns);
  chas_stmt_bind_text (stmt, 8, today);
  return chas_db_run (db, stmt, error);
}

/* Those that the words find as well stay. */
static gboolean
keep_found (ChasDb *db, const char *group_id, const ChasLeadFilter *filter, GError **error)
{
  return chas_db_exec (db,
                       "CREATE TEMP TABLE IF NOT EXISTS filter_hit (n INTEGER PRIMARY KEY) STRICT;"
                       "DELETE FROM temp.filter_hit;"
                       "INSERT INTO temp.filter_hit SELECT n FROM temp.search_hit;"
                       "DELETE FROM temp.search_hit",
                       error) &&
         chas_search_note_hits (db, group_id, filter->search, error) &&
         chas_db_exec (db,
                       "DELETE FROM temp.search_hit WHERE n NOT IN (SELECT n FROM temp.filter_hit)",
                       error);
}

static GPtrArray *
list_hits (ChasDb *db, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, "SELECT lead_id FROM temp.search_hit", error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&ids);
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return NULL;
}

static gboolean
forget_hit (ChasDb *db, const char *lead_id, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db, "DELETE FROM temp.search_hit WHERE lead_id = ?1", error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, lead_id);
  return chas_db_run (db, stmt, error);
}

/* What only a rule can tell is asked last, of those that are left; it asks for no more than when a
 * lead was contacted. */
static gboolean
keep_warm (ChasDb *db, const ChasLeadFilter *filter, GError **error)
{
  const ChasLeadFilter warm = { .warmth = filter->warmth };
  g_autoptr (GPtrArray) ids = list_hits (db, error);

  if (ids == NULL ||
      !chas_db_exec (db, "CREATE INDEX IF NOT EXISTS temp.search_hit_lead ON search_hit (lead_id)",
                     error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new (ids->pdata[i]);

      if (!chas_card_facts_read_touches (db, facts, error))
        return FALSE;
      if (!filter->rule (&warm, facts, chas_db_get_env (db)) &&
          !forget_hit (db, ids->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
keep_stale (ChasDb *db, const char *group_id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db,
                                           "DELETE FROM temp.search_hit AS h WHERE NOT EXISTS ("
                                           "SELECT 1 FROM temp.stale_lead s"
                                           " WHERE s.group_id = ?1 AND s.lead_id = h.lead_id)",
                                           error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, group_id);
  return chas_db_run (db, stmt, error);
}

static gboolean
keep_fitting (ChasDb *db, const char *group_id, const ChasLeadFilter *filter, GError **error)
{
  return (!filter->stale || keep_stale (db, group_id, error)) &&
         (filter->warmth == 0 || keep_warm (db, filter, error));
}

typedef struct
{
  const char *group_id;
  const ChasLeadFilter *filter;
} Question;

static gboolean
find_anew (ChasDb *db, gpointer data, GError **error)
{
  const Question *question = data;
  const char *group_id = question->group_id;
  const ChasLeadFilter *filter = question->filter;

  return chas_search_clear_hits (db, error) && note_leads (db, group_id, filter, error) &&
         (filter->search == NULL || keep_found (db, group_id, filter, error)) &&
         (!chas_lead_filter_needs_rule (filter) || keep_fitting (db, group_id, filter, error));
}

/**
 * chas_filter_find:
 * @out_capped: (out) (optional): whether there may be more leads than were noted
 *
 * Notes the leads of a group that fit in temp.search_hit, as chas_search_find() does. What was
 * found stays until something changes, or another day begins.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_filter_find (ChasDb *db,
                  const char *group_id,
                  const ChasLeadFilter *filter,
                  gboolean *out_capped,
                  GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  g_autofree char *text = chas_lead_filter_to_text (filter);
  g_autofree char *asked = NULL;
  Question question = { group_id, filter };
  gboolean has;

  if (!chas_lead_filter_narrows (filter))
    return chas_search_find (db, group_id, filter->search, out_capped, error);
  asked =
    g_strdup_printf ("%s\n%s\n%s\n%s", group_id, today, text, filter->search ? filter->search : "");
  if (!chas_search_has_hits_of (db, asked, &has, error))
    return FALSE;
  if (out_capped != NULL)
    *out_capped = FALSE;
  if (has)
    return TRUE;
  if ((filter->stale && !chas_db_find_stale (db, group_id, filter->rule, error)) ||
      !chas_db_together (db, find_anew, &question, error))
    return FALSE;
  chas_search_keep_hits (db);
  return TRUE;
}

void
chas_filter_option_free (ChasFilterOption *self)
{
  g_free (self->kind);
  g_free (self->value);
  g_free (self->name);
  g_free (self);
}

/**
 * chas_filter_list_kinds:
 *
 * Asks much less than chas_filter_list_options().
 *
 * Returns: (transfer full): the kinds of the options that there are, %NULL with @error set
 */
GStrv
chas_filter_list_kinds (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_filter_kinds, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, group_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_strv_builder_end (kinds);
      g_strv_builder_add (kinds, chas_stmt_get_text (stmt, 0));
    }
  return NULL;
}

static ChasFilterOption *
take_option (ChasStmt *stmt)
{
  ChasFilterOption *option = g_new0 (ChasFilterOption, 1);

  option->kind = g_strdup (chas_stmt_get_text (stmt, 0));
  option->value = g_strdup (chas_stmt_get_text (stmt, 1));
  option->name = g_strdup (chas_stmt_get_text (stmt, 2));
  option->n = (guint) chas_stmt_get_int64 (stmt, 3);
  return option;
}

/* As wherever else tags are listed: in the Swedish alphabet, whatever the locale. */
static int
compare_options (gconstpointer a, gconstpointer b)
{
  const ChasFilterOption *first = a, *second = b;
  g_autofree char *first_key = chas_fold_for_sort (first->name ? first->name : "");
  g_autofree char *second_key = chas_fold_for_sort (second->name ? second->name : "");

  return strcmp (first_key, second_key);
}

/**
 * chas_filter_list_options:
 *
 * Returns: (transfer full) (element-type ChasFilterOption): what the leads of the group can be
 * filtered by, by name; %NULL with @error set
 */
GPtrArray *
chas_filter_list_options (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GPtrArray) options =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_filter_option_free);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_filter_options, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, group_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        {
          g_ptr_array_sort_values (options, compare_options);
          return g_steal_pointer (&options);
        }
      g_ptr_array_add (options, take_option (stmt));
    }
  return NULL;
}
