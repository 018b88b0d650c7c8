// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"
#include "chas-trash-items.h"

G_BEGIN_DECLS

void chas_trash_purge_ask (GtkWidget *dialog,
                           ChasStore *store,
                           GPtrArray *chosen,
                           gboolean is_all,
                           ChasTrashTell tell);

G_END_DECLS
