// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-attention.h"
#include "chas-completeness.h"

#define TODAY chas_date_from_text ("2026-11-24")

/* A lead that lacks nothing and of which nothing has been heard for so many days. */
static ChasLeadState
make_state (ChasStage stage, int idle_days)
{
  return (ChasLeadState) {
    .stage = stage,
    .stage_entered = TODAY - 30,
    .last_activity = TODAY - idle_days,
    .booked_for = CHAS_DATE_NONE,
    .first_due = CHAS_DATE_NONE,
    .next_due = CHAS_DATE_NONE,
    .has_channel = TRUE,
    .has_why = TRUE,
    .has_person = TRUE,
    .has_education = TRUE,
    .has_owner = TRUE,
  };
}

static ChasAttention
attend (const ChasLeadState *state)
{
  ChasAttention attention;

  chas_attention_init (&attention, state, TODAY, NULL);
  return attention;
}

static ChasAttention
attend_due (ChasStage stage, const char *due)
{
  ChasLeadState state = make_state (stage, 100);

  state.first_due = chas_date_from_text (due);
  if (state.first_due >= TODAY)
    state.next_due = state.first_due;
  return attend (&state);
}

/* domain.md, section 3: stale after so many days, section 6: more than the limit. */
static void
test_stale_after_the_limit_of_each_stage (void)
{
  static const struct
  {
    ChasStage stage;
    int limit;
  } cases[] = {
    { CHAS_STAGE_NEW, 14 },      { CHAS_STAGE_READY, 10 }, { CHAS_STAGE_CONTACTED, 7 },
    { CHAS_STAGE_DIALOGUE, 10 }, { CHAS_STAGE_MET, 10 },   { CHAS_STAGE_OPPORTUNITY, 21 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChasLeadState fresh = make_state (cases[i].stage, cases[i].limit);
      ChasLeadState stale = make_state (cases[i].stage, cases[i].limit + 1);

      g_assert_false (attend (&fresh).is_stale);
      g_assert_true (attend (&stale).is_stale);
    }
}

static void
test_stale_booked_counts_2_days_after_the_date (void)
{
  ChasLeadState state = make_state (CHAS_STAGE_BOOKED, 40);

  state.booked_for = TODAY + 5;
  g_assert_false (attend (&state).is_stale);
  state.booked_for = TODAY - 2;
  g_assert_false (attend (&state).is_stale);
  state.booked_for = TODAY - 3;
  g_assert_true (attend (&state).is_stale);
}

static void
test_stale_never_when_warm_or_closed (void)
{
  const ChasStage stages[] = { CHAS_STAGE_PARTNER, CHAS_STAGE_RESTING, CHAS_STAGE_DECLINED,
                               CHAS_STAGE_UNFIT };

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      ChasLeadState state = make_state (stages[i], 1000);

      g_assert_false (attend (&state).is_stale);
    }
}

static void
test_stale_not_with_a_follow_up_from_today_to_60_days (void)
{
  g_assert_false (attend_due (CHAS_STAGE_CONTACTED, "2026-11-24").is_stale);
  g_assert_false (attend_due (CHAS_STAGE_CONTACTED, "2027-01-23").is_stale);
  g_assert_true (attend_due (CHAS_STAGE_CONTACTED, "2027-01-24").is_stale);
  g_assert_true (attend_due (CHAS_STAGE_CONTACTED, "2026-11-23").is_stale);
}

static void
test_stale_not_by_an_overdue_follow_up_if_another_is_planned (void)
{
  ChasLeadState state = make_state (CHAS_STAGE_CONTACTED, 100);

  state.first_due = TODAY - 10;
  state.next_due = TODAY + 10;
  g_assert_false (attend (&state).is_stale);
  g_assert_cmpint (attend (&state).due, ==, CHAS_DUE_OVERDUE);
}

static void
test_days_are_counted_whole (void)
{
  ChasLeadState state = make_state (CHAS_STAGE_NEW, 3);

  g_assert_cmpint (attend (&state).idle_days, ==, 3);
  g_assert_cmpint (attend (&state).stage_days, ==, 30);
  state.last_activity = CHAS_DATE_NONE;
  state.stage_entered = CHAS_DATE_NONE;
  g_assert_cmpint (attend (&state).idle_days, ==, -1);
  g_assert_cmpint (attend (&state).stage_days, ==, -1);
  g_assert_false (attend (&state).is_stale);
}

static void
test_days_of_a_clock_ahead_are_none (void)
{
  ChasLeadState state = make_state (CHAS_STAGE_NEW, -5);

  g_assert_cmpint (attend (&state).idle_days, ==, 0);
}

static void
test_next_step_is_missing_in_stages_3_to_7 (void)
{
  for (int stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      ChasLeadState state = make_state ((ChasStage) stage, 0);
      gboolean is_asked =
        stage >= (int) CHAS_STAGE_CONTACTED && stage <= (int) CHAS_STAGE_OPPORTUNITY;

      g_assert_cmpint (attend (&state).next_step, ==,
                       is_asked ? CHAS_NEXT_STEP_MISSING : CHAS_NEXT_STEP_NOT_NEEDED);
    }
}

static void
test_next_step_chosen_to_be_none_is_not_missing (void)
{
  ChasLeadState state = make_state (CHAS_STAGE_MET, 0);

  state.chose_no_step = TRUE;
  g_assert_cmpint (attend (&state).next_step, ==, CHAS_NEXT_STEP_DECLINED);
}

static void
test_next_step_planned_shows_its_due_state (void)
{
  ChasAttention attention = attend_due (CHAS_STAGE_NEW, "2026-11-27");

  g_assert_cmpint (attention.next_step, ==, CHAS_NEXT_STEP_PLANNED);
  g_assert_cmpint (attention.due, ==, CHAS_DUE_SOON);
  g_assert_cmpint (attend_due (CHAS_STAGE_NEW, "2026-11-30").due, ==, CHAS_DUE_LATER);
}

/* domain.md, section 6: what each stage asks for; section 3: without a date a resting lead never
 * wakes. */
static void
test_unsaid_is_what_the_stage_asked_for (void)
{
  ChasLeadState state = make_state (CHAS_STAGE_BOOKED, 1);

  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_MEETING_DAY);
  state.booked_for = TODAY - 1;
  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_NOTHING);
  state.stage = CHAS_STAGE_RESTING;
  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_WAKE_DATE);
  state.has_wake_date = TRUE;
  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_NOTHING);
  state.stage = CHAS_STAGE_DECLINED;
  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_CLOSE_REASON);
  state.stage = CHAS_STAGE_UNFIT;
  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_CLOSE_REASON);
  state.has_close_reason = TRUE;
  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_NOTHING);
  state.stage = CHAS_STAGE_PARTNER;
  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_KEEPER);
  state.has_keeper = TRUE;
  g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_NOTHING);
}

static void
test_unsaid_is_nothing_elsewhere (void)
{
  const ChasStage stages[] = { CHAS_STAGE_NEW, CHAS_STAGE_CONTACTED, CHAS_STAGE_OPPORTUNITY };

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      ChasLeadState state = make_state (stages[i], 1);

      g_assert_cmpint (attend (&state).unsaid, ==, CHAS_UNSAID_NOTHING);
    }
}

static void
test_lacks_of_an_empty_lead_come_in_order (void)
{
  const ChasLack order[] = { CHAS_LACK_CHANNEL, CHAS_LACK_WHY, CHAS_LACK_PERSON,
                             CHAS_LACK_EDUCATION, CHAS_LACK_OWNER };
  ChasLeadState state = make_state (CHAS_STAGE_NEW, 0);
  int lacks;

  g_assert_cmpint (attend (&state).lacks, ==, CHAS_LACK_NOTHING);
  state.has_channel = state.has_why = state.has_person = FALSE;
  state.has_education = state.has_owner = FALSE;
  lacks = (int) attend (&state).lacks;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_cmpint (chas_lack_get_first ((ChasLack) lacks), ==, order[i]);
      lacks &= ~(int) order[i];
    }
  g_assert_cmpint (chas_lack_get_first ((ChasLack) lacks), ==, CHAS_LACK_NOTHING);
}

static void
test_lacks_matter_only_in_the_backlog (void)
{
  ChasLeadState state = make_state (CHAS_STAGE_READY, 0);

  state.has_channel = FALSE;
  g_assert_cmpint (attend (&state).lacks, ==, CHAS_LACK_CHANNEL);
  state.stage = CHAS_STAGE_CONTACTED;
  g_assert_cmpint (attend (&state).lacks, ==, CHAS_LACK_NOTHING);
}

/* domain.md, section 6: ready needs a channel, why and an education. */
static void
test_lacks_for_ready (void)
{
  g_assert_cmpint (CHAS_LACK_FOR_READY, ==,
                   CHAS_LACK_CHANNEL | CHAS_LACK_WHY | CHAS_LACK_EDUCATION);
}

static void
test_state_is_read_from_the_facts_of_a_card (void)
{
  g_autoptr (GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new ("lead-1");
  ChasLeadState state;

  facts->stage = CHAS_STAGE_MET;
  facts->last_activity_at = g_strdup ("2026-11-22T23:30:00Z");
  facts->stage_entered_at = g_strdup ("2026-11-20T10:00:00Z");
  facts->due_date = g_strdup ("2026-11-23");
  facts->has_why = TRUE;
  chas_lead_facts_add_owner (facts, "ana", "Ana");
  chas_lead_state_init (&state, facts, TODAY, stockholm);

  g_assert_cmpint (state.last_activity, ==, TODAY - 1);
  g_assert_cmpint (state.stage_entered, ==, TODAY - 4);
  g_assert_cmpint (state.first_due, ==, TODAY - 1);
  g_assert_cmpint (state.next_due, ==, CHAS_DATE_NONE);
  facts->next_due_date = g_strdup ("2026-12-01");
  chas_lead_state_init (&state, facts, TODAY, stockholm);
  g_assert_cmpint (state.first_due, ==, TODAY - 1);
  g_assert_cmpint (state.next_due, ==, TODAY + 7);
  g_assert_cmpint (state.booked_for, ==, CHAS_DATE_NONE);
  facts->booked_for = g_strdup ("2026-12-01T23:30:00Z");
  chas_lead_state_init (&state, facts, TODAY, stockholm);
  g_assert_cmpint (state.booked_for, ==, TODAY + 8);
  g_set_str (&facts->booked_for, "2026-12-01");
  chas_lead_state_init (&state, facts, TODAY, stockholm);
  g_assert_cmpint (state.booked_for, ==, TODAY + 7);
  g_assert_true (state.has_why && state.has_owner);
  g_assert_false (state.has_channel || state.has_person || state.has_education);
}

/* domain.md, section 6: the weights of completeness. */
static void
test_completeness_weights (void)
{
  g_assert_cmpint (chas_completeness_get_points (0), ==, 0);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_NAME), ==, 10);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_ORGNR), ==, 10);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_DOMAIN), ==, 10);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_MUNICIPALITY), ==, 10);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_CHANNEL), ==, 20);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_PERSON), ==, 15);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_WHY), ==, 10);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_EDUCATION), ==, 10);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_SOURCE), ==, 5);
  g_assert_cmpint (chas_completeness_get_points (CHAS_PART_ALL), ==, 100);
}

/* domain.md, section 6: name, town, education and source are 35. */
static void
test_completeness_of_facts (void)
{
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new ("lead");

  facts->company_name = g_strdup ("");
  g_assert_cmpint (chas_completeness_rule (facts), ==, 0);
  g_set_str (&facts->company_name, "Nordkod");
  facts->municipality = g_strdup ("Solna");
  facts->has_source = TRUE;
  chas_lead_facts_add_education (facts, "web", "WEB", 1);
  g_assert_cmpint (chas_completeness_rule (facts), ==, 35);
  g_assert_cmphex (chas_completeness_find_parts (facts), ==,
                   CHAS_PART_NAME | CHAS_PART_MUNICIPALITY | CHAS_PART_EDUCATION |
                     CHAS_PART_SOURCE);
  facts->has_orgnr = facts->has_domain = facts->has_channel = TRUE;
  facts->has_person = facts->has_why = TRUE;
  g_assert_cmpint (chas_completeness_rule (facts), ==, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/stale/after-the-limit-of-each-stage",
                   test_stale_after_the_limit_of_each_stage);
  g_test_add_func ("/insight/stale/booked-counts-2-days-after-the-date",
                   test_stale_booked_counts_2_days_after_the_date);
  g_test_add_func ("/insight/stale/never-when-warm-or-closed",
                   test_stale_never_when_warm_or_closed);
  g_test_add_func ("/insight/stale/not-with-a-follow-up-from-today-to-60-days",
                   test_stale_not_with_a_follow_up_from_today_to_60_days);
  g_test_add_func ("/insight/stale/not-by-an-overdue-follow-up-if-another-is-planned",
                   test_stale_not_by_an_overdue_follow_up_if_another_is_planned);
  g_test_add_func ("/insight/days/are-counted-whole", test_days_are_counted_whole);
  g_test_add_func ("/insight/days/of-a-clock-ahead-are-none", test_days_of_a_clock_ahead_are_none);
  g_test_add_func ("/insight/next-step/is-missing-in-stages-3-to-7",
                   test_next_step_is_missing_in_stages_3_to_7);
  g_test_add_func ("/insight/next-step/chosen-to-be-none-is-not-missing",
                   test_next_step_chosen_to_be_none_is_not_missing);
  g_test_add_func ("/insight/next-step/planned-shows-its-due-state",
                   test_next_step_planned_shows_its_due_state);
  g_test_add_func ("/insight/unsaid/is-what-the-stage-asked-for",
                   test_unsaid_is_what_the_stage_asked_for);
  g_test_add_func ("/insight/unsaid/is-nothing-elsewhere", test_unsaid_is_nothing_elsewhere);
  g_test_add_func ("/insight/lacks/of-an-empty-lead-come-in-order",
                   test_lacks_of_an_empty_lead_come_in_order);
  g_test_add_func ("/insight/lacks/matter-only-in-the-backlog",
                   test_lacks_matter_only_in_the_backlog);
  g_test_add_func ("/insight/lacks/for-ready", test_lacks_for_ready);
  g_test_add_func ("/insight/state/is-read-from-the-facts-of-a-card",
                   test_state_is_read_from_the_facts_of_a_card);
  g_test_add_func ("/insight/completeness/weights", test_completeness_weights);
  g_test_add_func ("/insight/completeness/of-facts", test_completeness_of_facts);
  return g_test_run ();
}
