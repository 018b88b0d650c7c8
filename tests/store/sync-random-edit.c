// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "sync-random.h"

/* What a person, a script or another program may do to the tables, told to the model too. */

static char *
new_text (World *world)
{
  return g_strdup_printf ("t%u", ++world->n_texts);
}

static char *
new_id (World *world, const char *prefix)
{
  return g_strdup_printf ("%s%u", prefix, ++world->n_ids);
}

static char *
pick (World *world, Student *student, const char *table)
{
  /* What was deleted for ever may have a row for the sake of a child; before its values have come
   * back nobody can write there. */
  g_autofree char *from = g_strdup_printf (
    "FROM %s t WHERE NOT EXISTS (SELECT 1 FROM version WHERE entity = '%s' AND id = t.id"
    " AND field = '_purge') OR EXISTS (SELECT 1 FROM version WHERE entity = '%s' AND id = t.id"
    " AND known = 1 AND field NOT GLOB '_*')",
    table, table, table);
  gint64 n = replica_int (student->replica, "SELECT count(*) %s", from);

  if (n == 0)
    return NULL;
  return replica_text (student->replica, "SELECT id %s ORDER BY id LIMIT 1 OFFSET %d", from,
                       g_rand_int_range (world->rand, 0, (int) n));
}

static char *
read_text (Student *student, const char *table, const char *id, const char *field)
{
  return replica_text (student->replica, "SELECT \"%s\" FROM %s WHERE id = '%s'", field, table, id);
}

/* The model's side of writing a field: long texts close what was shown, others all that was seen.
 */
static void
tell_edit (World *world,
           Student *student,
           const char *table,
           const char *id,
           const char *field,
           const char *shown,
           const char *text)
{
  gboolean keep = g_str_equal (field, "why")
                    ? g_str_equal (table, "lead")
                    : g_str_equal (field, "text") || g_str_equal (field, "description");

  if (g_strcmp0 (shown, text) == 0)
    return;
  if (keep)
    model_close_text (world->model, student->knows, shown);
  else
    model_close_field (world->model, student->knows, table, id, field);
  if (text)
    model_type (world->model, student->knows, table, id, field, text);
}

static void
add_lead (World *world, Student *student)
{
  g_autofree char *company = new_id (world, "c");
  g_autofree char *lead = new_id (world, "l");
  g_autofree char *name = new_text (world);
  g_autofree char *why = new_text (world);
  guint n = ++world->n_moves;

  replica_exec (student->replica,
                "INSERT INTO company (id, name) VALUES ('%s', '%s');"
                "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                " VALUES ('%s', 'g1', '%s', 's%u', 'o%u', '%s')",
                company, name, lead, company, n, n, why);
  model_type (world->model, student->knows, "company", company, "name", name);
  model_type (world->model, student->knows, "lead", lead, "why", why);
}

static void
add_child (World *world, Student *student, const char *table)
{
  g_autofree char *lead = pick (world, student, "lead");
  g_autofree char *id = new_id (world, "n");
  g_autofree char *text = new_text (world);
  gboolean is_note = g_str_equal (table, "note");

  if (lead == NULL)
    return;
  /* A note is whole, so that it can be taken out of the trash. */
  replica_exec (student->replica,
                "INSERT INTO %s (id, lead_id, text%s) VALUES ('%s', '%s', '%s'%s)", table,
                is_note ? ", at, by" : "", id, lead, text,
                is_note ? ", '2026-11-23T12:00:00Z', 'p1'" : "");
  model_type (world->model, student->knows, table, id, "text", text);
}

/* The same member may be added in two places, and again after it was taken away. */
static void
add_member (World *world, Student *student)
{
  g_autofree char *lead = pick (world, student, "lead");
  g_autofree char *id = NULL;
  g_autofree char *text = new_text (world);
  int n = g_rand_int_range (world->rand, 1, 4);

  if (lead == NULL)
    return;
  id = g_strdup_printf ("%s:e%d", lead, n);
  if (replica_int (student->replica, "SELECT count(*) FROM lead_education WHERE id = '%s'", id) > 0)
    return;
  replica_exec (student->replica,
                "INSERT INTO lead_education (id, lead_id, education_id, why)"
                " VALUES ('%s', '%s', 'e%d', '%s')",
                id, lead, n, text);
  model_close_field (world->model, student->knows, "lead_education", id, "why");
  model_type (world->model, student->knows, "lead_education", id, "why", text);
}

static void
edit (World *world, Student *student, const char *table, const char *field)
{
  g_autofree char *id = pick (world, student, table);
  g_autofree char *shown = id ? read_text (student, table, id, field) : NULL;
  g_autofree char *text = g_rand_int_range (world->rand, 0, 12) ? new_text (world) : NULL;
  g_autofree char *value = text ? g_strdup_printf ("'%s'", text) : g_strdup ("NULL");

  if (id == NULL)
    return;
  replica_exec (student->replica, "UPDATE %s SET \"%s\" = %s WHERE id = '%s'", table, field, value,
                id);
  tell_edit (world, student, table, id, field, shown, text);
}

static void
move (World *world, Student *student)
{
  g_autofree char *id = pick (world, student, "lead");
  guint n = ++world->n_moves;

  if (id)
    replica_exec (student->replica,
                  "UPDATE lead SET stage = 's%u', order_key = 'o%u' WHERE id = '%s'", n, n, id);
}

/* Every column is written, most of them as they were. */
static void
write_whole_lead (World *world, Student *student, gboolean replace)
{
  g_autofree char *id = pick (world, student, "lead");
  g_autofree char *why = id ? read_text (student, "lead", id, "why") : NULL;
  g_autofree char *hook = id ? read_text (student, "lead", id, "hook") : NULL;
  g_autofree char *text = new_text (world);
  gboolean both = g_rand_boolean (world->rand);

  if (id == NULL)
    return;
  if (replace)
    replica_exec (student->replica,
                  "REPLACE INTO lead (id, group_id, company_id, stage, order_key, why, hook)"
                  " SELECT id, group_id, company_id, stage, order_key, '%s', %s FROM lead"
                  " WHERE id = '%s'",
                  text, both ? "NULL" : "hook", id);
  else
    replica_exec (student->replica,
                  "UPDATE lead SET group_id = group_id, company_id = company_id, stage = stage,"
                  " order_key = order_key, why = '%s', hook = %s, wake_date = wake_date"
                  " WHERE id = '%s'",
                  text, both ? "NULL" : "hook", id);
  tell_edit (world, student, "lead", id, "why", why, text);
  if (both)
    tell_edit (world, student, "lead", id, "hook", hook, NULL);
  /* Who writes a deleted record whole means all of it. */
  else if (replace && model_is_closed (world->model, student->knows, "lead", id, "hook", hook))
    {
      model_close_field (world->model, student->knows, "lead", id, "hook");
      model_type (world->model, student->knows, "lead", id, "hook", hook);
    }
}

static void
write_company (World *world, Student *student, const char *format)
{
  g_autofree char *id = pick (world, student, "company");
  g_autofree char *name = id ? read_text (student, "company", id, "name") : NULL;
  g_autofree char *description = id ? read_text (student, "company", id, "description") : NULL;
  g_autofree char *text = new_text (world);
  g_autofree char *sql = NULL;
  gboolean is_replace = g_str_has_prefix (format, "REPLACE");
  gboolean is_ignored = strstr (format, "IGNORE") != NULL;
  g_auto (GStrv) parts = g_strsplit (format, "$", -1);

  if (id == NULL)
    return;
  sql = g_strdup_printf ("%s'%s'%s'%s'%s", parts[0], id, parts[1], text, parts[2]);
  replica_exec (student->replica, "%s", sql);
  if (is_ignored)
    return;
  tell_edit (world, student, "company", id, "name", name, text);
  if (is_replace)
    tell_edit (world, student, "company", id, "description", description, NULL);
}

static void
tell_delete (World *world, Student *student, const char *table, const char *sql)
{
  g_autofree char *list = replica_text (student->replica, "SELECT group_concat(id) FROM (%s)", sql);
  g_auto (GStrv) ids = g_strsplit (list ? list : "", ",", -1);

  for (guint i = 0; ids[i]; i++)
    model_close_record (world->model, student->knows, table, ids[i]);
}

static void
tell_delete_lead (World *world, Student *student, const char *leads)
{
  static const char *const children[] = { "note", "contact", "lead_education" };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT id FROM %s WHERE lead_id IN (%s)", children[i], leads);

      tell_delete (world, student, children[i], sql);
    }
  tell_delete (world, student, "lead", leads);
}

static void delete (World *world, Student *student, const char *table)
{
  g_autofree char *id = pick (world, student, table);
  g_autofree char *leads = NULL;

  if (id == NULL)
    return;
  if (g_str_equal (table, "company"))
    leads = g_strdup_printf ("SELECT id FROM lead WHERE company_id = '%s'", id);
  else if (g_str_equal (table, "lead"))
    leads = g_strdup_printf ("SELECT id FROM lead WHERE id = '%s'", id);
  if (leads)
    tell_delete_lead (world, student, leads);
  model_close_record (world->model, student->knows, table, id);
  replica_exec (student->replica, "DELETE FROM %s WHERE id = '%s'", table, id);
}

static char *
pick_deleted (World *world, Student *student, const char *table)
{
  const char *mark = g_rand_boolean (world->rand) ? "_purge" : "_del";

  return replica_text (student->replica,
                       "SELECT id FROM version WHERE entity = '%s' AND field = '%s'"
                       " AND id NOT IN (SELECT id FROM %s) ORDER BY hlc DESC LIMIT 1",
                       table, mark, table);
}

static void
type_lead_again (World *world, Student *student, const char *id, const char *why)
{
  g_autofree char *company = pick (world, student, "company");
  guint n = ++world->n_moves;

  if (company == NULL)
    return;
  replica_exec (student->replica,
                "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                " VALUES ('%s', 'g1', '%s', 's%u', 'o%u', '%s')",
                id, company, n, n, why);
  model_close_record (world->model, student->knows, "lead", id);
  model_type (world->model, student->knows, "lead", id, "why", why);
}

static void
type_company_again (World *world, Student *student, const char *id, const char *name)
{
  replica_exec (student->replica, "INSERT INTO company (id, name) VALUES ('%s', '%s')", id, name);
  model_close_record (world->model, student->knows, "company", id);
  model_type (world->model, student->knows, "company", id, "name", name);
}

/* What is in the bin, or was deleted for ever, is typed again: none of its values comes back then,
 * nor of what went with it. */
static void
type_again (World *world, Student *student)
{
  gboolean is_lead = g_rand_boolean (world->rand);
  g_autofree char *id = pick_deleted (world, student, is_lead ? "lead" : "company");
  g_autofree char *text = new_text (world);
  guint n_blank;

  if (id == NULL)
    return;
  n_blank = world_count_blank (student);
  (is_lead ? type_lead_again : type_company_again) (world, student, id, text);
  g_assert_cmpuint (world_count_blank (student), <=, n_blank);
}

static void
edit_rarely (World *world, Student *student)
{
  switch (g_rand_int_range (world->rand, 0, 16))
    {
    case 0:
      delete (world, student, "company");
      break;
    case 1:
    case 2:
      delete (world, student, "lead");
      break;
    case 3:
      delete (world, student, "note");
      break;
    case 4:
      delete (world, student, "contact");
      break;
    case 5:
      delete (world, student, "lead_education");
      break;
    case 6:
      write_company (world, student, "INSERT OR IGNORE INTO company (id, name) VALUES ($, $)");
      break;
    case 7:
      write_company (world, student,
                     "INSERT INTO company (id, name) VALUES ($, $)"
                     " ON CONFLICT DO UPDATE SET name = excluded.name");
      break;
    case 8:
      write_company (world, student, "REPLACE INTO company (id, name) VALUES ($, $)");
      break;
    case 9:
      type_again (world, student);
      break;
    case 10:
      world_purge (world, student);
      break;
    case 11:
    case 12:
    case 13:
      world_keep (world, student);
      break;
    default:
      world_resolve (world, student);
      break;
    }
}

void
world_edit (World *world, Student *student)
{
  int n = g_rand_int_range (world->rand, 0, 100);

  true_ms += g_rand_int_range (world->rand, 0, 3);
  if (n < 8)
    add_lead (world, student);
  else if (n < 16)
    add_child (world, student, "note");
  else if (n < 24)
    add_child (world, student, "contact");
  else if (n < 30)
    add_member (world, student);
  else if (n < 42)
    edit (world, student, "lead", "why");
  else if (n < 50)
    edit (world, student, "lead", "hook");
  else if (n < 56)
    edit (world, student, "company", "name");
  else if (n < 60)
    edit (world, student, "company", "description");
  else if (n < 68)
    edit (world, student, "note", "text");
  else if (n < 82)
    move (world, student);
  else if (n < 90)
    write_whole_lead (world, student, n < 86);
  else
    edit_rarely (world, student);
}
