// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-env.h"

G_BEGIN_DECLS

void chas_table_columns_append (GtkColumnView *view, ChasEnv *env);
void chas_table_columns_align (GtkColumnView *view);
void chas_table_columns_fit (GtkColumnView *view);
GtkColumnViewColumn *chas_table_columns_find (GtkColumnView *view, const char *id);
char *chas_table_columns_describe_sort (GtkColumnView *view);
void chas_table_columns_sort_as (GtkColumnView *view, const char *text);
guint chas_table_columns_get_shown (GtkColumnView *view);
guint chas_table_columns_get_sorts (GtkColumnView *view);
int chas_table_column_get_sort (GtkColumnViewColumn *column);
int chas_table_column_get_room (GtkColumnViewColumn *column);

G_END_DECLS
