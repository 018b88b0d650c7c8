// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What was deleted for ever. */
typedef struct
{
  guint n_records;
  GStrv lost; /* SHA-256 of files of which no record tells any more: their content may go too */
} ChasPurged;

#define CHAS_TYPE_PURGED (chas_purged_get_type ())
GType chas_purged_get_type (void);
ChasPurged *chas_purged_copy (const ChasPurged *self);
void chas_purged_free (ChasPurged *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasPurged, chas_purged_free)

G_END_DECLS
