// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "timeline-case.h"

ChasDb *
timeline_case_new (char **out_lead)
{
  g_autofree char *group = NULL;
  ChasDb *db = test_db_with_group (&group);
  g_autofree char *company = NULL;
  g_autofree char *sql = NULL;

  *out_lead = test_add_lead (db, group, "Tallvik Systems");
  company = test_company_of (db, *out_lead);
  sql = g_strdup_printf (
    "INSERT INTO participant (id, kind, given_name) VALUES ('amira', 'student', 'Amira'),"
    " ('jonas', 'student', 'Jonas'), ('yusuf', 'student', 'Yusuf');"
    "INSERT INTO person (id, given_name, family_name) VALUES ('karin', 'Karin', 'Fjällmo');"
    "INSERT INTO employment (id, person_id, company_id) VALUES ('job', 'karin', '%2$s');"
    "INSERT INTO contact (id, lead_id, person_id, channel, direction, outcome, at, written_by, text)"
    " VALUES ('c1', '%1$s', 'karin', 'phone', 'out', 'no_answer', '2026-11-24T08:00:00Z', 'amira', 'x'),"
    "  ('c2', '%1$s', NULL, 'visit', 'out', 'held', '2026-11-26T08:00:00Z', 'yusuf', 'Bra');"
    "INSERT INTO contact_participant (id, contact_id, participant_id) VALUES ('d1', 'c2', 'amira'), ('d2', 'c2', 'jonas');"
    "INSERT INTO note (id, lead_id, text, at, by) VALUES ('n1', '%1$s', 'Skriv', '2026-11-25T08:00:00Z', 'jonas');"
    "INSERT INTO follow_up (id, lead_id, person_id, kind, due_date, state, closed_at, origin)"
    " VALUES ('u1', '%1$s', 'karin', 'call', '2026-11-27', 'done', '2026-11-27T08:00:00Z', 'person');"
    "INSERT INTO event (id, kind, title, start, status, uid, company_id, place) VALUES"
    " ('e1', 'study_visit', 'Besök', '2026-11-28', 'confirmed', 'e1', '%2$s', 'Solna')",
    *out_lead, company);
  test_exec (db, sql);
  return db;
}
