// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-company.h"
#include "chas-db-lead.h"
#include "chas-search.h"
#include "chas-test-db.h"

/* The question for what the words find. */
static ChasCardQuery *
query_for (const char *group, int stage, const char *words, guint limit)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (words);

  return chas_card_query_new (group, stage, filter, limit);
}

static ChasDb *
new_db (char **group)
{
  static const char *const names[] = { "Öberg & Lind AB", "Lindbergs Åkeri", "Nordkod AB",
                                       "Malmö Spel", "Ångpanna" };
  ChasDb *db = test_db_with_group (group);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (test_add_lead (db, *group, names[i]));
  test_exec (
    db,
    "UPDATE company SET municipality = 'Växjö', business = 'Programvara' WHERE name = 'Nordkod AB';"
    "INSERT INTO person (id, given_name, family_name, email) VALUES ('p', 'Kim', 'Sjöström', 'kim@spelbolaget.se');"
    "INSERT INTO employment (id, person_id, company_id) SELECT 'e', 'p', id FROM company WHERE name = 'Malmö Spel';"
    "INSERT INTO note (id, lead_id, text) SELECT 'n', l.id, 'Träffade deras nordiska chef' FROM lead l"
    " JOIN company c ON c.id = l.company_id WHERE c.name = 'Ångpanna'");
  return db;
}

/* Names of the companies found, best first. */
static char *
find (ChasDb *db, const char *group, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasCardQuery) query = query_for (group, -1, words, 20);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  gboolean more = TRUE;

  while (more)
    g_assert_true (chas_search_update_chunk (db, NULL, &more, &error));
  cards = chas_db_list_cards (db, query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < cards->len; i++)
    g_strv_builder_add (names, chas_card_get_facts (cards->pdata[i])->company_name);
  list = g_strv_builder_end (names);
  return g_strjoinv (", ", list);
}

static void
assert_found (const char *words, const char *expected)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autofree char *names = find (db, group, words);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_beginning_of_a_word (void)
{
  assert_found ("nordk", "Nordkod AB");
}

static void
test_case_and_accents_do_not_matter (void)
{
  assert_found ("OBERG", "Öberg & Lind AB");
  assert_found ("öberg", "Öberg & Lind AB");
  assert_found ("O\xcc\x88"
                "berg",
                "Öberg & Lind AB");
}

static void
test_double_letters_stand_for_swedish_ones (void)
{
  assert_found ("aakeri", "Lindbergs Åkeri");
  assert_found ("vaexjoe", "Nordkod AB");
  assert_found ("malmoe", "Malmö Spel");
}

static void
test_words_in_any_order_and_place (void)
{
  assert_found ("lind öberg", "Öberg & Lind AB");
  assert_found ("växjö nordkod program", "Nordkod AB");
  assert_found ("kim malmö", "Malmö Spel");
  assert_found ("nordkod malmö", "");
}

static void
test_part_of_a_name (void)
{
  assert_found ("berg", "Lindbergs Åkeri, Öberg & Lind AB");
  assert_found ("bolaget", "Malmö Spel");
  assert_found ("be", "");
}

/* What is pasted from a mail or a web browser. */
static void
test_address_of_the_company (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  static const char *const searches[] = { "hej@dataverket.example", "dataverket.se", "taverk",
                                          "www.dataverket.se", "Dataverket.se." };
  static const char *const others[] = { "kim@dataverket.example", "www.se" };

  test_exec (db, "UPDATE company SET email = 'hej@dataverket.example', domain = 'dataverket.se'"
                 " WHERE name = 'Nordkod AB'");
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *names = find (db, group, searches[i]);

      g_assert_cmpstr (names, ==, "Nordkod AB");
    }
  /* Short endings are in most addresses: it is the rest that finds. */
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *names = find (db, group, others[i]);

      g_assert_cmpstr (names, ==, "");
    }
}

/* A short name is not left away: nothing would tell the address from others. */
static void
test_address_of_a_short_name (void)
{
  static const char *const searches[] = { "hej@hm.com", "hm.com", "www.hm.com" };
  static const char *const others[] = { "hej@ey.com", "ey.com", "hej@h", "hm.se", "kim@hm.com" };
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  test_exec (db, "UPDATE company SET email = 'hej@telecom.com', domain = 'telecom.com'"
                 " WHERE name <> 'Nordkod AB';"
                 "UPDATE company SET email = 'hej@hm.com', domain = 'hm.com'"
                 " WHERE name = 'Nordkod AB'");
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *names = find (db, group, searches[i]);

      g_assert_cmpstr (names, ==, "Nordkod AB");
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *names = find (db, group, others[i]);

      g_assert_cmpstr (names, ==, "");
    }
}

static void
test_names_come_before_notes (void)
{
  assert_found ("nord", "Nordkod AB, Ångpanna");
}

/* More newer leads than are noted, in whose notes it is said. */
static void
test_old_name_is_found_among_many_notes (void)
{
  static const char *const words[] = { "nordkod", "nordk ab", "no", "noerdk", "n.ordkod" };
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < %d)"
    " INSERT INTO company (id, name) SELECT 'c' || n, 'Firma ' || n FROM t;"
    "INSERT INTO lead (id, company_id, group_id, stage, order_key, why) SELECT 'l' || id, id, '%s', 'met', 'z',"
    " 'nordkod ab n ordkod' FROM company WHERE name LIKE 'Firma%%';",
    CHAS_SEARCH_MAX_HITS + 1, group);

  test_exec (db, sql);
  test_exec (db, "UPDATE company SET name = name || ' N Ordkod' WHERE name = 'Nordkod AB'");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *names = find (db, group, words[i]);

      g_assert_cmpstr (strstr (names, "Nordkod AB N Ordkod"), ==, names);
    }
}

static void
add_many (ChasDb *db, const char *group)
{
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < %d)"
    " INSERT INTO company (id, name) SELECT 'c' || n, 'Firma ' || n FROM t;"
    "INSERT INTO lead (id, company_id, group_id, stage, order_key) SELECT 'l' || id, id, '%s', 'met', 'z'"
    " FROM company WHERE name LIKE 'Firma%%' ORDER BY rowid;",
    CHAS_SEARCH_MAX_HITS + 1, group);

  test_exec (db, sql);
}

/* Many are found before the index is in order, and it is put in order. */
static void
test_many_are_indexed_and_merged (void)
{
  static const char unmerged[] =
    "SELECT count(*) FROM search_config WHERE k = 'automerge' AND v = 0";
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (GError) error = NULL;
  g_autofree char *names = find (db, group, "nordkod");
  gboolean behind;

  add_many (db, group);
  g_assert_true (chas_search_update_all (db, &error));
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM search_dirty"), ==, 0);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM company_dirty"), ==, 0);
  g_assert_cmpint (test_int (db, unmerged), ==, 1);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM search WHERE search MATCH 'firma 1001'"), ==,
                   1);
  g_assert_true (chas_search_is_behind (db, &behind, &error) && behind);

  g_free (g_steal_pointer (&names));
  names = find (db, group, "firma 1001"); /* goes on until nothing is left to do */
  g_assert_cmpstr (names, ==, "Firma 1001");
  g_assert_true (chas_search_is_behind (db, &behind, &error) && !behind);
  g_assert_cmpint (test_int (db, unmerged), ==, 0);
  test_exec (db, "INSERT INTO search (search) VALUES ('integrity-check');"
                 "INSERT INTO search_part (search_part) VALUES ('integrity-check')");
}

/* One after the other, each as an edit of its own. */
static void
rename_some (ChasDb *db, guint first, guint n_times)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_times; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("UPDATE company SET name = name || 'x' WHERE id = 'c%u'", first + i % 500);

      test_exec (db, sql);
      chas_search_update_some (db, &error);
      g_assert_no_error (error);
    }
}

/* Where nobody comes to put it in order, as with an older program, it still takes what is written.
 */
static void
test_unmerged_index_is_not_full (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autofree char *names = NULL;

  add_many (db, group);
  names = find (db, group, "nordkod");
  /* What came of a few merges lies beside what is written now. */
  test_exec (db, "INSERT INTO search (search, rank) VALUES ('automerge', 0)");
  rename_some (db, 1, 100);
  test_exec (db, "INSERT INTO search (search, rank) VALUES ('automerge', 4)");
  test_exec (db, "UPDATE company SET business = 'Kod' WHERE CAST(substr(id, 2) AS INTEGER) > 500");
  g_assert_true (chas_search_update_all (db, NULL));
  rename_some (db, 501, 2100);
}

/* An edit is not followed by such work. */
static void
test_edit_leaves_index_in_order (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autofree char *names = find (db, group, "nordkod");
  gboolean behind;

  test_exec (db, "UPDATE company SET name = 'Sydkod'");
  g_assert_true (chas_search_update_some (db, NULL));
  g_assert_true (chas_search_is_behind (db, &behind, NULL) && !behind);
}

/* Of many that were merged into older ones each has these noted, too. */
static void
test_many_merged_are_indexed (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;

  add_many (db, group);
  test_exec (db, "INSERT INTO lead (id, company_id, group_id, stage, order_key, merged_into)"
                 " SELECT 'm' || id, company_id, group_id, 'met', 'z', id FROM lead"
                 " WHERE company_id GLOB 'c*' ORDER BY rowid");
  for (guint i = 0; more && i < 100; i++)
    g_assert_true (chas_search_update_chunk (db, NULL, &more, &error));
  g_assert_false (more);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM search_docsize"), ==,
                   test_int (db, "SELECT count(*) FROM lead"));
}

/* Where more are found than are noted, it is the old ones that are left out. */
static void
test_newest_are_noted (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autofree char *names = NULL;

  add_many (db, group);
  names = find (db, group, "firma");
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM temp.search_hit"), ==, CHAS_SEARCH_MAX_HITS);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM temp.search_hit WHERE lead_id = 'lc1'"), ==,
                   0);
}

static void
test_signs_are_no_syntax (void)
{
  assert_found ("\"nordkod\" OR* (", "");
  assert_found ("nordkod*", "Nordkod AB");
  assert_found ("kim@spelbolaget.se", "Malmö Spel");
  assert_found ("-", "");
}

static void
test_every_edit_reaches_the_index (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  static const struct
  {
    const char *sql;
    const char *words;
    const char *found;
  } cases[] = {
    { "UPDATE company SET name = 'Sydkod AB' WHERE name = 'Nordkod AB'", "sydkod", "Sydkod AB" },
    { "SELECT 1", "nordkod", "" },
    { "UPDATE person SET given_name = 'Robin', email = NULL", "robin", "Malmö Spel" },
    { "SELECT 1", "kim sjöström", "" },
    { "DELETE FROM employment", "sjöström", "" },
    { "UPDATE note SET text = 'sjuttio'", "sjuttio", "Ångpanna" },
    { "DELETE FROM note", "sjuttio", "" },
    { "INSERT INTO company_tag (id, company_id, name) SELECT 't', id, 'miljö' FROM company WHERE name = 'Ångpanna'",
      "miljo", "Ångpanna" },
    { "DELETE FROM company_tag", "miljo", "" },
    { "INSERT INTO contact (id, lead_id, text) SELECT 'k', l.id, 'pratade om drönare' FROM lead l JOIN company c ON c.id = l.company_id WHERE c.name = 'Malmö Spel'",
      "dronare", "Malmö Spel" },
    { "DELETE FROM contact", "dronare", "" },
    { "UPDATE lead SET hook = 'vindkraft' WHERE company_id IN (SELECT id FROM company WHERE name = 'Ångpanna')",
      "vindkraft", "Ångpanna" },
    { "DELETE FROM lead WHERE company_id IN (SELECT id FROM company WHERE name = 'Ångpanna')",
      "vindkraft", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = NULL;

      test_exec (db, cases[i].sql);
      names = find (db, group, cases[i].words);
      g_assert_cmpstr (names, ==, cases[i].found);
    }
}

static void
test_edit_by_the_user_is_found_at_once (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autofree char *lead = test_add_lead (db, group, "Blåbärsskogen");

  g_assert_cmpint (test_int (db, "SELECT count(*) FROM search_dirty"), ==, 0);
  g_free (find (db, group, "blabar"));
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM temp.search_hit"), ==, 1);
}

static void
test_stage_move_leaves_the_index_alone (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  test_exec (db, "DELETE FROM search_dirty");
  test_exec (db, "UPDATE lead SET stage = 'met', order_key = 'zz', owner_id = NULL");
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM search_dirty"), ==, 0);
}

static void
test_columns_and_counts_of_a_search (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (ChasStageCounts) counts = NULL;
  g_autoptr (ChasCardQuery) query = query_for (group, CHAS_STAGE_MET, "lind", 20);
  g_autoptr (GPtrArray) cards = NULL;

  test_exec (
    db,
    "UPDATE lead SET stage = 'met' WHERE company_id IN (SELECT id FROM company WHERE name LIKE 'Lindbergs%')");
  counts = chas_db_count_stages (db, group, query->filter, NULL);
  g_assert_cmpuint (counts->counts[CHAS_STAGE_NEW], ==, 1);
  g_assert_cmpuint (counts->counts[CHAS_STAGE_MET], ==, 1);
  g_assert_false (counts->capped);
  cards = chas_db_list_cards (db, query, NULL);
  g_assert_cmpuint (cards->len, ==, 1);
}

/* Names of what the words find among the new leads, at most @limit after a place. */
static char *
find_new (ChasDb *db, const char *group, const char *after_key, const char *after_id, guint limit)
{
  g_autoptr (ChasCardQuery) query = query_for (group, CHAS_STAGE_NEW, "lind", limit);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  chas_card_query_set_after (query, after_key, after_id);
  cards = chas_db_list_cards (db, query, NULL);
  for (guint i = 0; i < cards->len; i++)
    g_string_append_printf (names, "%s;", chas_card_get_facts (cards->pdata[i])->company_name);
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
test_column_of_a_search_is_in_the_order_of_the_board (void)
{
  static const char *const orders[][4] = {
    { "b", "d", "Öberg & Lind AB;Lindbergs Åkeri;", "Lindbergs Åkeri;" },
    { "d", "b", "Lindbergs Åkeri;Öberg & Lind AB;", "Öberg & Lind AB;" },
    { "b", "a", "Lindbergs Åkeri;Öberg & Lind AB;", "" },
  };
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "UPDATE lead SET order_key = iif(company_id = (SELECT id FROM company WHERE name LIKE 'Öberg%%'), '%s', '%s')",
        orders[i][0], orders[i][1]);
      g_autofree char *all = NULL, *rest = NULL;

      test_exec (db, sql);
      all = find_new (db, group, NULL, NULL, 20);
      g_assert_cmpstr (all, ==, orders[i][2]);
      rest = find_new (db, group, "c", "", 20);
      g_assert_cmpstr (rest, ==, orders[i][3]);
    }
}

static void
test_other_groups_are_not_found (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autofree char *names = find (db, "another", "lind");

  g_assert_cmpstr (names, ==, "");
}

static void
assert_company (ChasDb *db, const ChasCompanyProbe *probe, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) companies = chas_db_find_companies (db, probe, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (companies->len, ==, expected ? 1 : 0);
  if (expected != NULL)
    g_assert_cmpstr (chas_company_get_name (companies->pdata[0]), ==, expected);
}

static void
test_company_by_what_is_known_of_it (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  test_exec (
    db,
    "UPDATE company SET orgnr = '5560360793', domain = 'nordkod.se', phone_e164 = '+46701740605'"
    " WHERE name = 'Nordkod AB'; UPDATE company SET domain = 'gmail.com' WHERE name = 'Malmö Spel'");
  assert_company (db, &(ChasCompanyProbe) { .name = "NORDKOD Sverige AB (publ)" }, "Nordkod AB");
  assert_company (db, &(ChasCompanyProbe) { .orgnr = "5560360793" }, "Nordkod AB");
  assert_company (db, &(ChasCompanyProbe) { .domain = "nordkod.se" }, "Nordkod AB");
  assert_company (db, &(ChasCompanyProbe) { .phone_e164 = "+46701740605" }, "Nordkod AB");
  assert_company (db, &(ChasCompanyProbe) { .domain = "gmail.com" }, NULL);
  assert_company (db, &(ChasCompanyProbe) { .name = "Sydkod" }, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/search/beginning-of-a-word", test_beginning_of_a_word);
  g_test_add_func ("/store/search/case-and-accents-do-not-matter",
                   test_case_and_accents_do_not_matter);
  g_test_add_func ("/store/search/double-letters-stand-for-swedish-ones",
                   test_double_letters_stand_for_swedish_ones);
  g_test_add_func ("/store/search/words-in-any-order-and-place", test_words_in_any_order_and_place);
  g_test_add_func ("/store/search/part-of-a-name", test_part_of_a_name);
  g_test_add_func ("/store/search/address-of-the-company", test_address_of_the_company);
  g_test_add_func ("/store/search/address-of-a-short-name", test_address_of_a_short_name);
  g_test_add_func ("/store/search/names-come-before-notes", test_names_come_before_notes);
  g_test_add_func ("/store/search/old-name-is-found-among-many-notes",
                   test_old_name_is_found_among_many_notes);
  g_test_add_func ("/store/search/newest-are-noted", test_newest_are_noted);
  g_test_add_func ("/store/search/many-are-indexed-and-merged", test_many_are_indexed_and_merged);
  g_test_add_func ("/store/search/unmerged-index-is-not-full", test_unmerged_index_is_not_full);
  g_test_add_func ("/store/search/many-merged-are-indexed", test_many_merged_are_indexed);
  g_test_add_func ("/store/search/edit-leaves-index-in-order", test_edit_leaves_index_in_order);
  g_test_add_func ("/store/search/signs-are-no-syntax", test_signs_are_no_syntax);
  g_test_add_func ("/store/search/every-edit-reaches-the-index", test_every_edit_reaches_the_index);
  g_test_add_func ("/store/search/edit-by-the-user-is-found-at-once",
                   test_edit_by_the_user_is_found_at_once);
  g_test_add_func ("/store/search/stage-move-leaves-the-index-alone",
                   test_stage_move_leaves_the_index_alone);
  g_test_add_func ("/store/search/columns-and-counts-of-a-search",
                   test_columns_and_counts_of_a_search);
  g_test_add_func ("/store/search/column-of-a-search-is-in-the-order-of-the-board",
                   test_column_of_a_search_is_in_the_order_of_the_board);
  g_test_add_func ("/store/search/other-groups-are-not-found", test_other_groups_are_not_found);
  g_test_add_func ("/store/search/company-by-what-is-known-of-it",
                   test_company_by_what_is_known_of_it);
  return g_test_run ();
}
