// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-table.h"
#include "chas-db-text.h"
#include "chas-test-db.h"

/* Leads whose companies are called as the strings say, in this order. */
static ChasDb *
new_db (char **out_group)
{
  static const char *const names[] = { "Öland", "ÅF", "Zeta", "alfa", "Ärla", "Beta" };
  ChasDb *db = test_db_with_group (out_group);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (test_add_lead (db, *out_group, names[i]));
  test_exec (
    db,
    "CREATE TEMP VIEW l AS SELECT lead.id, company_id, name FROM lead JOIN company ON company.id = company_id;"
    "UPDATE lead SET stage = 'dialogue' WHERE id = (SELECT id FROM l WHERE name = 'Zeta');"
    "UPDATE lead SET stage = 'ready' WHERE id = (SELECT id FROM l WHERE name = 'ÅF');"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin) SELECT 'f' || name, id, 'call',"
    " iif(name = 'Beta', '2026-11-23', '2026-11-24'), iif(name = 'alfa', 'done', 'open'), 'person' FROM l"
    " WHERE name IN ('Beta', 'Ärla', 'alfa');"
    "UPDATE company SET municipality = iif(name IN ('Beta', 'Zeta'), 'Örebro', 'Ängelholm') WHERE name <> 'alfa'");
  return db;
}

static ChasLeadWarmthFunc warmth;
static ChasLeadCompletenessFunc completeness;

static char *
join_names (ChasDb *db, GPtrArray *ids)
{
  g_autoptr (GError) error = NULL;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT name FROM l WHERE id = '%s'", (char *) ids->pdata[i]);
      g_autoptr (ChasStmt) stmt = chas_db_prepare (db, sql, &error);
      gboolean row;

      g_assert_no_error (error);
      g_assert_true (chas_db_step (db, stmt, &row, NULL));
      g_string_append_printf (names, "%s%s", i ? " " : "", chas_stmt_get_text (stmt, 0));
    }
  return g_string_free_and_steal (names);
}

/* Also when what is asked for the other way round is turned. */
static void
assert_order (ChasDb *db,
              const char *group,
              const ChasLeadFilter *filter,
              ChasTableSort sort,
              gboolean descending,
              const char *expected)
{
  g_autoptr (GError) error = NULL;

  for (gboolean turned = FALSE; turned <= TRUE; turned++)
    {
      g_autoptr (ChasTableQuery) query =
        chas_table_query_new (group, filter, sort, descending != turned);
      g_autoptr (ChasTableOrder) order = NULL;
      g_autofree char *names = NULL;

      query->warmth = warmth;
      query->completeness = completeness;
      order = chas_db_list_table (db, query, &error);
      g_assert_no_error (error);
      if (turned)
        {
          g_autoptr (ChasTableOrder) given = g_steal_pointer (&order);

          order = chas_table_order_turn_round (given);
        }
      names = join_names (db, order->ids);
      g_assert_cmpstr (names, ==, expected);
    }
}

static void
test_names_sort_as_swedish_does (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  assert_order (db, group, NULL, CHAS_TABLE_SORT_COMPANY, FALSE, "alfa Beta Zeta ÅF Ärla Öland");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_COMPANY, TRUE, "Öland Ärla ÅF Zeta Beta alfa");
}

static void
test_stages_sort_as_on_the_board (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  assert_order (db, group, NULL, CHAS_TABLE_SORT_STAGE, FALSE, "alfa Beta Ärla Öland ÅF Zeta");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_STAGE, TRUE, "Zeta ÅF alfa Beta Ärla Öland");
}

static void
test_what_is_lacking_comes_last (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  assert_order (db, group, NULL, CHAS_TABLE_SORT_STEP, FALSE, "Beta Ärla alfa Zeta ÅF Öland");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_STEP, TRUE, "Ärla Beta alfa Zeta ÅF Öland");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_TOWN, FALSE, "ÅF Ärla Öland Beta Zeta alfa");
}

static void
test_more_days_are_longer_ago (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  test_exec (db, "DELETE FROM stage_change; UPDATE lead SET born_hlc = 1000000000000 << 16;"
                 "UPDATE lead SET born_hlc = 2000000000000 << 16 WHERE id IN"
                 " (SELECT id FROM l WHERE name IN ('ÅF', 'Ärla'))");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_DAYS, FALSE, "ÅF Ärla alfa Beta Zeta Öland");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_DAYS, TRUE, "alfa Beta Zeta Öland ÅF Ärla");
}

static void
test_educations_sort_as_swedish_does (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  test_exec (db, "INSERT INTO education (id, name, short) VALUES ('e1', 'Data', 'Data'),"
                 " ('e2', 'Ökonomi', 'Ökonomi'), ('e3', 'Zoo', 'Zoo');"
                 "INSERT INTO lead_education (id, lead_id, education_id)"
                 " SELECT name || e, id, e FROM l JOIN"
                 " (SELECT 'Zeta' AS who, 'e2' AS e UNION VALUES ('alfa', 'e3'), ('ÅF', 'e1'),"
                 " ('Beta', 'e3'), ('Beta', 'e1')) ON who = name");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_EDUCATIONS, FALSE, "ÅF Beta alfa Zeta Ärla Öland");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_EDUCATIONS, TRUE, "Zeta alfa Beta ÅF Ärla Öland");
}

static void
test_tags_are_read_and_sorted_by (void)
{
  static const char *const expected[] = { "Spel", "Återbruk" };
  g_autofree char *group = NULL;
  g_autofree char *beta = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (GPtrArray) cards = NULL;
  GPtrArray *tags;

  test_exec (db, "INSERT INTO company_tag (id, company_id, name)"
                 " SELECT who || tag, c.id, tag FROM company c JOIN"
                 " (SELECT 'Zeta' AS who, 'Ö' AS tag UNION VALUES ('alfa', 'AI'),"
                 " ('Beta', 'Återbruk'), ('Beta', 'Spel')) ON who = c.name");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_TAGS, FALSE, "alfa Beta Zeta ÅF Ärla Öland");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_TAGS, TRUE, "Zeta Beta alfa ÅF Ärla Öland");
  g_assert_true (chas_db_find_text (db, "SELECT id FROM l WHERE name = ?1", "Beta", &beta, NULL));
  cards = chas_db_get_cards (db, (const char *const[]) { beta, NULL }, NULL);
  tags = chas_card_get_facts (cards->pdata[0])->tags;
  g_assert_cmpuint (tags->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < tags->len; i++)
    g_assert_cmpstr (tags->pdata[i], ==, expected[i]);
}

/* Stands in for the rule: as many as there are contacts. */
static double
count_touches (const ChasLeadFacts *facts, ChasEnv *env)
{
  g_assert_nonnull (env);
  return facts->touches->len;
}

static void
test_warmest_come_first (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  test_exec (db, "INSERT INTO contact (id, lead_id, channel, direction, outcome, at)"
                 " SELECT name || n, id, 'phone', 'out', 'interested', '2026-11-2' || n FROM l JOIN"
                 " (SELECT 1 AS n UNION VALUES (2), (3)) ON n <= instr('ÅFZ', substr(name, 1, 1))");
  test_exec (db, "INSERT INTO contact (id, lead_id, channel, direction, outcome, at)"
                 " SELECT 'old', id, 'phone', 'out', 'offer', '2020-01-01T09:00:00Z' FROM l"
                 " WHERE name = 'Ärla'");
  warmth = count_touches;
  assert_order (db, group, NULL, CHAS_TABLE_SORT_WARMTH, FALSE, "Zeta ÅF alfa Beta Ärla Öland");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_WARMTH, TRUE, "ÅF Zeta alfa Beta Ärla Öland");
}

static int
count_known (const ChasLeadFacts *facts)
{
  return 10 * (facts->has_orgnr + facts->has_domain) + (facts->municipality != NULL);
}

static void
test_least_complete_come_first (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);

  test_exec (
    db, "UPDATE company SET no_orgnr = 1, domain = 'zeta.example' WHERE name IN ('Zeta', 'ÅF');"
        "UPDATE company SET website = 'https://beta.example' WHERE name = 'Beta'");
  completeness = count_known;
  assert_order (db, group, NULL, CHAS_TABLE_SORT_COMPLETENESS, FALSE,
                "alfa Ärla Öland Beta Zeta ÅF");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_COMPLETENESS, TRUE,
                "Zeta ÅF Beta Ärla Öland alfa");
}

static void
test_filter_and_group_are_kept_to (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new ("zeta");

  assert_order (db, group, filter, CHAS_TABLE_SORT_COMPANY, FALSE, "Zeta");
  g_clear_pointer (&filter->search, g_free);
  filter->towns = g_strdupv ((char *[]) { (char *) "Örebro", NULL });
  assert_order (db, group, filter, CHAS_TABLE_SORT_COMPANY, TRUE, "Zeta Beta");
  assert_order (db, group, NULL, CHAS_TABLE_SORT_COMPANY, FALSE, "alfa Beta Zeta ÅF Ärla Öland");
  assert_order (db, group, filter, CHAS_TABLE_SORT_COMPANY, TRUE, "Zeta Beta");
  assert_order (db, "another", NULL, CHAS_TABLE_SORT_COMPANY, FALSE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/names-sort-as-swedish-does", test_names_sort_as_swedish_does);
  g_test_add_func ("/table/stages-sort-as-on-the-board", test_stages_sort_as_on_the_board);
  g_test_add_func ("/table/what-is-lacking-comes-last", test_what_is_lacking_comes_last);
  g_test_add_func ("/table/educations-sort-as-swedish-does", test_educations_sort_as_swedish_does);
  g_test_add_func ("/table/tags-are-read-and-sorted-by", test_tags_are_read_and_sorted_by);
  g_test_add_func ("/table/warmest-come-first", test_warmest_come_first);
  g_test_add_func ("/table/least-complete-come-first", test_least_complete_come_first);
  g_test_add_func ("/table/more-days-are-longer-ago", test_more_days_are_longer_ago);
  g_test_add_func ("/table/filter-and-group-are-kept-to", test_filter_and_group_are_kept_to);
  return g_test_run ();
}
