// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* The first run: who you are, how to begin, and the little that needs. Emits "done" when there is a
 * group and a me. */
#define CHAS_TYPE_WELCOME (chas_welcome_get_type ())
G_DECLARE_FINAL_TYPE (ChasWelcome, chas_welcome, CHAS, WELCOME, AdwBin)

GtkWidget *chas_welcome_new (ChasStore *store);
void chas_welcome_set_groups (ChasWelcome *self, GListModel *groups);

G_END_DECLS
