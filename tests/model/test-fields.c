// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-entities.h"

/* What the field table was when its schema number was given out. A database or file of that number
 * has been made with exactly this table, so it must never mean anything else. */
static const struct
{
  int schema;
  const char *fingerprint;
} recorded[] = {
  { 1, "db342fffe1cb74ff8dbab1219d9f96d171367a189cb401a9aaa4f92112cd2a8c" },
  { 2, "a015abeb67f434cf612e059361069547764f7f77aca97567ac762379426e2be5" },
  { 3, "1efd3a8a970ab1dda486989a58a537a0db1a92db0560d0c798f50a104c0df50c" },
};

static void
test_fields_table_is_that_of_its_schema (void)
{
  int schema = chas_fields_get_schema ();

  if (schema > (int) G_N_ELEMENTS (recorded))
    {
      g_test_fail_printf ("add { %d, \"%s\" } to `recorded` in tests/model/test-fields.c", schema,
                          chas_fields_get_fingerprint ());
      return;
    }
  g_assert_cmpint (recorded[schema - 1].schema, ==, schema);
  if (g_str_equal (recorded[schema - 1].fingerprint, chas_fields_get_fingerprint ()))
    return;
  g_test_fail_printf (
    "entities.toml has changed: raise its `schema` to %d and add { %d, \"%s\" } to "
    "`recorded` in tests/model/test-fields.c",
    schema + 1, schema + 1, chas_fields_get_fingerprint ());
}

static void
test_fields_lookup (void)
{
  const ChasEntityInfo *lead = chas_entity_info_lookup ("lead");
  const ChasFieldInfo *stage = chas_entity_info_lookup_field (lead, "stage");

  g_assert_cmpint (stage->type, ==, CHAS_FIELD_ENUM);
  g_assert_cmpint (stage->merge, ==, CHAS_MERGE_LWW);
  g_assert_cmpstr (stage->group, ==, "position");
  g_assert_true (stage->required);
  g_assert_true (stage->enumeration == &chas_stage_info);
  g_assert_null (chas_entity_info_lookup ("leads"));
  g_assert_null (chas_entity_info_lookup_field (lead, "stages"));
}

static void
test_fields_defaults (void)
{
  const ChasEntityInfo *note = chas_entity_info_lookup ("note");
  const ChasEntityInfo *contact = chas_entity_info_lookup ("contact");
  const ChasFieldInfo *text = chas_entity_info_lookup_field (note, "text");

  g_assert_cmpint (text->merge, ==, CHAS_MERGE_KEEP);
  g_assert_cmpint (text->max, ==, 20000);
  g_assert_cmpint (chas_entity_info_lookup_field (note, "at")->merge, ==, CHAS_MERGE_ASK);
  g_assert_cmpint (chas_entity_info_lookup_field (note, "lead_id")->merge, ==, CHAS_MERGE_FIXED);
  g_assert_cmpint (chas_entity_info_lookup_field (contact, "text")->merge, ==, CHAS_MERGE_FIXED);
  g_assert_true (contact->is_log);
}

static void
test_fields_parents_come_first (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_infos;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      for (guint j = 0; j < infos[i]->n_fields; j++)
        {
          const ChasFieldInfo *field = &infos[i]->fields[j];

          g_assert_true (!field->parent || g_hash_table_contains (seen, field->ref));
        }
      g_hash_table_add (seen, (gpointer) infos[i]->name);
    }
}

static void
test_fields_private_entities (void)
{
  const char *private_ones[] = { "pulse",       "diary_entry",
                                 "dream_job",   "placement",
                                 "application", "private_feedback",
                                 "deviation",   "private_support_request" };

  for (gsize i = 0; i < G_N_ELEMENTS (private_ones); i++)
    g_assert_true (chas_entity_info_lookup (private_ones[i])->is_private);
  g_assert_false (chas_entity_info_lookup ("lead")->is_private);
}

static void
test_enum_code_survives_round_trip (void)
{
  for (int i = 0; i < CHAS_SIZE_BAND_N_VALUES; i++)
    g_assert_cmpint (chas_size_band_from_code (chas_size_band_to_code ((ChasSizeBand) i)), ==, i);
  g_assert_cmpint (chas_size_band_from_code ("250+"), ==, CHAS_SIZE_BAND_250_PLUS);
}

static void
test_enum_unknown_code_is_unset (void)
{
  g_assert_cmpint (chas_stage_from_code ("nowhere"), ==, CHAS_STAGE_UNSET);
  g_assert_cmpint (chas_stage_from_code (NULL), ==, CHAS_STAGE_UNSET);
  g_assert_null (chas_stage_to_code (CHAS_STAGE_UNSET));
  g_assert_null (chas_stage_get_label (CHAS_STAGE_UNSET));
}

static void
test_enum_nick_is_its_code (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (CHAS_TYPE_STAGE);

  g_assert_cmpint (g_enum_get_value_by_nick (klass, "unfit")->value, ==, CHAS_STAGE_UNFIT);
  g_assert_cmpint (klass->minimum, ==, CHAS_STAGE_UNSET);
}

/* domain.md, section 3: the table of stages. */
static void
test_stage_open_and_stale_days (void)
{
  const int stale_days[CHAS_STAGE_N_VALUES] = { 14, 10, 7, 10, 2, 10, 21, 0, 0, 0, 0 };

  for (int i = 0; i < CHAS_STAGE_N_VALUES; i++)
    {
      g_assert_cmpint (chas_stage_get_stale_days ((ChasStage) i), ==, stale_days[i]);
      g_assert_cmpint (chas_stage_is_open ((ChasStage) i), ==, i <= (int) CHAS_STAGE_PARTNER);
    }
  g_assert_false (chas_stage_is_open (CHAS_STAGE_UNSET));
}

static void
test_labels_are_the_msgids_untranslated (void)
{
  const ChasEntityInfo *company = chas_entity_info_lookup ("company");
  const ChasFieldInfo *orgnr = chas_entity_info_lookup_field (company, "orgnr");

  g_assert_cmpstr (chas_entity_info_get_label (company), ==, "Company");
  g_assert_cmpstr (chas_field_info_get_label (orgnr), ==, "Organisation number");
  g_assert_cmpstr (chas_stage_get_label (CHAS_STAGE_PARTNER), ==, "Warm contact");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/fields/table-is-that-of-its-schema",
                   test_fields_table_is_that_of_its_schema);
  g_test_add_func ("/model/fields/lookup", test_fields_lookup);
  g_test_add_func ("/model/fields/defaults", test_fields_defaults);
  g_test_add_func ("/model/fields/parents-come-first", test_fields_parents_come_first);
  g_test_add_func ("/model/fields/private-entities", test_fields_private_entities);
  g_test_add_func ("/model/enum/code-survives-round-trip", test_enum_code_survives_round_trip);
  g_test_add_func ("/model/enum/unknown-code-is-unset", test_enum_unknown_code_is_unset);
  g_test_add_func ("/model/enum/nick-is-its-code", test_enum_nick_is_its_code);
  g_test_add_func ("/model/stage/open-and-stale-days", test_stage_open_and_stale_days);
  g_test_add_func ("/model/labels/are-the-msgids-untranslated",
                   test_labels_are_the_msgids_untranslated);
  return g_test_run ();
}
