// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which columns of a table are shown: those that were chosen, and of them the most important ones
 * that there is room for. The actions are called by the ids of the columns. Signal changed: others
 * may be shown. */
#define CHAS_TYPE_TABLE_CHOOSER (chas_table_chooser_get_type ())
G_DECLARE_FINAL_TYPE (ChasTableChooser, chas_table_chooser, CHAS, TABLE_CHOOSER, GObject)

ChasTableChooser *chas_table_chooser_new (GtkColumnView *view, GSettings *settings);
void chas_table_chooser_set_room (ChasTableChooser *self, int room);
GActionGroup *chas_table_chooser_get_actions (ChasTableChooser *self);
GMenuModel *chas_table_chooser_get_menu (ChasTableChooser *self);

G_END_DECLS
