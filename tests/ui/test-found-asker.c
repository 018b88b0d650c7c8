// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Why a search found a lead is asked once for each that is looked at, again when the question has
 * changed, and again when it could not be answered. Needs no screen. */

#include "config.h"

#include "chas-found-asker.h"
#include "store-case.h"

typedef struct
{
  TestDir *dir;
  ChasStore *store;
  char *group;
  char *leads[2];
  ChasFoundAsker *asker;
  guint n_looked_at; /* of the leads */
  char *told[2];     /* of each: nullable */
  guint n_told;
  guint n_listed; /* how often it was about to ask */
} Fixture;

static GStrv
on_list_cb (Fixture *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  self->n_listed++;
  for (guint i = 0; i < self->n_looked_at; i++)
    g_strv_builder_add (ids, self->leads[i]);
  return g_strv_builder_end (ids);
}

static void
on_told_cb (Fixture *self, const char *lead_id, const ChasFound *found)
{
  for (guint i = 0; i < 2; i++)
    if (g_str_equal (self->leads[i], lead_id))
      g_set_str (&self->told[i], found ? found->text : NULL);
  self->n_told++;
}

static void
change (Fixture *self, const char *sql)
{
  g_autofree char *path = g_build_filename (self->dir, "career.db", NULL);
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) db = chas_db_open (path, CHAS_DB_READ_WRITE, env, &error);

  g_assert_no_error (error);
  test_exec (db, sql);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->dir = test_dir_new ();
  self->store = store_open (self->dir);
  self->group = store_create_group (self->store);
  self->leads[0] =
    store_get_string (chas_store_add_lead (self->store, self->group, "Nordkod", NULL));
  self->leads[1] =
    store_get_string (chas_store_add_lead (self->store, self->group, "Granit", NULL));
  change (self, "UPDATE company SET municipality = 'Boden ' || name");
  self->n_looked_at = 1;
  self->asker = chas_found_asker_new (self->store, CHAS_FOUND_PLACE (CHAS_FOUND_IN_NAME));
  g_signal_connect_swapped (self->asker, "list", G_CALLBACK (on_list_cb), self);
  g_signal_connect_swapped (self->asker, "told", G_CALLBACK (on_told_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->asker);
  store_close (self->store);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->leads[i]);
      g_free (self->told[i]);
    }
  g_free (self->group);
  test_dir_remove (self->dir);
}

static DexFuture *
on_answered_cb (DexFuture *future, gpointer data)
{
  *(gboolean *) data = TRUE;
  return dex_future_new_true ();
}

/* The store answers one question after the other: all that were asked before this one are. */
static void
wait_for_answers (Fixture *self)
{
  const char *const ids[] = { self->leads[0], NULL };
  gboolean answered = FALSE;
  DexFuture *answer = chas_store_list_found (self->store, ids, "boden", 0);

  dex_future_disown (dex_future_finally (answer, on_answered_cb, &answered, NULL));
  while (!answered)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_listed (Fixture *self, guint n)
{
  while (self->n_listed < n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->n_listed, ==, n);
  wait_for_answers (self);
}

static GStrv
on_other_list_cb (gboolean *listed)
{
  *listed = TRUE;
  return NULL;
}

/* As long as another one takes that begins now: whoever was about to ask has done so. */
static void
wait_for_another (Fixture *self)
{
  g_autoptr (ChasFoundAsker) other =
    chas_found_asker_new (self->store, CHAS_FOUND_PLACE (CHAS_FOUND_IN_NAME));
  gboolean listed = FALSE;

  g_signal_connect_swapped (other, "list", G_CALLBACK (on_other_list_cb), &listed);
  chas_found_asker_set_search (other, "boden");
  while (!listed)
    g_main_context_iteration (NULL, TRUE);
  wait_for_answers (self);
}

static void
wait_until_told (Fixture *self, guint n)
{
  while (self->n_told < n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->n_told, ==, n);
}

static void
test_each_is_asked_once (Fixture *self, gconstpointer data)
{
  chas_found_asker_set_search (self->asker, "boden");
  wait_until_told (self, 1);
  g_assert_cmpstr (self->told[0], ==, "Boden Nordkod");
  g_assert_null (self->told[1]);
  self->n_looked_at = 2;
  chas_found_asker_ask_later (self->asker);
  wait_until_told (self, 2);
  g_assert_cmpstr (self->told[1], ==, "Boden Granit");
  chas_found_asker_ask_later (self->asker);
  wait_until_listed (self, 3);
  g_assert_cmpuint (self->n_told, ==, 2);
}

/* It stays until the other answer is there. */
static void
test_another_question_takes_the_place (Fixture *self, gconstpointer data)
{
  self->n_looked_at = 2;
  chas_found_asker_set_search (self->asker, "boden");
  wait_until_told (self, 2);
  chas_found_asker_set_shown (self->asker, CHAS_FOUND_ON_CARD);
  g_assert_nonnull (self->told[0]);
  wait_until_told (self, 4);
  g_assert_null (self->told[0]);
  g_assert_null (self->told[1]);
}

static void
test_nothing_is_told_without_a_search (Fixture *self, gconstpointer data)
{
  chas_found_asker_set_search (self->asker, "boden");
  wait_until_told (self, 1);
  chas_found_asker_set_search (self->asker, NULL);
  g_assert_null (self->told[0]);
  chas_found_asker_set_shown (self->asker, CHAS_FOUND_ON_CARD);
  chas_found_asker_ask_later (self->asker);
  wait_for_another (self);
  g_assert_cmpuint (self->n_listed, ==, 1);
  g_assert_cmpuint (self->n_told, ==, 2);
}

static void
test_failed_question_is_asked_again (Fixture *self, gconstpointer data)
{
  change (self, "ALTER TABLE company_tag RENAME COLUMN name TO other");
  chas_found_asker_set_search (self->asker, "boden");
  wait_until_listed (self, 1);
  g_assert_cmpuint (self->n_told, ==, 0);
  change (self, "ALTER TABLE company_tag RENAME COLUMN other TO name");
  wait_until_told (self, 1);
  g_assert_cmpstr (self->told[0], ==, "Boden Nordkod");
}

/* An old answer is still told as long as the new question has none. */
static void
test_failed_question_forgets_nothing (Fixture *self, gconstpointer data)
{
  self->n_looked_at = 2;
  chas_found_asker_set_search (self->asker, "boden");
  wait_until_told (self, 2);
  change (self, "ALTER TABLE company_tag RENAME COLUMN name TO other");
  chas_found_asker_set_search (self->asker, "granit");
  wait_until_listed (self, 2);
  g_assert_nonnull (self->told[0]);
  change (self, "ALTER TABLE company_tag RENAME COLUMN other TO name");
  wait_until_told (self, 4);
  g_assert_cmpstr (self->told[0], ==, NULL);
  g_assert_cmpstr (self->told[1], ==, NULL);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/ui/found-asker/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  ADD ("each-is-asked-once", test_each_is_asked_once);
  ADD ("another-question-takes-the-place", test_another_question_takes_the_place);
  ADD ("nothing-is-told-without-a-search", test_nothing_is_told_without_a_search);
  ADD ("failed-question-is-asked-again", test_failed_question_is_asked_again);
  ADD ("failed-question-forgets-nothing", test_failed_question_forgets_nothing);
  return g_test_run ();
}
