// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The leads of the sample, each with its company and people. What happened to it is told by a story
 * (chas-sample-story.c). */

#include "config.h"

#include "chas-sample-leads.h"

#include "chas-instant.h"
#include "chas-order-key.h"
#include "chas-sample-story.h"

static const char *const finders[] = { "Jonas", "Elin", "Wilma", "Saga" };
static const char *const sources[] = { "search", "job_ad", "search",  "network", "search",
                                       "event",  "search", "teacher", "search",  "inbound" };
static const char *const sizes[] = { "2-9", "10-49", "50-249", "10-49", "250+", "1" };

static gboolean
lacks (JsonObject *row, const char *what)
{
  return g_strcmp0 (json_object_get_string_member_with_default (row, "lack", NULL), what) == 0;
}

/* "Åsnäs Bygg-IT" → "asnas-bygg-it" */
static char *
dup_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "sv");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);

  return g_strdelimit (g_steal_pointer (&lower), " &.", '-');
}

static void
add_tag (ChasSampleRun *run, ChasSampleLead *lead, JsonObject *sector)
{
  JsonArray *all = json_object_get_array_member (run->data, "tags");
  JsonArray *tags = json_object_get_array_member (sector, "tags");
  guint n_tag = json_array_get_int_element (tags, lead->n % json_array_get_length (tags));
  const ChasSampleField fields[] = {
    { "company_id", lead->company_id },
    { "name", chas_sample_run_get_text (run, json_array_get_array_element (all, n_tag)) },
    { NULL },
  };

  if (lead->n % 2 == 0)
    chas_sample_run_add (run, "company_tag", NULL, lead->found_at, lead->finder, fields);
}

static void
add_company (ChasSampleRun *run, ChasSampleLead *lead, JsonObject *sector)
{
  gboolean reachable = !lacks (lead->row, "channel");
  g_autofree char *website = g_strdup_printf ("https://www.%s", lead->domain);
  g_autofree char *mail = g_strdup_printf ("info@%s", lead->domain);
  g_autofree char *phone = reachable && lead->n % 3 != 1 ? chas_sample_run_dup_phone (run) : NULL;
  const ChasSampleField fields[] = {
    { "name", lead->name },
    { "domain", lead->domain },
    { "website", website },
    { "phone_raw", phone },
    { "phone_e164", phone },
    { "email", reachable ? mail : NULL },
    { "municipality", json_object_get_string_member (lead->row, "town") },
    { "county", "01" },
    { "size_band", sizes[lead->n % G_N_ELEMENTS (sizes)] },
    { "business", chas_sample_run_get_member_text (run, sector, "name") },
    { NULL },
  };

  chas_sample_run_add (run, "company", lead->company_id, lead->found_at, lead->finder, fields);
  add_tag (run, lead, sector);
}

static void
add_employment (ChasSampleRun *run, ChasSampleLead *lead, const char *person, const char *title)
{
  gboolean first = g_str_equal (person, lead->person_id);
  const ChasSampleField fields[] = {
    { "person_id", person },
    { "company_id", lead->company_id },
    { "title", title },
    { "is_primary", first ? "1" : NULL },
    { NULL },
  };

  chas_sample_run_add (run, "employment", NULL, lead->found_at, lead->finder, fields);
}

/* Each round through the names pairs them anew, so that nobody is called the same. */
static char *
dup_name (ChasSampleRun *run, guint n, const char **out_given, const char **out_family)
{
  JsonArray *given = json_object_get_array_member (run->data, "given_names");
  JsonArray *family = json_object_get_array_member (run->data, "family_names");
  guint n_given = json_array_get_length (given), n_family = json_array_get_length (family);

  *out_given = json_array_get_string_element (given, n % n_given);
  *out_family = json_array_get_string_element (family, (7 * n + n / n_given) % n_family);
  return g_strdup_printf ("%s %s", *out_given, *out_family);
}

static void
add_person (ChasSampleRun *run, ChasSampleLead *lead)
{
  JsonArray *titles = json_object_get_array_member (run->data, "titles");
  guint n = run->n_people++;
  const char *given, *family;
  JsonObject *title = json_array_get_object_element (titles, n % json_array_get_length (titles));
  g_autofree char *full = dup_name (run, n, &given, &family);
  g_autofree char *slug = dup_slug (full);
  g_autofree char *address = g_strdelimit (g_strdup (slug), "-", '.');
  g_autofree char *mail = g_strdup_printf ("%s@%s", address, lead->domain);
  g_autofree char *linkedin = g_strdup_printf ("https://linkedin.example/in/%s", slug);
  g_autofree char *phone = n % 2 == 0 ? chas_sample_run_dup_phone (run) : NULL;
  g_autofree char *informed = lead->informed ? chas_date_dup_text (lead->informed) : NULL;
  g_autofree char *id = chas_sample_run_make_id (run, lead->found_at);
  const ChasSampleField fields[] = {
    { "given_name", given },
    { "family_name", family },
    { "person_role", json_object_get_string_member (title, "role") },
    { "email", mail },
    { "phone_raw", phone },
    { "phone_e164", phone },
    { "linkedin_url", n % 3 == 0 ? linkedin : NULL },
    { "language", "sv" },
    { "source_text", run->language == 0 ? "Företagets webbplats" : "The company's website" },
    { "legal_basis", "legitimate_interest" },
    { "informed_on", informed },
    { NULL },
  };

  chas_sample_run_add (run, "person", id, lead->found_at, lead->finder, fields);
  if (!lead->person_id)
    {
      lead->person_id = g_strdup (id);
      lead->person_name = g_steal_pointer (&full);
    }
  add_employment (run, lead, id, chas_sample_run_get_member_text (run, title, "title"));
}

static void
add_people (ChasSampleRun *run, ChasSampleLead *lead)
{
  gboolean fresh = g_str_equal (lead->stage, "new");

  if (lacks (lead->row, "person") || lacks (lead->row, "channel") || (fresh && lead->n % 2))
    return;
  add_person (run, lead);
  if (!fresh && lead->n % 4 == 0)
    add_person (run, lead);
}

static void
add_lead (ChasSampleRun *run, ChasSampleLead *lead, JsonObject *sector)
{
  JsonArray *whys = json_object_get_array_member (sector, "why");
  JsonArray *why =
    json_array_get_array_element (whys, lead->n_of_sector % json_array_get_length (whys));
  gint64 wake = json_object_get_int_member_with_default (lead->row, "wake", 0);
  g_autofree char *wake_date =
    wake ? chas_date_dup_text (chas_sample_run_workday (run, (int) wake)) : NULL;
  const ChasSampleField fields[] = {
    { "group_id", run->group_id },
    { "company_id", lead->company_id },
    { "stage", lead->stage },
    { "order_key", lead->order_key },
    { "owner_id", lead->owner ? lead->owner->id : NULL },
    { "found_by", lead->finder->id },
    { "source_kind", sources[lead->n % G_N_ELEMENTS (sources)] },
    { "why", lacks (lead->row, "why") ? NULL : chas_sample_run_get_text (run, why) },
    { "hook", lead->n % 2 ? NULL : chas_sample_run_get_member_text (run, sector, "hook") },
    { "wake_date", wake_date },
    { "close_reason", json_object_get_string_member_with_default (lead->story, "close", NULL) },
    { "close_text", chas_sample_run_get_member_text (run, lead->story, "close_text") },
    { "kept_warm_by", json_object_get_string_member_with_default (lead->story, "keeper", NULL) },
    { NULL },
  };

  chas_sample_run_add (run, "lead", lead->id, lead->found_at, lead->finder, fields);
}

static void
add_lead_educations (ChasSampleRun *run, ChasSampleLead *lead)
{
  JsonArray *educations = json_object_get_array_member (lead->row, "for");

  for (guint i = 0; i < json_array_get_length (educations); i++)
    {
      const char *short_name = json_array_get_string_element (educations, i);
      const ChasSampleField fields[] = {
        { "lead_id", lead->id },
        { "education_id", g_hash_table_lookup (run->educations, short_name) },
        { NULL },
      };

      if (!lacks (lead->row, "education"))
        chas_sample_run_add (run, "lead_education", NULL, lead->found_at, lead->finder, fields);
    }
}

static void
add_second_owner (ChasSampleRun *run, ChasSampleLead *lead)
{
  const ChasSampleField fields[] = {
    { "lead_id", lead->id },
    { "participant_id", lead->second_owner ? lead->second_owner->id : NULL },
    { NULL },
  };

  if (lead->second_owner)
    chas_sample_run_add (run, "lead_owner", NULL, lead->found_at, lead->finder, fields);
}

static void
add_note (ChasSampleRun *run, ChasSampleLead *lead)
{
  JsonArray *notes = json_object_get_array_member (run->data, "notes");
  JsonArray *note =
    json_array_get_array_element (notes, lead->n / 5 % json_array_get_length (notes));
  gint64 at = lead->found_at + 20 * 60;
  g_autofree char *at_text = chas_instant_dup_text (at);
  const ChasSampleField fields[] = {
    { "lead_id", lead->id },
    { "text", chas_sample_run_get_text (run, note) },
    { "at", at_text },
    { "by", lead->finder->id },
    { NULL },
  };

  if (lead->n % 5 == 0)
    chas_sample_run_add (run, "note", NULL, at, lead->finder, fields);
}

/* Researchers and the project leader find most; in phase 1 everybody did. */
static const ChasSampleMember *
find_finder (ChasSampleRun *run, const ChasSampleLead *lead)
{
  const char *owner = lead->owner ? lead->owner->given_name : NULL;

  if (owner && g_strv_contains (finders, owner))
    return lead->owner;
  if (lead->owner && lead->n % 7 == 0)
    return lead->owner;
  return chas_sample_run_find_member (run, finders[lead->n % 3]);
}

static void
find_people_of_lead (ChasSampleRun *run, ChasSampleLead *lead)
{
  JsonArray *owners = json_object_has_member (lead->row, "owners")
                        ? json_object_get_array_member (lead->row, "owners")
                        : NULL;
  guint n_owners = owners ? json_array_get_length (owners) : 0;

  if (n_owners > 0)
    lead->owner = chas_sample_run_find_member (run, json_array_get_string_element (owners, 0));
  if (n_owners > 1)
    lead->second_owner =
      chas_sample_run_find_member (run, json_array_get_string_element (owners, 1));
  lead->finder = find_finder (run, lead);
}

static void
lead_clear (ChasSampleLead *lead)
{
  g_free (lead->id);
  g_free (lead->company_id);
  g_free (lead->person_id);
  g_free (lead->person_name);
  g_free (lead->domain);
}

static void
add_one (ChasSampleRun *run, ChasSampleLead *lead)
{
  const char *sector_name = json_object_get_string_member (lead->row, "sector");
  JsonObject *sectors = json_object_get_object_member (run->data, "sectors");
  JsonObject *sector = json_object_get_object_member (sectors, sector_name);
  g_autofree char *slug = NULL;

  lead->name = json_object_get_string_member (lead->row, "name");
  slug = dup_slug (lead->name);
  lead->domain = g_strdup_printf ("%s.example", slug);
  find_people_of_lead (run, lead);
  chas_sample_story_choose (run, lead);
  lead->id = chas_sample_run_make_id (run, lead->found_at);
  lead->company_id = chas_sample_run_make_id (run, lead->found_at);
  add_company (run, lead, sector);
  add_people (run, lead);
  add_lead (run, lead, sector);
  add_lead_educations (run, lead);
  add_second_owner (run, lead);
  add_note (run, lead);
  chas_sample_story_tell (run, lead);
}

static void
add_stage (ChasSampleRun *run, const char *stage, JsonArray *rows, guint first, GHashTable *seen)
{
  guint n_rows = json_array_get_length (rows);
  g_auto (GStrv) keys = chas_order_key_make_series (n_rows, run->env);

  for (guint i = 0; i < n_rows && !run->error; i++)
    {
      ChasSampleLead lead = {
        .stage = stage,
        .n = first + i,
        .n_of_stage = i,
        .order_key = keys[i],
      };
      const char *sector;

      lead.row = json_array_get_object_element (rows, i);
      sector = json_object_get_string_member (lead.row, "sector");
      lead.n_of_sector = GPOINTER_TO_UINT (g_hash_table_lookup (seen, sector));
      g_hash_table_insert (seen, (gpointer) sector, GUINT_TO_POINTER (lead.n_of_sector + 1));
      add_one (run, &lead);
      lead_clear (&lead);
    }
}

/**
 * chas_sample_add_leads:
 * @run: a run that has made its group
 *
 * Makes the leads, column by column in the order of the board.
 */
void
chas_sample_add_leads (ChasSampleRun *run)
{
  JsonObject *stages = json_object_get_object_member (run->data, "leads");
  g_autoptr (GList) names = json_object_get_members (stages);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_leads = 0;

  for (GList *name = names; name; name = name->next)
    {
      JsonArray *rows = json_object_get_array_member (stages, name->data);

      add_stage (run, name->data, rows, n_leads, seen);
      n_leads += json_array_get_length (rows);
    }
}
