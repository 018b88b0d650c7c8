// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-saved-views.h"

G_BEGIN_DECLS

struct _ChasSavedViews
{
  GObject parent_instance;

  ChasStore *store;
  char *group_id;
  GSettings *settings;    /* nullable: remembers which one is shown */
  GtkWidget *page;        /* weak: dialogs are shown over it */
  GPtrArray *views;       /* of ChasNamedView; NULL until they have been read */
  char *active;           /* id, or empty */
  ChasViewQuery *current; /* nullable: what is shown */
  GMenu *menu;
  GSimpleActionGroup *actions;
  guint generation; /* raised by every reading: an older answer is dropped */
};

const ChasNamedView *chas_saved_views_find_active (ChasSavedViews *self);
void chas_saved_views_activate (ChasSavedViews *self, const char *id);
void chas_saved_views_show_menu (ChasSavedViews *self);
void chas_saved_views_add_actions (ChasSavedViews *self);

G_END_DECLS
