// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-refusal.h"

#include <glib/gi18n-lib.h>

#include "chas-db-text.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-queries.h"
#include "chas-row.h"

static const char *const fields[] = { "do_not_contact", "do_not_contact_reason",
                                      "do_not_contact_date", NULL };

/* Who refused before has done so since that day. */
static gboolean
write_refusal (ChasWriter *writer, ChasCompany *before, const char *reason, GError **error)
{
  ChasEnv *env = chas_db_get_env (chas_writer_get_db (writer));
  const char *since =
    chas_company_get_do_not_contact (before) ? chas_company_get_do_not_contact_date (before) : NULL;
  g_autofree char *today = chas_env_dup_today (env);
  g_autofree char *text = chas_field_normalise_text (reason);
  g_autoptr (ChasCompany) change = chas_company_new (chas_entity_get_id (CHAS_ENTITY (before)));

  chas_company_set_do_not_contact (change, TRUE);
  chas_company_set_do_not_contact_reason (change, text);
  chas_company_set_do_not_contact_date (change, since ? since : today);
  return chas_writer_update (writer, CHAS_ENTITY (change), fields, error);
}

/**
 * chas_db_set_refusal:
 * @reason: (nullable): in a person's words
 * @out_changes: (out) (transfer full): what was touched
 *
 * Notes that a company does not want to be contacted, since today if it did not refuse before.
 *
 * Errors: `NOT_FOUND`; %CHAS_MODEL_ERROR if the reason is too long.
 *
 * Returns: whether it is noted
 */
gboolean
chas_db_set_refusal (ChasDb *db,
                     const char *company_id,
                     const char *reason,
                     ChasChanges **out_changes,
                     GError **error)
{
  g_autoptr (ChasEntity) company =
    chas_row_read (db, chas_entity_info_lookup ("company"), company_id, error);
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (company == NULL || !chas_db_get_title (db, "company", company_id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Stop contacts with"), subject, error);
  return writer != NULL && write_refusal (writer, CHAS_COMPANY (company), reason, error) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_take_back_refusal:
 *
 * A company may be contacted again: part of a step.
 *
 * Returns: whether it may be
 */
gboolean
chas_db_take_back_refusal (ChasWriter *writer, const char *company_id, GError **error)
{
  for (guint i = 0; fields[i] != NULL; i++)
    if (!chas_writer_unset (writer, "company", company_id, fields[i], error))
      return FALSE;
  return TRUE;
}

/**
 * chas_db_drop_refusal:
 * @out_changes: (out) (transfer full): what was touched
 *
 * A company may be contacted again. Errors: `NOT_FOUND`.
 *
 * Returns: whether it may be
 */
gboolean
chas_db_drop_refusal (ChasDb *db, const char *company_id, ChasChanges **out_changes, GError **error)
{
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!chas_db_get_title (db, "company", company_id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Allow contacts with"), subject, error);
  return writer != NULL && chas_db_take_back_refusal (writer, company_id, error) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_get_company_of_lead:
 * @out_company: (out) (transfer full) (nullable): %NULL where the lead came by a file without it
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_company_of_lead (ChasDb *db,
                             const char *lead_id,
                             ChasCompany **out_company,
                             GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup ("company");
  g_autofree char *company_id = NULL;
  gboolean known;

  *out_company = NULL;
  if (!chas_db_find_text (db, chas_query_lead_company, lead_id, &company_id, error) ||
      !chas_row_exists (db, info, company_id, &known, error))
    return FALSE;
  if (known)
    *out_company = (ChasCompany *) chas_row_read (db, info, company_id, error);
  return !known || *out_company;
}

/**
 * chas_db_note_refusal:
 * @reason: (nullable): in a person's words
 *
 * The company of a lead said that it does not want to be contacted: part of a step that closes the
 * lead. A reason that was given before stays. Errors: %CHAS_MODEL_ERROR.
 *
 * Returns: whether it is noted
 */
gboolean
chas_db_note_refusal (ChasWriter *writer, const char *lead_id, const char *reason, GError **error)
{
  g_autoptr (ChasCompany) company = NULL;

  if (!chas_db_get_company_of_lead (chas_writer_get_db (writer), lead_id, &company, error))
    return FALSE;
  return !company || chas_company_get_do_not_contact (company) ||
         write_refusal (writer, company, reason, error);
}
