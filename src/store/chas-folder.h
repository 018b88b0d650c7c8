// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-backup.h"
#include "chas-db.h"

G_BEGIN_DECLS

/* The data folder: the database, its backups and the lock that keeps other instances out. */
#define CHAS_TYPE_FOLDER (chas_folder_get_type ())
G_DECLARE_FINAL_TYPE (ChasFolder, chas_folder, CHAS, FOLDER, GObject)

ChasFolder *chas_folder_new (const char *path, ChasEnv *env);
const char *chas_folder_get_path (ChasFolder *self);
const char *chas_folder_get_backup_path (ChasFolder *self);
gboolean chas_folder_has_data (ChasFolder *self);
ChasDb *chas_folder_open (ChasFolder *self, GError **error);
ChasDb *chas_folder_connect (ChasFolder *self, ChasDbMode mode, GError **error);
void chas_folder_close (ChasFolder *self);
GPtrArray *chas_folder_list_backups (ChasFolder *self, GError **error);
char *chas_folder_restore (ChasFolder *self, const ChasBackup *backup, GError **error);

G_END_DECLS
