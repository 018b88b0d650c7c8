// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A summary to read: its head, the group and what the words mean. */

#include "config.h"

#include "chas-summary-report-private.h"

#include <glib/gi18n-lib.h>

/* What the figures mean, for those who have never seen them. Source: domain.md, section 5 */
static const char *const definitions[] = {
  N_ ("Processed lead: a company that the group has contacted for the first time."),
  N_ ("Stock: leads that are new or ready to contact."),
  N_ ("Demand: what is processed in a week, or five leads per communicator if that is more."),
  N_ ("Days of supply: how long the stock lasts at that demand if no new leads come in. Below 7 "
      "days leads run dry, below 14 there are few, above 35 there are plenty."),
  N_ (
    "Used up: the day on which the stock ends if leads keep coming in and being processed as they "
    "were in the last 14 days. That is later than without new leads."),
  N_ ("Funnel: how far the leads that were found in the period have ever come. Shares are left out "
      "where fewer than five leads tell of them."),
  N_ ("Sources: where the leads that were found in the period come from, and how many of them have "
      "ever come so far."),
  N_ ("Days in a stage: of stays that are over. Half of them were no longer than the median, four "
      "fifths no longer than the other number."),
};

const char *
chas_summary_report_say (const ChasSummaryReport *self, const char *msgid)
{
  return chas_words_get (self->words, msgid);
}

/* What it is, of which phase and which days. */
/**
 * chas_summary_report_get_stage:
 *
 * Returns: what the group calls the stage, or else what everybody does in the language of the
 *   report
 */
const char *
chas_summary_report_get_stage (const ChasSummaryReport *self, int stage)
{
  const ChasStageOptions *options = self->summary->options;

  return options && options->labels[stage]
           ? options->labels[stage]
           : chas_words_get_label (self->words, &chas_stage_info, stage);
}

char *
chas_summary_report_dup_subtitle (const ChasSummaryReport *self)
{
  g_autofree char *first = chas_words_dup_date (self->words, self->summary->first);
  g_autofree char *last = chas_words_dup_date (self->words, self->summary->last);

  return g_strdup_printf ("%s · %s · %s – %s", chas_summary_report_say (self, N_ ("Group summary")),
                          chas_words_get_label (self->words, &chas_phase_info,
                                                self->summary->phase),
                          first, last);
}

static guint
count_education (const ChasSummary *summary, const char *education)
{
  guint n = 0;

  for (guint i = 0; i < summary->members->len; i++)
    n += g_strcmp0 (((const ChasSummaryMember *) summary->members->pdata[i])->education,
                    education) == 0;
  return n;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Some facts under a heading of their own. */
static ChasReportBlock *
begin_facts (ChasSummaryReport *self, const char *caption)
{
  chas_report_add (self->report, CHAS_REPORT_CAPTION, chas_words_get (self->words, caption));
  return chas_report_add (self->report, CHAS_REPORT_FACTS, NULL);
}

static void
add_educations (ChasSummaryReport *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  ChasReportBlock *facts;

  for (guint i = 0; i < self->summary->members->len; i++)
    {
      char *name = ((const ChasSummaryMember *) self->summary->members->pdata[i])->education;

      if (name && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, name);
    }
  if (names->len == 0)
    return;
  facts = begin_facts (self, N_ ("Educations"));
  g_ptr_array_sort (names, compare_texts);
  for (guint i = 0; i < names->len; i++)
    {
      chas_report_block_add (facts, names->pdata[i]);
      chas_report_block_add_number (facts, count_education (self->summary, names->pdata[i]));
    }
}

static void
add_roles (ChasSummaryReport *self)
{
  ChasReportBlock *facts = NULL;

  for (int role = 0; role < CHAS_ROLE_N_VALUES; role++)
    {
      guint n = chas_summary_count_role (self->summary, (ChasRole) role);

      if (n == 0)
        continue;
      if (!facts)
        facts = begin_facts (self, N_ ("Roles"));
      chas_report_block_add (facts, chas_words_get_label (self->words, &chas_role_info, role));
      chas_report_block_add_number (facts, n);
    }
}

static char *
dup_member (ChasSummaryReport *self, const ChasSummaryMember *member)
{
  GString *text = g_string_new (member->name);

  for (int role = 0; role < CHAS_ROLE_N_VALUES; role++)
    if (member->roles >> role & 1)
      g_string_append_printf (text, " · %s",
                              chas_words_get_label (self->words, &chas_role_info, role));
  if (member->education)
    g_string_append_printf (text, " · %s", member->education);
  return g_string_free_and_steal (text);
}

static void
add_group (ChasSummaryReport *self)
{
  const GPtrArray *members = self->summary->members;
  ChasReportBlock *block;

  chas_report_add (self->report, CHAS_REPORT_HEADING,
                   chas_summary_report_say (self, N_ ("The group")));
  block = chas_report_add (self->report, CHAS_REPORT_FACTS, NULL);
  chas_report_block_add (block, chas_summary_report_say (self, N_ ("Members")));
  chas_report_block_add_number (block, members->len);
  add_roles (self);
  add_educations (self);
  if (!(self->tell & CHAS_SUMMARY_TELL_MEMBERS) || members->len == 0)
    return;
  block = chas_report_add (self->report, CHAS_REPORT_LIST, NULL);
  for (guint i = 0; i < members->len; i++)
    chas_report_block_take (block, dup_member (self, members->pdata[i]));
}

static void
add_definitions (ChasSummaryReport *self)
{
  ChasReportBlock *list;

  chas_report_add (self->report, CHAS_REPORT_HEADING,
                   chas_summary_report_say (self, N_ ("What the words mean")));
  list = chas_report_add (self->report, CHAS_REPORT_LIST, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (definitions); i++)
    chas_report_block_add (list, chas_words_get (self->words, definitions[i]));
}

static void
add_end (ChasSummaryReport *self)
{
  const char *personal = self->tell == CHAS_SUMMARY_TELL_NOTHING
                           ? chas_summary_report_say (self, N_ ("Without personal data."))
                           : chas_summary_report_say (self, N_ ("With personal data: pass it on "
                                                                "only to those who need it."));
  g_autofree char *today = chas_words_dup_date (self->words, self->summary->today);

  /* Translators: the first %s is a date, the second one says whether there is personal data */
  self->report->end =
    g_strdup_printf (chas_summary_report_say (self, N_ ("Made %s with Chas Career. %s")), today,
                     personal);
}

/**
 * chas_summary_to_report:
 * @summary: a summary that has been reckoned
 * @tell: the personal data that goes along
 * @words: the language to write it in
 *
 * Returns: (transfer full): it as a text to read
 */
ChasReport *
chas_summary_to_report (const ChasSummary *summary, ChasSummaryTell tell, const ChasWords *words)
{
  char today[CHAS_DATE_TEXT_SIZE];
  ChasSummaryReport self = { .summary = summary, .tell = tell, .words = words };

  chas_date_format (summary->today, today);
  self.report = chas_report_new (summary->group, chas_words_get_language (words), today);
  self.report->subtitle = chas_summary_report_dup_subtitle (&self);
  chas_summary_report_add_flow (&self);
  chas_summary_report_add_pipeline (&self);
  chas_summary_report_add_lists (&self);
  add_group (&self);
  add_definitions (&self);
  add_end (&self);
  return self.report;
}
