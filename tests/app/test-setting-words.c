// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-import-report.h"
#include "chas-setting-words.h"

static void
assert_words (const char *id, const char *expected)
{
  g_autofree char *words = chas_setting_words_dup (id);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_column_and_what_was_set_are_named (void)
{
  assert_words ("g1:stage-contacted-label", "Column “Contacted”: name");
  assert_words ("g1:stage-met-limit", "Column “Met, follow up”: limit");
}

/* A file of a newer program may hold anything. */
static void
test_what_is_not_known_has_no_words (void)
{
  assert_words ("g1:stage-contacted-colour", NULL);
  assert_words ("g1:stage-flying-label", NULL);
  assert_words ("g1:stage", NULL);
  assert_words ("g1:", NULL);
  assert_words ("stage-met-label", NULL);
  assert_words ("", NULL);
}

static void
test_import_names_it (void)
{
  g_autoptr (ChasImportReport) report = chas_import_report_new ("theirs.json", TRUE);
  g_autofree char *plain = NULL;

  report->merge = chas_merge_report_new ();
  chas_merge_report_add_line (report->merge, CHAS_MERGE_CONFLICT, "setting", "g1:stage-met-label",
                              NULL, "value");
  plain = chas_import_report_dup_plain (report);
  g_assert_nonnull (strstr (plain, "  conflict: Column “Met, follow up”: name\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/setting-words/column-and-what-was-set",
                   test_column_and_what_was_set_are_named);
  g_test_add_func ("/app/setting-words/not-known", test_what_is_not_known_has_no_words);
  g_test_add_func ("/app/setting-words/import-names-it", test_import_names_it);
  return g_test_run ();
}
