// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-lead-walk.h"

static void
fill (ChasPipeline *pipeline, ChasStage stage, const char *names)
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; words[i] && *words[i]; i++)
    {
      ChasLeadFacts *facts = chas_lead_facts_new (words[i]);

      facts->company_name = g_strdup (words[i]);
      facts->stage = stage;
      facts->order_key = g_strdup (words[i]);
      g_ptr_array_add (cards, chas_card_new (facts));
    }
  chas_pipeline_replace (pipeline, stage, cards);
}

static ChasPipeline *
make_pipeline (void)
{
  ChasPipeline *pipeline = chas_pipeline_new ();

  fill (pipeline, CHAS_STAGE_NEW, "a b c");
  fill (pipeline, CHAS_STAGE_READY, "m n");
  return pipeline;
}

/* What comes before and after, "-" for nothing */
static void
assert_around (const ChasLeadWalk *walk,
               ChasPipeline *pipeline,
               const char *before,
               const char *after)
{
  g_autoptr (ChasCard) previous = chas_lead_walk_get (walk, pipeline, -1);
  g_autoptr (ChasCard) next = chas_lead_walk_get (walk, pipeline, 1);

  g_assert_cmpstr (previous ? chas_card_get_lead_id (previous) : "-", ==, before);
  g_assert_cmpstr (next ? chas_card_get_lead_id (next) : "-", ==, after);
}

static void
test_stays_in_the_column (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ();
  ChasLeadWalk walk = { 0 };

  assert_around (&walk, pipeline, "-", "-");
  chas_lead_walk_start (&walk, pipeline, "a");
  assert_around (&walk, pipeline, "-", "b");
  chas_lead_walk_start (&walk, pipeline, "b");
  assert_around (&walk, pipeline, "a", "c");
  chas_lead_walk_start (&walk, pipeline, "c");
  assert_around (&walk, pipeline, "b", "-");
  chas_lead_walk_start (&walk, pipeline, "unknown");
  assert_around (&walk, pipeline, "-", "-");
  chas_lead_walk_clear (&walk);
}

static void
test_outlives_a_lead_that_goes_away (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ();
  ChasLeadWalk walk = { 0 };

  chas_lead_walk_start (&walk, pipeline, "b");
  chas_pipeline_move (pipeline, "b", CHAS_STAGE_READY, 0, "l");
  chas_lead_walk_follow (&walk, pipeline);
  g_assert_true (walk.is_away);
  assert_around (&walk, pipeline, "a", "c");
  chas_pipeline_move (pipeline, "b", CHAS_STAGE_NEW, 1, "b");
  chas_lead_walk_follow (&walk, pipeline);
  g_assert_false (walk.is_away);
  assert_around (&walk, pipeline, "a", "c");
  chas_pipeline_remove (pipeline, "b");
  chas_lead_walk_follow (&walk, pipeline);
  assert_around (&walk, pipeline, "a", "c");
  chas_lead_walk_clear (&walk);
}

static void
test_last_one_that_goes_away_leaves_none_after (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ();
  ChasLeadWalk walk = { 0 };

  chas_lead_walk_start (&walk, pipeline, "c");
  chas_pipeline_remove (pipeline, "c");
  chas_lead_walk_follow (&walk, pipeline);
  assert_around (&walk, pipeline, "b", "-");
  fill (pipeline, CHAS_STAGE_NEW, "a");
  chas_lead_walk_follow (&walk, pipeline);
  assert_around (&walk, pipeline, "a", "-");
  fill (pipeline, CHAS_STAGE_NEW, "");
  chas_lead_walk_follow (&walk, pipeline);
  assert_around (&walk, pipeline, "-", "-");
  chas_lead_walk_clear (&walk);
}

static void
test_follows_within_the_column (void)
{
  g_autoptr (ChasPipeline) pipeline = make_pipeline ();
  ChasLeadWalk walk = { 0 };

  chas_lead_walk_start (&walk, pipeline, "a");
  chas_pipeline_move (pipeline, "a", CHAS_STAGE_NEW, 3, "d");
  chas_lead_walk_follow (&walk, pipeline);
  assert_around (&walk, pipeline, "c", "-");
  chas_lead_walk_clear (&walk);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lead-walk/column", test_stays_in_the_column);
  g_test_add_func ("/lead-walk/away", test_outlives_a_lead_that_goes_away);
  g_test_add_func ("/lead-walk/last-away", test_last_one_that_goes_away_leaves_none_after);
  g_test_add_func ("/lead-walk/within", test_follows_within_the_column);
  return g_test_run ();
}
