// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-command-line.h"
#include "chas-command-option.h"

#define MAX_WORDS 12

/* Parses words as they follow the program's name. */
static ChasCommand *
parse (const char *const *words, char **out_problem)
{
  char *argv[MAX_WORDS + 1] = { (char *) "chas-career" };
  int argc = 1;

  for (; words[argc - 1]; argc++)
    argv[argc] = (char *) words[argc - 1];
  return chas_command_line_parse (argc, argv, out_problem);
}

static ChasCommand *
parse_good (const char *const *words)
{
  g_autofree char *problem = NULL;
  ChasCommand *command = parse (words, &problem);

  g_assert_cmpstr (problem, ==, NULL);
  g_assert_nonnull (command);
  return command;
}

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const ChasVerb *
get_verb (ChasCommand *command, guint n)
{
  g_assert_cmpuint (n, <, command->verbs->len);
  return g_ptr_array_index (command->verbs, n);
}

static void
test_no_option_opens_window (void)
{
  g_autofree char *problem = NULL;
  char *argv[] = { (char *) "chas-career" };
  g_autoptr (ChasCommand) command = chas_command_line_parse (1, argv, &problem);

  g_assert_cmpint (command->kind, ==, CHAS_COMMAND_WINDOW);
  g_assert_null (command->data_dir);
  g_assert_false (command->sample);
}

static void
test_verbs_keep_their_order (void)
{
  g_autoptr (ChasCommand) command =
    parse_good (WORDS ("--backup", "--import", "a.json", "b.csv", "--check", "--export", "c.json",
                       "--import=d"));

  g_assert_cmpint (command->kind, ==, CHAS_COMMAND_VERBS);
  g_assert_cmpuint (command->verbs->len, ==, 5);
  g_assert_cmpint (get_verb (command, 0)->kind, ==, CHAS_VERB_BACKUP);
  g_assert_cmpint (get_verb (command, 1)->kind, ==, CHAS_VERB_IMPORT);
  g_assert_cmpstr (get_verb (command, 1)->files[1], ==, "b.csv");
  g_assert_cmpint (get_verb (command, 2)->kind, ==, CHAS_VERB_CHECK);
  g_assert_cmpstr (get_verb (command, 3)->files[0], ==, "c.json");
  g_assert_cmpstr (get_verb (command, 4)->files[0], ==, "d");
}

static void
test_preview_is_for_its_import (void)
{
  g_autoptr (ChasCommand) command =
    parse_good (WORDS ("--import", "a", "--preview", "--import", "b"));

  g_assert_true (get_verb (command, 0)->preview);
  g_assert_false (get_verb (command, 1)->preview);
}

static void
test_sample_alone_opens_window (void)
{
  g_autoptr (ChasCommand) command =
    parse_good (WORDS ("--sample", "--data-dir", "/tmp/x", "f.json"));

  g_assert_cmpint (command->kind, ==, CHAS_COMMAND_WINDOW);
  g_assert_true (command->sample);
  g_assert_cmpstr (command->data_dir, ==, "/tmp/x");
  g_assert_cmpstr (command->files[0], ==, "f.json");
}

static void
test_sample_with_verb_needs_no_window (void)
{
  g_autoptr (ChasCommand) command = parse_good (WORDS ("--sample", "--check"));

  g_assert_cmpint (command->kind, ==, CHAS_COMMAND_VERBS);
  g_assert_cmpint (get_verb (command, 0)->kind, ==, CHAS_VERB_SAMPLE);
}

static void
test_help_wins (void)
{
  g_autoptr (ChasCommand) command = parse_good (WORDS ("--check", "-h", "--version"));

  g_assert_cmpint (command->kind, ==, CHAS_COMMAND_HELP);
}

static void
test_double_dash_ends_options (void)
{
  g_autoptr (ChasCommand) command = parse_good (WORDS ("--", "--import"));

  g_assert_cmpint (command->kind, ==, CHAS_COMMAND_WINDOW);
  g_assert_cmpstr (command->files[0], ==, "--import");
}

static void
test_now_is_an_instant (void)
{
  g_autoptr (ChasCommand) command = parse_good (WORDS ("--now", "1970-01-01T00:00:02Z", "--check"));

  g_assert_true (command->fixed_now);
  g_assert_cmpint (command->now_us, ==, 2 * G_USEC_PER_SEC);
}

static void
test_wrong_usage_is_named (void)
{
  static const char *const wrong[][4] = {
    { "--frobnicate" },
    { "-x" },
    { "--import" },
    { "--import", "--check" },
    { "--import=" },
    { "--export" },
    { "--export", "picture.png" },
    { "--check=yes" },
    { "--data-dir" },
    { "--data-dir", "" },
    { "--import", "a.json", "" },
    { "--preview" },
    { "--check", "--preview" },
    { "--export", "a.json", "--preview" },
    { "--now", "yesterday" },
    { "stray.json", "--check" },
    { "--export", "a.json", "stray" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *problem = NULL;

      g_assert_null (parse (wrong[i], &problem));
      g_assert_nonnull (problem);
    }
}

static void
test_help_names_every_option_but_now (void)
{
  static const char *const names[] = { "--import FILE…", "--preview", "--export FILE",
                                       "--check",        "--backup",  "--sample",
                                       "--data-dir DIR", "--version", "--help" };
  g_autofree char *help = chas_command_option_dup_help ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (strstr (help, names[i]));
  g_assert_null (strstr (help, "--now"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/command-line/no-option-opens-window", test_no_option_opens_window);
  g_test_add_func ("/app/command-line/verbs-keep-their-order", test_verbs_keep_their_order);
  g_test_add_func ("/app/command-line/preview-is-for-its-import", test_preview_is_for_its_import);
  g_test_add_func ("/app/command-line/sample-alone-opens-window", test_sample_alone_opens_window);
  g_test_add_func ("/app/command-line/sample-with-verb-needs-no-window",
                   test_sample_with_verb_needs_no_window);
  g_test_add_func ("/app/command-line/help-wins", test_help_wins);
  g_test_add_func ("/app/command-line/double-dash-ends-options", test_double_dash_ends_options);
  g_test_add_func ("/app/command-line/now-is-an-instant", test_now_is_an_instant);
  g_test_add_func ("/app/command-line/wrong-usage-is-named", test_wrong_usage_is_named);
  g_test_add_func ("/app/command-line/help-names-every-option-but-now",
                   test_help_names_every_option_but_now);
  return g_test_run ();
}
