// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-contact-draft.h"
#include "chas-contact-story.h"
#include "chas-test-db.h"

G_BEGIN_DECLS

/* What a correction may touch. */
#define CORRECT_STATE                                                                              \
  "SELECT group_concat(x, char(10)) FROM ("                                                        \
  "SELECT json_array(id, stage, order_key, close_reason, wake_date) AS x FROM lead UNION ALL "     \
  "SELECT json_array(id, channel, outcome, at, text, correction_of) FROM contact UNION ALL "       \
  "SELECT json_array(id, participant_id) FROM contact_participant UNION ALL "                      \
  "SELECT json_array(id, title, start) FROM event UNION ALL "                                      \
  "SELECT json_array(id, kind, due_date, state, closed_at, contact_id) FROM follow_up UNION ALL "  \
  "SELECT json_array(id, from_stage, to_stage, at, correction_of) FROM stage_change ORDER BY 1)"

#define CORRECT_SHOWN "NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = contact.id)"

#define CORRECT_REASON                                                                             \
  "SELECT concat_ws (' ', stage, close_reason, close_text, wake_date) FROM lead"
#define CORRECT_REFUSAL                                                                            \
  "SELECT concat_ws (' ', do_not_contact, do_not_contact_reason, length (do_not_contact_date))"    \
  " FROM company"

/* A call nobody answered, told in the evening: it moved the lead to the contacted ones. */
typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
  char *contact;
  ChasContactDraft *draft; /* says what is on the disk */
} CorrectCase;

void correct_case_log (CorrectCase *self);
void correct_case_begin (CorrectCase *self, ChasStage stage);
void correct_case_begin_refused (CorrectCase *self);
void correct_case_end (CorrectCase *self);
void correct_case_correct (CorrectCase *self);
ChasContactStory *correct_case_read_story (CorrectCase *self);
void correct_case_assert_offered (CorrectCase *self, gboolean closed, gboolean refused);
void correct_case_change_later (CorrectCase *self, const char *change);
void correct_case_move (CorrectCase *self, ChasStage stage);
void correct_case_remove (CorrectCase *self, ChasContactTaking taking);
void correct_case_step_back (CorrectCase *self);

G_END_DECLS
