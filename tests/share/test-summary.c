// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-report-markdown.h"
#include "chas-summary-file.h"
#include "chas-summary-json.h"
#include "chas-summary-report.h"

#include <string.h>

static ChasSummary *
make_summary (void)
{
  ChasDate today = chas_date_from_text ("2026-11-24");
  ChasSummary *summary = chas_summary_new (today - 13, today, today);
  ChasSummaryMember *member = g_new0 (ChasSummaryMember, 1);
  ChasSummaryWin *win = g_new0 (ChasSummaryWin, 1);
  ChasSummaryAsk *ask = g_new0 (ChasSummaryAsk, 1);
  ChasSummaryEvent *event = g_new0 (ChasSummaryEvent, 1);
  ChasSummarySource source = { CHAS_SOURCE_NETWORK, 7, 4, 2, 1 };

  summary->group = g_strdup ("Vega");
  summary->phase = CHAS_PHASE_ROLES;
  *member = (ChasSummaryMember) { g_strdup ("Amira"), g_strdup ("UX designer"),
                                  1 << CHAS_ROLE_COMMUNICATOR | 1 << CHAS_ROLE_PROJECT_LEADER };
  g_ptr_array_add (summary->members, member);
  *win = (ChasSummaryWin) { CHAS_SUMMARY_WIN_OFFER, today,
                            g_strdup ("Nordkod"),   g_strdup ("p1"),
                            g_strdup ("Karin"),     g_strdup ("says Sara") };
  g_ptr_array_add (summary->wins, win);
  *ask = (ChasSummaryAsk) { CHAS_SUPPORT_RECEIVER_PA, CHAS_SUPPORT_KIND_PROGRAMME,
                            g_strdup ("for Yusuf") };
  g_ptr_array_add (summary->asks, ask);
  *event = (ChasSummaryEvent) { today + 3, CHAS_EVENT_KIND_STUDY_VISIT, g_strdup ("Tallvik"),
                                g_strdup ("with Wilma") };
  g_ptr_array_add (summary->events, event);
  summary->flow = (ChasFlow) { .in_per_week = 5,
                               .out_per_week = 12,
                               .stock = 18,
                               .demand = 12,
                               .supply = 10.5,
                               .balance = 5.0 / 12,
                               .level = CHAS_FLOW_LEVEL_LOW,
                               .runs_out = today + 18 };
  g_array_append_val (summary->sources, source);
  for (int i = 0; i < CHAS_SUMMARY_WEEKS; i++)
    summary->weeks[i] =
      (ChasFlowWeek) { .monday = today - 1 - 7 * (CHAS_SUMMARY_WEEKS - 1 - i), .supply = -1 };
  return summary;
}

static char *
dup_markdown (const ChasSummary *summary, ChasSummaryTell tell)
{
  g_autoptr (ChasWords) words = chas_words_new ("en");
  g_autoptr (ChasReport) report = chas_summary_to_report (summary, tell, words);

  return chas_report_dup_markdown (report);
}

static void
test_numbers_are_told (void)
{
  static const char *const parts[] = {
    "# Vega\n\nGroup summary · Phase 2 · 11 Nov 2026 – 24 Nov 2026\n",
    "**Few leads in stock**",
    "Without new leads, the stock lasts for 11 days.",
    "- Processed leads per week, over 14 days: **12**\n",
    "- New leads for each processed one: **0.4**\n",
    "- Used up, with new leads coming in as now: **12 Dec 2026**\n",
    "- Days of supply, without new leads: **11**\n",
    "- 24 Nov 2026 · Nordkod · Offered something concrete\n",
    "- 27 Nov 2026 · Study visit · Tallvik\n",
    "- Programme manager · Programme or industry\n",
    "- Members: **1**\n\n### Roles\n\n",
    "- Communicator: **1**\n",
    "\n\n### Educations\n\n- UX designer: **1**\n",
    "| Network | 7 | 4 | 2 | 1 |\n",
    "Made 24 Nov 2026 with",
    "Without personal data.",
  };
  g_autoptr (ChasSummary) summary = make_summary ();
  g_autofree char *text = dup_markdown (summary, CHAS_SUMMARY_TELL_NOTHING);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!strstr (text, parts[i]))
      g_error ("“%s” is missing in:\n%s", parts[i], text);
}

static void
test_booking_with_a_company_is_a_meeting (void)
{
  g_autoptr (ChasSummary) summary = make_summary ();
  ChasSummaryEvent *event = summary->events->pdata[0];
  g_autofree char *booked = NULL;
  g_autofree char *ours = NULL;

  event->kind = CHAS_EVENT_KIND_OTHER;
  booked = dup_markdown (summary, 0);
  g_assert_nonnull (strstr (booked, "- 27 Nov 2026 · Meeting · Tallvik\n"));
  g_clear_pointer (&event->company, g_free);
  ours = dup_markdown (summary, 0);
  g_assert_nonnull (strstr (ours, "- 27 Nov 2026 · Other\n"));
}

static void
test_stages_are_called_as_the_group_does (void)
{
  g_autoptr (ChasSummary) summary = make_summary ();
  g_autoptr (ChasStageOptions) options = chas_stage_options_new ();
  g_autofree char *before = NULL, *after = NULL;

  summary->stages[CHAS_STAGE_DIALOGUE] = 3;
  before = dup_markdown (summary, CHAS_SUMMARY_TELL_NOTHING);
  options->labels[CHAS_STAGE_DIALOGUE] = g_strdup ("Chatting");
  summary->options = g_steal_pointer (&options);
  after = dup_markdown (summary, CHAS_SUMMARY_TELL_NOTHING);
  g_assert_nonnull (strstr (before, "| In dialogue | 3 |"));
  g_assert_nonnull (strstr (after, "| Chatting | 3 |"));
  g_assert_null (strstr (after, "In dialogue"));
}

/* Who is told of with which leave. */
static const struct
{
  ChasSummaryTell tell;
  const char *name;
} names[] = {
  { CHAS_SUMMARY_TELL_MEMBERS, "Amira" }, { CHAS_SUMMARY_TELL_PERSONS, "Karin" },
  { CHAS_SUMMARY_TELL_TEXTS, "Sara" },    { CHAS_SUMMARY_TELL_TEXTS, "Yusuf" },
  { CHAS_SUMMARY_TELL_TEXTS, "Wilma" },
};

static void
test_persons_are_named_only_with_leave (void)
{
  g_autoptr (ChasSummary) summary = make_summary ();

  for (int tell = 0; tell <= CHAS_SUMMARY_TELL_ALL; tell++)
    {
      g_autofree char *text = dup_markdown (summary, (ChasSummaryTell) tell);
      g_autofree char *json = chas_summary_dup_json (summary, (ChasSummaryTell) tell);

      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_assert_cmpint (strstr (text, names[i].name) != NULL, ==, (tell & names[i].tell) != 0);
          g_assert_cmpint (strstr (json, names[i].name) != NULL, ==, (tell & names[i].tell) != 0);
        }
      g_assert_cmpint (strstr (text, "Without personal data.") != NULL, ==, tell == 0);
    }
}

static void
test_persons_and_texts_are_counted (void)
{
  g_autoptr (ChasSummary) summary = make_summary ();
  ChasSummaryWin *again = g_new0 (ChasSummaryWin, 1);

  again->person_id = g_strdup ("p1");
  g_ptr_array_add (summary->wins, again);
  g_assert_cmpuint (chas_summary_count_persons (summary), ==, 1);
  g_assert_cmpuint (chas_summary_count_texts (summary), ==, 3);
  g_assert_cmpuint (chas_summary_count_role (summary, CHAS_ROLE_COMMUNICATOR), ==, 1);
  g_assert_cmpuint (chas_summary_count_role (summary, CHAS_ROLE_RESEARCHER), ==, 0);
}

static void
test_first_phase_is_told_by_its_target (void)
{
  g_autoptr (ChasSummary) summary = make_summary ();
  g_autofree char *text = NULL;

  summary->phase = CHAS_PHASE_COMMON;
  summary->flow =
    (ChasFlow) { .target = 70, .supply = -1, .balance = -1, .runs_out = CHAS_DATE_NONE };
  text = dup_markdown (summary, CHAS_SUMMARY_TELL_NOTHING);
  g_assert_nonnull (strstr (text, "**Building the common base**"));
  g_assert_nonnull (strstr (text, "0 of 70 leads are found."));
  g_assert_null (strstr (text, "Used up, with new leads"));
  g_assert_null (strstr (text, "- Days of supply, without new leads: **"));
}

static void
test_weeks_are_told_once_there_is_something (void)
{
  g_autoptr (ChasSummary) summary = make_summary ();
  g_autofree char *before = dup_markdown (summary, CHAS_SUMMARY_TELL_NOTHING);
  g_autofree char *after = NULL;

  g_assert_null (strstr (before, "| Week |"));
  summary->weeks[CHAS_SUMMARY_WEEKS - 1].n_out = 1;
  after = dup_markdown (summary, CHAS_SUMMARY_TELL_NOTHING);
  g_assert_nonnull (strstr (after, "\n### The last 12 weeks\n\n| Week |"));
  g_assert_nonnull (strstr (after, "\n| 48 | 0 | 1 | – |\n"));
}

/* A day in words for those who read, and as it is written for programs. */
static void
test_days_are_written_for_their_readers (void)
{
  g_autoptr (ChasSummary) summary = make_summary ();
  g_autofree char *text = dup_markdown (summary, CHAS_SUMMARY_TELL_ALL);
  g_autofree char *json = chas_summary_dup_json (summary, CHAS_SUMMARY_TELL_ALL);

  g_assert_null (strstr (text, "2026-"));
  g_assert_nonnull (strstr (json, "\"2026-12-12\""));
  g_assert_null (strstr (json, "Dec"));
}

/* At a glance, and nothing of it personal. */
static void
test_figures_are_the_same (void)
{
  static const char *const parts[] = {
    "Group summary · Phase 2 · 11 Nov 2026 – 24 Nov 2026\n",
    "**Few leads in stock**",
    "- Members: **1**\n",
    "- Processed leads per week, over 14 days: **12**\n",
    "- Wins: **1**\n",
    "- Study visits held: **0**\n",
    "- Planned ahead: **1**\n",
    "- Asks without an answer: **1**\n",
    "- Met, follow up 3\n",
  };
  g_autoptr (ChasSummary) summary = make_summary ();
  g_autoptr (ChasWords) words = chas_words_new ("en");
  g_autoptr (ChasReport) report = NULL;
  g_autofree char *text = NULL;

  summary->stages[CHAS_STAGE_MET] = 3;
  report = chas_summary_to_figures (summary, words);
  report->end = g_strdup ("");
  text = chas_report_dup_markdown (report);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!strstr (text, parts[i]))
      g_error ("“%s” is missing in:\n%s", parts[i], text);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (strstr (text, names[i].name));
  g_assert_null (strstr (text, "- Contacted"));
}

static void
test_name_tells_the_format (void)
{
  ChasSummaryFormat format;

  g_assert_true (chas_summary_format_from_name ("/tmp/Vega.2026.MD", &format));
  g_assert_cmpint (format, ==, CHAS_SUMMARY_MARKDOWN);
  g_assert_true (chas_summary_format_from_name ("a.pdf", &format));
  g_assert_cmpint (format, ==, CHAS_SUMMARY_PDF);
  g_assert_false (chas_summary_format_from_name ("pdf", &format));
  g_assert_false (chas_summary_format_from_name ("a.json.gz", &format));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, name) g_test_add_func ("/share/summary/" path, test_##name)
  ADD ("booking-with-a-company-is-a-meeting", booking_with_a_company_is_a_meeting);
  ADD ("numbers-are-told", numbers_are_told);
  ADD ("persons-are-named-only-with-leave", persons_are_named_only_with_leave);
  ADD ("persons-and-texts-are-counted", persons_and_texts_are_counted);
  ADD ("first-phase-is-told-by-its-target", first_phase_is_told_by_its_target);
  ADD ("weeks-are-told-once-there-is-something", weeks_are_told_once_there_is_something);
  ADD ("days-are-written-for-their-readers", days_are_written_for_their_readers);
  ADD ("figures-are-the-same", figures_are_the_same);
  ADD ("name-tells-the-format", name_tells_the_format);
  ADD ("stages-are-called-as-the-group-does", stages_are_called_as_the_group_does);
  return g_test_run ();
}
