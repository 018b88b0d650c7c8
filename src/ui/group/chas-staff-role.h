// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-enums.h"

G_BEGIN_DECLS

GListModel *chas_staff_role_new_model (gboolean may_be_none);
ChasRole chas_staff_role_from_place (guint place, gboolean may_be_none);
guint chas_staff_role_to_place (ChasRole role);

G_END_DECLS
