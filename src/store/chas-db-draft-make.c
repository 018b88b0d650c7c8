// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-draft-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "chas-db-text.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-orgnr.h"
#include "chas-phone.h"

/* What a draft says, as records, and which of them are there. */

#define SHOWN_PERSON                                                                               \
  " JOIN person r ON r.id = ifnull ((SELECT root FROM same_record WHERE id = p.id), p.id)"
#define EMPLOYMENT                                                                                 \
  "SELECT id FROM employment WHERE person_id IN " AS_ONE ("?1") " AND company_id IN " AS_ONE ("?2")
#define NOTE_OF_LEAD "SELECT id FROM note WHERE lead_id IN " AS_ONE ("?1") " AND text = ?2"
#define PERSON_BY_MAIL                                                                             \
  "SELECT r.id FROM person p" SHOWN_PERSON " WHERE p.email IN (?1, ?2) ORDER BY r.id"
#define PERSON_OF_COMPANY                                                                          \
  "SELECT r.id FROM employment e JOIN person p ON p.id = e.person_id" SHOWN_PERSON                 \
  " WHERE e.company_id IN " AS_ONE (                                                               \
    "?1") " AND concat_ws (' ', p.given_name, p.family_name) = ?2 COLLATE NOCASE"                  \
          " ORDER BY r.id"

typedef struct
{
  ChasLeadPart part;
  const char *field;
} Source;

static const Source company_sources[] = {
  { CHAS_LEAD_PART_WEBSITE, "website" },
  { CHAS_LEAD_PART_MAIL, "email" },
  { CHAS_LEAD_PART_LINKEDIN, "linkedin_url" },
  { CHAS_LEAD_PART_TOWN, "municipality" },
};

static const Source person_sources[] = {
  { CHAS_LEAD_PART_PERSON_MAIL, "email" },
  { CHAS_LEAD_PART_PERSON_LINKEDIN, "linkedin_url" },
};

static void
set_parts (ChasEntity *entity, const ChasLeadDraft *draft, const Source *sources, guint n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *text = chas_field_normalise_text (draft->parts[sources[i].part]);

      if (text)
        chas_entity_set_text (entity, sources[i].field, text);
    }
}

static void
set_phone (ChasEntity *entity, const char *raw)
{
  g_autofree char *text = chas_field_normalise_text (raw);
  g_autofree char *e164 = chas_phone_to_e164 (text);

  if (text)
    chas_entity_set_text (entity, "phone_raw", text);
  if (e164)
    chas_entity_set_text (entity, "phone_e164", e164);
}

/**
 * chas_draft_make_company:
 *
 * Returns: (transfer full): what is said of the company
 */
ChasEntity *
chas_draft_make_company (const ChasLeadDraft *draft, const char *id)
{
  ChasEntity *company = CHAS_ENTITY (chas_company_new (id));
  const char *number = draft->parts[CHAS_LEAD_PART_ORGNR];
  g_autofree char *name = chas_field_normalise_text (draft->parts[CHAS_LEAD_PART_COMPANY]);
  g_autofree char *domain = chas_lead_draft_dup_domain (draft);
  char orgnr[CHAS_ORGNR_SIZE];

  if (name)
    chas_entity_set_text (company, "name", name);
  if (domain)
    chas_entity_set_text (company, "domain", domain);
  if (number && chas_orgnr_parse (number, orgnr) == CHAS_ORGNR_VALID)
    chas_entity_set_text (company, "orgnr", orgnr);
  set_phone (company, draft->parts[CHAS_LEAD_PART_PHONE]);
  set_parts (company, draft, company_sources, G_N_ELEMENTS (company_sources));
  return company;
}

/**
 * chas_draft_make_person:
 *
 * Returns: (transfer full): what is said of the contact person, who has a name
 */
ChasEntity *
chas_draft_make_person (const ChasLeadDraft *draft, const char *id)
{
  ChasEntity *person = CHAS_ENTITY (chas_person_new (id));
  g_autofree char *name = chas_field_normalise_text (draft->parts[CHAS_LEAD_PART_PERSON]);
  char *space = strchr (name, ' ');

  if (space)
    chas_entity_set_text (person, "family_name", space + 1);
  if (space)
    *space = '\0';
  chas_entity_set_text (person, "given_name", name);
  chas_entity_set_text (person, "source_text", _ ("Added together with the lead"));
  chas_entity_set_text (person, "legal_basis", "legitimate_interest");
  set_phone (person, draft->parts[CHAS_LEAD_PART_PERSON_PHONE]);
  set_parts (person, draft, person_sources, G_N_ELEMENTS (person_sources));
  return person;
}

/**
 * chas_draft_lacks:
 *
 * A number in two fields stays whole.
 *
 * Returns: whether @said says something in a field in which @there says nothing
 */
gboolean
chas_draft_lacks (ChasEntity *there, ChasEntity *said, const char *field)
{
  gboolean has_phone =
    chas_entity_has (there, "phone_raw") || chas_entity_has (there, "phone_e164");

  return chas_entity_has (said, field) && !chas_entity_has (there, field) &&
         !(has_phone && g_str_has_prefix (field, "phone_"));
}

/**
 * chas_draft_find:
 * @out_id: (out) (nullable): the id that the question finds
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_draft_find (ChasDb *db,
                 const char *sql,
                 const char *first,
                 const char *second,
                 char **out_id,
                 GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, first);
  chas_stmt_bind_text (stmt, 2, second);
  return chas_db_take_text (db, stmt, out_id, error);
}

/**
 * chas_draft_find_employment:
 * @out_id: (out) (nullable): that of the person at the company
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_draft_find_employment (ChasDb *db,
                            const char *person_id,
                            const char *company_id,
                            char **out_id,
                            GError **error)
{
  return chas_draft_find (db, EMPLOYMENT, person_id, company_id, out_id, error);
}

/**
 * chas_draft_find_note:
 * @out_id: (out) (nullable): the note of the lead that says the same
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_draft_find_note (ChasDb *db,
                      const char *lead_id,
                      const ChasLeadDraft *draft,
                      char **out_id,
                      GError **error)
{
  g_autofree char *text = chas_field_normalise_text (draft->parts[CHAS_LEAD_PART_NOTE]);

  return chas_draft_find (db, NOTE_OF_LEAD, lead_id, text, out_id, error);
}

/**
 * chas_draft_find_person:
 * @out_id: (out) (nullable): who it is: one mail address is one person, and so is one name at one
 *   company
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_draft_find_person (ChasDb *db,
                        const char *company_id,
                        ChasEntity *said,
                        char **out_id,
                        GError **error)
{
  const char *mail = chas_entity_get_text (said, "email");
  const char *family = chas_entity_get_text (said, "family_name");
  g_autofree char *lower = mail ? g_ascii_strdown (mail, -1) : NULL;
  g_autofree char *name = g_strjoin (" ", chas_entity_get_text (said, "given_name"), family, NULL);

  *out_id = NULL;
  if (mail && !chas_draft_find (db, PERSON_BY_MAIL, mail, lower, out_id, error))
    return FALSE;
  return *out_id || chas_draft_find (db, PERSON_OF_COMPANY, company_id, name, out_id, error);
}
