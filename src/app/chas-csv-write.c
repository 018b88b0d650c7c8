// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-write.h"

#include <glib/gi18n.h>

#include "chas-csv-fill.h"
#include "chas-field-check.h"
#include "chas-row.h"

#define FIND_LEAD                                                                                  \
  "SELECT coalesce (merged_into, id) FROM lead WHERE company_id = ?1 AND group_id = ?2 ORDER BY id LIMIT 1"
#define FIND_NOTE "SELECT id FROM note WHERE lead_id = ?1 AND text = ?2"
#define FIND_EMPLOYMENT "SELECT id FROM employment WHERE company_id = ?1 AND person_id = ?2"
#define FIND_COLLEAGUE "SELECT id FROM employment WHERE company_id = ?1 AND ?2 IS NOT NULL LIMIT 1"

static const ChasEntityInfo *
get_info (const char *entity)
{
  return chas_entity_info_lookup (entity);
}

/* Reads the id that a question with two parameters gives, or NULL. */
static gboolean
find (ChasCsvWrite *self,
      const char *sql,
      const char *a,
      const char *b,
      char **out_id,
      GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->place->db, sql, error);
  gboolean row;

  if (!stmt)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, a);
  chas_stmt_bind_text (stmt, 2, b);
  if (!chas_db_step (self->place->db, stmt, &row, error))
    return FALSE;
  *out_id = row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
  sqlite3_reset (stmt);
  return TRUE;
}

/* Makes a record with what the file says of it. */
static ChasEntity *
make (ChasCsvWrite *self, ChasEntity *said)
{
  const ChasEntityInfo *info = chas_entity_get_info (said);
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (self->place->db));
  ChasEntity *entity = chas_entity_new (info, id);

  for (guint i = 0; i < info->n_fields; i++)
    if (chas_entity_has (said, info->fields[i].name))
      chas_entity_set_text (entity, info->fields[i].name,
                            chas_entity_get_text (said, info->fields[i].name));
  return entity;
}

static ChasEntity *
make_empty (const char *entity)
{
  return chas_entity_new (get_info (entity), NULL);
}

static gboolean
insert (ChasCsvWrite *self, ChasEntity *entity, GError **error)
{
  self->n_written++;
  return chas_writer_insert (self->writer, entity, error);
}

/* Members of a set are there once; writing one again is nothing new. */
static gboolean
insert_member (ChasCsvWrite *self, ChasEntity *entity, GError **error)
{
  g_autofree char *id = chas_entity_make_member_id (entity);
  gboolean exists;

  if (!chas_row_exists (self->place->db, chas_entity_get_info (entity), id, &exists, error))
    return FALSE;
  return exists || insert (self, entity, error);
}

static gboolean
add_tags (ChasCsvWrite *self, ChasCsvLead *row, const char *company_id, GError **error)
{
  const ChasFieldInfo *field = chas_entity_info_lookup_field (get_info ("company_tag"), "name");

  for (guint i = 0; row->tags[i]; i++)
    {
      g_autoptr (ChasEntity) tag = make_empty ("company_tag");

      if (!chas_field_info_check_text (field, row->tags[i], NULL))
        {
          /* Translators: %s is a tag */
          chas_csv_lead_add_remark (row, _ ("the tag “%s” is too long"), row->tags[i]);
          continue;
        }
      chas_entity_set_text (tag, "company_id", company_id);
      chas_entity_set_text (tag, "name", row->tags[i]);
      if (!insert_member (self, tag, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_educations (ChasCsvWrite *self, ChasCsvLead *row, const char *lead_id, GError **error)
{
  for (guint i = 0; row->educations[i]; i++)
    {
      const char *id = chas_csv_place_find_education (self->place, row->educations[i]);
      g_autoptr (ChasEntity) member = make_empty ("lead_education");

      if (!id)
        {
          /* Translators: %s is what the file says */
          chas_csv_lead_add_remark (row, _ ("no education is called “%s”"), row->educations[i]);
          continue;
        }
      chas_entity_set_text (member, "lead_id", lead_id);
      chas_entity_set_text (member, "education_id", id);
      if (!insert_member (self, member, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_note (ChasCsvWrite *self, ChasCsvLead *row, const char *lead_id, GError **error)
{
  g_autoptr (ChasEntity) note = make_empty ("note");
  g_autofree char *known = NULL;

  chas_csv_set_checked (row, note, "text", row->note);
  if (!chas_entity_has (note, "text"))
    return TRUE;
  if (!find (self, FIND_NOTE, lead_id, chas_entity_get_text (note, "text"), &known, error))
    return FALSE;
  if (known)
    return TRUE;
  chas_entity_set_text (note, "lead_id", lead_id);
  chas_entity_set_text (note, "at", self->place->now);
  chas_entity_set_text (note, "by", self->place->me);
  return insert (self, note, error);
}

static gboolean
add_employment (ChasCsvWrite *self,
                ChasCsvLead *row,
                const char *company_id,
                const char *person_id,
                GError **error)
{
  g_autoptr (ChasEntity) employment = make_empty ("employment");
  g_autofree char *colleague = NULL;

  if (!find (self, FIND_COLLEAGUE, company_id, person_id, &colleague, error))
    return FALSE;
  chas_entity_set_text (employment, "person_id", person_id);
  chas_entity_set_text (employment, "company_id", company_id);
  chas_csv_set_checked (row, employment, "title", row->title);
  if (!colleague)
    chas_entity_set_int (employment, "is_primary", 1);
  return insert (self, employment, error);
}

static gboolean
add_new_person (ChasCsvWrite *self, ChasCsvLead *row, const char *company_id, GError **error)
{
  g_autoptr (ChasEntity) person = make (self, row->person);
  /* Translators: where a contact person's details come from; %s is a file name */
  g_autofree char *source = g_strdup_printf (_ ("Import of %s"), self->source);

  chas_csv_set_checked (row, person, "source_text", source);
  if (!chas_entity_has (person, "source_text"))
    chas_entity_set_text (person, "source_text", _ ("Import"));
  chas_entity_set_text (person, "legal_basis", "legitimate_interest");
  return insert (self, person, error) &&
         add_employment (self, row, company_id, chas_entity_get_id (person), error);
}

static gboolean
fill (ChasCsvWrite *self, ChasCsvLead *row, const char *id, ChasEntity *said, GError **error)
{
  g_autoptr (ChasEntity) ours =
    chas_row_read (self->place->db, chas_entity_get_info (said), id, error);
  g_auto (GStrv) fields = NULL;

  if (!ours)
    return FALSE;
  fields = chas_csv_fill (ours, said, self->overwrite, row);
  if (!fields[0])
    return TRUE;
  self->n_written++;
  return chas_writer_update (self->writer, ours, (const char *const *) fields, error);
}

static gboolean
fill_title (ChasCsvWrite *self, ChasCsvLead *row, const char *employment_id, GError **error)
{
  g_autoptr (ChasEntity) said = make_empty ("employment");

  chas_csv_set_checked (row, said, "title", row->title);
  return fill (self, row, employment_id, said, error);
}

static gboolean
add_person (ChasCsvWrite *self, ChasCsvLead *row, const char *company_id, GError **error)
{
  g_autofree char *person_id = NULL;
  g_autofree char *employment_id = NULL;

  if (!row->person)
    return TRUE;
  if (!chas_csv_match_person (self->match, row->person, company_id, &person_id, error))
    return FALSE;
  if (!person_id)
    return add_new_person (self, row, company_id, error);
  if (!fill (self, row, person_id, row->person, error) ||
      !find (self, FIND_EMPLOYMENT, company_id, person_id, &employment_id, error))
    return FALSE;
  if (employment_id)
    return fill_title (self, row, employment_id, error);
  return add_employment (self, row, company_id, person_id, error);
}

static gboolean
add_parts (ChasCsvWrite *self,
           ChasCsvLead *row,
           const char *company_id,
           const char *lead_id,
           GError **error)
{
  return add_tags (self, row, company_id, error) && add_educations (self, row, lead_id, error) &&
         add_person (self, row, company_id, error) && add_note (self, row, lead_id, error);
}

static void
set_owner (ChasCsvWrite *self, ChasCsvLead *row)
{
  const char *id = row->owner ? chas_csv_place_find_participant (self->place, row->owner) : NULL;

  if (id)
    chas_entity_set_text (row->lead, "owner_id", id);
  else if (row->owner)
    /* Translators: %s is what the file says */
    chas_csv_lead_add_remark (row, _ ("no member is called “%s”"), row->owner);
}

/* The file may say when the lead was found; that cannot be tomorrow. */
static char *
dup_found_at (ChasCsvWrite *self, ChasCsvLead *row)
{
  g_autofree char *noon = row->created ? g_strconcat (row->created, "T12:00:00Z", NULL) : NULL;

  return g_strdup (noon && strcmp (noon, self->place->now) < 0 ? noon : self->place->now);
}

static gboolean
add_stage_change (ChasCsvWrite *self,
                  const char *lead_id,
                  const char *from,
                  const char *to,
                  const char *at,
                  GError **error)
{
  g_autoptr (ChasEntity) change = make_empty ("stage_change");

  chas_entity_set_text (change, "lead_id", lead_id);
  chas_entity_set_text (change, "from_stage", from);
  chas_entity_set_text (change, "to_stage", to);
  chas_entity_set_text (change, "at", at);
  chas_entity_set_text (change, "by", self->place->me);
  chas_entity_set_text (change, "cause", "import");
  return insert (self, change, error);
}

static void
set_if_unset (ChasEntity *entity, const char *field, const char *value)
{
  if (!chas_entity_has (entity, field))
    chas_entity_set_text (entity, field, value);
}

/* What a lead must have and a table need not say. */
static gboolean
complete_lead (ChasCsvWrite *self, ChasEntity *lead, const char *company_id, GError **error)
{
  const char *stage, *key;

  set_if_unset (lead, "stage", "new");
  stage = chas_entity_get_text (lead, "stage");
  if (!(key = chas_csv_place_next_order_key (self->place, stage, error)))
    return FALSE;
  chas_entity_set_text (lead, "order_key", key);
  chas_entity_set_text (lead, "company_id", company_id);
  chas_entity_set_text (lead, "group_id", self->place->group_id);
  chas_entity_set_text (lead, "found_by", self->place->me);
  if (!chas_entity_has (lead, "source_kind"))
    chas_entity_set_text (lead, "source_text", self->source);
  set_if_unset (lead, "source_kind", "import");
  if (g_str_equal (stage, "declined") || g_str_equal (stage, "unfit"))
    {
      set_if_unset (lead, "close_reason", "other");
      set_if_unset (lead, "close_text", _ ("Import"));
    }
  return TRUE;
}

static gboolean
add_lead (ChasCsvWrite *self, ChasCsvLead *row, const char *company_id, GError **error)
{
  g_autoptr (ChasEntity) lead = NULL;
  g_autofree char *found_at = dup_found_at (self, row);

  set_owner (self, row);
  lead = make (self, row->lead);
  return complete_lead (self, lead, company_id, error) && insert (self, lead, error) &&
         add_stage_change (self, chas_entity_get_id (lead), NULL,
                           chas_entity_get_text (lead, "stage"), found_at, error) &&
         add_parts (self, row, company_id, chas_entity_get_id (lead), error);
}

/**
 * chas_csv_write_new:
 * @self: the import
 * @row: a row about a company we do not have
 * @error: return location
 *
 * Writes the company, its lead, person, tags, educations and note.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_write_new (ChasCsvWrite *self, ChasCsvLead *row, GError **error)
{
  g_autoptr (ChasEntity) company = make (self, row->company);
  const char *id = chas_entity_get_id (company);

  return insert (self, company, error) &&
         chas_csv_match_add (self->match, id, chas_entity_get_text (company, "name"), error) &&
         add_lead (self, row, id, error);
}

/* The stage of a lead goes with its place in the column and with its history. */
static gboolean
move (ChasCsvWrite *self, ChasEntity *lead, const char *stage, GError **error)
{
  static const char *const fields[] = { "stage", "order_key", NULL };
  g_autofree char *from = g_strdup (chas_entity_get_text (lead, "stage"));
  const char *key = chas_csv_place_next_order_key (self->place, stage, error);

  if (!key)
    return FALSE;
  chas_entity_set_text (lead, "stage", stage);
  chas_entity_set_text (lead, "order_key", key);
  self->n_written++;
  return chas_writer_update (self->writer, lead, fields, error) &&
         add_stage_change (self, chas_entity_get_id (lead), from, stage, self->place->now, error);
}

static gboolean
settle_stage (ChasCsvWrite *self, ChasCsvLead *row, const char *lead_id, GError **error)
{
  g_autofree char *stage = g_strdup (chas_entity_get_text (row->lead, "stage"));
  g_autoptr (ChasEntity) ours = chas_row_read (self->place->db, get_info ("lead"), lead_id, error);

  if (!ours)
    return FALSE;
  chas_entity_unset (row->lead, "stage");
  if (!stage || g_strcmp0 (stage, chas_entity_get_text (ours, "stage")) == 0)
    return TRUE;
  if (self->overwrite)
    return move (self, ours, stage, error);
  chas_csv_add_kept_remark (row, ours, "stage", stage);
  return TRUE;
}

/**
 * chas_csv_write_known:
 * @self: the import
 * @row: a row about a company we have
 * @company_id: that company
 * @out_new_lead: (out): whether the group had no lead of it yet
 * @error: return location
 *
 * Fills in what is missing. Differing values stay as they are and get a remark, unless the user
 * chose to replace them.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_write_known (ChasCsvWrite *self,
                      ChasCsvLead *row,
                      const char *company_id,
                      gboolean *out_new_lead,
                      GError **error)
{
  g_autofree char *lead_id = NULL;

  if (!find (self, FIND_LEAD, company_id, self->place->group_id, &lead_id, error) ||
      !fill (self, row, company_id, row->company, error))
    return FALSE;
  *out_new_lead = !lead_id;
  if (!lead_id)
    return add_lead (self, row, company_id, error);
  set_owner (self, row);
  return settle_stage (self, row, lead_id, error) && fill (self, row, lead_id, row->lead, error) &&
         add_parts (self, row, company_id, lead_id, error);
}
