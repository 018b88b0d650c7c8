// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-store.h"
#include "chas-trash-items.h"

G_BEGIN_DECLS

void
chas_trash_restore (GtkWidget *dialog, ChasStore *store, GPtrArray *chosen, ChasTrashTell tell);

G_END_DECLS
