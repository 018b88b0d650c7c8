// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-db-found.h"
#include "chas-search.h"
#include "chas-test-db.h"

static ChasDb *
new_db (char **out_group, char **out_lead)
{
  ChasDb *db = test_db_with_group (out_group);

  *out_lead = test_add_lead (db, *out_group, "Nordkod AB");
  test_exec (
    db,
    "UPDATE company SET municipality = 'Växjö', business = 'Spel', description = 'Bygger simulatorer';"
    "UPDATE lead SET why = 'Skriver mycket Rust';"
    "INSERT INTO person (id, given_name, family_name, email) VALUES ('p', 'Karin', 'Fjällmo', 'karin@nordkod.se');"
    "INSERT INTO employment (id, person_id, company_id) SELECT 'e', 'p', id FROM company;"
    "INSERT INTO company_tag (id, company_id, name) SELECT 't', id, 'växer' FROM company;"
    "INSERT INTO note (id, lead_id, text) SELECT 'n', id,"
    " 'Vi träffades på mässan i våras och pratade länge om hur de kör allt i' || char(10) || 'Kubernetes,"
    " kubernetes och mer Kubernetes.' FROM lead;"
    "INSERT INTO contact (id, lead_id, channel, outcome, direction, at, text) SELECT 'k', id, 'phone', 'interested',"
    " 'out', '2026-11-24T08:00:00Z', 'Ville veta mer om praktik' FROM lead");
  return db;
}

/* "[place] text with *marked* words", or empty */
static void
assert_told (ChasDb *db, const char *lead, const char *search, guint shown, const char *expected)
{
  static const char *const names[] = { "name",    "town", "business", "person",      "tag",
                                       "why",     "hook", "source",   "description", "note",
                                       "contact", "mail", "domain" };
  const char *const ids[] = { lead, "gone", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = chas_db_list_found (db, ids, search, shown, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  const ChasFound *found;

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, <=, 1);
  if (all->len > 0)
    {
      found = all->pdata[0];
      g_assert_cmpstr (found->lead_id, ==, lead);
      g_string_append (text, found->text);
      for (guint i = found->marks->len; i > 0; i--)
        {
          g_string_insert_c (text, g_array_index (found->marks, ChasFoundMark, i - 1).end, '*');
          g_string_insert_c (text, g_array_index (found->marks, ChasFoundMark, i - 1).start, '*');
        }
      g_string_prepend (text, " ");
      g_string_prepend (text, names[found->place]);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_found (ChasDb *db, const char *lead, const char *search, const char *expected)
{
  assert_told (db, lead, search, CHAS_FOUND_ON_CARD, expected);
}

static void
test_what_the_card_shows_is_not_told (void)
{
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  assert_found (db, lead, "nordkod", "");
  assert_found (db, lead, "vaxjo spel", "");
  assert_found (db, lead, "kod", ""); /* a part of the name */
  assert_found (db, lead, " ", "");
  assert_found (db, lead, "spel praktik", "contact Ville veta mer om *praktik*");
}

/* A table shows what its columns show. */
static void
test_what_columns_show_is_not_told (void)
{
  const guint name = CHAS_FOUND_PLACE (CHAS_FOUND_IN_NAME);
  const guint town = CHAS_FOUND_PLACE (CHAS_FOUND_IN_TOWN);
  const guint tag = CHAS_FOUND_PLACE (CHAS_FOUND_IN_TAG);
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  assert_told (db, lead, "nordkod", name, "");
  assert_told (db, lead, "vaxjo", name, "town *Växjö*");
  assert_told (db, lead, "spel vaxjo", name, "business *Spel*");
  assert_told (db, lead, "spel vaxjo", name | town, "business *Spel*");
  assert_told (db, lead, "vaxjo", name | town, "");
  assert_told (db, lead, "växer", name | town, "tag *växer*");
  assert_told (db, lead, "växer", name | tag, "");
  assert_told (db, lead, "växer praktik", name | tag, "contact Ville veta mer om *praktik*");
  /* What can be seen is reason enough. */
  test_exec (db,
             "INSERT INTO company_tag (id, company_id, name) SELECT 't2', id, 'Spel' FROM company");
  assert_told (db, lead, "spel", name | tag, "");
}

/* What a narrow column cuts off is told below the name. */
static void
test_what_may_be_cut_is_told (void)
{
  const guint shown = CHAS_FOUND_ON_CARD | CHAS_FOUND_BEGINNINGS;
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  test_exec (db, "UPDATE company SET municipality = 'Upplands Väsby kommun och betongstaden',"
                 " business = 'IT-systemutvecklingskonsulter'");
  assert_told (db, lead, "betong", shown, "town … kommun och *betongstaden*");
  assert_told (db, lead, "betong", CHAS_FOUND_ON_CARD, "");
  assert_told (db, lead, "upplands", shown, "");
  assert_told (db, lead, "väs", shown, "");
  assert_told (db, lead, "väsby", shown, "town Upplands *Väsby* kommun och betongstaden");
  assert_told (db, lead, "systemutvecklings", shown, "business IT-*systemutvecklingskonsulter*");
  assert_told (db, lead, "nordkod", shown, "");
  assert_told (db, lead, "dkod", shown, ""); /* a part of the name */
  /* So is a long word with which the text begins. */
  test_exec (db, "UPDATE company SET business = 'Systemutveckling'");
  assert_told (db, lead, "systemutveckling", shown, "");
}

/* The name comes last: it may be cut off, but it may be wide enough too. */
static void
test_what_may_be_cut_of_the_name_is_told_last (void)
{
  const guint shown = CHAS_FOUND_ON_CARD | CHAS_FOUND_BEGINNINGS;
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  test_exec (db, "UPDATE company SET name = 'Nordkod Programutveckling AB'");
  assert_told (db, lead, "program", shown, "name Nordkod *Programutveckling* AB");
  assert_told (db, lead, "veckling", shown, "name Nordkod Programutveckling AB");
  assert_told (db, lead, "program praktik", shown, "contact Ville veta mer om *praktik*");
  assert_told (db, lead, "nordkod", shown, "");
  assert_told (db, lead, "program", CHAS_FOUND_ON_CARD, "");
}

/* Only names are found by their parts: a part of the town is no reason. */
static void
test_part_of_a_town_is_no_reason (void)
{
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  test_exec (db, "UPDATE company SET municipality = 'Fjällmolund'");
  assert_told (db, lead, "fjällm", 0, "town *Fjällmolund*");
  assert_told (db, lead, "jällm", 0, "person Karin Fjällmo · karin@nordkod.se");
}

static void
test_each_place_is_told (void)
{
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  assert_found (db, lead, "karin", "person *Karin* Fjällmo · *karin*@nordkod.se");
  assert_found (db, lead, "fjallmo", "person Karin *Fjällmo* · karin@nordkod.se");
  assert_found (db, lead, "jällm",
                "person Karin Fjällmo · karin@nordkod.se"); /* a part: nothing to mark */
  assert_found (db, lead, "växer", "tag *växer*");
  assert_found (db, lead, "rust", "why Skriver mycket *Rust*");
  assert_found (db, lead, "simul", "description Bygger *simulatorer*");
  assert_found (db, lead, "nordkod praktik", "contact Ville veta mer om *praktik*");
}

static void
set_addresses (ChasDb *db)
{
  test_exec (db, "UPDATE company SET email = 'hej@kodnord.example', domain = 'kodnord.se'");
}

static void
test_addresses_of_the_company_are_told (void)
{
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  set_addresses (db);
  assert_found (db, lead, "hej@kodnord.example", "mail *hej*@*kodnord*.*example*");
  assert_found (db, lead, "kodnord.se", "mail hej@*kodnord*.example");
  assert_found (db, lead, "dnord", "mail hej@kodnord.example");
  test_exec (db, "UPDATE company SET email = NULL");
  assert_found (db, lead, "kodnord.se", "domain *kodnord*.se");
  assert_found (db, lead, "www.kodnord.se", "domain *kodnord*.se");
  assert_found (db, lead, "nordkod kodnord", "domain *kodnord*.se");
  test_exec (db, "UPDATE company SET domain = 'hm.com'");
  assert_found (db, lead, "www.hm.com", "domain *hm*.com");
  test_exec (db, "UPDATE note SET text = 'Bytte till hm.com'");
  assert_found (db, lead, "hm.com", "note Bytte till *hm*.com");
  test_exec (db, "UPDATE company SET domain = 'kodnord.se'");
  /* Found by another place, which is the reason. */
  test_exec (db, "UPDATE note SET text = 'Heter Kodnord på nätet'");
  assert_found (db, lead, "kodnord", "note Heter *Kodnord* på nätet");
  /* Nobody is found by so short a part of an address. */
  test_exec (db, "UPDATE note SET text = 'Med Kotlin'");
  assert_found (db, lead, "ko", "note Med *Kotlin*");
}

static void
test_long_text_is_cut_around_the_word (void)
{
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  assert_found (db, lead, "kubernetes",
                "note … kör allt i *Kubernetes*, *kubernetes* och mer *Kubernetes*.");
  test_exec (db, "UPDATE note SET text = 'Rust ' || replace (hex (zeroblob (100)), '00', 'sak ')");
  assert_found (
    db, lead, "sak",
    "note Rust *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak*"
    " *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* *sak* …");
}

/* What is told is what the search finds, in whatever letters. */
static void
test_agrees_with_the_search (void)
{
  static const char *const searches[] = { "KARIN",          "fjaellmo",   "Rust nord",
                                          "vaxer",          "kuber mass", "hej@kodnord.example",
                                          "www.kodnord.se", "KODNORD.SE" };
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);
  gboolean more = TRUE;

  set_addresses (db);
  while (more)
    g_assert_true (chas_search_update_chunk (db, NULL, &more, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      const char *const ids[] = { lead, NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) all =
        chas_db_list_found (db, ids, searches[i], CHAS_FOUND_ON_CARD, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (all->len, ==, 1);
      g_assert_true (chas_search_find (db, group, searches[i], NULL, &error));
      g_assert_cmpint (test_int (db, "SELECT count(*) FROM temp.search_hit"), ==, 1);
    }
}

/* Nobody is found by so short a part of the name, so it is no reason. */
static void
test_short_part_is_no_reason (void)
{
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  test_exec (db, "UPDATE note SET text = 'Kör Odoo'");
  assert_found (db, lead, "od", "note Kör *Odoo*");
  assert_found (db, lead, "odo", "note Kör *Odoo*");
  test_exec (db, "UPDATE note SET text = 'Kodar i Go'");
  assert_found (db, lead, "kod go", "note *Kodar* i *Go*");
}

static void
test_corrected_contact_is_not_told (void)
{
  g_autofree char *group = NULL, *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&group, &lead);

  test_exec (
    db,
    "INSERT INTO contact (id, lead_id, channel, outcome, direction, at, text, correction_of) SELECT 'k2', id,"
    " 'phone', 'interested', 'out', '2026-11-24T08:00:00Z', 'Ville veta mer om jobb', 'k' FROM lead");
  assert_found (db, lead, "praktik", "");
  assert_found (db, lead, "jobb", "contact Ville veta mer om *jobb*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/found/what-the-card-shows-is-not-told",
                   test_what_the_card_shows_is_not_told);
  g_test_add_func ("/store/found/what-columns-show-is-not-told",
                   test_what_columns_show_is_not_told);
  g_test_add_func ("/store/found/what-may-be-cut-is-told", test_what_may_be_cut_is_told);
  g_test_add_func ("/store/found/what-may-be-cut-of-the-name-is-told-last",
                   test_what_may_be_cut_of_the_name_is_told_last);
  g_test_add_func ("/store/found/part-of-a-town-is-no-reason", test_part_of_a_town_is_no_reason);
  g_test_add_func ("/store/found/each-place-is-told", test_each_place_is_told);
  g_test_add_func ("/store/found/addresses-of-the-company-are-told",
                   test_addresses_of_the_company_are_told);
  g_test_add_func ("/store/found/long-text-is-cut-around-the-word",
                   test_long_text_is_cut_around_the_word);
  g_test_add_func ("/store/found/agrees-with-the-search", test_agrees_with_the_search);
  g_test_add_func ("/store/found/short-part-is-no-reason", test_short_part_is_no_reason);
  g_test_add_func ("/store/found/corrected-contact-is-not-told",
                   test_corrected_contact_is_not_told);
  return g_test_run ();
}
