// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-selection.h"

typedef struct
{
  ChasPipeline *pipeline;
  ChasSelection *selection;
  guint n_changes;
} Fixture;

static ChasCard *
make_card (const char *id, ChasStage stage)
{
  ChasLeadFacts *facts = chas_lead_facts_new (id);

  facts->company_name = g_strdup (id);
  facts->stage = stage;
  facts->order_key = g_strdup (id);
  return chas_card_new (facts);
}

static void
fill (ChasPipeline *pipeline, ChasStage stage, const char *names)
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; words[i]; i++)
    g_ptr_array_add (cards, make_card (words[i], stage));
  chas_pipeline_replace (pipeline, stage, cards);
}

static void
count (Fixture *f)
{
  f->n_changes++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->pipeline = chas_pipeline_new ();
  fill (f->pipeline, CHAS_STAGE_NEW, "a b c d e");
  fill (f->pipeline, CHAS_STAGE_READY, "m n");
  f->selection = chas_selection_new (f->pipeline);
  g_signal_connect_swapped (f->selection, "changed", G_CALLBACK (count), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->selection);
  g_object_unref (f->pipeline);
}

static ChasCard *
card (Fixture *f, const char *id)
{
  return chas_pipeline_find (f->pipeline, id);
}

static void
assert_selected (Fixture *f, const char *expected)
{
  g_auto (GStrv) ids = chas_selection_dup_ids (f->selection);
  g_autofree char *text = g_strjoinv (" ", ids);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (chas_selection_get_size (f->selection), ==, g_strv_length (ids));
  for (guint i = 0; ids[i]; i++)
    g_assert_true (chas_card_get_selected (card (f, ids[i])));
}

static void
test_order_is_that_of_the_board (Fixture *f, gconstpointer data)
{
  chas_selection_toggle (f->selection, card (f, "m"));
  chas_selection_toggle (f->selection, card (f, "d"));
  chas_selection_toggle (f->selection, card (f, "a"));
  assert_selected (f, "a d m");
  g_assert_cmpuint (f->n_changes, ==, 3);
  chas_selection_toggle (f->selection, card (f, "d"));
  assert_selected (f, "a m");
  g_assert_false (chas_card_get_selected (card (f, "d")));
}

static void
test_a_range_turns_around_its_anchor (Fixture *f, gconstpointer data)
{
  chas_selection_toggle (f->selection, card (f, "c"));
  chas_selection_extend (f->selection, card (f, "c"), card (f, "e"));
  assert_selected (f, "c d e");
  chas_selection_extend (f->selection, card (f, "e"), card (f, "b"));
  assert_selected (f, "b c");
}

static void
test_a_range_starts_at_the_focus (Fixture *f, gconstpointer data)
{
  chas_selection_extend (f->selection, card (f, "b"), card (f, "c"));
  assert_selected (f, "b c");
}

static void
test_no_range_between_stages (Fixture *f, gconstpointer data)
{
  chas_selection_toggle (f->selection, card (f, "c"));
  chas_selection_extend (f->selection, card (f, "c"), card (f, "n"));
  assert_selected (f, "c n");
}

static void
test_whole_stage (Fixture *f, gconstpointer data)
{
  chas_selection_toggle (f->selection, card (f, "m"));
  chas_selection_add_stage (f->selection, CHAS_STAGE_NEW);
  assert_selected (f, "a b c d e m");
  chas_selection_clear (f->selection);
  assert_selected (f, "");
  g_assert_false (chas_card_get_selected (card (f, "a")));
}

static void
test_moving_and_reading_again_keep_it (Fixture *f, gconstpointer data)
{
  chas_selection_toggle (f->selection, card (f, "b"));
  chas_pipeline_move (f->pipeline, "b", CHAS_STAGE_READY, 1, "mm");
  fill (f->pipeline, CHAS_STAGE_READY, "b m n");
  chas_selection_prune (f->selection);
  assert_selected (f, "b");
}

static void
test_what_is_gone_is_forgotten (Fixture *f, gconstpointer data)
{
  chas_selection_toggle (f->selection, card (f, "a"));
  chas_selection_toggle (f->selection, card (f, "b"));
  chas_pipeline_remove (f->pipeline, "a");
  f->n_changes = 0;
  chas_selection_prune (f->selection);
  assert_selected (f, "b");
  g_assert_cmpuint (f->n_changes, ==, 1);
  chas_selection_prune (f->selection);
  g_assert_cmpuint (f->n_changes, ==, 1);
}

static void
test_replace (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  chas_selection_toggle (f->selection, card (f, "a"));
  g_ptr_array_add (cards, card (f, "n"));
  g_ptr_array_add (cards, card (f, "b"));
  chas_selection_replace (f->selection, cards);
  assert_selected (f, "b n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test)                                                                            \
  g_test_add ("/model/selection/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("order-is-that-of-the-board", test_order_is_that_of_the_board);
  ADD ("a-range-turns-around-its-anchor", test_a_range_turns_around_its_anchor);
  ADD ("a-range-starts-at-the-focus", test_a_range_starts_at_the_focus);
  ADD ("no-range-between-stages", test_no_range_between_stages);
  ADD ("whole-stage", test_whole_stage);
  ADD ("moving-and-reading-again-keep-it", test_moving_and_reading_again_keep_it);
  ADD ("what-is-gone-is-forgotten", test_what_is_gone_is_forgotten);
  ADD ("replace", test_replace);
#undef ADD
  return g_test_run ();
}
