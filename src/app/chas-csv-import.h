// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-import.h"

G_BEGIN_DECLS

gboolean chas_csv_import_run (ChasDb *db,
                              GInputStream *stream,
                              const ChasImportOptions *options,
                              ChasImportReport *report,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
