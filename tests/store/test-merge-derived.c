// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch.h"
#include "sync-replica.h"

/* What stands for what, where leads stand and how many do follows from the rows alone, whatever was
 * merged, deleted, made anew, taken in and taken back, in whatever order. */

#define N_REPLICAS 3
#define N_RECORDS 6
#define N_STEPS 60
#define N_SEEDS 4

static const char derived_sql[] =
  "SELECT (SELECT count(*) FROM (SELECT id, root FROM same_record"
  " EXCEPT SELECT id, root FROM merged_one))"
  " + (SELECT count(*) FROM (SELECT id, root FROM merged_one"
  " EXCEPT SELECT id, root FROM same_record))"
  " + (SELECT count(*) FROM lead l LEFT JOIN board_lead b ON b.lead_id = l.id WHERE b.stage IS NOT"
  " iif(EXISTS (SELECT 1 FROM same_record s WHERE s.id = l.id AND s.root <> s.id), NULL, l.stage))"
  " + (SELECT count(*) FROM board_lead WHERE lead_id NOT IN (SELECT id FROM lead))"
  " + (SELECT count(*) FROM (SELECT group_id, stage, count(*) FROM board_lead"
  " WHERE stage IS NOT NULL AND group_id IS NOT NULL GROUP BY group_id, stage"
  " EXCEPT SELECT group_id, stage, n FROM stage_count))"
  " + (SELECT abs((SELECT ifnull(sum(n), 0) FROM stage_count)"
  " - (SELECT count(*) FROM board_lead WHERE stage IS NOT NULL AND group_id IS NOT NULL)))";

static void
assert_derived (Replica *self)
{
  g_assert_cmpint (replica_int (self, "%s", derived_sql), ==, 0);
}

static void
set_up (Replica *self)
{
  replica_exec (self, "INSERT INTO career_group (id, name) VALUES ('g1', 'G')");
  for (guint i = 0; i < N_RECORDS; i++)
    replica_exec (self,
                  "INSERT INTO company (id, name) VALUES ('c%u', 'C');"
                  "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                  " VALUES ('l%u', 'g1', 'c%u', 'new', 'a%u')",
                  i, i, i, i);
  true_ms += 1000;
}

/* The newest import, if it was not taken back by ordinary edits, which are no matter of its own. */
static void
walk_import (Replica *self, const char *state)
{
  gint64 batch = replica_int (self, "SELECT ifnull(max(id), 0) FROM import_batch");
  g_autoptr (GError) error = NULL;
  guint n_kept;

  if (replica_int (self, "SELECT count(*) FROM import_batch WHERE id = %d AND state = '%s'",
                   (int) batch, state) == 0)
    return;
  replica_exec (self, "BEGIN IMMEDIATE");
  if (g_str_equal (state, "done"))
    chas_batch_undo (self->db, batch, &n_kept, &error);
  else
    chas_batch_redo (self->db, batch, &n_kept, &error);
  g_assert_no_error (error);
  replica_exec (self, "COMMIT");
  assert_derived (self);
}

static void
edit (Replica *self, GRand *rand)
{
  guint one = g_rand_int_range (rand, 0, N_RECORDS), other = g_rand_int_range (rand, 0, N_RECORDS);
  const char *entity = g_rand_boolean (rand) ? "lead" : "company";

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
    case 1:
      if (one != other)
        replica_exec (self, "UPDATE %s SET merged_into = '%c%u' WHERE id = '%c%u'", entity, *entity,
                      other, *entity, one);
      break;
    case 2:
      replica_exec (self, "UPDATE %s SET merged_into = NULL WHERE id = '%c%u'", entity, *entity,
                    one);
      break;
    case 3:
      replica_exec (self, "DELETE FROM %s WHERE id = '%c%u'", entity, *entity, one);
      break;
    case 4: /* the group came with an import, which may have been taken back */
      replica_exec (self, "INSERT OR IGNORE INTO company (id, name) VALUES ('c%u', 'D')", one);
      replica_exec (self,
                    "INSERT OR REPLACE INTO lead (id, group_id, company_id, stage, order_key)"
                    " SELECT 'l%u', id, 'c%u', 'met', 'b%u' FROM career_group",
                    one, one, other);
      break;
    default:
      replica_exec (self,
                    "INSERT INTO note (id, lead_id, text) SELECT hex(randomblob(8)), id, 'x'"
                    " FROM lead WHERE id = 'l%u'",
                    one);
    }
}

static void
meet (Replica **all)
{
  for (guint i = 0; i < N_REPLICAS * 2; i++)
    replica_swap (all[i % N_REPLICAS], all[(i + 1) % N_REPLICAS]);
  for (guint i = 1; i < N_REPLICAS; i++)
    {
      g_autofree char *first =
        replica_text (all[0], "SELECT group_concat(id || root) FROM same_record");
      g_autofree char *other =
        replica_text (all[i], "SELECT group_concat(id || root) FROM same_record");

      g_assert_cmpstr (first, ==, other);
      assert_derived (all[i]);
    }
}

static void
run (guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Replica *all[N_REPLICAS] = { replica_new ("aaaaaaaa", 0), replica_new ("bbbbbbbb", 0),
                               replica_new ("cccccccc", 0) };

  set_up (all[0]);
  meet (all);
  for (guint i = 0; i < N_STEPS; i++)
    {
      Replica *self = all[g_rand_int_range (rand, 0, N_REPLICAS)];

      if (g_rand_int_range (rand, 0, 8) == 0)
        replica_send (all[g_rand_int_range (rand, 0, N_REPLICAS)], self);
      else if (g_rand_int_range (rand, 0, 12) == 0)
        walk_import (self, g_rand_boolean (rand) ? "done" : "undone");
      else
        edit (self, rand);
      true_ms += 1000;
      assert_derived (self);
    }
  meet (all);
  for (guint i = 0; i < N_REPLICAS; i++)
    replica_free (all[i]);
}

static void
test_derived_follows_the_rows (void)
{
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_test_message ("seed %u", seed);
      run (seed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/merge-derived/derived-follows-the-rows", test_derived_follows_the_rows);
  return g_test_run ();
}
