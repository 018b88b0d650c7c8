// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "conflict-case.h"

#include "chas-db-conflicts.h"

void
conflict_tick (void)
{
  true_ms += 1000;
}

void
conflict_pair_begin (ConflictPair *self)
{
  self->ana = replica_new ("aaaaaaaa", 0);
  self->ben = replica_new ("bbbbbbbb", 0);
  replica_exec (
    self->ana,
    "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
    "INSERT INTO participant (id, given_name, family_name)"
    " VALUES ('p1', 'Ana', 'Ek'), ('p2', 'Ben', 'Al');"
    "INSERT INTO device (id, participant_id) VALUES ('aaaaaaaa', 'p1'), ('bbbbbbbb', 'p2');"
    "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod');"
    "INSERT INTO lead (id, group_id, company_id, stage, order_key, why, hook, found_by, source_kind)"
    " VALUES ('l1', 'g1', 'c1', 'new', 'a1', 'first', 'met', 'p1', 'search')");
  conflict_tick ();
  replica_swap (self->ana, self->ben);
}

void
conflict_pair_end (ConflictPair *self)
{
  replica_swap (self->ana, self->ben);
  replica_assert_same (self->ana, self->ben);
  replica_assert_sound (self->ana);
  replica_assert_sound (self->ben);
  replica_free (self->ana);
  replica_free (self->ben);
}

/* Each writes without having seen the other; Ben is the later one. */
void
conflict_pair_write (ConflictPair *self, const char *field, const char *ana, const char *ben)
{
  replica_exec (self->ana, "UPDATE lead SET %s = %s", field, ana);
  conflict_tick ();
  replica_exec (self->ben, "UPDATE lead SET %s = %s", field, ben);
  conflict_tick ();
  replica_swap (self->ana, self->ben);
}

GPtrArray *
conflict_list (Replica *replica, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *conflicts = chas_db_list_conflicts (replica->db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, n_expected);
  return conflicts;
}

void
conflict_assert_none (Replica *replica)
{
  g_ptr_array_unref (conflict_list (replica, 0));
}

const ChasConflictVersion *
conflict_version_at (GPtrArray *conflicts, guint n_version)
{
  const ChasConflict *conflict = g_ptr_array_index (conflicts, 0);

  return g_ptr_array_index (conflict->versions, n_version);
}

void
conflict_resolve (Replica *replica, const char *text)
{
  g_autoptr (GPtrArray) conflicts = conflict_list (replica, 1);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_resolve_conflict (replica->db, g_ptr_array_index (conflicts, 0), text, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", "l1"));
  conflict_tick ();
}
