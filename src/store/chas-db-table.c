// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-table.h"

#include "chas-card-facts.h"
#include "chas-enums.h"
#include "chas-filter.h"
#include "chas-fold.h"
#include "chas-queries.h"
#include "chas-search-private.h"

/* A row while it is put in its place. */
typedef struct
{
  GRefString *id;
  char *key;  /* nullable: what is empty comes last, whichever way the others go; may be the name */
  char *name; /* decides where the keys are equal */
  gboolean descending;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ref_string_release (row->id);
  if (row->key != row->name)
    g_free (row->key);
  g_free (row->name);
  g_free (row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = *(Row *const *) a, *right = *(Row *const *) b;
  int order;

  if (!left->key != !right->key)
    return left->key ? -1 : 1;
  if ((order = g_strcmp0 (left->key, right->key)) != 0)
    return left->descending ? -order : order;
  order = strcmp (left->name, right->name);
  return order ? order : strcmp (left->id, right->id);
}

/* How a column is called in the query. */
static const char *
name_of (ChasTableSort sort)
{
  switch (sort)
    {
    case CHAS_TABLE_SORT_STAGE:
      return "stage";
    case CHAS_TABLE_SORT_OWNER:
      return "owner";
    case CHAS_TABLE_SORT_TOWN:
      return "town";
    case CHAS_TABLE_SORT_BUSINESS:
      return "business";
    case CHAS_TABLE_SORT_STEP:
      return "step";
    case CHAS_TABLE_SORT_DAYS:
      return "days";
    case CHAS_TABLE_SORT_EDUCATIONS:
      return "educations";
    case CHAS_TABLE_SORT_TAGS:
      return "tags";
    case CHAS_TABLE_SORT_WARMTH:
    case CHAS_TABLE_SORT_COMPLETENESS:
    case CHAS_TABLE_SORT_COMPANY:
      break;
    }
  return "company";
}

static char *
make_key (ChasTableSort sort, char *name, const char *text)
{
  if (sort == CHAS_TABLE_SORT_COMPANY)
    return name;
  if (!text || !*text)
    return NULL;
  if (sort == CHAS_TABLE_SORT_STAGE)
    return g_strdup_printf ("%02d", (int) chas_stage_from_code (text));
  if (sort == CHAS_TABLE_SORT_STEP || sort == CHAS_TABLE_SORT_DAYS)
    return g_strdup (text);
  return chas_fold_for_sort (text);
}

static Row *
row_new (const ChasTableQuery *query, ChasStmt *stmt)
{
  Row *row = g_new0 (Row, 1);

  row->id = g_ref_string_new (chas_stmt_get_text (stmt, 0));
  row->name = chas_fold_for_sort (chas_stmt_get_text (stmt, 1));
  row->key = make_key (query->sort, row->name, chas_stmt_get_text (stmt, 2));
  /* The more days, the longer ago it came. */
  row->descending = query->descending != (query->sort == CHAS_TABLE_SORT_DAYS);
  return row;
}

/* What has cooled to nothing comes last, like what was never warm. */
static gboolean
set_warmth (ChasDb *db, const ChasTableQuery *query, Row *row, GError **error)
{
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new (row->id);
  double warmth;

  if (!chas_card_facts_read_touches (db, facts, error))
    return FALSE;
  warmth = query->warmth (facts, chas_db_get_env (db));
  g_clear_pointer (&row->key, g_free);
  if (warmth > 0)
    row->key = g_strdup_printf ("%016.6f", warmth);
  /* Who looks for warmth wants the warmest. */
  row->descending = !query->descending;
  return TRUE;
}

static gboolean
set_completeness (ChasDb *db, const ChasTableQuery *query, Row *row, GError **error)
{
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new (row->id);

  if (!chas_card_facts_read_known (db, facts, NULL, error))
    return FALSE;
  g_free (row->key);
  row->key = g_strdup_printf ("%03d", query->completeness (facts));
  return TRUE;
}

typedef gboolean (*SetKeyFunc) (ChasDb *db, const ChasTableQuery *query, Row *row, GError **error);

/* What no column holds. */
static gboolean
set_keys (ChasDb *db, const ChasTableQuery *query, GPtrArray *rows, GError **error)
{
  SetKeyFunc set_key = query->sort == CHAS_TABLE_SORT_WARMTH         ? set_warmth
                       : query->sort == CHAS_TABLE_SORT_COMPLETENESS ? set_completeness
                                                                     : NULL;

  for (guint i = 0; set_key && i < rows->len; i++)
    if (!set_key (db, query, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
read_rows (ChasDb *db, const ChasTableQuery *query, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_table_rows, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, query->group_id);
  chas_stmt_bind_text (stmt, 2, name_of (query->sort));
  chas_stmt_bind_int64 (stmt, 3, query->filter != NULL);
  chas_stmt_bind_text (stmt, 4, today);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&rows);
      g_ptr_array_add (rows, row_new (query, stmt));
    }
  return NULL;
}

static ChasTableOrder *
make_order (GPtrArray *rows)
{
  ChasTableOrder *order = chas_table_order_new ();
  const char *before = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = rows->pdata[i];
      GRefString *id = g_ref_string_acquire (row->id);

      if (row->key)
        chas_table_order_add (order, id, g_strcmp0 (before, row->key) == 0);
      else
        chas_table_order_add_lacking (order, id);
      before = row->key;
    }
  return order;
}

/**
 * chas_db_list_table:
 *
 * Lists the leads of all stages that fit, sorted as Swedish does. What a lead lacks comes last.
 *
 * Returns: (transfer full): their order
 */
ChasTableOrder *
chas_db_list_table (ChasDb *db, const ChasTableQuery *query, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  /* Without a filter there are no hits, but the query asks whether their table is empty. */
  if (query->filter != NULL ? !chas_filter_find (db, query->group_id, query->filter, NULL, error)
                            : !chas_search_clear_hits (db, error))
    return NULL;
  if (!(rows = read_rows (db, query, error)) || !set_keys (db, query, rows, error))
    return NULL;
  g_ptr_array_sort (rows, compare_rows);
  return make_order (rows);
}

/**
 * chas_table_query_new:
 * @filter: (nullable): which leads
 *
 * Returns: (transfer full): a question for the leads of a group
 */
ChasTableQuery *
chas_table_query_new (const char *group_id,
                      const ChasLeadFilter *filter,
                      ChasTableSort sort,
                      gboolean descending)
{
  ChasTableQuery *self = g_new0 (ChasTableQuery, 1);

  self->group_id = g_strdup (group_id);
  chas_table_query_set_filter (self, filter);
  self->sort = sort;
  self->descending = descending;
  return self;
}

/**
 * chas_table_query_set_filter:
 * @filter: (nullable): which leads
 */
void
chas_table_query_set_filter (ChasTableQuery *self, const ChasLeadFilter *filter)
{
  g_clear_pointer (&self->filter, chas_lead_filter_free);
  if (filter && !chas_lead_filter_is_empty (filter))
    self->filter = chas_lead_filter_copy (filter);
}

ChasTableQuery *
chas_table_query_copy (const ChasTableQuery *self)
{
  ChasTableQuery *copy =
    chas_table_query_new (self->group_id, self->filter, self->sort, self->descending);

  copy->warmth = self->warmth;
  copy->completeness = self->completeness;
  return copy;
}

void
chas_table_query_free (ChasTableQuery *self)
{
  g_free (self->group_id);
  g_clear_pointer (&self->filter, chas_lead_filter_free);
  g_free (self);
}
