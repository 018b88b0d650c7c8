// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-file.h"
#include "chas-entities.h"
#include "chas-test-db.h"
#include "timeline-case.h"

/* What lies with a lead. */

static void
test_link_and_file_are_listed (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) more = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *link = NULL;
  g_autofree char *file = NULL;

  chas_db_add_link (db, lead, "https://tallvik.example", " Webben ", &link, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", lead));
  chas_db_add_file (db, lead, "Avtal.pdf", "abc", 12, &file, &more, &error);
  g_assert_no_error (error);
  files = chas_db_list_files (db, lead, &error);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_cmpstr (chas_file_ref_get_name (files->pdata[0]), ==, "Webben");
  g_assert_cmpint (chas_file_ref_get_size (files->pdata[1]), ==, 12);
}

static void
test_link_without_a_name_is_refused (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *link = NULL;

  g_assert_false (chas_db_add_link (db, lead, "https://a.example", " ", &link, &changes, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM file_ref"), ==, 0);
}

#define ADD(name, function) g_test_add_func ("/store/files/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("link-and-file-are-listed", test_link_and_file_are_listed);
  ADD ("link-without-a-name-is-refused", test_link_without_a_name_is_refused);
  return g_test_run ();
}
