// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* What two wrote differently, one after the other, until somebody has chosen. */
#define CHAS_TYPE_CONFLICTS_DIALOG (chas_conflicts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasConflictsDialog, chas_conflicts_dialog, CHAS, CONFLICTS_DIALOG, AdwDialog)

AdwDialog *chas_conflicts_dialog_new (ChasStore *store);
void chas_conflicts_dialog_begin_at (ChasConflictsDialog *self,
                                     const char *entity,
                                     const char *id,
                                     const char *field);

G_END_DECLS
