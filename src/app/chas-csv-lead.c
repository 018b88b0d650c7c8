// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-lead.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chas-csv-fill.h"
#include "chas-csv-value.h"
#include "chas-domain.h"
#include "chas-orgnr.h"
#include "chas-phone.h"

/* Columns that go as they stand into a field. */
static const struct
{
  ChasCsvTarget target;
  const char *entity;
  const char *field;
} plain_fields[] = {
  { CHAS_CSV_TARGET_COMPANY_NAME, "company", "name" },
  { CHAS_CSV_TARGET_WEBSITE, "company", "website" },
  { CHAS_CSV_TARGET_COMPANY_LINKEDIN, "company", "linkedin_url" },
  { CHAS_CSV_TARGET_COMPANY_MAIL, "company", "email" },
  { CHAS_CSV_TARGET_TOWN, "company", "municipality" },
  { CHAS_CSV_TARGET_SECTOR, "company", "business" },
  { CHAS_CSV_TARGET_DESCRIPTION, "company", "description" },
  { CHAS_CSV_TARGET_WHY, "lead", "why" },
  { CHAS_CSV_TARGET_HOOK, "lead", "hook" },
  { CHAS_CSV_TARGET_PERSON_MAIL, "person", "email" },
  { CHAS_CSV_TARGET_PERSON_LINKEDIN, "person", "linkedin_url" },
};

/* Columns that hold a code or label. */
static const struct
{
  ChasCsvTarget target;
  const char *entity;
  const char *field;
} enum_fields[] = {
  { CHAS_CSV_TARGET_COUNTY, "company", "county" },
  { CHAS_CSV_TARGET_STAGE, "lead", "stage" },
  { CHAS_CSV_TARGET_SOURCE, "lead", "source_kind" },
};

/* One row while it is read. */
typedef struct
{
  ChasCsvMapping *mapping;
  const ChasCsvRow *row;
  ChasCsvLead *lead;
} Reading;

/**
 * chas_csv_lead_add_remark:
 * @self: a row
 * @format: what to tell of it, in the user's language
 * @...: for @format
 *
 * Adds a remark to what is told of the row.
 */
void
chas_csv_lead_add_remark (ChasCsvLead *self, const char *format, ...)
{
  va_list args;

  if (self->remarks->len > 0)
    g_string_append (self->remarks, "; ");
  va_start (args, format);
  g_string_append_vprintf (self->remarks, format, args);
  va_end (args);
}

/**
 * chas_csv_lead_free:
 * @self: (nullable): a row
 *
 * Frees it.
 */
void
chas_csv_lead_free (ChasCsvLead *self)
{
  if (!self)
    return;
  g_clear_object (&self->company);
  g_clear_object (&self->lead);
  g_clear_object (&self->person);
  g_free (self->title);
  g_strfreev (self->tags);
  g_strfreev (self->educations);
  g_free (self->owner);
  g_free (self->note);
  g_free (self->created);
  g_string_free (self->remarks, TRUE);
  g_free (self);
}

static char *
dup_value (Reading *reading, ChasCsvTarget target)
{
  return chas_csv_mapping_dup_value (reading->mapping, reading->row, target);
}

static ChasEntity *
get_entity (ChasCsvLead *lead, const char *name)
{
  if (g_str_equal (name, "company"))
    return lead->company;
  return g_str_equal (name, "lead") ? lead->lead : lead->person;
}

static void
set_checked (Reading *reading, const char *entity, const char *field, const char *value)
{
  chas_csv_set_checked (reading->lead, get_entity (reading->lead, entity), field, value);
}

static void
read_plain_fields (Reading *reading)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_fields); i++)
    {
      g_autofree char *value = dup_value (reading, plain_fields[i].target);

      set_checked (reading, plain_fields[i].entity, plain_fields[i].field, value);
    }
}

static void
read_enum_fields (Reading *reading)
{
  for (guint i = 0; i < G_N_ELEMENTS (enum_fields); i++)
    {
      g_autofree char *value = dup_value (reading, enum_fields[i].target);
      const ChasEntityInfo *info = chas_entity_info_lookup (enum_fields[i].entity);
      const ChasFieldInfo *field = chas_entity_info_lookup_field (info, enum_fields[i].field);
      int code = value ? chas_csv_value_parse_enum (field->enumeration, value) : -1;

      if (code >= 0)
        set_checked (reading, info->name, field->name, field->enumeration->values[code].code);
      else if (value)
        /* Translators: a field's name and a value of the file */
        chas_csv_lead_add_remark (reading->lead, _ ("%s: “%s” is not known"),
                                  chas_field_info_get_label (field), value);
    }
}

static void
read_size (Reading *reading)
{
  g_autofree char *value = dup_value (reading, CHAS_CSV_TARGET_SIZE);
  const char *band = value ? chas_csv_value_parse_size (value) : NULL;

  set_checked (reading, "company", "size_band", band);
}

static void
read_orgnr (Reading *reading)
{
  g_autofree char *value = dup_value (reading, CHAS_CSV_TARGET_ORGNR);
  char orgnr[CHAS_ORGNR_SIZE];

  if (!value)
    return;
  switch (chas_orgnr_parse (value, orgnr))
    {
    case CHAS_ORGNR_VALID:
      set_checked (reading, "company", "orgnr", orgnr);
      break;
    case CHAS_ORGNR_LENGTH:
      /* Translators: %s is a value of the file */
      chas_csv_lead_add_remark (reading->lead, _ ("“%s” is no organisation number"), value);
      break;
    case CHAS_ORGNR_CHECK_DIGIT:
      /* Translators: %s is a value of the file */
      chas_csv_lead_add_remark (reading->lead, _ ("the organisation number “%s” is mistyped"),
                                value);
      break;
    case CHAS_ORGNR_PERSONAL:
      chas_csv_lead_add_remark (
        reading->lead,
        _ ("the organisation number is somebody's personal identity number and is not kept"));
      break;
    }
}

/* Short numbers can be dialled here, though not from abroad. */
static gboolean
is_short_number (const char *raw)
{
  return raw[strspn (raw, "0123456789 -")] == '\0' && g_ascii_isdigit (*raw) && *raw != '0';
}

/* It is kept as it stands, as a form keeps it: whoever knows better can put it right. */
static void
add_doubt (Reading *reading, const char *entity, const char *field, const char *value)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);

  /* Translators: a field's name and a value of the file */
  chas_csv_lead_add_remark (reading->lead, _ ("%s: “%s” does not look right; it is kept as it is"),
                            chas_field_info_get_label (chas_entity_info_lookup_field (info, field)),
                            value);
}

static void
doubt_mail (Reading *reading, ChasCsvTarget target, const char *entity)
{
  g_autofree char *value = dup_value (reading, target);
  const char *at = value ? strrchr (value, '@') : NULL;
  g_autofree char *domain = at && at > value ? chas_domain_normalise (value) : NULL;

  if (value && (!domain || strpbrk (value, " \t")))
    add_doubt (reading, entity, "email", value);
}

static void
read_phone (Reading *reading, ChasCsvTarget target, const char *entity)
{
  g_autofree char *raw = dup_value (reading, target);
  g_autofree char *e164 = raw ? chas_phone_to_e164 (raw) : NULL;

  set_checked (reading, entity, "phone_raw", raw);
  set_checked (reading, entity, "phone_e164", e164);
  if (raw && !e164 && !is_short_number (raw))
    add_doubt (reading, entity, "phone_raw", raw);
}

/* The company's own domain: from its column, its web or mail address, or where its person has mail.
 */
static void
read_domain (Reading *reading)
{
  static const ChasCsvTarget targets[] = { CHAS_CSV_TARGET_DOMAIN, CHAS_CSV_TARGET_WEBSITE,
                                           CHAS_CSV_TARGET_COMPANY_MAIL,
                                           CHAS_CSV_TARGET_PERSON_MAIL };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *value = dup_value (reading, targets[i]);
      g_autofree char *domain = value ? chas_domain_normalise (value) : NULL;

      if (!domain || chas_domain_is_shared (domain))
        continue;
      set_checked (reading, "company", "domain", domain);
      return;
    }
}

static void
read_person_name (Reading *reading)
{
  g_autofree char *given = dup_value (reading, CHAS_CSV_TARGET_PERSON_GIVEN_NAME);
  g_autofree char *family = dup_value (reading, CHAS_CSV_TARGET_PERSON_FAMILY_NAME);
  g_autofree char *full = dup_value (reading, CHAS_CSV_TARGET_PERSON_NAME);

  if (!given && full)
    {
      g_clear_pointer (&family, g_free);
      chas_csv_value_split_name (full, &given, &family);
    }
  if (!given)
    given = g_steal_pointer (&family);
  set_checked (reading, "person", "given_name", given);
  set_checked (reading, "person", "family_name", family);
}

/* A person needs a name; mail and phone alone belong to the company then. */
static void
settle_person (Reading *reading)
{
  ChasCsvLead *lead = reading->lead;
  const char *mail = chas_entity_get_text (lead->person, "email");
  const char *phone = chas_entity_get_text (lead->person, "phone_raw");

  if (chas_entity_has (lead->person, "given_name"))
    return;
  if (mail && !chas_entity_has (lead->company, "email"))
    chas_entity_set_text (lead->company, "email", mail);
  if (phone && !chas_entity_has (lead->company, "phone_raw"))
    {
      chas_entity_set_text (lead->company, "phone_raw", phone);
      chas_entity_set_text (lead->company, "phone_e164",
                            chas_entity_get_text (lead->person, "phone_e164"));
    }
  g_clear_object (&lead->person);
}

static GStrv
read_list (Reading *reading, ChasCsvTarget target)
{
  g_autofree char *value = dup_value (reading, target);

  return chas_csv_value_split_list (value ? value : "");
}

static void
read_others (Reading *reading)
{
  ChasCsvLead *lead = reading->lead;
  g_autofree char *created = dup_value (reading, CHAS_CSV_TARGET_CREATED);

  lead->title = dup_value (reading, CHAS_CSV_TARGET_PERSON_TITLE);
  lead->tags = read_list (reading, CHAS_CSV_TARGET_TAGS);
  lead->educations = read_list (reading, CHAS_CSV_TARGET_EDUCATION);
  lead->owner = dup_value (reading, CHAS_CSV_TARGET_OWNER);
  lead->note = dup_value (reading, CHAS_CSV_TARGET_NOTE);
  lead->created = created ? chas_csv_value_parse_date (created) : NULL;
}

static const char *
get_row_fault (const ChasCsvRow *row)
{
  switch (row->fault)
    {
    case CHAS_CSV_ROW_GOOD:
    case CHAS_CSV_ROW_TOO_FEW_CELLS:
      return NULL; /* spreadsheets leave empty cells at the end away */
    case CHAS_CSV_ROW_TOO_MANY_CELLS:
      return _ ("it has more cells than the first row");
    case CHAS_CSV_ROW_BAD_CHARACTERS:
      return _ ("some characters cannot be read");
    case CHAS_CSV_ROW_OPEN_QUOTE:
      return _ ("a quotation mark is never closed");
    }
  g_return_val_if_reached (NULL);
}

static ChasEntity *
new_entity (const char *name)
{
  return chas_entity_new (chas_entity_info_lookup (name), NULL);
}

/* A company needs a name; without one its own domain must do. */
static const char *
settle_name (ChasCsvLead *lead)
{
  if (!chas_entity_has (lead->company, "name"))
    chas_entity_set_text (lead->company, "name", chas_entity_get_text (lead->company, "domain"));
  return chas_entity_has (lead->company, "name") ? NULL : _ ("it names no company");
}

/**
 * chas_csv_lead_read:
 * @mapping: which column means what
 * @row: a row
 * @out_fault: (out) (transfer full): why the row cannot be used, in the user's language
 *
 * Understands a row. Values that cannot be used are left out with a remark; only a row that cannot
 * be read or names no company is no good as a whole.
 *
 * Returns: (transfer full) (nullable): what it says, or %NULL with @out_fault set
 */
ChasCsvLead *
chas_csv_lead_read (ChasCsvMapping *mapping, const ChasCsvRow *row, char **out_fault)
{
  g_autoptr (ChasCsvLead) lead = g_new0 (ChasCsvLead, 1);
  Reading reading = { mapping, row, lead };
  const char *fault = get_row_fault (row);

  lead->remarks = g_string_new (NULL);
  lead->company = new_entity ("company");
  lead->lead = new_entity ("lead");
  lead->person = new_entity ("person");
  if (!fault)
    {
      read_plain_fields (&reading);
      read_enum_fields (&reading);
      read_size (&reading);
      read_orgnr (&reading);
      read_phone (&reading, CHAS_CSV_TARGET_COMPANY_PHONE, "company");
      read_phone (&reading, CHAS_CSV_TARGET_PERSON_PHONE, "person");
      doubt_mail (&reading, CHAS_CSV_TARGET_COMPANY_MAIL, "company");
      doubt_mail (&reading, CHAS_CSV_TARGET_PERSON_MAIL, "person");
      read_domain (&reading);
      read_person_name (&reading);
      read_others (&reading);
      settle_person (&reading);
      fault = settle_name (lead);
    }
  *out_fault = g_strdup (fault);
  return fault ? NULL : g_steal_pointer (&lead);
}
