// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-entity.h"

G_BEGIN_DECLS

/* One deletion: a record, with how much of what belonged to it went too. */
typedef struct
{
  char *entity;
  char *id;
  ChasEntity *record; /* as it was */
  char *title;        /* nullable: what a person calls it */
  char *place;        /* nullable: likewise of what it belonged to */
  char *author;       /* nullable: full name of who deleted it, when it is known */
  char *at;           /* an instant, by the clock of who deleted it */
  gboolean mine;
  guint
    n_more; /* notes, contacts … that were deleted with it; not what only belongs to one of them */
} ChasTrashEntry;

#define CHAS_TYPE_TRASH_ENTRY (chas_trash_entry_get_type ())
GType chas_trash_entry_get_type (void);
ChasTrashEntry *chas_trash_entry_new (ChasEntity *record);
ChasTrashEntry *chas_trash_entry_copy (const ChasTrashEntry *self);
void chas_trash_entry_free (ChasTrashEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTrashEntry, chas_trash_entry_free)

G_END_DECLS
