// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-flow-rule.h"

#define TODAY chas_date_from_text ("2026-11-24") /* a Tuesday */

typedef struct
{
  ChasFlowInput input;
  ChasFlow flow;
} Case;

static void
case_begin (Case *self, guint n_members, guint n_communicators)
{
  *self =
    (Case) { .input = {
               .leads = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_history_free),
               .phase = CHAS_PHASE_ROLES,
               .n_members = n_members,
               .n_communicators = n_communicators,
             } };
}

static void
case_end (Case *self)
{
  g_ptr_array_unref (self->input.leads);
}

static ChasLeadHistory *
add_lead (Case *self, ChasDate created, ChasStage stage)
{
  ChasLeadHistory *lead = chas_lead_history_new (created, stage);

  chas_lead_history_add_step (lead, created, CHAS_STAGE_NEW);
  g_ptr_array_add (self->input.leads, lead);
  return lead;
}

/* Leads that wait since long. */
static void
add_stock (Case *self, guint n)
{
  for (guint i = 0; i < n; i++)
    add_lead (self, TODAY - 40, CHAS_STAGE_NEW);
}

/* Leads found long ago and contacted on a day. */
static void
add_output (Case *self, guint n, ChasDate on)
{
  for (guint i = 0; i < n; i++)
    {
      ChasLeadHistory *lead = add_lead (self, TODAY - 40, CHAS_STAGE_CONTACTED);

      chas_lead_history_add_step (lead, on, CHAS_STAGE_CONTACTED);
      lead->processed = on;
    }
}

static const ChasFlow *
reckon (Case *self)
{
  chas_flow_init (&self->flow, &self->input, TODAY);
  return &self->flow;
}

static void
test_example_of_days_of_supply (void)
{
  Case self;

  case_begin (&self, 7, 2);
  add_stock (&self, 18);
  add_output (&self, 24, TODAY - 3);
  reckon (&self);
  g_assert_cmpfloat (self.flow.out_per_week, ==, 12);
  g_assert_cmpfloat (self.flow.demand, ==, 12);
  g_assert_cmpuint (self.flow.stock, ==, 18);
  g_assert_cmpfloat (self.flow.supply, ==, 10.5);
  g_assert_cmpint (self.flow.level, ==, CHAS_FLOW_LEVEL_LOW);
  case_end (&self);
}

static void
test_demand_is_at_least_5_per_communicator (void)
{
  Case self;

  case_begin (&self, 7, 2);
  add_stock (&self, 20);
  g_assert_cmpfloat (reckon (&self)->demand, ==, 10);
  g_assert_cmpfloat (self.flow.supply, ==, 14);
  g_assert_cmpint (self.flow.level, ==, CHAS_FLOW_LEVEL_BALANCED);
  case_end (&self);
}

static void
test_window_is_14_days_with_today (void)
{
  Case self;

  case_begin (&self, 7, 2);
  add_lead (&self, TODAY, CHAS_STAGE_NEW);
  add_lead (&self, TODAY - 13, CHAS_STAGE_NEW);
  add_lead (&self, TODAY - 14, CHAS_STAGE_NEW);
  add_lead (&self, TODAY + 1, CHAS_STAGE_NEW);
  add_output (&self, 1, TODAY - 13);
  add_output (&self, 1, TODAY - 14);
  reckon (&self);
  g_assert_cmpuint (self.flow.n_in, ==, 2);
  g_assert_cmpuint (self.flow.n_out, ==, 1);
  g_assert_cmpuint (self.flow.stock, ==, 3);
  g_assert_cmpfloat (self.flow.in_per_week, ==, 1);
  case_end (&self);
}

static void
test_levels_change_at_7_14_and_35_days (void)
{
  static const struct
  {
    guint stock; /* at a demand of 5 per week */
    ChasFlowLevel level;
  } cases[] = {
    { 4, CHAS_FLOW_LEVEL_DRY },       { 5, CHAS_FLOW_LEVEL_LOW },
    { 9, CHAS_FLOW_LEVEL_LOW },       { 10, CHAS_FLOW_LEVEL_BALANCED },
    { 25, CHAS_FLOW_LEVEL_BALANCED }, { 26, CHAS_FLOW_LEVEL_OVERFULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Case self;

      case_begin (&self, 1, 1);
      add_stock (&self, cases[i].stock);
      g_assert_cmpint (reckon (&self)->level, ==, cases[i].level);
      case_end (&self);
    }
}

static void
test_no_demand_tells_no_days (void)
{
  Case self;

  case_begin (&self, 7, 0);
  add_stock (&self, 18);
  g_assert_cmpfloat (reckon (&self)->supply, ==, -1);
  g_assert_cmpint (self.flow.level, ==, CHAS_FLOW_LEVEL_UNKNOWN);
  g_assert_cmpuint (self.flow.target, ==, 0);
  case_end (&self);
}

static void
test_phase_1_has_a_target_and_no_days (void)
{
  Case self;

  case_begin (&self, 7, 2);
  self.input.phase = CHAS_PHASE_COMMON;
  add_stock (&self, 2);
  add_output (&self, 24, TODAY - 1);
  g_assert_cmpfloat (reckon (&self)->supply, ==, -1);
  g_assert_cmpuint (self.flow.target, ==, 70);
  g_assert_false (self.flow.all_hands);
  case_end (&self);
}

static void
test_balance_needs_5_outputs (void)
{
  Case self;

  case_begin (&self, 2, 1);
  add_stock (&self, 12);
  add_output (&self, 4, TODAY);
  g_assert_cmpfloat (reckon (&self)->balance, ==, -1);
  g_assert_cmpint (self.flow.runs_out, ==, CHAS_DATE_NONE);
  add_output (&self, 1, TODAY);
  g_assert_cmpfloat (reckon (&self)->balance, ==, 0);
  g_assert_false (self.flow.is_even);
  /* 12 in stock, 2.5 a week go and none come: 33.6 days. */
  g_assert_cmpint (self.flow.runs_out, ==, TODAY + 33);
  case_end (&self);
}

static void
test_even_flow_never_runs_out (void)
{
  Case self;

  case_begin (&self, 2, 1);
  add_output (&self, 5, TODAY);
  for (int i = 0; i < 5; i++)
    add_lead (&self, TODAY, CHAS_STAGE_NEW);
  g_assert_true (reckon (&self)->is_even);
  g_assert_cmpfloat (self.flow.balance, ==, 1);
  g_assert_cmpint (self.flow.runs_out, ==, CHAS_DATE_NONE);
  case_end (&self);
}

static void
test_example_of_all_hands (void)
{
  Case self;

  case_begin (&self, 7, 2);
  add_stock (&self, 8);
  add_output (&self, 24, TODAY - 3);
  g_assert_true (reckon (&self)->all_hands);
  g_assert_cmpuint (self.flow.all_hands_share, ==, 3);
  case_end (&self);
}

/* Yesterday 10 more waited; they were contacted today. */
static void
test_all_hands_waits_for_a_second_dry_day (void)
{
  Case self;

  case_begin (&self, 2, 2);
  add_stock (&self, 8);
  add_output (&self, 20, TODAY);
  g_assert_cmpint (reckon (&self)->level, ==, CHAS_FLOW_LEVEL_DRY);
  g_assert_false (self.flow.all_hands);
  case_end (&self);
}

static void
test_all_hands_when_fewer_leads_than_members (void)
{
  Case self;

  case_begin (&self, 7, 0);
  add_stock (&self, 6);
  g_assert_true (reckon (&self)->all_hands);
  add_stock (&self, 1);
  g_assert_false (reckon (&self)->all_hands);
  case_end (&self);
}

static void
test_week_ends_today_or_on_sunday (void)
{
  Case self;
  ChasFlowWeek week;

  case_begin (&self, 7, 2);
  add_lead (&self, TODAY - 1, CHAS_STAGE_NEW);
  add_lead (&self, TODAY - 2, CHAS_STAGE_NEW);
  add_lead (&self, TODAY + 1, CHAS_STAGE_NEW);
  add_output (&self, 3, TODAY - 2);
  chas_flow_week_init (&week, &self.input, TODAY - 1, TODAY);
  g_assert_cmpuint (week.n_in, ==, 1);
  g_assert_cmpuint (week.n_out, ==, 0);
  chas_flow_week_init (&week, &self.input, TODAY - 8, TODAY);
  g_assert_cmpuint (week.n_in, ==, 1);
  g_assert_cmpuint (week.n_out, ==, 3);
  g_assert_cmpfloat_with_epsilon (week.supply, 0.7, 1e-9);
  case_end (&self);
}

static void
test_funnel_counts_skipped_and_forgets_steps_back (void)
{
  Case self;
  ChasFunnelStep steps[CHAS_FUNNEL_STEPS];
  ChasLeadHistory *lead;

  case_begin (&self, 7, 2);
  lead = add_lead (&self, TODAY - 5, CHAS_STAGE_DECLINED);
  chas_lead_history_add_step (lead, TODAY - 4, CHAS_STAGE_BOOKED);
  chas_lead_history_add_step (lead, TODAY - 3, CHAS_STAGE_READY);
  chas_lead_history_add_step (lead, TODAY - 2, CHAS_STAGE_DECLINED);
  for (int i = 0; i < 4; i++)
    add_lead (&self, TODAY - 5, CHAS_STAGE_NEW);
  add_lead (&self, TODAY - 50, CHAS_STAGE_PARTNER);
  chas_funnel_init (steps, &self.input, TODAY - 30, TODAY);
  g_assert_cmpuint (steps[CHAS_STAGE_NEW].n_reached, ==, 5);
  g_assert_cmpuint (steps[CHAS_STAGE_DIALOGUE].n_reached, ==, 1);
  g_assert_cmpuint (steps[CHAS_STAGE_BOOKED].n_reached, ==, 1);
  g_assert_cmpuint (steps[CHAS_STAGE_MET].n_reached, ==, 0);
  g_assert_cmpfloat_with_epsilon (steps[CHAS_STAGE_READY].conversion, 0.2, 1e-9);
  g_assert_cmpfloat (steps[CHAS_STAGE_CONTACTED].conversion, ==, -1);
  case_end (&self);
}

static void
test_time_in_stage (void)
{
  Case self;
  ChasStageTime time;

  case_begin (&self, 7, 2);
  for (int days = 1; days <= 10; days++)
    chas_lead_history_add_step (add_lead (&self, TODAY - 20, CHAS_STAGE_READY), TODAY - 20 + days,
                                CHAS_STAGE_READY);
  add_lead (&self, TODAY - 7, CHAS_STAGE_NEW);
  chas_stage_time_init (&time, &self.input, CHAS_STAGE_NEW, TODAY);
  g_assert_cmpuint (time.n_finished, ==, 10);
  g_assert_cmpint (time.median, ==, 5);
  g_assert_cmpint (time.percentile_80, ==, 8);
  g_assert_cmpuint (time.n_running, ==, 1);
  g_assert_cmpint (time.running_median, ==, 7);
  chas_stage_time_init (&time, &self.input, CHAS_STAGE_MET, TODAY);
  g_assert_cmpint (time.median, ==, -1);
  case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, name) g_test_add_func ("/insight/flow-rule/" path, test_##name)
  ADD ("example-of-days-of-supply", example_of_days_of_supply);
  ADD ("demand-is-at-least-5-per-communicator", demand_is_at_least_5_per_communicator);
  ADD ("window-is-14-days-with-today", window_is_14_days_with_today);
  ADD ("levels-change-at-7-14-and-35-days", levels_change_at_7_14_and_35_days);
  ADD ("no-demand-tells-no-days", no_demand_tells_no_days);
  ADD ("phase-1-has-a-target-and-no-days", phase_1_has_a_target_and_no_days);
  ADD ("balance-needs-5-outputs", balance_needs_5_outputs);
  ADD ("even-flow-never-runs-out", even_flow_never_runs_out);
  ADD ("example-of-all-hands", example_of_all_hands);
  ADD ("all-hands-waits-for-a-second-dry-day", all_hands_waits_for_a_second_dry_day);
  ADD ("all-hands-when-fewer-leads-than-members", all_hands_when_fewer_leads_than_members);
  ADD ("week-ends-today-or-on-sunday", week_ends_today_or_on_sunday);
  ADD ("funnel-counts-skipped-and-forgets-steps-back",
       funnel_counts_skipped_and_forgets_steps_back);
  ADD ("time-in-stage", time_in_stage);
  return g_test_run ();
}
