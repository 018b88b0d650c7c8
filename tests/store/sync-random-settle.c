// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-conflicts.h"
#include "chas-undo.h"
#include "sync-random.h"

/* What waits for a person's choice is settled. */

/* A person looks at all versions of a long text and writes one that stands for them. */
void
world_resolve (World *world, Student *student)
{
  g_autofree char *id =
    replica_text (student->replica, "SELECT id FROM conflicts WHERE entity = 'lead'"
                                    " AND field = 'why' AND id IN (SELECT id FROM lead)"
                                    " ORDER BY id LIMIT 1");
  g_autofree char *text = g_strdup_printf ("t%u", ++world->n_texts);

  if (id == NULL)
    return;
  replica_exec (student->replica,
                "UPDATE lead SET why = '%s' WHERE id = '%s';"
                "UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)"
                " WHERE entity = 'lead' AND id = '%s' AND field = 'why' AND dead = 0"
                " AND val <> '\"%s\"'",
                text, id, id, text);
  model_close_field (world->model, student->knows, "lead", id, "why");
  model_type (world->model, student->knows, "lead", id, "why", text);
}

static gboolean
waits (GPtrArray *conflicts, const ChasConflict *conflict)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (chas_conflict_is_about (conflicts->pdata[i], conflict->entity, conflict->id, NULL))
      return TRUE;
  return FALSE;
}

static void
assert_waits (Student *student, const ChasConflict *conflict, gboolean expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = chas_db_list_conflicts (student->replica->db, &error);

  g_assert_no_error (error);
  g_assert_true (waits (conflicts, conflict) == expected);
}

static ChasConflict *
pick (World *world, Student *student)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = chas_db_list_conflicts (student->replica->db, &error);

  g_assert_no_error (error);
  for (guint i = conflicts->len; i-- > 0;)
    if (((const ChasConflict *) conflicts->pdata[i])->field)
      g_ptr_array_remove_index (conflicts, i);
  if (conflicts->len == 0)
    return NULL;
  return chas_conflict_copy (conflicts
                               ->pdata[g_rand_int_range (world->rand, 0, (int) conflicts->len)]);
}

/* What the step restored: "entity id". */
static char **
list_restored (Student *student)
{
  g_autofree char *list =
    replica_text (student->replica,
                  "SELECT group_concat(entity || ' ' || id) FROM undo_edit WHERE op = 'insert'"
                  " AND step = (SELECT max(id) FROM undo_step)");

  return g_strsplit (list ? list : "", ",", -1);
}

static gboolean
exists (Student *student, char **name)
{
  return replica_int (student->replica, "SELECT count(*) FROM \"%s\" WHERE id = '%s'", name[0],
                      name[1]) > 0;
}

/* The model's side of taking it out of the trash: each of its texts is typed again. */
static void
tell_restored (World *world, Student *student, char **name)
{
  static const char *const fields[][2] = {
    { "lead", "why" },           { "lead", "hook" },
    { "company", "name" },       { "company", "description" },
    { "note", "text" },          { "contact", "text" },
    { "lead_education", "why" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = NULL;

      if (!g_str_equal (fields[i][0], name[0]))
        continue;
      text = replica_text (student->replica, "SELECT \"%s\" FROM \"%s\" WHERE id = '%s'",
                           fields[i][1], name[0], name[1]);
      if (text)
        model_type (world->model, student->knows, name[0], name[1], fields[i][1], text);
    }
}

static void
tell_all (World *world, Student *student, char **restored)
{
  for (guint i = 0; restored[i]; i++)
    {
      g_auto (GStrv) name = g_strsplit (restored[i], " ", 2);

      if (exists (student, name))
        tell_restored (world, student, name);
      else
        model_close_record (world->model, student->knows, name[0], name[1]);
    }
}

static void
walk (Student *student, gboolean is_undo)
{
  ChasDb *db = student->replica->db;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result =
    is_undo ? chas_db_undo (db, &changes, &error) : chas_db_redo (db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result->name, ==, "Keep");
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static void
keep (World *world, Student *student, const ChasConflict *conflict)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) restored = NULL;
  gboolean is_step;

  chas_db_keep_record (student->replica->db, conflict->entity, conflict->id, &is_step, &changes,
                       &error);
  g_assert_no_error (error);
  g_assert_true (is_step);
  assert_waits (student, conflict, FALSE);
  restored = list_restored (student);
  tell_all (world, student, restored);
}

/* What undo shall bring back. */
typedef struct
{
  char *set;
  Knowledge *knows;
} Before;

static void
before_clear (Before *self)
{
  g_clear_pointer (&self->set, g_free);
  g_clear_pointer (&self->knows, knowledge_free);
}

static void
before_take (Before *self, Student *student)
{
  before_clear (self);
  self->set = replica_dump (student->replica);
  self->knows = knowledge_copy (student->knows);
}

/* Nobody can know: all is as it was. */
static void
undo_exactly (Student *student, Before *before)
{
  g_autofree char *after = NULL;

  walk (student, TRUE);
  after = replica_dump (student->replica);
  assert_same_lines (before->set, after);
  knowledge_free (student->knows);
  student->knows = g_steal_pointer (&before->knows);
}

/* A file tells of it, which somebody may read at any time. */
static void
undo_told (World *world, Student *student)
{
  g_auto (GStrv) restored = list_restored (student);

  world_write_mail (world, student, &world->students[world->n_students - 1]);
  true_ms += g_rand_int_range (world->rand, 0, 3);
  walk (student, TRUE);
  tell_all (world, student, restored);
}

static void
redo (World *world, Student *student)
{
  g_auto (GStrv) restored = list_restored (student);

  walk (student, FALSE);
  tell_all (world, student, restored);
}

/* A person keeps what somebody deleted while somebody else went on with it, and changes his mind:
 * before anybody can know, after a file has told of it, and once more. */
void
world_keep (World *world, Student *student)
{
  g_autoptr (ChasConflict) conflict = student->replica->twin ? NULL : pick (world, student);
  Before before = { NULL };
  guint n_walks = conflict ? (guint) g_rand_int_range (world->rand, 0, 5) : 0;

  if (conflict == NULL)
    return;
  before_take (&before, student);
  keep (world, student, conflict);
  for (guint i = 0; i < n_walks; i++)
    {
      if (i % 2)
        {
          before_take (&before, student);
          redo (world, student);
        }
      else if (g_rand_boolean (world->rand))
        undo_exactly (student, &before);
      else
        undo_told (world, student);
      assert_waits (student, conflict, i % 2 == 0);
    }
  before_clear (&before);
}
