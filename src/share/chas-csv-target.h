// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column of a table can mean for a lead. */
typedef enum
{
  CHAS_CSV_TARGET_COMPANY_NAME,
  CHAS_CSV_TARGET_ORGNR,
  CHAS_CSV_TARGET_DOMAIN,
  CHAS_CSV_TARGET_WEBSITE,
  CHAS_CSV_TARGET_COMPANY_LINKEDIN,
  CHAS_CSV_TARGET_COMPANY_PHONE,
  CHAS_CSV_TARGET_COMPANY_MAIL,
  CHAS_CSV_TARGET_TOWN,
  CHAS_CSV_TARGET_COUNTY,
  CHAS_CSV_TARGET_SECTOR,
  CHAS_CSV_TARGET_SIZE,
  CHAS_CSV_TARGET_DESCRIPTION,
  CHAS_CSV_TARGET_TAGS,
  CHAS_CSV_TARGET_STAGE,
  CHAS_CSV_TARGET_OWNER,
  CHAS_CSV_TARGET_WHY,
  CHAS_CSV_TARGET_HOOK,
  CHAS_CSV_TARGET_SOURCE,
  CHAS_CSV_TARGET_EDUCATION,
  CHAS_CSV_TARGET_PERSON_NAME,
  CHAS_CSV_TARGET_PERSON_GIVEN_NAME,
  CHAS_CSV_TARGET_PERSON_FAMILY_NAME,
  CHAS_CSV_TARGET_PERSON_TITLE,
  CHAS_CSV_TARGET_PERSON_MAIL,
  CHAS_CSV_TARGET_PERSON_PHONE,
  CHAS_CSV_TARGET_PERSON_LINKEDIN,
  CHAS_CSV_TARGET_NOTE,
  CHAS_CSV_TARGET_CREATED,
  CHAS_CSV_N_TARGETS,
  CHAS_CSV_TARGET_NONE = -1,
} ChasCsvTarget;

const char *chas_csv_target_get_code (ChasCsvTarget target);
const char *chas_csv_target_get_msgid (ChasCsvTarget target);
const char *chas_csv_target_get_label (ChasCsvTarget target);
const char *chas_csv_target_get_joint (ChasCsvTarget target);
ChasCsvTarget chas_csv_target_from_code (const char *code);

G_END_DECLS
