// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Leads as a table, one to a row. */

#include "config.h"

#include "chas-export-table-private.h"

static const ChasTableColumn columns[] = {
  { CHAS_CSV_TARGET_COMPANY_NAME },
  { CHAS_CSV_TARGET_ORGNR, CHAS_CELL_ORGNR },
  { CHAS_CSV_TARGET_DOMAIN },
  { CHAS_CSV_TARGET_WEBSITE },
  { CHAS_CSV_TARGET_COMPANY_LINKEDIN },
  { CHAS_CSV_TARGET_COMPANY_PHONE, CHAS_CELL_PHONE },
  { CHAS_CSV_TARGET_COMPANY_MAIL },
  { CHAS_CSV_TARGET_TOWN },
  { CHAS_CSV_TARGET_COUNTY, CHAS_CELL_CODE, "company", "county" },
  { CHAS_CSV_TARGET_SECTOR },
  { CHAS_CSV_TARGET_SIZE },
  { CHAS_CSV_TARGET_DESCRIPTION },
  { CHAS_CSV_TARGET_TAGS },
  { CHAS_CSV_TARGET_STAGE, CHAS_CELL_CODE, "lead", "stage" },
  { CHAS_CSV_TARGET_OWNER },
  { CHAS_CSV_TARGET_WHY },
  { CHAS_CSV_TARGET_HOOK },
  { CHAS_CSV_TARGET_SOURCE, CHAS_CELL_CODE, "lead", "source_kind" },
  { CHAS_CSV_TARGET_EDUCATION },
  { CHAS_CSV_TARGET_PERSON_GIVEN_NAME },
  { CHAS_CSV_TARGET_PERSON_FAMILY_NAME },
  { CHAS_CSV_TARGET_PERSON_TITLE },
  { CHAS_CSV_TARGET_PERSON_MAIL },
  { CHAS_CSV_TARGET_PERSON_PHONE, CHAS_CELL_PHONE },
  { CHAS_CSV_TARGET_PERSON_LINKEDIN },
  { CHAS_CSV_TARGET_CREATED },
};

/* The one whom the lead's page shows first, as what it shows them. */
#define FIRST_PERSON                                                                               \
  "SELECT x.id FROM employment x WHERE " CHAS_TABLE_AT_COMPANY (                                   \
    "x") " AND (x.to_date IS NULL OR x.to_date > ?2)"                                              \
         " AND EXISTS (SELECT 1 FROM person h WHERE h.id = coalesce ((SELECT root FROM"            \
         " same_record WHERE id = x.person_id), x.person_id))"                                     \
         " AND NOT EXISTS (" CHAS_TABLE_SAID_BY_ANOTHER                                            \
         ") ORDER BY coalesce (x.is_primary, 0) DESC, x.id LIMIT 1"

/* One line per lead, its first contact person with it; a claim that has lapsed makes nobody its
 * owner. */
#define QUERY                                                                                      \
  "SELECT c.name, c.orgnr, c.domain, c.website, c.linkedin_url,"                                   \
  " coalesce (c.phone_e164, c.phone_raw), c.email, c.municipality, c.county, c.business,"          \
  " c.size_band, c.description,"                                                                   \
  " (SELECT group_concat (t.name, ', ' ORDER BY t.name) FROM company_tag t"                        \
  "   WHERE t.company_id = c.id),"                                                                 \
  " l.stage, trim (o.given_name || ' ' || coalesce (o.family_name, '')), l.why, l.hook,"           \
  " l.source_kind, (SELECT group_concat (d.short, ', ' ORDER BY d.short) FROM lead_education e"    \
  "   JOIN education d ON d.id = e.education_id WHERE e.lead_id = l.id),"                          \
  " p.given_name, p.family_name, m.title, p.email, coalesce (p.phone_e164, p.phone_raw),"          \
  " p.linkedin_url, (SELECT substr (min (s.at), 1, 10) FROM stage_change s"                        \
  "   WHERE s.lead_id = l.id), p.id AS person"                                                     \
  " FROM lead l JOIN company c ON c.id = coalesce ((SELECT root FROM same_record"                  \
  "   WHERE id = l.company_id), l.company_id)"                                                     \
  " LEFT JOIN participant o ON o.id = l.owner_id AND NOT EXISTS (SELECT 1 FROM lead_claim x"       \
  "   WHERE x.lead_id = l.id AND x.until < ?2)"                                                    \
  " LEFT JOIN employment m ON m.id = (" FIRST_PERSON ")"                                           \
  " LEFT JOIN person p ON p.id = coalesce ((SELECT root FROM same_record"                          \
  "   WHERE id = m.person_id), m.person_id)"                                                       \
  " WHERE l.id NOT IN (SELECT id FROM same_record WHERE id <> root)"                               \
  " AND (?1 IS NULL OR l.id IN (SELECT value FROM json_each (?1)))"                                \
  " AND (?3 IS NULL OR l.group_id = ?3)"                                                           \
  " ORDER BY l.group_id, instr ('new ready contacted dialogue booked met opportunity partner"      \
  " resting declined unfit', l.stage), l.order_key, l.id"

const ChasTableInfo chas_table_leads = { QUERY, G_N_ELEMENTS (columns), columns };
