// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What somebody wrote in a dialog. */
GHashTable *chas_written_collect (AdwDialog *dialog);
GtkEditable *chas_written_find (AdwDialog *dialog, GHashTable *before);
void chas_written_go_on (GtkEditable *text);

G_END_DECLS
