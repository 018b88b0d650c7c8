// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-rival.h"

/**
 * chas_rival_copy:
 *
 * Returns: (transfer full): a deep copy
 */
ChasRival *
chas_rival_copy (const ChasRival *self)
{
  ChasRival *copy = g_new0 (ChasRival, 1);

  copy->participant_id = g_strdup (self->participant_id);
  copy->name = g_strdup (self->name);
  copy->since = g_strdup (self->since);
  copy->lead_id = g_strdup (self->lead_id);
  copy->group_name = g_strdup (self->group_name);
  return copy;
}

/**
 * chas_rival_free:
 *
 * Frees @self with all that it says.
 */
void
chas_rival_free (ChasRival *self)
{
  g_free (self->participant_id);
  g_free (self->name);
  g_free (self->since);
  g_free (self->lead_id);
  g_free (self->group_name);
  g_free (self);
}
