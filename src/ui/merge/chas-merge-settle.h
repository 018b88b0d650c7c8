// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

/* What became of it: words for the user. */
typedef void (*ChasMergeSettled) (GtkWidget *dialog, const char *words, gboolean good);

void chas_merge_settle (GtkWidget *dialog,
                        DexFuture *future,
                        char *words, /* taken */
                        ChasMergeSettled settled);

void
chas_merge_tell (GtkWidget *dialog, AdwToastOverlay *toasts, const char *words, gboolean can_undo);

G_END_DECLS
