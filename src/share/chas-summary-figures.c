// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A summary at a glance: what it comes to, and the figures that people ask for first. */

#include "config.h"

#include "chas-summary-report-private.h"

#include <glib/gi18n-lib.h>

static void
add (ChasSummaryReport *self, ChasReportBlock *facts, const char *msgid, guint number)
{
  chas_report_block_add (facts, chas_words_get (self->words, msgid));
  chas_report_block_add_number (facts, number);
}

static void
add_measure (ChasSummaryReport *self, ChasReportBlock *facts, const char *msgid, double number)
{
  chas_report_block_add (facts, chas_words_get (self->words, msgid));
  chas_report_block_take (facts, chas_words_dup_number (self->words, number));
}

static void
add_facts (ChasSummaryReport *self)
{
  const ChasSummary *summary = self->summary;
  ChasReportBlock *facts = chas_report_add (self->report, CHAS_REPORT_FACTS, NULL);

  add (self, facts, N_ ("Members"), summary->members->len);
  add_measure (self, facts, N_ ("New leads per week, over 14 days"), summary->flow.in_per_week);
  add_measure (self, facts, N_ ("Processed leads per week, over 14 days"),
               summary->flow.out_per_week);
  add (self, facts, N_ ("Wins"), summary->wins->len);
  add (self, facts, N_ ("Study visits held"),
       chas_summary_count_wins (summary, CHAS_SUMMARY_WIN_VISIT));
  add (self, facts, N_ ("Planned ahead"), summary->events->len);
  add (self, facts, N_ ("Asks without an answer"), summary->asks->len);
  add (self, facts, N_ ("Leads"), summary->leads->len);
}

/* Where nothing stands there is nothing to see. */
static void
add_stages (ChasSummaryReport *self)
{
  ChasReportBlock *list = chas_report_add (self->report, CHAS_REPORT_LIST, NULL);

  for (int i = 0; i < CHAS_SUMMARY_STAGES; i++)
    if (self->summary->stages[i] > 0)
      chas_report_block_take (list,
                              g_strdup_printf ("%s %u", chas_summary_report_get_stage (self, i),
                                               self->summary->stages[i]));
}

/**
 * chas_summary_to_figures:
 * @summary: a summary that has been reckoned
 * @words: the language to write it in
 *
 * Returns: (transfer full): a report of three pieces, without personal data: what it comes to, the
 *   figures, and the leads by stage
 */
ChasReport *
chas_summary_to_figures (const ChasSummary *summary, const ChasWords *words)
{
  char today[CHAS_DATE_TEXT_SIZE];
  ChasSummaryReport self = { .summary = summary, .words = words };

  chas_date_format (summary->today, today);
  self.report = chas_report_new (summary->group, chas_words_get_language (words), today);
  self.report->subtitle = chas_summary_report_dup_subtitle (&self);
  chas_summary_report_add_verdict (&self);
  add_facts (&self);
  add_stages (&self);
  return self.report;
}
