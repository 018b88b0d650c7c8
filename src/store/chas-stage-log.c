// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-log.h"

#include "chas-db-group.h"
#include "chas-entities.h"
#include "chas-row.h"

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

/**
 * chas_stage_log_correct:
 * @change_id: what the history says of a move
 * @to: where the lead really went; where it came from, if it did not move
 *
 * Adds to the history that the move was another one. It happened when it happened: only what is
 * said of it changes. Errors: `NOT_FOUND`.
 *
 * Returns: whether it was added
 */
gboolean
chas_stage_log_correct (ChasWriter *writer, const char *change_id, ChasStage to, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autofree char *me = chas_db_require_me (db, error);
  g_autoptr (ChasEntity) before = NULL;
  g_autoptr (ChasStageChange) change = chas_stage_change_new (NULL);

  if (me == NULL)
    return FALSE;
  before = chas_row_read (db, chas_entity_info_lookup ("stage_change"), change_id, error);
  if (before == NULL)
    return FALSE;
  chas_stage_change_set_lead_id (change,
                                 chas_stage_change_get_lead_id ((ChasStageChange *) before));
  chas_stage_change_set_from_stage (change,
                                    chas_stage_change_get_from_stage ((ChasStageChange *) before));
  chas_stage_change_set_to_stage (change, to);
  chas_stage_change_set_at (change, chas_stage_change_get_at ((ChasStageChange *) before));
  chas_stage_change_set_by (change, me);
  chas_stage_change_set_cause (change, CHAS_STAGE_CAUSE_LOG);
  chas_stage_change_set_correction_of (change, change_id);
  return chas_writer_insert (writer, CHAS_ENTITY (change), error);
}
