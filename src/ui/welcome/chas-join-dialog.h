// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

void chas_join_dialog_offer (GtkWidget *parent, ChasStore *store, const char *group_id);
void chas_join_dialog_ask (GtkWidget *parent, ChasStore *store, const char *group_id);
void chas_join_dialog_ask_first (GtkWidget *widget,
                                 ChasStore *store,
                                 const char *group_id,
                                 const char *action,
                                 GVariant *parameter);

G_END_DECLS
