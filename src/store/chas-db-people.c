// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-people.h"

#include "chas-queries.h"

static ChasKnownPerson *
read_person (ChasStmt *stmt)
{
  ChasKnownPerson *person = chas_known_person_new (chas_stmt_get_text (stmt, 0));

  person->given_name = g_strdup (chas_stmt_get_text (stmt, 1));
  person->family_name = g_strdup (chas_stmt_get_text (stmt, 2));
  person->email = g_strdup (chas_stmt_get_text (stmt, 3));
  person->phone_e164 = g_strdup (chas_stmt_get_text (stmt, 4));
  person->linkedin_url = g_strdup (chas_stmt_get_text (stmt, 5));
  return person;
}

/**
 * chas_db_list_people:
 *
 * Returns: (transfer full) (element-type ChasKnownPerson): all but those that were merged into
 * another, the oldest first
 */
GPtrArray *
chas_db_list_people (ChasDb *db, GError **error)
{
  g_autoptr (GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_known_person_free);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_people, error);
  ChasKnownPerson *last = NULL;
  gboolean row;

  if (stmt == NULL)
    return NULL;
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&people);
      if (last == NULL || !g_str_equal (last->id, chas_stmt_get_text (stmt, 0)))
        g_ptr_array_add (people, last = read_person (stmt));
      if (chas_stmt_get_text (stmt, 6) != NULL)
        chas_known_person_add_company (last, chas_stmt_get_text (stmt, 6),
                                       chas_stmt_get_text (stmt, 7));
    }
  return NULL;
}
