// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-duplicates.h"

#include "chas-db-migrate.h"

static ChasDb *
new_db (const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasEnv) env = chas_env_new ();
  ChasDb *db = chas_db_open (":memory:", CHAS_DB_READ_WRITE, env, &error);

  g_assert_no_error (error);
  chas_db_migrate (db, &error);
  g_assert_no_error (error);
  chas_db_exec (db, sql, &error);
  g_assert_no_error (error);
  return db;
}

static GPtrArray *
find (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pairs = chas_duplicates_find (db, &error);

  g_assert_no_error (error);
  return pairs;
}

static void
assert_pair (GPtrArray *pairs,
             guint n,
             const char *one_id,
             const char *other_id,
             ChasDuplicateLevel level,
             ChasDuplicateReason reason)
{
  const ChasDuplicatePair *pair;

  g_assert_cmpuint (n, <, pairs->len);
  pair = pairs->pdata[n];
  g_assert_cmpstr (pair->ids[0], ==, one_id);
  g_assert_cmpstr (pair->ids[1], ==, other_id);
  g_assert_cmpint (pair->level, ==, level);
  g_assert_cmpint (pair->reason, ==, reason);
}

static void
test_surest_come_first (void)
{
  g_autoptr (ChasDb) db = new_db (
    "INSERT INTO company (id, name, orgnr, domain, county) VALUES"
    " ('a', 'Zeta', '5560360793', NULL, NULL), ('b', 'Annat namn', '5560360793', NULL, NULL),"
    " ('c', 'Nordkod', NULL, 'nordkod.se', NULL), ('d', 'Nordkod Sverige', NULL, 'nordkod.se', NULL),"
    " ('e', 'Havsglimt', NULL, NULL, NULL), ('f', 'Havsglimt AB', NULL, NULL, NULL),"
    " ('g', 'Lyktsken Analys', NULL, NULL, '01'), ('h', 'Lyktsken Analyss', NULL, NULL, '01'),"
    " ('i', 'Ensam', NULL, 'gmail.com', '03'), ('j', 'Tvåsam', NULL, 'gmail.com', '03')");
  g_autoptr (GPtrArray) pairs = find (db);

  g_assert_cmpuint (pairs->len, ==, 4);
  assert_pair (pairs, 0, "a", "b", CHAS_DUPLICATE_CERTAIN, CHAS_DUPLICATE_BY_ORGNR);
  assert_pair (pairs, 1, "c", "d", CHAS_DUPLICATE_STRONG, CHAS_DUPLICATE_BY_DOMAIN);
  assert_pair (pairs, 2, "e", "f", CHAS_DUPLICATE_PROBABLE, CHAS_DUPLICATE_BY_NAME);
  assert_pair (pairs, 3, "g", "h", CHAS_DUPLICATE_POSSIBLE, CHAS_DUPLICATE_BY_SIMILAR_NAME);
}

static void
test_settled_ones_are_left_out (void)
{
  g_autoptr (ChasDb) db = new_db (
    "INSERT INTO company (id, name, merged_into) VALUES ('a', 'Nordkod', NULL), ('b', 'Nordkod AB', 'a'),"
    " ('c', 'Havsglimt', NULL), ('d', 'Havsglimt AB', NULL);"
    "INSERT INTO not_duplicate (id, company_id, other_id) VALUES ('d:c', 'd', 'c')");
  g_autoptr (GPtrArray) pairs = find (db);

  g_assert_cmpuint (pairs->len, ==, 0);
}

/* As many pairs as there are companies, not their square. */
static void
test_many_of_one_kind_take_little (void)
{
  g_autoptr (ChasDb) db = new_db (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
    " INSERT INTO company (id, name, phone_e164) SELECT printf ('%05d', i), 'Filial ' || i, '+46812345678' FROM n");
  g_autoptr (GPtrArray) pairs = NULL;
  gint64 start = g_get_monotonic_time ();

  pairs = find (db);
  g_test_message ("%.2f s", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpuint (pairs->len, ==, CHAS_DUPLICATES_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/duplicates/surest-come-first", test_surest_come_first);
  g_test_add_func ("/app/duplicates/settled-ones-are-left-out", test_settled_ones_are_left_out);
  g_test_add_func ("/app/duplicates/many-of-one-kind-take-little",
                   test_many_of_one_kind_take_little);
  return g_test_run ();
}
