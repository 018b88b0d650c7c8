// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "purge-case.h"

#include "chas-db-purge.h"
#include "chas-db-trash.h"

Replica *
purge_replica_a (void)
{
  return replica_new ("aaaaaaaa", 0);
}

Replica *
purge_replica_b (void)
{
  return replica_new ("bbbbbbbb", 0);
}

/* Two companies with a lead each, the first with a note: typed, and edited once. */
void
purge_set_up (Replica *a)
{
  replica_exec (a, "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
                   "INSERT INTO company (id, name, business) VALUES ('c1', 'SECRET one', 'SECRET'),"
                   " ('c2', 'Sydkod', NULL);"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key, why, found_by,"
                   " source_kind) VALUES"
                   " ('l1', 'g1', 'c1', 'new', 'a1', 'SECRET first', 'm1', 'search'),"
                   " ('l2', 'g1', 'c2', 'new', 'a2', 'kept', 'm1', 'search');"
                   "INSERT INTO note (id, lead_id, text, at, by)"
                   " VALUES ('n1', 'l1', 'SECRET note', '2026-11-23T12:00:00Z', 'm1')");
  true_ms += 1000;
  replica_exec (a, "UPDATE lead SET why = 'SECRET second' WHERE id = 'l1'");
  true_ms += 1000;
}

static char *
list_columns (Replica *self, const char *table)
{
  return replica_text (self,
                       "SELECT group_concat('instr(\"' || name || '\", ''SECRET'') > 0', ' OR ')"
                       " FROM pragma_table_info('%s')",
                       table);
}

/* How many rows of all tables, journals included, hold the word. */
gint64
purge_count_secrets (Replica *self)
{
  g_autofree char *list =
    replica_text (self, "SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table'"
                        " AND name NOT GLOB 'search*' AND name NOT GLOB 'sqlite_*'");
  g_auto (GStrv) tables = g_strsplit (list, ",", -1);
  gint64 n = 0;

  for (guint i = 0; tables[i]; i++)
    {
      g_autofree char *columns = list_columns (self, tables[i]);

      n += replica_int (self, "SELECT count(*) FROM \"%s\" WHERE %s", tables[i], columns);
    }
  return n;
}

void
purge_assert_gone (Replica *self)
{
  g_assert_cmpint (purge_count_secrets (self), ==, 0);
  replica_assert_text (self, "Sydkod",
                       "SELECT group_concat(name) FROM (SELECT name FROM company ORDER BY name)");
  replica_assert_sound (self);
}

GPtrArray *
purge_list_trash (Replica *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = chas_db_list_trash (self->db, &error);

  g_assert_no_error (error);
  return entries;
}

void
purge_restore (Replica *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = purge_list_trash (self);
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_restore_trash (self->db, entries, &changes, &error);
  g_assert_no_error (error);
}

/* All of the trash. */
guint
purge_all (Replica *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = purge_list_trash (self);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasPurged) purged = NULL;
  guint n_counted;

  chas_db_count_purge (self->db, entries, &n_counted, &error);
  purged = chas_db_purge_trash (self->db, entries, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_counted, ==, purged->n_records);
  g_assert_false (chas_changes_is_empty (changes));
  g_ptr_array_unref (g_steal_pointer (&entries));
  entries = purge_list_trash (self);
  g_assert_cmpuint (entries->len, ==, 0);
  return n_counted;
}

guint
purge_company (Replica *self)
{
  replica_exec (self, "DELETE FROM company WHERE id = 'c1'");
  true_ms += 1000;
  return purge_all (self);
}
