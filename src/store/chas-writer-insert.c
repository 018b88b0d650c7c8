// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-writer-private.h"

#include "chas-field-check.h"
#include "chas-row.h"

/* Adding a record. */

/* A member of a set, or a record whose maker left it to us, gets its id here. */
static ChasEntity *
with_id (ChasWriter *self, ChasEntity *entity)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autofree char *id = NULL;
  ChasEntity *copy;

  if (chas_entity_get_id (entity) != NULL)
    return g_object_ref (entity);
  id = info->member ? chas_entity_make_member_id (entity)
                    : chas_env_dup_uuid (chas_db_get_env (self->db));
  copy = chas_entity_new (info, id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (!chas_entity_has_at (entity, i))
        continue;
      if (chas_field_info_is_int (&info->fields[i]))
        chas_entity_set_int_at (copy, i, chas_entity_get_int_at (entity, i));
      else
        chas_entity_set_text_at (copy, i, chas_entity_get_text_at (entity, i));
    }
  return copy;
}

static char *
make_whole_json (ChasDb *db, ChasEntity *entity, GError **error)
{
  guint n = chas_entity_get_info (entity)->n_fields;
  g_autofree guint *n_fields = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    n_fields[i] = i;
  return chas_writer_make_json (db, entity, n_fields, n, error);
}

/* Adding a member that is there already writes what else is said of it. */
static gboolean
update_member (ChasWriter *self, ChasEntity *entity, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    if (chas_entity_has_at (entity, i) && !g_strv_contains (info->member, info->fields[i].name))
      g_strv_builder_add (fields, info->fields[i].name);
  names = g_strv_builder_end (fields);
  return names[0] == NULL || chas_writer_update (self, entity, (const char *const *) names, error);
}

static gboolean
insert_row (ChasWriter *self, ChasEntity *entity, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  const char *id = chas_entity_get_id (entity);
  g_autofree char *json = make_whole_json (self->db, entity, error);

  return json != NULL && chas_row_insert_json (self->db, info, id, json, error) &&
         chas_writer_add_edit (self, info, id, "insert", NULL, json, error) &&
         chas_row_touch (self->db, info, id, self->changes, error);
}

/**
 * chas_writer_insert:
 * @entity: a record made here; without an id it gets one
 *
 * Adds the record. A member of a set that is there already is no error: its other fields are
 * written.
 *
 * Errors: %CHAS_MODEL_ERROR for what the field table refuses; `CONFLICT` if the id is taken;
 * `INVALID` if a parent is missing.
 *
 * Returns: whether it was added
 */
gboolean
chas_writer_insert (ChasWriter *self, ChasEntity *entity, GError **error)
{
  g_autoptr (ChasEntity) record = with_id (self, entity);
  const ChasEntityInfo *info = chas_entity_get_info (record);
  gboolean exists = FALSE;

  if (!chas_entity_check (record, error))
    return FALSE;
  if (info->member != NULL &&
      !chas_row_exists (self->db, info, chas_entity_get_id (record), &exists, error))
    return FALSE;
  return exists ? update_member (self, record, error) : insert_row (self, record, error);
}
