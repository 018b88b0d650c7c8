// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <string.h>

#include "chas-csv-mapping.h"

/* What each column of a header, given with bars, is taken for, as codes with bars. */
static char *
guess (const char *header)
{
  g_auto (GStrv) names = g_strsplit (header, "|", -1);
  guint n = g_strv_length (names);
  g_autoptr (ChasCsvMapping) mapping = chas_csv_mapping_new ((const char *const *) names, n);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *code = chas_csv_target_get_code (chas_csv_mapping_get_target (mapping, i));

      g_string_append_printf (codes, "%s%s", i > 0 ? "|" : "", code ? code : "");
    }
  return g_string_free_and_steal (codes);
}

static void
assert_guess (const char *header, const char *expected)
{
  g_autofree char *codes = guess (header);

  g_assert_cmpstr (codes, ==, expected);
}

static void
test_linkedin_connections_are_known (void)
{
  assert_guess ("First Name|Last Name|URL|Email Address|Company|Position|Connected On",
                "person_given_name|person_family_name|person_linkedin|person_mail|company_name|"
                "person_title|");
}

static void
test_hubspot_companies_are_known (void)
{
  assert_guess ("Record ID|Company name|Company Domain Name|Phone Number|City|State/Region|"
                "Industry|Number of Employees|Website URL|LinkedIn Company Page|Description|"
                "Lead Status|Company owner|Create Date",
                "|company_name|domain|company_phone|town|county|sector|size|website|"
                "company_linkedin|description|stage|owner|created");
}

static void
test_hubspot_contacts_are_known (void)
{
  assert_guess ("First Name|Last Name|Email|Phone Number|Job Title|Associated Company|"
                "Contact owner|Notes",
                "person_given_name|person_family_name|person_mail|person_phone|person_title|"
                "company_name|owner|note");
}

static void
test_pipedrive_is_known (void)
{
  assert_guess ("Organization - Name|Organization - Industry|Organization - Website|"
                "Person - Name|Person - Email - Work|Person - Phone - Work|Lead - Owner|"
                "Lead - Labels|Lead - Source|Lead - Lead created",
                "company_name|sector|website|person_name|person_mail|person_phone|owner|tags|"
                "source|created");
}

static void
test_swedish_spreadsheet_is_known (void)
{
  assert_guess ("FÖRETAG|Org.nr|Hemsida|Ort|Län|Bransch|Antal anställda|Kontaktperson|Befattning|"
                "E-post|Telefon|Status|Ansvarig|Varför|Ingång|Källa|Utbildning|Anteckningar",
                "company_name|orgnr|website|town|county|sector|size|person_name|person_title|"
                "person_mail|person_phone|stage|owner|why|hook|source|education|note");
}

static void
test_contact_person_in_two_columns_is_known (void)
{
  assert_guess ("Bolag|Kontaktperson - förnamn|Kontaktperson - efternamn|E-post",
                "company_name|person_given_name|person_family_name|person_mail");
}

static void
test_place_tells_whose_mail_it_is (void)
{
  assert_guess ("Namn|E-post|Telefon|Kontaktperson|Mobil|LinkedIn",
                "company_name|company_mail|company_phone|person_name|person_phone|"
                "person_linkedin");
  assert_guess ("Name|Company|Email", "person_name|company_name|person_mail");
}

static void
test_own_labels_are_known (void)
{
  g_autoptr (GString) header = g_string_new (NULL);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (int i = 0; i < CHAS_CSV_N_TARGETS; i++)
    {
      g_string_append_printf (header, "%s%s", i > 0 ? "|" : "", chas_csv_target_get_label (i));
      g_string_append_printf (codes, "%s%s", i > 0 ? "|" : "", chas_csv_target_get_code (i));
    }
  assert_guess (header->str, codes->str);
}

static void
test_one_column_is_the_company (void)
{
  g_autoptr (ChasCsvMapping) mapping = chas_csv_mapping_new (NULL, 1);

  g_assert_cmpint (chas_csv_mapping_get_target (mapping, 0), ==, CHAS_CSV_TARGET_COMPANY_NAME);
}

static void
test_target_moves_from_column_to_column (void)
{
  const char *header[] = { "Company", "Other", "Tags", "More" };
  g_autoptr (ChasCsvMapping) mapping = chas_csv_mapping_new (header, 4);
  g_autofree guint *unmapped = NULL;
  guint n_unmapped;

  chas_csv_mapping_set_target (mapping, 1, CHAS_CSV_TARGET_COMPANY_NAME);
  chas_csv_mapping_set_target (mapping, 3, CHAS_CSV_TARGET_TAGS);
  unmapped = chas_csv_mapping_list_unmapped (mapping, &n_unmapped);
  g_assert_cmpuint (n_unmapped, ==, 1);
  g_assert_cmpuint (unmapped[0], ==, 0);
  g_assert_cmpint (chas_csv_mapping_get_target (mapping, 2), ==, CHAS_CSV_TARGET_TAGS);
}

static void
test_values_are_joined_and_trimmed (void)
{
  const char *header[] = { "Company", "Note", "Comment", "Tags" };
  const char *cells[] = { "  Nordkod AB ", "one", " two\n", "Va\xCC\x88xjo\xCC\x88" };
  ChasCsvRow row = { .n_cells = 4, .cells = cells };
  g_autoptr (ChasCsvMapping) mapping = chas_csv_mapping_new (header, 4);
  g_autofree char *name = chas_csv_mapping_dup_value (mapping, &row, CHAS_CSV_TARGET_COMPANY_NAME);
  g_autofree char *note = chas_csv_mapping_dup_value (mapping, &row, CHAS_CSV_TARGET_NOTE);
  g_autofree char *tags = chas_csv_mapping_dup_value (mapping, &row, CHAS_CSV_TARGET_TAGS);

  g_assert_cmpstr (name, ==, "Nordkod AB");
  g_assert_cmpstr (note, ==, "one\ntwo");
  g_assert_cmpstr (tags, ==, "Växjö");
  g_assert_null (chas_csv_mapping_dup_value (mapping, &row, CHAS_CSV_TARGET_WHY));
}

static void
test_mapping_is_remembered (void)
{
  const char *header[] = { "Company", "Mail", "mail", "X" };
  const char *moved[] = { "mail", "Mail", "New", "X", "company" };
  g_autoptr (ChasCsvMapping) mapping = chas_csv_mapping_new (header, 4);
  g_autoptr (ChasCsvMapping) again = NULL;
  g_autofree char *text = NULL;

  chas_csv_mapping_set_target (mapping, 3, CHAS_CSV_TARGET_HOOK);
  text = chas_csv_mapping_to_text (mapping);
  again = chas_csv_mapping_new_from_text (moved, 5, text);
  g_assert_cmpint (chas_csv_mapping_get_target (again, 0), ==,
                   chas_csv_mapping_get_target (mapping, 1));
  g_assert_cmpint (chas_csv_mapping_get_target (again, 2), ==, CHAS_CSV_TARGET_NONE);
  g_assert_cmpint (chas_csv_mapping_get_target (again, 3), ==, CHAS_CSV_TARGET_HOOK);
  g_assert_cmpint (chas_csv_mapping_get_target (again, 4), ==, CHAS_CSV_TARGET_COMPANY_NAME);
}

static void
test_key_is_of_the_set (void)
{
  const char *header[] = { "Company", "Town" };
  const char *moved[] = { "town ", "COMPANY" };
  const char *other[] = { "Company", "City" };
  g_autofree char *a = chas_csv_mapping_make_key (header, 2);
  g_autofree char *b = chas_csv_mapping_make_key (moved, 2);
  g_autofree char *c = chas_csv_mapping_make_key (other, 2);

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/csv-mapping/linkedin-connections-are-known",
                   test_linkedin_connections_are_known);
  g_test_add_func ("/share/csv-mapping/hubspot-companies-are-known",
                   test_hubspot_companies_are_known);
  g_test_add_func ("/share/csv-mapping/hubspot-contacts-are-known",
                   test_hubspot_contacts_are_known);
  g_test_add_func ("/share/csv-mapping/pipedrive-is-known", test_pipedrive_is_known);
  g_test_add_func ("/share/csv-mapping/swedish-spreadsheet-is-known",
                   test_swedish_spreadsheet_is_known);
  g_test_add_func ("/share/csv-mapping/contact-person-in-two-columns-is-known",
                   test_contact_person_in_two_columns_is_known);
  g_test_add_func ("/share/csv-mapping/place-tells-whose-mail-it-is",
                   test_place_tells_whose_mail_it_is);
  g_test_add_func ("/share/csv-mapping/own-labels-are-known", test_own_labels_are_known);
  g_test_add_func ("/share/csv-mapping/one-column-is-the-company", test_one_column_is_the_company);
  g_test_add_func ("/share/csv-mapping/target-moves-from-column-to-column",
                   test_target_moves_from_column_to_column);
  g_test_add_func ("/share/csv-mapping/values-are-joined-and-trimmed",
                   test_values_are_joined_and_trimmed);
  g_test_add_func ("/share/csv-mapping/mapping-is-remembered", test_mapping_is_remembered);
  g_test_add_func ("/share/csv-mapping/key-is-of-the-set", test_key_is_of_the_set);
  return g_test_run ();
}
