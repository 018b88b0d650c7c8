// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-markdown.h"

#include <string.h>

#include "chas-pattern.h"

/* A table as it is written in Markdown: "| Company | Mail |" */

#define RULE "^\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*$"
#define FENCED "^\\s*\\|.*\\|\\s*$"
#define EDGES "^\\s*\\|?\\s*|\\s*(?<!\\\\)\\|?\\s*$"
#define BETWEEN "\\s*(?<!\\\\)\\|\\s*"
#define ESCAPED "\\\\\\|"
#define MAIL_LINK "\\[([^\\]\\n]+)\\]\\(mailto:[^)\\s]*\\)"
#define LINK "\\[([^\\]\\n]+)\\]\\(([^)\\s]+)\\)"
#define STRESS "\\*\\*([^*\\n]+)\\*\\*|`([^`\\n]+)`"
#define BREAK "\\s*<br\\s*/?>\\s*"

static gboolean
is (const char *line, const char *pattern)
{
  return chas_pattern_match (pattern, 0, line);
}

static gboolean
is_blank (const char *line)
{
  return strspn (line, " \t\r") == strlen (line);
}

static void
replace (char **line, const char *pattern, const char *by)
{
  char *replaced = g_regex_replace (chas_pattern_get (pattern, 0), *line, -1, 0, by, 0, NULL);

  g_free (*line);
  *line = replaced;
}

/**
 * chas_lead_markdown_dup_words:
 *
 * Returns: (transfer full): the line without what stresses or links words in it
 */
char *
chas_lead_markdown_dup_words (const char *line)
{
  char *words = g_strdup (line);

  if (!strpbrk (line, "[*`"))
    return words;
  replace (&words, MAIL_LINK, "\\1");
  replace (&words, LINK, "\\1 \\2");
  replace (&words, STRESS, "\\1\\2");
  return words;
}

/* Tabs between the cells, as a spreadsheet has them. */
static void
add_row (GString *table, const char *line)
{
  g_autofree char *row = g_strdelimit (g_strdup (line), "\t", ' ');

  replace (&row, EDGES, "");
  replace (&row, BETWEEN, "\t");
  replace (&row, BREAK, " · ");
  replace (&row, ESCAPED, "|");
  g_string_append_printf (table, "%s\n", row);
}

/* Returns where the rule below the head stands, or -1. */
static int
find_rule (GStrv lines)
{
  for (int i = 1; lines[0] && lines[i]; i++)
    if (strchr (lines[i], '|') && strchr (lines[i - 1], '|') && is (lines[i], RULE))
      return i;
  return -1;
}

static gboolean
are_fenced (GStrv lines)
{
  guint n = 0;

  for (guint i = 0; lines[i]; i++)
    if (is (lines[i], FENCED))
      n++;
    else if (!is_blank (lines[i]))
      return FALSE;
  return n > 1;
}

/* What stands around the table is left. */
static char *
take_below_rule (GStrv lines, int rule, GStrvBuilder *left)
{
  GString *table = g_string_new (NULL);
  gboolean within = TRUE;

  for (int i = 0; lines[i]; i++)
    {
      within &= i < rule || strchr (lines[i], '|') != NULL;
      if (i == rule || is_blank (lines[i]))
        continue;
      if (i >= rule - 1 && within)
        add_row (table, lines[i]);
      else
        g_strv_builder_add (left, lines[i]);
    }
  return g_string_free_and_steal (table);
}

/**
 * chas_lead_markdown_part:
 * @out_has_head: (out): whether its first row stands above a rule
 * @left: gets the lines around the table
 *
 * Returns: (transfer full) (nullable): the table that is the text, or stands in it, a row on each
 *   line and tabs between the cells; %NULL: there is none
 */
char *
chas_lead_markdown_part (const char *text, gboolean *out_has_head, GStrvBuilder *left)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) table = NULL;
  int rule;

  *out_has_head = FALSE;
  if (!strchr (text, '|'))
    return NULL;
  lines = g_strsplit_set (text, "\n\r", -1);
  rule = find_rule (lines);
  *out_has_head = rule > 0;
  if (rule > 0)
    return take_below_rule (lines, rule, left);
  if (!are_fenced (lines))
    return NULL;
  table = g_string_new (NULL);
  for (guint i = 0; lines[i]; i++)
    if (!is_blank (lines[i]))
      add_row (table, lines[i]);
  return g_string_free_and_steal (g_steal_pointer (&table));
}
