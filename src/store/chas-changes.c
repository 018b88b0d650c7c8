// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-changes.h"

struct _ChasChanges
{
  GHashTable *entities; /* name → set of ids */
  gboolean everything;
  gint64 step;
};

G_DEFINE_BOXED_TYPE (ChasChanges, chas_changes, chas_changes_ref, chas_changes_unref)

static void
clear_changes (gpointer data)
{
  ChasChanges *self = data;

  g_clear_pointer (&self->entities, g_hash_table_unref);
}

/**
 * chas_changes_new:
 *
 * Returns: (transfer full): an empty set
 */
ChasChanges *
chas_changes_new (void)
{
  ChasChanges *self = g_atomic_rc_box_new0 (ChasChanges);

  self->entities =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return self;
}

/**
 * chas_changes_new_everything:
 *
 * Returns: (transfer full): a set that holds every record, as after an import
 */
ChasChanges *
chas_changes_new_everything (void)
{
  ChasChanges *self = chas_changes_new ();

  self->everything = TRUE;
  return self;
}

ChasChanges *
chas_changes_ref (ChasChanges *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
chas_changes_unref (ChasChanges *self)
{
  g_atomic_rc_box_release_full (self, clear_changes);
}

/**
 * chas_changes_add:
 *
 * Returns: whether the record is new in the set; never where everything is in it
 */
gboolean
chas_changes_add (ChasChanges *self, const char *entity, const char *id)
{
  GHashTable *ids = g_hash_table_lookup (self->entities, entity);

  if (self->everything)
    return FALSE;
  if (ids == NULL)
    {
      ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->entities, g_strdup (entity), ids);
    }
  return g_hash_table_add (ids, g_strdup (id));
}

/**
 * chas_changes_set_everything:
 *
 * Makes it a set that holds every record.
 */
void
chas_changes_set_everything (ChasChanges *self)
{
  self->everything = TRUE;
  g_hash_table_remove_all (self->entities);
}

/**
 * chas_changes_is_everything:
 *
 * Returns: whether readers must read anew instead of asking record by record
 */
gboolean
chas_changes_is_everything (ChasChanges *self)
{
  return self->everything;
}

gboolean
chas_changes_is_empty (ChasChanges *self)
{
  return !self->everything && g_hash_table_size (self->entities) == 0;
}

/**
 * chas_changes_set_step:
 * @step: see chas_changes_get_step()
 */
void
chas_changes_set_step (ChasChanges *self, gint64 step)
{
  self->step = step;
}

/**
 * chas_changes_get_step:
 *
 * Returns: the undo step that the commit made, for chas_db_undo_step(); 0 if it made none
 */
gint64
chas_changes_get_step (ChasChanges *self)
{
  return self->step;
}

/**
 * chas_changes_has:
 *
 * Returns: whether the record is in the set
 */
gboolean
chas_changes_has (ChasChanges *self, const char *entity, const char *id)
{
  GHashTable *ids = g_hash_table_lookup (self->entities, entity);

  return self->everything || (ids != NULL && g_hash_table_contains (ids, id));
}

/**
 * chas_changes_has_entity:
 *
 * Returns: whether any record of @entity is in the set
 */
gboolean
chas_changes_has_entity (ChasChanges *self, const char *entity)
{
  return self->everything || g_hash_table_contains (self->entities, entity);
}

/**
 * chas_changes_dup_ids:
 *
 * Returns: (transfer full): the ids of the touched records of @entity, in no order; empty when
 * everything changed
 */
char **
chas_changes_dup_ids (ChasChanges *self, const char *entity)
{
  GHashTable *ids = g_hash_table_lookup (self->entities, entity);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id;

  if (ids != NULL)
    {
      g_hash_table_iter_init (&iter, ids);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_strv_builder_add (builder, id);
    }
  return g_strv_builder_end (builder);
}
