// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-writer-private.h"

#include "chas-db-text.h"
#include "chas-field-check.h"

static void
bind_field (ChasStmt *stmt, int index, ChasEntity *entity, guint n_field)
{
  const ChasFieldInfo *field = &chas_entity_get_info (entity)->fields[n_field];

  if (!chas_entity_has_at (entity, n_field))
    chas_stmt_bind_text (stmt, index, NULL);
  else if (chas_field_info_is_int (field))
    chas_stmt_bind_int64 (stmt, index, chas_entity_get_int_at (entity, n_field));
  else
    chas_stmt_bind_text (stmt, index, chas_entity_get_text_at (entity, n_field));
}

/**
 * chas_writer_make_json:
 * @n_fields: (array length=n): which fields of @entity
 *
 * Returns: (transfer full): the fields as one JSON object, made by SQLite so that it is spelled as
 *   SQLite spells it
 */
char *
chas_writer_make_json (ChasDb *db,
                       ChasEntity *entity,
                       const guint *n_fields,
                       guint n,
                       GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autoptr (GString) sql = g_string_new ("SELECT json_object(");
  ChasStmt *stmt;
  char *json = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, "%s'%s', ?%u", i ? ", " : "", info->fields[n_fields[i]].name,
                            i + 1);
  g_string_append (sql, ")");
  if (!(stmt = chas_db_prepare_cached (db, sql->str, error)))
    return NULL;
  for (guint i = 0; i < n; i++)
    bind_field (stmt, i + 1, entity, n_fields[i]);
  return chas_db_take_text (db, stmt, &json, error) ? json : NULL;
}
