// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-title.h"

#include "chas-db-text.h"
#include "chas-queries.h"

/**
 * chas_db_get_title:
 * @out_title: (out) (nullable): what a person calls the record, %NULL if it has no name
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_title (ChasDb *db, const char *entity, const char *id, char **out_title, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_title, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, entity);
  chas_stmt_bind_text (stmt, 2, id);
  return chas_db_take_text (db, stmt, out_title, error);
}

/**
 * chas_db_get_titles:
 * @ids: (array zero-terminated)
 * @out_title: (out) (nullable): the first one's name, with how many more there are: "Nordkod AB +2"
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_titles (ChasDb *db,
                    const char *entity,
                    const char *const *ids,
                    char **out_title,
                    GError **error)
{
  guint n_ids = g_strv_length ((char **) ids);
  g_autofree char *first = NULL;

  if (n_ids > 0 && !chas_db_get_title (db, entity, ids[0], &first, error))
    return FALSE;
  if (first != NULL && n_ids > 1)
    *out_title = g_strdup_printf ("%s +%u", first, n_ids - 1);
  else
    *out_title = g_steal_pointer (&first);
  return TRUE;
}
