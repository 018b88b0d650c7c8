// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>
#include <libdex.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* The window over one store: the first run, or a group's views with the sidebar. */
#define CHAS_TYPE_WINDOW (chas_window_get_type ())
G_DECLARE_FINAL_TYPE (ChasWindow, chas_window, CHAS, WINDOW, AdwApplicationWindow)

ChasWindow *chas_window_new (GtkApplication *application, ChasStore *store, GSettings *settings);
DexFuture *chas_window_load (ChasWindow *self); /* → TRUE: ready to be shown */
void chas_window_import (ChasWindow *self, GFile **files, int n_files);
void chas_window_add_toast (ChasWindow *self, AdwToast *toast);

G_END_DECLS
