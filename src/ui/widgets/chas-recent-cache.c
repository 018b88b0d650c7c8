// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-recent-cache.h"

struct _ChasRecentCache
{
  GHashTable *recent, *older; /* key → GObject */
  guint many;
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * chas_recent_cache_new:
 * @many: how many recent ones there may be; as many older ones are kept besides
 */
ChasRecentCache *
chas_recent_cache_new (guint many)
{
  ChasRecentCache *self = g_new0 (ChasRecentCache, 1);

  self->recent = new_table ();
  self->older = new_table ();
  self->many = many;
  return self;
}

void
chas_recent_cache_free (ChasRecentCache *self)
{
  g_hash_table_unref (self->recent);
  g_hash_table_unref (self->older);
  g_free (self);
}

/**
 * chas_recent_cache_clear:
 *
 * Forgets all.
 */
void
chas_recent_cache_clear (ChasRecentCache *self)
{
  g_hash_table_remove_all (self->recent);
  g_hash_table_remove_all (self->older);
}

/**
 * chas_recent_cache_lookup:
 *
 * Returns: (transfer none) (nullable): what is kept by that key
 */
gpointer
chas_recent_cache_lookup (ChasRecentCache *self, const char *key)
{
  gpointer object = g_hash_table_lookup (self->recent, key);
  gpointer older_key, older;

  if (object || !g_hash_table_steal_extended (self->older, key, &older_key, &older))
    return object;
  chas_recent_cache_take (self, older_key, older);
  return older;
}

/**
 * chas_recent_cache_take:
 * @key: (transfer full): by which nothing is kept yet
 * @object: (transfer full): what to keep
 */
void
chas_recent_cache_take (ChasRecentCache *self, char *key, gpointer object)
{
  if (g_hash_table_size (self->recent) >= self->many)
    {
      g_hash_table_unref (self->older);
      self->older = g_steal_pointer (&self->recent);
      self->recent = new_table ();
    }
  g_hash_table_insert (self->recent, key, object);
}
