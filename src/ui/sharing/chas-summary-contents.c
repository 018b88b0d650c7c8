// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a summary tells, in words, before it leaves the machine. Source: domain.md, section 8 */

#include "config.h"

#include "chas-summary-contents.h"

#include <glib/gi18n.h>

static guint
count_contacts (const ChasSummary *summary)
{
  guint n = 0;

  for (guint i = 0; i < summary->channels->len; i++)
    n += g_array_index (summary->channels, ChasSummaryChannel, i).n;
  return n;
}

/* Something that is not there does not go out. */
static void
append_line (GString *text, guint n, char *line)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

/**
 * chas_summary_contents_dup:
 * @summary: a summary
 *
 * Returns: (transfer full): what it tells without personal data, a line for each kind
 */
char *
chas_summary_contents_dup (const ChasSummary *summary)
{
  GString *text = g_string_new (_ ("The group: name, phase, flow of leads by week"));
  guint n = summary->members->len;

  append_line (text, n,
               g_strdup_printf (ngettext ("%u member: role and education",
                                          "%u members: roles and educations", n),
                                n));
  n = summary->leads->len;
  append_line (
    text, n,
    g_strdup_printf (ngettext ("%u lead: stage, days there and source, without the company",
                               "%u leads: stages, days there and sources, without the "
                               "companies",
                               n),
                     n));
  n = count_contacts (summary);
  append_line (text, n,
               g_strdup_printf (ngettext ("%u contact: channel, whether it was answered",
                                          "%u contacts: channels, how many were answered", n),
                                n));
  n = summary->wins->len;
  append_line (text, n,
               g_strdup_printf (ngettext ("%u win: day, company, what it was",
                                          "%u wins: day, company, what it was", n),
                                n));
  n = summary->events->len;
  append_line (text, n,
               g_strdup_printf (ngettext ("%u event ahead: day, kind, company",
                                          "%u events ahead: day, kind, company", n),
                                n));
  n = summary->asks->len;
  append_line (text, n,
               g_strdup_printf (ngettext ("%u open ask: of whom, about what",
                                          "%u open asks: of whom, about what", n),
                                n));
  return g_string_free_and_steal (text);
}

/**
 * chas_summary_contents_count:
 * @summary: a summary
 * @tell: one kind of personal data
 *
 * Returns: how much there is of it: persons, or texts
 */
guint
chas_summary_contents_count (const ChasSummary *summary, ChasSummaryTell tell)
{
  switch (tell)
    {
    case CHAS_SUMMARY_TELL_MEMBERS:
      return summary->members->len;
    case CHAS_SUMMARY_TELL_PERSONS:
      return chas_summary_count_persons (summary);
    case CHAS_SUMMARY_TELL_TEXTS:
      return chas_summary_count_texts (summary);
    case CHAS_SUMMARY_TELL_NOTHING:
    case CHAS_SUMMARY_TELL_ALL:
      break;
    }
  g_return_val_if_reached (0);
}

/**
 * chas_summary_contents_dup_number:
 * @summary: a summary
 * @tell: one kind of personal data
 *
 * Returns: (transfer full): how much there is of it, in words
 */
char *
chas_summary_contents_dup_number (const ChasSummary *summary, ChasSummaryTell tell)
{
  guint n = chas_summary_contents_count (summary, tell);

  if (tell == CHAS_SUMMARY_TELL_TEXTS)
    return g_strdup_printf (ngettext ("%u text about wins, events and asks; may name anybody",
                                      "%u texts about wins, events and asks; may name anybody", n),
                            n);
  if (tell == CHAS_SUMMARY_TELL_MEMBERS)
    return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  return g_strdup_printf (ngettext ("%u person, named with the win",
                                    "%u persons, named with the wins", n),
                          n);
}

/* How much of it goes along. */
static guint
count_told (const ChasSummary *summary, ChasSummaryTell tell, ChasSummaryTell kind)
{
  return tell & kind ? chas_summary_contents_count (summary, kind) : 0;
}

/**
 * chas_summary_contents_dup_personal:
 * @summary: a summary
 * @tell: the personal data that goes along
 *
 * Returns: (transfer full): what that is
 */
char *
chas_summary_contents_dup_personal (const ChasSummary *summary, ChasSummaryTell tell)
{
  GString *text = g_string_new (NULL);
  guint n = count_told (summary, tell, CHAS_SUMMARY_TELL_MEMBERS);

  append_line (text, n,
               g_strdup_printf (ngettext ("The name of %u member", "The names of %u members", n),
                                n));
  n = count_told (summary, tell, CHAS_SUMMARY_TELL_PERSONS);
  append_line (text, n,
               g_strdup_printf (ngettext ("The name of %u contact person",
                                          "The names of %u contact persons", n),
                                n));
  n = count_told (summary, tell, CHAS_SUMMARY_TELL_TEXTS);
  append_line (text, n, g_strdup_printf (ngettext ("%u text", "%u texts", n), n));
  if (text->len == 0)
    g_string_append (text, _ ("No personal data"));
  return g_string_free_and_steal (text);
}
