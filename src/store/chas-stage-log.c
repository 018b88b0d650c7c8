// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-log.h"

#include "chas-db-group.h"
#include "chas-entities.h"

/**
 * chas_stage_log_add:
 * @from: the former stage, or unset for a new lead
 *
 * Adds to the history that I moved the lead now. Errors: `NOT_FOUND` if nobody said who sits here.
 *
 * Returns: whether it was added
 */
gboolean
chas_stage_log_add (ChasWriter *writer,
                    const char *lead_id,
                    ChasStage from,
                    ChasStage to,
                    ChasStageCause cause,
                    GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autofree char *me = chas_db_require_me (db, error);
  g_autofree char *now = chas_env_dup_instant (chas_db_get_env (db));
  g_autoptr (ChasStageChange) change = chas_stage_change_new (NULL);

  if (me == NULL)
    return FALSE;
  chas_stage_change_set_lead_id (change, lead_id);
  chas_stage_change_set_from_stage (change, from);
  chas_stage_change_set_to_stage (change, to);
  chas_stage_change_set_at (change, now);
  chas_stage_change_set_by (change, me);
  chas_stage_change_set_cause (change, cause);
  return chas_writer_insert (writer, CHAS_ENTITY (change), error);
}
