// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A summary to read: where the leads stand, how far they come and how long they stay. */

#include "config.h"

#include "chas-summary-report-private.h"

#include <glib/gi18n-lib.h>

static void
add_days (ChasReportBlock *table, int days)
{
  if (days < 0)
    chas_report_block_add (table, CHAS_SUMMARY_NOTHING);
  else
    chas_report_block_add_number (table, (guint) days);
}

static void
add_stages (ChasSummaryReport *self)
{
  ChasReportBlock *table;

  chas_report_add (self->report, CHAS_REPORT_HEADING,
                   chas_summary_report_say (self, N_ ("Pipeline")));
  table = chas_report_add_table (self->report, 4);
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Stage")));
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Leads")));
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Days there, median")));
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Days there, 80 %")));
  for (int i = 0; i < CHAS_SUMMARY_STAGES; i++)
    {
      const ChasStageTime *time = i < CHAS_SUMMARY_FUNNEL ? &self->summary->times[i] : NULL;

      chas_report_block_add (table, chas_summary_report_get_stage (self, i));
      chas_report_block_add_number (table, self->summary->stages[i]);
      add_days (table, time ? time->median : -1);
      add_days (table, time ? time->percentile_80 : -1);
    }
}

static void
add_funnel (ChasSummaryReport *self)
{
  ChasReportBlock *table;

  if (self->summary->funnel[0].n_reached == 0)
    return;
  chas_report_add (self->report, CHAS_REPORT_HEADING,
                   chas_summary_report_say (self, N_ ("Funnel")));
  table = chas_report_add_table (self->report, 3);
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Stage")));
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Came so far")));
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Of the step before")));
  for (int i = 0; i < CHAS_SUMMARY_FUNNEL; i++)
    {
      const ChasFunnelStep *step = &self->summary->funnel[i];

      chas_report_block_add (table, chas_summary_report_get_stage (self, step->stage));
      chas_report_block_add_number (table, step->n_reached);
      chas_report_block_take (table, step->conversion < 0
                                       ? g_strdup (CHAS_SUMMARY_NOTHING)
                                       : g_strdup_printf ("%.0f %%", 100 * step->conversion));
    }
}

static void
add_source (ChasSummaryReport *self, ChasReportBlock *table, const ChasSummarySource *source)
{
  chas_report_block_add (table,
                         source->source == CHAS_SOURCE_UNSET
                           ? chas_summary_report_say (self, N_ ("Not told"))
                           : chas_words_get_label (self->words, &chas_source_info, source->source));
  chas_report_block_add_number (table, source->n);
  chas_report_block_add_number (table, source->n_contacted);
  chas_report_block_add_number (table, source->n_booked);
  chas_report_block_add_number (table, source->n_opportunity);
}

static void
add_sources (ChasSummaryReport *self)
{
  const GArray *sources = self->summary->sources;
  ChasReportBlock *table;

  if (sources->len == 0)
    return;
  chas_report_add (self->report, CHAS_REPORT_HEADING,
                   chas_summary_report_say (self, N_ ("Sources of the leads found")));
  table = chas_report_add_table (self->report, 5);
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Source")));
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Leads")));
  chas_report_block_add (table, chas_summary_report_get_stage (self, CHAS_STAGE_CONTACTED));
  chas_report_block_add (table, chas_summary_report_get_stage (self, CHAS_STAGE_BOOKED));
  chas_report_block_add (table, chas_summary_report_get_stage (self, CHAS_STAGE_OPPORTUNITY));
  for (guint i = 0; i < sources->len; i++)
    add_source (self, table, &g_array_index (sources, ChasSummarySource, i));
}

static void
add_channels (ChasSummaryReport *self)
{
  const GArray *channels = self->summary->channels;
  ChasReportBlock *table;

  if (channels->len == 0)
    return;
  chas_report_add (self->report, CHAS_REPORT_HEADING,
                   chas_summary_report_say (self, N_ ("Contacts")));
  table = chas_report_add_table (self->report, 3);
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Channel")));
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Contacts")));
  chas_report_block_add (table, chas_summary_report_say (self, N_ ("Answered")));
  for (guint i = 0; i < channels->len; i++)
    {
      const ChasSummaryChannel *channel = &g_array_index (channels, ChasSummaryChannel, i);

      chas_report_block_add (table, chas_words_get_label (self->words, &chas_channel_info,
                                                          channel->channel));
      chas_report_block_add_number (table, channel->n);
      chas_report_block_add_number (table, channel->n_answered);
    }
}

void
chas_summary_report_add_pipeline (ChasSummaryReport *self)
{
  add_stages (self);
  add_funnel (self);
  add_sources (self);
  add_channels (self);
}
