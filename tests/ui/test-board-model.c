// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What is moved on the board stands there at once and stays; what the store refuses goes back to
 * its exact place. What an import brings is met by a search. Needs no screen. */

#include "config.h"

#include "chas-board-model.h"
#include "chas-test-db.h"

#define REFUSE                                                                                     \
  "CREATE TRIGGER refuse_move BEFORE UPDATE OF stage ON lead"                                      \
  " BEGIN SELECT RAISE (ABORT, 'refused'); END;"                                                   \
  "CREATE TRIGGER refuse_delete BEFORE DELETE ON lead"                                             \
  " BEGIN SELECT RAISE (ABORT, 'refused'); END"

typedef struct
{
  TestDir *dir;
  ChasStore *store;
  char *group;
  char *leads[3]; /* from the top of the first stage */
  ChasBoardModel *model;
  ChasPipeline *pipeline;
} Fixture;

typedef struct
{
  GValue *value;
  GError *error;
  gboolean done;
} Outcome;

static DexFuture *
on_settled_cb (DexFuture *future, gpointer data)
{
  Outcome *outcome = data;
  const GValue *value = dex_future_get_value (future, &outcome->error);

  if (value && outcome->value)
    {
      g_value_init (outcome->value, G_VALUE_TYPE (value));
      g_value_copy (value, outcome->value);
    }
  outcome->done = TRUE;
  return NULL;
}

/* Runs the main loop until the future is settled, as the window's does. */
static gboolean
settle (DexFuture *future, GValue *out_value)
{
  Outcome outcome = { out_value, NULL, FALSE };
  gboolean good;

  dex_future_disown (dex_future_finally (future, on_settled_cb, &outcome, NULL));
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);
  good = outcome.error == NULL;
  g_clear_error (&outcome.error);
  return good;
}

static char *
get_string (DexFuture *future)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (settle (future, &value));
  return g_value_dup_string (&value);
}

/* The model takes over what was changed once the store has said so. */
static void
rest (Fixture *self)
{
  g_assert_true (settle (chas_store_list_groups (self->store), NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (settle (chas_store_list_groups (self->store), NULL));
}

static void
open_store (Fixture *self)
{
  g_autoptr (ChasEnv) env = test_env_new ();
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (settle (chas_store_open (self->dir, env), &value));
  self->store = g_value_dup_object (&value);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const companies[] = { "Nordkod", "Granit", "Aspvik" };
  const ChasGroupDraft draft = {
    .given_name = (char *) "Ana",
    .education_name = (char *) "Systemutvecklare",
    .education_short = (char *) "SYS",
    .group_name = (char *) "Grupp B",
    .county = (char *) "01",
  };

  self->dir = test_dir_new ();
  open_store (self);
  self->group = get_string (chas_store_create_group (self->store, &draft));
  for (int i = 2; i >= 0; i--) /* each comes first */
    self->leads[i] =
      get_string (chas_store_add_lead (self->store, self->group, companies[i], NULL));
  self->model = chas_board_model_new (self->store, self->group);
  self->pipeline = chas_board_model_get_pipeline (self->model);
  chas_board_model_load (self->model);
  while (!chas_board_model_get_ready (self->model))
    g_main_context_iteration (NULL, TRUE);
  rest (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->model);
  chas_store_close (self->store);
  g_object_unref (self->store);
  g_free (self->group);
  for (int i = 0; i < 3; i++)
    g_free (self->leads[i]);
  test_dir_remove (self->dir);
}

/* From now on as if the disk, or a rule, were against it. */
static void
refuse (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->dir, "career.db", NULL);
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) db = chas_db_open (path, CHAS_DB_READ_WRITE, env, &error);

  g_assert_no_error (error);
  test_exec (db, REFUSE);
}

static void
assert_stands (Fixture *self, const char *lead, ChasStage stage, guint position)
{
  ChasStage its_stage;
  guint its_position;

  g_assert_true (chas_pipeline_locate (self->pipeline, lead, &its_stage, &its_position));
  g_assert_cmpint (its_stage, ==, stage);
  g_assert_cmpuint (its_position, ==, position);
}

static void
assert_counts (Fixture *self, guint n_new, guint n_contacted)
{
  const guint *counts = chas_board_model_get_counts (self->model);

  g_assert_cmpuint (counts[CHAS_STAGE_NEW], ==, n_new);
  g_assert_cmpuint (counts[CHAS_STAGE_CONTACTED], ==, n_contacted);
}

static DexFuture *
move (Fixture *self, const char *lead)
{
  const char *const ids[] = { lead, NULL };

  return chas_board_model_move (self->model, ids, CHAS_STAGE_CONTACTED, NULL,
                                CHAS_STAGE_CAUSE_DRAG);
}

static void
on_items_changed_cb (GListModel *list,
                     guint position,
                     guint n_removed,
                     guint n_added,
                     gpointer n_gone)
{
  *(guint *) n_gone += n_removed;
}

static void
test_lands_at_once_and_does_not_jump (Fixture *self, gconstpointer data)
{
  DexFuture *saved = move (self, self->leads[1]);
  guint n_gone = 0;

  assert_stands (self, self->leads[1], CHAS_STAGE_CONTACTED, 0);
  assert_counts (self, 2, 1);
  g_signal_connect (chas_pipeline_get_stage (self->pipeline, CHAS_STAGE_CONTACTED), "items-changed",
                    G_CALLBACK (on_items_changed_cb), &n_gone);
  g_assert_true (settle (saved, NULL));
  rest (self);
  assert_stands (self, self->leads[1], CHAS_STAGE_CONTACTED, 0);
  assert_counts (self, 2, 1);
  g_assert_cmpuint (n_gone, ==, 0);
}

static void
test_refused_move_goes_back (Fixture *self, gconstpointer data)
{
  DexFuture *saved;

  refuse (self);
  saved = move (self, self->leads[1]);
  assert_stands (self, self->leads[1], CHAS_STAGE_CONTACTED, 0);
  g_assert_false (settle (saved, NULL));
  rest (self);
  assert_stands (self, self->leads[1], CHAS_STAGE_NEW, 1);
  assert_counts (self, 3, 0);
}

static void
test_refused_deletion_comes_back (Fixture *self, gconstpointer data)
{
  const char *const ids[] = { self->leads[0], self->leads[1], NULL };
  DexFuture *saved;

  refuse (self);
  saved = chas_board_model_delete (self->model, ids);
  g_assert_null (chas_pipeline_find (self->pipeline, self->leads[0]));
  assert_counts (self, 1, 0);
  g_assert_false (settle (saved, NULL));
  rest (self);
  for (guint i = 0; i < 3; i++)
    assert_stands (self, self->leads[i], CHAS_STAGE_NEW, i);
  assert_counts (self, 3, 0);
}

/* The second move is on its way while the first one comes back. */
static void
test_moved_twice_stands_where_it_was_moved_last (Fixture *self, gconstpointer data)
{
  const char *const ids[] = { self->leads[2], NULL };
  DexFuture *first = move (self, self->leads[2]);
  DexFuture *second =
    chas_board_model_move (self->model, ids, CHAS_STAGE_READY, NULL, CHAS_STAGE_CAUSE_KEY);

  g_assert_true (settle (first, NULL));
  assert_stands (self, self->leads[2], CHAS_STAGE_READY, 0);
  g_assert_true (settle (second, NULL));
  rest (self);
  assert_stands (self, self->leads[2], CHAS_STAGE_READY, 0);
  assert_counts (self, 2, 0);
}

static gboolean
insert_many (ChasDb *db, gpointer data, GError **error)
{
  return chas_db_exec (db,
                       "INSERT INTO company (id, name) WITH RECURSIVE i (n) AS"
                       " (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 1200)"
                       " SELECT 'c' || n, 'Firma ' || n FROM i;"
                       "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                       " SELECT 'l' || c.id, g.id, c.id, 'new', 'a0' FROM company c, career_group g"
                       " WHERE c.name GLOB 'Firma*' ORDER BY c.rowid",
                       error);
}

static void
on_time_cb (gpointer over)
{
  *(gboolean *) over = TRUE;
}

/* What an import brings is put into the index after it, a part at a time: the search that stands
 * meets the last of it, too. */
static void
test_search_meets_what_came (Fixture *self, gconstpointer data)
{
  gboolean over = FALSE;
  guint timer;

  chas_board_model_set_search (self->model, "firma 1200");
  rest (self);
  g_assert_true (settle (chas_store_run_exclusive (self->store, "test", insert_many, NULL, NULL),
                         NULL));
  g_assert_true (settle (chas_store_reload (self->store), NULL));
  timer = g_timeout_add_once (10000, on_time_cb, &over);
  while (!over && !chas_pipeline_find (self->pipeline, "lc1200"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (over);
  g_source_remove (timer);
}

#define ADD(path, func) g_test_add ("/ui/board-model/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  ADD ("lands-at-once-and-does-not-jump", test_lands_at_once_and_does_not_jump);
  ADD ("refused-move-goes-back", test_refused_move_goes_back);
  ADD ("refused-deletion-comes-back", test_refused_deletion_comes_back);
  ADD ("moved-twice-stands-where-it-was-moved-last",
       test_moved_twice_stands_where_it_was_moved_last);
  ADD ("search-meets-what-came", test_search_meets_what_came);
  return g_test_run ();
}
