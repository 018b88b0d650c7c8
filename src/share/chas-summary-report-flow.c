// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A summary to read: how leads come in and go out. */

#include "config.h"

#include "chas-summary-report-private.h"

#include <glib/gi18n-lib.h>

static const char *
get_level_label (ChasFlowLevel level)
{
  switch (level)
    {
    case CHAS_FLOW_LEVEL_UNKNOWN:
      return N_ ("Too early to tell");
    case CHAS_FLOW_LEVEL_DRY:
      return N_ ("Leads run dry");
    case CHAS_FLOW_LEVEL_LOW:
      return N_ ("Few leads in stock");
    case CHAS_FLOW_LEVEL_BALANCED:
      return N_ ("In balance");
    case CHAS_FLOW_LEVEL_OVERFULL:
      return N_ ("Plenty of leads in stock");
    }
  g_return_val_if_reached ("");
}

static char *
dup_reason (ChasSummaryReport *self)
{
  const ChasFlow *flow = &self->summary->flow;
  g_autofree char *supply = chas_words_dup_number (self->words, flow->supply);
  g_autofree char *leads = g_strdup_printf ("%u", flow->all_hands_share);
  g_autoptr (GString) text = g_string_new (NULL);

  if (flow->supply < 0)
    return g_strdup (
      chas_summary_report_say (self, N_ ("No lead has been processed in the last 14 days.")));
  /* Translators: %s is a number of days */
  g_string_append_printf (
    text, chas_summary_report_say (self, N_ ("Without new leads, the stock lasts for %s days.")),
    supply);
  if (flow->all_hands && flow->all_hands_share > 0)
    {
      g_string_append_c (text, ' ');
      /* Translators: %s is a number of leads, for each member to find */
      g_string_append_printf (text,
                              chas_summary_report_say (self,
                                                       N_ ("All hands on research: %s each.")),
                              leads);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* In phase 1 a common base is built, and nothing is asked of it yet. */
static char *
dup_progress (ChasSummaryReport *self)
{
  g_autofree char *leads = g_strdup_printf ("%u", self->summary->leads->len);
  g_autofree char *target = g_strdup_printf ("%u", self->summary->flow.target);

  /* Translators: two numbers of leads: found, and aimed at */
  return g_strdup_printf (chas_summary_report_say (self, N_ ("%s of %s leads are found.")), leads,
                          target);
}

void
chas_summary_report_add_verdict (ChasSummaryReport *self)
{
  const ChasFlow *flow = &self->summary->flow;
  const char *label =
    flow->target > 0 ? N_ ("Building the common base") : get_level_label (flow->level);
  ChasReportBlock *verdict =
    chas_report_add (self->report, CHAS_REPORT_VERDICT, chas_words_get (self->words, label));

  chas_report_block_take (verdict, flow->target > 0 ? dup_progress (self) : dup_reason (self));
}

static void
add_number (ChasSummaryReport *self, ChasReportBlock *facts, const char *msgid, double number)
{
  if (number < 0)
    return;
  chas_report_block_add (facts, chas_words_get (self->words, msgid));
  chas_report_block_take (facts, chas_words_dup_number (self->words, number));
}

static void
add_facts (ChasSummaryReport *self)
{
  const ChasFlow *flow = &self->summary->flow;
  ChasReportBlock *facts = chas_report_add (self->report, CHAS_REPORT_FACTS, NULL);

  add_number (self, facts, N_ ("New leads per week, over 14 days"), flow->in_per_week);
  add_number (self, facts, N_ ("Processed leads per week, over 14 days"), flow->out_per_week);
  add_number (self, facts, N_ ("New leads for each processed one"), flow->balance);
  add_number (self, facts, N_ ("Stock"), flow->stock);
  add_number (self, facts, N_ ("Demand per week"), flow->demand > 0 ? flow->demand : -1);
  add_number (self, facts, N_ ("Days of supply, without new leads"), flow->supply);
  if (flow->runs_out == CHAS_DATE_NONE)
    return;
  chas_report_block_add (facts,
                         chas_summary_report_say (self,
                                                  N_ ("Used up, with new leads coming in as now")));
  chas_report_block_take (facts, chas_words_dup_date (self->words, flow->runs_out));
}

static gboolean
has_flown (const ChasSummary *summary)
{
  for (int i = 0; i < CHAS_SUMMARY_WEEKS; i++)
    if (summary->weeks[i].n_in > 0 || summary->weeks[i].n_out > 0)
      return TRUE;
  return FALSE;
}

static void
add_chart (ChasSummaryReport *self)
{
  ChasReportBlock *chart;

  if (!has_flown (self->summary))
    return;
  chas_report_add (self->report, CHAS_REPORT_CAPTION,
                   chas_summary_report_say (self, N_ ("The last 12 weeks")));
  chart =
    chas_report_add (self->report, CHAS_REPORT_CHART, chas_summary_report_say (self, N_ ("Week")));
  chas_report_block_add (chart, chas_summary_report_say (self, N_ ("New leads")));
  chas_report_block_add (chart, chas_summary_report_say (self, N_ ("Processed leads")));
  chas_report_block_add (chart, chas_summary_report_say (self, N_ ("Days of supply")));
  for (int i = 0; i < CHAS_SUMMARY_WEEKS; i++)
    {
      const ChasFlowWeek *week = &self->summary->weeks[i];
      char *supply = week->supply < 0 ? g_strdup (CHAS_SUMMARY_NOTHING)
                                      : chas_words_dup_number (self->words, week->supply);

      chas_report_block_take_bars (chart,
                                   g_strdup_printf ("%d", chas_date_get_week (week->monday, NULL)),
                                   week->n_in, week->n_out, supply);
    }
}

void
chas_summary_report_add_flow (ChasSummaryReport *self)
{
  chas_report_add (self->report, CHAS_REPORT_HEADING, chas_summary_report_say (self, N_ ("Flow")));
  chas_summary_report_add_verdict (self);
  add_chart (self);
  add_facts (self);
}
