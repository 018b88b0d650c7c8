// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-target.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *label; /* English msgid, context "column" */
  const char *joint; /* between the texts of several columns; NULL: only one column */
} TargetInfo;

static const TargetInfo infos[CHAS_CSV_N_TARGETS] = {
  [CHAS_CSV_TARGET_COMPANY_NAME] = { "company_name", NC_ ("column", "Company") },
  [CHAS_CSV_TARGET_ORGNR] = { "orgnr", NC_ ("column", "Organisation number") },
  [CHAS_CSV_TARGET_DOMAIN] = { "domain", NC_ ("column", "Domain") },
  [CHAS_CSV_TARGET_WEBSITE] = { "website", NC_ ("column", "Website") },
  [CHAS_CSV_TARGET_COMPANY_LINKEDIN] = { "company_linkedin", NC_ ("column", "Company LinkedIn") },
  [CHAS_CSV_TARGET_COMPANY_PHONE] = { "company_phone", NC_ ("column", "Company phone") },
  [CHAS_CSV_TARGET_COMPANY_MAIL] = { "company_mail", NC_ ("column", "Company mail") },
  [CHAS_CSV_TARGET_TOWN] = { "town", NC_ ("column", "Town") },
  [CHAS_CSV_TARGET_COUNTY] = { "county", NC_ ("column", "County") },
  [CHAS_CSV_TARGET_SECTOR] = { "sector", NC_ ("column", "Sector") },
  [CHAS_CSV_TARGET_SIZE] = { "size", NC_ ("column", "Size") },
  [CHAS_CSV_TARGET_DESCRIPTION] = { "description", NC_ ("column", "Description"), "\n" },
  [CHAS_CSV_TARGET_TAGS] = { "tags", NC_ ("column", "Tags"), ", " },
  [CHAS_CSV_TARGET_STAGE] = { "stage", NC_ ("column", "Stage") },
  [CHAS_CSV_TARGET_OWNER] = { "owner", NC_ ("column", "Owner") },
  [CHAS_CSV_TARGET_WHY] = { "why", NC_ ("column", "Why") },
  [CHAS_CSV_TARGET_HOOK] = { "hook", NC_ ("column", "Hook") },
  [CHAS_CSV_TARGET_SOURCE] = { "source", NC_ ("column", "Source") },
  [CHAS_CSV_TARGET_EDUCATION] = { "education", NC_ ("column", "Education"), ", " },
  [CHAS_CSV_TARGET_PERSON_NAME] = { "person_name", NC_ ("column", "Contact person") },
  [CHAS_CSV_TARGET_PERSON_GIVEN_NAME] = { "person_given_name", NC_ ("column", "Given name") },
  [CHAS_CSV_TARGET_PERSON_FAMILY_NAME] = { "person_family_name", NC_ ("column", "Family name") },
  [CHAS_CSV_TARGET_PERSON_TITLE] = { "person_title", NC_ ("column", "Title") },
  [CHAS_CSV_TARGET_PERSON_MAIL] = { "person_mail", NC_ ("column", "Person’s mail") },
  [CHAS_CSV_TARGET_PERSON_PHONE] = { "person_phone", NC_ ("column", "Person’s phone") },
  [CHAS_CSV_TARGET_PERSON_LINKEDIN] = { "person_linkedin", NC_ ("column", "Person’s LinkedIn") },
  [CHAS_CSV_TARGET_NOTE] = { "note", NC_ ("column", "Note"), "\n" },
  [CHAS_CSV_TARGET_CREATED] = { "created", NC_ ("column", "Created") },
};

static gboolean
is_target (ChasCsvTarget target)
{
  return target >= 0 && target < CHAS_CSV_N_TARGETS;
}

/**
 * chas_csv_target_get_code:
 * @target: a target
 *
 * Returns: (nullable): what it is called in a remembered mapping, or %NULL for none
 */
const char *
chas_csv_target_get_code (ChasCsvTarget target)
{
  return is_target (target) ? infos[target].code : NULL;
}

/**
 * chas_csv_target_get_msgid:
 * @target: a target
 *
 * Returns: (nullable): its English name, which a header may have whatever the user's language
 */
const char *
chas_csv_target_get_msgid (ChasCsvTarget target)
{
  return is_target (target) ? infos[target].label : NULL;
}

/**
 * chas_csv_target_get_label:
 * @target: a target
 *
 * Returns: (nullable): its name in the user's language, also the header to export it under
 */
const char *
chas_csv_target_get_label (ChasCsvTarget target)
{
  return is_target (target) ? g_dpgettext2 (GETTEXT_PACKAGE, "column", infos[target].label) : NULL;
}

/**
 * chas_csv_target_get_joint:
 * @target: a target
 *
 * Returns: (nullable): what joins the texts of several columns, or %NULL when only one column can
 * mean @target
 */
const char *
chas_csv_target_get_joint (ChasCsvTarget target)
{
  return is_target (target) ? infos[target].joint : NULL;
}

/**
 * chas_csv_target_from_code:
 * @code: a code, possibly of another version
 *
 * Returns: the target, or %CHAS_CSV_TARGET_NONE
 */
ChasCsvTarget
chas_csv_target_from_code (const char *code)
{
  for (int i = 0; i < CHAS_CSV_N_TARGETS; i++)
    if (g_str_equal (infos[i].code, code))
      return i;
  return CHAS_CSV_TARGET_NONE;
}
