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
  const char *key;  /* nullable: what is empty comes last, whichever way the others go */
  const char *name; /* decides where the keys are equal; may be the key */
} Row;

/* A table while it is sorted. To ask for the memory of each text by itself takes longer than to
 * sort them. */
typedef struct
{
  const ChasTableQuery *query;
  GArray *rows;        /* Row */
  GStringChunk *texts; /* of their keys and names */
  GHashTable *folded;  /* what companies have in common → its key */
} Table;

static void
row_clear (gpointer data)
{
  g_ref_string_release (((Row *) data)->id);
}

static void
table_init (Table *self, const ChasTableQuery *query)
{
  self->query = query;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  self->texts = g_string_chunk_new (64 * 1024);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
table_clear (Table *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->folded, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer descending)
{
  const Row *left = a, *right = b;
  int order = left->key == right->key ? 0 : g_strcmp0 (left->key, right->key);

  if (!left->key != !right->key)
    return left->key ? -1 : 1;
  if (order != 0)
    return descending ? -order : order;
  order = strcmp (left->name, right->name);
  return order ? order : strcmp (left->id, right->id);
}

/* Who looks for warmth wants the warmest; the more days, the longer ago it came. */
static gboolean
is_descending (const ChasTableQuery *query)
{
  return query->descending !=
         (query->sort == CHAS_TABLE_SORT_DAYS || query->sort == CHAS_TABLE_SORT_WARMTH);
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

static const char *
fold_name (Table *self, const char *name)
{
  g_autofree char *folded = chas_fold_for_sort (name);

  return g_string_chunk_insert (self->texts, folded);
}

/* Many companies are in the same town. */
static const char *
fold_common (Table *self, const char *text)
{
  const char *key = g_hash_table_lookup (self->folded, text);

  if (key == NULL)
    {
      key = fold_name (self, text);
      g_hash_table_insert (self->folded, g_strdup (text), (gpointer) key);
    }
  return key;
}

static const char *
make_key (Table *self, const char *name, const char *text)
{
  char place[16];

  switch (self->query->sort)
    {
    case CHAS_TABLE_SORT_COMPANY:
      return name;
    case CHAS_TABLE_SORT_STAGE:
      g_snprintf (place, sizeof place, "%02d", (int) chas_stage_from_code (text));
      return text && *text ? g_string_chunk_insert_const (self->texts, place) : NULL;
    case CHAS_TABLE_SORT_STEP:
    case CHAS_TABLE_SORT_DAYS:
      return text && *text ? g_string_chunk_insert (self->texts, text) : NULL;
    case CHAS_TABLE_SORT_OWNER:
    case CHAS_TABLE_SORT_TOWN:
    case CHAS_TABLE_SORT_BUSINESS:
    case CHAS_TABLE_SORT_EDUCATIONS:
    case CHAS_TABLE_SORT_TAGS:
      return text && *text ? fold_common (self, text) : NULL;
    case CHAS_TABLE_SORT_WARMTH:
    case CHAS_TABLE_SORT_COMPLETENESS:
      break;
    }
  return NULL;
}

static void
add_row (Table *self, ChasStmt *stmt)
{
  Row row = { .id = g_ref_string_new (chas_stmt_get_text (stmt, 0)),
              .name = fold_name (self, chas_stmt_get_text (stmt, 1)) };

  row.key = make_key (self, row.name, chas_stmt_get_text (stmt, 2));
  g_array_append_val (self->rows, row);
}

/* What has cooled to nothing comes last, like what was never warm. */
static gboolean
set_warmth (ChasDb *db, Table *table, Row *row, GError **error)
{
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new (row->id);
  char key[32];
  double warmth;

  if (!chas_card_facts_read_touches (db, facts, error))
    return FALSE;
  warmth = table->query->warmth (facts, chas_db_get_env (db));
  g_snprintf (key, sizeof key, "%016.6f", warmth);
  row->key = warmth > 0 ? g_string_chunk_insert (table->texts, key) : NULL;
  return TRUE;
}

static gboolean
set_completeness (ChasDb *db, Table *table, Row *row, GError **error)
{
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new (row->id);
  char key[16];

  if (!chas_card_facts_read_known (db, facts, NULL, error))
    return FALSE;
  g_snprintf (key, sizeof key, "%03d", table->query->completeness (facts));
  row->key = g_string_chunk_insert_const (table->texts, key);
  return TRUE;
}

typedef gboolean (*SetKeyFunc) (ChasDb *db, Table *table, Row *row, GError **error);

/* What no column holds. */
static gboolean
set_keys (ChasDb *db, Table *table, GError **error)
{
  SetKeyFunc set_key = table->query->sort == CHAS_TABLE_SORT_WARMTH         ? set_warmth
                       : table->query->sort == CHAS_TABLE_SORT_COMPLETENESS ? set_completeness
                                                                            : NULL;

  for (guint i = 0; set_key && i < table->rows->len; i++)
    if (!set_key (db, table, &g_array_index (table->rows, Row, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
read_rows (ChasDb *db, Table *table, GError **error)
{
  const ChasTableQuery *query = table->query;
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_table_rows, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, query->group_id);
  chas_stmt_bind_text (stmt, 2, name_of (query->sort));
  chas_stmt_bind_int64 (stmt, 3, query->filter != NULL);
  chas_stmt_bind_text (stmt, 4, today);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      add_row (table, stmt);
    }
  return FALSE;
}

static ChasTableOrder *
make_order (const Table *table)
{
  ChasTableOrder *order = chas_table_order_new ();
  const char *before = NULL;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = &g_array_index (table->rows, Row, i);
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
  g_auto (Table) table = { 0 };

  /* Without a filter there are no hits, but the query asks whether their table is empty. */
  if (query->filter != NULL ? !chas_filter_find (db, query->group_id, query->filter, NULL, error)
                            : !chas_search_clear_hits (db, error))
    return NULL;
  table_init (&table, query);
  if (!read_rows (db, &table, error) || !set_keys (db, &table, error))
    return NULL;
  g_array_sort_with_data (table.rows, compare_rows, GINT_TO_POINTER (is_descending (query)));
  return make_order (&table);
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
