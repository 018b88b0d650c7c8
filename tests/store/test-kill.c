// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "chas-folder.h"
#include "chas-test-db.h"
#include "chas-verify.h"

/* kill -9 at any moment loses nothing that was said to be saved. */

#define N_KILLS 200
#define N_KILLS_PER_FOLDER 10
#define MAX_LINES 5
#define MAX_DELAY_US 30000
#define PATIENCE_MS 60000

static const char *victim_path;

/* When a victim dies: once it has said so many lines, and so much later. */
typedef struct
{
  guint n_lines;
  guint delay_us;
} Death;

/* It has closed its output, and nobody has killed it yet. */
static void
tell_how_it_ended (GPid pid)
{
  int status = 0;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_error ("The victim ended by itself: exit code %d, signal %d", WEXITSTATUS (status),
           WIFSIGNALED (status) ? WTERMSIG (status) : 0);
}

static void
wait_for_lines (int out, GPid pid, guint n_lines, GString *said)
{
  char block[4096];
  guint n_heard = 0;

  while (n_heard < n_lines)
    {
      gssize n;

      g_assert_cmpint (poll (&(struct pollfd) { .fd = out, .events = POLLIN }, 1, PATIENCE_MS), ==,
                       1);
      n = read (out, block, sizeof block);
      if (n <= 0)
        tell_how_it_ended (pid);
      g_string_append_len (said, block, n);
      for (gssize i = 0; i < n; i++)
        n_heard += block[i] == '\n';
    }
}

static void
read_rest (int out, GString *said)
{
  char block[4096];
  gssize n;

  while ((n = read (out, block, sizeof block)) > 0)
    g_string_append_len (said, block, n);
}

/* What a victim said, until it was killed. A last line without its end was not said. */
static char **
hear (const char *dir, const Death *death)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofd int out = -1;
  const char *end;
  GPid pid;

  g_spawn_async_with_pipes (NULL, (char *[]) { (char *) victim_path, (char *) dir, NULL }, NULL,
                            G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  wait_for_lines (out, pid, death->n_lines, said);
  g_usleep (death->delay_us);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  read_rest (out, said);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  g_spawn_close_pid (pid);
  end = strrchr (said->str, '\n');
  g_string_truncate (said, end ? end - said->str : 0);
  return g_strsplit (said->str, "\n", -1);
}

/* How a thing that was said can be asked of the database: a question whose answer must be at least
 * the number said. */
static char *
make_question (char **words, gint64 *at_least)
{
  *at_least = words[1] && words[2] ? g_ascii_strtoll (words[2], NULL, 10) : 1;
  if (g_str_equal (words[0], "lead"))
    return g_strdup_printf ("SELECT count(*) FROM lead WHERE id = '%s'", words[1]);
  if (g_str_equal (words[0], "note"))
    return g_strdup_printf ("SELECT count(*) FROM note WHERE id = '%s'", words[1]);
  if (g_str_equal (words[0], "moves"))
    return g_strdup_printf ("SELECT count(*) FROM stage_change WHERE lead_id = '%s'", words[1]);
  if (g_str_equal (words[0], "why"))
    return g_strdup_printf ("SELECT CAST(why AS INTEGER) FROM lead WHERE id = '%s'", words[1]);
  g_assert_cmpstr (words[0], ==, "import");
  return g_strdup_printf ("SELECT count(*) FROM lead WHERE id GLOB 'l-%s-*'", words[1]);
}

static void
assert_saved (ChasDb *db, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  gint64 at_least;
  g_autofree char *question = make_question (words, &at_least);

  g_assert_cmpint (test_int (db, question), >=, at_least);
}

static void
assert_sound (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = chas_verify (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", (char *) findings->pdata[i]);
  /* An import is there as a whole or not at all. */
  test_assert_text (
    db, "SELECT name FROM company WHERE id GLOB 'c-*' GROUP BY name HAVING count(*) <> 150", NULL);
  test_assert_text (db, "SELECT step FROM undo_edit WHERE step NOT IN (SELECT id FROM undo_step)",
                    NULL);
  g_assert_cmpint (test_int (db, "SELECT ifnull(sum(n), 0) FROM stage_count"), ==,
                   test_int (db, "SELECT count(*) FROM lead"));
}

static void
kill_once (const char *dir, GPtrArray *said, const Death *death)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasEnv) env = chas_env_new ();
  g_autoptr (ChasFolder) folder = chas_folder_new (dir, env);
  g_auto (GStrv) lines = hear (dir, death);
  g_autoptr (ChasDb) db = chas_folder_open (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_str_equal (lines[i], "ready"))
      g_ptr_array_add (said, g_strdup (lines[i]));
  for (guint i = 0; i < said->len; i++)
    assert_saved (db, said->pdata[i]);
  assert_sound (db);
}

static gpointer
kill_many (gpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  guint n_said = 0;

  for (int i = 0; i < N_KILLS / 2 / N_KILLS_PER_FOLDER; i++)
    {
      g_autoptr (TestDir) dir = test_dir_new ();
      g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

      for (int j = 0; j < N_KILLS_PER_FOLDER; j++)
        {
          /* The first few lines may never come: it dies while it opens the folder. */
          const Death death = { g_rand_int_range (rand, 0, MAX_LINES),
                                g_rand_int_range (rand, 0, MAX_DELAY_US) };

          kill_once (dir, said, &death);
        }
      n_said += said->len;
    }
  return GUINT_TO_POINTER (n_said);
}

static void
test_kill_loses_nothing (void)
{
  guint32 seed = g_test_rand_int ();
  GThread *threads[2];
  guint n_said = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("killer", kill_many, GUINT_TO_POINTER (seed + i));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    n_said += GPOINTER_TO_UINT (g_thread_join (threads[i]));
  g_test_message ("%u things were said to be saved", n_said);
  g_assert_cmpuint (n_said, >, N_KILLS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  victim_path = g_getenv ("KILL_VICTIM");
  g_test_add_func ("/store/kill/kill-loses-nothing", test_kill_loses_nothing);
  return g_test_run ();
}
