// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-person.h"

#include <glib/gi18n.h>

#include "chas-csv-fill.h"

#define FIND_EMPLOYMENT                                                                            \
  "SELECT id FROM employment WHERE company_id = ?1"                                                \
  " AND person_id IN (SELECT ?2 UNION ALL SELECT id FROM as_one WHERE one = ?2)"
#define FIND_COLLEAGUE "SELECT id FROM employment WHERE company_id = ?1 AND ?2 IS NOT NULL LIMIT 1"

static gboolean
add_employment (ChasCsvStep *self,
                ChasCsvLead *row,
                const char *company_id,
                const char *person_id,
                GError **error)
{
  g_autoptr (ChasEntity) employment = chas_csv_step_make_empty ("employment");
  g_autofree char *colleague = NULL;

  if (!chas_csv_step_find (self, FIND_COLLEAGUE, company_id, person_id, &colleague, error))
    return FALSE;
  chas_entity_set_text (employment, "person_id", person_id);
  chas_entity_set_text (employment, "company_id", company_id);
  chas_csv_set_checked (row, employment, "title", row->title);
  if (!colleague)
    chas_entity_set_int (employment, "is_primary", 1);
  return chas_csv_step_insert (self, employment, error);
}

static gboolean
add_new_person (ChasCsvStep *self, ChasCsvLead *row, const char *company_id, GError **error)
{
  g_autoptr (ChasEntity) person = chas_csv_step_make (self, row->person);
  /* Translators: where a contact person's details come from; %s is a file name */
  g_autofree char *source = g_strdup_printf (_ ("Import of %s"), self->source);

  chas_csv_set_checked (row, person, "source_text", source);
  if (!chas_entity_has (person, "source_text"))
    chas_entity_set_text (person, "source_text", _ ("Import"));
  chas_entity_set_text (person, "legal_basis", "legitimate_interest");
  return chas_csv_step_insert (self, person, error) &&
         add_employment (self, row, company_id, chas_entity_get_id (person), error);
}

static gboolean
fill_title (ChasCsvStep *self, ChasCsvLead *row, const char *employment_id, GError **error)
{
  g_autoptr (ChasEntity) said = chas_csv_step_make_empty ("employment");

  chas_csv_set_checked (row, said, "title", row->title);
  return chas_csv_step_fill (self, row, employment_id, said, error);
}

/**
 * chas_csv_person_add:
 * @self: a step
 * @row: a row, perhaps with a person
 * @company_id: where they work
 * @error: return location
 *
 * Writes the person of a row: a new one, or what is new of a known one, and that they work there.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_person_add (ChasCsvStep *self, ChasCsvLead *row, const char *company_id, GError **error)
{
  g_autofree char *person_id = NULL;
  g_autofree char *employment_id = NULL;

  if (!row->person)
    return TRUE;
  if (!chas_csv_match_person (self->match, row->person, company_id, &person_id, error))
    return FALSE;
  if (!person_id)
    return add_new_person (self, row, company_id, error);
  if (!chas_csv_step_fill (self, row, person_id, row->person, error) ||
      !chas_csv_step_find (self, FIND_EMPLOYMENT, company_id, person_id, &employment_id, error))
    return FALSE;
  if (employment_id)
    return fill_title (self, row, employment_id, error);
  return add_employment (self, row, company_id, person_id, error);
}
