// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-conflict.h"

G_DEFINE_BOXED_TYPE (ChasConflict, chas_conflict, chas_conflict_copy, chas_conflict_free)

ChasConflictVersion *
chas_conflict_version_new (const char *text, const char *author, const char *at, gboolean mine)
{
  ChasConflictVersion *self = g_new0 (ChasConflictVersion, 1);

  self->text = g_strdup (text);
  self->author = g_strdup (author && *author ? author : NULL);
  self->at = g_strdup (at);
  self->mine = mine;
  return self;
}

void
chas_conflict_version_free (ChasConflictVersion *self)
{
  g_free (self->text);
  g_free (self->title);
  g_free (self->author);
  g_free (self->at);
  g_free (self);
}

static ChasConflictVersion *
copy_version (const ChasConflictVersion *self)
{
  ChasConflictVersion *copy =
    chas_conflict_version_new (self->text, self->author, self->at, self->mine);

  copy->title = g_strdup (self->title);
  return copy;
}

/**
 * chas_conflict_new:
 * @field: (nullable): %NULL for a record that was deleted elsewhere
 *
 * Returns: (transfer full): a conflict without versions
 */
ChasConflict *
chas_conflict_new (const char *entity, const char *id, const char *field)
{
  ChasConflict *self = g_new0 (ChasConflict, 1);

  self->entity = g_strdup (entity);
  self->id = g_strdup (id);
  self->field = g_strdup (field);
  self->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_conflict_version_free);
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_conflict_free);
  return self;
}

ChasConflict *
chas_conflict_copy (const ChasConflict *self)
{
  ChasConflict *copy = chas_conflict_new (self->entity, self->id, self->field);

  copy->title = g_strdup (self->title);
  for (guint i = 0; i < self->versions->len; i++)
    g_ptr_array_add (copy->versions, copy_version (self->versions->pdata[i]));
  copy->before = self->before ? copy_version (self->before) : NULL;
  for (guint i = 0; i < self->edits->len; i++)
    g_ptr_array_add (copy->edits, chas_conflict_copy (self->edits->pdata[i]));
  return copy;
}

void
chas_conflict_free (ChasConflict *self)
{
  g_free (self->entity);
  g_free (self->id);
  g_free (self->field);
  g_free (self->title);
  g_ptr_array_unref (self->versions);
  g_ptr_array_unref (self->edits);
  g_clear_pointer (&self->before, chas_conflict_version_free);
  g_free (self);
}

/**
 * chas_conflict_get_field_info:
 *
 * Returns: (nullable): what the field table says of the field; %NULL for a deletion
 */
const ChasFieldInfo *
chas_conflict_get_field_info (const ChasConflict *self)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (self->entity);

  return info && self->field ? chas_entity_info_lookup_field (info, self->field) : NULL;
}

/**
 * chas_conflict_is_about:
 * @field: (nullable): %NULL for a record that was deleted elsewhere
 */
gboolean
chas_conflict_is_about (const ChasConflict *self,
                        const char *entity,
                        const char *id,
                        const char *field)
{
  return g_str_equal (self->entity, entity) && g_strcmp0 (self->id, id) == 0 &&
         g_strcmp0 (self->field, field) == 0;
}

/**
 * chas_conflict_find_version:
 * @mine: written by who sits here; else by somebody else
 *
 * Returns: (nullable): the newest of them
 */
const ChasConflictVersion *
chas_conflict_find_version (const ChasConflict *self, gboolean mine)
{
  for (guint i = 0; i < self->versions->len; i++)
    {
      const ChasConflictVersion *version = self->versions->pdata[i];

      if (version->mine == mine)
        return version;
    }
  return NULL;
}

/**
 * chas_conflict_is_edited_by_me:
 *
 * Returns: whether who sits here went on with what somebody deleted
 */
gboolean
chas_conflict_is_edited_by_me (const ChasConflict *self)
{
  for (guint i = 0; i < self->edits->len; i++)
    if (chas_conflict_find_version (self->edits->pdata[i], TRUE))
      return TRUE;
  return FALSE;
}

/**
 * chas_conflict_find_answer:
 * @mine: whose words shall stand where many conflicts are settled alike
 *
 * Whether a record stays that somebody deleted is never answered for many at once.
 *
 * Returns: (nullable): what settles this one
 */
const ChasConflictVersion *
chas_conflict_find_answer (const ChasConflict *self, gboolean mine)
{
  return chas_conflict_get_field_info (self) ? chas_conflict_find_version (self, mine) : NULL;
}
