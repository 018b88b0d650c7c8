// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a text is put in a cell so that no spreadsheet takes it for a formula, and how it is got out
 * again. */
gboolean chas_csv_cell_needs_mark (const char *text);
const char *chas_csv_cell_skip_mark (const char *cell);

G_END_DECLS
