// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lanes-case.h"

static void
test_lanes_are_by_name_and_nobody_comes_last (void)
{
  LanesCase self;

  lanes_begin (&self, "a b:cy c:bo d e:bo f:cy");
  assert_lanes (&self, "[bo] c e [cy] b f [] a d");
  chas_lanes_add (self.lanes, "abe", "abe", 0);
  assert_lanes (&self, "[abe] [bo] c e [cy] b f [] a d");
  lanes_end (&self);
}

static void
test_without_lanes_the_order_is_the_stores (void)
{
  LanesCase self;
  GListModel *cards;
  g_autoptr (ChasCard) first = NULL;

  lanes_begin (&self, "a b:cy c:bo");
  chas_pipeline_set_lanes (self.pipeline, NULL);
  cards = chas_pipeline_get_stage (self.pipeline, CHAS_STAGE_NEW);
  first = g_list_model_get_item (cards, 0);
  g_assert_cmpstr (chas_card_get_lead_id (first), ==, "a");
  lanes_end (&self);
}

static void
note_change (GListModel *cards, guint position, guint removed, guint added, guint *changed)
{
  *changed += removed + added;
}

static void
test_another_owner_is_another_lane (void)
{
  LanesCase self;
  guint changed = 0;

  lanes_begin (&self, "a:bo b:cy c:cy");
  g_signal_connect (chas_pipeline_get_stage (self.pipeline, CHAS_STAGE_NEW), "items-changed",
                    G_CALLBACK (note_change), &changed);
  /* The same place in the list, but in another lane. */
  lanes_update (&self, "a:cy");
  assert_lanes (&self, "[bo] [cy] a b c []");
  g_assert_cmpuint (changed, >, 0);
  lanes_update (&self, "c");
  assert_lanes (&self, "[bo] [cy] a b [] c");
  lanes_update (&self, "b:di");
  assert_lanes (&self, "[bo] [cy] a [di] b [] c");
  lanes_end (&self);
}

static void
test_a_page_read_anew_shows_other_lanes (void)
{
  LanesCase self;
  g_autoptr (GPtrArray) cards = lanes_cards ("a:cy b:cy");

  lanes_begin (&self, "a:bo b:cy");
  chas_pipeline_replace (self.pipeline, CHAS_STAGE_NEW, cards);
  assert_lanes (&self, "[bo] [cy] a b []");
  lanes_end (&self);
}

static void
test_the_next_page_is_sorted_in (void)
{
  LanesCase self;
  g_autoptr (GPtrArray) cards = lanes_cards ("c:bo d");

  lanes_begin (&self, "a b:bo");
  chas_pipeline_set_complete (self.pipeline, CHAS_STAGE_NEW, FALSE);
  g_assert_cmpstr (chas_card_get_lead_id (chas_pipeline_get_preceding (self.pipeline,
                                                                       CHAS_STAGE_NEW, NULL)),
                   ==, "b");
  lanes_update (&self, "x:bo"); /* belongs among what is not loaded */
  chas_pipeline_append (self.pipeline, CHAS_STAGE_NEW, cards);
  assert_lanes (&self, "[bo] b c [] a d");
  lanes_end (&self);
}

/* A single card is not compared with any, so that its lane is met only when it is shown. */
static void
test_a_new_lane_comes_with_its_only_card (void)
{
  LanesCase self;
  g_autoptr (GPtrArray) cards = lanes_cards ("a:bo");

  lanes_begin (&self, "");
  chas_pipeline_replace (self.pipeline, CHAS_STAGE_NEW, cards);
  assert_lanes (&self, "[bo] a []");
  lanes_end (&self);
}

/* Until every card is there a lane may get one; whoever was added stays without any. */
static void
test_empty_lane_goes (void)
{
  LanesCase self;
  g_autoptr (GPtrArray) page = lanes_cards ("x:bo");

  lanes_begin (&self, "a:bo b:cy c:cy d:cy e:cy");
  chas_lanes_add (self.lanes, "di", "di", 0);
  lanes_update (&self, "a:di");
  assert_lanes (&self, "[bo] [cy] b c d e [di] a []");
  chas_pipeline_set_complete (self.pipeline, CHAS_STAGE_MET, FALSE);
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[bo] [cy] b c d e [di] a []");
  chas_pipeline_set_complete (self.pipeline, CHAS_STAGE_MET, TRUE);
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[cy] b c d e [di] a []");
  lanes_update (&self, "a:cy");
  lanes_update (&self, "b:bo");
  chas_pipeline_remove (self.pipeline, "c");
  chas_pipeline_move (self.pipeline, "e", CHAS_STAGE_MET, 0, "e");
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[bo] b [cy] a d [di] []");
  chas_pipeline_replace (self.pipeline, CHAS_STAGE_NEW, page);
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[bo] x [cy] [di] []");
  chas_pipeline_remove (self.pipeline, "e");
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[bo] x [di] []");
  lanes_end (&self);
}

/* Who comes to be known as a member keeps the lane that a lead brought. */
static void
test_lane_of_a_member_stays (void)
{
  LanesCase self;

  lanes_begin (&self, "a:bo b:cy");
  chas_lanes_add (self.lanes, "bo", "bo", 0);
  lanes_update (&self, "a");
  lanes_update (&self, "b");
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[bo] [] a b");
  lanes_end (&self);
}

static void
test_lane_of_the_first_education (void)
{
  g_autoptr (ChasLanes) lanes = chas_lanes_new (CHAS_LANES_OF_EDUCATIONS);
  ChasLeadFacts *facts = chas_lead_facts_new ("a");
  g_autoptr (ChasCard) card = chas_card_new (facts);

  g_assert_cmpstr (chas_lane_get_id (chas_lanes_get_lane_of (lanes, card)), ==, "");
  chas_lead_facts_add_education (facts, "dat", "DAT", 4);
  chas_lead_facts_add_education (facts, "web", "WEB", 2);
  g_assert_cmpstr (chas_lane_get_name (chas_lanes_get_lane_of (lanes, card)), ==, "DAT");
  g_assert_cmpint (chas_lane_get_colour (chas_lanes_get_lane_of (lanes, card)), ==, 4);
}

static ChasCard *
make_card_for (const char *lead_id, const char *short_name, int colour)
{
  ChasLeadFacts *facts = chas_lead_facts_new (lead_id);

  facts->stage = CHAS_STAGE_NEW;
  facts->order_key = g_strdup (lead_id);
  chas_lead_facts_add_education (facts, "dat", short_name, colour);
  return chas_card_new (facts);
}

static ChasCard *
make_card_without_education (const char *lead_id)
{
  ChasLeadFacts *facts = chas_lead_facts_new (lead_id);

  facts->stage = CHAS_STAGE_NEW;
  facts->order_key = g_strdup (lead_id);
  return chas_card_new (facts);
}

/* "DAT, " is a lane with a name and one without, for what has none */
static void
assert_names (ChasLanes *lanes, const char *expected)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lanes)); i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (G_LIST_MODEL (lanes), i);

      g_strv_builder_add (builder, chas_lane_get_name (lane));
    }
  names = g_strv_builder_end (builder);
  text = g_strjoinv (", ", names);
  g_assert_cmpstr (text, ==, expected);
}

/* Nothing can be dropped there, so that it would only take room. */
static void
test_lane_without_education_goes_and_comes (void)
{
  g_autoptr (ChasPipeline) pipeline = chas_pipeline_new ();
  g_autoptr (ChasLanes) lanes = chas_lanes_new (CHAS_LANES_OF_EDUCATIONS);
  g_autoptr (ChasCard) first = make_card_for ("a", "DAT", 4);
  g_autoptr (ChasCard) other = make_card_without_education ("b");

  chas_pipeline_set_lanes (pipeline, lanes);
  assert_names (lanes, "");
  chas_pipeline_update (pipeline, other);
  chas_pipeline_update (pipeline, first);
  chas_pipeline_drop_empty_lanes (pipeline);
  assert_names (lanes, "DAT, ");
  chas_pipeline_remove (pipeline, "b");
  chas_pipeline_drop_empty_lanes (pipeline);
  assert_names (lanes, "DAT");
  chas_pipeline_update (pipeline, other);
  assert_names (lanes, "DAT, ");
}

/* A board without cards has one lane to begin with. */
static void
test_last_lane_stays (void)
{
  g_autoptr (ChasPipeline) pipeline = chas_pipeline_new ();
  g_autoptr (ChasLanes) lanes = chas_lanes_new (CHAS_LANES_OF_EDUCATIONS);
  g_autoptr (ChasCard) first = make_card_for ("a", "DAT", 4);

  chas_pipeline_set_lanes (pipeline, lanes);
  chas_pipeline_drop_empty_lanes (pipeline);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lanes)), ==, 1);
  chas_pipeline_update (pipeline, first);
  chas_lanes_get_lane_of (lanes, first);
  chas_pipeline_drop_empty_lanes (pipeline);
  assert_names (lanes, "DAT");
  chas_pipeline_remove (pipeline, "a");
  chas_pipeline_drop_empty_lanes (pipeline);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lanes)), ==, 1);
  assert_names (lanes, "");
}

/* The lane of an education is the same lane under its new name; that it is to be made anew is told.
 */
static void
test_renamed_education_has_one_lane (void)
{
  g_autoptr (ChasPipeline) pipeline = chas_pipeline_new ();
  g_autoptr (ChasLanes) lanes = chas_lanes_new (CHAS_LANES_OF_EDUCATIONS);
  g_autoptr (ChasLanes) others = chas_lanes_new (CHAS_LANES_OF_EDUCATIONS);
  g_autoptr (ChasCard) first = make_card_for ("a", "DAT", 4);
  g_autoptr (ChasCard) second = make_card_for ("b", "DAT", 4);
  g_autoptr (ChasCard) renamed = make_card_for ("a", "DATA", 4);
  g_autoptr (ChasCard) coloured = make_card_for ("b", "DAT", 5);

  chas_pipeline_set_lanes (pipeline, lanes);
  chas_pipeline_update (pipeline, first);
  chas_pipeline_update (pipeline, second);
  g_assert_false (chas_lanes_get_outdated (lanes));
  chas_pipeline_update (pipeline, renamed);
  g_assert_true (chas_lanes_get_outdated (lanes));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lanes)), ==, 2);

  chas_lanes_get_lane_of (others, second);
  g_assert_false (chas_lanes_get_outdated (others));
  chas_lanes_get_lane_of (others, coloured);
  g_assert_true (chas_lanes_get_outdated (others));
}

static void
test_first_owner_gives_way (void)
{
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new ("a");

  chas_lead_facts_set_owner (facts, NULL, NULL);
  g_assert_cmpuint (facts->owners->len, ==, 0);
  chas_lead_facts_add_owner (facts, "bo", "Bo");
  chas_lead_facts_add_owner (facts, "cy", "Cy");
  chas_lead_facts_set_owner (facts, "cy", "Cy");
  g_assert_cmpuint (facts->owners->len, ==, 1);
  chas_lead_facts_set_owner (facts, "di", "Di");
  g_assert_cmpstr (((ChasLeadOwnerFact *) facts->owners->pdata[0])->name, ==, "Di");
  chas_lead_facts_set_owner (facts, NULL, NULL);
  g_assert_cmpuint (facts->owners->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/lanes/by-name-and-nobody-comes-last",
                   test_lanes_are_by_name_and_nobody_comes_last);
  g_test_add_func ("/model/lanes/without-lanes-the-order-is-the-stores",
                   test_without_lanes_the_order_is_the_stores);
  g_test_add_func ("/model/lanes/another-owner-is-another-lane",
                   test_another_owner_is_another_lane);
  g_test_add_func ("/model/lanes/page-read-anew", test_a_page_read_anew_shows_other_lanes);
  g_test_add_func ("/model/lanes/next-page-is-sorted-in", test_the_next_page_is_sorted_in);
  g_test_add_func ("/model/lanes/only-card-brings-its-lane",
                   test_a_new_lane_comes_with_its_only_card);
  g_test_add_func ("/model/lanes/empty-lane-goes", test_empty_lane_goes);
  g_test_add_func ("/model/lanes/lane-of-a-member-stays", test_lane_of_a_member_stays);
  g_test_add_func ("/model/lanes/first-education", test_lane_of_the_first_education);
  g_test_add_func ("/model/lanes/lane-without-education",
                   test_lane_without_education_goes_and_comes);
  g_test_add_func ("/model/lanes/last-lane-stays", test_last_lane_stays);
  g_test_add_func ("/model/lanes/renamed-education-has-one-lane",
                   test_renamed_education_has_one_lane);
  g_test_add_func ("/model/lanes/first-owner-gives-way", test_first_owner_gives_way);
  return g_test_run ();
}
