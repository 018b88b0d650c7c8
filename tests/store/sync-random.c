// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "sync-random.h"

#include "chas-batch.h"
#include "chas-db-purge.h"
#include "chas-db-trash.h"

#define HOUR_MS G_GINT64_CONSTANT (3600000)

static void
mail_free (gpointer data)
{
  Mail *mail = data;

  parcel_free (mail->parcel);
  knowledge_free (mail->writer);
  g_free (mail);
}

World *
world_new (guint32 seed, guint n_students)
{
  static const gint64 clocks[] = { 0, -HOUR_MS, 48 * HOUR_MS, 5 * 365 * 24 * HOUR_MS, 0 };
  World *self = g_new0 (World, 1);

  self->rand = g_rand_new_with_seed (seed);
  self->model = model_new ();
  self->mails = g_ptr_array_new_with_free_func (mail_free);
  self->n_students = n_students;
  self->students = g_new0 (Student, n_students);
  for (guint i = 0; i < n_students; i++)
    {
      char dev[] = { 'd', 'e', 'v', 'i', 'c', 'e', '0', (char) ('a' + i), '\0' };

      self->students[i].replica = replica_new (dev, clocks[i % G_N_ELEMENTS (clocks)]);
      self->students[i].knows = knowledge_new ();
      self->students[i].replica->bare = i == 2;
    }
  return self;
}

/* The same records are born everywhere. */
void
world_begin (Student *student)
{
  replica_exec (student->replica,
                "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
                "INSERT INTO education (id, name) VALUES ('e1', 'x'), ('e2', 'x'), ('e3', 'x')");
}

void
world_free (World *self)
{
  for (guint i = 0; i < self->n_students; i++)
    {
      replica_free (self->students[i].replica);
      knowledge_free (self->students[i].knows);
    }
  g_free (self->students);
  g_ptr_array_unref (self->mails);
  model_free (self->model);
  g_rand_free (self->rand);
  g_free (self);
}

static Student *
pick_student (World *self)
{
  return &self->students[g_rand_int_range (self->rand, 0, (int) self->n_students)];
}

static Parcel *
export_leads (World *self, Student *from)
{
  g_autofree char *list = replica_text (from->replica,
                                        "SELECT group_concat(id) FROM (SELECT id FROM lead"
                                        " WHERE substr(id, -1) = '%d' ORDER BY id LIMIT 8)",
                                        g_rand_int_range (self->rand, 0, 10));
  g_auto (GStrv) ids = g_strsplit (list ? list : "", ",", -1);

  return replica_export_leads (from->replica, (const char *const *) ids);
}

Mail *
world_write_mail (World *self, Student *from, Student *to)
{
  Mail *mail = g_new0 (Mail, 1);
  int n = g_rand_int_range (self->rand, 0, 10);

  if (n < 2)
    mail->parcel = replica_export (from->replica, CHAS_EXPORT_ALL, to->replica->dev);
  else if (n < 4)
    mail->parcel = export_leads (self, from);
  else
    mail->parcel = replica_export (from->replica, CHAS_EXPORT_SINCE, to->replica->dev);
  mail->writer = knowledge_copy (from->knows);
  g_ptr_array_add (self->mails, mail);
  return mail;
}

static void
walk_batch (Student *student, gint64 batch, gboolean is_undo)
{
  g_autoptr (GError) error = NULL;
  guint n_kept = 0;

  replica_exec (student->replica, "BEGIN IMMEDIATE");
  if (is_undo)
    chas_batch_undo (student->replica->db, batch, &n_kept, &error);
  else
    chas_batch_redo (student->replica->db, batch, &n_kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_kept, ==, 0);
  replica_exec (student->replica, "COMMIT");
}

/* Takes the import back at once, perhaps after an edit elsewhere; sometimes it is done again. One
 * that deleted something for ever cannot be taken back to what was before. */
static gboolean
undo_import (World *self, Student *student, gint64 batch, const char *before)
{
  g_autofree char *after = NULL;

  if (replica_int (student->replica, "SELECT exact FROM import_batch WHERE id = %" G_GINT64_FORMAT,
                   batch) == 0)
    return FALSE;
  walk_batch (student, batch, TRUE);
  after = replica_dump (student->replica);
  g_assert_cmpstr (before, ==, after);
  if (g_rand_boolean (self->rand))
    return TRUE;
  walk_batch (student, batch, FALSE);
  return FALSE;
}

static void
deliver (World *self, const Mail *mail, Student *to)
{
  gboolean will_undo = g_rand_int_range (self->rand, 0, 15) == 0;
  g_autofree char *before = will_undo ? replica_dump (to->replica) : NULL;
  g_autoptr (ChasMergeReport) report = replica_import (to->replica, mail->parcel);

  if (will_undo && report->batch && undo_import (self, to, report->batch, before))
    return;
  for (guint i = 0; i < mail->parcel->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (mail->parcel->records, i);

      model_tell (self->model, mail->writer, to->knows, record->entity, record->id);
    }
}

static void
preview (const Mail *mail, Student *to)
{
  g_autofree char *before = replica_dump (to->replica);
  g_autofree char *after = NULL;
  g_autoptr (ChasMergeReport) report = replica_preview (to->replica, mail->parcel);

  after = replica_dump (to->replica);
  g_assert_cmpstr (before, ==, after);
}

/* Forgets values that were replaced and are not shown; the set keeps its keys and marks. */
static void
compact (Student *student)
{
  replica_exec (student->replica,
                "UPDATE version SET val = NULL, known = 0 WHERE dead = 1 AND known = 1 AND EXISTS"
                " (SELECT 1 FROM version w WHERE w.entity = version.entity AND w.id = version.id"
                " AND w.field = version.field AND w.known = 1"
                " AND (w.hlc, w.dev) > (version.hlc, version.dev)) AND hlc & 3 = 1");
}

/* Writing out what rows imply, and making rows imply what is written out, never changes the set. */
static void
reshape (World *self, Student *student)
{
  g_autofree char *before = replica_dump (student->replica);
  g_autofree char *after = NULL;

  if (g_rand_boolean (self->rand))
    replica_exec (student->replica,
                  "INSERT INTO version SELECT * FROM lead_implied WHERE id GLOB '*3*';"
                  "INSERT INTO version SELECT * FROM note_implied WHERE id GLOB '*3*'");
  else
    replica_exec (
      student->replica,
      "UPDATE sync_meta SET applying = 1;"
      "UPDATE note SET (born_hlc, born_dev, born_seq) = (SELECT v.hlc, v.dev, m.seq FROM version v,"
      " sync_meta m WHERE v.entity = 'note' AND v.id = note.id AND v.field = '_live')"
      " WHERE 1 = (SELECT count(*) FROM version v WHERE v.entity = 'note' AND v.id = note.id"
      " AND v.field = '_live' AND NOT EXISTS (SELECT 1 FROM version o WHERE o.entity = 'note'"
      " AND o.id = note.id AND o.field = '_live' AND o.dead = 1));"
      "DELETE FROM version WHERE entity = 'note' AND dead = 0 AND known = 1 AND EXISTS (SELECT 1"
      " FROM note n WHERE n.id = version.id AND n.born_hlc = version.hlc AND n.born_dev ="
      " version.dev AND version.val = CASE version.field WHEN '_live' THEN '1' WHEN 'text' THEN"
      " json_quote(n.text) WHEN 'lead_id' THEN json_quote(n.lead_id) END) AND version.val <> 'null'"
      " AND 1 = (SELECT count(*) FROM version o WHERE o.entity = 'note' AND o.id = version.id"
      " AND o.field = version.field);"
      "UPDATE sync_meta SET applying = 0");
  after = replica_dump (student->replica);
  g_assert_cmpstr (before, ==, after);
}

/* One thing in the trash is deleted for ever, with all that stood below it. The model hears nothing
 * of it: it was closed by who threw it away. */
void
world_purge (World *self, Student *student)
{
  ChasDb *db = student->replica->db;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = chas_db_list_trash (db, NULL);
  g_autoptr (ChasPurged) purged = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  /* A twin has nothing that could do it. */
  if (entries->len == 0 || student->replica->twin)
    return;
  g_ptr_array_remove_range (entries, 0,
                            (guint) g_rand_int_range (self->rand, 0, (int) entries->len));
  if (entries->len > 1)
    g_ptr_array_set_size (entries, 1);
  purged = chas_db_purge_trash (db, entries, &changes, &error);
  g_assert_no_error (error);
}

void
world_exchange (World *self)
{
  Student *from = pick_student (self);
  Student *to = pick_student (self);
  int n = g_rand_int_range (self->rand, 0, 20);
  const Mail *mail;

  if (from == to)
    return;
  mail = world_write_mail (self, from, to);
  if (n == 0)
    compact (to);
  else if (n == 1)
    reshape (self, to);
  else if (n == 2)
    preview (mail, to);
  if (n > 4)
    deliver (self, mail, to);
  /* Late, out of order and twice, whoever it was for. */
  if (n > 14)
    deliver (self,
             g_ptr_array_index (self->mails,
                                g_rand_int_range (self->rand, 0, (int) self->mails->len)),
             pick_student (self));
}

char *
world_list_open (World *self, Student *student)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ChasStmt) stmt = chas_db_prepare (
    student->replica->db,
    "SELECT entity || ' ' || id || ' ' || field || ' ' || (val ->> '$') FROM versions"
    " WHERE dead = 0 AND val GLOB '\"t[0-9]*\"'",
    &error);
  GString *text = g_string_new (NULL);
  gboolean row = TRUE;

  g_assert_no_error (error);
  while (row)
    {
      g_assert_true (chas_db_step (student->replica->db, stmt, &row, &error));
      if (row)
        g_ptr_array_add (lines, g_strdup_printf ("%s\n", chas_stmt_get_text (stmt, 0)));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, g_ptr_array_index (lines, i));
  return g_string_free_and_steal (text);
}

/* Values that were deleted for ever of what is kept, and which may still come from somebody. */
guint
world_count_blank (Student *student)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStmt) stmt =
    chas_db_prepare (student->replica->db,
                     "SELECT entity, id, count(*) FROM version v WHERE known = 0 AND dead = 1"
                     " AND EXISTS (SELECT 1 FROM version p WHERE p.entity = v.entity"
                     " AND p.id = v.id AND p.field = '_purge') GROUP BY entity, id",
                     &error);
  guint n = 0;
  gboolean row = TRUE;

  g_assert_no_error (error);
  while (row)
    {
      g_assert_true (chas_db_step (student->replica->db, stmt, &row, &error));
      if (row && replica_keeps (student->replica, chas_stmt_get_text (stmt, 0),
                                chas_stmt_get_text (stmt, 1)))
        n += (guint) chas_stmt_get_int64 (stmt, 2);
    }
  return n;
}

/* What somebody goes on with is whole: it has its place, once that has come. Only what was typed
 * again may have lost it, where others deleted that for ever, too; and what was but kept, for what
 * was made below it, has no more than who deletes it for ever leaves of it. */
static void
check_places (Replica *replica)
{
#define PLACELESS(table, field)                                                                    \
  "SELECT count(*) FROM " table " t WHERE " field " IS NULL AND EXISTS (SELECT 1 FROM version"     \
  " WHERE entity = '" table "' AND id = t.id AND dead = 0 AND field NOT IN ('_del', '_purge')"     \
  ")"                                                                                              \
  " AND 1 = (SELECT count(*) FROM version WHERE entity = '" table "' AND id = t.id"                \
  " AND field = '" field "')"
  g_assert_cmpint (replica_int (replica, PLACELESS ("lead", "group_id")), ==, 0);
  g_assert_cmpint (replica_int (replica, PLACELESS ("lead", "company_id")), ==, 0);
  g_assert_cmpint (replica_int (replica, PLACELESS ("note", "lead_id")), ==, 0);
  g_assert_cmpint (replica_int (replica, PLACELESS ("contact", "lead_id")), ==, 0);
#undef PLACELESS
}

void
world_check (World *self, Student *student)
{
  g_autofree char *expected = model_list_open (self->model, student->knows);
  g_autofree char *found = world_list_open (self, student);

  replica_assert_sound (student->replica);
  assert_same_lines (expected, found);
  check_places (student->replica);
  g_assert_cmpint (replica_int (student->replica, "SELECT count(*) FROM lead"
                                                  " WHERE substr(stage, 2) IS NOT"
                                                  " substr(order_key, 2)"),
                   ==, 0);
}
