// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy.h"

#include "chas-attention.h"
#include "chas-completeness.h"
#include "chas-db-open-leads.h"
#include "chas-duplicates.h"
#include "chas-fold.h"
#include "chas-instant.h"

ChasTidyEntry *
chas_tidy_entry_copy (const ChasTidyEntry *self)
{
  ChasTidyEntry *copy = g_memdup2 (self, sizeof *self);

  copy->lead_id = g_strdup (self->lead_id);
  copy->company_id = g_strdup (self->company_id);
  copy->company_name = g_strdup (self->company_name);
  copy->owner_id = g_strdup (self->owner_id);
  copy->pair = self->pair ? chas_duplicate_pair_copy (self->pair) : NULL;
  return copy;
}

void
chas_tidy_entry_free (ChasTidyEntry *self)
{
  g_free (self->lead_id);
  g_free (self->company_id);
  g_free (self->company_name);
  g_free (self->owner_id);
  g_clear_pointer (&self->pair, chas_duplicate_pair_free);
  g_free (self);
}

static int
count_idle_days (const ChasLeadFacts *facts, ChasDate today, GTimeZone *zone)
{
  ChasDate last = chas_instant_text_get_date (facts->last_activity_at, zone);

  return last == CHAS_DATE_NONE ? -1 : MAX (0, today - last);
}

static ChasTidyEntry *
entry_new (const ChasLeadFacts *facts, ChasEnv *env)
{
  ChasDate today = chas_env_get_today (env);
  GTimeZone *zone = chas_env_get_zone (env);
  const ChasLeadOwnerFact *owner = facts->owners->len > 0 ? facts->owners->pdata[0] : NULL;
  ChasTidyEntry *self = g_new0 (ChasTidyEntry, 1);

  self->lead_id = g_strdup (facts->lead_id);
  self->company_id = g_strdup (facts->company_id);
  self->company_name = g_strdup (facts->company_name);
  self->owner_id = g_strdup (owner ? owner->participant_id : NULL);
  self->stage = facts->stage;
  self->kinds = chas_tidy_rule (facts, today, zone);
  self->idle_days = count_idle_days (facts, today, zone);
  self->points = chas_completeness_rule (facts);
  self->has_why = facts->has_why;
  self->has_education = facts->educations->len > 0;
  return self;
}

/* The first pair, which is the surest one, is told of at the older company that has a lead. */
static void
add_pair (GHashTable *by_company, const ChasDuplicatePair *pair)
{
  ChasTidyEntry *entry = NULL;

  for (guint i = 0; i < 2 && !entry; i++)
    entry = g_hash_table_lookup (by_company, pair->ids[i]);
  if (!entry || entry->pair)
    return;
  entry->pair = chas_duplicate_pair_copy (pair);
  entry->kinds |= CHAS_TIDY_DUPLICATE;
}

static gboolean
add_pairs (ChasDb *db, GPtrArray *entries, GError **error)
{
  g_autoptr (GPtrArray) pairs = chas_duplicates_find_companies (db, error);
  g_autoptr (GHashTable) by_company = g_hash_table_new (g_str_hash, g_str_equal);

  if (!pairs)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (by_company, ((ChasTidyEntry *) entries->pdata[i])->company_id,
                         entries->pdata[i]);
  for (guint i = 0; i < pairs->len; i++)
    add_pair (by_company, pairs->pdata[i]);
  return TRUE;
}

/* What is needed most comes first, and of that what has waited longest. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const ChasTidyEntry *one = *(ChasTidyEntry *const *) a, *other = *(ChasTidyEntry *const *) b;
  int first = g_bit_nth_lsf (one->kinds, -1), second = g_bit_nth_lsf (other->kinds, -1);
  g_autofree char *name = NULL, *other_name = NULL;
  int order;

  if (first != second)
    return first - second;
  if (one->idle_days != other->idle_days)
    return other->idle_days - one->idle_days;
  name = chas_fold_for_sort (one->company_name);
  other_name = chas_fold_for_sort (other->company_name);
  order = strcmp (name, other_name);
  return order ? order : strcmp (one->lead_id, other->lead_id);
}

static GPtrArray *
list_entries (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GPtrArray) leads = chas_db_list_open_leads (db, group_id, error);
  GPtrArray *entries;

  if (!leads)
    return NULL;
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_tidy_entry_free);
  for (guint i = 0; i < leads->len; i++)
    g_ptr_array_add (entries, entry_new (leads->pdata[i], chas_db_get_env (db)));
  return entries;
}

/* One look at the data: what is listed first is still there when it is read. */
typedef struct
{
  const char *group_id;
  GPtrArray *entries;
} Look;

static gboolean
look (ChasDb *db, gpointer data, GError **error)
{
  Look *self = data;

  self->entries = list_entries (db, self->group_id, error);
  return self->entries && add_pairs (db, self->entries, error);
}

/**
 * chas_tidy_find:
 *
 * Looks through the open leads of a group for what is not in order: no next step, stale, nobody to
 * reach, perhaps added twice, or brought on without what a lead needs.
 *
 * Returns: (transfer full) (element-type ChasTidyEntry): what is needed most first; %NULL on error
 */
GPtrArray *
chas_tidy_find (ChasDb *db, const char *group_id, GError **error)
{
  Look found = { group_id, NULL };
  gboolean done = chas_db_snapshot (db, look, &found, error);
  g_autoptr (GPtrArray) entries = found.entries;

  if (!done)
    return NULL;
  for (guint i = entries->len; i > 0; i--)
    if (((ChasTidyEntry *) entries->pdata[i - 1])->kinds == 0)
      g_ptr_array_remove_index_fast (entries, i - 1);
  g_ptr_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}
