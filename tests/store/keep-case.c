// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "keep-case.h"

#include "chas-db-conflicts.h"
#include "chas-undo.h"

#define OPEN_MARKS "SELECT count(*) FROM version WHERE field = '_del' AND dead = 0"

/* The lead has notes, and is good for something. */
void
keep_add_notes (ConflictPair *self)
{
  replica_exec (self->ana, "INSERT INTO note (id, lead_id, text, at, by) VALUES"
                           " ('n1', 'l1', 'one', '2026-11-23T12:00:00Z', 'p1'),"
                           " ('n2', 'l1', 'two', '2026-11-23T12:00:00Z', 'p1');"
                           "INSERT INTO education (id, name) VALUES ('e1', 'SYS');"
                           "INSERT INTO lead_education (id, lead_id, education_id)"
                           " VALUES ('l1:e1', 'l1', 'e1')");
  conflict_tick ();
  replica_swap (self->ana, self->ben);
}

/* Ben deletes the company with all that; Ana goes on with the lead. */
void
keep_begin (ConflictPair *self)
{
  conflict_pair_begin (self);
  keep_add_notes (self);
  replica_exec (self->ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (self->ben, "DELETE FROM company");
  conflict_tick ();
  replica_swap (self->ana, self->ben);
  g_assert_cmpint (replica_int (self->ana, "SELECT count(*) FROM note"), ==, 0);
}

gboolean
keep_record (Replica *self, const char *entity, const char *id)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_step;

  chas_db_keep_record (self->db, entity, id, &is_step, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, entity, id));
  conflict_tick ();
  return is_step;
}

gboolean
keep_lead (Replica *self)
{
  return keep_record (self, "lead", "l1");
}

guint
keep_walk (Replica *self, gboolean is_undo)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result =
    is_undo ? chas_db_undo (self->db, &changes, &error) : chas_db_redo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result->name, ==, "Keep");
  g_assert_cmpstr (result->subject, ==, "Nordkod");
  g_assert_true (chas_changes_has (changes, "company", "c1"));
  g_assert_true (chas_changes_has (changes, "lead", "l1") ==
                 (replica_int (self, "SELECT count(*) FROM lead WHERE id = 'l1'") > 0));
  conflict_tick ();
  return result->n_kept;
}

/* Sets, rows, and in which epoch each came. */
char *
keep_dump (Replica *self)
{
  g_autofree char *set = replica_dump (self);
  g_autofree char *rows = replica_dump_rows (self);
  g_autofree char *epochs =
    replica_text (self, "SELECT group_concat(entity || id || field || hlc || ' ' || seq, char(10)"
                        " ORDER BY entity, id, field, hlc, dev) FROM versions");

  return g_strconcat (set, rows, epochs, NULL);
}

/* It waits for a choice, and the lead is alone. */
void
keep_assert_waits (Replica *self, const char *deleted_at)
{
  g_autoptr (GPtrArray) conflicts = conflict_list (self, 1);
  const ChasConflict *conflict = conflicts->pdata[0];
  const ChasConflictVersion *deletion = conflict_version_at (conflicts, 0);

  g_assert_null (conflict->field);
  g_assert_cmpstr (conflict->entity, ==, "lead");
  g_assert_cmpstr (deletion->author, ==, "Ben Al");
  g_assert_true (deletion->mine == g_str_equal (self->dev, "bbbbbbbb"));
  if (deleted_at)
    g_assert_cmpstr (deletion->at, ==, deleted_at);
  g_assert_cmpint (replica_int (self, "SELECT count(*) FROM note"), ==, 0);
  g_assert_cmpint (replica_int (self, "SELECT count(*) FROM lead_education"), ==, 0);
  replica_assert_text (self, "by train", "SELECT hook FROM lead");
  replica_assert_text (self, "Nordkod", "SELECT name FROM company");
  replica_assert_sound (self);
}

void
keep_assert_kept (Replica *self)
{
  conflict_assert_none (self);
  replica_assert_text (self, "one two", KEEP_NOTES);
  g_assert_cmpint (replica_int (self, "SELECT count(*) FROM lead_education"), ==, 1);
  g_assert_cmpint (replica_int (self, OPEN_MARKS), ==, 0);
  replica_assert_sound (self);
}

char *
keep_dup_deleted_at (Replica *self)
{
  g_autoptr (GPtrArray) conflicts = conflict_list (self, 1);

  return g_strdup (conflict_version_at (conflicts, 0)->at);
}
