// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter.h"
#include "chas-test-db.h"

/* Three leads of a group, and one of another. */
typedef struct
{
  ChasDb *db;
  char *group;
} Case;

static void
case_begin (Case *self)
{
  self->db = test_db_with_group (&self->group);
  test_exec (self->db, "INSERT INTO career_group (id, name) VALUES ('other', 'The others')");
  for (const char *const *name = (const char *const[]) { "One", "Two", "Three", NULL }; *name;
       name++)
    g_free (test_add_lead (self->db, self->group, *name));
  g_free (test_add_lead (self->db, "other", "Theirs"));
  test_exec (
    self->db,
    "CREATE TEMP VIEW l AS SELECT lead.id, company_id, name FROM lead JOIN company ON company.id = company_id;"
    "INSERT INTO education (id, name, short) VALUES ('e1', 'Webb', 'WEB'), ('e2', 'Data', 'DAT');"
    "INSERT INTO lead_education (id, lead_id, education_id) SELECT id || ':e1', id, 'e1' FROM l"
    " WHERE name IN ('One', 'Two');"
    "INSERT INTO company_tag (id, company_id, name) SELECT company_id || ':AI', company_id, 'AI' FROM l WHERE name = 'One';"
    "UPDATE company SET municipality = iif(name = 'One', 'Örebro', 'Solna') WHERE name <> 'Theirs'");
}

static void
case_end (Case *self)
{
  g_free (self->group);
  g_object_unref (self->db);
}

static GPtrArray *
list_options (Case *self, const char *group)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *options = chas_filter_list_options (self->db, group, &error);

  g_assert_no_error (error);
  return options;
}

static gboolean
have_kind (GPtrArray *options, const char *kind)
{
  for (guint i = 0; i < options->len; i++)
    if (g_str_equal (((ChasFilterOption *) options->pdata[i])->kind, kind))
      return TRUE;
  return FALSE;
}

/* What is asked first says the same as what is asked later. */
static void
assert_kinds (Case *self, const char *group, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) kinds = chas_filter_list_kinds (self->db, group, &error);
  g_autofree char *text = kinds ? g_strjoinv (" ", kinds) : NULL;
  g_autoptr (GPtrArray) options = list_options (self, group);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  for (const char *const *kind = (const char *const[]) { "education", "tag", "town", NULL }; *kind;
       kind++)
    g_assert_true (have_kind (options, *kind) ==
                   g_strv_contains ((const char *const *) kinds, *kind));
}

static void
test_options_are_counted (void)
{
  Case self;
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  case_begin (&self);
  options = list_options (&self, self.group);
  for (guint i = 0; i < options->len; i++)
    {
      const ChasFilterOption *option = options->pdata[i];

      g_string_append_printf (text, "%s %s %u;", option->kind, option->name, option->n);
    }
  g_assert_nonnull (strstr (text->str, "education WEB 2;"));
  g_assert_nonnull (strstr (text->str, "tag AI 1;"));
  g_assert_nonnull (strstr (text->str, "town Solna 2;"));
  g_assert_nonnull (strstr (text->str, "town Örebro 1;"));
  g_assert_null (strstr (text->str, "DAT"));
  case_end (&self);
}

static void
test_a_kind_goes_with_its_last_lead (void)
{
  Case self;

  case_begin (&self);
  assert_kinds (&self, self.group, "education tag town");
  test_exec (self.db, "DELETE FROM lead WHERE id IN (SELECT id FROM l WHERE name = 'One')");
  assert_kinds (&self, self.group, "education town");
  test_exec (self.db, "DELETE FROM lead WHERE id IN (SELECT id FROM l WHERE name = 'Two')");
  assert_kinds (&self, self.group, "town");
  test_exec (self.db, "UPDATE company SET municipality = NULL");
  assert_kinds (&self, self.group, "");
  case_end (&self);
}

static void
test_another_group_has_its_own_kinds (void)
{
  Case self;

  case_begin (&self);
  assert_kinds (&self, "other", "");
  test_exec (self.db, "UPDATE company SET municipality = 'Umeå' WHERE name = 'Theirs'");
  assert_kinds (&self, "other", "town");
  case_end (&self);
}

/* The tag is the company's that stands for both; the lead is still the other's. */
static void
test_what_stands_for_two_companies_counts_for_both (void)
{
  Case self;

  case_begin (&self);
  test_exec (self.db,
             "DELETE FROM lead WHERE id IN (SELECT id FROM l WHERE name IN ('One', 'Two'));"
             "UPDATE company SET municipality = NULL WHERE name <> 'One'");
  assert_kinds (&self, self.group, "");
  test_exec (self.db,
             "INSERT INTO same_record (id, root) SELECT three.id, one.id"
             " FROM company one, company three WHERE one.name = 'One' AND three.name = 'Three'"
             " UNION ALL SELECT id, id FROM company WHERE name = 'One'");
  assert_kinds (&self, self.group, "tag town");
  case_end (&self);
}

static void
test_town_of_a_merged_company_is_not_offered (void)
{
  Case self;

  case_begin (&self);
  test_exec (self.db,
             "DELETE FROM lead WHERE id IN (SELECT id FROM l WHERE name IN ('One', 'Two'));"
             "DELETE FROM company_tag;"
             "UPDATE company SET municipality = NULL WHERE name <> 'Three';"
             "INSERT INTO same_record (id, root) SELECT three.id, one.id"
             " FROM company one, company three WHERE one.name = 'One' AND three.name = 'Three'"
             " UNION ALL SELECT id, id FROM company WHERE name = 'One'");
  assert_kinds (&self, self.group, "");
  case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/filter-options/options-are-counted", test_options_are_counted);
  g_test_add_func ("/store/filter-options/a-kind-goes-with-its-last-lead",
                   test_a_kind_goes_with_its_last_lead);
  g_test_add_func ("/store/filter-options/another-group-has-its-own-kinds",
                   test_another_group_has_its_own_kinds);
  g_test_add_func ("/store/filter-options/what-stands-for-two-companies-counts-for-both",
                   test_what_stands_for_two_companies_counts_for_both);
  g_test_add_func ("/store/filter-options/merged-away",
                   test_town_of_a_merged_company_is_not_offered);
  return g_test_run ();
}
