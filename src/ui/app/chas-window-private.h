// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-history.h"
#include "chas-sidebar.h"
#include "chas-window.h"

G_BEGIN_DECLS

struct _ChasWindow
{
  AdwApplicationWindow parent_instance;
  ChasStore *store;
  GSettings *settings; /* NULL when not installed */
  char *group_id;      /* of the group shown; NULL in the first run */
  char *group_name;
  gboolean asks_who;      /* nobody has said who sits here in that group */
  gboolean had_conflicts; /* since it was opened: undo may open them again */
  DexFuture *loading;
  ChasHistory *history;
  gint64 undo_step; /* that was the newest when something was changed last */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwBin *welcome;
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content;
  ChasSidebar *sidebar;
};

void chas_window_reload (ChasWindow *self);
void chas_window_set_group_id (ChasWindow *self, const char *group_id);
void chas_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
