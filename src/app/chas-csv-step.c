// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-step.h"

#include "chas-csv-fill.h"
#include "chas-row.h"

/**
 * chas_csv_step_find:
 * @self: a step
 * @sql: a question with two parameters, answered by one id
 * @a: the first
 * @b: the second
 * @out_id: (out) (transfer full) (nullable): the id, or %NULL when there is none
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_step_find (ChasCsvStep *self,
                    const char *sql,
                    const char *a,
                    const char *b,
                    char **out_id,
                    GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->place->db, sql, error);
  gboolean row;

  if (!stmt)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, a);
  chas_stmt_bind_text (stmt, 2, b);
  if (!chas_db_step (self->place->db, stmt, &row, error))
    return FALSE;
  *out_id = row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_csv_step_make:
 * @self: a step
 * @said: what the file says of a record
 *
 * Returns: (transfer full): a new record that says the same
 */
ChasEntity *
chas_csv_step_make (ChasCsvStep *self, ChasEntity *said)
{
  const ChasEntityInfo *info = chas_entity_get_info (said);
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (self->place->db));
  ChasEntity *entity = chas_entity_new (info, id);

  for (guint i = 0; i < info->n_fields; i++)
    if (chas_entity_has (said, info->fields[i].name))
      chas_entity_set_text (entity, info->fields[i].name,
                            chas_entity_get_text (said, info->fields[i].name));
  return entity;
}

/**
 * chas_csv_step_make_empty:
 * @entity: name of an entity
 *
 * Returns: (transfer full): a record of it that says nothing, without id
 */
ChasEntity *
chas_csv_step_make_empty (const char *entity)
{
  return chas_entity_new (chas_entity_info_lookup (entity), NULL);
}

/**
 * chas_csv_step_insert:
 * @self: a step
 * @entity: a new record
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
chas_csv_step_insert (ChasCsvStep *self, ChasEntity *entity, GError **error)
{
  self->n_written++;
  return chas_writer_insert (self->writer, entity, error);
}

/**
 * chas_csv_step_insert_member:
 * @self: a step
 * @entity: a member of a set
 * @error: return location
 *
 * Writes a member unless the set has it: it can be there but once.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_step_insert_member (ChasCsvStep *self, ChasEntity *entity, GError **error)
{
  g_autofree char *id = chas_entity_make_member_id (entity);
  gboolean exists;

  if (!chas_row_exists (self->place->db, chas_entity_get_info (entity), id, &exists, error))
    return FALSE;
  return exists || chas_csv_step_insert (self, entity, error);
}

/**
 * chas_csv_step_fill:
 * @self: a step
 * @row: gets a remark for each value of ours that stays
 * @id: of a record we have
 * @said: what the file says of it
 * @error: return location
 *
 * Fills in what the record lacks; the user may have chosen to replace differing values too.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_step_fill (ChasCsvStep *self,
                    ChasCsvLead *row,
                    const char *id,
                    ChasEntity *said,
                    GError **error)
{
  g_autoptr (ChasEntity) ours =
    chas_row_read (self->place->db, chas_entity_get_info (said), id, error);
  g_auto (GStrv) fields = NULL;

  if (!ours)
    return FALSE;
  fields = chas_csv_fill (ours, said, self->overwrite, row);
  if (!fields[0])
    return TRUE;
  self->n_written++;
  return chas_writer_update (self->writer, ours, (const char *const *) fields, error);
}
