// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-report.h"

#include <string.h>

#include "chas-report-html.h"
#include "chas-report-markdown.h"
#include "chas-report-pdf.h"

#define NASTY "<b>|*_#`&\"\n- x"

static ChasReport *
make_report (const char *title)
{
  ChasReport *report = chas_report_new (title, "sv", "2026-11-25");

  report->subtitle = g_strdup ("Fas 2");
  report->end = g_strdup ("1. Slut");
  return report;
}

static ChasReport *
make_nasty_report (void)
{
  ChasReport *report = make_report (NASTY);
  ChasReportBlock *block;

  chas_report_add (report, CHAS_REPORT_HEADING, NASTY);
  chas_report_add (report, CHAS_REPORT_TEXT, NASTY);
  chas_report_block_add (chas_report_add (report, CHAS_REPORT_VERDICT, NASTY), NASTY);
  block = chas_report_add (report, CHAS_REPORT_FACTS, NULL);
  chas_report_block_add (block, NASTY);
  chas_report_block_add (block, NASTY);
  block = chas_report_add_table (report, 2);
  for (int i = 0; i < 4; i++)
    chas_report_block_add (block, NASTY);
  chas_report_block_add (chas_report_add (report, CHAS_REPORT_LIST, NULL), NASTY);
  block = chas_report_add (report, CHAS_REPORT_CHART, NASTY);
  for (int i = 0; i < 3; i++)
    chas_report_block_add (block, NASTY);
  chas_report_block_take_bars (block, g_strdup (NASTY), 0, 3, g_strdup (NASTY));
  return report;
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at; at = strstr (at + 1, part))
    n++;
  return n;
}

static void
test_markup_of_others_is_no_markup_of_the_page (void)
{
  g_autoptr (ChasReport) report = make_nasty_report ();
  g_autofree char *html = chas_report_dup_html (report);

  g_assert_cmpuint (count (html, "<b>"), ==, 0);
  g_assert_cmpuint (count (html, "&lt;b&gt;|*_#`&amp;&quot;"), >=, 14);
  g_assert_cmpuint (count (html, "<script"), ==, 0);
  g_assert_cmpuint (count (html, "http:"), ==, 0);
  g_assert_cmpuint (count (html, "https:"), ==, 0);
  g_assert_true (g_str_has_suffix (html, "</html>\n"));
}

/* In no line a bar, star or angle that has no backslash before it, but those of the writer. */
static void
test_marks_of_others_are_no_marks_of_the_text (void)
{
  g_autoptr (ChasReport) report = make_nasty_report ();
  g_autofree char *text = chas_report_dup_markdown (report);

  g_assert_cmpuint (count (text, "\\<b\\>\\|\\*\\_\\#\\`\\&\" - x"), ==, 18);
  g_assert_cmpuint (count (text, "<b"), ==, count (text, "\\<b"));
  g_assert_cmpuint (count (text, "\n- x"), ==, 0);
  g_assert_true (g_str_has_suffix (text, "\n1\\. Slut\n"));
}

static void
test_chart_is_told_in_words_too (void)
{
  g_autoptr (ChasReport) report = make_report ("Vega");
  ChasReportBlock *chart = chas_report_add (report, CHAS_REPORT_CHART, "Vecka");
  g_autofree char *markdown = NULL;
  g_autofree char *html = NULL;

  chas_report_block_add (chart, "Nya leads");
  chas_report_block_add (chart, "Bearbetade leads");
  chas_report_block_add (chart, "Dagar kvar");
  chas_report_block_take_bars (chart, g_strdup ("48"), 2, 5, g_strdup ("6,5"));
  markdown = chas_report_dup_markdown (report);
  html = chas_report_dup_html (report);
  g_assert_nonnull (strstr (markdown, "| Vecka | Nya leads | Bearbetade leads | Dagar kvar |\n"
                                      "| --- | ---: | ---: | ---: |\n| 48 | 2 | 5 | 6,5 |\n"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">48</th><td>2</td><td>5</td><td>6,5</td>"));
}

static guint
count_pages (const ChasReport *report)
{
  g_autoptr (GBytes) pdf = chas_report_make_pdf (report);
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  const char *page = "/Type /Page";
  gsize length = strlen (page);
  guint n = 0;

  g_assert_cmpmem (data, 5, "%PDF-", 5);
  for (gsize at = 0; at + length < size; at++)
    n += memcmp (data + at, page, length) == 0 && data[at + length] != 's';
  return n;
}

/* A text that is longer than a sheet, and a table that is: nothing hangs, nothing is lost. */
static void
test_long_report_takes_many_sheets (void)
{
  g_autoptr (ChasReport) report = make_report ("Vega");
  g_autofree char *line = g_strnfill (6000, 'x');
  ChasReportBlock *table;

  g_assert_cmpuint (count_pages (report), ==, 1);
  chas_report_block_add (chas_report_add (report, CHAS_REPORT_LIST, NULL), line);
  g_assert_cmpuint (count_pages (report), >=, 2);
  table = chas_report_add_table (report, 2);
  for (int i = 0; i < 400; i++)
    chas_report_block_add_number (table, (guint) i);
  g_assert_cmpuint (count_pages (report), >=, 6);
}

static void
test_sheets_take_any_text (void)
{
  g_autoptr (ChasReport) report = make_nasty_report ();

  g_assert_cmpuint (count_pages (report), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, name) g_test_add_func ("/share/report/" path, test_##name)
  ADD ("markup-of-others-is-no-markup-of-the-page", markup_of_others_is_no_markup_of_the_page);
  ADD ("marks-of-others-are-no-marks-of-the-text", marks_of_others_are_no_marks_of_the_text);
  ADD ("chart-is-told-in-words-too", chart_is_told_in_words_too);
  ADD ("long-report-takes-many-sheets", long_report_takes_many_sheets);
  ADD ("sheets-take-any-text", sheets_take_any_text);
  return g_test_run ();
}
