// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-duplicate.h"
#include "chas-trigram.h"

static void
assert_companies (const ChasCompanyIdentity *a,
                  const ChasCompanyIdentity *b,
                  ChasDuplicateLevel expected)
{
  g_assert_cmpint (chas_duplicate_compare_companies (a, b), ==, expected);
  g_assert_cmpint (chas_duplicate_compare_companies (b, a), ==, expected);
}

static void
assert_persons (const ChasPersonIdentity *a,
                const ChasPersonIdentity *b,
                ChasDuplicateLevel expected)
{
  g_assert_cmpint (chas_duplicate_compare_persons (a, b), ==, expected);
  g_assert_cmpint (chas_duplicate_compare_persons (b, a), ==, expected);
}

static void
test_company_same_orgnr_is_certain (void)
{
  ChasCompanyIdentity a = { .name_key = "nordkod", .orgnr = "5560360793" };
  ChasCompanyIdentity b = { .name_key = "something else", .orgnr = "5560360793" };

  assert_companies (&a, &b, CHAS_DUPLICATE_CERTAIN);
}

static void
test_company_same_own_domain_is_strong (void)
{
  ChasCompanyIdentity a = { .name_key = "nordkod", .domain = "nordkod.se", .orgnr = "5560360793" };
  ChasCompanyIdentity b = { .name_key = "something else", .domain = "nordkod.se" };

  assert_companies (&a, &b, CHAS_DUPLICATE_STRONG);
}

static void
test_company_same_switchboard_is_strong (void)
{
  ChasCompanyIdentity a = { .name_key = "nordkod", .phone_e164 = "+46701740605" };
  ChasCompanyIdentity b = { .name_key = "something else", .phone_e164 = "+46701740605" };

  assert_companies (&a, &b, CHAS_DUPLICATE_STRONG);
}

static void
test_company_shared_domain_says_nothing (void)
{
  ChasCompanyIdentity a = { .name_key = "nordkod", .domain = "gmail.com" };
  ChasCompanyIdentity b = { .name_key = "something else", .domain = "gmail.com" };

  assert_companies (&a, &b, CHAS_DUPLICATE_NONE);
}

static void
test_company_two_orgnrs_weaken_strong_to_possible (void)
{
  ChasCompanyIdentity a = { .name_key = "nordkod", .domain = "x.se", .orgnr = "5560360793" };
  ChasCompanyIdentity b = { .name_key = "something else", .domain = "x.se", .orgnr = "2120000142" };

  assert_companies (&a, &b, CHAS_DUPLICATE_POSSIBLE);
}

static void
test_company_two_names_and_domains_weaken_switchboard_to_possible (void)
{
  ChasCompanyIdentity a = { .name_key = "nordkod", .domain = "a.se", .phone_e164 = "+46701740605" };
  ChasCompanyIdentity b = { .name_key = "sydkod", .domain = "b.se", .phone_e164 = "+46701740605" };
  ChasCompanyIdentity renamed = b;

  assert_companies (&a, &b, CHAS_DUPLICATE_POSSIBLE);
  renamed.domain = NULL;
  assert_companies (&a, &renamed, CHAS_DUPLICATE_STRONG);
}

static void
test_company_same_name_and_place_is_probable (void)
{
  ChasCompanyIdentity a = { .name_key = "nordkod", .municipality = "Växjö" };
  ChasCompanyIdentity same = { .name_key = "nordkod", .municipality = "VÄXJÖ" };
  ChasCompanyIdentity missing = { .name_key = "nordkod" };
  ChasCompanyIdentity elsewhere = { .name_key = "nordkod", .municipality = "Kalmar" };

  assert_companies (&a, &same, CHAS_DUPLICATE_PROBABLE);
  assert_companies (&a, &missing, CHAS_DUPLICATE_PROBABLE);
  assert_companies (&a, &elsewhere, CHAS_DUPLICATE_NONE);
}

static void
test_company_empty_names_say_nothing (void)
{
  ChasCompanyIdentity a = { .name_key = "", .county = "07" };
  ChasCompanyIdentity b = { .name_key = "", .county = "07" };

  assert_companies (&a, &b, CHAS_DUPLICATE_NONE);
}

static void
test_company_similar_name_in_one_county_is_possible (void)
{
  ChasCompanyIdentity a = { .name_key = "smålands webbyrå",
                            .county = "07",
                            .municipality = "Växjö" };
  ChasCompanyIdentity b = { .name_key = "småland webbyrå",
                            .county = "07",
                            .municipality = "Alvesta" };
  ChasCompanyIdentity far = { .name_key = "småland webbyrå",
                              .county = "08",
                              .municipality = "Kalmar" };
  ChasCompanyIdentity unknown = { .name_key = "småland webbyrå" };

  assert_companies (&a, &b, CHAS_DUPLICATE_POSSIBLE);
  assert_companies (&a, &far, CHAS_DUPLICATE_NONE);
  assert_companies (&a, &unknown, CHAS_DUPLICATE_NONE);
}

/* At a shared domain the mail as a whole tells who it is; the domain never keeps two apart. */
static void
test_company_same_mail_is_strong (void)
{
  ChasCompanyIdentity a = { .name_key = "bageriet",
                            .domain = "gmail.com",
                            .email = "bageriet@gmail.com" };
  ChasCompanyIdentity b = { .name_key = "bagarn",
                            .domain = "hotmail.com",
                            .email = "Bageriet@gmail.com" };
  ChasCompanyIdentity other = { .name_key = "smedjan",
                                .domain = "gmail.com",
                                .email = "smedjan@gmail.com" };
  ChasCompanyIdentity two = { .name_key = "bagarn",
                              .email = "bageriet@gmail.com",
                              .orgnr = "2120000142" };

  assert_companies (&a, &b, CHAS_DUPLICATE_STRONG);
  g_assert_cmpint (chas_duplicate_get_reason (&a, &b), ==, CHAS_DUPLICATE_BY_MAIL);
  assert_companies (&a, &other, CHAS_DUPLICATE_NONE);
  a.orgnr = "5560360793";
  assert_companies (&a, &two, CHAS_DUPLICATE_POSSIBLE);
}

static void
test_person_same_mail_is_certain (void)
{
  ChasPersonIdentity a = { .given_name = "Kim", .email = "kim@nordkod.se" };
  ChasPersonIdentity b = { .given_name = "Somebody", .email = "Kim@Nordkod.se" };

  assert_persons (&a, &b, CHAS_DUPLICATE_CERTAIN);
}

static void
test_person_same_phone_and_similar_name_is_strong (void)
{
  ChasPersonIdentity a = { .given_name = "Kristina",
                           .family_name = "Berg",
                           .phone_e164 = "+46701740605" };
  ChasPersonIdentity similar = { .given_name = "Kristina",
                                 .family_name = "Bergh",
                                 .phone_e164 = "+46701740605" };
  ChasPersonIdentity part = { .given_name = "Kristina", .phone_e164 = "+46701740605" };
  ChasPersonIdentity other = { .given_name = "Olof",
                               .family_name = "Ek",
                               .phone_e164 = "+46701740605" };

  assert_persons (&a, &similar, CHAS_DUPLICATE_STRONG);
  assert_persons (&a, &part, CHAS_DUPLICATE_STRONG);
  assert_persons (&a, &other, CHAS_DUPLICATE_NONE);
}

static void
test_person_same_profile_and_similar_name_is_strong (void)
{
  ChasPersonIdentity a = { .given_name = "Kim",
                           .family_name = "Berg",
                           .linkedin_url = "https://www.linkedin.com/in/Kim-Berg-1/?locale=sv" };
  ChasPersonIdentity b = { .given_name = "Kim",
                           .family_name = "Berg",
                           .linkedin_url = "se.linkedin.com/in/kim-berg-1" };
  ChasPersonIdentity company = { .given_name = "Kim",
                                 .family_name = "Berg",
                                 .linkedin_url = "https://www.linkedin.com/company/nordkod" };

  assert_persons (&a, &b, CHAS_DUPLICATE_STRONG);
  assert_persons (&company, &company, CHAS_DUPLICATE_NONE);
}

static void
test_person_same_full_name_at_one_company_is_probable (void)
{
  ChasPersonIdentity a = { .given_name = "Åsa", .family_name = "Ek", .company_id = "c-1" };
  ChasPersonIdentity b = { .given_name = "åsa", .family_name = "EK", .company_id = "c-1" };
  ChasPersonIdentity elsewhere = { .given_name = "Åsa", .family_name = "Ek", .company_id = "c-2" };
  ChasPersonIdentity half = { .given_name = "Åsa", .company_id = "c-1" };

  assert_persons (&a, &b, CHAS_DUPLICATE_PROBABLE);
  assert_persons (&a, &elsewhere, CHAS_DUPLICATE_NONE);
  assert_persons (&a, &half, CHAS_DUPLICATE_NONE);
}

static void
test_trigram_bounds (void)
{
  g_assert_cmpfloat (chas_trigram_similarity ("nordkod", "nordkod"), ==, 1);
  g_assert_cmpfloat (chas_trigram_similarity ("kod nord", "nord kod"), ==, 1);
  g_assert_cmpfloat (chas_trigram_similarity ("nordkod", "xyz"), ==, 0);
  g_assert_cmpfloat (chas_trigram_similarity ("", ""), ==, 0);
}

/* "  c", " ca", "cat", "at " against "  c", " ca", "car", "ar ": 2 of 6. */
static void
test_trigram_share_of_all (void)
{
  g_assert_cmpfloat_with_epsilon (chas_trigram_similarity ("cat", "car"), 2.0 / 6, 1e-9);
  g_assert_cmpfloat_with_epsilon (chas_trigram_similarity ("cat cat", "car"), 2.0 / 6, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/company/same-orgnr-is-certain", test_company_same_orgnr_is_certain);
  g_test_add_func ("/insight/company/same-own-domain-is-strong",
                   test_company_same_own_domain_is_strong);
  g_test_add_func ("/insight/company/same-switchboard-is-strong",
                   test_company_same_switchboard_is_strong);
  g_test_add_func ("/insight/company/shared-domain-says-nothing",
                   test_company_shared_domain_says_nothing);
  g_test_add_func ("/insight/company/two-orgnrs-weaken-strong-to-possible",
                   test_company_two_orgnrs_weaken_strong_to_possible);
  g_test_add_func ("/insight/company/two-names-and-domains-weaken-switchboard-to-possible",
                   test_company_two_names_and_domains_weaken_switchboard_to_possible);
  g_test_add_func ("/insight/company/same-name-and-place-is-probable",
                   test_company_same_name_and_place_is_probable);
  g_test_add_func ("/insight/company/empty-names-say-nothing",
                   test_company_empty_names_say_nothing);
  g_test_add_func ("/insight/company/similar-name-in-one-county-is-possible",
                   test_company_similar_name_in_one_county_is_possible);
  g_test_add_func ("/insight/company/same-mail-is-strong", test_company_same_mail_is_strong);
  g_test_add_func ("/insight/person/same-mail-is-certain", test_person_same_mail_is_certain);
  g_test_add_func ("/insight/person/same-phone-and-similar-name-is-strong",
                   test_person_same_phone_and_similar_name_is_strong);
  g_test_add_func ("/insight/person/same-profile-and-similar-name-is-strong",
                   test_person_same_profile_and_similar_name_is_strong);
  g_test_add_func ("/insight/person/same-full-name-at-one-company-is-probable",
                   test_person_same_full_name_at_one_company_is_probable);
  g_test_add_func ("/insight/trigram/bounds", test_trigram_bounds);
  g_test_add_func ("/insight/trigram/share-of-all", test_trigram_share_of_all);
  return g_test_run ();
}
