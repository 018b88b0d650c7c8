// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-record.h"

static ChasStamp
stamp (const char *text)
{
  ChasStamp parsed;

  g_assert_true (chas_stamp_parse (text, &parsed));
  return parsed;
}

static void
test_stamp_survives_round_trip (void)
{
  const char *texts[] = { "1795447504859.00001.ana7k3m9", "0000000000000.00000.00000000",
                          "9999999999999.65535.zzzzzzzz" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      ChasStamp parsed = stamp (texts[i]);
      char text[CHAS_STAMP_TEXT_SIZE];

      chas_stamp_format (&parsed, text);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_stamp_texts_that_are_none (void)
{
  const char *texts[] = { "",
                          "1795447504859.00001",
                          "1795447504859.65536.ana7k3m9",
                          "1795447504859.0001.ana7k3m9",
                          "179544750485.000001.ana7k3m9",
                          "1795447504859.00001.ANA7K3M9",
                          "1795447504859.00001.ana7k3m",
                          "1795447504859.00001.ana7k3m99",
                          "-795447504859.00001.ana7k3m9",
                          "1795447504859,00001.ana7k3m9" };

  g_assert_false (chas_stamp_parse (NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (chas_stamp_parse (texts[i], NULL));
}

static void
test_stamp_order_is_time_then_device (void)
{
  const char *sorted[] = { "1795447504859.00001.ana7k3m9", "1795447504859.00001.ben2q8x4",
                           "1795447504859.00002.ana7k3m9", "1795447504860.00000.ana7k3m9" };

  for (gsize i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      ChasStamp before = stamp (sorted[i - 1]);
      ChasStamp after = stamp (sorted[i]);

      g_assert_cmpint (chas_stamp_compare (&before, &after), <, 0);
      g_assert_cmpint (chas_stamp_compare (&after, &before), >, 0);
      g_assert_cmpint (chas_stamp_compare (&after, &after), ==, 0);
      g_assert_cmpstr (sorted[i - 1], <, sorted[i]);
    }
}

static void
assert_version (ChasRecord *record,
                guint n,
                const char *field,
                const char *value,
                ChasVersionState state)
{
  const ChasVersion *version = &g_array_index (record->versions, ChasVersion, n);

  g_assert_cmpstr (version->field, ==, field);
  g_assert_cmpstr (version->value, ==, value);
  g_assert_cmpint (version->state, ==, state);
}

static ChasRecord *
make_record (void)
{
  ChasRecord *record = chas_record_new ("lead", "lead-1");
  ChasStamp old = stamp ("1795447504859.00000.ana7k3m9");
  ChasStamp young = stamp ("1795447504860.00000.ben2q8x4");

  chas_record_add (record, "why", &old, "\"a\"", CHAS_VERSION_REPLACED);
  chas_record_add (record, "stage", &old, "\"new\"", CHAS_VERSION_OPEN);
  chas_record_add (record, "why", &young, NULL, CHAS_VERSION_OPEN);
  chas_record_add (record, "why", &old, "\"b\"", CHAS_VERSION_OPEN);
  return record;
}

static void
test_record_sorts_by_field_newest_first (void)
{
  g_autoptr (ChasRecord) record = make_record ();

  chas_record_sort (record);
  assert_version (record, 0, "stage", "\"new\"", CHAS_VERSION_OPEN);
  assert_version (record, 1, "why", NULL, CHAS_VERSION_OPEN);
  assert_version (record, 2, "why", "\"b\"", CHAS_VERSION_OPEN);
  assert_version (record, 3, "why", "\"a\"", CHAS_VERSION_REPLACED);
}

static void
test_record_copy_is_deep (void)
{
  g_autoptr (ChasRecord) copy = NULL;

  {
    g_autoptr (ChasRecord) record = make_record ();

    record->plain = TRUE;
    copy = chas_record_copy (record);
  }
  g_assert_cmpstr (copy->entity, ==, "lead");
  g_assert_cmpstr (copy->id, ==, "lead-1");
  g_assert_true (copy->plain);
  g_assert_cmpuint (copy->versions->len, ==, 4);
  assert_version (copy, 0, "why", "\"a\"", CHAS_VERSION_REPLACED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/stamp/survives-round-trip", test_stamp_survives_round_trip);
  g_test_add_func ("/model/stamp/texts-that-are-none", test_stamp_texts_that_are_none);
  g_test_add_func ("/model/stamp/order-is-time-then-device", test_stamp_order_is_time_then_device);
  g_test_add_func ("/model/record/sorts-by-field-newest-first",
                   test_record_sorts_by_field_newest_first);
  g_test_add_func ("/model/record/copy-is-deep", test_record_copy_is_deep);
  return g_test_run ();
}
