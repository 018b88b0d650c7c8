// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Contact persons as a table: a row for each company that somebody works at now. */

#include "config.h"

#include "chas-export-table-private.h"

#include <glib/gi18n.h>

static const ChasTableColumn columns[] = {
  { CHAS_CSV_TARGET_COMPANY_NAME },
  { CHAS_CSV_TARGET_PERSON_GIVEN_NAME },
  { CHAS_CSV_TARGET_PERSON_FAMILY_NAME },
  { CHAS_CSV_TARGET_PERSON_TITLE },
  { CHAS_CSV_TARGET_PERSON_MAIL },
  { CHAS_CSV_TARGET_PERSON_PHONE, CHAS_CELL_PHONE },
  { CHAS_CSV_TARGET_PERSON_LINKEDIN },
  { CHAS_CSV_TARGET_NONE, CHAS_CELL_YES, .label = NC_ ("column", "Not to be contacted") },
};

/* Who works nowhere belongs to no group, but is somebody we know. */
#define QUERY                                                                                       \
  "WITH place AS (SELECT x.title, coalesce ((SELECT root FROM same_record WHERE id = x.person_id)," \
  "   x.person_id) AS person, c.id AS company, c.name FROM employment x"                            \
  "   JOIN company c ON c.id = coalesce ((SELECT root FROM same_record WHERE id = x.company_id),"   \
  "   x.company_id) WHERE (x.to_date IS NULL OR x.to_date > ?2)"                                    \
  "   AND NOT EXISTS (" CHAS_TABLE_SAID_BY_ANOTHER ")),"                                            \
  " wanted AS (SELECT coalesce ((SELECT root FROM same_record WHERE id = l.company_id),"            \
  "   l.company_id) AS company FROM lead l WHERE (?3 IS NULL OR l.group_id = ?3)"                   \
  "   AND (?1 IS NULL OR l.id IN (SELECT value FROM json_each (?1))))"                              \
  "SELECT a.name, p.given_name, p.family_name, a.title, p.email,"                                   \
  " coalesce (p.phone_e164, p.phone_raw), p.linkedin_url, nullif (p.do_not_contact, 0),"            \
  " p.id AS person FROM person p LEFT JOIN place a ON a.person = p.id"                              \
  " WHERE p.id NOT IN (SELECT id FROM same_record WHERE id <> root)"                                \
  " AND ((?1 IS NULL AND ?3 IS NULL) OR a.company IN (SELECT company FROM wanted))"                 \
  " ORDER BY a.name IS NULL, a.name, a.company, p.given_name, p.family_name, p.id"

const ChasTableInfo chas_table_people = { QUERY, G_N_ELEMENTS (columns), columns };
