// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-lead.h"

#include "chas-card-facts.h"
#include "chas-db-claim.h"
#include "chas-db-conflicts.h"
#include "chas-db-rivals.h"
#include "chas-db-text.h"
#include "chas-fold.h"
#include "chas-row.h"

/* The lead and what was merged with it; likewise its company. */
#define OF_LEAD "lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)"
#define OF_COMPANY_OF_LEAD                                                                         \
  "company_id IN (SELECT company_id FROM lead WHERE id = ?1 UNION ALL"                             \
  " SELECT o.id FROM lead l JOIN as_one o ON o.one = l.company_id WHERE l.id = ?1)"
#define OF_SHOWN_COMPANY                                                                           \
  "company_id = (SELECT ifnull((SELECT root FROM same_record WHERE id = l.company_id),"            \
  " l.company_id) FROM lead l WHERE l.id = ?1)"

#define SHOWN_OF(id) "id = ifnull((SELECT root FROM same_record WHERE id = " id "), " id ")"

/* Of people who were merged and work at one company, the one that stands for them says what they do
 * there. */
#define SAID_BY_ANOTHER                                                                            \
  "SELECT 1 FROM same_record s JOIN same_record o ON o.root = s.root"                              \
  " JOIN employment x ON x.person_id = o.id WHERE s.id = employment.person_id"                     \
  " AND (x.person_id <> s.root, x.person_id)"                                                      \
  " < (employment.person_id <> s.root, employment.person_id) AND x." OF_COMPANY_OF_LEAD

static GPtrArray *
list (ChasDb *db, const char *entity, const char *where, const char *lead_id, GError **error)
{
  return chas_row_list (db, chas_entity_info_lookup (entity), where, lead_id, error);
}

static gboolean
has_record (GPtrArray *entities, gpointer entity)
{
  for (guint i = 0; i < entities->len; i++)
    if (g_str_equal (chas_entity_get_id (entities->pdata[i]), chas_entity_get_id (entity)))
      return TRUE;
  return FALSE;
}

/* The people in the order of their employments, as far as they are there; each of them once. */
static gboolean
read_people (ChasDb *db, ChasLeadDetails *details, const char *lead_id, GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  g_autoptr (GPtrArray) employments =
    list (db, "employment",
          OF_COMPANY_OF_LEAD " AND NOT EXISTS (" SAID_BY_ANOTHER
                             ") ORDER BY ifnull(is_primary, 0) DESC, id",
          lead_id, error);

  if (employments == NULL)
    return FALSE;
  details->people = g_ptr_array_new_with_free_func (g_object_unref);
  details->employments = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < employments->len; i++)
    {
      const char *person_id = chas_employment_get_person_id (employments->pdata[i]);
      const char *until = chas_employment_get_to_date (employments->pdata[i]);
      g_autoptr (GPtrArray) person = list (db, "person", SHOWN_OF ("?1"), person_id, error);

      if (person == NULL)
        return FALSE;
      if (person->len == 0 || (until != NULL && strcmp (until, today) <= 0) ||
          has_record (details->people, person->pdata[0]))
        continue;
      g_ptr_array_add (details->people, g_object_ref (person->pdata[0]));
      g_ptr_array_add (details->employments, g_object_ref (employments->pdata[i]));
    }
  return TRUE;
}

static gboolean
read_company (ChasDb *db, ChasLeadDetails *details, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup ("company");
  const char *id = chas_lead_get_company_id (details->lead);
  g_autoptr (GPtrArray) shown = NULL;

  /* A lead may come by file before its company does. */
  if (id == NULL)
    {
      details->company = (ChasCompany *) chas_entity_new (info, NULL);
      return TRUE;
    }
  if (!(shown = list (db, "company", SHOWN_OF ("?1"), id, error)))
    return FALSE;
  if (shown->len > 0)
    details->company = g_object_ref (shown->pdata[0]);
  else
    details->company = (ChasCompany *) chas_row_read (db, info, id, error);
  return details->company != NULL;
}

/* Whoever let the days go by is no owner. */
static gboolean
read_claim (ChasDb *db, ChasLeadDetails *details, const char *lead_id, GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));

  if (!chas_db_read_claim (db, lead_id, &details->claimant_id, &details->claimed_until, error))
    return FALSE;
  if (details->claimed_until != NULL && strcmp (details->claimed_until, today) < 0 &&
      details->owners->len > 0 &&
      g_str_equal (chas_entity_get_id (details->owners->pdata[0]), details->claimant_id))
    g_ptr_array_remove_index (details->owners, 0);
  details->rivals = chas_db_list_rivals (db, lead_id, error);
  return details->rivals != NULL;
}

static gboolean
read_lists (ChasDb *db, ChasLeadDetails *details, const char *lead_id, GError **error)
{
  details->notes = list (db, "note", OF_LEAD " OR " OF_COMPANY_OF_LEAD " ORDER BY at DESC, id DESC",
                         lead_id, error);
  if (details->notes == NULL)
    return FALSE;
  details->follow_ups =
    list (db, "follow_up", OF_LEAD " AND state = 'open' ORDER BY due_date, id", lead_id, error);
  if (details->follow_ups == NULL)
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
  return details->owners != NULL;
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = chas_fold_for_sort (chas_company_tag_get_name ((ChasCompanyTag *) a));
  g_autofree char *second = chas_fold_for_sort (chas_company_tag_get_name ((ChasCompanyTag *) b));

  return strcmp (first, second);
}

static gboolean
read_marks (ChasDb *db, ChasLeadDetails *details, const char *lead_id, GError **error)
{
  details->tags =
    list (db, "company_tag", OF_SHOWN_COMPANY " AND name IS NOT NULL", lead_id, error);
  if (details->tags == NULL)
    return FALSE;
  g_ptr_array_sort_values (details->tags, compare_tags);
  details->possibilities =
    list (db, "lead_possibility", "lead_id = ?1 ORDER BY kind", lead_id, error);
  if (details->possibilities == NULL)
    return FALSE;
  details->conflicts =
    chas_db_list_conflicts_of_lead (db, lead_id,
                                    chas_entity_get_id (CHAS_ENTITY (details->company)), error);
  return details->conflicts != NULL;
}

static gboolean
read_known (ChasDb *db, ChasLeadDetails *details, const char *lead_id, GError **error)
{
  details->known = chas_lead_facts_new (lead_id);
  return chas_card_facts_read_known (db, details->known, NULL, error);
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
  if (details->lead == NULL || !chas_db_find_root (db, lead_id, &details->root_id, error) ||
      !read_company (db, details, error) || !read_people (db, details, lead_id, error) ||
      !read_lists (db, details, lead_id, error) || !read_marks (db, details, lead_id, error) ||
      !read_claim (db, details, lead_id, error) || !read_known (db, details, lead_id, error))
    return NULL;
  return g_steal_pointer (&details);
}
