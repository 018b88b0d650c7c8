// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-entities.h"
#include "chas-field-check.h"

#define ID "0199c3f2-7d10-7a31-9c55-0d6b8a2f11e4"

static ChasLead *
make_lead (void)
{
  ChasLead *lead = chas_lead_new (ID);

  chas_lead_set_group_id (lead, "group-1");
  chas_lead_set_company_id (lead, "company-1");
  chas_lead_set_stage (lead, CHAS_STAGE_NEW);
  chas_lead_set_order_key (lead, "a1");
  chas_lead_set_found_by (lead, "ana");
  chas_lead_set_source_kind (lead, CHAS_SOURCE_SEARCH);
  return lead;
}

static void
assert_fault (gpointer entity, ChasModelError code, const char *field)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (chas_entity_check (CHAS_ENTITY (entity), &error));
  g_assert_error (error, CHAS_MODEL_ERROR, (int) code);
  g_assert_cmpstr (chas_model_error_get_field (error), ==, field);
}

static void
test_entity_new_one_has_nothing (void)
{
  g_autoptr (ChasLead) lead = chas_lead_new (ID);
  const ChasEntityInfo *info = chas_entity_get_info (CHAS_ENTITY (lead));

  g_assert_cmpstr (info->name, ==, "lead");
  g_assert_cmpstr (chas_entity_get_id (CHAS_ENTITY (lead)), ==, ID);
  for (guint i = 0; i < info->n_fields; i++)
    g_assert_false (chas_entity_has_at (CHAS_ENTITY (lead), i));
  g_assert_cmpint (chas_lead_get_stage (lead), ==, CHAS_STAGE_UNSET);
}

static void
test_entity_every_one_can_be_made_by_name (void)
{
  guint n_infos;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_infos);

  g_assert_cmpuint (n_infos, >, 50);
  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (ChasEntity) entity =
        chas_entity_new (chas_entity_info_lookup (infos[i]->name), ID);

      g_assert_true (G_OBJECT_TYPE (entity) == infos[i]->get_type ());
      g_assert_true (chas_entity_get_info (entity) == infos[i]);
    }
}

static void
test_entity_text_is_normalised (void)
{
  g_autoptr (ChasCompany) company = chas_company_new (ID);

  chas_company_set_name (company, " \xc2\xa0 Va\xcc\x88xjo\xcc\x88 \n");
  g_assert_cmpstr (chas_company_get_name (company), ==, "Växjö");
  chas_company_set_name (company, "a\xff");
  g_assert_cmpstr (chas_company_get_name (company), ==, "a\xef\xbf\xbd");
}

static void
test_entity_nothing_but_space_is_unset (void)
{
  g_autoptr (ChasCompany) company = chas_company_new (ID);

  chas_company_set_name (company, "Nordkod");
  chas_company_set_name (company, " \t ");
  g_assert_null (chas_company_get_name (company));
  g_assert_false (chas_entity_has (CHAS_ENTITY (company), "name"));
}

static void
test_entity_zero_is_not_unset (void)
{
  g_autoptr (ChasContact) contact = chas_contact_new (ID);

  chas_contact_set_minutes (contact, 0);
  g_assert_true (chas_entity_has (CHAS_ENTITY (contact), "minutes"));
  chas_entity_unset (CHAS_ENTITY (contact), "minutes");
  g_assert_false (chas_entity_has (CHAS_ENTITY (contact), "minutes"));
}

static void
test_entity_unknown_code_is_kept (void)
{
  g_autoptr (ChasLead) lead = make_lead ();

  chas_entity_set_text (CHAS_ENTITY (lead), "stage", "from_the_future");
  g_assert_cmpint (chas_lead_get_stage (lead), ==, CHAS_STAGE_UNSET);
  g_assert_cmpstr (chas_entity_get_text (CHAS_ENTITY (lead), "stage"), ==, "from_the_future");
  assert_fault (lead, CHAS_MODEL_ERROR_CODE, "stage");
}

static void
count_cb (GObject *object, GParamSpec *pspec, int *n_notified)
{
  ++*n_notified;
}

static void
test_entity_property_notifies_on_change_only (void)
{
  g_autoptr (ChasLead) lead = make_lead ();
  int n_notified = 0;

  g_signal_connect (lead, "notify::order-key", G_CALLBACK (count_cb), &n_notified);
  chas_lead_set_order_key (lead, "a1");
  g_assert_cmpint (n_notified, ==, 0);
  chas_lead_set_order_key (lead, "a2");
  g_assert_cmpint (n_notified, ==, 1);
  g_object_set (lead, "order-key", "a3", NULL);
  g_assert_cmpint (n_notified, ==, 2);
}

static void
test_entity_properties_are_typed (void)
{
  g_autoptr (ChasContact) contact =
    g_object_new (CHAS_TYPE_CONTACT, "id", ID, "channel", CHAS_CHANNEL_PHONE, "minutes",
                  G_GINT64_CONSTANT (7), "text", "hello", NULL);
  g_autoptr (ChasEvent) event = g_object_new (CHAS_TYPE_EVENT, "all-day", TRUE, NULL);
  ChasChannel channel;
  gboolean all_day;

  g_object_get (contact, "channel", &channel, NULL);
  g_object_get (event, "all-day", &all_day, NULL);
  g_assert_cmpint (channel, ==, CHAS_CHANNEL_PHONE);
  g_assert_cmpint (chas_contact_get_minutes (contact), ==, 7);
  g_assert_cmpstr (chas_contact_get_text (contact), ==, "hello");
  g_assert_true (all_day);
  g_assert_true (chas_event_get_all_day (event));
}

static void
test_entity_check_takes_a_good_record (void)
{
  g_autoptr (ChasLead) lead = make_lead ();
  g_autoptr (GError) error = NULL;

  g_assert_true (chas_entity_check (CHAS_ENTITY (lead), &error));
  g_assert_no_error (error);
}

static void
test_entity_check_wants_required_fields (void)
{
  g_autoptr (ChasLead) lead = make_lead ();

  chas_lead_set_found_by (lead, NULL);
  assert_fault (lead, CHAS_MODEL_ERROR_REQUIRED, "found_by");
}

static void
test_entity_check_counts_characters_not_bytes (void)
{
  g_autoptr (ChasLead) lead = make_lead ();
  g_autoptr (GString) why = g_string_new (NULL);

  for (int i = 0; i < 500; i++)
    g_string_append (why, "ö");
  chas_lead_set_why (lead, why->str);
  g_assert_true (chas_entity_check (CHAS_ENTITY (lead), NULL));
  g_string_append (why, "ö");
  chas_lead_set_why (lead, why->str);
  assert_fault (lead, CHAS_MODEL_ERROR_TOO_LONG, "why");
}

static void
test_entity_check_knows_the_syntax_of_each_type (void)
{
  g_autoptr (ChasLead) lead = make_lead ();
  g_autoptr (ChasNote) note = chas_note_new (ID);
  g_autoptr (ChasTempoNote) tempo = chas_tempo_note_new (ID);
  g_autoptr (ChasFollowUp) follow_up = chas_follow_up_new (ID);

  chas_lead_set_wake_date (lead, "2026-02-30");
  assert_fault (lead, CHAS_MODEL_ERROR_SYNTAX, "wake_date");
  chas_lead_set_wake_date (lead, NULL);
  chas_lead_set_owner_id (lead, "not an id");
  assert_fault (lead, CHAS_MODEL_ERROR_SYNTAX, "owner_id");

  chas_note_set_text (note, "hello");
  chas_note_set_at (note, "2026-11-23 15:25");
  assert_fault (note, CHAS_MODEL_ERROR_SYNTAX, "at");

  chas_tempo_note_set_class_id (tempo, "class-1");
  chas_tempo_note_set_week (tempo, "2025-W53");
  assert_fault (tempo, CHAS_MODEL_ERROR_SYNTAX, "week");

  chas_follow_up_set_lead_id (follow_up, ID);
  chas_follow_up_set_kind (follow_up, CHAS_FOLLOW_UP_KIND_CALL);
  chas_follow_up_set_due_date (follow_up, "2026-11-23");
  chas_follow_up_set_due_time (follow_up, "25:00");
  assert_fault (follow_up, CHAS_MODEL_ERROR_SYNTAX, "due_time");
}

static void
test_entity_check_knows_the_bounds_of_ints (void)
{
  g_autoptr (ChasEducation) education = chas_education_new (ID);

  chas_education_set_name (education, "Systemutvecklare");
  chas_education_set_short (education, "SUV");
  chas_education_set_colour (education, 9);
  g_assert_true (chas_entity_check (CHAS_ENTITY (education), NULL));
  chas_education_set_colour (education, 10);
  assert_fault (education, CHAS_MODEL_ERROR_RANGE, "colour");
}

static void
test_entity_check_wants_an_id (void)
{
  g_autoptr (ChasEducation) education = chas_education_new (NULL);

  chas_education_set_name (education, "Systemutvecklare");
  chas_education_set_short (education, "SUV");
  assert_fault (education, CHAS_MODEL_ERROR_ID, NULL);
}

static void
test_entity_check_wants_the_form_of_the_field (void)
{
  g_autoptr (ChasCompany) company = chas_company_new (ID);

  chas_company_set_name (company, "Nordkod");
  chas_company_set_orgnr (company, "5560360793");
  chas_company_set_domain (company, "example.se");
  chas_company_set_phone_e164 (company, "+46701740605");
  g_assert_true (chas_entity_check (CHAS_ENTITY (company), NULL));

  chas_company_set_phone_e164 (company, "0701740605");
  assert_fault (company, CHAS_MODEL_ERROR_SYNTAX, "phone_e164");
  chas_company_set_domain (company, "www.example.se");
  assert_fault (company, CHAS_MODEL_ERROR_SYNTAX, "domain");
  chas_company_set_orgnr (company, "5560360794");
  assert_fault (company, CHAS_MODEL_ERROR_CHECK_DIGIT, "orgnr");
}

/* domain.md, section 7: refuse to store. */
static void
test_entity_check_refuses_personal_identity_numbers (void)
{
  g_autoptr (ChasCompany) company = chas_company_new (ID);

  chas_company_set_name (company, "Nordkod");
  chas_company_set_orgnr (company, "8112289874");
  assert_fault (company, CHAS_MODEL_ERROR_PERSONAL, "orgnr");
}

static void
assert_normal (const char *field, const char *text, const char *expected)
{
  const ChasEntityInfo *info = chas_entity_info_lookup ("company");
  g_autoptr (GError) error = NULL;
  g_autofree char *normal = NULL;

  chas_field_info_normalise (chas_entity_info_lookup_field (info, field), text, &normal, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (normal, ==, expected);
}

static void
assert_no_form (const char *field, const char *text, ChasModelError code)
{
  const ChasEntityInfo *info = chas_entity_info_lookup ("company");
  g_autoptr (GError) error = NULL;
  char *normal = NULL;

  g_assert_false (chas_field_info_normalise (chas_entity_info_lookup_field (info, field), text,
                                             &normal, &error));
  g_assert_error (error, CHAS_MODEL_ERROR, (int) code);
  g_assert_null (normal);
  g_assert_cmpstr (chas_model_error_get_field (error), ==, field);
}

static void
test_field_typed_text_is_brought_into_form (void)
{
  assert_normal ("orgnr", " 556036-0793 ", "5560360793");
  assert_normal ("phone_e164", "070-174 06 05", "+46701740605");
  assert_normal ("domain", "https://www.Example.se/om?x=1", "example.se");
  assert_normal ("name", " Nordkod ", "Nordkod");
  assert_normal ("orgnr", "  ", NULL);
  assert_normal ("domain", NULL, NULL);
}

static void
test_field_typed_text_without_form_is_refused (void)
{
  assert_no_form ("orgnr", "55603607", CHAS_MODEL_ERROR_RANGE);
  assert_no_form ("orgnr", "556036-0794", CHAS_MODEL_ERROR_CHECK_DIGIT);
  assert_no_form ("orgnr", "811228-9874", CHAS_MODEL_ERROR_PERSONAL);
  assert_no_form ("phone_e164", "112", CHAS_MODEL_ERROR_SYNTAX);
  assert_no_form ("domain", "nordkod", CHAS_MODEL_ERROR_SYNTAX);
}

static char *
make_tag_id (const char *name)
{
  g_autoptr (ChasCompanyTag) tag = chas_company_tag_new (NULL);

  chas_company_tag_set_company_id (tag, "company-1");
  chas_company_tag_set_name (tag, name);
  return chas_entity_make_member_id (CHAS_ENTITY (tag));
}

static void
test_member_id_joins_references_and_codes (void)
{
  g_autoptr (ChasLeadPossibility) possibility = chas_lead_possibility_new (NULL);
  g_autofree char *id = NULL;

  g_assert_null (chas_entity_make_member_id (CHAS_ENTITY (possibility)));
  chas_lead_possibility_set_lead_id (possibility, ID);
  chas_lead_possibility_set_kind (possibility, CHAS_POSSIBILITY_LIA);
  id = chas_entity_make_member_id (CHAS_ENTITY (possibility));
  g_assert_cmpstr (id, ==, ID ":lia");
}

static void
test_member_id_hashes_text_without_case (void)
{
  g_autofree char *id = make_tag_id ("rust");
  g_autofree char *upper = make_tag_id (" RUST ");
  g_autofree char *composed = make_tag_id ("Växjö");
  g_autofree char *decomposed = make_tag_id ("VA\xcc\x88XJO\xcc\x88");

  g_assert_cmpstr (id, ==, "company-1:521fe5c9ece1aa1f");
  g_assert_cmpstr (upper, ==, id);
  g_assert_cmpstr (decomposed, ==, composed);
}

static void
test_member_id_is_never_too_long (void)
{
  g_autofree char *long_id = g_strnfill (80, 'x');
  g_autoptr (ChasLeadEducation) relevant = chas_lead_education_new (NULL);
  g_autofree char *id = NULL;

  chas_lead_education_set_lead_id (relevant, long_id);
  chas_lead_education_set_education_id (relevant, long_id);
  id = chas_entity_make_member_id (CHAS_ENTITY (relevant));
  g_assert_cmpuint (strlen (id), ==, 64);
}

static void
test_member_id_must_be_the_one_it_makes (void)
{
  g_autoptr (ChasLeadOwner) wrong = chas_lead_owner_new ("lead-1:ben");
  g_autoptr (ChasLeadOwner) right = chas_lead_owner_new ("lead-1:ana");

  chas_lead_owner_set_lead_id (wrong, "lead-1");
  chas_lead_owner_set_participant_id (wrong, "ana");
  assert_fault (wrong, CHAS_MODEL_ERROR_ID, NULL);
  chas_lead_owner_set_lead_id (right, "lead-1");
  chas_lead_owner_set_participant_id (right, "ana");
  g_assert_true (chas_entity_check (CHAS_ENTITY (right), NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/entity/new-one-has-nothing", test_entity_new_one_has_nothing);
  g_test_add_func ("/model/entity/every-one-can-be-made-by-name",
                   test_entity_every_one_can_be_made_by_name);
  g_test_add_func ("/model/entity/text-is-normalised", test_entity_text_is_normalised);
  g_test_add_func ("/model/entity/nothing-but-space-is-unset",
                   test_entity_nothing_but_space_is_unset);
  g_test_add_func ("/model/entity/zero-is-not-unset", test_entity_zero_is_not_unset);
  g_test_add_func ("/model/entity/unknown-code-is-kept", test_entity_unknown_code_is_kept);
  g_test_add_func ("/model/entity/property-notifies-on-change-only",
                   test_entity_property_notifies_on_change_only);
  g_test_add_func ("/model/entity/properties-are-typed", test_entity_properties_are_typed);
  g_test_add_func ("/model/entity/check-takes-a-good-record",
                   test_entity_check_takes_a_good_record);
  g_test_add_func ("/model/entity/check-wants-required-fields",
                   test_entity_check_wants_required_fields);
  g_test_add_func ("/model/entity/check-counts-characters-not-bytes",
                   test_entity_check_counts_characters_not_bytes);
  g_test_add_func ("/model/entity/check-knows-the-syntax-of-each-type",
                   test_entity_check_knows_the_syntax_of_each_type);
  g_test_add_func ("/model/entity/check-knows-the-bounds-of-ints",
                   test_entity_check_knows_the_bounds_of_ints);
  g_test_add_func ("/model/entity/check-wants-an-id", test_entity_check_wants_an_id);
  g_test_add_func ("/model/entity/check-wants-the-form-of-the-field",
                   test_entity_check_wants_the_form_of_the_field);
  g_test_add_func ("/model/entity/check-refuses-personal-identity-numbers",
                   test_entity_check_refuses_personal_identity_numbers);
  g_test_add_func ("/model/field/typed-text-is-brought-into-form",
                   test_field_typed_text_is_brought_into_form);
  g_test_add_func ("/model/field/typed-text-without-form-is-refused",
                   test_field_typed_text_without_form_is_refused);
  g_test_add_func ("/model/member-id/joins-references-and-codes",
                   test_member_id_joins_references_and_codes);
  g_test_add_func ("/model/member-id/hashes-text-without-case",
                   test_member_id_hashes_text_without_case);
  g_test_add_func ("/model/member-id/is-never-too-long", test_member_id_is_never_too_long);
  g_test_add_func ("/model/member-id/must-be-the-one-it-makes",
                   test_member_id_must_be_the_one_it_makes);
  return g_test_run ();
}
