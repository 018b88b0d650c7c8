// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void chas_present (AdwDialog *dialog, GtkWidget *parent);
void chas_focus_later (GtkWidget *widget);

G_END_DECLS
