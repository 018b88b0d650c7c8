// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-file-info.h"

G_DEFINE_BOXED_TYPE (ChasFileInfo, chas_file_info, chas_file_info_copy, chas_file_info_free)

/**
 * chas_file_info_new:
 *
 * Returns: (transfer full): a head that says nothing
 */
ChasFileInfo *
chas_file_info_new (void)
{
  ChasFileInfo *self = g_new0 (ChasFileInfo, 1);

  self->have = g_array_new (FALSE, FALSE, sizeof (ChasHave));
  return self;
}

/**
 * chas_file_info_copy:
 * @self: a head
 *
 * Returns: (transfer full): a deep copy
 */
ChasFileInfo *
chas_file_info_copy (const ChasFileInfo *self)
{
  ChasFileInfo *copy = chas_file_info_new ();

  copy->source = g_strdup (self->source);
  copy->step = g_strdup (self->step);
  copy->sha256 = g_strdup (self->sha256);
  copy->app = g_strdup (self->app);
  copy->created = g_strdup (self->created);
  copy->device = g_strdup (self->device);
  copy->group_id = g_strdup (self->group_id);
  copy->group_name = g_strdup (self->group_name);
  copy->scope = g_strdup (self->scope);
  copy->since = self->since;
  copy->format_version = self->format_version;
  copy->schema = self->schema;
  g_array_append_vals (copy->have, self->have->data, self->have->len);
  return copy;
}

/**
 * chas_file_info_free:
 * @self: (transfer full): a head
 */
void
chas_file_info_free (ChasFileInfo *self)
{
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->step, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->app, g_free);
  g_clear_pointer (&self->created, g_free);
  g_clear_pointer (&self->device, g_free);
  g_clear_pointer (&self->group_id, g_free);
  g_clear_pointer (&self->group_name, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->have, g_array_unref);
  g_free (self);
}

/**
 * chas_file_info_add_have:
 * @self: a head
 * @dev: an author, eight of [a-z0-9], later than those added before
 * @n_versions: how many versions by that author the writer knew
 */
void
chas_file_info_add_have (ChasFileInfo *self, const char *dev, gint64 n_versions)
{
  ChasHave have = { .n_versions = n_versions };

  g_strlcpy (have.dev, dev, sizeof have.dev);
  g_array_append_val (self->have, have);
}

/**
 * chas_file_info_get_have:
 * @self: a head
 * @dev: an author
 *
 * Returns: how many versions by @dev the writer knew, 0 if it does not say
 */
gint64
chas_file_info_get_have (const ChasFileInfo *self, const char *dev)
{
  for (guint i = 0; i < self->have->len; i++)
    {
      const ChasHave *have = &g_array_index (self->have, ChasHave, i);

      if (g_str_equal (have->dev, dev))
        return have->n_versions;
    }
  return 0;
}
