// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-lead.h"

#include "chas-row.h"

#define OF_COMPANY_OF_LEAD "company_id = (SELECT company_id FROM lead WHERE id = ?1)"

static GPtrArray *
list (ChasDb *db, const char *entity, const char *where, const char *lead_id, GError **error)
{
  return chas_row_list (db, chas_entity_info_lookup (entity), where, lead_id, error);
}

/* The people in the order of their employments, as far as they are there. */
static gboolean
read_people (ChasDb *db, ChasLeadDetails *details, const char *lead_id, GError **error)
{
  g_autoptr (GPtrArray) employments =
    list (db, "employment", OF_COMPANY_OF_LEAD " ORDER BY ifnull(is_primary, 0) DESC, id", lead_id,
          error);

  if (employments == NULL)
    return FALSE;
  details->people = g_ptr_array_new_with_free_func (g_object_unref);
  details->employments = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < employments->len; i++)
    {
      const char *person_id = chas_employment_get_person_id (employments->pdata[i]);
      g_autoptr (GPtrArray) person = list (db, "person", "id = ?1", person_id, error);

      if (person == NULL)
        return FALSE;
      if (person->len == 0)
        continue;
      g_ptr_array_add (details->people, g_object_ref (person->pdata[0]));
      g_ptr_array_add (details->employments, g_object_ref (employments->pdata[i]));
    }
  return TRUE;
}

static gboolean
read_company (ChasDb *db, ChasLeadDetails *details, GError **error)
{
  const char *id = chas_lead_get_company_id (details->lead);
  ChasEntity *company;

  /* A lead may come by file before its company does. */
  if (id == NULL)
    company = chas_entity_new (chas_entity_info_lookup ("company"), NULL);
  else
    company = chas_row_read (db, chas_entity_info_lookup ("company"), id, error);
  details->company = (ChasCompany *) company;
  return company != NULL;
}

static gboolean
read_lists (ChasDb *db, ChasLeadDetails *details, const char *lead_id, GError **error)
{
  details->notes =
    list (db, "note", "lead_id = ?1 OR " OF_COMPANY_OF_LEAD " ORDER BY at DESC, id DESC", lead_id,
          error);
  if (details->notes == NULL)
    return FALSE;
  details->educations =
    list (db, "education",
          "id IN (SELECT education_id FROM lead_education WHERE lead_id = ?1) ORDER BY short, id",
          lead_id, error);
  if (details->educations == NULL)
    return FALSE;
  details->owners =
    list (db, "participant",
          "id IN (SELECT owner_id FROM lead WHERE id = ?1"
          " UNION SELECT participant_id FROM lead_owner WHERE lead_id = ?1)"
          " ORDER BY id IS NOT (SELECT owner_id FROM lead WHERE id = ?1), given_name, id",
          lead_id, error);
  if (details->owners == NULL)
    return FALSE;
  details->tags = list (db, "company_tag", OF_COMPANY_OF_LEAD " ORDER BY name", lead_id, error);
  return details->tags != NULL;
}

/**
 * chas_db_get_lead:
 *
 * Errors: `NOT_FOUND`.
 *
 * Returns: (transfer full): the lead with what its pane shows
 */
ChasLeadDetails *
chas_db_get_lead (ChasDb *db, const char *lead_id, GError **error)
{
  g_autoptr (ChasLeadDetails) details = g_new0 (ChasLeadDetails, 1);

  details->lead = (ChasLead *) chas_row_read (db, chas_entity_info_lookup ("lead"), lead_id, error);
  if (details->lead == NULL || !read_company (db, details, error) ||
      !read_people (db, details, lead_id, error) || !read_lists (db, details, lead_id, error))
    return NULL;
  return g_steal_pointer (&details);
}
