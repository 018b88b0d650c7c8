// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Companies as a table, for the back office: nobody is named in it, and nothing of what was said.
 */

#include "config.h"

#include "chas-export-table-private.h"

#include <glib/gi18n.h>

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
  { CHAS_CSV_TARGET_NONE, CHAS_CELL_YES, .label = NC_ ("column", "Not to be contacted") },
};

#define QUERY                                                                                      \
  "SELECT c.name, c.orgnr, c.domain, c.website, c.linkedin_url,"                                   \
  " coalesce (c.phone_e164, c.phone_raw), c.email, c.municipality, c.county, c.business,"          \
  " c.size_band, c.description,"                                                                   \
  " (SELECT group_concat (t.name, ', ' ORDER BY t.name) FROM company_tag t"                        \
  "   WHERE t.company_id = c.id), nullif (c.do_not_contact, 0), NULL AS person FROM company c"     \
  " WHERE c.id NOT IN (SELECT id FROM same_record WHERE id <> root) AND ?2 IS NOT NULL"            \
  " AND ((?1 IS NULL AND ?3 IS NULL) OR EXISTS (SELECT 1 FROM lead l"                              \
  "   WHERE " CHAS_TABLE_AT_COMPANY (                                                              \
    "l") " AND (?3 IS NULL OR l.group_id = ?3)"                                                    \
         "   AND (?1 IS NULL OR l.id IN (SELECT value FROM json_each (?1)))))"                     \
         " ORDER BY c.name, c.id"

const ChasTableInfo chas_table_companies = { QUERY, G_N_ELEMENTS (columns), columns };
