// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-bulk-option.h"
#include "chas-db-lead.h"
#include "chas-db-tags.h"
#include "chas-filter.h"
#include "chas-test-db.h"

/* The tests run in the C locale, which sorts by bytes. */
#define TAGS "'[\"öl\",\"zink\",\"Åka\",\"ärlig\",\"apa\",\"Bo\"]'"
#define IN_ORDER "apa Bo zink Åka ärlig öl "

static void
assert_filter_lists (ChasDb *db, const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) options = chas_filter_list_options (db, group, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < options->len; i++)
    {
      const ChasFilterOption *option = options->pdata[i];

      if (g_str_equal (option->kind, "tag"))
        g_string_append_printf (names, "%s ", option->name);
    }
  g_assert_cmpstr (names->str, ==, IN_ORDER);
}

static void
assert_dialog_lists (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tags = chas_db_list_tags (db, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (names, "%s ", ((const ChasBulkOption *) tags->pdata[i])->name);
  g_assert_cmpstr (names->str, ==, IN_ORDER);
}

static void
assert_page_lists (ChasDb *db, const char *lead)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasLeadDetails) details = chas_db_get_lead (db, lead, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < details->tags->len; i++)
    g_string_append_printf (names, "%s ", chas_company_tag_get_name (details->tags->pdata[i]));
  g_assert_cmpstr (names->str, ==, IN_ORDER);
}

static void
test_is_one_wherever_they_are_listed (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod");

  test_exec (db, "INSERT INTO company_tag (id, company_id, name) SELECT company_id || ':' || value,"
                 " company_id, value FROM lead, json_each(" TAGS ")");
  assert_filter_lists (db, group);
  assert_dialog_lists (db);
  assert_page_lists (db, lead);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/tag-order/is-one-wherever-they-are-listed",
                   test_is_one_wherever_they_are_listed);
  return g_test_run ();
}
