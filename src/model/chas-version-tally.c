// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-version-tally.h"

#include <string.h>

struct _ChasVersionTally
{
  GHashTable *counts; /* author → ChasHave */
  ChasHave *last;     /* most versions have the author of the one before */
};

/**
 * chas_version_tally_new:
 *
 * Returns: (transfer full): a tally of nothing
 */
ChasVersionTally *
chas_version_tally_new (void)
{
  ChasVersionTally *self = g_new0 (ChasVersionTally, 1);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return self;
}

/**
 * chas_version_tally_free:
 * @self: (transfer full): a tally
 */
void
chas_version_tally_free (ChasVersionTally *self)
{
  g_hash_table_unref (self->counts);
  g_free (self);
}

static ChasHave *
find (ChasVersionTally *self, const char *dev)
{
  ChasHave *have;

  if (self->last && strcmp (self->last->dev, dev) == 0)
    return self->last;
  if ((have = g_hash_table_lookup (self->counts, dev)) == NULL)
    {
      have = g_new0 (ChasHave, 1);
      g_strlcpy (have->dev, dev, sizeof have->dev);
      g_hash_table_insert (self->counts, have->dev, have);
    }
  return self->last = have;
}

/**
 * chas_version_tally_add:
 * @dev: an author, eight of [a-z0-9]
 * @n_versions: how many more there are by them; may be negative
 */
void
chas_version_tally_add (ChasVersionTally *self, const char *dev, gint64 n_versions)
{
  find (self, dev)->n_versions += n_versions;
}

/**
 * chas_version_tally_add_record:
 * @record: a record whose versions have stamps
 */
void
chas_version_tally_add_record (ChasVersionTally *self, const ChasRecord *record)
{
  ChasHave *have = self->last;

  for (guint i = 0; i < record->versions->len; i++)
    {
      const char *dev = g_array_index (record->versions, ChasVersion, i).stamp.dev;

      if (have == NULL || memcmp (have->dev, dev, sizeof have->dev) != 0)
        have = find (self, dev);
      have->n_versions++;
    }
}

/**
 * chas_version_tally_covers:
 *
 * Returns: whether there are as many by each author as @info says that its writer had
 */
gboolean
chas_version_tally_covers (const ChasVersionTally *self, const ChasFileInfo *info)
{
  for (guint i = 0; i < info->have->len; i++)
    {
      const ChasHave *said = &g_array_index (info->have, ChasHave, i);
      const ChasHave *have = g_hash_table_lookup (self->counts, said->dev);

      if (said->n_versions > (have ? have->n_versions : 0))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_version_tally_tell:
 * @info: a head that does not say yet how much its writer had
 */
void
chas_version_tally_tell (const ChasVersionTally *self, ChasFileInfo *info)
{
  g_autoptr (GPtrArray) authors = g_hash_table_get_keys_as_ptr_array (self->counts);

  g_ptr_array_sort_values (authors, (GCompareFunc) strcmp);
  for (guint i = 0; i < authors->len; i++)
    {
      const ChasHave *have = g_hash_table_lookup (self->counts, authors->pdata[i]);

      chas_file_info_add_have (info, have->dev, have->n_versions);
    }
}
