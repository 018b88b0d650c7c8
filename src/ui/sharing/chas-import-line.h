// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-import-report.h"

G_BEGIN_DECLS

/* A row of a table that waits to be taken in or left. Properties: title, words, can-take, taken. */
#define CHAS_TYPE_IMPORT_LINE (chas_import_line_get_type ())
G_DECLARE_FINAL_TYPE (ChasImportLine, chas_import_line, CHAS, IMPORT_LINE, GObject)

ChasImportLine *chas_import_line_new (const ChasImportRow *row);
guint64 chas_import_line_get_number (ChasImportLine *self);
gboolean chas_import_line_can_take (ChasImportLine *self);
gboolean chas_import_line_get_taken (ChasImportLine *self);
void chas_import_line_set_taken (ChasImportLine *self, gboolean taken);

G_END_DECLS
