// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-store.h"

G_BEGIN_DECLS

void chas_join_gate_set (GtkWidget *window, ChasStore *store, const char *group_id);
gboolean chas_join_gate_hold (GtkWidget *widget, const char *action, GVariant *parameter);

G_END_DECLS
