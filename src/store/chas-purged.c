// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-purged.h"

G_DEFINE_BOXED_TYPE (ChasPurged, chas_purged, chas_purged_copy, chas_purged_free)

/**
 * chas_purged_copy:
 *
 * Returns: (transfer full): a deep copy
 */
ChasPurged *
chas_purged_copy (const ChasPurged *self)
{
  ChasPurged *copy = g_new0 (ChasPurged, 1);

  copy->n_records = self->n_records;
  copy->lost = g_strdupv (self->lost);
  return copy;
}

/**
 * chas_purged_free:
 *
 * Frees @self with the names of the files.
 */
void
chas_purged_free (ChasPurged *self)
{
  g_strfreev (self->lost);
  g_free (self);
}
