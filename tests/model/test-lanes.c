// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-pipeline-order.h"

/* "a:bo" is the lead a, with its name as order key, owned by bo; "a" is owned by nobody. */
static ChasCard *
make_card (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 2);
  ChasLeadFacts *facts = chas_lead_facts_new (parts[0]);

  facts->company_name = g_strdup (parts[0]);
  facts->stage = CHAS_STAGE_NEW;
  facts->order_key = g_strdup (parts[0]);
  if (parts[1])
    chas_lead_facts_add_owner (facts, parts[1], parts[1]);
  return chas_card_new (facts);
}

static GPtrArray *
make_cards (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1); /* none of an empty text */
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; words[i]; i++)
    g_ptr_array_add (cards, make_card (words[i]));
  return cards;
}

typedef struct
{
  ChasPipeline *pipeline;
  ChasLanes *lanes;
} Case;

static void
case_begin (Case *self, const char *text)
{
  g_autoptr (GPtrArray) cards = make_cards (text);

  self->pipeline = chas_pipeline_new ();
  self->lanes = chas_lanes_new (CHAS_LANES_OF_OWNERS);
  chas_pipeline_set_lanes (self->pipeline, self->lanes);
  chas_pipeline_replace (self->pipeline, CHAS_STAGE_NEW, cards);
}

static void
case_end (Case *self)
{
  g_object_unref (self->lanes);
  g_object_unref (self->pipeline);
}

/* "[bo] c e [cy] b f []": the lanes in their order, and their cards as the list has them one after
 * the other */
static void
assert_lanes (Case *self, const char *expected)
{
  GListModel *cards = chas_pipeline_get_stage (self->pipeline, CHAS_STAGE_NEW);
  g_autoptr (GString) text = g_string_new (NULL);
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (cards, i);

      chas_lanes_get_lane_of (self->lanes, card); /* which is added when it is met */
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lanes)); i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);
      ChasCard *card;

      g_string_append_printf (text, "%s[%s]", i ? " " : "", chas_lane_get_name (lane));
      while ((card = g_list_model_get_item (cards, position)))
        {
          gboolean here = chas_lanes_get_lane_of (self->lanes, card) == lane;

          if (here)
            g_string_append_printf (text, " %s", chas_card_get_lead_id (card));
          g_object_unref (card);
          if (!here)
            break;
          position++;
        }
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (position, ==, g_list_model_get_n_items (cards));
}

static void
update (Case *self, const char *word)
{
  g_autoptr (ChasCard) card = make_card (word);

  chas_pipeline_update (self->pipeline, card);
}

static void
test_lanes_are_by_name_and_nobody_comes_last (void)
{
  Case self;

  case_begin (&self, "a b:cy c:bo d e:bo f:cy");
  assert_lanes (&self, "[bo] c e [cy] b f [] a d");
  chas_lanes_add (self.lanes, "abe", "abe", 0);
  assert_lanes (&self, "[abe] [bo] c e [cy] b f [] a d");
  case_end (&self);
}

static void
test_without_lanes_the_order_is_the_stores (void)
{
  Case self;
  GListModel *cards;
  g_autoptr (ChasCard) first = NULL;

  case_begin (&self, "a b:cy c:bo");
  chas_pipeline_set_lanes (self.pipeline, NULL);
  cards = chas_pipeline_get_stage (self.pipeline, CHAS_STAGE_NEW);
  first = g_list_model_get_item (cards, 0);
  g_assert_cmpstr (chas_card_get_lead_id (first), ==, "a");
  case_end (&self);
}

static void
note_change (GListModel *cards, guint position, guint removed, guint added, guint *changed)
{
  *changed += removed + added;
}

static void
test_another_owner_is_another_lane (void)
{
  Case self;
  guint changed = 0;

  case_begin (&self, "a:bo b:cy c:cy");
  g_signal_connect (chas_pipeline_get_stage (self.pipeline, CHAS_STAGE_NEW), "items-changed",
                    G_CALLBACK (note_change), &changed);
  /* The same place in the list, but in another lane. */
  update (&self, "a:cy");
  assert_lanes (&self, "[bo] [cy] a b c []");
  g_assert_cmpuint (changed, >, 0);
  update (&self, "c");
  assert_lanes (&self, "[bo] [cy] a b [] c");
  update (&self, "b:di");
  assert_lanes (&self, "[bo] [cy] a [di] b [] c");
  case_end (&self);
}

static void
test_a_page_read_anew_shows_other_lanes (void)
{
  Case self;
  g_autoptr (GPtrArray) cards = make_cards ("a:cy b:cy");

  case_begin (&self, "a:bo b:cy");
  chas_pipeline_replace (self.pipeline, CHAS_STAGE_NEW, cards);
  assert_lanes (&self, "[bo] [cy] a b []");
  case_end (&self);
}

static void
test_the_next_page_is_sorted_in (void)
{
  Case self;
  g_autoptr (GPtrArray) cards = make_cards ("c:bo d");

  case_begin (&self, "a b:bo");
  chas_pipeline_set_complete (self.pipeline, CHAS_STAGE_NEW, FALSE);
  g_assert_cmpstr (chas_card_get_lead_id (chas_pipeline_get_preceding (self.pipeline,
                                                                       CHAS_STAGE_NEW, NULL)),
                   ==, "b");
  update (&self, "x:bo"); /* belongs among what is not loaded */
  chas_pipeline_append (self.pipeline, CHAS_STAGE_NEW, cards);
  assert_lanes (&self, "[bo] b c [] a d");
  case_end (&self);
}

static void
assert_before (Case *self, const char *ids, guint position, const char *lane, const char *expected)
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
  Case self;

  /* shown as: b d (bo), a e (cy), c f (nobody) */
  case_begin (&self, "a:cy b:bo c d:bo e:cy f");
  assert_before (&self, "f", 0, "bo", "b");
  assert_before (&self, "f", 1, "bo", "d");
  assert_before (&self, "f", 2, "bo", "e"); /* after d, whatever comes there */
  assert_before (&self, "e", 2, "bo", "f"); /* but not before itself */
  assert_before (&self, "d", 2, "bo", "c"); /* after b, the last one that stays */
  assert_before (&self, "b", 6, "", NULL);
  chas_lanes_add (self.lanes, "di", "di", 0);
  assert_before (&self, "a", 4, "di", "b"); /* an empty lane has no order: the first that stays */
  case_end (&self);
}

static void
test_each_to_its_own_lane_means_first_or_last (void)
{
  Case self;

  case_begin (&self, "a:cy b:bo c");
  assert_before (&self, "b c", 0, NULL, "a");
  assert_before (&self, "a", 0, NULL, "b");
  assert_before (&self, "a", G_MAXUINT, NULL, NULL);
  chas_pipeline_move (self.pipeline, "c", CHAS_STAGE_NEW, 0, "0");
  assert_lanes (&self, "[bo] b [cy] a [] c");
  case_end (&self);
}

static void
test_the_last_place_of_what_is_loaded_is_not_the_end (void)
{
  g_autoptr (ChasPipeline) pipeline = chas_pipeline_new ();
  g_autoptr (GPtrArray) cards = make_cards ("a b c");
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

/* A single card is not compared with any, so that its lane is met only when it is shown. */
static void
test_a_new_lane_comes_with_its_only_card (void)
{
  Case self;
  g_autoptr (GPtrArray) cards = make_cards ("a:bo");

  case_begin (&self, "");
  chas_pipeline_replace (self.pipeline, CHAS_STAGE_NEW, cards);
  assert_lanes (&self, "[bo] a []");
  case_end (&self);
}

/* Until every card is there a lane may get one; whoever was added stays without any. */
static void
test_empty_lane_goes (void)
{
  Case self;
  g_autoptr (GPtrArray) page = make_cards ("x:bo");

  case_begin (&self, "a:bo b:cy c:cy d:cy e:cy");
  chas_lanes_add (self.lanes, "di", "di", 0);
  update (&self, "a:di");
  assert_lanes (&self, "[bo] [cy] b c d e [di] a []");
  chas_pipeline_set_complete (self.pipeline, CHAS_STAGE_MET, FALSE);
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[bo] [cy] b c d e [di] a []");
  chas_pipeline_set_complete (self.pipeline, CHAS_STAGE_MET, TRUE);
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[cy] b c d e [di] a []");
  update (&self, "a:cy");
  update (&self, "b:bo");
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
  case_end (&self);
}

/* Who comes to be known as a member keeps the lane that a lead brought. */
static void
test_lane_of_a_member_stays (void)
{
  Case self;

  case_begin (&self, "a:bo b:cy");
  chas_lanes_add (self.lanes, "bo", "bo", 0);
  update (&self, "a");
  update (&self, "b");
  chas_pipeline_drop_empty_lanes (self.pipeline);
  assert_lanes (&self, "[bo] [] a b");
  case_end (&self);
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
  g_test_add_func ("/model/lanes/place-in-a-lane-is-one-in-the-store",
                   test_a_place_in_a_lane_is_one_in_the_store);
  g_test_add_func ("/model/lanes/each-to-its-own-lane",
                   test_each_to_its_own_lane_means_first_or_last);
  g_test_add_func ("/model/lanes/last-place-of-what-is-loaded",
                   test_the_last_place_of_what_is_loaded_is_not_the_end);
  g_test_add_func ("/model/lanes/only-card-brings-its-lane",
                   test_a_new_lane_comes_with_its_only_card);
  g_test_add_func ("/model/lanes/empty-lane-goes", test_empty_lane_goes);
  g_test_add_func ("/model/lanes/lane-of-a-member-stays", test_lane_of_a_member_stays);
  g_test_add_func ("/model/lanes/first-education", test_lane_of_the_first_education);
  g_test_add_func ("/model/lanes/renamed-education-has-one-lane",
                   test_renamed_education_has_one_lane);
  g_test_add_func ("/model/lanes/first-owner-gives-way", test_first_owner_gives_way);
  return g_test_run ();
}
