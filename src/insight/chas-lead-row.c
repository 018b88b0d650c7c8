// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-row.h"

#include <string.h>

#include "chas-lead-text.h"
#include "chas-lead-words.h"
#include "chas-pattern.h"

#define MAX_NAME_LENGTH 120 /* as the field table says */

/* What may stand between a company's name and what else is known of it, and within many a name. */
#define SEPARATOR "\\s*[,;|·•()]\\s*|\\s+[–—-]+\\s+|\\s*:\\s+"

static gboolean
is_fact (const char *piece)
{
  return *piece && (chas_lead_text_is_address (piece) ||
                    chas_lead_words_tell (piece) == CHAS_LEAD_WORDS_PLACE);
}

static gboolean
has_letter (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static char *
join_or_null (GPtrArray *pieces)
{
  if (pieces->len == 0)
    return NULL;
  g_ptr_array_add (pieces, NULL);
  return g_strjoinv ("\n", (char **) pieces->pdata);
}

/* The cell that is what the company is called: that with a legal form, else the first that is a
 * name. NULL: none is. */
static const char *
find_company (GStrv cells)
{
  const char *first = NULL;

  for (guint i = 0; cells[i]; i++)
    {
      if (!has_letter (cells[i]) || is_fact (cells[i]))
        continue;
      if (chas_lead_words_tell (cells[i]) == CHAS_LEAD_WORDS_COMPANY)
        return cells[i];
      first = first ? first : cells[i];
    }
  return first;
}

static void
take_cells (ChasLeadRow *self, const char *line, int town_column)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  const char *company;

  for (int i = 0; cells[i]; i++)
    {
      g_strstrip (cells[i]);
      if (i != town_column || !*cells[i])
        continue;
      self->town = g_strdup (cells[i]);
      *cells[i] = '\0';
    }
  company = find_company (cells);
  for (guint i = 0; cells[i]; i++)
    if (*cells[i] && cells[i] != company)
      g_ptr_array_add (others, cells[i]);
  self->company = g_strdup (company);
  self->rest = join_or_null (others);
}

/* Parts the line where a fact follows, and takes what is between the next separators as pieces. */
static void
part (ChasLeadRow *self, const char *line, gsize name_end, const char *rest)
{
  g_auto (GStrv) pieces = g_regex_split (chas_pattern_get (SEPARATOR, 0), rest, 0);
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();

  for (guint i = 0; pieces[i]; i++)
    if (*pieces[i])
      g_ptr_array_add (filled, pieces[i]);
  self->company = g_strstrip (g_strndup (line, name_end));
  self->rest = join_or_null (filled);
}

/* "Tallvik Systems, Solna", "Tallvik (tallvik.se)", but not "Lund, Berg & Partners". */
static gboolean
part_at_separator (ChasLeadRow *self, const char *line)
{
  GRegex *regex = chas_pattern_get (SEPARATOR, 0);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, line, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *piece = NULL;
      g_auto (GStrv) pieces = NULL;
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      pieces = g_regex_split (regex, line + end, 0);
      if (start == 0 || !pieces[0] || !is_fact (pieces[0]))
        continue;
      part (self, line, (gsize) start, line + end);
      return TRUE;
    }
  return FALSE;
}

/* "Tallvik Systems tallvik.se" */
static gboolean
part_at_space (ChasLeadRow *self, const char *line)
{
  for (const char *space = strchr (line, ' '); space; space = strchr (space + 1, ' '))
    {
      g_autofree char *word = g_strndup (space + 1, strcspn (space + 1, " "));

      if (!strpbrk (word, ".@") || !chas_lead_text_is_address (word))
        continue;
      part (self, line, (gsize) (space - line), space + 1);
      return TRUE;
    }
  return FALSE;
}

/**
 * chas_lead_row_new:
 * @line: of a list, or a row of a table with tabs between the cells
 * @town_column: which cell is the town, or -1
 *
 * Returns: (transfer full): the line in its parts
 */
ChasLeadRow *
chas_lead_row_new (const char *line, int town_column)
{
  ChasLeadRow *self = g_new0 (ChasLeadRow, 1);

  if (strchr (line, '\t'))
    take_cells (self, line, town_column);
  else if (is_fact (line))
    self->rest = g_strdup (line);
  else if (!part_at_separator (self, line) && !part_at_space (self, line))
    self->company = g_strdup (line);
  return self;
}

void
chas_lead_row_free (ChasLeadRow *self)
{
  g_free (self->company);
  g_free (self->rest);
  g_free (self->town);
  g_free (self);
}

/* What is too long to be a name is told in the note, and begins the name. */
static ChasLeadDraft *
read_long (const ChasLeadRow *self, const char *rest)
{
  g_autofree char *start = g_utf8_substring (self->company, 0, MAX_NAME_LENGTH - 1);
  g_autofree char *name = g_strconcat (start, "…", NULL);
  g_autofree char *all = g_strjoin ("\n", self->company, rest, NULL);

  return chas_lead_text_read_about (name, all);
}

/**
 * chas_lead_row_read:
 *
 * Returns: (transfer full): what a lead could begin with
 */
ChasLeadDraft *
chas_lead_row_read (const ChasLeadRow *self)
{
  const char *rest = self->rest ? self->rest : "";
  ChasLeadDraft *draft;

  if (self->company && g_utf8_strlen (self->company, -1) > MAX_NAME_LENGTH)
    draft = read_long (self, rest);
  else if (self->company)
    draft = chas_lead_text_read_about (self->company, rest);
  else
    draft = chas_lead_text_read (rest);
  if (self->town && g_utf8_strlen (self->town, -1) <= MAX_NAME_LENGTH)
    chas_lead_draft_set (draft, CHAS_LEAD_PART_TOWN, self->town);
  return draft;
}
