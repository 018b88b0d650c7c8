// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-trash.h"

#include <glib/gi18n.h>

#include "chas-db-trash.h"
#include "chas-instant.h"
#include "chas-trashed.h"

/* A row about a company that lies in the trash, or whose lead does: it is not made a second time,
 * and comes back if somebody says so. */

/* What a company is known by. Where both are there, the address of its site is what it calls its
 * own. */
static ChasLeadDraft *
make_draft (const ChasCsvLead *row)
{
  static const struct
  {
    ChasLeadPart part;
    const char *field;
  } fields[] = {
    { CHAS_LEAD_PART_COMPANY, "name" },      { CHAS_LEAD_PART_ORGNR, "orgnr" },
    { CHAS_LEAD_PART_WEBSITE, "domain" },    { CHAS_LEAD_PART_WEBSITE, "website" },
    { CHAS_LEAD_PART_PHONE, "phone_raw" },   { CHAS_LEAD_PART_MAIL, "email" },
    { CHAS_LEAD_PART_TOWN, "municipality" },
  };
  ChasLeadDraft *draft = chas_lead_draft_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (chas_entity_has (row->company, fields[i].field))
      chas_lead_draft_set (draft, fields[i].part,
                           chas_entity_get_text (row->company, fields[i].field));
  return draft;
}

static gboolean
find_company (ChasCsvStep *step,
              const ChasCsvLead *row,
              ChasDraftDuplicate **out_found,
              GError **error)
{
  g_autoptr (ChasLeadDraft) draft = make_draft (row);
  g_autoptr (GPtrArray) matches =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_company_match_free);
  g_autoptr (GPtrArray) ranked = NULL;
  const ChasDraftDuplicate *first;

  if (!chas_trashed_find_companies (step->place->db, step->place->group_id, draft, matches, error))
    return FALSE;
  ranked = chas_draft_duplicates_rank (draft, matches);
  first = ranked->len > 0 ? ranked->pdata[0] : NULL;
  if (first && first->level >= CHAS_DUPLICATE_PROBABLE)
    *out_found = g_ptr_array_steal_index (ranked, 0);
  return TRUE;
}

static gboolean
find_lead (ChasCsvStep *step,
           const char *company_id,
           ChasDraftDuplicate **out_found,
           GError **error)
{
  g_autoptr (ChasDraftDuplicate) found = g_new0 (ChasDraftDuplicate, 1);
  g_autofree char *lead_id = NULL;

  found->match = g_new0 (ChasCompanyMatch, 1);
  found->match->company_id = g_strdup (company_id);
  if (!chas_trashed_tell_lead (step->place->db, step->place->group_id, found->match, error))
    return FALSE;
  if (!found->match->trashed)
    return TRUE;
  if (!chas_csv_write_find_lead (step, company_id, &lead_id, error))
    return FALSE;
  if (!lead_id)
    *out_found = g_steal_pointer (&found);
  return TRUE;
}

/**
 * chas_csv_trash_find:
 * @company_id: (nullable): of the company that the row is about, where we have it
 * @out_found: (out) (transfer full) (nullable): what lies in the trash
 *
 * Looks whether the company is there, or the lead that the group had for it.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_csv_trash_find (ChasCsvStep *step,
                     const ChasCsvLead *row,
                     const char *company_id,
                     ChasDraftDuplicate **out_found,
                     GError **error)
{
  *out_found = NULL;
  if (!step->has_trash)
    return TRUE;
  return company_id ? find_lead (step, company_id, out_found, error)
                    : find_company (step, row, out_found, error);
}

/**
 * chas_csv_trash_restore:
 *
 * Brings it back, with what was deleted with it.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_csv_trash_restore (ChasCsvStep *step, const ChasDraftDuplicate *found, GError **error)
{
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  ChasLeadDraft *draft = chas_lead_draft_new ();

  g_ptr_array_add (drafts, draft);
  chas_draft_duplicate_take (found, draft);
  step->n_written++;
  return chas_db_restore_for_drafts (step->writer, drafts, error) &&
         (!found->match->name ||
          chas_csv_match_add (step->match, found->match->company_id, found->match->name, error));
}

/* Who has it back shall know what comes. */
static void
tell_name (ChasCsvLead *row, const char *name)
{
  if (name && g_strcmp0 (name, chas_entity_get_text (row->company, "name")) != 0)
    /* Translators: %s is a company in the trash, which a row of a table names otherwise */
    chas_csv_lead_add_remark (row, _ ("called “%s” there"), name);
}

/**
 * chas_csv_trash_tell:
 * @company_name: (nullable): of the company, where we have it and only its lead was deleted
 *
 * Adds to the remarks of the row what it is called there, who deleted it, and when.
 */
void
chas_csv_trash_tell (ChasCsvStep *step,
                     ChasCsvLead *row,
                     const ChasDraftDuplicate *found,
                     const char *company_name)
{
  const ChasTrashEntry *entry = found->match->trashed;
  ChasEnv *env = chas_db_get_env (step->place->db);
  g_autofree char *day =
    chas_date_dup_text (chas_instant_text_get_date (entry->at, chas_env_get_zone (env)));

  tell_name (row, found->match->name ? found->match->name : company_name);
  if (entry->mine)
    /* Translators: %s is a date */
    chas_csv_lead_add_remark (row, _ ("deleted by you on %s"), day);
  else if (entry->author)
    /* Translators: a person and a date */
    chas_csv_lead_add_remark (row, _ ("deleted by %1$s on %2$s"), entry->author, day);
  else
    /* Translators: %s is a date */
    chas_csv_lead_add_remark (row, _ ("deleted on %s"), day);
}
