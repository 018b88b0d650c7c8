// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Rows that nobody changed go into a file on a shorter way than all others: byte for byte it must
 * be the same file. What is new for somebody who has nothing is everything, on the longer way. */

#include <string.h>

#include "chas-export-file.h"
#include "chas-fields.h"
#include "sample-case.h"

/* What JSON writes otherwise, or what looks as if: quotes, backslashes, every control character,
 * letters of two, three and four bytes, separators of lines that JavaScript knows, an empty text.
 */
#define NASTY                                                                                        \
  "INSERT INTO company (id, name, description, no_orgnr, website) VALUES"                            \
  " ('nasty-1', 'Å \"AB\" \\ / <&> ''', char(1,2,3,7,8,9,10,11,12,13,27,31,127), 1, ''),"            \
  " ('nasty-2', char(8232, 8233, 65279, 128512, 128105, 8205, 128187), 'e' || char(769), -1, NULL)," \
  " ('nasty-3', '\\u0041', '{\"a\":[1,null]}', 9007199254740991, 'null'),"                           \
  " ('nasty-4', NULL, NULL, 0, '1');"                                                                \
  "INSERT INTO lead (id, company_id, stage, order_key, why) VALUES"                                  \
  " ('nasty-l', 'nasty-1', 'new', 'a0', 'rad 1' || char(10) || 'rad 2')"

static char *
read_records (SampleCase *fixture, ChasExportKind kind)
{
  g_autofree char *path = g_build_filename (fixture->path, "all.json", NULL);
  ChasExportScope scope = { .kind = kind, .peer = "somebody who has nothing" };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint64 n_written;
  const char *records;

  chas_export_file (fixture->db, path, CHAS_EXPORT_JSON, CHAS_TABLE_LEADS, &scope, &n_written, NULL,
                    &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  records = strstr (text, "\"records\"");
  g_assert_nonnull (records);
  return g_strdup (records);
}

/* Line by line, each of which is a record; only what the file says of its scope may differ. The
 * longer way goes first: an export moves its peer on. */
static void
assert_same (SampleCase *fixture)
{
  g_autofree char *longer = read_records (fixture, CHAS_EXPORT_SINCE);
  g_autofree char *shorter = read_records (fixture, CHAS_EXPORT_ALL);
  g_auto (GStrv) expected = g_strsplit (longer, "\n", -1);
  g_auto (GStrv) found = g_strsplit (shorter, "\n", -1);

  g_assert_nonnull (strstr (shorter, "\"company\":["));
  g_assert_cmpuint (g_strv_length (found), ==, g_strv_length (expected));
  for (guint i = 0; found[i]; i++)
    if (!strstr (found[i], "\"scope\":{\"kind\":\"all\"}"))
      g_assert_cmpstr (found[i], ==, expected[i]);
}

static void
execute (SampleCase *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;

  chas_db_exec (fixture->db, sql, &error);
  g_assert_no_error (error);
}

static void
test_group_as_it_is (SampleCase *fixture, gconstpointer data)
{
  assert_same (fixture);
}

static void
test_rows_as_they_were_made (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *records = NULL;

  execute (fixture, NASTY);
  assert_same (fixture);
  records = read_records (fixture, CHAS_EXPORT_ALL);
  g_assert_nonnull (strstr (records, "\"name\":\"Å \\\"AB\\\" \\\\ / <&> '\""));
  g_assert_nonnull (strstr (records, "\\u0001"));
}

/* Changed, changed back, deleted, brought back, emptied, and beside them rows that were not. */
static void
test_rows_with_edits_among_them (SampleCase *fixture, gconstpointer data)
{
  execute (fixture, NASTY);
  execute (fixture, "UPDATE company SET name = 'Nytt \"namn\"' WHERE id = 'nasty-1';"
                    "UPDATE company SET no_orgnr = 5 WHERE id = 'nasty-3';"
                    "UPDATE company SET no_orgnr = 9007199254740991 WHERE id = 'nasty-3';"
                    "UPDATE company SET website = NULL WHERE id = 'nasty-4';"
                    "DELETE FROM lead WHERE id = 'nasty-l';"
                    "DELETE FROM note WHERE id IN (SELECT id FROM note ORDER BY id LIMIT 3);"
                    "UPDATE lead SET hook = char(9) || 'ü' WHERE rowid % 7 = 0");
  assert_same (fixture);
}

/* A value that fits the column; that of a reference is there already, or will be. */
static char *
dup_value (const ChasFieldInfo *field)
{
  if (field->type == CHAS_FIELD_INT || field->type == CHAS_FIELD_BOOL)
    return g_strdup ("1");
  return field->ref ? g_strdup ("'every'") : g_strdup_printf ("'\"%s'", field->name);
}

static void
insert_every (SampleCase *fixture, const ChasEntityInfo *info)
{
  g_autoptr (GString) names = g_string_new ("id");
  g_autoptr (GString) values = g_string_new ("'every'");
  g_autofree char *sql = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *value = dup_value (&info->fields[i]);

      g_string_append_printf (names, ", \"%s\"", info->fields[i].name);
      g_string_append_printf (values, ", %s", value);
    }
  sql =
    g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", info->name, names->str, values->str);
  execute (fixture, sql);
}

/* Every field of every entity has its turn; there is one group still. */
static void
test_every_column (SampleCase *fixture, gconstpointer data)
{
  guint n_entities;
  const ChasEntityInfo *const *entities = chas_entity_infos (&n_entities);

  execute (fixture, "DELETE FROM career_group; DELETE FROM version WHERE entity = 'career_group'");
  for (guint i = 0; i < n_entities; i++)
    insert_every (fixture, entities[i]);
  assert_same (fixture);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/app/export-paths/" path, SampleCase, NULL, sample_case_set_up, test,               \
              sample_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("group-as-it-is", test_group_as_it_is);
  ADD ("rows-as-they-were-made", test_rows_as_they_were_made);
  ADD ("rows-with-edits-among-them", test_rows_with_edits_among_them);
  ADD ("every-column", test_every_column);
  return g_test_run ();
}
