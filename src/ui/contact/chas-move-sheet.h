// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

void chas_move_sheet_ask (GtkWidget *parent,
                          ChasStore *store,
                          const char *const *lead_ids,
                          const char *company,
                          ChasStage from,
                          ChasStage to,
                          gboolean has_contacts);
gboolean chas_move_sheet_asks (ChasStage stage);
void
chas_move_sheet_change (GtkWidget *parent, ChasStore *store, ChasLead *lead, const char *company);

G_END_DECLS
