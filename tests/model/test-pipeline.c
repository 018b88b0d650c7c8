// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-pipeline.h"

static ChasCard *
make_card (const char *id, ChasStage stage, const char *order_key)
{
  ChasLeadFacts *facts = chas_lead_facts_new (id);

  facts->company_name = g_strdup (id);
  facts->stage = stage;
  facts->order_key = g_strdup (order_key);
  return chas_card_new (facts);
}

/* Cards named by the words, with their own names as order keys */
static GPtrArray *
make_cards (ChasStage stage, const char *names)
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; words[i] && *words[i]; i++)
    g_ptr_array_add (cards, make_card (words[i], stage, words[i]));
  return cards;
}

static ChasPipeline *
make_pipeline (const char *fresh, const char *ready)
{
  ChasPipeline *pipeline = chas_pipeline_new ();
  g_autoptr (GPtrArray) fresh_cards = make_cards (CHAS_STAGE_NEW, fresh);
  g_autoptr (GPtrArray) ready_cards = make_cards (CHAS_STAGE_READY, ready);

  chas_pipeline_replace (pipeline, CHAS_STAGE_NEW, fresh_cards);
  chas_pipeline_replace (pipeline, CHAS_STAGE_READY, ready_cards);
  return pipeline;
}

static void
assert_stage (ChasPipeline *pipeline, ChasStage stage, const char *expected)
{
  GListModel *list = chas_pipeline_get_stage (pipeline, stage);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (list, i);

      g_assert_cmpint (chas_card_get_stage (card), ==, stage);
      g_assert_true (chas_pipeline_find (pipeline, chas_card_get_lead_id (card)) == card);
      g_string_append_printf (names, "%s%s", i ? " " : "", chas_card_get_lead_id (card));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
count_change (GListModel *list, guint position, guint removed, guint added, guint *counts)
{
  counts[0]++;
  counts[1] += removed;
  counts[2] += added;
}

static void
test_move_between_stages (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b c", "m n");

  g_assert_true (chas_pipeline_move (pipeline, "b", CHAS_STAGE_READY, 1, "mm"));
  assert_stage (pipeline, CHAS_STAGE_NEW, "a c");
  assert_stage (pipeline, CHAS_STAGE_READY, "m b n");
}

static void
test_move_past_the_end_is_the_end (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a", "m n");

  g_assert_true (chas_pipeline_move (pipeline, "a", CHAS_STAGE_READY, G_MAXUINT, "z"));
  assert_stage (pipeline, CHAS_STAGE_READY, "m n a");
}

static void
test_move_down_within_a_stage (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b c d", "");

  g_assert_true (chas_pipeline_move (pipeline, "a", CHAS_STAGE_NEW, 3, "cc"));
  assert_stage (pipeline, CHAS_STAGE_NEW, "b c a d");
}

static void
test_move_up_within_a_stage_is_one_change (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b c d", "");
  guint counts[3] = { 0 };

  g_signal_connect (chas_pipeline_get_stage (pipeline, CHAS_STAGE_NEW), "items-changed",
                    G_CALLBACK (count_change), counts);
  g_assert_true (chas_pipeline_move (pipeline, "d", CHAS_STAGE_NEW, 1, "aa"));
  assert_stage (pipeline, CHAS_STAGE_NEW, "a d b c");
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 3);
  g_assert_cmpuint (counts[2], ==, 3);
}

static void
test_move_to_the_same_place_changes_nothing (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b c", "");
  guint counts[3] = { 0 };

  g_signal_connect (chas_pipeline_get_stage (pipeline, CHAS_STAGE_NEW), "items-changed",
                    G_CALLBACK (count_change), counts);
  g_assert_true (chas_pipeline_move (pipeline, "b", CHAS_STAGE_NEW, 1, "b"));
  g_assert_true (chas_pipeline_move (pipeline, "b", CHAS_STAGE_NEW, 2, "b"));
  assert_stage (pipeline, CHAS_STAGE_NEW, "a b c");
  g_assert_cmpuint (counts[0], ==, 0);
}

static void
test_move_of_an_unknown_lead_fails (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a", "m");

  g_assert_false (chas_pipeline_move (pipeline, "x", CHAS_STAGE_READY, 0, "a"));
  assert_stage (pipeline, CHAS_STAGE_READY, "m");
}

static void
test_remove_forgets_the_card (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b", "");

  g_assert_true (chas_pipeline_remove (pipeline, "a"));
  g_assert_false (chas_pipeline_remove (pipeline, "a"));
  g_assert_null (chas_pipeline_find (pipeline, "a"));
  assert_stage (pipeline, CHAS_STAGE_NEW, "b");
}

static void
test_update_inserts_in_order (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a c", "");
  g_autoptr (ChasCard) card = make_card ("x", CHAS_STAGE_NEW, "b");

  g_assert_true (chas_pipeline_update (pipeline, card));
  assert_stage (pipeline, CHAS_STAGE_NEW, "a x c");
}

static void
test_update_keeps_the_item (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b c", "");
  ChasCard *before = chas_pipeline_find (pipeline, "b");
  g_autoptr (ChasCard) newer = make_card ("b", CHAS_STAGE_READY, "b");

  chas_card_set_selected (before, TRUE);
  g_assert_true (chas_pipeline_update (pipeline, newer));
  g_assert_true (chas_pipeline_find (pipeline, "b") == before);
  g_assert_true (chas_card_get_selected (before));
  assert_stage (pipeline, CHAS_STAGE_NEW, "a c");
  assert_stage (pipeline, CHAS_STAGE_READY, "b");
}

static void
test_update_reorders_within_a_stage (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b c d", "");
  g_autoptr (ChasCard) down = make_card ("a", CHAS_STAGE_NEW, "cc");
  g_autoptr (ChasCard) up = make_card ("d", CHAS_STAGE_NEW, "0");

  chas_pipeline_update (pipeline, down);
  assert_stage (pipeline, CHAS_STAGE_NEW, "b c a d");
  chas_pipeline_update (pipeline, up);
  assert_stage (pipeline, CHAS_STAGE_NEW, "d b c a");
}

static void
test_update_leaves_out_what_is_not_loaded (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a c", "m");
  g_autoptr (ChasCard) inside = make_card ("b", CHAS_STAGE_NEW, "b");
  g_autoptr (ChasCard) beyond = make_card ("x", CHAS_STAGE_NEW, "x");
  g_autoptr (ChasCard) moved = make_card ("m", CHAS_STAGE_NEW, "y");

  chas_pipeline_set_complete (pipeline, CHAS_STAGE_NEW, FALSE);
  g_assert_true (chas_pipeline_update (pipeline, inside));
  g_assert_false (chas_pipeline_update (pipeline, beyond));
  g_assert_false (chas_pipeline_update (pipeline, moved));
  g_assert_null (chas_pipeline_find (pipeline, "m"));
  assert_stage (pipeline, CHAS_STAGE_NEW, "a b c");
  assert_stage (pipeline, CHAS_STAGE_READY, "");
}

static void
test_replace_keeps_known_items (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b c d", "m");
  g_autoptr (GPtrArray) cards = make_cards (CHAS_STAGE_NEW, "a c m d");
  ChasCard *c = chas_pipeline_find (pipeline, "c");
  guint counts[3] = { 0 };

  g_signal_connect (chas_pipeline_get_stage (pipeline, CHAS_STAGE_NEW), "items-changed",
                    G_CALLBACK (count_change), counts);
  chas_pipeline_replace (pipeline, CHAS_STAGE_NEW, cards);
  assert_stage (pipeline, CHAS_STAGE_NEW, "a c m d");
  assert_stage (pipeline, CHAS_STAGE_READY, "");
  g_assert_true (chas_pipeline_find (pipeline, "c") == c);
  g_assert_null (chas_pipeline_find (pipeline, "b"));
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 2);
  g_assert_cmpuint (counts[2], ==, 2);
}

static void
test_append_skips_what_moved_meanwhile (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a", "m");
  g_autoptr (GPtrArray) page = make_cards (CHAS_STAGE_NEW, "b m c");

  chas_pipeline_append (pipeline, CHAS_STAGE_NEW, page);
  assert_stage (pipeline, CHAS_STAGE_NEW, "a b c");
  assert_stage (pipeline, CHAS_STAGE_READY, "m");
}

static void
test_locate (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ("a b", "m n");
  ChasStage stage;
  guint position;

  g_assert_true (chas_pipeline_locate (pipeline, "n", &stage, &position));
  g_assert_cmpint (stage, ==, CHAS_STAGE_READY);
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (chas_pipeline_locate (pipeline, "x", NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add_func ("/model/pipeline/" name, func)
  ADD ("move-between-stages", test_move_between_stages);
  ADD ("move-past-the-end-is-the-end", test_move_past_the_end_is_the_end);
  ADD ("move-down-within-a-stage", test_move_down_within_a_stage);
  ADD ("move-up-within-a-stage-is-one-change", test_move_up_within_a_stage_is_one_change);
  ADD ("move-to-the-same-place-changes-nothing", test_move_to_the_same_place_changes_nothing);
  ADD ("move-of-an-unknown-lead-fails", test_move_of_an_unknown_lead_fails);
  ADD ("remove-forgets-the-card", test_remove_forgets_the_card);
  ADD ("update-inserts-in-order", test_update_inserts_in_order);
  ADD ("update-keeps-the-item", test_update_keeps_the_item);
  ADD ("update-reorders-within-a-stage", test_update_reorders_within_a_stage);
  ADD ("update-leaves-out-what-is-not-loaded", test_update_leaves_out_what_is_not_loaded);
  ADD ("replace-keeps-known-items", test_replace_keeps_known_items);
  ADD ("append-skips-what-moved-meanwhile", test_append_skips_what_moved_meanwhile);
  ADD ("locate", test_locate);
#undef ADD

  return g_test_run ();
}
