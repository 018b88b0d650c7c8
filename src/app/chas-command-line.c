// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The one option parser. GOptionContext sorts options by kind and so loses their order and which
 * files follow which verb; both matter here, and the list is short. */

#include "config.h"

#include "chas-command-line.h"

#include <glib/gi18n.h>

#include "chas-command-option.h"
#include "chas-export-file.h"
#include "chas-instant.h"
#include "chas-summary-file.h"

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
  g_free (verb->group);
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
  verb->since = CHAS_DATE_NONE;
  g_ptr_array_add (pass->command->verbs, verb);
  return verb;
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
read_values (Pass *pass, const ChasCommandOption *option, const char *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  guint n = 0;

  if (value)
    g_strv_builder_add (builder, value), n++;
  else if (option->takes == CHAS_TAKES_ONE && at_value (pass))
    g_strv_builder_add (builder, pass->argv[pass->at++]), n++;
  while (option->takes == CHAS_TAKES_MANY && at_value (pass))
    g_strv_builder_add (builder, pass->argv[pass->at++]), n++;
  values = g_strv_builder_end (builder);
  if (option->takes == CHAS_TAKES_NOTHING && n > 0)
    pass->problem = g_strdup_printf (
      /* Translators: %s is an option such as --check */
      _ ("--%s takes no value"), option->name);
  else if (option->takes != CHAS_TAKES_NOTHING && (n == 0 || has_empty (values)))
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

/* The summary that an option is for, or NULL with the problem set. */
static ChasVerb *
get_summary (Pass *pass, const ChasCommandOption *option)
{
  GPtrArray *verbs = pass->command->verbs;
  ChasVerb *last = verbs->len > 0 ? g_ptr_array_index (verbs, verbs->len - 1) : NULL;

  if (last && last->kind == CHAS_VERB_SUMMARY)
    return last;
  pass->problem = g_strdup_printf (
    /* Translators: %s is an option such as --since */
    _ ("--%s stands after the --summary it is for"), option->name);
  return NULL;
}

static void
set_since (Pass *pass, const ChasCommandOption *option, const char *text)
{
  ChasVerb *summary = get_summary (pass, option);

  if (summary && !chas_date_parse (text, &summary->since))
    pass->problem = g_strdup_printf (
      /* Translators: %s is what the user wrote after --since */
      _ ("“%s” is not a date such as 2026-11-24"), text);
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

/* The words of --only, in the order of ChasTableKind. */
static gboolean
find_table (const char *word, ChasTableKind *out_kind)
{
  static const char *const words[] = {
    [CHAS_TABLE_LEADS] = "leads",
    [CHAS_TABLE_PEOPLE] = "people",
    [CHAS_TABLE_CONTACTS] = "contacts",
    [CHAS_TABLE_COMPANIES] = "companies",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        *out_kind = (ChasTableKind) i;
        return TRUE;
      }
  return FALSE;
}

static void
set_only (Pass *pass, const char *word)
{
  GPtrArray *verbs = pass->command->verbs;
  ChasVerb *last = verbs->len > 0 ? g_ptr_array_index (verbs, verbs->len - 1) : NULL;
  ChasExportFormat format = CHAS_EXPORT_JSON;

  if (!last || last->kind != CHAS_VERB_EXPORT)
    {
      pass->problem = g_strdup (_ ("--only stands after the --export it is for"));
      return;
    }
  chas_export_format_from_name (last->files[0], &format);
  if (!find_table (word, &last->only))
    pass->problem = g_strdup_printf (
      /* Translators: %s is what the user wrote after --only */
      _ ("“%s” is none of leads, people, contacts and companies"), word);
  else if (format != CHAS_EXPORT_CSV && last->only != CHAS_TABLE_COMPANIES)
    pass->problem = g_strdup_printf (
      /* Translators: %s is what the user wrote after --only */
      _ ("“%s” makes a table: the file has to end in .csv"), word);
}

static void
add_summary (Pass *pass, GStrv files)
{
  ChasSummaryFormat format;

  if (chas_summary_format_from_name (files[0], &format))
    add_verb (pass, CHAS_VERB_SUMMARY)->files = g_strdupv (files);
  else
    pass->problem = g_strdup_printf (
      /* Translators: %s is a file name */
      _ ("“%s” ends neither in .pdf nor in .html nor in .md nor in .json"), files[0]);
}

/* What a summary is told about itself. */
static void
take_summary_option (Pass *pass, const ChasCommandOption *option, const char *value)
{
  ChasVerb *summary;

  if (option->id == CHAS_OPTION_SINCE)
    set_since (pass, option, value);
  else if (!(summary = get_summary (pass, option)))
    return;
  else if (option->id == CHAS_OPTION_GROUP)
    g_set_str (&summary->group, value);
  else
    summary->personal = TRUE;
}

static void
take_option (Pass *pass, const ChasCommandOption *option, const char *value)
{
  g_auto (GStrv) values = read_values (pass, option, value);

  if (!values)
    return;
  switch (option->id)
    {
    case CHAS_OPTION_IMPORT:
      add_verb (pass, CHAS_VERB_IMPORT)->files = g_steal_pointer (&values);
      break;
    case CHAS_OPTION_PREVIEW:
      set_preview (pass);
      break;
    case CHAS_OPTION_EXPORT:
      add_export (pass, values);
      break;
    case CHAS_OPTION_ONLY:
      set_only (pass, values[0]);
      break;
    case CHAS_OPTION_SUMMARY:
      add_summary (pass, values);
      break;
    case CHAS_OPTION_GROUP:
    case CHAS_OPTION_SINCE:
    case CHAS_OPTION_PERSONAL:
      take_summary_option (pass, option, values[0]);
      break;
    case CHAS_OPTION_CHECK:
      add_verb (pass, CHAS_VERB_CHECK);
      break;
    case CHAS_OPTION_BACKUP:
      add_verb (pass, CHAS_VERB_BACKUP);
      break;
    case CHAS_OPTION_SAMPLE:
      add_verb (pass, CHAS_VERB_SAMPLE);
      pass->command->sample = TRUE;
      break;
    case CHAS_OPTION_DATA_DIR:
      g_set_str (&pass->command->data_dir, values[0]);
      break;
    case CHAS_OPTION_NOW:
      set_now (pass, values[0]);
      break;
    case CHAS_OPTION_VERSION:
      if (pass->command->kind != CHAS_COMMAND_HELP)
        pass->command->kind = CHAS_COMMAND_VERSION;
      break;
    case CHAS_OPTION_HELP:
      pass->command->kind = CHAS_COMMAND_HELP;
      break;
    }
}

static void
take_argument (Pass *pass)
{
  const char *argument = pass->argv[pass->at++];
  const char *value = NULL;
  const ChasCommandOption *option = chas_command_option_find (argument, &value);

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
