// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Asks whether what was merged shall be two again, and does it. The teller is a widget with a
 * signal toast (AdwToast *). */
void chas_split_ask (GtkWidget *teller,
                     ChasStore *store,
                     const char *entity,
                     const char *id,
                     const char *name);

G_END_DECLS
