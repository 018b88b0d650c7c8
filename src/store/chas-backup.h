// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

typedef enum
{
  CHAS_BACKUP_DAILY,
  CHAS_BACKUP_MIGRATION, /* before a migration */
  CHAS_BACKUP_IMPORT,    /* before an import */
  CHAS_BACKUP_ASKED,     /* by the user */
  CHAS_BACKUP_RESTORE,   /* before another one is restored */
} ChasBackupKind;

/* What a file under backups/ holds, or the data itself: then there is no path. */
typedef struct
{
  char *path;
  char *made_at; /* an instant */
  ChasBackupKind kind;
  gint64 size;   /* bytes */
  gboolean good; /* whole, ours and not of a newer program; the counts are 0 otherwise */
  char *groups;  /* (nullable): names of the groups in it, with commas between */
  gint64 n_leads;
  gint64 n_companies;
  gint64 n_people;
  gint64 n_contacts;
} ChasBackup;

#define CHAS_TYPE_BACKUP (chas_backup_get_type ())
GType chas_backup_get_type (void);
ChasBackup *chas_backup_copy (const ChasBackup *self);
void chas_backup_free (ChasBackup *self);

char *chas_backup_make (ChasDb *db, const char *dir, ChasBackupKind kind, GError **error);
gboolean chas_backup_is_due (ChasEnv *env, const char *dir, ChasBackupKind kind);
ChasBackup *chas_backup_describe (ChasDb *db, GError **error);
GPtrArray *chas_backup_list (const char *dir, ChasEnv *env, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasBackup, chas_backup_free)

G_END_DECLS
