// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The one option parser. GOptionContext sorts options by kind and so loses their order and which
 * files follow which verb; both matter here, and the list is short. */

#include "config.h"

#include "chas-command-line.h"

#include <glib/gi18n.h>

#include "chas-instant.h"

typedef enum
{
  OPTION_IMPORT,
  OPTION_PREVIEW,
  OPTION_EXPORT,
  OPTION_CHECK,
  OPTION_BACKUP,
  OPTION_SAMPLE,
  OPTION_DATA_DIR,
  OPTION_NOW,
  OPTION_VERSION,
  OPTION_HELP,
} OptionId;

typedef enum
{
  TAKES_NOTHING,
  TAKES_ONE,
  TAKES_MANY,
} OptionTakes;

typedef struct
{
  OptionId id;
  const char *name;
  OptionTakes takes;
  const char *value; /* msgid, as shown in the help */
  const char *help;  /* msgid; NULL: for tests, described in the manual page only */
} Option;

static const Option options[] = {
  { OPTION_IMPORT, "import", TAKES_MANY, N_ ("FILE…"),
    N_ ("Take in files of friends (JSON) or leads from spreadsheets (CSV)") },
  { OPTION_PREVIEW, "preview", TAKES_NOTHING, NULL,
    N_ ("After --import: only say what it would do") },
  { OPTION_EXPORT, "export", TAKES_ONE, N_ ("FILE"),
    N_ ("Write everything to FILE.json or FILE.json.gz, or the leads to FILE.csv") },
  { OPTION_CHECK, "check", TAKES_NOTHING, NULL, N_ ("Look for damage in the data") },
  { OPTION_BACKUP, "backup", TAKES_NOTHING, NULL, N_ ("Make a backup now") },
  { OPTION_SAMPLE, "sample", TAKES_NOTHING, NULL,
    N_ (
      "Fill an empty data directory with the sample group; without --data-dir a throw-away one") },
  { OPTION_DATA_DIR, "data-dir", TAKES_ONE, N_ ("DIR"), N_ ("Keep the data in DIR") },
  { OPTION_NOW, "now", TAKES_ONE, NULL, NULL },
  { OPTION_VERSION, "version", TAKES_NOTHING, NULL, N_ ("Print the version and stop") },
  { OPTION_HELP, "help", TAKES_NOTHING, NULL, N_ ("Print this help and stop") },
};

/* The pass over the arguments: where it stands, what it has found. */
typedef struct
{
  char *const *argv;
  int argc;
  int at;
  ChasCommand *command;
  GStrvBuilder *files;
  char *problem;
} Pass;

static void
verb_free (gpointer data)
{
  ChasVerb *verb = data;

  g_strfreev (verb->files);
  g_free (verb);
}

/**
 * chas_command_free:
 * @self: (nullable): what was asked for
 *
 * Frees it.
 */
void
chas_command_free (ChasCommand *self)
{
  if (!self)
    return;
  g_free (self->data_dir);
  g_ptr_array_unref (self->verbs);
  g_strfreev (self->files);
  g_free (self);
}

static ChasVerb *
add_verb (Pass *pass, ChasVerbKind kind)
{
  ChasVerb *verb = g_new0 (ChasVerb, 1);

  verb->kind = kind;
  g_ptr_array_add (pass->command->verbs, verb);
  return verb;
}

/* Takes --NAME or --NAME=VALUE apart; -h is the one short option. */
static const Option *
find_option (const char *argument, const char **out_value)
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

static gboolean
at_value (Pass *pass)
{
  return pass->at < pass->argc && pass->argv[pass->at][0] != '-';
}

/* As comes from a shell's variable that is not set: "" would mean the directory at hand. */
static gboolean
has_empty (GStrv values)
{
  return g_strv_contains ((const char *const *) values, "");
}

/* Reads the values an option takes; NULL when it lacks one or has one too many. */
static GStrv
read_values (Pass *pass, const Option *option, const char *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  guint n = 0;

  if (value)
    g_strv_builder_add (builder, value), n++;
  else if (option->takes == TAKES_ONE && at_value (pass))
    g_strv_builder_add (builder, pass->argv[pass->at++]), n++;
  while (option->takes == TAKES_MANY && at_value (pass))
    g_strv_builder_add (builder, pass->argv[pass->at++]), n++;
  values = g_strv_builder_end (builder);
  if (option->takes == TAKES_NOTHING && n > 0)
    pass->problem = g_strdup_printf (
      /* Translators: %s is an option such as --check */
      _ ("--%s takes no value"), option->name);
  else if (option->takes != TAKES_NOTHING && (n == 0 || has_empty (values)))
    pass->problem = g_strdup_printf (
      /* Translators: %s is an option such as --import */
      _ ("--%s lacks what shall follow it"), option->name);
  return pass->problem ? NULL : g_steal_pointer (&values);
}

static void
set_preview (Pass *pass)
{
  GPtrArray *verbs = pass->command->verbs;
  ChasVerb *last = verbs->len > 0 ? g_ptr_array_index (verbs, verbs->len - 1) : NULL;

  if (last && last->kind == CHAS_VERB_IMPORT)
    last->preview = TRUE;
  else
    pass->problem = g_strdup (_ ("--preview stands after the --import it is for"));
}

static void
set_now (Pass *pass, const char *text)
{
  gint64 seconds;

  if (chas_instant_parse (text, &seconds))
    {
      pass->command->fixed_now = TRUE;
      pass->command->now_us = seconds * G_USEC_PER_SEC;
    }
  else
    pass->problem = g_strdup_printf (
      /* Translators: %s is what the user wrote after --now */
      _ ("“%s” is not an instant such as 2026-11-24T09:00:00Z"), text);
}

static gboolean
is_export_name (const char *name)
{
  g_autofree char *folded = g_utf8_make_valid (name, -1);
  g_autofree char *lower = g_ascii_strdown (folded, -1);

  return g_str_has_suffix (lower, ".json") || g_str_has_suffix (lower, ".json.gz") ||
         g_str_has_suffix (lower, ".csv");
}

static void
add_export (Pass *pass, GStrv files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (!is_export_name (files[0]))
    {
      pass->problem = g_strdup_printf (
        /* Translators: %s is a file name */
        _ ("“%s” ends neither in .json nor in .json.gz nor in .csv"), files[0]);
      return;
    }
  g_strv_builder_addv (builder, (const char **) files);
  add_verb (pass, CHAS_VERB_EXPORT)->files = g_strv_builder_end (builder);
}

static void
take_option (Pass *pass, const Option *option, const char *value)
{
  g_auto (GStrv) values = read_values (pass, option, value);

  if (!values)
    return;
  switch (option->id)
    {
    case OPTION_IMPORT:
      add_verb (pass, CHAS_VERB_IMPORT)->files = g_steal_pointer (&values);
      break;
    case OPTION_PREVIEW:
      set_preview (pass);
      break;
    case OPTION_EXPORT:
      add_export (pass, values);
      break;
    case OPTION_CHECK:
      add_verb (pass, CHAS_VERB_CHECK);
      break;
    case OPTION_BACKUP:
      add_verb (pass, CHAS_VERB_BACKUP);
      break;
    case OPTION_SAMPLE:
      add_verb (pass, CHAS_VERB_SAMPLE);
      pass->command->sample = TRUE;
      break;
    case OPTION_DATA_DIR:
      g_set_str (&pass->command->data_dir, values[0]);
      break;
    case OPTION_NOW:
      set_now (pass, values[0]);
      break;
    case OPTION_VERSION:
      if (pass->command->kind != CHAS_COMMAND_HELP)
        pass->command->kind = CHAS_COMMAND_VERSION;
      break;
    case OPTION_HELP:
      pass->command->kind = CHAS_COMMAND_HELP;
      break;
    }
}

static void
take_argument (Pass *pass)
{
  const char *argument = pass->argv[pass->at++];
  const char *value = NULL;
  const Option *option = find_option (argument, &value);

  if (option)
    take_option (pass, option, value);
  else if (g_str_equal (argument, "--"))
    while (pass->at < pass->argc)
      g_strv_builder_add (pass->files, pass->argv[pass->at++]);
  else if (argument[0] == '-' && argument[1])
    pass->problem = g_strdup_printf (
      /* Translators: %s is what the user wrote */
      _ ("There is no option %s"), argument);
  else
    g_strv_builder_add (pass->files, argument);
}

/* --sample alone opens the window; any other verb means no window at all. */
static void
settle_kind (Pass *pass)
{
  ChasCommand *command = pass->command;
  gboolean only_sample = command->sample && command->verbs->len == 1;

  if (command->kind != CHAS_COMMAND_WINDOW || command->verbs->len == 0 || only_sample)
    return;
  command->kind = CHAS_COMMAND_VERBS;
  if (command->files[0])
    pass->problem = g_strdup_printf (
      /* Translators: %s is a file name */
      _ ("“%s” belongs to no option; files to take in follow --import"), command->files[0]);
}

/**
 * chas_command_line_parse:
 * @argc: number of arguments with the program's name
 * @argv: the arguments
 * @out_problem: (out) (nullable): what is wrong with them, in the user's language
 *
 * Understands the command line. Verbs keep their order; each --import keeps its own files.
 *
 * Returns: (transfer full) (nullable): what to do, or %NULL with @out_problem set: wrong usage
 */
ChasCommand *
chas_command_line_parse (int argc, char *const *argv, char **out_problem)
{
  g_autoptr (ChasCommand) command = g_new0 (ChasCommand, 1);
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  Pass pass = { .argv = argv, .argc = argc, .at = 1, .command = command, .files = files };

  command->verbs = g_ptr_array_new_with_free_func (verb_free);
  while (pass.at < pass.argc && !pass.problem)
    take_argument (&pass);
  command->files = g_strv_builder_end (files);
  if (!pass.problem)
    settle_kind (&pass);
  *out_problem = pass.problem;
  return pass.problem ? NULL : g_steal_pointer (&command);
}

static char *
dup_synopsis (const Option *option)
{
  return option->value ? g_strdup_printf ("--%s %s", option->name, _ (option->value))
                       : g_strdup_printf ("--%s", option->name);
}

/**
 * chas_command_line_dup_help:
 *
 * Makes the text for --help, in the user's language.
 *
 * Returns: (transfer full): lines, each ended
 */
char *
chas_command_line_dup_help (void)
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
