// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-trash-item.h"

G_BEGIN_DECLS

/* The list of deletions behind the dialog, and what is chosen of it. */
GListStore *chas_trash_items_new (void);
void chas_trash_items_update (GListStore *items, GPtrArray *entries, ChasEnv *env);
GPtrArray *chas_trash_items_pick (GListModel *shown, const GtkBitset *positions);
GPtrArray *chas_trash_items_dup_entries (GPtrArray *chosen);

/* Says in the dialog what was done to chosen ones; perhaps with a button that undoes it. */
typedef void (*ChasTrashTell) (GtkWidget *dialog, const char *words, gboolean can_undo);

G_END_DECLS
