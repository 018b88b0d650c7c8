// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-people.h"

#include "chas-export-group.h"

static gboolean
count (ChasDb *db, const char *group_id, gint64 *out_n_people, GError **error)
{
  g_autoptr (ChasMergeContext) context = NULL;
  gboolean is_alone;

  if (!chas_export_group_is_alone (db, &is_alone, error))
    return FALSE;
  if (is_alone)
    return chas_db_get_int64 (db, "SELECT count(*) FROM person", out_n_people, error);
  return (context = chas_merge_context_new (db, error)) != NULL &&
         chas_export_group_list (context, group_id, error) &&
         chas_db_get_int64 (db,
                            "SELECT count(*) FROM temp.group_ids x JOIN person p ON p.id = x.id"
                            " WHERE x.entity = 'person'",
                            out_n_people, error);
}

/**
 * chas_export_count_people:
 * @db: the data
 * @group_id: the group that is to be exported
 * @out_n_people: (out): how many contact persons are named in an export of the group
 *
 * What has to be said before personal data leaves the machine. Source: domain.md, section 8
 *
 * Returns: whether they could be counted
 */
gboolean
chas_export_count_people (ChasDb *db, const char *group_id, gint64 *out_n_people, GError **error)
{
  gboolean done;

  /* Only a temporary list is written, so edits need not wait meanwhile. */
  if (!chas_db_exec (db, "BEGIN", error))
    return FALSE;
  done = count (db, group_id, out_n_people, error);
  return chas_db_exec (db, done ? "COMMIT" : "ROLLBACK", done ? error : NULL) && done;
}
