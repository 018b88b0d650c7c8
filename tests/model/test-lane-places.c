// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lanes-case.h"

static void
assert_before (LanesCase *self,
               const char *ids,
               guint position,
               const char *lane,
               const char *expected)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  ChasCard *before =
    chas_pipeline_find_before (self->pipeline, (const char *const *) words, CHAS_STAGE_NEW,
                               position, lane ? chas_lanes_find (self->lanes, lane) : NULL);

  g_assert_cmpstr (before ? chas_card_get_lead_id (before) : NULL, ==, expected);
}

static void
test_a_place_in_a_lane_is_one_in_the_store (void)
{
  LanesCase self;

  /* shown as: b d (bo), a e (cy), c f (nobody) */
  lanes_begin (&self, "a:cy b:bo c d:bo e:cy f");
  assert_before (&self, "f", 0, "bo", "b");
  assert_before (&self, "f", 1, "bo", "d");
  assert_before (&self, "f", 2, "bo", "e"); /* after d, whatever comes there */
  assert_before (&self, "e", 2, "bo", "f"); /* but not before itself */
  assert_before (&self, "d", 2, "bo", "c"); /* after b, the last one that stays */
  assert_before (&self, "b", 6, "", NULL);
  chas_lanes_add (self.lanes, "di", "di", 0);
  assert_before (&self, "a", 4, "di", "b"); /* an empty lane has no order: the first that stays */
  lanes_end (&self);
}

static void
test_each_to_its_own_lane_means_first_or_last (void)
{
  LanesCase self;

  lanes_begin (&self, "a:cy b:bo c");
  assert_before (&self, "b c", 0, NULL, "a");
  assert_before (&self, "a", 0, NULL, "b");
  assert_before (&self, "a", G_MAXUINT, NULL, NULL);
  chas_pipeline_move (self.pipeline, "c", CHAS_STAGE_NEW, 0, "0");
  assert_lanes (&self, "[bo] b [cy] a [] c");
  lanes_end (&self);
}

static void
test_the_last_place_of_what_is_loaded_is_not_the_end (void)
{
  g_autoptr (ChasPipeline) pipeline = chas_pipeline_new ();
  g_autoptr (GPtrArray) cards = lanes_cards ("a b c");
  const char *ids[] = { "a", NULL };
  ChasCard *before;

  chas_pipeline_replace (pipeline, CHAS_STAGE_NEW, cards);
  g_assert_null (chas_pipeline_find_before (pipeline, ids, CHAS_STAGE_NEW, 3, NULL));
  chas_pipeline_set_complete (pipeline, CHAS_STAGE_NEW, FALSE);
  before = chas_pipeline_find_before (pipeline, ids, CHAS_STAGE_NEW, 3, NULL);
  g_assert_cmpstr (chas_card_get_lead_id (before), ==, "c");
  before = chas_pipeline_find_before (pipeline, ids, CHAS_STAGE_NEW, 0, NULL);
  g_assert_cmpstr (chas_card_get_lead_id (before), ==, "b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/lane-places/place-in-a-lane-is-one-in-the-store",
                   test_a_place_in_a_lane_is_one_in_the_store);
  g_test_add_func ("/model/lane-places/each-to-its-own-lane",
                   test_each_to_its_own_lane_means_first_or_last);
  g_test_add_func ("/model/lane-places/last-place-of-what-is-loaded",
                   test_the_last_place_of_what_is_loaded_is_not_the_end);
  return g_test_run ();
}
