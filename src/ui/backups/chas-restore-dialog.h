// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-backup.h"

G_BEGIN_DECLS

/* Says what a restored backup would replace, and asks for it: response "restore". */
#define CHAS_TYPE_RESTORE_DIALOG (chas_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasRestoreDialog, chas_restore_dialog, CHAS, RESTORE_DIALOG, AdwAlertDialog)

ChasRestoreDialog *
chas_restore_dialog_new (const ChasBackup *backup, const ChasBackup *now, ChasEnv *env);
const ChasBackup *chas_restore_dialog_get_backup (ChasRestoreDialog *self);

G_END_DECLS
