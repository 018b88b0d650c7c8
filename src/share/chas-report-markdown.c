// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-report-markdown.h"

#include <string.h>

/* What somebody typed stays text: no heading, link or column of a table comes from it. A line feed
 * would end what it stands in. */
static void
append_escaped (GString *text, const char *typed)
{
  for (const char *at = typed; *at; at++)
    {
      if (strchr ("\\`*_{}[]<>#|~&", *at))
        g_string_append_c (text, '\\');
      g_string_append_c (text, g_ascii_iscntrl (*at) ? ' ' : *at);
    }
}

/* What is a mark only at the beginning of a line: a list item such as "1. " or "- ". */
static void
append_line (GString *text, const char *typed)
{
  const char *digits = typed;

  while (g_ascii_isdigit (*digits))
    digits++;
  if (*typed && strchr ("-+=", *typed))
    g_string_append_c (text, '\\');
  else if (digits > typed && (*digits == '.' || *digits == ')'))
    {
      g_string_append_len (text, typed, digits - typed);
      g_string_append_c (text, '\\');
      typed = digits;
    }
  append_escaped (text, typed);
}

static void
append_row (GString *text, const ChasReportBlock *table, guint first)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_string_append (text, "| ");
      append_escaped (text, chas_report_block_get (table, first + i));
      g_string_append_c (text, ' ');
    }
  g_string_append (text, "|\n");
}

static void
append_rule (GString *text, guint n_columns)
{
  g_string_append (text, "| --- ");
  for (guint i = 1; i < n_columns; i++)
    g_string_append (text, "| ---: ");
  g_string_append (text, "|\n");
}

static void
append_table (GString *text, const ChasReportBlock *table)
{
  for (guint i = 0; i + table->n_columns <= table->cells->len; i += table->n_columns)
    {
      append_row (text, table, i);
      if (i == 0)
        append_rule (text, table->n_columns);
    }
}

/* A chart in words: its bars as a table. */
static void
append_chart (GString *text, const ChasReportBlock *chart)
{
  g_string_append (text, "| ");
  append_escaped (text, chart->text);
  for (guint i = 0; i < chart->cells->len; i++)
    {
      g_string_append (text, " | ");
      append_escaped (text, chas_report_block_get (chart, i));
    }
  g_string_append (text, " |\n");
  append_rule (text, chart->cells->len + 1);
  for (guint i = 0; i < chart->bars->len; i++)
    {
      const ChasReportBars *bars = chart->bars->pdata[i];

      g_string_append (text, "| ");
      append_escaped (text, bars->name);
      g_string_append_printf (text, " | %u | %u | ", bars->n, bars->n_other);
      append_escaped (text, bars->note);
      g_string_append (text, " |\n");
    }
}

static void
append_facts (GString *text, const ChasReportBlock *facts)
{
  for (guint i = 0; i + 1 < facts->cells->len; i += 2)
    {
      g_string_append (text, "- ");
      append_escaped (text, chas_report_block_get (facts, i));
      g_string_append (text, ": **");
      append_escaped (text, chas_report_block_get (facts, i + 1));
      g_string_append (text, "**\n");
    }
}

static void
append_list (GString *text, const ChasReportBlock *list)
{
  for (guint i = 0; i < list->cells->len; i++)
    {
      g_string_append (text, "- ");
      append_line (text, chas_report_block_get (list, i));
      g_string_append_c (text, '\n');
    }
}

static void
append_heading (GString *text, const char *mark, const char *heading)
{
  g_string_append (text, mark);
  append_escaped (text, heading);
  g_string_append_c (text, '\n');
}

static void
append_block (GString *text, const ChasReportBlock *block)
{
  g_string_append_c (text, '\n');
  switch (block->kind)
    {
    case CHAS_REPORT_HEADING:
      append_heading (text, "## ", block->text);
      break;
    case CHAS_REPORT_CAPTION:
      append_heading (text, "### ", block->text);
      break;
    case CHAS_REPORT_TEXT:
      append_line (text, block->text);
      g_string_append_c (text, '\n');
      break;
    case CHAS_REPORT_VERDICT:
      g_string_append (text, "> **");
      append_escaped (text, block->text);
      g_string_append (text, "**  \n> ");
      append_line (text, chas_report_block_get (block, 0));
      g_string_append_c (text, '\n');
      break;
    case CHAS_REPORT_FACTS:
      append_facts (text, block);
      break;
    case CHAS_REPORT_TABLE:
      append_table (text, block);
      break;
    case CHAS_REPORT_LIST:
      append_list (text, block);
      break;
    case CHAS_REPORT_CHART:
      append_chart (text, block);
      break;
    }
}

/**
 * chas_report_dup_markdown:
 * @report: a report
 *
 * Returns: (transfer full): it as CommonMark with tables
 */
char *
chas_report_dup_markdown (const ChasReport *report)
{
  GString *text = g_string_new ("# ");

  append_escaped (text, report->title);
  g_string_append (text, "\n\n");
  append_line (text, report->subtitle);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < report->blocks->len; i++)
    append_block (text, report->blocks->pdata[i]);
  g_string_append (text, "\n---\n\n");
  append_line (text, report->end);
  g_string_append_c (text, '\n');
  return g_string_free_and_steal (text);
}
