// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-draft-private.h"

#include <glib/gi18n-lib.h>

#include "chas-db-lead.h"
#include "chas-db-merge-records.h"
#include "chas-db-note.h"
#include "chas-db-text.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-orgnr.h"
#include "chas-phone.h"
#include "chas-row.h"

/* What was merged into a company or a person is that one. */
#define AS_ONE(id) "(SELECT " id " UNION ALL SELECT id FROM as_one WHERE one = " id ")"
#define SHOWN_PERSON                                                                               \
  " JOIN person r ON r.id = ifnull ((SELECT root FROM same_record WHERE id = p.id), p.id)"
#define LEAD_OF_COMPANY                                                                            \
  "SELECT id FROM lead l WHERE company_id IN " AS_ONE (                                            \
    "?1") " AND +group_id = ?2 AND NOT"                                                            \
          " EXISTS (SELECT 1 FROM same_record WHERE id = l.id AND root <> id) ORDER BY id"
#define EMPLOYMENT                                                                                 \
  "SELECT id FROM employment WHERE person_id IN " AS_ONE ("?1") " AND company_id IN " AS_ONE ("?2")
#define PERSON_BY_MAIL                                                                             \
  "SELECT r.id FROM person p" SHOWN_PERSON " WHERE p.email IN (?1, ?2) ORDER BY r.id"
#define PERSON_OF_COMPANY                                                                          \
  "SELECT r.id FROM employment e JOIN person p ON p.id = e.person_id" SHOWN_PERSON                 \
  " WHERE e.company_id IN " AS_ONE (                                                               \
    "?1") " AND concat_ws (' ', p.given_name, p.family_name) = ?2 COLLATE NOCASE"                  \
          " ORDER BY r.id"

#define EDUCATION_OF_FINDER                                                                        \
  "SELECT p.education_id FROM lead l JOIN participant p ON p.id = l.found_by"                      \
  " WHERE l.id = ?1 AND l.group_id = ?2"

/* A lead on its way into the database. */
typedef struct
{
  ChasWriter *writer;
  const ChasLeadDraft *draft;
  const char *group_id;
  char *company_id;
  char *person_id;
  char *lead_id;
} Adding;

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

static ChasEntity *
make_company (const ChasLeadDraft *draft, const char *id)
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

static ChasEntity *
make_person (const ChasLeadDraft *draft, const char *id)
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

/* Writes what was not known; what stands there stays. A number in two fields stays whole. */
static gboolean
fill (Adding *self, ChasEntity *there, ChasEntity *said, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (there);
  gboolean has_phone =
    chas_entity_has (there, "phone_raw") || chas_entity_has (there, "phone_e164");

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *field = info->fields[i].name;

      if (!chas_entity_has (said, field) || chas_entity_has (there, field) ||
          (has_phone && g_str_has_prefix (field, "phone_")))
        continue;
      if (!chas_writer_set_text (self->writer, info->name, chas_entity_get_id (there), field,
                                 chas_entity_get_text (said, field), error))
        return FALSE;
    }
  return TRUE;
}

/* The id that the question finds, or NULL. */
static gboolean
find (Adding *self,
      const char *sql,
      const char *first,
      const char *second,
      char **out_id,
      GError **error)
{
  ChasDb *db = chas_writer_get_db (self->writer);
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, first);
  chas_stmt_bind_text (stmt, 2, second);
  return chas_db_take_text (db, stmt, out_id, error);
}

static ChasEntity *
read_row (Adding *self, const char *entity, const char *id, GError **error)
{
  return chas_row_read (chas_writer_get_db (self->writer), chas_entity_info_lookup (entity), id,
                        error);
}

static gboolean
put_company (Adding *self, GError **error)
{
  g_autoptr (ChasEntity) said = make_company (self->draft, self->company_id);
  g_autoptr (ChasEntity) there = NULL;

  if (!self->draft->company_id)
    return chas_writer_insert (self->writer, said, error);
  there = read_row (self, "company", self->company_id, error);
  return there && fill (self, there, said, error);
}

/* Who looks for a company thinks of the own education first. */
static gboolean
put_education (Adding *self, GError **error)
{
  g_autofree char *education = NULL;
  g_autoptr (ChasLeadEducation) fit = chas_lead_education_new (NULL);

  if (!find (self, EDUCATION_OF_FINDER, self->lead_id, self->group_id, &education, error))
    return FALSE;
  chas_lead_education_set_lead_id (fit, self->lead_id);
  chas_lead_education_set_education_id (fit, education);
  return !education || chas_writer_insert (self->writer, CHAS_ENTITY (fit), error);
}

static gboolean
put_lead (Adding *self, GError **error)
{
  g_autofree char *there = NULL;

  if (!find (self, LEAD_OF_COMPANY, self->company_id, self->group_id, &there, error))
    return FALSE;
  if (!there)
    return chas_db_insert_lead (self->writer, self->lead_id, self->group_id, self->company_id,
                                error) &&
           put_education (self, error);
  g_free (self->lead_id);
  self->lead_id = g_steal_pointer (&there);
  return TRUE;
}

static gboolean
put_employment (Adding *self, GError **error)
{
  g_autofree char *there = NULL;
  g_autofree char *title = chas_field_normalise_text (self->draft->parts[CHAS_LEAD_PART_TITLE]);
  g_autoptr (ChasEmployment) employment = chas_employment_new (NULL);

  if (!find (self, EMPLOYMENT, self->person_id, self->company_id, &there, error))
    return FALSE;
  if (there)
    return TRUE;
  chas_employment_set_person_id (employment, self->person_id);
  chas_employment_set_company_id (employment, self->company_id);
  if (title)
    chas_employment_set_title (employment, title);
  return chas_writer_insert (self->writer, CHAS_ENTITY (employment), error);
}

/* One mail address is one person, and so is one name at one company. */
static gboolean
find_person (Adding *self, ChasEntity *said, GError **error)
{
  const char *mail = chas_entity_get_text (said, "email");
  g_autofree char *lower = mail ? g_ascii_strdown (mail, -1) : NULL;
  g_autofree char *name = chas_field_normalise_text (self->draft->parts[CHAS_LEAD_PART_PERSON]);

  if (mail && !find (self, PERSON_BY_MAIL, mail, lower, &self->person_id, error))
    return FALSE;
  return self->person_id ||
         find (self, PERSON_OF_COMPANY, self->company_id, name, &self->person_id, error);
}

static gboolean
put_person (Adding *self, GError **error)
{
  ChasEnv *env = chas_db_get_env (chas_writer_get_db (self->writer));
  g_autofree char *id = chas_env_dup_uuid (env);
  g_autoptr (ChasEntity) said = NULL;
  g_autoptr (ChasEntity) there = NULL;

  if (!self->draft->parts[CHAS_LEAD_PART_PERSON])
    return TRUE;
  said = make_person (self->draft, id);
  if (!find_person (self, said, error))
    return FALSE;
  if (!self->person_id)
    {
      self->person_id = g_steal_pointer (&id);
      return chas_writer_insert (self->writer, said, error) && put_employment (self, error);
    }
  there = read_row (self, "person", self->person_id, error);
  return there && fill (self, there, said, error) && put_employment (self, error);
}

static gboolean
put_colleagues (Adding *self, GError **error)
{
  for (guint i = 0; self->draft->colleagues && i < self->draft->colleagues->len; i++)
    {
      Adding other = *self;
      gboolean done;

      other.draft = self->draft->colleagues->pdata[i];
      other.person_id = NULL;
      done = put_person (&other, error);
      g_free (other.person_id);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_note (Adding *self, GError **error)
{
  ChasEnv *env = chas_db_get_env (chas_writer_get_db (self->writer));
  g_autofree char *id = chas_env_dup_uuid (env);
  const char *text = self->draft->parts[CHAS_LEAD_PART_NOTE];

  return !text || chas_db_insert_note (self->writer, id, self->lead_id, text, error);
}

/* That it is none of those is remembered with the reason. Of what lies in the trash it cannot be.
 */
static gboolean
put_differences (Adding *self, GError **error)
{
  ChasDb *db = chas_writer_get_db (self->writer);
  const ChasEntityInfo *info = chas_entity_info_lookup ("company");

  for (guint i = 0; self->draft->other_ids && self->draft->other_ids[i]; i++)
    {
      const char *other_id = self->draft->other_ids[i];
      gboolean exists;

      if (!chas_row_exists (db, info, other_id, &exists, error) ||
          (exists && !chas_db_insert_not_duplicate (self->writer, "company", self->company_id,
                                                    other_id, self->draft->reason, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_all (Adding *self, GError **error)
{
  return put_company (self, error) && put_lead (self, error) && put_person (self, error) &&
         put_colleagues (self, error) && put_note (self, error) && put_differences (self, error);
}

/**
 * chas_db_put_draft:
 * @out_id: (out) (transfer full): id of the lead
 *
 * Writes a lead with all that is known.
 *
 * Returns: whether it was written
 */
gboolean
chas_db_put_draft (ChasWriter *writer,
                   const char *group_id,
                   const ChasLeadDraft *draft,
                   char **out_id,
                   GError **error)
{
  ChasEnv *env = chas_db_get_env (chas_writer_get_db (writer));
  Adding adding = { .writer = writer, .draft = draft, .group_id = group_id };
  gboolean done;

  adding.company_id = draft->company_id ? g_strdup (draft->company_id) : chas_env_dup_uuid (env);
  adding.lead_id = chas_env_dup_uuid (env);
  done = put_all (&adding, error);
  if (done)
    *out_id = g_steal_pointer (&adding.lead_id);
  g_free (adding.lead_id);
  g_free (adding.company_id);
  g_free (adding.person_id);
  return done;
}
