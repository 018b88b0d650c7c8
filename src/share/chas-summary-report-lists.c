// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A summary to read: wins, visits, what lies ahead, and what the group asks for. */

#include "config.h"

#include "chas-summary-report-private.h"

#include <glib/gi18n-lib.h>

#define DOT " · "

static const char *
get_win_label (ChasSummaryWinKind kind)
{
  switch (kind)
    {
    case CHAS_SUMMARY_WIN_OFFER:
      return N_ ("Offered something concrete");
    case CHAS_SUMMARY_WIN_OPPORTUNITY:
      return N_ ("New opportunity");
    case CHAS_SUMMARY_WIN_VISIT:
      return N_ ("Study visit held");
    }
  g_return_val_if_reached ("");
}

static void
append_part (GString *text, const char *part)
{
  if (part && *part)
    g_string_append_printf (text, DOT "%s", part);
}

static GString *
begin_item (ChasSummaryReport *self, ChasDate on)
{
  return g_string_new_take (chas_words_dup_date (self->words, on));
}

static char *
dup_win (ChasSummaryReport *self, const ChasSummaryWin *win)
{
  GString *text = begin_item (self, win->on);

  append_part (text, win->company);
  append_part (text, chas_words_get (self->words, get_win_label (win->kind)));
  if (self->tell & CHAS_SUMMARY_TELL_PERSONS)
    append_part (text, win->person);
  if (self->tell & CHAS_SUMMARY_TELL_TEXTS)
    append_part (text, win->text);
  return g_string_free_and_steal (text);
}

static void
add_wins (ChasSummaryReport *self)
{
  const GPtrArray *wins = self->summary->wins;
  ChasReportBlock *list;

  chas_report_add (self->report, CHAS_REPORT_HEADING, chas_summary_report_say (self, N_ ("Wins")));
  if (wins->len == 0)
    {
      chas_report_add (self->report, CHAS_REPORT_TEXT,
                       chas_summary_report_say (self, N_ ("None in this period.")));
      return;
    }
  list = chas_report_add (self->report, CHAS_REPORT_LIST, NULL);
  for (guint i = 0; i < wins->len; i++)
    chas_report_block_take (list, dup_win (self, wins->pdata[i]));
}

/* What was booked with a company and is no visit is a meeting. */
static const char *
get_kind (ChasSummaryReport *self, const ChasSummaryEvent *event)
{
  if (event->kind == CHAS_EVENT_KIND_OTHER && event->company)
    return chas_words_get_label (self->words, &chas_channel_info, CHAS_CHANNEL_MEETING);
  return chas_words_get_label (self->words, &chas_event_kind_info, event->kind);
}

static char *
dup_event (ChasSummaryReport *self, const ChasSummaryEvent *event)
{
  GString *text = begin_item (self, event->on);

  append_part (text, get_kind (self, event));
  append_part (text, event->company);
  if (self->tell & CHAS_SUMMARY_TELL_TEXTS)
    append_part (text, event->title);
  return g_string_free_and_steal (text);
}

static void
add_events (ChasSummaryReport *self)
{
  const GPtrArray *events = self->summary->events;
  ChasReportBlock *block;

  chas_report_add (self->report, CHAS_REPORT_HEADING,
                   chas_summary_report_say (self, N_ ("Visits and events")));
  block = chas_report_add (self->report, CHAS_REPORT_FACTS, NULL);
  chas_report_block_add (block, chas_summary_report_say (self, N_ ("Study visits held")));
  chas_report_block_add_number (block,
                                chas_summary_count_wins (self->summary, CHAS_SUMMARY_WIN_VISIT));
  chas_report_block_add (block, chas_summary_report_say (self, N_ ("Planned ahead")));
  chas_report_block_add_number (block, events->len);
  if (events->len == 0)
    return;
  block = chas_report_add (self->report, CHAS_REPORT_LIST, NULL);
  for (guint i = 0; i < events->len; i++)
    chas_report_block_take (block, dup_event (self, events->pdata[i]));
}

static char *
dup_ask (ChasSummaryReport *self, const ChasSummaryAsk *ask)
{
  GString *text =
    g_string_new (chas_words_get_label (self->words, &chas_support_receiver_info, ask->to));

  append_part (text, chas_words_get_label (self->words, &chas_support_kind_info, ask->kind));
  if (self->tell & CHAS_SUMMARY_TELL_TEXTS)
    append_part (text, ask->text);
  return g_string_free_and_steal (text);
}

static void
add_asks (ChasSummaryReport *self)
{
  const GPtrArray *asks = self->summary->asks;
  ChasReportBlock *list;

  chas_report_add (self->report, CHAS_REPORT_HEADING,
                   chas_summary_report_say (self, N_ ("Asks without an answer")));
  if (asks->len == 0)
    {
      chas_report_add (self->report, CHAS_REPORT_TEXT,
                       chas_summary_report_say (self, N_ ("None.")));
      return;
    }
  list = chas_report_add (self->report, CHAS_REPORT_LIST, NULL);
  for (guint i = 0; i < asks->len; i++)
    chas_report_block_take (list, dup_ask (self, asks->pdata[i]));
}

void
chas_summary_report_add_lists (ChasSummaryReport *self)
{
  add_wins (self);
  add_events (self);
  add_asks (self);
}
