// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-orgnr.h"

static void
test_orgnr_valid (void)
{
  static const struct
  {
    const char *typed, *stored;
  } cases[] = {
    { "212000-0142", "2120000142" },        { "212000-1355", "2120001355" },
    { "556036-0793", "5560360793" },        { "165560360793", "5560360793" },
    { "SE556036079301", "5560360793" },     { " se 556036-0793 01", "5560360793" },
    { "Org.nr 556036 0793", "5560360793" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char orgnr[CHAS_ORGNR_SIZE] = "";

      g_assert_cmpint (chas_orgnr_parse (cases[i].typed, orgnr), ==, CHAS_ORGNR_VALID);
      g_assert_cmpstr (orgnr, ==, cases[i].stored);
    }
}

static void
test_orgnr_invalid_says_why (void)
{
  static const struct
  {
    const char *typed;
    ChasOrgnrResult result;
  } cases[] = {
    { "556036-0794", CHAS_ORGNR_CHECK_DIGIT },
    { "55603607", CHAS_ORGNR_LENGTH },
    { "", CHAS_ORGNR_LENGTH },
    { "175560360793", CHAS_ORGNR_LENGTH },
    { "556036079301", CHAS_ORGNR_LENGTH },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char orgnr[CHAS_ORGNR_SIZE] = "untouched";

      g_assert_cmpint (chas_orgnr_parse (cases[i].typed, orgnr), ==, cases[i].result);
      g_assert_cmpstr (orgnr, ==, "untouched");
    }
}

static void
test_orgnr_personal_identity_number_is_refused (void)
{
  const char *typed[] = { "811228-9874", "19811228-9874", "SE811228987401" };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      char orgnr[CHAS_ORGNR_SIZE] = "untouched";

      g_assert_cmpint (chas_orgnr_parse (typed[i], orgnr), ==, CHAS_ORGNR_PERSONAL);
      g_assert_cmpstr (orgnr, ==, "untouched");
    }
}

static void
test_orgnr_display (void)
{
  g_autofree char *display = chas_orgnr_dup_display ("5560360793");

  g_assert_cmpstr (display, ==, "556036-0793");
}

static void
test_orgnr_first_digit_tells_the_kind (void)
{
  g_assert_cmpint (chas_orgnr_get_kind ("2120000142"), ==, CHAS_ORGNR_KIND_PUBLIC);
  g_assert_cmpint (chas_orgnr_get_kind ("5560360793"), ==, CHAS_ORGNR_KIND_LIMITED_COMPANY);
  g_assert_cmpint (chas_orgnr_get_kind ("9696001234"), ==, CHAS_ORGNR_KIND_PARTNERSHIP);
  g_assert_cmpint (chas_orgnr_get_kind ("4000000000"), ==, CHAS_ORGNR_KIND_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/orgnr/valid", test_orgnr_valid);
  g_test_add_func ("/model/orgnr/invalid-says-why", test_orgnr_invalid_says_why);
  g_test_add_func ("/model/orgnr/personal-identity-number-is-refused",
                   test_orgnr_personal_identity_number_is_refused);
  g_test_add_func ("/model/orgnr/display", test_orgnr_display);
  g_test_add_func ("/model/orgnr/first-digit-tells-the-kind",
                   test_orgnr_first_digit_tells_the_kind);
  return g_test_run ();
}
