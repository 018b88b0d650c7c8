// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Source: domain.md, section 5 */

#include "config.h"

#include "chas-flow-rule.h"

#include <math.h>

#define DEMAND_PER_COMMUNICATOR 5.0
#define FEWEST_TO_TELL 5
#define LEADS_PER_MEMBER 10
#define DRY_BELOW 7.0
#define LOW_BELOW 14.0
#define OVERFULL_ABOVE 35.0
#define EVEN_FROM 0.8
#define EVEN_TO 1.25

static gboolean
is_within (ChasDate date, ChasDate first, ChasDate last)
{
  return date != CHAS_DATE_NONE && date >= first && date <= last;
}

static guint
count_input (const ChasFlowInput *input, ChasDate first, ChasDate last)
{
  guint n = 0;

  for (guint i = 0; i < input->leads->len; i++)
    n += is_within (((const ChasLeadHistory *) input->leads->pdata[i])->created, first, last);
  return n;
}

static guint
count_output (const ChasFlowInput *input, ChasDate first, ChasDate last)
{
  guint n = 0;

  for (guint i = 0; i < input->leads->len; i++)
    n += is_within (((const ChasLeadHistory *) input->leads->pdata[i])->processed, first, last);
  return n;
}

static guint
count_stock (const ChasFlowInput *input, ChasDate date)
{
  guint n = 0;

  for (guint i = 0; i < input->leads->len; i++)
    {
      ChasStage stage = chas_lead_history_get_stage_on (input->leads->pdata[i], date);

      n += stage == CHAS_STAGE_NEW || stage == CHAS_STAGE_READY;
    }
  return n;
}

static double
count_per_week (guint n)
{
  return n * 7.0 / CHAS_FLOW_DAYS;
}

static ChasFlowLevel
find_level (double supply)
{
  if (supply < 0)
    return CHAS_FLOW_LEVEL_UNKNOWN;
  if (supply < DRY_BELOW)
    return CHAS_FLOW_LEVEL_DRY;
  if (supply < LOW_BELOW)
    return CHAS_FLOW_LEVEL_LOW;
  return supply <= OVERFULL_ABOVE ? CHAS_FLOW_LEVEL_BALANCED : CHAS_FLOW_LEVEL_OVERFULL;
}

static void
measure (ChasFlow *self, const ChasFlowInput *input, ChasDate date)
{
  self->n_in = count_input (input, date - CHAS_FLOW_DAYS + 1, date);
  self->n_out = count_output (input, date - CHAS_FLOW_DAYS + 1, date);
  self->in_per_week = count_per_week (self->n_in);
  self->out_per_week = count_per_week (self->n_out);
  self->stock = count_stock (input, date);
  self->demand = MAX (self->out_per_week, input->n_communicators * DEMAND_PER_COMMUNICATOR);
  self->supply = -1;
  if (input->phase != CHAS_PHASE_COMMON && self->demand > 0)
    self->supply = 7 * self->stock / self->demand;
  self->level = find_level (self->supply);
}

static void
judge_balance (ChasFlow *self, ChasDate today)
{
  double loss = self->out_per_week - self->in_per_week;

  self->balance = -1;
  self->runs_out = CHAS_DATE_NONE;
  if (self->n_out < FEWEST_TO_TELL)
    return;
  self->balance = self->in_per_week / self->out_per_week;
  self->is_even = self->balance >= EVEN_FROM && self->balance <= EVEN_TO;
  if (loss > 0)
    self->runs_out = today + (ChasDate) floor (7 * self->stock / loss);
}

/* One dry day may be chance, two are not. In phase 1 everybody finds leads as it is. */
static void
judge_all_hands (ChasFlow *self, const ChasFlowInput *input, ChasDate today)
{
  ChasFlow yesterday = { 0 };

  if (input->phase == CHAS_PHASE_COMMON || input->n_members == 0)
    return;
  measure (&yesterday, input, today - 1);
  self->all_hands =
    (self->level == CHAS_FLOW_LEVEL_DRY && yesterday.level == CHAS_FLOW_LEVEL_DRY) ||
    self->stock < input->n_members;
  self->all_hands_share =
    (guint) ceil (MAX (0.0, 2 * self->demand - self->stock) / input->n_members);
}

/**
 * chas_flow_init:
 * @self: (out caller-allocates): how leads come and go
 * @input: the group
 * @today: a plain date in the group's zone
 */
void
chas_flow_init (ChasFlow *self, const ChasFlowInput *input, ChasDate today)
{
  *self = (ChasFlow) { 0 };
  measure (self, input, today);
  judge_balance (self, today);
  judge_all_hands (self, input, today);
  if (input->phase == CHAS_PHASE_COMMON)
    self->target = LEADS_PER_MEMBER * input->n_members;
}

/**
 * chas_flow_week_init:
 * @self: (out caller-allocates): one week
 * @input: the group
 * @monday: its first day
 * @today: a week that goes on is told until then
 */
void
chas_flow_week_init (ChasFlowWeek *self,
                     const ChasFlowInput *input,
                     ChasDate monday,
                     ChasDate today)
{
  ChasDate last = MIN (monday + 6, today);
  ChasFlow flow = { 0 };

  measure (&flow, input, last);
  *self = (ChasFlowWeek) {
    .monday = monday,
    .n_in = count_input (input, monday, last),
    .n_out = count_output (input, monday, last),
    .supply = flow.supply,
  };
}

/**
 * chas_funnel_find_furthest:
 * @lead: a lead
 *
 * Skipped stages count, later steps back do not subtract. What is closed is no place further on.
 *
 * Returns: the last open stage that it ever came to
 */
ChasStage
chas_funnel_find_furthest (const ChasLeadHistory *lead)
{
  ChasStage furthest = chas_stage_is_open (lead->stage) ? lead->stage : CHAS_STAGE_NEW;

  for (guint i = 0; i < lead->steps->len; i++)
    {
      ChasStage stage = g_array_index (lead->steps, ChasLeadStep, i).stage;

      if (chas_stage_is_open (stage))
        furthest = MAX (furthest, stage);
    }
  return furthest;
}

/**
 * chas_funnel_init:
 * @steps: (out caller-allocates): one for each open stage
 * @input: the group
 * @first: of the days on which the leads were found
 * @last: of them
 */
void
chas_funnel_init (ChasFunnelStep steps[CHAS_FUNNEL_STEPS],
                  const ChasFlowInput *input,
                  ChasDate first,
                  ChasDate last)
{
  for (int i = 0; i < CHAS_FUNNEL_STEPS; i++)
    steps[i] = (ChasFunnelStep) { .stage = (ChasStage) i, .conversion = -1 };
  for (guint i = 0; i < input->leads->len; i++)
    {
      const ChasLeadHistory *lead = input->leads->pdata[i];

      if (is_within (lead->created, first, last))
        for (int stage = chas_funnel_find_furthest (lead); stage >= 0; stage--)
          steps[stage].n_reached++;
    }
  for (int i = 1; i < CHAS_FUNNEL_STEPS; i++)
    if (steps[i - 1].n_reached >= FEWEST_TO_TELL)
      steps[i].conversion = (double) steps[i].n_reached / steps[i - 1].n_reached;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The least number of days that so many percent of the stays did not exceed. */
static int
find_percentile (GArray *days, guint percent)
{
  if (days->len == 0)
    return -1;
  return g_array_index (days, int, MAX ((days->len * percent + 99) / 100, 1) - 1);
}

static void
note_stays (const ChasLeadHistory *lead,
            ChasStage stage,
            ChasDate today,
            GArray *finished,
            GArray *running)
{
  for (guint i = 0; i < lead->steps->len; i++)
    {
      const ChasLeadStep *step = &g_array_index (lead->steps, ChasLeadStep, i);
      gboolean is_last = i + 1 == lead->steps->len;
      ChasDate until = is_last ? today : step[1].on;
      int days = MAX (0, until - step->on);

      if (step->stage == stage)
        g_array_append_val (is_last ? running : finished, days);
    }
}

/**
 * chas_stage_time_init:
 * @self: (out caller-allocates): how long leads stay in @stage
 * @input: the group
 * @today: until when a stay that goes on is told
 */
void
chas_stage_time_init (ChasStageTime *self,
                      const ChasFlowInput *input,
                      ChasStage stage,
                      ChasDate today)
{
  g_autoptr (GArray) finished = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) running = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < input->leads->len; i++)
    note_stays (input->leads->pdata[i], stage, today, finished, running);
  g_array_sort (finished, compare_days);
  g_array_sort (running, compare_days);
  *self = (ChasStageTime) {
    .stage = stage,
    .n_finished = finished->len,
    .median = find_percentile (finished, 50),
    .percentile_80 = find_percentile (finished, 80),
    .n_running = running->len,
    .running_median = find_percentile (running, 50),
  };
}
