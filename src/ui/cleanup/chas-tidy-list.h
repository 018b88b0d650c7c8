// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-tidy-item.h"

G_BEGIN_DECLS

/* The leads of the tidy-up list, of which one kind or all are shown. */
#define CHAS_TYPE_TIDY_LIST (chas_tidy_list_get_type ())
G_DECLARE_FINAL_TYPE (ChasTidyList, chas_tidy_list, CHAS, TIDY_LIST, GObject)

ChasTidyList *chas_tidy_list_new (void);
GListModel *chas_tidy_list_get_shown (ChasTidyList *self);
void chas_tidy_list_update (ChasTidyList *self, GPtrArray *entries);
void chas_tidy_list_show_kind (ChasTidyList *self, guint kind);
guint chas_tidy_list_get_kind (ChasTidyList *self);
guint chas_tidy_list_count (ChasTidyList *self, guint kind);
guint chas_tidy_list_find (ChasTidyList *self, const char *lead_id);

G_END_DECLS
