// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "sync-random.h"

/* Students with wrong clocks who edit and exchange at random. CHAS_SYNC_SEED repeats a run,
 * CHAS_SYNC_EDITS makes it shorter or longer. */

#define N_STUDENTS 5
#define N_EDITS 10000
#define EDITS_PER_EXCHANGE 33
#define EXCHANGES_PER_CHECK 30

static guint
get_number (const char *name, guint fallback)
{
  const char *text = g_getenv (name);

  return text ? (guint) g_ascii_strtoull (text, NULL, 10) : fallback;
}

/* The set without its values: a replica may have forgotten some. */
static char *
dump_keys (Replica *replica)
{
  return replica_text (
    replica, "SELECT group_concat(entity || ' ' || id || ' ' || field || ' ' || hlc || ' ' || dev"
             " || ' ' || dead, char(10) ORDER BY entity, id, field, hlc, dev) FROM versions");
}

/* One who only ever gets what changed since the last time has everything in the end. */
static void
follow (World *world, Replica *follower)
{
  g_autoptr (Parcel) parcel =
    replica_export (world->students[0].replica, CHAS_EXPORT_SINCE, "follower");

  chas_merge_report_free (replica_import (follower, parcel));
}

static void
check_follower (World *world, Replica *follower)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  follow (world, follower);
  expected = dump_keys (world->students[0].replica);
  found = dump_keys (follower);
  assert_same_lines (expected, found);
}

/* Whatever the order of the files, the same comes out; once more changes nothing. */
static void
check_order (World *world)
{
  g_autoptr (Replica) one = replica_new ("oneoneon", 0);
  g_autoptr (Replica) two = replica_new ("twotwotw", 0);
  g_autoptr (GPtrArray) parcels = g_ptr_array_new_with_free_func ((GDestroyNotify) parcel_free);

  two->bare = TRUE;
  for (guint i = 0; i < world->n_students; i++)
    g_ptr_array_add (parcels, replica_export (world->students[i].replica, CHAS_EXPORT_ALL, NULL));
  for (guint i = 0; i < parcels->len; i++)
    {
      chas_merge_report_free (replica_import (one, g_ptr_array_index (parcels, i)));
      chas_merge_report_free (replica_import (two,
                                              g_ptr_array_index (parcels, parcels->len - 1 - i)));
    }
  replica_assert_same (one, two);
  replica_assert_sound (one);
  for (guint i = 0; i < parcels->len; i++)
    {
      g_autoptr (ChasMergeReport) report = replica_import (one, g_ptr_array_index (parcels, i));

      g_assert_cmpint (report->batch, ==, 0);
    }
}

/* Who went on with what another deleted for ever has all of it, and so have the others. */
static void
check_kept (Replica *replica)
{
#define MARKED(table)                                                                              \
  "EXISTS (SELECT 1 FROM version WHERE entity = '" table "' AND id = t.id AND field = '_purge')"
  g_test_message ("%" G_GINT64_FORMAT " leads and companies are kept",
                  replica_int (replica, "SELECT (SELECT count(*) FROM lead t WHERE " MARKED (
                                          "lead") ") + (SELECT count(*) FROM company t"
                                                  " WHERE " MARKED ("company") ")"));
  g_assert_cmpint (replica_int (replica, "SELECT count(*) FROM lead t WHERE (stage IS NULL"
                                         " OR company_id IS NULL) AND " MARKED ("lead")),
                   ==, 0);
  g_assert_cmpint (replica_int (replica, "SELECT count(*) FROM company t WHERE name IS NULL"
                                         " AND " MARKED ("company")),
                   ==, 0);
#undef MARKED
}

static void
check_lossless (Replica *replica)
{
  g_autoptr (Replica) empty = replica_new ("emptyemp", 0);

  replica_send (replica, empty);
  replica_assert_same (replica, empty);
  replica_assert_sound (empty);
}

static void
tell_everything (World *world)
{
  for (guint i = 0; i < world->model->typed->len; i++)
    {
      const Typed *typed = g_ptr_array_index (world->model->typed, i);
      g_auto (GStrv) name = g_strsplit (typed->record, " ", 2);

      for (guint from = 0; from < world->n_students; from++)
        for (guint to = 0; to < world->n_students; to++)
          model_tell (world->model, world->students[from].knows, world->students[to].knows, name[0],
                      name[1]);
    }
}

/* Everybody gets everything: all are the same, and nothing that anybody typed is lost. */
static void
check_end (World *world)
{
  check_order (world);
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < world->n_students; i++)
      if (i > 0)
        replica_send (world->students[round ? 0 : i].replica,
                      world->students[round ? i : 0].replica);
  tell_everything (world);
  for (guint i = 0; i < world->n_students; i++)
    {
      replica_assert_same (world->students[0].replica, world->students[i].replica);
      world_check (world, &world->students[i]);
    }
  check_kept (world->students[0].replica);
  check_lossless (world->students[0].replica);
}

static void
test_random (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  guint n_edits = get_number ("CHAS_SYNC_EDITS", N_EDITS) / (seed < 10 ? 8 : 1);
  World *world = world_new (seed, N_STUDENTS);
  g_autoptr (Replica) follower = replica_new ("follower", 0);
  guint n_exchanges = 0;

  g_test_message ("seed %u, %u edits", seed, n_edits);
  for (guint i = 0; i < N_STUDENTS; i++)
    world_begin (&world->students[i]);
  for (guint i = 1; i <= n_edits; i++)
    {
      world_edit (world, &world->students[g_rand_int_range (world->rand, 0, N_STUDENTS)]);
      if (i % EDITS_PER_EXCHANGE != 0)
        continue;
      world_exchange (world);
      if (++n_exchanges % 10 == 0)
        follow (world, follower);
      if (n_exchanges % EXCHANGES_PER_CHECK == 0)
        world_check (world,
                     &world->students[n_exchanges / EXCHANGES_PER_CHECK % world->n_students]);
    }
  check_follower (world, follower);
  check_end (world);
  world_free (world);
}

int
main (int argc, char **argv)
{
  guint32 seed;

  g_test_init (&argc, &argv, NULL);
  /* Two short runs that are always the same, and a long one that never is. */
  g_test_add_data_func ("/store/merge-random/1", GUINT_TO_POINTER (1), test_random);
  g_test_add_data_func ("/store/merge-random/2", GUINT_TO_POINTER (2), test_random);
  seed = get_number ("CHAS_SYNC_SEED", g_random_int_range (10, G_MAXINT32));
  g_test_message ("CHAS_SYNC_SEED=%u", seed);
  g_test_add_data_func ("/store/merge-random/fresh", GUINT_TO_POINTER (seed), test_random);
  return g_test_run ();
}
