// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The floor of an import: the rows of DIR into plain tables of the new database DB, then a text
 * index over the leads. No capture, no checks, no history. Prints the milliseconds of the rows of
 * each table and of the index. */

#include <glib.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char tables[] =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384;"
  "CREATE TABLE company (id TEXT PRIMARY KEY, name TEXT, municipality TEXT, county TEXT, business TEXT, email TEXT,"
  " domain TEXT) STRICT;"
  "CREATE TABLE lead (id TEXT PRIMARY KEY, group_id TEXT, company_id TEXT, stage TEXT, order_key TEXT, found_by TEXT,"
  " owner_id TEXT, source_kind TEXT, why TEXT) STRICT;"
  "CREATE TABLE contact (id TEXT PRIMARY KEY, lead_id TEXT, channel TEXT, direction TEXT, outcome TEXT, at TEXT,"
  " written_by TEXT, text TEXT) STRICT;"
  "CREATE INDEX lead_board ON lead (group_id, stage, order_key, id);"
  "CREATE INDEX lead_company ON lead (company_id);"
  "CREATE INDEX contact_time ON contact (lead_id, at);"
  "CREATE INDEX company_domain ON company (domain);";

static const char text_index[] =
  "BEGIN;"
  "CREATE VIRTUAL TABLE search USING fts5 (company, place, business, why, contacts, content = '',"
  " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');"
  "INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);"
  "INSERT INTO search (rowid, company, place, business, why, contacts)"
  " SELECT l.rowid, c.name, c.municipality, c.business, l.why,"
  "  (SELECT group_concat(text, ' ') FROM contact k WHERE k.lead_id = l.id)"
  " FROM lead l JOIN company c ON c.id = l.company_id;"
  "CREATE VIRTUAL TABLE parts USING fts5 (names, content = '', tokenize = 'trigram remove_diacritics 1');"
  "INSERT INTO parts (rowid, names) SELECT l.rowid, c.name || ' ' || c.email FROM lead l JOIN company c ON c.id = l.company_id;"
  "COMMIT;";

static void
check (int code, sqlite3 *db)
{
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
    return;
  fprintf (stderr, "%s\n", sqlite3_errmsg (db));
  exit (1);
}

static double
load (sqlite3 *db, const char *folder, const char *table, int n_columns)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *path = g_strdup_printf ("%s/%s.tsv", folder, table);
  g_autoptr (GString) sql = g_string_new (NULL);
  FILE *rows = fopen (path, "r");
  char line[65536];
  sqlite3_stmt *stmt;

  if (!rows)
    {
      perror (path);
      exit (1);
    }
  g_string_printf (sql, "INSERT INTO %s VALUES (?", table);
  for (int i = 1; i < n_columns; i++)
    g_string_append (sql, ",?");
  g_string_append (sql, ")");
  check (sqlite3_exec (db, "BEGIN", NULL, NULL, NULL), db);
  check (sqlite3_prepare_v2 (db, sql->str, -1, &stmt, NULL), db);
  while (fgets (line, sizeof line, rows))
    {
      char *rest = line;

      line[strcspn (line, "\n")] = '\0';
      for (int i = 1; i <= n_columns; i++)
        check (sqlite3_bind_text (stmt, i, strsep (&rest, "\t"), -1, SQLITE_TRANSIENT), db);
      check (sqlite3_step (stmt), db);
      check (sqlite3_reset (stmt), db);
    }
  sqlite3_finalize (stmt);
  check (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), db);
  fclose (rows);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

int
main (int argc, char *argv[])
{
  sqlite3 *db;
  gint64 start;

  if (argc != 3)
    {
      fprintf (stderr, "floor-rows DIR DB\n");
      return 2;
    }
  check (sqlite3_open (argv[2], &db), db);
  check (sqlite3_exec (db, tables, NULL, NULL, NULL), db);
  printf ("company %.0f\n", load (db, argv[1], "company", 7));
  printf ("lead %.0f\n", load (db, argv[1], "lead", 9));
  printf ("contact %.0f\n", load (db, argv[1], "contact", 8));
  start = g_get_monotonic_time ();
  check (sqlite3_exec (db, text_index, NULL, NULL, NULL), db);
  printf ("index %.0f\n", (double) (g_get_monotonic_time () - start) / 1000);
  sqlite3_close (db);
  return 0;
}
