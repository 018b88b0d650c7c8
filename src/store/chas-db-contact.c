// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-contact-private.h"

#include <glib/gi18n-lib.h>

#include "chas-board-place.h"
#include "chas-db-group.h"
#include "chas-db-refusal.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-stage-log.h"
#include "chas-writer.h"

G_DEFINE_BOXED_TYPE (ChasAttempts, chas_attempts, chas_attempts_copy, chas_attempts_free)

ChasAttempts *
chas_attempts_copy (const ChasAttempts *self)
{
  return g_memdup2 (self, sizeof *self);
}

void
chas_attempts_free (ChasAttempts *self)
{
  g_free (self);
}

/* A correction tells of the same contact: what the dialog does not ask for stays. */
static void
keep_what_is_not_told (ChasContact *contact, ChasContact *before)
{
  chas_contact_set_correction_of (contact, chas_entity_get_id (CHAS_ENTITY (before)));
  chas_contact_set_template_id (contact, chas_contact_get_template_id (before));
  chas_contact_set_event_id (contact, chas_contact_get_event_id (before));
  if (chas_entity_has (CHAS_ENTITY (before), "tone"))
    chas_contact_set_tone (contact, chas_contact_get_tone (before));
}

static gboolean
add_contact (const ChasContactLog *log, GError **error)
{
  const ChasContactDraft *draft = log->draft;
  g_autofree char *text = chas_field_normalise_text (draft->text);
  g_autoptr (ChasContact) contact = chas_contact_new (log->id);

  chas_contact_set_lead_id (contact, draft->lead_id);
  chas_contact_set_person_id (contact, draft->person_id);
  chas_contact_set_channel (contact, draft->channel);
  chas_contact_set_direction (contact, draft->direction);
  chas_contact_set_outcome (contact, draft->outcome);
  chas_contact_set_at (contact, draft->at ? draft->at : log->now);
  if (draft->minutes > 0)
    chas_contact_set_minutes (contact, draft->minutes);
  chas_contact_set_written_by (contact, log->me);
  chas_contact_set_text (contact, text);
  if (log->story)
    keep_what_is_not_told (contact, log->story->contact);
  return chas_writer_insert (log->writer, CHAS_ENTITY (contact), error);
}

static gboolean
add_participant (const ChasContactLog *log, const char *participant_id, GError **error)
{
  g_autoptr (ChasContactParticipant) member = chas_contact_participant_new (NULL);

  chas_contact_participant_set_contact_id (member, log->id);
  chas_contact_participant_set_participant_id (member, participant_id);
  return chas_writer_insert (log->writer, CHAS_ENTITY (member), error);
}

static gboolean
add_participants (const ChasContactLog *log, GError **error)
{
  if (log->draft->done_by == NULL || log->draft->done_by[0] == NULL)
    return add_participant (log, log->me, error);
  for (char **id = log->draft->done_by; *id != NULL; id++)
    if (!add_participant (log, *id, error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
list_answered (const ChasContactLog *log, GError **error)
{
  ChasDb *db = chas_writer_get_db (log->writer);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_answered_follow_ups, error);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, log->draft->lead_id);
  chas_stmt_bind_text (stmt, 2, today);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&ids);
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return NULL;
}

/* What was to be done is done with this contact. */
static gboolean
close_answered (const ChasContactLog *log, GError **error)
{
  g_autoptr (GPtrArray) ids = list_answered (log, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (ChasFollowUp) change = chas_follow_up_new (ids->pdata[i]);

      chas_follow_up_set_state (change, CHAS_FOLLOW_UP_STATE_DONE);
      chas_follow_up_set_closed_at (change, log->now);
      chas_follow_up_set_contact_id (change, log->id);
      if (!chas_writer_update (log->writer, CHAS_ENTITY (change),
                               (const char *const[]) { "state", "closed_at", "contact_id", NULL },
                               error))
        return FALSE;
    }
  return ids != NULL;
}

static gboolean
add_step (const ChasContactLog *log, const ChasStepDraft *step, GError **error)
{
  g_autofree char *text = chas_field_normalise_text (step->text);
  g_autoptr (ChasFollowUp) follow_up = chas_follow_up_new (NULL);

  chas_follow_up_set_lead_id (follow_up, log->draft->lead_id);
  chas_follow_up_set_person_id (follow_up, log->draft->person_id);
  chas_follow_up_set_kind (follow_up, step->kind);
  chas_follow_up_set_due_date (follow_up, step->due_date);
  chas_follow_up_set_assignee_id (follow_up, step->assignee_id ? step->assignee_id : log->me);
  chas_follow_up_set_text (follow_up, text);
  chas_follow_up_set_state (follow_up, CHAS_FOLLOW_UP_STATE_OPEN);
  chas_follow_up_set_origin (follow_up, CHAS_FOLLOW_UP_ORIGIN_RULE);
  return chas_writer_insert (log->writer, CHAS_ENTITY (follow_up), error);
}

/* A plan makes a former "no next step" untrue, and the other way round. */
gboolean
chas_contact_log_plan (const ChasContactLog *log, GError **error)
{
  const ChasContactDraft *draft = log->draft;
  g_autofree char *why_none = chas_field_normalise_text (draft->no_next_step);

  for (guint i = 0; i < draft->steps->len; i++)
    if (!add_step (log, draft->steps->pdata[i], error))
      return FALSE;
  if (why_none != NULL)
    return chas_writer_set_text (log->writer, "lead", draft->lead_id, "no_next_step", why_none,
                                 error);
  return draft->steps->len == 0 ||
         chas_writer_unset (log->writer, "lead", draft->lead_id, "no_next_step", error);
}

static gboolean
write_place (const ChasContactLog *log, const char *order_key, GError **error)
{
  const ChasContactDraft *draft = log->draft;
  g_autoptr (ChasLead) change = chas_lead_new (draft->lead_id);

  chas_lead_set_stage (change, draft->stage);
  chas_lead_set_order_key (change, order_key);
  if (!chas_writer_update (log->writer, CHAS_ENTITY (change),
                           (const char *const[]) { "stage", "order_key", NULL }, error) ||
      !chas_writer_set_text (log->writer, "lead", draft->lead_id, "wake_date", draft->wake_date,
                             error))
    return FALSE;
  if (log->story && log->story->change_id)
    return chas_stage_log_correct (log->writer, log->story->change_id, draft->stage, error);
  return chas_stage_log_add (log->writer, draft->lead_id, chas_lead_get_stage (log->lead),
                             draft->stage, CHAS_STAGE_CAUSE_LOG, error);
}

/* Puts the lead on top of the column that it goes to, if it goes anywhere. */
gboolean
chas_contact_log_move (const ChasContactLog *log, GError **error)
{
  const ChasContactDraft *draft = log->draft;
  const char *group_id = chas_lead_get_group_id (log->lead);
  g_autofree char *first = NULL;
  g_auto (GStrv) keys = NULL;

  if (draft->stage == CHAS_STAGE_UNSET || draft->stage == chas_lead_get_stage (log->lead))
    return TRUE;
  if (!chas_board_place_find_first (chas_writer_get_db (log->writer), group_id, draft->stage,
                                    &first, error))
    return FALSE;
  keys =
    chas_board_place_make_keys (&(ChasBoardPlace) { group_id, draft->stage, first }, log->writer,
                                (const char *const[]) { draft->lead_id, NULL }, error);
  return keys != NULL && write_place (log, keys[0], error);
}

/* What the new stage asks for. */
static gboolean
close_lead (const ChasContactLog *log, GError **error)
{
  const ChasContactDraft *draft = log->draft;
  const char *id = draft->lead_id;
  g_autofree char *text = chas_field_normalise_text (draft->close_text);

  /* A reason told anew takes the day and the words of the former one with it. */
  if ((draft->wake_date != NULL || draft->close_reason != CHAS_CLOSE_REASON_UNSET) &&
      !chas_writer_set_text (log->writer, "lead", id, "wake_date", draft->wake_date, error))
    return FALSE;
  if (draft->close_reason != CHAS_CLOSE_REASON_UNSET &&
      !chas_writer_set_text (log->writer, "lead", id, "close_reason",
                             chas_close_reason_to_code (draft->close_reason), error))
    return FALSE;
  if (draft->close_reason == CHAS_CLOSE_REASON_DO_NOT_CONTACT &&
      !chas_db_note_refusal (log->writer, id, text, error))
    return FALSE;
  return draft->close_reason == CHAS_CLOSE_REASON_UNSET ||
         chas_writer_set_text (log->writer, "lead", id, "close_text", text, error);
}

static gboolean
add_meeting (const ChasContactLog *log, const char *subject, GError **error)
{
  const ChasContactDraft *draft = log->draft;
  ChasEnv *env = chas_db_get_env (chas_writer_get_db (log->writer));
  g_autofree char *uid = chas_env_dup_uuid (env);
  g_autofree char *place = chas_field_normalise_text (draft->meeting_place);
  g_autofree char *title = NULL;
  g_autoptr (ChasEvent) event = chas_event_new (NULL);
  gboolean is_visit = draft->channel == CHAS_CHANNEL_VISIT;

  if (draft->meeting_start == NULL)
    return TRUE;
  title = g_strdup_printf (is_visit ? _ ("Study visit at %s") : _ ("Meeting with %s"), subject);
  chas_event_set_kind (event, is_visit ? CHAS_EVENT_KIND_STUDY_VISIT : CHAS_EVENT_KIND_OTHER);
  chas_event_set_title (event, title);
  chas_event_set_start (event, draft->meeting_start);
  chas_event_set_all_day (event, strchr (draft->meeting_start, 'T') == NULL);
  chas_event_set_place (event, place);
  chas_event_set_company_id (event, chas_lead_get_company_id (log->lead));
  chas_event_set_group_id (event, chas_lead_get_group_id (log->lead));
  chas_event_set_status (event, CHAS_EVENT_STATUS_PLANNED);
  chas_event_set_uid (event, uid);
  return chas_writer_insert (log->writer, CHAS_ENTITY (event), error);
}

/* Who was told of, when and how, with those who did it. */
gboolean
chas_contact_log_tell (const ChasContactLog *log, GError **error)
{
  return add_contact (log, error) && add_participants (log, error);
}

/* What follows for the lead: where it stands, what that asks for, what comes into the calendar. */
gboolean
chas_contact_log_follow (const ChasContactLog *log, const char *subject, GError **error)
{
  return chas_contact_log_move (log, error) && close_lead (log, error) &&
         add_meeting (log, subject, error);
}

static gboolean
write_all (ChasContactLog *log, const char *subject, GError **error)
{
  log->me = chas_db_require_me (chas_writer_get_db (log->writer), error);
  return log->me != NULL && chas_contact_log_tell (log, error) && close_answered (log, error) &&
         chas_contact_log_plan (log, error) && chas_contact_log_follow (log, subject, error);
}

/**
 * chas_db_log_contact:
 * @out_id: (out): id of the contact
 * @out_changes: (out) (transfer full): what was touched
 *
 * Adds a contact to the history with all that follows from it, as one step: what it answers is
 * done, what comes next is planned, the lead moves to the top of its new column, a meeting comes
 * into the calendar.
 *
 * Errors: `NOT_FOUND` if the lead is gone or nobody said who sits here; %CHAS_MODEL_ERROR.
 *
 * Returns: whether it was added
 */
gboolean
chas_db_log_contact (ChasDb *db,
                     const ChasContactDraft *draft,
                     char **out_id,
                     ChasChanges **out_changes,
                     GError **error)
{
  g_autoptr (ChasEntity) lead =
    chas_row_read (db, chas_entity_info_lookup ("lead"), draft->lead_id, error);
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (db));
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;
  ChasContactLog log = { .draft = draft, .lead = (ChasLead *) lead, .id = id };
  gboolean done;

  if (lead == NULL || !chas_db_get_title (db, "lead", draft->lead_id, &subject, error))
    return FALSE;
  writer = chas_writer_continue (db, draft->move_step, N_ ("Log contact with"), subject, error);
  if (writer == NULL)
    return FALSE;
  log.writer = writer;
  log.now = chas_env_dup_instant (chas_db_get_env (db));
  done = write_all (&log, subject ? subject : "", error) &&
         chas_writer_commit (writer, out_changes, error);
  g_free (log.me);
  g_free (log.now);
  if (done)
    *out_id = g_steal_pointer (&id);
  return done;
}

/**
 * chas_db_count_attempts:
 * @out_attempts: (out caller-allocates)
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_count_attempts (ChasDb *db, const char *lead_id, ChasAttempts *out_attempts, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_attempts, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, lead_id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  out_attempts->n_attempts = (guint) chas_stmt_get_int64 (stmt, 0);
  out_attempts->n_channels = (guint) chas_stmt_get_int64 (stmt, 1);
  out_attempts->n_sent = (guint) chas_stmt_get_int64 (stmt, 2);
  sqlite3_reset (stmt);
  return TRUE;
}
