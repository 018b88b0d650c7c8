// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is left of a column that is collapsed: its sign, how many leads it has, and its name from
 * top to bottom. Without a stage it stands for the closed stages together. A press on it activates
 * its action. */
#define CHAS_TYPE_COLUMN_STRIP (chas_column_strip_get_type ())
G_DECLARE_FINAL_TYPE (ChasColumnStrip, chas_column_strip, CHAS, COLUMN_STRIP, AdwBin)

void
chas_column_strip_set_up (ChasColumnStrip *self, int stage, const char *title, const char *action);
void chas_column_strip_set_title (ChasColumnStrip *self, const char *title);
void chas_column_strip_set_count (ChasColumnStrip *self, guint count, guint stale);
void chas_column_strip_set_open (ChasColumnStrip *self, gboolean open);
void chas_column_strip_set_landing (ChasColumnStrip *self, gboolean landing);

G_END_DECLS
