// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One deletion: a record, with how much of what belonged to it went too. */
typedef struct
{
  char *entity;
  char *id;
  char *title;  /* nullable: what a person calls the record */
  char *place;  /* nullable: likewise of what it belonged to */
  char *author; /* nullable: full name of who deleted it, when it is known */
  char *at;     /* an instant, by the clock of who deleted it */
  gboolean mine;
  guint n_more; /* notes, contacts … that were deleted with it */
} ChasTrashEntry;

#define CHAS_TYPE_TRASH_ENTRY (chas_trash_entry_get_type ())
GType chas_trash_entry_get_type (void);
ChasTrashEntry *chas_trash_entry_new (const char *entity, const char *id);
ChasTrashEntry *chas_trash_entry_copy (const ChasTrashEntry *self);
void chas_trash_entry_free (ChasTrashEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTrashEntry, chas_trash_entry_free)

G_END_DECLS
