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

#define LEAD_OF_COMPANY                                                                            \
  "SELECT id FROM lead l WHERE company_id IN " AS_ONE (                                            \
    "?1") " AND +group_id = ?2 AND NOT"                                                            \
          " EXISTS (SELECT 1 FROM same_record WHERE id = l.id AND root <> id) ORDER BY id"
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

/* Writes what was not known; what stands there stays. */
static gboolean
fill (Adding *self, ChasEntity *there, ChasEntity *said, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (there);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *field = info->fields[i].name;

      if (chas_draft_lacks (there, said, field) &&
          !chas_writer_set_text (self->writer, info->name, chas_entity_get_id (there), field,
                                 chas_entity_get_text (said, field), error))
        return FALSE;
    }
  return TRUE;
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
  g_autoptr (ChasEntity) said = chas_draft_make_company (self->draft, self->company_id);
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

  if (!chas_draft_find (chas_writer_get_db (self->writer), EDUCATION_OF_FINDER, self->lead_id,
                        self->group_id, &education, error))
    return FALSE;
  chas_lead_education_set_lead_id (fit, self->lead_id);
  chas_lead_education_set_education_id (fit, education);
  return !education || chas_writer_insert (self->writer, CHAS_ENTITY (fit), error);
}

static gboolean
put_lead (Adding *self, GError **error)
{
  g_autofree char *there = NULL;

  if (!chas_draft_find (chas_writer_get_db (self->writer), LEAD_OF_COMPANY, self->company_id,
                        self->group_id, &there, error))
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

  if (!chas_draft_find_employment (chas_writer_get_db (self->writer), self->person_id,
                                   self->company_id, &there, error))
    return FALSE;
  if (there)
    return TRUE;
  chas_employment_set_person_id (employment, self->person_id);
  chas_employment_set_company_id (employment, self->company_id);
  if (title)
    chas_employment_set_title (employment, title);
  return chas_writer_insert (self->writer, CHAS_ENTITY (employment), error);
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
  said = chas_draft_make_person (self->draft, id);
  if (!chas_draft_find_person (chas_writer_get_db (self->writer), self->company_id, said,
                               &self->person_id, error))
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
  ChasDb *db = chas_writer_get_db (self->writer);
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (db));
  const char *text = self->draft->parts[CHAS_LEAD_PART_NOTE];
  g_autofree char *there = NULL;

  if (!text)
    return TRUE;
  return chas_draft_find_note (db, self->lead_id, self->draft, &there, error) &&
         (there || chas_db_insert_note (self->writer, id, self->lead_id, text, error));
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
