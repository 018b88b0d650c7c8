// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-me.h"

#include "chas-db-group.h"
#include "chas-db-setting.h"
#include "chas-db-text.h"

/* Who sits here may be another participant in each group that came with a file: its members had
 * written them down before the groups met on this computer. */

/**
 * chas_db_remember_me:
 *
 * Notes who sits here for each group that they are a member of.
 *
 * Returns: whether it is kept
 */
gboolean
chas_db_remember_me (ChasDb *db, GError **error)
{
  return chas_db_exec (db,
                       "INSERT OR REPLACE INTO local_setting (name, value)"
                       " SELECT 'me ' || m.group_id, s.value FROM local_setting s"
                       " JOIN membership m ON m.participant_id = s.value WHERE s.name = 'me'",
                       error);
}

/* A member under another name, or else who looks at the group without being in it. */
static const char find_sql[] =
  "SELECT s.value FROM local_setting s"
  " WHERE (s.name = 'me ' || ?1"
  "  AND EXISTS (SELECT 1 FROM membership WHERE participant_id = s.value AND group_id = ?1)"
  "  OR s.name = 'outside ' || ?1"
  "  AND EXISTS (SELECT 1 FROM participant WHERE id = s.value)"
  "  AND s.value IS NOT (SELECT value FROM local_setting WHERE name = 'me'))"
  " AND NOT EXISTS (SELECT 1 FROM membership WHERE group_id = ?1"
  " AND participant_id = (SELECT value FROM local_setting WHERE name = 'me'))"
  " ORDER BY s.name LIMIT 1";

/**
 * chas_db_enter_group:
 * @out_me: (out) (nullable): who sits here from now on; %NULL: the same as before
 *
 * Makes the one who sits here the member of the group that they said they are, if they are not in
 * it under the name that they have now; or the one who said that they stay outside.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_enter_group (ChasDb *db, const char *group_id, char **out_me, GError **error)
{
  g_autofree char *me = NULL;

  if (!chas_db_find_text (db, find_sql, group_id, &me, error) ||
      (me && !chas_db_set_me (db, me, error)))
    return FALSE;
  *out_me = g_steal_pointer (&me);
  return TRUE;
}

/**
 * chas_db_stay_outside:
 *
 * Notes that who sits here is nobody of that group, and yet looks at it: what they do there is told
 * under the name that they have now. No edit of the shared data and no undo step. Errors:
 * `NOT_FOUND` if nobody said who sits here.
 *
 * Returns: whether it is kept
 */
gboolean
chas_db_stay_outside (ChasDb *db, const char *group_id, GError **error)
{
  g_autofree char *name = g_strconcat ("outside ", group_id, NULL);
  g_autofree char *me = chas_db_require_me (db, error);

  return me != NULL && chas_db_set_setting (db, name, me, error);
}

static const char place_sql[] =
  "SELECT CASE"
  " WHEN EXISTS (SELECT 1 FROM membership WHERE group_id = ?1 AND participant_id = s.value)"
  "  THEN 'member'"
  " WHEN s.value = (SELECT value FROM local_setting WHERE name = 'outside ' || ?1) THEN 'outside'"
  " END FROM local_setting s WHERE s.name = 'me'";

/**
 * chas_db_find_my_place:
 * @out_place: (out) (nullable): "member", or "outside" of who said so; %NULL if nobody has said who
 * sits here in that group
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_find_my_place (ChasDb *db, const char *group_id, char **out_place, GError **error)
{
  return chas_db_find_text (db, place_sql, group_id, out_place, error);
}
