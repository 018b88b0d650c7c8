// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-entities.h"

G_BEGIN_DECLS

GMenuModel *chas_group_menu_new (GMenu *known);
void chas_group_menu_update (GMenu *known, GListModel *groups);
char *chas_group_menu_dup_title (ChasCareerGroup *group);

G_END_DECLS
