// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-command-option.h"

#include <glib/gi18n.h>
#include <string.h>

static const ChasCommandOption options[] = {
  { CHAS_OPTION_IMPORT, "import", CHAS_TAKES_MANY, N_ ("FILE…"),
    N_ ("Take in files of friends (JSON) or leads from spreadsheets (CSV)") },
  { CHAS_OPTION_PREVIEW, "preview", CHAS_TAKES_NOTHING, NULL,
    N_ ("After --import: only say what it would do") },
  { CHAS_OPTION_EXPORT, "export", CHAS_TAKES_ONE, N_ ("FILE"),
    N_ ("Write everything to FILE.json or FILE.json.gz, or the leads to FILE.csv") },
  { CHAS_OPTION_ONLY, "only", CHAS_TAKES_ONE, N_ ("WHAT"),
    N_ ("After --export: only leads, people or contacts (CSV), or companies (CSV or JSON)") },
  { CHAS_OPTION_SUMMARY, "summary", CHAS_TAKES_ONE, N_ ("FILE"),
    N_ ("Write how the group is doing to FILE.pdf, FILE.html, FILE.md or FILE.json") },
  { CHAS_OPTION_GROUP, "group", CHAS_TAKES_ONE, N_ ("NAME"),
    N_ ("After --summary: which group, if there are several") },
  { CHAS_OPTION_SINCE, "since", CHAS_TAKES_ONE, N_ ("DATE"),
    N_ ("After --summary: the first day, such as 2026-11-24; otherwise the last four weeks") },
  { CHAS_OPTION_PERSONAL, "personal", CHAS_TAKES_NOTHING, NULL,
    N_ ("After --summary: with names and texts, which are left out otherwise") },
  { CHAS_OPTION_CHECK, "check", CHAS_TAKES_NOTHING, NULL, N_ ("Look for damage in the data") },
  { CHAS_OPTION_BACKUP, "backup", CHAS_TAKES_NOTHING, NULL, N_ ("Make a backup now") },
  { CHAS_OPTION_SAMPLE, "sample", CHAS_TAKES_NOTHING, NULL,
    N_ (
      "Fill an empty data directory with the sample group; without --data-dir a throw-away one") },
  { CHAS_OPTION_DATA_DIR, "data-dir", CHAS_TAKES_ONE, N_ ("DIR"), N_ ("Keep the data in DIR") },
  { CHAS_OPTION_NOW, "now", CHAS_TAKES_ONE, NULL, NULL },
  { CHAS_OPTION_VERSION, "version", CHAS_TAKES_NOTHING, NULL, N_ ("Print the version and stop") },
  { CHAS_OPTION_HELP, "help", CHAS_TAKES_NOTHING, NULL, N_ ("Print this help and stop") },
};

/**
 * chas_command_option_find:
 * @argument: what the user wrote
 * @out_value: (out) (nullable): what stands behind the = in it
 *
 * Takes --NAME or --NAME=VALUE apart; -h is the one short option.
 *
 * Returns: (nullable): the option of that name
 */
const ChasCommandOption *
chas_command_option_find (const char *argument, const char **out_value)
{
  const char *equals = strchr (argument, '=');
  g_autofree char *name = NULL;

  *out_value = equals ? equals + 1 : NULL;
  if (g_str_equal (argument, "-h"))
    name = g_strdup ("help");
  else if (g_str_has_prefix (argument, "--"))
    name = equals ? g_strndup (argument + 2, equals - argument - 2) : g_strdup (argument + 2);
  for (guint i = 0; name && i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (options[i].name, name))
      return &options[i];
  return NULL;
}

static char *
dup_synopsis (const ChasCommandOption *option)
{
  return option->value ? g_strdup_printf ("--%s %s", option->name, _ (option->value))
                       : g_strdup_printf ("--%s", option->name);
}

/**
 * chas_command_option_dup_help:
 *
 * Makes the text for --help, in the user's language.
 *
 * Returns: (transfer full): lines, each ended
 */
char *
chas_command_option_dup_help (void)
{
  GString *help = g_string_new (_ ("Usage: chas-career [OPTION…] [FILE…]"));

  g_string_append (help, "\n\n");
  g_string_append (help, _ ("Contacts and leads of a student career group."));
  g_string_append (help, "\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].help)
      {
        g_autofree char *synopsis = dup_synopsis (&options[i]);
        int pad = MAX (18 - (int) g_utf8_strlen (synopsis, -1), 1);

        g_string_append_printf (help, "  %s%*s%s\n", synopsis, pad, "", _ (options[i].help));
      }
  g_string_append_c (help, '\n');
  g_string_append (
    help, _ ("What is to be done is done in the order given. Exit status: 0 done, 1 refused "
             "or failed, 2 wrong usage."));
  g_string_append_c (help, '\n');
  return g_string_free_and_steal (help);
}
