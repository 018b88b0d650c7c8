// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* The backups there are, newest first; one of them can take the place of the data. */
#define CHAS_TYPE_BACKUPS_DIALOG (chas_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasBackupsDialog, chas_backups_dialog, CHAS, BACKUPS_DIALOG, AdwDialog)

AdwDialog *chas_backups_dialog_new (ChasStore *store);

G_END_DECLS
