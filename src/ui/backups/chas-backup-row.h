// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-backup.h"

G_BEGIN_DECLS

/* A backup in the list: when it was made, why, and what it holds. */
#define CHAS_TYPE_BACKUP_ROW (chas_backup_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasBackupRow, chas_backup_row, CHAS, BACKUP_ROW, AdwActionRow)

GtkWidget *chas_backup_row_new (const ChasBackup *backup, ChasEnv *env);
const ChasBackup *chas_backup_row_get_backup (ChasBackupRow *self);

G_END_DECLS
