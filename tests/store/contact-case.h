// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-contact-draft.h"
#include "chas-test-db.h"

G_BEGIN_DECLS

/* What a contact may touch. */
#define CONTACT_STATE                                                                              \
  "SELECT group_concat(x, char(10)) FROM ("                                                        \
  "SELECT json_array(id, stage, order_key, no_next_step, wake_date, close_reason, close_text,"     \
  " kept_warm_by) AS x FROM lead UNION ALL "                                                       \
  "SELECT json_array(id, lead_id, channel, outcome, text) FROM contact UNION ALL "                 \
  "SELECT json_array(id, participant_id) FROM contact_participant UNION ALL "                      \
  "SELECT json_array(id, kind, due_date, state, closed_at, contact_id) FROM follow_up UNION ALL "  \
  "SELECT json_array(id, kind, title, start) FROM event UNION ALL "                                \
  "SELECT json_array(id, from_stage, to_stage, cause) FROM stage_change ORDER BY 1)"

/* A lead, and what is told of a contact with it. */
typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
  ChasContactDraft *draft;
} ContactCase;

void contact_case_begin (ContactCase *self, ChasChannel channel, ChasOutcome outcome);
void contact_case_end (ContactCase *self);
void contact_case_log (ContactCase *self);
void contact_case_step_back (ChasDb *db);
gint64 contact_case_move (ContactCase *self, ChasStage stage); /* its step */

G_END_DECLS
