// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-store.h"

G_BEGIN_DECLS

void chas_move_back (GtkWidget *parent, ChasStore *store, gint64 step, guint n_leads);

G_END_DECLS
