// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A summary for other programs, the back office's table of groups among them. Its form is told by
 * chas-career-summary.schema.json: codes, not words; what nobody may tell is null. */

#include "config.h"

#include "chas-summary-json.h"

#include "chas-json-text.h"

#define FORMAT "chas-career-summary"
#define FORMAT_VERSION 1

static void
add_date (ChasJsonText *json, const char *name, ChasDate date)
{
  g_autofree char *text = date == CHAS_DATE_NONE ? NULL : chas_date_dup_text (date);

  chas_json_text_add_string (json, name, text);
}

static const char *
get_level_code (ChasFlowLevel level)
{
  switch (level)
    {
    case CHAS_FLOW_LEVEL_UNKNOWN:
      return NULL;
    case CHAS_FLOW_LEVEL_DRY:
      return "dry";
    case CHAS_FLOW_LEVEL_LOW:
      return "low";
    case CHAS_FLOW_LEVEL_BALANCED:
      return "balanced";
    case CHAS_FLOW_LEVEL_OVERFULL:
      return "overfull";
    }
  g_return_val_if_reached (NULL);
}

static const char *
get_win_code (ChasSummaryWinKind kind)
{
  switch (kind)
    {
    case CHAS_SUMMARY_WIN_OFFER:
      return "offer";
    case CHAS_SUMMARY_WIN_OPPORTUNITY:
      return "opportunity";
    case CHAS_SUMMARY_WIN_VISIT:
      return "visit";
    }
  g_return_val_if_reached (NULL);
}

static void
add_head (ChasJsonText *json, const ChasSummary *summary, ChasSummaryTell tell)
{
  chas_json_text_add_string (json, "format", FORMAT);
  chas_json_text_add_uint (json, "format_version", FORMAT_VERSION);
  chas_json_text_add_string (json, "app", PACKAGE_VERSION);
  add_date (json, "created", summary->today);
  chas_json_text_begin (json, "personal", '[');
  if (tell & CHAS_SUMMARY_TELL_MEMBERS)
    chas_json_text_add_string (json, NULL, "members");
  if (tell & CHAS_SUMMARY_TELL_PERSONS)
    chas_json_text_add_string (json, NULL, "persons");
  if (tell & CHAS_SUMMARY_TELL_TEXTS)
    chas_json_text_add_string (json, NULL, "texts");
  chas_json_text_end (json, ']');
  chas_json_text_add_string (json, "group", summary->group);
  chas_json_text_add_string (json, "phase", chas_phase_to_code (summary->phase));
  chas_json_text_begin (json, "period", '{');
  add_date (json, "first", summary->first);
  add_date (json, "last", summary->last);
  chas_json_text_end (json, '}');
}

static void
add_members (ChasJsonText *json, const ChasSummary *summary, ChasSummaryTell tell)
{
  chas_json_text_begin (json, "members", '[');
  for (guint i = 0; i < summary->members->len; i++)
    {
      const ChasSummaryMember *member = summary->members->pdata[i];

      chas_json_text_begin (json, NULL, '{');
      if (tell & CHAS_SUMMARY_TELL_MEMBERS)
        chas_json_text_add_string (json, "name", member->name);
      chas_json_text_add_string (json, "education", member->education);
      chas_json_text_begin (json, "roles", '[');
      for (int role = 0; role < CHAS_ROLE_N_VALUES; role++)
        if (member->roles >> role & 1)
          chas_json_text_add_string (json, NULL, chas_role_to_code ((ChasRole) role));
      chas_json_text_end (json, ']');
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

static void
add_flow (ChasJsonText *json, const ChasFlow *flow)
{
  chas_json_text_begin (json, "flow", '{');
  chas_json_text_add_uint (json, "days", CHAS_FLOW_DAYS);
  chas_json_text_add_uint (json, "new", flow->n_in);
  chas_json_text_add_uint (json, "processed", flow->n_out);
  chas_json_text_add_measure (json, "new_per_week", flow->in_per_week);
  chas_json_text_add_measure (json, "processed_per_week", flow->out_per_week);
  chas_json_text_add_uint (json, "stock", flow->stock);
  chas_json_text_add_measure (json, "demand_per_week", flow->demand);
  chas_json_text_add_measure (json, "days_of_supply", flow->supply);
  chas_json_text_add_measure (json, "balance", flow->balance);
  chas_json_text_add_string (json, "level", get_level_code (flow->level));
  add_date (json, "runs_out", flow->runs_out);
  chas_json_text_add_bool (json, "all_hands", flow->all_hands);
  chas_json_text_add_uint (json, "all_hands_each", flow->all_hands ? flow->all_hands_share : 0);
  chas_json_text_add_uint (json, "target", flow->target);
  chas_json_text_end (json, '}');
}

static void
add_weeks (ChasJsonText *json, const ChasSummary *summary)
{
  chas_json_text_begin (json, "weeks", '[');
  for (int i = 0; i < CHAS_SUMMARY_WEEKS; i++)
    {
      const ChasFlowWeek *week = &summary->weeks[i];
      g_autofree char *name = chas_date_dup_week (week->monday);

      chas_json_text_begin (json, NULL, '{');
      chas_json_text_add_string (json, "week", name);
      chas_json_text_add_uint (json, "new", week->n_in);
      chas_json_text_add_uint (json, "processed", week->n_out);
      chas_json_text_add_measure (json, "days_of_supply", week->supply);
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

static void
add_stages (ChasJsonText *json, const ChasSummary *summary)
{
  chas_json_text_begin (json, "stages", '[');
  for (int i = 0; i < CHAS_SUMMARY_STAGES; i++)
    {
      chas_json_text_begin (json, NULL, '{');
      chas_json_text_add_string (json, "stage", chas_stage_to_code ((ChasStage) i));
      chas_json_text_add_uint (json, "leads", summary->stages[i]);
      if (i < CHAS_SUMMARY_FUNNEL)
        {
          chas_json_text_add_uint (json, "stays", summary->times[i].n_finished);
          chas_json_text_add_measure (json, "median_days", summary->times[i].median);
          chas_json_text_add_measure (json, "percentile_80_days", summary->times[i].percentile_80);
        }
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

static void
add_funnel (ChasJsonText *json, const ChasSummary *summary)
{
  chas_json_text_begin (json, "funnel", '[');
  for (int i = 0; i < CHAS_SUMMARY_FUNNEL; i++)
    {
      const ChasFunnelStep *step = &summary->funnel[i];

      chas_json_text_begin (json, NULL, '{');
      chas_json_text_add_string (json, "stage", chas_stage_to_code (step->stage));
      chas_json_text_add_uint (json, "reached", step->n_reached);
      chas_json_text_add_measure (json, "of_step_before", step->conversion);
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

static void
add_sources (ChasJsonText *json, const ChasSummary *summary)
{
  chas_json_text_begin (json, "sources", '[');
  for (guint i = 0; i < summary->sources->len; i++)
    {
      const ChasSummarySource *source = &g_array_index (summary->sources, ChasSummarySource, i);

      chas_json_text_begin (json, NULL, '{');
      chas_json_text_add_string (json, "source", chas_source_to_code (source->source));
      chas_json_text_add_uint (json, "leads", source->n);
      chas_json_text_add_uint (json, "contacted", source->n_contacted);
      chas_json_text_add_uint (json, "booked", source->n_booked);
      chas_json_text_add_uint (json, "opportunity", source->n_opportunity);
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

static void
add_channels (ChasJsonText *json, const ChasSummary *summary)
{
  chas_json_text_begin (json, "contacts", '[');
  for (guint i = 0; i < summary->channels->len; i++)
    {
      const ChasSummaryChannel *channel = &g_array_index (summary->channels, ChasSummaryChannel, i);

      chas_json_text_begin (json, NULL, '{');
      chas_json_text_add_string (json, "channel", chas_channel_to_code (channel->channel));
      chas_json_text_add_uint (json, "contacts", channel->n);
      chas_json_text_add_uint (json, "answered", channel->n_answered);
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

static void
add_wins (ChasJsonText *json, const ChasSummary *summary, ChasSummaryTell tell)
{
  chas_json_text_begin (json, "wins", '[');
  for (guint i = 0; i < summary->wins->len; i++)
    {
      const ChasSummaryWin *win = summary->wins->pdata[i];

      chas_json_text_begin (json, NULL, '{');
      chas_json_text_add_string (json, "kind", get_win_code (win->kind));
      add_date (json, "on", win->on);
      chas_json_text_add_string (json, "company", win->company);
      if (tell & CHAS_SUMMARY_TELL_PERSONS)
        chas_json_text_add_string (json, "person", win->person);
      if (tell & CHAS_SUMMARY_TELL_TEXTS)
        chas_json_text_add_string (json, "text", win->text);
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

static void
add_events (ChasJsonText *json, const ChasSummary *summary, ChasSummaryTell tell)
{
  chas_json_text_begin (json, "events", '[');
  for (guint i = 0; i < summary->events->len; i++)
    {
      const ChasSummaryEvent *event = summary->events->pdata[i];

      chas_json_text_begin (json, NULL, '{');
      chas_json_text_add_string (json, "kind", chas_event_kind_to_code (event->kind));
      add_date (json, "on", event->on);
      chas_json_text_add_string (json, "company", event->company);
      if (tell & CHAS_SUMMARY_TELL_TEXTS)
        chas_json_text_add_string (json, "title", event->title);
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

static void
add_asks (ChasJsonText *json, const ChasSummary *summary, ChasSummaryTell tell)
{
  chas_json_text_begin (json, "asks", '[');
  for (guint i = 0; i < summary->asks->len; i++)
    {
      const ChasSummaryAsk *ask = summary->asks->pdata[i];

      chas_json_text_begin (json, NULL, '{');
      chas_json_text_add_string (json, "to", chas_support_receiver_to_code (ask->to));
      chas_json_text_add_string (json, "kind", chas_support_kind_to_code (ask->kind));
      if (tell & CHAS_SUMMARY_TELL_TEXTS)
        chas_json_text_add_string (json, "text", ask->text);
      chas_json_text_end (json, '}');
    }
  chas_json_text_end (json, ']');
}

/**
 * chas_summary_dup_json:
 * @summary: a summary that has been reckoned
 * @tell: the personal data that goes along
 *
 * Returns: (transfer full): it as JSON
 */
char *
chas_summary_dup_json (const ChasSummary *summary, ChasSummaryTell tell)
{
  ChasJsonText json = { .text = g_string_new (NULL), .is_first = TRUE };

  chas_json_text_begin (&json, NULL, '{');
  add_head (&json, summary, tell);
  add_members (&json, summary, tell);
  add_flow (&json, &summary->flow);
  add_weeks (&json, summary);
  add_stages (&json, summary);
  add_funnel (&json, summary);
  add_sources (&json, summary);
  add_channels (&json, summary);
  add_wins (&json, summary, tell);
  add_events (&json, summary, tell);
  add_asks (&json, summary, tell);
  chas_json_text_end (&json, '}');
  g_string_append_c (json.text, '\n');
  return g_string_free_and_steal (json.text);
}
