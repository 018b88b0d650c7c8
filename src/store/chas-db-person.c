// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-person.h"

#include <glib/gi18n-lib.h>

#include "chas-db-title.h"
#include "chas-field-check.h"
#include "chas-phone.h"
#include "chas-row.h"
#include "chas-writer.h"

/* What a draft tells of a person and of the work at the company. */
static const char *const person_texts[] = {
  "given_name",
  "family_name",
  "person_role",
  "email",
  "phone_raw",
  "linkedin_url",
  "source_text",
  "preferred_channel",
  "do_not_contact_reason",
  "do_not_contact_date",
  NULL,
};
static const char *const person_fields[] = {
  "given_name",
  "family_name",
  "person_role",
  "email",
  "phone_raw",
  "linkedin_url",
  "source_text",
  "preferred_channel",
  "do_not_contact_reason",
  "do_not_contact_date",
  "phone_e164",
  "do_not_contact",
  NULL,
};
static const char *const employment_fields[] = { "title", "to_date", "is_primary", NULL };

static void
copy_text (ChasEntity *record, ChasEntity *told, const char *field)
{
  g_autofree char *text = chas_field_normalise_text (chas_entity_get_text (told, field));

  chas_entity_set_text (record, field, text);
}

static void
copy_flag (ChasEntity *record, ChasEntity *told, const char *field)
{
  if (chas_entity_has (told, field))
    chas_entity_set_int (record, field, chas_entity_get_int (told, field));
}

static ChasPerson *
make_person (const ChasPersonDraft *draft, const char *id)
{
  ChasPerson *person = chas_person_new (id);
  g_autofree char *e164 = NULL;

  for (guint i = 0; person_texts[i] != NULL; i++)
    copy_text (CHAS_ENTITY (person), CHAS_ENTITY (draft->person), person_texts[i]);
  copy_flag (CHAS_ENTITY (person), CHAS_ENTITY (draft->person), "do_not_contact");
  if (chas_person_get_phone_raw (person) != NULL)
    e164 = chas_phone_to_e164 (chas_person_get_phone_raw (person));
  chas_person_set_phone_e164 (person, e164);
  return person;
}

static gboolean
write_person (ChasWriter *writer, const ChasPersonDraft *draft, const char *id, GError **error)
{
  g_autoptr (ChasPerson) person = make_person (draft, id);

  if (chas_entity_get_id (CHAS_ENTITY (draft->person)) != NULL)
    return chas_writer_update (writer, CHAS_ENTITY (person), person_fields, error);
  chas_person_set_legal_basis (person, CHAS_LEGAL_BASIS_LEGITIMATE_INTEREST);
  return chas_writer_insert (writer, CHAS_ENTITY (person), error);
}

static gboolean
write_employment (ChasWriter *writer,
                  const ChasPersonDraft *draft,
                  const char *person_id,
                  GError **error)
{
  const char *id = chas_entity_get_id (CHAS_ENTITY (draft->employment));
  g_autoptr (ChasEmployment) employment = chas_employment_new (id);

  copy_text (CHAS_ENTITY (employment), CHAS_ENTITY (draft->employment), "title");
  copy_text (CHAS_ENTITY (employment), CHAS_ENTITY (draft->employment), "to_date");
  copy_flag (CHAS_ENTITY (employment), CHAS_ENTITY (draft->employment), "is_primary");
  if (id != NULL)
    return chas_writer_update (writer, CHAS_ENTITY (employment), employment_fields, error);
  chas_employment_set_person_id (employment, person_id);
  chas_employment_set_company_id (employment, draft->company_id);
  return chas_writer_insert (writer, CHAS_ENTITY (employment), error);
}

/* A company has one person to contact first. */
static gboolean
step_down (ChasWriter *writer, const ChasPersonDraft *draft, GError **error)
{
  const char *own = chas_entity_get_id (CHAS_ENTITY (draft->employment));
  g_autoptr (GPtrArray) first = NULL;

  if (!chas_employment_get_is_primary (draft->employment))
    return TRUE;
  first = chas_row_list (chas_writer_get_db (writer), chas_entity_info_lookup ("employment"),
                         "company_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one"
                         " WHERE one = ?1) AND is_primary = 1",
                         draft->company_id, error);
  for (guint i = 0; first != NULL && i < first->len; i++)
    {
      const char *id = chas_entity_get_id (first->pdata[i]);

      if (g_strcmp0 (id, own) != 0 &&
          !chas_writer_set_int (writer, "employment", id, "is_primary", 0, error))
        return FALSE;
    }
  return first != NULL;
}

/**
 * chas_db_save_person:
 * @out_id: (out): id of the person
 * @out_changes: (out) (transfer full): what was touched
 *
 * Adds somebody who works at a company, or changes what is known, as one step. Who is to be
 * contacted first takes that from whoever was.
 *
 * Errors: %CHAS_MODEL_ERROR for a field that the field table refuses; `INVALID` if the company is
 * gone; `NOT_FOUND` if the person is.
 *
 * Returns: whether it was saved
 */
gboolean
chas_db_save_person (ChasDb *db,
                     const ChasPersonDraft *draft,
                     char **out_id,
                     ChasChanges **out_changes,
                     GError **error)
{
  const char *known = chas_entity_get_id (CHAS_ENTITY (draft->person));
  g_autofree char *id = known ? g_strdup (known) : chas_env_dup_uuid (chas_db_get_env (db));
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!chas_db_get_title (db, "company", draft->company_id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, known ? N_ ("Edit a person at") : N_ ("Add a person at"), subject,
                              error);
  if (writer == NULL || !step_down (writer, draft, error) ||
      !write_person (writer, draft, id, error) || !write_employment (writer, draft, id, error) ||
      !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_id = g_steal_pointer (&id);
  return TRUE;
}
