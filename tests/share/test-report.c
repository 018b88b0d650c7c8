// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-report.h"

#include <string.h>

#include "chas-pdf-language.h"
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
  chas_report_add (report, CHAS_REPORT_CAPTION, NASTY);
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
  g_assert_cmpuint (count (html, "&lt;b&gt;|*_#`&amp;&quot;"), >=, 15);
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

  g_assert_cmpuint (count (text, "\\<b\\>\\|\\*\\_\\#\\`\\&\" - x"), ==, 19);
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

/* There are NULs in the sheets. */
static guint
count_in (GBytes *bytes, const char *word)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize length = strlen (word);
  guint n = 0;

  for (gsize at = 0; at + length <= size; at++)
    n += memcmp (data + at, word, length) == 0;
  return n;
}

static guint
count_pages (const ChasReport *report)
{
  g_autoptr (GBytes) pdf = chas_report_make_pdf (report);

  g_assert_cmpuint (count_in (pdf, "%PDF-1.4\n"), ==, 1);
  return count_in (pdf, "/Type /Page") - count_in (pdf, "/Type /Pages");
}

/* How often a part of that kind stands in the structure. */
static guint
count_parts (GBytes *pdf, const char *tag)
{
  g_autofree char *word = g_strdup_printf ("/S /%s\n", tag);

  return count_in (pdf, word);
}

static void
test_sheets_can_be_read_to_somebody (void)
{
  g_autoptr (ChasReport) report = chas_report_new ("Vega", "sv", "2026-11-24");
  g_autoptr (GBytes) pdf = NULL;
  ChasReportBlock *block;

  report->subtitle = g_strdup ("Fas 2");
  report->end = g_strdup ("Slut");
  chas_report_add (report, CHAS_REPORT_HEADING, "Flöde");
  chas_report_add (report, CHAS_REPORT_CAPTION, "De senaste veckorna");
  block = chas_report_add (report, CHAS_REPORT_LIST, NULL);
  chas_report_block_add (block, "ett");
  chas_report_block_add (block, "två");
  block = chas_report_add_table (report, 2);
  for (guint i = 0; i < 6; i++)
    chas_report_block_add_number (block, i);
  pdf = chas_report_make_pdf (report);
  g_assert_cmpuint (count_in (pdf, "/Type /StructTreeRoot"), ==, 1);
  g_assert_cmpuint (count_in (pdf, "/MarkInfo << /Marked true >>"), >=, 1);
  g_assert_cmpuint (count_parts (pdf, "Document"), ==, 1);
  g_assert_cmpuint (count_parts (pdf, "H1"), ==, 1);
  g_assert_cmpuint (count_parts (pdf, "H2"), ==, 1);
  g_assert_cmpuint (count_parts (pdf, "H3"), ==, 1);
  g_assert_cmpuint (count_parts (pdf, "P"), ==, 2);
  g_assert_cmpuint (count_parts (pdf, "LI"), ==, 2);
  g_assert_cmpuint (count_parts (pdf, "LBody"), ==, 2);
  g_assert_cmpuint (count_parts (pdf, "Table"), ==, 1);
  g_assert_cmpuint (count_parts (pdf, "TR"), ==, 3);
  g_assert_cmpuint (count_parts (pdf, "TH"), ==, 4);
  g_assert_cmpuint (count_parts (pdf, "TD"), ==, 2);
}

/* The object at the root, written once more at the end, stands for the one of before. */
static void
test_sheets_say_their_title_and_language (void)
{
  g_autoptr (ChasReport) report = make_report ("Vega");
  g_autoptr (GBytes) pdf = chas_report_make_pdf (report);

  g_assert_cmpuint (count_in (pdf, "/Title (Vega)"), ==, 1);
  g_assert_cmpuint (count_in (pdf, "/Lang (sv)"), ==, 1);
  g_assert_cmpuint (count_in (pdf, "/DisplayDocTitle true"), ==, 1);
  g_assert_cmpuint (count_in (pdf, "/Type /Catalog"), ==, 2);
  g_assert_cmpuint (count_in (pdf, "/Prev "), ==, 1);
  g_assert_cmpuint (count_in (pdf, "%%EOF\n"), ==, 2);
}

static void
test_no_sheets_have_no_language (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const char *texts[] = { "", "startxref", "trailer\nstartxref\n7\n%%EOF\n",
                          "xref\n0 2\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n",
                          "xref\n0 2\n << /Root 9 0 R >>\n 0 00000 n\nstartxref\n1\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_byte_array_set_size (bytes, 0);
      g_byte_array_append (bytes, (const guint8 *) texts[i], (guint) strlen (texts[i]));
      g_assert_false (chas_pdf_add_language (bytes, "sv"));
      g_assert_cmpmem (bytes->data, bytes->len, texts[i], strlen (texts[i]));
    }
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
  ADD ("sheets-can-be-read-to-somebody", sheets_can_be_read_to_somebody);
  ADD ("sheets-say-their-title-and-language", sheets_say_their_title_and_language);
  ADD ("no-sheets-have-no-language", no_sheets_have_no_language);
  return g_test_run ();
}
