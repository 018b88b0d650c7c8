// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void chas_unsaved_offer (AdwDialog *dialog, GtkWidget *parent, AdwToastOverlay *toasts);

G_END_DECLS
