// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-draft-duplicates.h"

#include "chas-name-key.h"

static void
add (GPtrArray *matches, const char *id, const char *name, const ChasCompanyMatch *more)
{
  ChasCompanyMatch match = *more;
  g_autofree char *key = chas_name_key_make (name);

  match.company_id = (char *) id;
  match.name = (char *) name;
  match.key = key;
  g_ptr_array_add (matches, chas_company_match_copy (&match));
}

static GPtrArray *
new_matches (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) chas_company_match_free);
}

static GPtrArray *
rank (GPtrArray *matches, ChasLeadPart part, const char *text, const char *name)
{
  g_autoptr (ChasLeadDraft) draft = chas_lead_draft_new ();

  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, name);
  chas_lead_draft_set (draft, part, text);
  return chas_draft_duplicates_rank (draft, matches);
}

static void
assert_first (GPtrArray *ranked,
              const char *company_id,
              ChasDuplicateLevel level,
              ChasDuplicateReason reason)
{
  const ChasDraftDuplicate *first;

  g_assert_cmpuint (ranked->len, >, 0);
  first = ranked->pdata[0];
  g_assert_cmpstr (first->match->company_id, ==, company_id);
  g_assert_cmpint (first->level, ==, level);
  g_assert_cmpint (first->reason, ==, reason);
}

static void
test_each_identity_has_its_level (void)
{
  const struct
  {
    ChasLeadPart part;
    const char *text;
    const char *id;
    ChasDuplicateLevel level;
    ChasDuplicateReason reason;
  } cases[] = {
    { CHAS_LEAD_PART_ORGNR, "165560360793", "number", CHAS_DUPLICATE_CERTAIN,
      CHAS_DUPLICATE_BY_ORGNR },
    { CHAS_LEAD_PART_WEBSITE, "https://www.Example.se/om?x=1", "domain", CHAS_DUPLICATE_STRONG,
      CHAS_DUPLICATE_BY_DOMAIN },
    { CHAS_LEAD_PART_PERSON_MAIL, "anna@sub.example.se", "domain", CHAS_DUPLICATE_STRONG,
      CHAS_DUPLICATE_BY_DOMAIN },
    { CHAS_LEAD_PART_PHONE, "08-123 456 78", "phone", CHAS_DUPLICATE_STRONG,
      CHAS_DUPLICATE_BY_PHONE },
    { CHAS_LEAD_PART_MAIL, "bageriet@gmail.com", "mail", CHAS_DUPLICATE_STRONG,
      CHAS_DUPLICATE_BY_MAIL },
  };
  g_autoptr (GPtrArray) matches = new_matches ();

  add (matches, "number", "Ett", &(ChasCompanyMatch) { .orgnr = (char *) "5560360793" });
  add (matches, "domain", "Två", &(ChasCompanyMatch) { .domain = (char *) "example.se" });
  add (matches, "phone", "Tre", &(ChasCompanyMatch) { .phone_e164 = (char *) "+46812345678" });
  add (matches, "mail", "Fyra", &(ChasCompanyMatch) { .email = (char *) "Bageriet@Gmail.com" });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ranked = rank (matches, cases[i].part, cases[i].text, "Nordkod");

      g_assert_cmpuint (ranked->len, ==, 1);
      assert_first (ranked, cases[i].id, cases[i].level, cases[i].reason);
    }
}

static void
test_names_are_compared (void)
{
  const struct
  {
    const char *name;
    ChasDuplicateLevel level;
  } cases[] = {
    { "Tallvik Systems Sverige AB (publ)", CHAS_DUPLICATE_PROBABLE },
    { "Tallvik Sytems", CHAS_DUPLICATE_POSSIBLE },
    { "Tall", CHAS_DUPLICATE_POSSIBLE }, /* still being typed */
    { "Tal", CHAS_DUPLICATE_NONE },
    { "Tallbacken Ventilation", CHAS_DUPLICATE_NONE },
    { "", CHAS_DUPLICATE_NONE },
  };
  g_autoptr (GPtrArray) matches = new_matches ();

  add (matches, "tallvik", "Tallvik Systems", &(ChasCompanyMatch) { NULL });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ranked = rank (matches, CHAS_LEAD_PART_NOTE, "", cases[i].name);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (ranked->len, ==, cases[i].level == CHAS_DUPLICATE_NONE ? 0 : 1);
      if (ranked->len)
        assert_first (ranked, "tallvik", cases[i].level,
                      cases[i].level == CHAS_DUPLICATE_PROBABLE ? CHAS_DUPLICATE_BY_NAME
                                                                : CHAS_DUPLICATE_BY_SIMILAR_NAME);
    }
}

/* The same name in another town is another company. */
static void
test_towns_keep_names_apart (void)
{
  g_autoptr (GPtrArray) matches = new_matches ();
  g_autoptr (GPtrArray) elsewhere = NULL;
  g_autoptr (GPtrArray) here = NULL;

  add (matches, "solna", "Städhjälpen", &(ChasCompanyMatch) { .municipality = (char *) "Solna" });
  here = rank (matches, CHAS_LEAD_PART_TOWN, "SOLNA", "Städhjälpen AB");
  assert_first (here, "solna", CHAS_DUPLICATE_PROBABLE, CHAS_DUPLICATE_BY_NAME);
  elsewhere = rank (matches, CHAS_LEAD_PART_TOWN, "Kista", "Städhjälpen AB");
  assert_first (elsewhere, "solna", CHAS_DUPLICATE_POSSIBLE, CHAS_DUPLICATE_BY_NAME);
}

static void
test_person_tells_where_she_works (void)
{
  g_autoptr (GPtrArray) matches = new_matches ();
  g_autoptr (GPtrArray) ranked = NULL;

  add (matches, "hers", "Havsglimt", &(ChasCompanyMatch) { .same_mail = TRUE });
  ranked = rank (matches, CHAS_LEAD_PART_PERSON_MAIL, "anna@gmail.com", "Nordkod");
  assert_first (ranked, "hers", CHAS_DUPLICATE_STRONG, CHAS_DUPLICATE_BY_PERSON);
}

/* Few are shown: the surest, and of those the ones that the group works with. */
static void
test_surest_come_first (void)
{
  g_autoptr (GPtrArray) matches = new_matches ();
  g_autoptr (GPtrArray) ranked = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("alike %u", i);

      add (matches, id, "Nordkod", &(ChasCompanyMatch) { NULL });
    }
  add (matches, "lead", "Nordkod", &(ChasCompanyMatch) { .lead_id = (char *) "l" });
  add (matches, "number", "Ett", &(ChasCompanyMatch) { .orgnr = (char *) "5560360793" });
  ranked = rank (matches, CHAS_LEAD_PART_ORGNR, "556036-0793", "Nordkod AB");
  g_assert_cmpuint (ranked->len, ==, CHAS_DRAFT_DUPLICATES_MAX);
  assert_first (ranked, "number", CHAS_DUPLICATE_CERTAIN, CHAS_DUPLICATE_BY_ORGNR);
  g_assert_cmpstr (((ChasDraftDuplicate *) ranked->pdata[1])->match->company_id, ==, "lead");
}

/* Of two that are as probable, the one that is there; what is surely it, though in the trash, comes
 * before what may be. */
static void
test_what_is_there_comes_before_the_trash (void)
{
  ChasTrashEntry entry = { .entity = (char *) "company", .id = (char *) "gone" };
  g_autoptr (ChasEntity) record = chas_entity_new (chas_entity_info_lookup ("company"), "gone");
  g_autoptr (GPtrArray) matches = new_matches ();
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) one = NULL;

  entry.record = record;
  add (matches, "gone", "Nordkod",
       &(ChasCompanyMatch) { .orgnr = (char *) "5560360793", .trashed = &entry });
  add (matches, "alike", "Nordkot", &(ChasCompanyMatch) { NULL });
  one = rank (matches, CHAS_LEAD_PART_ORGNR, "556036-0793", "Nordkod AB");
  assert_first (one, "gone", CHAS_DUPLICATE_CERTAIN, CHAS_DUPLICATE_BY_ORGNR);
  add (matches, "there", "Nordkod", &(ChasCompanyMatch) { NULL });
  both = rank (matches, CHAS_LEAD_PART_ORGNR, "556036-0793", "Nordkod AB");
  assert_first (both, "there", CHAS_DUPLICATE_PROBABLE, CHAS_DUPLICATE_BY_NAME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/draft-duplicates/each-identity-has-its-level",
                   test_each_identity_has_its_level);
  g_test_add_func ("/app/draft-duplicates/names-are-compared", test_names_are_compared);
  g_test_add_func ("/app/draft-duplicates/towns-keep-names-apart", test_towns_keep_names_apart);
  g_test_add_func ("/app/draft-duplicates/person-tells-where-she-works",
                   test_person_tells_where_she_works);
  g_test_add_func ("/app/draft-duplicates/surest-come-first", test_surest_come_first);
  g_test_add_func ("/app/draft-duplicates/what-is-there-comes-before-the-trash",
                   test_what_is_there_comes_before_the_trash);
  return g_test_run ();
}
