// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Group switcher, views and me. What is chosen there are actions of the window. */
#define CHAS_TYPE_SIDEBAR (chas_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (ChasSidebar, chas_sidebar, CHAS, SIDEBAR, AdwBin)

void chas_sidebar_set_group (ChasSidebar *self, const char *title);
void chas_sidebar_set_groups (ChasSidebar *self, GListModel *groups);
void chas_sidebar_set_me (ChasSidebar *self, const char *name, const char *role);
void chas_sidebar_set_outsider (ChasSidebar *self, const char *name);
void chas_sidebar_ask_who (ChasSidebar *self);
void chas_sidebar_set_undo (ChasSidebar *self, const char *undo_name, const char *redo_name);
void chas_sidebar_set_n_conflicts (ChasSidebar *self, guint n_conflicts);
void chas_sidebar_open_menu (ChasSidebar *self);
void chas_sidebar_select_view (ChasSidebar *self, const char *view);

G_END_DECLS
