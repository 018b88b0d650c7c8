// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-writer.h"

G_BEGIN_DECLS

struct _ChasWriter
{
  ChasDb *db;
  ChasChanges *changes;
  gint64 step;
  gint64 n_edits;
  gboolean open;
  gboolean is_rule; /* leaves no step */
};

char *chas_writer_make_json (ChasDb *db,
                             ChasEntity *entity,
                             const guint *n_fields,
                             guint n,
                             GError **error);
const ChasEntityInfo *chas_writer_find_entity (const char *entity, GError **error);
gboolean chas_writer_add_edit (ChasWriter *self,
                               const ChasEntityInfo *info,
                               const char *id,
                               const char *op,
                               const char *before,
                               const char *after,
                               GError **error);

G_END_DECLS
