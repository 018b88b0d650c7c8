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
  GPtrArray *pairs = chas_duplicates_find_companies (db, &error);

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

static void
assert_person_pair (GPtrArray *pairs,
                    guint n,
                    const char *one_id,
                    const char *other_id,
                    ChasDuplicateLevel level,
                    ChasDuplicateReason reason)
{
  assert_pair (pairs, n, one_id, other_id, level, reason);
  g_assert_cmpstr (((ChasDuplicatePair *) pairs->pdata[n])->entity, ==, "person");
}

static GPtrArray *
find_people (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pairs = chas_duplicates_find_people (db, &error);

  g_assert_no_error (error);
  return pairs;
}

/* Companies that say the same mail at a shared domain are one; the domain alone says nothing. */
static void
test_own_mail_at_a_shared_domain_counts (void)
{
  g_autoptr (ChasDb) db = new_db (
    "INSERT INTO company (id, name, domain, email) VALUES"
    " ('a', 'Bageriet', NULL, 'bageriet@gmail.com'), ('b', 'Bagarn & Co', 'gmail.com', 'Bageriet@Gmail.com'),"
    " ('c', 'Smedjan', 'gmail.com', 'smedjan@gmail.com'),"
    " ('d', 'Nordkod', 'nordkod.se', NULL), ('e', 'Nordan', NULL, 'info@nordkod.se')");
  g_autoptr (GPtrArray) pairs = find (db);

  g_assert_cmpuint (pairs->len, ==, 2);
  assert_pair (pairs, 0, "a", "b", CHAS_DUPLICATE_STRONG, CHAS_DUPLICATE_BY_MAIL);
  assert_pair (pairs, 1, "d", "e", CHAS_DUPLICATE_STRONG, CHAS_DUPLICATE_BY_DOMAIN);
}

static void
test_people_by_all_that_tells_them (void)
{
  g_autoptr (ChasDb) db = new_db (
    "INSERT INTO company (id, name, merged_into) VALUES ('x', 'Nordkod', NULL), ('y', 'Nordkod AB', 'x'),"
    " ('z', 'Sydkod', NULL);"
    "INSERT INTO person (id, given_name, family_name, email, phone_e164, linkedin_url) VALUES"
    " ('a', 'Åsa', 'Ek', 'asa@ek.se', NULL, NULL), ('b', 'Å', NULL, 'Asa@Ek.se', NULL, NULL),"
    " ('c', 'Kim', 'Berg', NULL, '+46812345678', NULL), ('d', 'Olof', 'Ek', NULL, '+46812345678', NULL),"
    " ('e', 'Kim', 'Bergh', NULL, '+46812345678', NULL),"
    " ('f', 'Lo', 'Lind', NULL, NULL, 'https://www.linkedin.com/in/lo-lind/'),"
    " ('g', 'Lo', NULL, NULL, NULL, 'se.linkedin.com/in/Lo-Lind'),"
    " ('h', 'Bo', 'Dahl', NULL, NULL, NULL), ('i', 'BO', 'DAHL', NULL, NULL, NULL),"
    " ('j', 'Bo', 'Dahl', NULL, NULL, NULL);"
    "INSERT INTO employment (id, person_id, company_id) VALUES"
    " ('1', 'h', 'x'), ('2', 'i', 'y'), ('3', 'j', 'z')");
  g_autoptr (GPtrArray) pairs = find_people (db);

  g_assert_cmpuint (pairs->len, ==, 4);
  assert_person_pair (pairs, 0, "a", "b", CHAS_DUPLICATE_CERTAIN, CHAS_DUPLICATE_BY_MAIL);
  assert_person_pair (pairs, 1, "c", "e", CHAS_DUPLICATE_STRONG, CHAS_DUPLICATE_BY_PHONE);
  assert_person_pair (pairs, 2, "f", "g", CHAS_DUPLICATE_STRONG, CHAS_DUPLICATE_BY_PROFILE);
  assert_person_pair (pairs, 3, "h", "i", CHAS_DUPLICATE_PROBABLE, CHAS_DUPLICATE_BY_WORK);
  g_assert_cmpstr (((ChasDuplicatePair *) pairs->pdata[3])->places[1], ==, "Nordkod");
}

static void
test_settled_people_are_left_out (void)
{
  g_autoptr (ChasDb) db = new_db (
    "INSERT INTO person (id, given_name, email, merged_into) VALUES ('a', 'Kim', 'kim@x.se', NULL),"
    " ('b', 'Kim', 'kim@x.se', 'a'), ('c', 'Lo', 'lo@x.se', NULL), ('d', 'Lo', 'lo@x.se', NULL);"
    "INSERT INTO not_duplicate_person (id, person_id, other_id) VALUES ('c:d', 'c', 'd')");
  g_autoptr (GPtrArray) pairs = find_people (db);

  g_assert_cmpuint (pairs->len, ==, 0);
}

/* A switchboard's number is that of all who sit there. */
static void
test_many_with_one_number_take_little (void)
{
  g_autoptr (ChasDb) db = new_db (
    "INSERT INTO company (id, name) VALUES ('c', 'Nordkod');"
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
    " INSERT INTO person (id, given_name, family_name, phone_e164)"
    " SELECT printf ('%05d', i), 'Anna', 'Andersson ' || i, '+46812345678' FROM n;"
    "INSERT INTO employment (id, person_id, company_id) SELECT 'e' || id, id, 'c' FROM person");
  g_autoptr (GPtrArray) pairs = NULL;
  gint64 start = g_get_monotonic_time ();

  pairs = find_people (db);
  g_test_message ("%.2f s", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpuint (pairs->len, ==, CHAS_DUPLICATES_MAX);
}

/* Somebody said that the second and the third are two: the first may still be either of them. */
static void
test_each_is_compared_with_all_alike (void)
{
  g_autoptr (ChasDb) db = new_db (
    "INSERT INTO company (id, name) VALUES ('x', 'Nordkod');"
    "INSERT INTO person (id, given_name, family_name, email) VALUES"
    " ('a', 'Åsa', 'Ek', 'asa@ek.se'), ('b', 'Åsa', 'Ek', 'asa@ek.se'), ('c', 'Åsa', 'Ek', 'asa@ek.se'),"
    " ('h', 'Bo', 'Dahl', NULL), ('i', 'Bo', 'Dahl', NULL), ('j', 'Bo', 'Dahl', NULL);"
    "INSERT INTO not_duplicate_person (id, person_id, other_id) VALUES ('b:c', 'b', 'c'), ('i:j', 'i', 'j');"
    "INSERT INTO employment (id, person_id, company_id) SELECT 'e' || id, id, 'x' FROM person WHERE id > 'd'");
  g_autoptr (GPtrArray) pairs = find_people (db);

  g_assert_cmpuint (pairs->len, ==, 4);
  assert_person_pair (pairs, 0, "a", "b", CHAS_DUPLICATE_CERTAIN, CHAS_DUPLICATE_BY_MAIL);
  assert_person_pair (pairs, 1, "a", "c", CHAS_DUPLICATE_CERTAIN, CHAS_DUPLICATE_BY_MAIL);
  assert_person_pair (pairs, 2, "h", "i", CHAS_DUPLICATE_PROBABLE, CHAS_DUPLICATE_BY_WORK);
  assert_person_pair (pairs, 3, "h", "j", CHAS_DUPLICATE_PROBABLE, CHAS_DUPLICATE_BY_WORK);
}

/* A table that went wrong gave one address to everybody. */
static void
test_many_with_one_mail_are_borne (void)
{
  g_autoptr (ChasDb) db = new_db (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
    " INSERT INTO person (id, given_name, email) SELECT printf ('%05d', i), 'Anna', 'a@b.se' FROM n");
  g_autoptr (GPtrArray) pairs = NULL;
  gint64 start = g_get_monotonic_time ();

  pairs = find_people (db);
  g_test_message ("%.2f s", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpuint (pairs->len, ==, CHAS_DUPLICATES_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/duplicates/each-is-compared-with-all-alike",
                   test_each_is_compared_with_all_alike);
  g_test_add_func ("/app/duplicates/many-with-one-mail-are-borne",
                   test_many_with_one_mail_are_borne);
  g_test_add_func ("/app/duplicates/surest-come-first", test_surest_come_first);
  g_test_add_func ("/app/duplicates/settled-ones-are-left-out", test_settled_ones_are_left_out);
  g_test_add_func ("/app/duplicates/many-of-one-kind-take-little",
                   test_many_of_one_kind_take_little);
  g_test_add_func ("/app/duplicates/own-mail-at-a-shared-domain-counts",
                   test_own_mail_at_a_shared_domain_counts);
  g_test_add_func ("/app/duplicates/people-by-all-that-tells-them",
                   test_people_by_all_that_tells_them);
  g_test_add_func ("/app/duplicates/many-with-one-number-take-little",
                   test_many_with_one_number_take_little);
  g_test_add_func ("/app/duplicates/settled-people-are-left-out", test_settled_people_are_left_out);
  return g_test_run ();
}
