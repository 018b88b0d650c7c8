// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-correct.h"

#include <glib/gi18n-lib.h>

#include "chas-contact-closing.h"
#include "chas-contact-effects.h"
#include "chas-db-contact-private.h"
#include "chas-db-group.h"
#include "chas-db-text.h"
#include "chas-db-title.h"
#include "chas-field-check.h"
#include "chas-instant.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-uuid.h"

/* A contact and its corrections, the newest first. NULL and an error if there is none. */
static GPtrArray *
list_chain (ChasDb *db, const char *id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_contact_chain, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&ids);
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return NULL;
}

static gboolean
read_move (ChasDb *db, const char *first_id, ChasContactStory *story, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_contact_move, error);
  gint64 written = chas_uuid_get_ms (first_id) / 1000;
  g_autofree char *from = chas_instant_dup_text (written - 1);
  g_autofree char *to = chas_instant_dup_text (written + CHAS_CONTACT_STORY_SECONDS_TO_WRITE);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, first_id);
  chas_stmt_bind_text (stmt, 2, from);
  chas_stmt_bind_text (stmt, 3, to);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  if (row)
    {
      const char *came_from = chas_stmt_get_text (stmt, 1);

      story->change_id = g_strdup (chas_stmt_get_text (stmt, 0));
      story->from = chas_stage_from_code (came_from ? came_from : chas_stmt_get_text (stmt, 3));
      story->to = chas_stage_from_code (chas_stmt_get_text (stmt, 2));
      story->stands = chas_stmt_get_int64 (stmt, 4) != 0;
    }
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
read_effects (ChasDb *db, GPtrArray *chain, ChasContactStory *story, GError **error)
{
  return (story->planned = chas_contact_effects_list_planned (db, chain, error)) &&
         (story->answered = chas_contact_effects_list_answered (db, chain, error)) &&
         (story->booked = chas_contact_effects_list_booked (db, chain, error)) &&
         chas_contact_closing_read (db, chain, story, error);
}

static gboolean
read_done_by (ChasDb *db, const char *id, ChasContactStory *story, GError **error)
{
  g_autoptr (GPtrArray) members =
    chas_row_list (db, chas_entity_info_lookup ("contact_participant"), "contact_id = ?1", id,
                   error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    g_strv_builder_add (ids, chas_contact_participant_get_participant_id (members->pdata[i]));
  story->done_by = g_strv_builder_end (ids);
  return TRUE;
}

/* Who was merged is shown by the one who stands for them. */
static gboolean
read_person (ChasDb *db, ChasContactStory *story, GError **error)
{
  const char *person_id = chas_contact_get_person_id (story->contact);
  g_autofree char *shown = NULL;

  if (person_id == NULL)
    return TRUE;
  if (!chas_db_find_root (db, person_id, &shown, error))
    return FALSE;
  chas_contact_set_person_id (story->contact, shown);
  return chas_db_get_title (db, "person", shown, &story->person, error);
}

/**
 * chas_db_get_contact:
 * @id: of a contact or of one that it corrects
 *
 * Reads what was told of a contact last, and what that did to its lead. Errors: `NOT_FOUND`.
 *
 * Returns: (transfer full): the story
 */
ChasContactStory *
chas_db_get_contact (ChasDb *db, const char *id, GError **error)
{
  g_autoptr (ChasContactStory) story = chas_contact_story_new ();
  g_autoptr (GPtrArray) chain = list_chain (db, id, error);
  ChasEntity *contact;

  if (chain == NULL)
    return NULL;
  contact = chas_row_read (db, chas_entity_info_lookup ("contact"), chain->pdata[0], error);
  if (contact == NULL)
    return NULL;
  story->contact = CHAS_CONTACT (contact);
  if (!read_move (db, chain->pdata[chain->len - 1], story, error) ||
      !chas_db_find_root (db, chas_contact_get_lead_id (story->contact), &story->lead_id, error) ||
      !read_effects (db, chain, story, error) ||
      !read_done_by (db, chain->pdata[0], story, error) || !read_person (db, story, error))
    return NULL;
  return g_steal_pointer (&story);
}

static gboolean
are_same_ids (const GStrv one, const GStrv other)
{
  if (one == NULL || other == NULL || g_strv_length (one) != g_strv_length (other))
    return FALSE;
  for (guint i = 0; one[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) other, one[i]))
      return FALSE;
  return TRUE;
}

static gboolean
says_the_same (const ChasContactStory *story, const ChasContactDraft *draft)
{
  ChasContact *contact = story->contact;
  g_autofree char *text = chas_field_normalise_text (draft->text);
  gboolean has_minutes = chas_entity_has (CHAS_ENTITY (contact), "minutes");

  return draft->channel == chas_contact_get_channel (contact) &&
         draft->direction == chas_contact_get_direction (contact) &&
         draft->outcome == chas_contact_get_outcome (contact) &&
         draft->minutes == (has_minutes ? chas_contact_get_minutes (contact) : 0) &&
         g_strcmp0 (draft->at, chas_contact_get_at (contact)) == 0 &&
         g_strcmp0 (draft->person_id, chas_contact_get_person_id (contact)) == 0 &&
         g_strcmp0 (text, chas_contact_get_text (contact)) == 0 &&
         are_same_ids (draft->done_by, story->done_by) && draft->stage == CHAS_STAGE_UNSET &&
         draft->meeting_start == NULL && !draft->replaces_steps &&
         draft->taking == CHAS_CONTACT_TAKES_NOTHING;
}

/* Begins what is to be written of the contact of a story. Nothing but @log is kept of it. */
static gboolean
begin_log (ChasContactLog *log,
           ChasDb *db,
           const char *step_name,
           const char *subject,
           GError **error)
{
  log->me = chas_db_require_me (db, error);
  log->now = chas_env_dup_instant (chas_db_get_env (db));
  log->lead = log->me ? (ChasLead *) chas_row_read (db, chas_entity_info_lookup ("lead"),
                                                    log->draft->lead_id, error)
                      : NULL;
  log->writer = log->lead ? chas_writer_begin (db, step_name, subject, error) : NULL;
  return log->writer != NULL;
}

static void
clear_log (ChasContactLog *log)
{
  g_clear_pointer (&log->writer, chas_writer_free);
  g_clear_object (&log->lead);
  g_clear_pointer (&log->me, g_free);
  g_clear_pointer (&log->now, g_free);
}

/* What the contact planned, booked and closed was right for what was told before. */
static gboolean
put_effects_right (const ChasContactLog *log, GError **error)
{
  const ChasContactStory *story = log->story;

  if (!chas_contact_closing_take_back (log->writer, story, log->draft->taking, error) ||
      (log->draft->taking & CHAS_CONTACT_TAKES_MEETING &&
       !chas_contact_effects_take_back (log->writer, story->booked, error)))
    return FALSE;
  return !log->draft->replaces_steps ||
         (chas_contact_effects_take_back (log->writer, story->planned, error) &&
          chas_contact_log_plan (log, error));
}

/* A lead that goes back to where it waited for a day waits for that day again. */
static gboolean
find_day (ChasContactLog *log, ChasContactDraft *draft, GError **error)
{
  ChasDb *db = chas_writer_get_db (log->writer);
  const char *id = chas_entity_get_id (CHAS_ENTITY (log->story->contact));
  g_autoptr (GPtrArray) chain = NULL;

  if (draft->stage != log->story->from || draft->wake_date ||
      draft->close_reason != CHAS_CLOSE_REASON_UNSET ||
      (draft->stage != CHAS_STAGE_RESTING && draft->stage != CHAS_STAGE_DECLINED))
    return TRUE;
  chain = list_chain (db, id, error);
  return chain && chas_contact_closing_find_day (db, chain, log->lead, &draft->wake_date, error);
}

/**
 * chas_db_correct_contact:
 * @id: of what was told
 * @draft: all of what is to stand there instead; its next steps only count if they replace those
 * that the contact planned, and its lead is the contact's
 * @out_id: (out): id of what stands there now
 * @out_changes: (out) (transfer full): what was touched
 *
 * Puts a contact right, as one step. What was told before is kept: the correction points at it.
 * A stage in the draft moves the lead, and puts right what the history says of the contact's own
 * move. If the draft says nothing new, nothing is written.
 *
 * Errors: `NOT_FOUND`; %CHAS_MODEL_ERROR.
 *
 * Returns: whether the draft stands there
 */
gboolean
chas_db_correct_contact (ChasDb *db,
                         const char *id,
                         const ChasContactDraft *draft,
                         char **out_id,
                         ChasChanges **out_changes,
                         GError **error)
{
  g_autoptr (ChasContactStory) story = chas_db_get_contact (db, id, error);
  g_autoptr (ChasContactDraft) own = NULL;
  g_autofree char *new_id = chas_env_dup_uuid (chas_db_get_env (db));
  g_autofree char *subject = NULL;
  ChasContactLog log = { .story = story, .id = new_id };
  gboolean done;

  if (story == NULL || !chas_db_get_title (db, "contact", id, &subject, error))
    return FALSE;
  if (says_the_same (story, draft))
    {
      *out_id = g_strdup (chas_entity_get_id (CHAS_ENTITY (story->contact)));
      *out_changes = chas_changes_new ();
      return TRUE;
    }
  log.draft = own = chas_contact_draft_copy (draft);
  g_set_str (&own->lead_id, chas_contact_get_lead_id (story->contact));
  done = begin_log (&log, db, N_ ("Correct contact with"), subject, error) &&
         find_day (&log, own, error) && chas_contact_log_tell (&log, error) &&
         put_effects_right (&log, error) &&
         chas_contact_log_follow (&log, subject ? subject : "", error) &&
         chas_writer_commit (log.writer, out_changes, error);
  clear_log (&log);
  if (done)
    *out_id = g_steal_pointer (&new_id);
  return done;
}

static gboolean
delete_chain (ChasWriter *writer, const char *id, GError **error)
{
  g_autoptr (GPtrArray) chain = list_chain (chas_writer_get_db (writer), id, error);

  for (guint i = 0; chain != NULL && i < chain->len; i++)
    if (!chas_writer_delete (writer, "contact", chain->pdata[i], error))
      return FALSE;
  return chain != NULL;
}

/* What is to be done after all makes untrue that nothing is. */
static gboolean
reopen (ChasWriter *writer, const ChasContactStory *story, GError **error)
{
  return story->answered->len == 0 ||
         (chas_contact_effects_reopen (writer, story->answered, error) &&
          chas_writer_unset (writer, "lead", story->lead_id, "no_next_step", error));
}

/* What the contact did to its lead, as far as that is to go with it. A lead that moves back has its
 * day from there. */
static gboolean
take_back (ChasContactLog *log, ChasContactTaking taking, GError **error)
{
  const ChasContactStory *story = log->story;

  return chas_contact_closing_take_back (log->writer, story, taking, error) &&
         (!(taking & CHAS_CONTACT_TAKES_STEPS) ||
          chas_contact_effects_take_back (log->writer, story->planned, error)) &&
         (!(taking & CHAS_CONTACT_TAKES_MEETING) ||
          chas_contact_effects_take_back (log->writer, story->booked, error)) &&
         (!(taking & CHAS_CONTACT_TAKES_ANSWERS) || reopen (log->writer, story, error)) &&
         chas_contact_log_move (log, error);
}

/**
 * chas_db_delete_contact:
 * @taking: what of that which it did goes with it, if nobody has touched that since
 * @out_changes: (out) (transfer full): what was touched
 *
 * Moves a contact with all that was told of it before to the trash, as one step. Errors:
 * `NOT_FOUND`.
 *
 * Returns: whether it is gone
 */
gboolean
chas_db_delete_contact (ChasDb *db,
                        const char *id,
                        ChasContactTaking taking,
                        ChasChanges **out_changes,
                        GError **error)
{
  g_autoptr (ChasContactStory) story = chas_db_get_contact (db, id, error);
  g_autoptr (ChasContactDraft) draft = NULL;
  g_autofree char *subject = NULL;
  ChasContactLog log = { .story = story };
  gboolean done;

  if (story == NULL || !chas_db_get_title (db, "contact", id, &subject, error))
    return FALSE;
  log.draft = draft = chas_contact_draft_new (chas_contact_get_lead_id (story->contact));
  if (taking & CHAS_CONTACT_TAKES_MOVE && chas_contact_story_can_move_back (story))
    draft->stage = story->from;
  done = begin_log (&log, db, N_ ("Delete contact with"), subject, error) &&
         find_day (&log, draft, error) &&
         /* In this order: when it is undone, the contact is there before what it did. */
         take_back (&log, taking, error) && delete_chain (log.writer, id, error) &&
         chas_writer_commit (log.writer, out_changes, error);
  clear_log (&log);
  return done;
}
