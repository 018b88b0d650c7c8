// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-entry.h"

G_DEFINE_BOXED_TYPE (ChasTrashEntry, chas_trash_entry, chas_trash_entry_copy, chas_trash_entry_free)

/**
 * chas_trash_entry_new:
 * @record: as it was
 *
 * Returns: (transfer full): an entry that says no more than that yet
 */
ChasTrashEntry *
chas_trash_entry_new (ChasEntity *record)
{
  ChasTrashEntry *self = g_new0 (ChasTrashEntry, 1);

  self->entity = g_strdup (chas_entity_get_info (record)->name);
  self->id = g_strdup (chas_entity_get_id (record));
  self->record = g_object_ref (record);
  return self;
}

ChasTrashEntry *
chas_trash_entry_copy (const ChasTrashEntry *self)
{
  ChasTrashEntry *copy = chas_trash_entry_new (self->record);

  copy->title = g_strdup (self->title);
  copy->place = g_strdup (self->place);
  copy->author = g_strdup (self->author);
  copy->at = g_strdup (self->at);
  copy->mine = self->mine;
  copy->n_more = self->n_more;
  return copy;
}

void
chas_trash_entry_free (ChasTrashEntry *self)
{
  g_free (self->entity);
  g_free (self->id);
  g_clear_object (&self->record);
  g_free (self->title);
  g_free (self->place);
  g_free (self->author);
  g_free (self->at);
  g_free (self);
}
