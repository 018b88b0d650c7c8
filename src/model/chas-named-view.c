// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-named-view.h"

/**
 * chas_named_view_new:
 * @id: (nullable): %NULL for a new one
 *
 * Returns: (transfer full): a view
 */
ChasNamedView *
chas_named_view_new (const char *id, const char *name, const char *query, gboolean is_shared)
{
  ChasNamedView *self = g_new0 (ChasNamedView, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name ? name : "");
  self->query = g_strdup (query ? query : "");
  self->is_shared = is_shared;
  return self;
}

ChasNamedView *
chas_named_view_copy (const ChasNamedView *self)
{
  return chas_named_view_new (self->id, self->name, self->query, self->is_shared);
}

void
chas_named_view_free (ChasNamedView *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->query);
  g_free (self);
}
