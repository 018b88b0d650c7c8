// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-phone.h"

static void
assert_number (const char *raw, const char *expected)
{
  g_autofree char *e164 = chas_phone_to_e164 (raw);

  g_assert_cmpstr (e164, ==, expected);
}

static void
assert_display (const char *e164, const char *expected)
{
  g_autofree char *display = chas_phone_dup_display (e164);

  g_assert_cmpstr (display, ==, expected);
}

static void
test_phone_spellings_of_one_number (void)
{
  const char *raw[] = { "070-174 06 05", "+46 (0)70 174 06 05", "0046701740605", "(070) 174.06.05",
                        "070\xe2\x80\x93"
                        "174\xc2\xa0"
                        "06 05" };

  for (gsize i = 0; i < G_N_ELEMENTS (raw); i++)
    assert_number (raw[i], "+46701740605");
  assert_display ("+46701740605", "070-174 06 05");
}

static void
test_phone_extension_is_not_dialled (void)
{
  assert_number ("08-123 456 78 ankn 12", "+46812345678");
  assert_number ("08-123 456 78, ext. 12", NULL);
  assert_number ("08-123 456 78 Ext. 12", "+46812345678");
  assert_number ("08-123 456 78x12", "+46812345678");
}

static void
test_phone_what_is_no_number_stays_raw (void)
{
  const char *raw[] = { "",         "112",         "118118",         "118 800",          "90510",
                        "1234567",  "fråga Kim",   "+46 0701740605", "070-12 34",        "+4670",
                        "08/12345", "+0123456789", "070-174 06 055", "+1234567890123456" };

  assert_number (NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (raw); i++)
    assert_number (raw[i], NULL);
}

static void
test_phone_foreign_number (void)
{
  assert_number ("+47 22 12 34 56", "+4722123456");
  assert_number ("00 44 20 7946 0018", "+442079460018");
  assert_display ("+4722123456", "+4722123456");
}

static void
test_phone_mobile (void)
{
  g_assert_true (chas_phone_is_mobile ("+46701740605"));
  g_assert_true (chas_phone_is_mobile ("+46791740605"));
  g_assert_false (chas_phone_is_mobile ("+46711740605"));
  g_assert_false (chas_phone_is_mobile ("+4670174060"));
  g_assert_false (chas_phone_is_mobile ("+46812345678"));
  g_assert_false (chas_phone_is_mobile (NULL));
}

static void
test_phone_display_groups (void)
{
  assert_display ("+468123456", "08-12 34 56");
  assert_display ("+4681234567", "08-123 45 67");
  assert_display ("+46812345678", "08-123 456 78");
  assert_display ("+463112345", "031-123 45");
  assert_display ("+4631123456", "031-12 34 56");
  assert_display ("+4647012345", "0470-123 45");
  assert_display ("+46470123456", "0470-12 34 56");
  assert_display ("+464701234", "0470-12 34");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/phone/spellings-of-one-number", test_phone_spellings_of_one_number);
  g_test_add_func ("/model/phone/extension-is-not-dialled", test_phone_extension_is_not_dialled);
  g_test_add_func ("/model/phone/what-is-no-number-stays-raw",
                   test_phone_what_is_no_number_stays_raw);
  g_test_add_func ("/model/phone/foreign-number", test_phone_foreign_number);
  g_test_add_func ("/model/phone/mobile", test_phone_mobile);
  g_test_add_func ("/model/phone/display-groups", test_phone_display_groups);
  return g_test_run ();
}
