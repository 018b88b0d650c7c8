// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-write.h"

#include <glib/gi18n.h>

#include "chas-csv-fill.h"
#include "chas-csv-person.h"
#include "chas-date.h"
#include "chas-field-check.h"
#include "chas-row.h"

#define FIND_LEAD                                                                                  \
  "SELECT coalesce ((SELECT root FROM same_record WHERE id = lead.id), id) FROM lead"              \
  " WHERE company_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND group_id = ?2 ORDER BY id LIMIT 1"
/* The rest that is proposed where nobody says how long. Source: domain.md, section 6 */
#define REST_DAYS 60

#define FIND_NOTE "SELECT id FROM note WHERE lead_id = ?1 AND text = ?2"

/**
 * chas_csv_write_find_lead:
 * @out_lead_id: (out) (transfer full) (nullable): the lead that the group has for the company
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_csv_write_find_lead (ChasCsvStep *self,
                          const char *company_id,
                          char **out_lead_id,
                          GError **error)
{
  return chas_csv_step_find (self, FIND_LEAD, company_id, self->place->group_id, out_lead_id,
                             error);
}

static const ChasEntityInfo *
get_info (const char *entity)
{
  return chas_entity_info_lookup (entity);
}

static gboolean
add_tags (ChasCsvStep *self, ChasCsvLead *row, const char *company_id, GError **error)
{
  const ChasFieldInfo *field = chas_entity_info_lookup_field (get_info ("company_tag"), "name");

  for (guint i = 0; row->tags[i]; i++)
    {
      g_autoptr (ChasEntity) tag = chas_csv_step_make_empty ("company_tag");

      if (!chas_field_info_check_text (field, row->tags[i], NULL))
        {
          /* Translators: %s is a tag */
          chas_csv_lead_add_remark (row, _ ("the tag “%s” is too long"), row->tags[i]);
          continue;
        }
      chas_entity_set_text (tag, "company_id", company_id);
      chas_entity_set_text (tag, "name", row->tags[i]);
      if (!chas_csv_step_insert_member (self, tag, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_educations (ChasCsvStep *self, ChasCsvLead *row, const char *lead_id, GError **error)
{
  for (guint i = 0; row->educations[i]; i++)
    {
      const char *id = chas_csv_place_find_education (self->place, row->educations[i]);
      g_autoptr (ChasEntity) member = chas_csv_step_make_empty ("lead_education");

      if (!id)
        {
          /* Translators: %s is what the file says */
          chas_csv_lead_add_remark (row, _ ("no education is called “%s”"), row->educations[i]);
          continue;
        }
      chas_entity_set_text (member, "lead_id", lead_id);
      chas_entity_set_text (member, "education_id", id);
      if (!chas_csv_step_insert_member (self, member, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_note (ChasCsvStep *self, ChasCsvLead *row, const char *lead_id, GError **error)
{
  g_autoptr (ChasEntity) note = chas_csv_step_make_empty ("note");
  g_autofree char *known = NULL;

  chas_csv_set_checked (row, note, "text", row->note);
  if (!chas_entity_has (note, "text"))
    return TRUE;
  if (!chas_csv_step_find (self, FIND_NOTE, lead_id, chas_entity_get_text (note, "text"), &known,
                           error))
    return FALSE;
  if (known)
    return TRUE;
  chas_entity_set_text (note, "lead_id", lead_id);
  chas_entity_set_text (note, "at", self->place->now);
  chas_entity_set_text (note, "by", self->place->me);
  return chas_csv_step_insert (self, note, error);
}

static gboolean
add_parts (ChasCsvStep *self,
           ChasCsvLead *row,
           const char *company_id,
           const char *lead_id,
           GError **error)
{
  return add_tags (self, row, company_id, error) && add_educations (self, row, lead_id, error) &&
         chas_csv_person_add (self, row, company_id, error) && add_note (self, row, lead_id, error);
}

static void
set_owner (ChasCsvStep *self, ChasCsvLead *row)
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
dup_found_at (ChasCsvStep *self, ChasCsvLead *row)
{
  g_autofree char *noon = row->created ? g_strconcat (row->created, "T12:00:00Z", NULL) : NULL;

  return g_strdup (noon && strcmp (noon, self->place->now) < 0 ? noon : self->place->now);
}

static gboolean
add_stage_change (ChasCsvStep *self,
                  const char *lead_id,
                  const char *from,
                  const char *to,
                  const char *at,
                  GError **error)
{
  g_autoptr (ChasEntity) change = chas_csv_step_make_empty ("stage_change");

  chas_entity_set_text (change, "lead_id", lead_id);
  chas_entity_set_text (change, "from_stage", from);
  chas_entity_set_text (change, "to_stage", to);
  chas_entity_set_text (change, "at", at);
  chas_entity_set_text (change, "by", self->place->me);
  chas_entity_set_text (change, "cause", "import");
  return chas_csv_step_insert (self, change, error);
}

static void
set_if_unset (ChasEntity *entity, const char *field, const char *value)
{
  if (!chas_entity_has (entity, field))
    chas_entity_set_text (entity, field, value);
}

static void
set_wake_date (ChasCsvStep *self, ChasCsvLead *row, ChasEntity *lead)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (self->place->db));
  g_autofree char *date = chas_date_dup_text (chas_date_from_text (today) + REST_DAYS);

  if (g_strcmp0 (chas_entity_get_text (lead, "wake_date"), today) > 0)
    return;
  chas_entity_set_text (lead, "wake_date", date);
  /* Translators: %s is a date */
  chas_csv_lead_add_remark (row, _ ("rests until %s"), date);
}

/* What a closed stage asks for. Source: domain.md, section 3 */
static void
complete_closing (ChasCsvStep *self, ChasCsvLead *row, ChasEntity *lead)
{
  const char *stage = chas_entity_get_text (lead, "stage");

  if (g_str_equal (stage, "resting"))
    set_wake_date (self, row, lead);
  if (!g_str_equal (stage, "declined") && !g_str_equal (stage, "unfit"))
    return;
  set_if_unset (lead, "close_reason", "other");
  set_if_unset (lead, "close_text", _ ("Import"));
}

/* What a lead must have and a table need not say. */
static gboolean
complete_lead (ChasCsvStep *self,
               ChasCsvLead *row,
               ChasEntity *lead,
               const char *company_id,
               GError **error)
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
  complete_closing (self, row, lead);
  return TRUE;
}

static gboolean
add_lead (ChasCsvStep *self, ChasCsvLead *row, const char *company_id, GError **error)
{
  g_autoptr (ChasEntity) lead = NULL;
  g_autofree char *found_at = dup_found_at (self, row);

  set_owner (self, row);
  lead = chas_csv_step_make (self, row->lead);
  return complete_lead (self, row, lead, company_id, error) &&
         chas_csv_step_insert (self, lead, error) &&
         add_stage_change (self, chas_entity_get_id (lead), NULL,
                           chas_entity_get_text (lead, "stage"), found_at, error) &&
         add_parts (self, row, company_id, chas_entity_get_id (lead), error);
}

/**
 * chas_csv_write_new:
 * @self: the import
 * @row: a row about a company we do not have
 * @out_company_id: (out) (transfer full): that company, once it is written
 * @error: return location
 *
 * Writes the company, its lead, person, tags, educations and note.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_write_new (ChasCsvStep *self, ChasCsvLead *row, char **out_company_id, GError **error)
{
  g_autoptr (ChasEntity) company = chas_csv_step_make (self, row->company);
  const char *id = chas_entity_get_id (company);

  if (!chas_csv_step_insert (self, company, error) ||
      !chas_csv_match_add (self->match, id, chas_entity_get_text (company, "name"), error) ||
      !add_lead (self, row, id, error))
    return FALSE;
  *out_company_id = g_strdup (id);
  return TRUE;
}

/* The stage of a lead goes with its place in the column and with its history. */
static gboolean
move (ChasCsvStep *self, ChasCsvLead *row, ChasEntity *lead, const char *stage, GError **error)
{
  static const char *const fields[] = { "stage",        "order_key",  "wake_date",
                                        "close_reason", "close_text", NULL };
  g_autofree char *from = g_strdup (chas_entity_get_text (lead, "stage"));
  const char *key = chas_csv_place_next_order_key (self->place, stage, error);

  if (!key)
    return FALSE;
  chas_entity_set_text (lead, "stage", stage);
  chas_entity_set_text (lead, "order_key", key);
  complete_closing (self, row, lead);
  self->n_written++;
  return chas_writer_update (self->writer, lead, fields, error) &&
         add_stage_change (self, chas_entity_get_id (lead), from, stage, self->place->now, error);
}

static gboolean
settle_stage (ChasCsvStep *self, ChasCsvLead *row, const char *lead_id, GError **error)
{
  g_autofree char *stage = g_strdup (chas_entity_get_text (row->lead, "stage"));
  g_autoptr (ChasEntity) ours = chas_row_read (self->place->db, get_info ("lead"), lead_id, error);

  if (!ours)
    return FALSE;
  chas_entity_unset (row->lead, "stage");
  if (!stage || g_strcmp0 (stage, chas_entity_get_text (ours, "stage")) == 0)
    return TRUE;
  if (self->overwrite)
    return move (self, row, ours, stage, error);
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
chas_csv_write_known (ChasCsvStep *self,
                      ChasCsvLead *row,
                      const char *company_id,
                      gboolean *out_new_lead,
                      GError **error)
{
  g_autofree char *lead_id = NULL;

  if (!chas_csv_write_find_lead (self, company_id, &lead_id, error) ||
      !chas_csv_step_fill (self, row, company_id, row->company, error))
    return FALSE;
  *out_new_lead = !lead_id;
  if (!lead_id)
    return add_lead (self, row, company_id, error);
  set_owner (self, row);
  return settle_stage (self, row, lead_id, error) &&
         chas_csv_step_fill (self, row, lead_id, row->lead, error) &&
         add_parts (self, row, company_id, lead_id, error);
}
