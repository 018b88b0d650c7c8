// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-mark.h"

#include <string.h>

#include "chas-lead-markdown.h"
#include "chas-pattern.h"

#define BOX "(?:[☐☑☒✓✔✅❌]\\x{fe0f}?|\\[[ xX]?\\](?=\\s))\\s*"
#define MARK "^\\s*(?:(?:[-*•–▪◦·‣●○]|#{1,6}|\\d{1,3}[.)])\\s+(?:" BOX ")?|" BOX ")"

/**
 * chas_lead_mark_is_there:
 *
 * The number before a row of a table is a cell.
 *
 * Returns: whether the line begins as one of a list does: with a dash, a number, a box …
 */
gboolean
chas_lead_mark_is_there (const char *line)
{
  return strchr (line, '\t') == strrchr (line, '\t') && chas_pattern_match (MARK, 0, line);
}

/**
 * chas_lead_mark_dup_without:
 *
 * Empty cells at the end of a row stay and tell that it is one.
 *
 * Returns: (transfer full): the line without what marks it, or words in it
 */
char *
chas_lead_mark_dup_without (const char *line)
{
  g_autofree char *unmarked =
    g_regex_replace (chas_pattern_get (chas_lead_mark_is_there (line) ? MARK "| +$" : " +$", 0),
                     line, -1, 0, "", 0, NULL);

  return chas_lead_markdown_dup_words (unmarked);
}
