// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-capture.h"
#include "sync-dense.h"
#include "sync-random.h"

/* Every student has a twin that stores the simple way, a version row for every field at birth. Both
 * are told the same under one clock; the sets must be the same. CHAS_SYNC_EDITS makes it longer. */

#define N_STUDENTS 3
#define N_EDITS 4000
#define EDITS_PER_EXCHANGE 160
#define EXCHANGES_PER_CHECK 8

static Replica *
dense_new (const Replica *student)
{
  Replica *dense = replica_new (student->dev, 0);

  g_assert_true (chas_capture_drop (dense->db, NULL));
  test_exec (dense->db, sync_dense_capture);
  return dense;
}

/* The simple merge: unite the versions, make the rows anew. */
static void
unite (Replica *from, Replica *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStmt) read =
    chas_db_prepare (from->db, "SELECT entity, id, field, hlc, dev, val, known, dead FROM version",
                     &error);
  g_autoptr (ChasStmt) write = chas_db_prepare (
    to->db,
    "INSERT INTO version SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, seq FROM sync_meta WHERE 1"
    " ON CONFLICT DO UPDATE SET dead = max(dead, excluded.dead),"
    " val = max(val, excluded.val) WHERE excluded.dead > dead OR excluded.val > val",
    &error);
  gboolean row = TRUE;

  test_exec (to->db, "BEGIN IMMEDIATE; UPDATE sync_meta SET applying = 1");
  while (row)
    {
      g_assert_true (chas_db_step (from->db, read, &row, &error));
      for (int i = 0; row && i < 8; i++)
        sqlite3_bind_value (write, i + 1, sqlite3_column_value (read, i));
      g_assert_true (!row || chas_db_run (to->db, write, &error));
    }
  test_exec (to->db, sync_dense_rebuild);
  test_exec (to->db, "UPDATE sync_meta SET applying = 0; COMMIT");
}

static void
exchange (World *world)
{
  Student *from = &world->students[g_rand_int_range (world->rand, 0, N_STUDENTS)];
  Student *to = &world->students[g_rand_int_range (world->rand, 0, N_STUDENTS)];

  if (from == to)
    return;
  replica_send (from->replica, to->replica);
  unite (from->replica->twin, to->replica->twin);
}

static void
test_same_set_as_the_twin (void)
{
  const char *text = g_getenv ("CHAS_SYNC_EDITS");
  guint n_edits = text ? (guint) g_ascii_strtoull (text, NULL, 10) : N_EDITS;
  World *world = world_new (3, N_STUDENTS);
  guint n_exchanges = 0;

  for (guint i = 0; i < N_STUDENTS; i++)
    {
      Replica *replica = world->students[i].replica;

      replica->clock_ms = 0;
      replica->twin = dense_new (replica);
      world_begin (&world->students[i]);
    }
  for (guint i = 1; i <= n_edits; i++)
    {
      world_edit (world, &world->students[g_rand_int_range (world->rand, 0, N_STUDENTS)]);
      if (i % EDITS_PER_EXCHANGE != 0)
        continue;
      exchange (world);
      if (++n_exchanges % EXCHANGES_PER_CHECK == 0)
        for (guint j = 0; j < N_STUDENTS; j++)
          replica_assert_same (world->students[j].replica, world->students[j].replica->twin);
    }
  for (guint j = 0; j < N_STUDENTS; j++)
    {
      replica_assert_same (world->students[j].replica, world->students[j].replica->twin);
      replica_free (world->students[j].replica->twin);
    }
  world_free (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/merge-twin/same-set-as-the-twin", test_same_set_as_the_twin);
  return g_test_run ();
}
