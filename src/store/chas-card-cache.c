// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-cache.h"

#include "chas-card-facts.h"

/* What the cards of a board say is asked of a dozen tables, and asked again with each letter of a
 * search, mostly of the same leads. It is kept until anything at all is committed. */

#define CACHE_KEY "chas-card-cache"
#define MOST 500 /* cards: several screens of them */

typedef struct
{
  guint version; /* of the data they were read from */
  char *today;
  GHashTable *facts; /* by the id of the lead */
} CardCache;

static void
card_cache_free (gpointer data)
{
  CardCache *cache = data;

  g_hash_table_unref (cache->facts);
  g_free (cache->today);
  g_free (cache);
}

static CardCache *
get_cache (ChasDb *db)
{
  CardCache *cache = g_object_get_data (G_OBJECT (db), CACHE_KEY);

  if (cache == NULL)
    {
      cache = g_new0 (CardCache, 1);
      cache->facts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                            (GDestroyNotify) chas_lead_facts_free);
      g_object_set_data_full (G_OBJECT (db), CACHE_KEY, cache, card_cache_free);
    }
  return cache;
}

/**
 * chas_card_cache_begin:
 *
 * Forgets what may not be so any more. Call it in the transaction in which cards are read.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_card_cache_begin (ChasDb *db, GError **error)
{
  CardCache *cache = get_cache (db);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  guint version;

  if (!chas_db_get_version (db, &version, error))
    return FALSE;
  if (version != cache->version || g_strcmp0 (today, cache->today) != 0 ||
      g_hash_table_size (cache->facts) > MOST)
    g_hash_table_remove_all (cache->facts);
  cache->version = version;
  g_set_str (&cache->today, today);
  return TRUE;
}

/**
 * chas_card_cache_read:
 * @out_facts: (out) (transfer full) (nullable): %NULL if there is no such lead
 *
 * Like chas_card_facts_read(), for many leads after chas_card_cache_begin().
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_card_cache_read (ChasDb *db, const char *lead_id, ChasLeadFacts **out_facts, GError **error)
{
  CardCache *cache = get_cache (db);
  ChasLeadFacts *facts = g_hash_table_lookup (cache->facts, lead_id);

  if (facts == NULL)
    {
      if (!chas_card_facts_read (db, lead_id, &facts, error))
        return FALSE;
      if (facts != NULL)
        g_hash_table_insert (cache->facts, facts->lead_id, facts);
    }
  *out_facts = facts ? chas_lead_facts_copy (facts) : NULL;
  return TRUE;
}
