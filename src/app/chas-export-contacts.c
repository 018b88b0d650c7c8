// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Contacts as a table: what was said to whom, the newest last. What was corrected is not repeated.
 */

#include "config.h"

#include "chas-export-table-private.h"

#include <glib/gi18n.h>

static const ChasTableColumn columns[] = {
  { CHAS_CSV_TARGET_NONE, CHAS_CELL_DATE, .label = NC_ ("column", "Date") },
  { CHAS_CSV_TARGET_NONE, CHAS_CELL_TIME, .label = NC_ ("column", "Time") },
  { CHAS_CSV_TARGET_COMPANY_NAME },
  { CHAS_CSV_TARGET_PERSON_NAME },
  { CHAS_CSV_TARGET_NONE, CHAS_CELL_CODE, "contact", "channel", NC_ ("column", "Channel") },
  { CHAS_CSV_TARGET_NONE, CHAS_CELL_CODE, "contact", "direction", NC_ ("column", "Direction") },
  { CHAS_CSV_TARGET_NONE, CHAS_CELL_CODE, "contact", "outcome", NC_ ("column", "Outcome") },
  { CHAS_CSV_TARGET_NONE, .label = NC_ ("column", "Done by") },
  { CHAS_CSV_TARGET_NONE, .label = NC_ ("column", "What was said") },
};

/* Those who were there, else who wrote it down. */
#define DONE_BY                                                                                    \
  "coalesce ((SELECT group_concat (trim (m.given_name || ' ' || coalesce (m.family_name, '')),"    \
  " ', ' ORDER BY m.given_name, m.id) FROM contact_participant d"                                  \
  " JOIN participant m ON m.id = d.participant_id WHERE d.contact_id = k.id),"                     \
  " (SELECT trim (m.given_name || ' ' || coalesce (m.family_name, '')) FROM participant m"         \
  " WHERE m.id = k.written_by))"

#define QUERY                                                                                      \
  "SELECT k.at, k.at, c.name, trim (p.given_name || ' ' || coalesce (p.family_name, '')),"         \
  " k.channel, k.direction, k.outcome, " DONE_BY ", k.text, p.id AS person FROM contact k"         \
  " JOIN lead l ON l.id = k.lead_id JOIN company c ON c.id = coalesce ((SELECT root"               \
  "   FROM same_record WHERE id = l.company_id), l.company_id)"                                    \
  " LEFT JOIN person p ON p.id = coalesce ((SELECT root FROM same_record"                          \
  "   WHERE id = k.person_id), k.person_id)"                                                       \
  " WHERE NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)"                       \
  " AND (?1 IS NULL OR l.id IN (SELECT value FROM json_each (?1)))"                                \
  " AND (?3 IS NULL OR l.group_id = ?3) AND ?2 IS NOT NULL ORDER BY k.at, k.id"

const ChasTableInfo chas_table_contacts = { QUERY, G_N_ELEMENTS (columns), columns };
