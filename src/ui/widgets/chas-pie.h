// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHAS_TYPE_PIE (chas_pie_get_type ())
G_DECLARE_FINAL_TYPE (ChasPie, chas_pie, CHAS, PIE, GtkWidget)

int chas_pie_get_stage (ChasPie *self);
void chas_pie_set_stage (ChasPie *self, int stage);

G_END_DECLS
