// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-entity.h"

G_BEGIN_DECLS

/* A record that was deleted. */
typedef struct
{
  const ChasEntityInfo *info;
  char *id;
  char *dev;
  char *author; /* "" if nobody knows */
  gint64 ms;    /* when */
  gboolean mine;
  gboolean is_below;   /* it went because something above it was deleted */
  gboolean is_former;  /* it tells what was told before the correction that went with it */
  GPtrArray *children; /* of ChasTrashRecord, not owned: what went with it */
  GPtrArray *earlier;  /* likewise: what stood below it and went at another time */
} ChasTrashRecord;

/* All that lies in the trash, as it was read. */
typedef struct
{
  GPtrArray *records;     /* of ChasTrashRecord, newest first */
  GHashTable *by_address; /* chas_trash_find() */
} ChasTrash;

ChasTrashRecord *
chas_trash_record_new (const ChasEntityInfo *info, const char *id, const char *dev, gint64 ms);
void chas_trash_record_free (gpointer data);

ChasTrash *chas_trash_read (ChasDb *db, GError **error);
ChasTrash *chas_trash_read_companies (ChasDb *db, GError **error);
ChasTrashRecord *chas_trash_find (const ChasTrash *self, const char *entity, const char *id);
gboolean chas_trash_read_entity (ChasDb *db,
                                 const ChasTrashRecord *record,
                                 ChasEntity *entity,
                                 GError **error);
GPtrArray *chas_trash_list_gone_with (const ChasTrash *self,
                                      ChasDb *db,
                                      const ChasTrashRecord *parent,
                                      GError **error);
void chas_trash_free (ChasTrash *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTrash, chas_trash_free)

G_END_DECLS
