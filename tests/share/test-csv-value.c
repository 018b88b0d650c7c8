// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-value.h"

static const ChasEnumInfo *
find_enum (const char *entity, const char *field)
{
  const ChasFieldInfo *info =
    chas_entity_info_lookup_field (chas_entity_info_lookup (entity), field);

  g_assert_nonnull (info);
  return info->enumeration;
}

static void
assert_enum (const ChasEnumInfo *info, const char *text, const char *code)
{
  int value = chas_csv_value_parse_enum (info, text);

  g_assert_cmpstr (value >= 0 ? info->values[value].code : NULL, ==, code);
}

/* features.md, X1: labels and codes both accepted. */
static void
test_labels_and_codes_are_understood (void)
{
  const ChasEnumInfo *stage = find_enum ("lead", "stage");
  const ChasEnumInfo *source = find_enum ("lead", "source_kind");
  const ChasEnumInfo *county = find_enum ("company", "county");

  assert_enum (stage, "contacted", "contacted");
  assert_enum (stage, "READY TO CONTACT", "ready");
  assert_enum (stage, "Möte bokat", "booked");
  assert_enum (stage, " träffad, följ upp ", "met");
  assert_enum (stage, "nonsense", NULL);
  assert_enum (stage, "", NULL);
  assert_enum (source, "job_ad", "job_ad");
  assert_enum (source, "Annons", "job_ad");
  assert_enum (county, "Kronobergs län", "07");
  assert_enum (county, "07", "07");
  assert_enum (county, "skåne", "12");
  assert_enum (county, "Stockholm county", "01");
  assert_enum (county, "Jönköpings län", "06");
}

static void
test_every_code_and_label_is_understood (void)
{
  static const char *const fields[][2] = {
    { "lead", "stage" },        { "lead", "source_kind" },   { "company", "county" },
    { "company", "size_band" }, { "person", "person_role" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const ChasEnumInfo *info = find_enum (fields[i][0], fields[i][1]);

      for (guint j = 0; j < info->n_values; j++)
        {
          assert_enum (info, info->values[j].code, info->values[j].code);
          assert_enum (info, info->values[j].label, info->values[j].code);
        }
    }
}

static void
test_size_becomes_a_band (void)
{
  static const char *const sizes[][2] = {
    { "1", "1" },
    { "2-9", "2-9" },
    { "7", "2-9" },
    { "10", "10-49" },
    { "11-50", "10-49" },
    { "51-200 employees", "50-249" },
    { "249", "50-249" },
    { "250+", "250+" },
    { "10 001+", "250+" },
    { "1,200", "250+" },
    { "ca 30 anställda", "10-49" },
    { "1-10", "2-9" },
    { "99999999999999999999", "250+" },
    { "0", NULL },
    { "many", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_assert_cmpstr (chas_csv_value_parse_size (sizes[i][0]), ==, sizes[i][1]);
}

static void
test_dates_are_understood (void)
{
  static const char *const dates[][2] = {
    { "2026-03-12", "2026-03-12" },
    { "2026-03-12T14:00:00Z", "2026-03-12" },
    { "2026-3-2 14:00", "2026-03-02" },
    { "20260312", "2026-03-12" },
    { "2026/03/12", "2026-03-12" },
    { "12.3.2026", "2026-03-12" },
    { "12/03/2026", "2026-03-12" },
    { "03/25/2026", "2026-03-25" },
    { "12 Mar 2026", "2026-03-12" },
    { "12 mars 2026", "2026-03-12" },
    { "1 oktober 2025", "2025-10-01" },
    { "Oct 1, 2025", "2025-10-01" },
    { "3 maj 2026", "2026-05-03" },
    { "May 3, 2026", "2026-05-03" },
    { "2026-02-30", NULL },
    { "soon", NULL },
    { "13/13/2026", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = chas_csv_value_parse_date (dates[i][0]);

      g_assert_cmpstr (date, ==, dates[i][1]);
    }
}

static void
assert_name (const char *text, const char *given_name, const char *family_name)
{
  g_autofree char *given = NULL, *family = NULL;

  chas_csv_value_split_name (text, &given, &family);
  g_assert_cmpstr (given, ==, given_name);
  g_assert_cmpstr (family, ==, family_name);
}

static void
test_names_are_split (void)
{
  assert_name (" Kim Ek ", "Kim", "Ek");
  assert_name ("Anna Karin Lind", "Anna Karin", "Lind");
  assert_name ("Ek, Kim", "Kim", "Ek");
  assert_name ("Kim", "Kim", NULL);
}

static void
test_lists_are_split (void)
{
  g_auto (GStrv) list = chas_csv_value_split_list (" Rust, C ;; rust|Växjö\n");
  g_autofree char *joined = g_strjoinv ("/", list);

  g_assert_cmpstr (joined, ==, "Rust/C/Växjö");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/csv-value/labels-and-codes-are-understood",
                   test_labels_and_codes_are_understood);
  g_test_add_func ("/share/csv-value/every-code-and-label-is-understood",
                   test_every_code_and_label_is_understood);
  g_test_add_func ("/share/csv-value/size-becomes-a-band", test_size_becomes_a_band);
  g_test_add_func ("/share/csv-value/dates-are-understood", test_dates_are_understood);
  g_test_add_func ("/share/csv-value/names-are-split", test_names_are_split);
  g_test_add_func ("/share/csv-value/lists-are-split", test_lists_are_split);
  return g_test_run ();
}
