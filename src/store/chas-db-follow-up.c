// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-follow-up.h"

#include <glib/gi18n-lib.h>

#include "chas-db-group.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-row.h"
#include "chas-writer.h"

static ChasWriter *
begin (ChasDb *db, const char *follow_up_id, const char *step_name, GError **error)
{
  g_autoptr (ChasEntity) record =
    chas_row_read (db, chas_entity_info_lookup ("follow_up"), follow_up_id, error);
  g_autofree char *subject = NULL;

  if (record == NULL ||
      !chas_db_get_title (db, "lead", chas_follow_up_get_lead_id ((ChasFollowUp *) record),
                          &subject, error))
    return NULL;
  return chas_writer_begin (db, step_name, subject, error);
}

/**
 * chas_db_finish_follow_up:
 * @out_changes: (out) (transfer full): what was touched
 *
 * What was to be done is done, now. Errors: `NOT_FOUND`.
 *
 * Returns: whether it is closed
 */
gboolean
chas_db_finish_follow_up (ChasDb *db,
                          const char *follow_up_id,
                          ChasChanges **out_changes,
                          GError **error)
{
  static const char *const fields[] = { "state", "closed_at", NULL };
  g_autoptr (ChasWriter) writer = begin (db, follow_up_id, N_ ("Finish next step of"), error);
  g_autofree char *now = chas_env_dup_instant (chas_db_get_env (db));
  g_autoptr (ChasFollowUp) change = chas_follow_up_new (follow_up_id);

  chas_follow_up_set_state (change, CHAS_FOLLOW_UP_STATE_DONE);
  chas_follow_up_set_closed_at (change, now);
  return writer != NULL && chas_writer_update (writer, CHAS_ENTITY (change), fields, error) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_postpone_follow_up:
 * @due_date: the new day
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: `NOT_FOUND`; %CHAS_MODEL_ERROR for what is no date.
 *
 * Returns: whether it is due then
 */
gboolean
chas_db_postpone_follow_up (ChasDb *db,
                            const char *follow_up_id,
                            const char *due_date,
                            ChasChanges **out_changes,
                            GError **error)
{
  g_autoptr (ChasWriter) writer = begin (db, follow_up_id, N_ ("Postpone next step of"), error);

  return writer != NULL &&
         chas_writer_set_text (writer, "follow_up", follow_up_id, "due_date", due_date, error) &&
         chas_writer_commit (writer, out_changes, error);
}

/* What is to be done, when, and by whom. */
static ChasFollowUp *
make_step (const char *follow_up_id, const ChasStepDraft *step)
{
  g_autofree char *text = chas_field_normalise_text (step->text);
  ChasFollowUp *follow_up = chas_follow_up_new (follow_up_id);

  chas_follow_up_set_kind (follow_up, step->kind);
  chas_follow_up_set_due_date (follow_up, step->due_date);
  chas_follow_up_set_assignee_id (follow_up, step->assignee_id);
  chas_follow_up_set_text (follow_up, text);
  return follow_up;
}

/**
 * chas_db_edit_follow_up:
 * @step: what is to be done instead
 * @out_changes: (out) (transfer full): what was touched
 *
 * Whom it is about, its time of day and where it comes from stay. Errors: `NOT_FOUND`; `INVALID`
 * for an assignee who is gone; %CHAS_MODEL_ERROR.
 *
 * Returns: whether that is planned now
 */
gboolean
chas_db_edit_follow_up (ChasDb *db,
                        const char *follow_up_id,
                        const ChasStepDraft *step,
                        ChasChanges **out_changes,
                        GError **error)
{
  static const char *const fields[] = { "kind", "due_date", "assignee_id", "text", NULL };
  g_autoptr (ChasWriter) writer = begin (db, follow_up_id, N_ ("Change next step of"), error);
  g_autoptr (ChasFollowUp) change = make_step (follow_up_id, step);

  return writer != NULL && chas_writer_update (writer, CHAS_ENTITY (change), fields, error) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_plan_follow_up:
 * @step: what is to be done with the lead; by me, unless it says who
 * @out_changes: (out) (transfer full): what was touched
 *
 * What was planned before stays. Errors: `NOT_FOUND` if nobody said who sits here; `INVALID` for a
 * lead or an assignee who is gone; %CHAS_MODEL_ERROR.
 *
 * Returns: whether it is planned
 */
gboolean
chas_db_plan_follow_up (ChasDb *db,
                        const char *lead_id,
                        const ChasStepDraft *step,
                        ChasChanges **out_changes,
                        GError **error)
{
  g_autofree char *me = chas_db_require_me (db, error);
  g_autoptr (ChasFollowUp) follow_up = make_step (NULL, step);
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  if (me == NULL || !chas_db_get_title (db, "lead", lead_id, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Plan next step of"), subject, error)))
    return FALSE;
  chas_follow_up_set_lead_id (follow_up, lead_id);
  if (step->assignee_id == NULL)
    chas_follow_up_set_assignee_id (follow_up, me);
  chas_follow_up_set_state (follow_up, CHAS_FOLLOW_UP_STATE_OPEN);
  chas_follow_up_set_origin (follow_up, CHAS_FOLLOW_UP_ORIGIN_PERSON);
  return chas_writer_insert (writer, CHAS_ENTITY (follow_up), error) &&
         chas_writer_unset (writer, "lead", lead_id, "no_next_step", error) &&
         chas_writer_commit (writer, out_changes, error);
}
