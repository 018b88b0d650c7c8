// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToastOverlay *chas_toast_find_place (GtkWidget *parent);
void chas_toast_place (AdwToastOverlay *toasts);
void chas_toast_make_room (GtkWidget *bar);

G_END_DECLS
