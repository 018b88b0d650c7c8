// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"
#include "chas-view-query.h"

G_BEGIN_DECLS

/* The views that are kept under a name, and which of them is shown. Signals: apply (ChasViewQuery):
 * show this; updated: another one is shown, or it is called or looks otherwise; tell (const char *,
 * gboolean): words for the user, and whether undo takes back what was done. */
#define CHAS_TYPE_SAVED_VIEWS (chas_saved_views_get_type ())
G_DECLARE_FINAL_TYPE (ChasSavedViews, chas_saved_views, CHAS, SAVED_VIEWS, GObject)

ChasSavedViews *
chas_saved_views_new (ChasStore *store, const char *group_id, GSettings *settings, GtkWidget *page);
GActionGroup *chas_saved_views_get_actions (ChasSavedViews *self);
GMenuModel *chas_saved_views_get_menu (ChasSavedViews *self);
void chas_saved_views_set_current (ChasSavedViews *self, const ChasViewQuery *current);
void chas_saved_views_leave (ChasSavedViews *self);
const char *chas_saved_views_get_name (ChasSavedViews *self);
gboolean chas_saved_views_is_changed (ChasSavedViews *self);

G_END_DECLS
