// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-draft-private.h"

#include "chas-row.h"

/* How a person came here is not said by a draft. */
static const char *const unsaid[] = { "source_text", "legal_basis", NULL };

static gboolean
has_more (ChasDb *db, ChasEntity *said, gboolean *out_has, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (said);
  g_autoptr (ChasEntity) there = chas_row_read (db, info, chas_entity_get_id (said), error);

  for (guint i = 0; there && i < info->n_fields; i++)
    *out_has |= !g_strv_contains (unsaid, info->fields[i].name) &&
                chas_draft_lacks (there, said, info->fields[i].name);
  return there != NULL;
}

static gboolean
has_new_person (ChasDb *db,
                const char *company_id,
                const ChasLeadDraft *draft,
                gboolean *out_has,
                GError **error)
{
  g_autoptr (ChasEntity) named = NULL;
  g_autoptr (ChasEntity) said = NULL;
  g_autofree char *id = NULL;
  g_autofree char *employment = NULL;

  if (!draft->parts[CHAS_LEAD_PART_PERSON])
    return TRUE;
  named = chas_draft_make_person (draft, "");
  if (!chas_draft_find_person (db, company_id, named, &id, error) ||
      (id && !chas_draft_find_employment (db, id, company_id, &employment, error)))
    return FALSE;
  *out_has |= !employment;
  if (!employment)
    return TRUE;
  said = chas_draft_make_person (draft, id);
  return has_more (db, said, out_has, error);
}

static gboolean
has_new_note (ChasDb *db,
              const char *lead_id,
              const ChasLeadDraft *draft,
              gboolean *out_has,
              GError **error)
{
  g_autofree char *id = NULL;

  if (!draft->parts[CHAS_LEAD_PART_NOTE])
    return TRUE;
  if (!chas_draft_find_note (db, lead_id, draft, &id, error))
    return FALSE;
  *out_has |= !id;
  return TRUE;
}

/**
 * chas_db_draft_has_news:
 * @company_id: the company that it is
 * @lead_id: the lead that the group has for it
 * @out_has: (out): whether it says something that nobody has written down
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_draft_has_news (ChasDb *db,
                        const char *company_id,
                        const char *lead_id,
                        const ChasLeadDraft *draft,
                        gboolean *out_has,
                        GError **error)
{
  g_autoptr (ChasEntity) company = chas_draft_make_company (draft, company_id);

  *out_has = FALSE;
  if (!has_more (db, company, out_has, error) ||
      !has_new_person (db, company_id, draft, out_has, error) ||
      !has_new_note (db, lead_id, draft, out_has, error))
    return FALSE;
  for (guint i = 0; draft->colleagues && i < draft->colleagues->len; i++)
    if (!has_new_person (db, company_id, draft->colleagues->pdata[i], out_has, error))
      return FALSE;
  return TRUE;
}
