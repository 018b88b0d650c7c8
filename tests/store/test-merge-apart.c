// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-company.h"
#include "chas-db-conflicts.h"
#include "chas-db-field.h"
#include "chas-db-lead.h"
#include "chas-db-merge-records.h"
#include "chas-db-trash.h"
#include "chas-undo.h"
#include "sync-replica.h"

/* Several who make records into one without knowing of each other. */

static void
add_companies (Replica *replica)
{
  replica_exec (
    replica, "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
             "INSERT INTO company (id, name, domain) VALUES ('c1', 'A', 'a.example'),"
             " ('c2', 'B', 'b.example'), ('c3', 'C', 'c.example');"
             "INSERT INTO participant (id, given_name) VALUES ('p1', 'Ana');"
             "INSERT INTO lead (id, group_id, company_id, stage, order_key, found_by, source_kind)"
             " VALUES ('l1', 'g1', 'c1', 'new', 'a1', 'p1', 'search'),"
             " ('l2', 'g1', 'c2', 'new', 'a2', 'p1', 'search')");
  true_ms += 1000;
}

static void
replica_merge (Replica *replica, const char *keep_id, const char *gone_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasMergePlan) made =
    chas_db_plan_merge (replica->db, "company", keep_id, gone_id, &error);

  g_assert_no_error (error);
  chas_db_merge_records (replica->db, made, &changes, &error);
  g_assert_no_error (error);
  true_ms += 1000;
}

/* People open it, and find its company when they add another lead. */
static void
assert_stands_for_itself (Replica *replica, const char *lead_id, const char *domain)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasLeadDetails) details = chas_db_get_lead (replica->db, lead_id, &error);
  g_autoptr (GPtrArray) companies = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (details->root_id, ==, lead_id);
  companies =
    chas_db_find_companies (replica->db, &(ChasCompanyProbe) { .domain = domain }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (companies->len, ==, 1);
}

static void
test_opposite_merges_agree (void)
{
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);

  add_companies (ana);
  replica_swap (ana, ben);
  replica_merge (ana, "c1", "c2");
  replica_merge (ben, "c2", "c1");
  replica_swap (ana, ben);
  replica_assert_same (ana, ben);
  for (guint i = 0; i < 2; i++)
    {
      Replica *one = i ? ben : ana;

      replica_assert_text (one, "c1 c1",
                           "SELECT group_concat(root, ' ') FROM same_record WHERE id GLOB 'c*'");
      replica_assert_text (one, "l1 l1",
                           "SELECT group_concat(root, ' ') FROM same_record WHERE id GLOB 'l*'");
      g_assert_cmpint (replica_int (one, "SELECT sum(n) FROM stage_count"), ==, 1);
      assert_stands_for_itself (one, "l1", "a.example");
      replica_assert_sound (one);
    }
}

static void
test_chain_ends_at_one (void)
{
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);

  add_companies (ana);
  replica_swap (ana, ben);
  replica_merge (ana, "c2", "c1");
  replica_merge (ben, "c3", "c2");
  replica_swap (ana, ben);
  replica_assert_text (ben, "c3 c3 c3",
                       "SELECT group_concat(root, ' ') FROM same_record WHERE id GLOB 'c*'");
  replica_assert_text (ana, "c3 c3 c3",
                       "SELECT group_concat(root, ' ') FROM same_record WHERE id GLOB 'c*'");
  {
    g_autoptr (GPtrArray) merged = chas_db_list_merged (ana->db, "company", "c3", NULL);

    g_assert_cmpuint (merged->len, ==, 2);
  }
  replica_assert_same (ana, ben);
}

/* What leads into a circle is one with the smallest of those in it, though it is smaller itself. */
static void
test_way_into_a_circle_ends_in_it (void)
{
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);

  add_companies (ana);
  replica_exec (ana, "UPDATE company SET merged_into = 'c2' WHERE id IN ('c1', 'c3');"
                     "UPDATE company SET merged_into = 'c3' WHERE id = 'c2'");
  replica_assert_text (ana, "c1 c2, c2 c2, c3 c2",
                       "SELECT group_concat(id || ' ' || root, ', ') FROM same_record");
  replica_exec (ana, "DELETE FROM company WHERE id = 'c3'");
  replica_assert_text (ana, "c1 c2, c2 c2",
                       "SELECT group_concat(id || ' ' || root, ', ') FROM same_record");
}

/* Who deletes one without having seen that another was made one with it means that one alone. */
static void
test_what_another_deletes_takes_only_itself_along (void)
{
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);

  add_companies (ana);
  replica_swap (ana, ben);
  replica_merge (ana, "c1", "c2");
  replica_exec (ben, "DELETE FROM company WHERE id = 'c1'");
  true_ms += 1000;
  replica_swap (ana, ben);
  for (guint i = 0; i < 2; i++)
    {
      Replica *one = i ? ben : ana;

      replica_assert_text (one, "l2", "SELECT group_concat(id, ' ') FROM lead");
      g_assert_cmpint (replica_int (one, "SELECT count(*) FROM same_record"), ==, 0);
      g_assert_cmpint (replica_int (one, "SELECT sum(n) FROM stage_count"), ==, 1);
      assert_stands_for_itself (one, "l2", "b.example");
      replica_assert_sound (one);
    }
  replica_assert_same (ana, ben);
}

/* Who had made them one means both, and has both again afterwards. */
static void
test_what_one_deletes_takes_what_was_merged_along (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) undone = NULL;
  g_autoptr (ChasChanges) restored = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  const char *const ids[] = { "l1", NULL };

  add_companies (ana);
  replica_merge (ana, "c1", "c2");
  replica_assert_text (ana, "l1 l1",
                       "SELECT group_concat(root, ' ') FROM same_record WHERE id GLOB 'l*'");
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&changes, chas_changes_unref);
      chas_db_delete_leads (ana->db, ids, &changes, &error);
      g_assert_no_error (error);
      g_assert_cmpint (replica_int (ana, "SELECT count(*) FROM lead"), ==, 0);
      g_assert_cmpint (replica_int (ana, "SELECT ifnull(sum(n), 0) FROM stage_count"), ==, 0);
      true_ms += 1000;
      if (i == 0)
        {
          result = chas_db_undo (ana->db, &undone, &error);
          g_assert_no_error (error);
        }
      else
        {
          entries = chas_db_list_trash (ana->db, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (entries->len, ==, 1);
          chas_db_restore_trash (ana->db, entries, &restored, &error);
          g_assert_no_error (error);
        }
      replica_assert_text (ana, "l1 l1",
                           "SELECT group_concat(root, ' ') FROM same_record WHERE id GLOB 'l*'");
      g_assert_cmpint (replica_int (ana, "SELECT sum(n) FROM stage_count"), ==, 1);
      replica_assert_sound (ana);
      true_ms += 1000;
    }
}

static GPtrArray *
list_trash (Replica *replica, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = chas_db_list_trash (replica->db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, n_expected);
  return entries;
}

/* Whatever way round they were made one: the trash shows what stood for both, and gives both back.
 */
static void
test_circle_lies_in_the_trash_as_one (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) restored = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);

  add_companies (ana);
  replica_swap (ana, ben);
  replica_merge (ana, "c1", "c2");
  replica_merge (ben, "c2", "c1");
  replica_swap (ana, ben);
  chas_db_delete_record (ana->db, "company", "c1", &changes, &error);
  g_assert_no_error (error);
  true_ms += 1000;
  replica_assert_text (ana, "c3", "SELECT group_concat(id, ' ') FROM company");
  entries = list_trash (ana, 1);
  g_assert_cmpstr (((ChasTrashEntry *) entries->pdata[0])->id, ==, "c1");
  g_assert_cmpuint (((ChasTrashEntry *) entries->pdata[0])->n_more, ==, 3);
  chas_db_restore_trash (ana->db, entries, &restored, &error);
  g_assert_no_error (error);
  replica_assert_text (ana, "c1 c1 l1 l1", "SELECT group_concat(root, ' ') FROM same_record");
  g_assert_cmpint (replica_int (ana, "SELECT sum(n) FROM stage_count"), ==, 1);
  replica_assert_sound (ana);
}

/* Who keeps the one keeps what was one with it. */
static void
test_keeping_one_brings_what_was_merged_back (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) kept = NULL;
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);
  const char *const ids[] = { "l1", NULL };
  gboolean is_step;

  add_companies (ana);
  replica_exec (ana, "INSERT INTO note (id, lead_id, text, at, by)"
                     " VALUES ('n2', 'l2', 'Ring', '2026-11-25T10:00:00Z', 'p1')");
  replica_merge (ana, "c1", "c2");
  replica_swap (ana, ben);
  replica_exec (ana, "INSERT INTO contact (id, lead_id, channel) VALUES ('k1', 'l1', 'phone')");
  chas_db_delete_leads (ben->db, ids, &changes, &error);
  g_assert_no_error (error);
  true_ms += 1000;
  replica_swap (ana, ben);
  replica_assert_text (ben, "l1", "SELECT group_concat(id, ' ') FROM lead");
  chas_db_keep_record (ben->db, "lead", "l1", &is_step, &kept, &error);
  g_assert_no_error (error);
  true_ms += 1000;
  replica_assert_text (ben, "l1 l1",
                       "SELECT group_concat(root, ' ') FROM same_record WHERE id GLOB 'l*'");
  replica_assert_text (ben, "Ring", "SELECT text FROM note");
  g_assert_cmpint (replica_int (ben, "SELECT sum(n) FROM stage_count"), ==, 1);
  g_ptr_array_unref (list_trash (ben, 0));
  replica_swap (ana, ben);
  replica_assert_same (ana, ben);
}

/* It comes back, and with it what was made one with it. */
static void
test_one_that_comes_back_stands_for_the_other_again (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) restored = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);

  add_companies (ana);
  replica_swap (ana, ben);
  replica_merge (ana, "c1", "c2");
  replica_exec (ben, "DELETE FROM company WHERE id = 'c1'");
  true_ms += 1000;
  replica_swap (ana, ben);
  entries = chas_db_list_trash (ana->db, &error);
  g_assert_no_error (error);
  chas_db_restore_trash (ana->db, entries, &restored, &error);
  g_assert_no_error (error);
  replica_assert_text (ana, "c1 c1",
                       "SELECT group_concat(root, ' ') FROM same_record WHERE id GLOB 'c*'");
  replica_assert_sound (ana);
}

static void
test_not_duplicate_travels (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) again = NULL;
  g_autoptr (GHashTable) keys = NULL;
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);

  add_companies (ana);
  replica_swap (ana, ben);
  chas_db_set_not_duplicate (ana->db, "company", "c2", "c1", "Two offices", &changes, &error);
  g_assert_no_error (error);
  true_ms += 1000;
  chas_db_set_not_duplicate (ben->db, "company", "c1", "c2", NULL, &again, &error);
  g_assert_no_error (error);
  replica_swap (ana, ben);
  g_assert_cmpint (replica_int (ben, "SELECT count(*) FROM not_duplicate"), ==, 1);
  keys = chas_db_list_not_duplicates (ben->db, "company", &error);
  g_assert_true (g_hash_table_contains (keys, "c1 c2"));
  replica_assert_same (ana, ben);
}

#define ADD(name, function) g_test_add_func ("/store/merge-apart/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("opposite-merges-agree", test_opposite_merges_agree);
  ADD ("chain-ends-at-one", test_chain_ends_at_one);
  ADD ("way-into-a-circle-ends-in-it", test_way_into_a_circle_ends_in_it);
  ADD ("what-another-deletes-takes-only-itself-along",
       test_what_another_deletes_takes_only_itself_along);
  ADD ("what-one-deletes-takes-what-was-merged-along",
       test_what_one_deletes_takes_what_was_merged_along);
  ADD ("circle-lies-in-the-trash-as-one", test_circle_lies_in_the_trash_as_one);
  ADD ("keeping-one-brings-what-was-merged-back", test_keeping_one_brings_what_was_merged_back);
  ADD ("one-that-comes-back-stands-for-the-other-again",
       test_one_that_comes_back_stands_for_the_other_again);
  ADD ("not-duplicate-travels", test_not_duplicate_travels);
  return g_test_run ();
}
