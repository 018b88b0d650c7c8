// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "filter-case.h"

static void
test_owners_are_one_question (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  filter_case_begin (&self);
  filter_case_assert_fit (&self, filter, "Both Nobodys Bos Mine");
  filter->mine = g_strdup ("me");
  filter_case_assert_fit (&self, filter, "Both Mine");
  filter->unassigned = TRUE;
  filter_case_assert_fit (&self, filter, "Both Nobodys Mine");
  g_clear_pointer (&filter->mine, g_free);
  filter_case_assert_fit (&self, filter, "Nobodys");
  filter_case_end (&self);
}

static void
test_due_is_what_is_open_until_today (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  filter_case_begin (&self);
  filter->due = TRUE;
  filter_case_assert_fit (&self, filter, "Bos");
  filter_case_end (&self);
}

static void
test_filters_combine_with_each_other_and_with_words (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  filter_case_begin (&self);
  filter->educations = g_strdupv ((char *[]) { (char *) "e1", (char *) "e2", NULL });
  filter_case_assert_fit (&self, filter, "Bos Mine");
  filter->search = g_strdup ("min");
  filter_case_assert_fit (&self, filter, "Mine");
  filter->tags = g_strdupv ((char *[]) { (char *) "AI", NULL });
  filter_case_assert_fit (&self, filter, "Mine");
  filter->towns = g_strdupv ((char *[]) { (char *) "Örebro", NULL });
  filter_case_assert_fit (&self, filter, "");
  filter_case_end (&self);
}

static void
test_town_is_taken_as_it_is (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  filter_case_begin (&self);
  filter->towns = g_strdupv ((char *[]) { (char *) "Sol\"na", (char *) "Örebro", NULL });
  filter_case_assert_fit (&self, filter, "Nobodys");
  filter_case_end (&self);
}

static void
test_rule_is_asked_of_what_is_left (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  filter_case_begin (&self);
  test_exec (self.db,
             "INSERT INTO contact (id, lead_id, channel, outcome, direction, at)"
             " SELECT 'k' || name, id, 'phone', 'interested', 'out', '2026-11-22T08:00:00Z'"
             " FROM l WHERE name IN ('Nobodys', 'Mine')");
  filter->rule = filter_case_is_as_asked;
  filter_case_assert_fit (&self, filter, "Both Nobodys Bos Mine");
  filter->stale = TRUE;
  filter_case_assert_fit (&self, filter, "Both Nobodys");
  filter->warmth = 1;
  filter_case_assert_fit (&self, filter, "Nobodys");
  filter->stale = FALSE;
  filter_case_assert_fit (&self, filter, "Nobodys Mine");
  filter->unassigned = TRUE;
  filter_case_assert_fit (&self, filter, "Nobodys");
  filter_case_end (&self);
}

static void
test_an_edit_is_seen_at_once (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  filter_case_begin (&self);
  filter->unassigned = TRUE;
  filter_case_assert_fit (&self, filter, "Nobodys");
  test_exec (self.db, "UPDATE lead SET owner_id = 'bo'");
  filter_case_assert_fit (&self, filter, "");
  filter_case_end (&self);
}

static void
test_text_brings_it_back (void)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new ("words");
  g_autoptr (ChasLeadFilter) back = NULL;
  g_autoptr (ChasLeadFilter) broken = chas_lead_filter_from_text ("(nonsense");
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  filter->mine = g_strdup ("me");
  filter->stale = TRUE;
  filter->tags = g_strdupv ((char *[]) { (char *) "A'I", (char *) "ÅÄÖ", NULL });
  filter->warmth = 5;
  text = chas_lead_filter_to_text (filter);
  back = chas_lead_filter_from_text (text);
  again = chas_lead_filter_to_text (back);
  g_assert_cmpstr (text, ==, again);
  g_assert_null (back->search);
  g_assert_true (chas_lead_filter_narrows (back));
  g_assert_true (chas_lead_filter_is_empty (broken));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/filter/owners-are-one-question", test_owners_are_one_question);
  g_test_add_func ("/store/filter/due-is-what-is-open-until-today",
                   test_due_is_what_is_open_until_today);
  g_test_add_func ("/store/filter/filters-combine-with-each-other-and-with-words",
                   test_filters_combine_with_each_other_and_with_words);
  g_test_add_func ("/store/filter/town-is-taken-as-it-is", test_town_is_taken_as_it_is);
  g_test_add_func ("/store/filter/rule-is-asked-of-what-is-left",
                   test_rule_is_asked_of_what_is_left);
  g_test_add_func ("/store/filter/an-edit-is-seen-at-once", test_an_edit_is_seen_at_once);
  g_test_add_func ("/store/filter/text-brings-it-back", test_text_brings_it_back);
  return g_test_run ();
}
