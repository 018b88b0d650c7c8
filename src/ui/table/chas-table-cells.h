// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-env.h"

G_BEGIN_DECLS

#define CHAS_TABLE_ITEM "chas-item" /* of what a cell shows: its GtkListItem */

GtkListItemFactory *chas_table_cell_factory_new (const char *column_id, ChasEnv *env);

G_END_DECLS
