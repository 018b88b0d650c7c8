// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>
#include <signal.h>

#include "chas-app-error.h"
#include "chas-application.h"
#include "chas-command-line.h"
#include "chas-command-option.h"
#include "chas-settings.h"
#include "chas-throw-away.h"
#include "chas-trace.h"
#include "chas-verbs.h"

typedef enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1,
  EXIT_WRONG_USAGE = 2,
} ExitStatus;

/* The language of the messages: the user's choice in the preferences, else the system's. */
static void
choose_language (void)
{
  g_autoptr (GSettings) settings = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  settings = chas_settings_new ();
  chas_settings_apply_language (settings);
}

/* Who draws without the graphics processor does not need its drivers: to load them takes a fifth of
 * the start and half of the memory. To be said before the settings begin a thread. */
static void
leave_out_drivers (void)
{
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    g_setenv ("GDK_DISABLE", "gl,vulkan", FALSE);
}

/* A clock that was set for a test or a picture goes on from there. Its randomness stays true, or
 * two runs would make the same ids. */
static ChasEnv *
make_env (const ChasCommand *command)
{
  g_autoptr (ChasEnv) env = chas_env_new ();

  if (!command->fixed_now)
    return g_steal_pointer (&env);
  return chas_env_new_fixed (command->now_us, g_time_zone_get_identifier (chas_env_get_zone (env)),
                             g_random_int ());
}

static gboolean
on_second_cb (gpointer user_data)
{
  ChasEnv *env = user_data;

  chas_env_set_now (env, chas_env_get_now_us (env) + G_USEC_PER_SEC);
  return G_SOURCE_CONTINUE;
}

/* Where the data lies; NULL stands for the user's own place. */
static char *
find_data_dir (const ChasCommand *command, char **out_throw_away, GError **error)
{
  if (command->data_dir)
    return g_canonicalize_filename (command->data_dir, NULL);
  if (!command->sample)
    return g_build_filename (g_get_user_data_dir (), "chas-career", NULL);
  *out_throw_away = chas_throw_away_make (error);
  return g_strdup (*out_throw_away);
}

static int
open_window (const ChasCommand *command, const char *data_dir, ChasEnv *env)
{
  gboolean own = command->data_dir || command->sample;
  g_autoptr (GApplication) application =
    chas_application_new (env, own ? data_dir : NULL, command->sample);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;

  g_strv_builder_add (builder, "chas-career");
  for (guint i = 0; command->files[i]; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (command->files[i]);

      g_strv_builder_take (builder, g_file_get_uri (file));
    }
  argv = g_strv_builder_end (builder);
  if (command->fixed_now)
    g_timeout_add_seconds (1, on_second_cb, env);
  return g_application_run (application, (int) g_strv_length (argv), argv);
}

static int
run (const ChasCommand *command)
{
  g_autoptr (ChasEnv) env = make_env (command);
  g_autoptr (GError) error = NULL;
  g_autofree char *throw_away = NULL;
  g_autofree char *data_dir = find_data_dir (command, &throw_away, &error);
  int status;

  if (!data_dir)
    {
      g_autoptr (ChasErrorText) text = chas_error_describe (error, CHAS_TASK_SAMPLE, NULL);
      g_autofree char *plain = chas_error_text_dup_plain (text);

      g_printerr ("chas-career: %s\n", plain);
      return EXIT_FAILED;
    }
  if (command->kind == CHAS_COMMAND_VERBS)
    status = chas_verbs_run (command, data_dir, env) ? EXIT_DONE : EXIT_FAILED;
  else
    status = open_window (command, data_dir, env);
  if (throw_away)
    chas_throw_away_remove (throw_away);
  return status;
}

int
main (int argc, char *argv[])
{
  g_autoptr (ChasCommand) command = NULL;
  g_autofree char *problem = NULL;
  g_autofree char *help = NULL;

  /* A limit on the size of files is met like a full disk, not by the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  chas_trace_open (g_getenv ("CHAS_TRACE"));
  leave_out_drivers ();
  choose_language ();
  dex_init ();
  if (!(command = chas_command_line_parse (argc, argv, &problem)))
    {
      /* Translators: what is wrong with the options */
      g_printerr (_ ("chas-career: %s.\nTry “chas-career --help”.\n"), problem);
      return EXIT_WRONG_USAGE;
    }
  if (command->kind == CHAS_COMMAND_VERSION)
    {
      g_print ("Chas Career %s\n", PACKAGE_VERSION);
      return EXIT_DONE;
    }
  if (command->kind == CHAS_COMMAND_HELP)
    {
      help = chas_command_option_dup_help ();
      g_print ("%s", help);
      return EXIT_DONE;
    }
  return run (command);
}
