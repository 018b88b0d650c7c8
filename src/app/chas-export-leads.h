// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-export.h"

G_BEGIN_DECLS

gboolean chas_export_leads (ChasDb *db,
                            GOutputStream *stream,
                            const ChasExportScope *scope,
                            guint64 *out_n_leads,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
