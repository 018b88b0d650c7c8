// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-conflict.h"

G_BEGIN_DECLS

GtkWidget *
chas_versions_button_new (const ChasConflict *conflict, const char *what, gboolean says_what);

G_END_DECLS
