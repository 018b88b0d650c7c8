// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-people.h"

/**
 * chas_export_count_people:
 * @db: the data
 * @out_n_people: (out): how many contact persons are named in an export of the group
 *
 * What has to be said before personal data leaves the machine. Source: domain.md, section 8
 *
 * Returns: whether they could be counted
 */
gboolean
chas_export_count_people (ChasDb *db, gint64 *out_n_people, GError **error)
{
  return chas_db_get_int64 (db, "SELECT count(*) FROM person", out_n_people, error);
}
