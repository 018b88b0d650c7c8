// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "trash-case.h"

#include "chas-db-trash.h"

/* Returns: (transfer full): the entries, of which there have to be so many. */
GPtrArray *
trash_case_list (ChasDb *db, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = chas_db_list_trash (db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, n_expected);
  return entries;
}

void
trash_case_restore (ChasDb *db, GPtrArray *entries)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_restore_trash (db, entries, &changes, &error);
  g_assert_no_error (error);
}
