// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-row.h"

#include <string.h>

#include "chas-lead-fit.h"
#include "chas-lead-plain.h"
#include "chas-lead-text.h"
#include "chas-lead-words.h"
#include "chas-orgnr.h"
#include "chas-pattern.h"

#define MAX_NAME_LENGTH 120 /* as the field table says */
#define LEAST_DIGITS 6      /* of a number that tells something */
#define MOST_OF_NUMBER 40
#define PERSONAL                                                                                   \
  "[\\s,;:(]*(?:p(?:ers(?:on)?)?\\.? ?n(?:umme)?r\\.?\\s*:?\\s*)?"                                 \
  "(?<!\\d)((?:18|19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])[- ]?\\d{4})(?!\\d)\\)?"

/* What may stand between a company's name and what else is known of it, and within many a name. */
#define MARKED_SEPARATOR "\\s+[–—-]+\\s+|\\s*[|;·•]\\s*|\\s*\\((?!publ)|\\s*:\\s+"
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

/* "Tallvik - Karin Fjällmo" before a number. A name may itself have commas: what follows one is a
 * person only if it looks like one. Returns where the company's name ends. */
static gsize
find_name_end (const char *line, gsize end)
{
  g_autofree char *name = g_strndup (line, end);
  g_autoptr (GMatchInfo) match = NULL;
  const char *comma = strrchr (name, ',');
  int start, after;

  if (g_regex_match (chas_pattern_get (MARKED_SEPARATOR, 0), name, 0, &match) &&
      g_match_info_fetch_pos (match, 0, &start, &after) && start > 0)
    return chas_lead_words_tell (name + after) == CHAS_LEAD_WORDS_COMPANY ? end : (gsize) start;
  if (!comma || comma == name)
    return end;
  start = (int) (comma - name);
  after = start + 1 + (int) strspn (comma + 1, " ");
  return chas_lead_words_tell (name + after) == CHAS_LEAD_WORDS_PERSON ? (gsize) start : end;
}

static void
take_pieces (ChasLeadRow *self, const char *rest)
{
  g_auto (GStrv) pieces = g_regex_split (chas_pattern_get (SEPARATOR, 0), rest, 0);
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();

  for (guint i = 0; pieces[i]; i++)
    if (!self->person && filled->len == 0 &&
        chas_lead_words_tell (pieces[i]) == CHAS_LEAD_WORDS_PERSON)
      self->person = g_strdup (pieces[i]);
    else if (*pieces[i])
      g_ptr_array_add (filled, pieces[i]);
  self->rest = join_or_null (filled);
}

/* Parts the line where a fact follows. What stands before a number or an address may be who has it.
 */
static void
part (ChasLeadRow *self, const char *line, gsize name_end, const char *rest, gboolean is_place)
{
  gsize end = is_place ? name_end : find_name_end (line, name_end);

  self->company = g_strstrip (g_strndup (line, end));
  take_pieces (self, end < name_end ? line + end : rest);
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
      part (self, line, (gsize) start, line + end,
            chas_lead_words_tell (pieces[0]) == CHAS_LEAD_WORDS_PLACE);
      return TRUE;
    }
  return FALSE;
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (; *text; text++)
    n += g_ascii_isdigit (*text);
  return n;
}

/* Whether the word may be a number or an address; to look at each of them closely takes long. */
static gboolean
may_be_address (const char *word)
{
  return strpbrk (word, ".@") || count_digits (word) >= LEAST_DIGITS;
}

/* A number may have spaces. */
static gboolean
begins_with_address (const char *text)
{
  g_autofree char *word = g_strndup (text, strcspn (text, " "));

  return (may_be_address (word) && chas_lead_text_is_address (word)) ||
         (strspn (text, "+(0123456789") > 0 && strlen (text) <= MOST_OF_NUMBER &&
          may_be_address (text) && chas_lead_text_is_address (text));
}

/* "Tallvik Systems tallvik.se", "556036-0793 Nordkod" */
static gboolean
part_at_space (ChasLeadRow *self, const char *line)
{
  const char *first = strchr (line, ' ');

  for (const char *space = first; space; space = strchr (space + 1, ' '))
    if (begins_with_address (space + 1))
      {
        part (self, line, (gsize) (space - line), space + 1, FALSE);
        return TRUE;
      }
  if (!first || !begins_with_address (line))
    return FALSE;
  self->company = g_strstrip (g_strdup (first));
  self->rest = g_strndup (line, (gsize) (first - line));
  return TRUE;
}

/* A name, and not what else may be in a column of them. */
static gboolean
is_of_person (const char *cell)
{
  return has_letter (cell) && !strpbrk (cell, "@0123456789,;|") && !is_fact (cell) &&
         g_utf8_strlen (cell, -1) <= MAX_NAME_LENGTH;
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

/* Takes the cell of a column out of the row. */
static char *
take_cell (GStrv cells, int column)
{
  char *taken;

  if (column < 0 || column >= (int) g_strv_length (cells) || !*cells[column])
    return NULL;
  taken = g_strdup (cells[column]);
  *cells[column] = '\0';
  return taken;
}

/* A post code or a number beside it is read as that. */
static char *
take_words (GStrv cells, int column, guint most_digits)
{
  return column >= 0 && column < (int) g_strv_length (cells) &&
             count_digits (cells[column]) <= most_digits
           ? take_cell (cells, column)
           : NULL;
}

/* Without a person there is nobody whose title it could be. */
static void
take_person (ChasLeadRow *self, GStrv cells, const ChasLeadColumns *columns)
{
  g_autofree char *person = take_cell (cells, columns->person);

  if (!person)
    return;
  if (is_of_person (person))
    self->person = g_steal_pointer (&person);
  else
    strcpy (cells[columns->person], person);
  if (self->person)
    self->title = take_words (cells, columns->title, LEAST_DIGITS - 1);
}

static char *
take_company (GStrv cells, int column)
{
  const char *found;

  if (column >= 0 && column < (int) g_strv_length (cells) && has_letter (cells[column]))
    return take_cell (cells, column);
  found = find_company (cells);
  for (int i = 0; cells[i]; i++)
    if (cells[i] == found)
      return take_cell (cells, i);
  return NULL;
}

/* Whatever stands above it: a spreadsheet may show an organisation number as an amount. What may be
 * somebody's own number is made plain too, so that it is seen as that. */
static char *
dup_plain_number (const char *cell)
{
  char orgnr[CHAS_ORGNR_SIZE];
  ChasOrgnrResult result;
  g_autofree char *whole = NULL;
  g_autofree char *digits = NULL;

  if (!chas_pattern_match ("^[1-9][\\d .,'’\\x{a0}\\x{202f}-]*\\d$", 0, cell))
    return g_strdup (cell);
  whole = g_regex_replace (chas_pattern_get ("[.,]0{1,2}$", 0), cell, -1, 0, "", 0, NULL);
  digits = g_regex_replace (chas_pattern_get ("\\D", 0), whole, -1, 0, "", 0, NULL);
  result = chas_orgnr_parse (digits, orgnr);
  return result == CHAS_ORGNR_VALID || result == CHAS_ORGNR_PERSONAL ? g_steal_pointer (&digits)
                                                                     : g_strdup (cell);
}

static GStrv
split_cells (const char *line)
{
  GStrv cells = g_strsplit (line, "\t", -1);

  for (guint i = 0; cells[i]; i++)
    {
      g_autofree char *cell = cells[i];

      cells[i] = dup_plain_number (g_strstrip (cell));
    }
  return cells;
}

static void
take_cells (ChasLeadRow *self, const char *line, const ChasLeadColumns *columns)
{
  g_auto (GStrv) cells = split_cells (line);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autofree char *company = NULL;
  g_autofree char *beside = NULL;

  g_free (take_cell (cells, columns->running));
  self->town = take_words (cells, columns->town, 0);
  company = take_company (cells, columns->company);
  take_person (self, cells, columns);
  if (company && !part_at_space (self, company))
    self->company = g_steal_pointer (&company);
  beside = g_steal_pointer (&self->rest);
  if (beside)
    g_ptr_array_add (others, beside);
  for (guint i = 0; cells[i]; i++)
    if (*cells[i])
      g_ptr_array_add (others, cells[i]);
  self->rest = join_or_null (others);
}

/* A personal identity number is no part of a name: it is read as what it is. */
static void
part_personal (ChasLeadRow *self)
{
  GRegex *regex = chas_pattern_get (PERSONAL, G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *rest = NULL;

  if (!self->company || !g_regex_match (regex, self->company, 0, &match))
    return;
  number = g_match_info_fetch (match, 1);
  name = g_regex_replace_literal (regex, self->company, -1, 0, "", 0, NULL);
  rest = g_strjoin ("\n", number, self->rest, NULL);
  g_strstrip (name);
  g_set_str (&self->company, has_letter (name) ? name : NULL);
  g_set_str (&self->rest, rest);
}

/**
 * chas_lead_row_new:
 * @line: of a list, or a row of a table with tabs between the cells
 * @columns: which cell is what
 *
 * Returns: (transfer full): the line in its parts
 */
ChasLeadRow *
chas_lead_row_new (const char *line, const ChasLeadColumns *columns)
{
  ChasLeadRow *self = g_new0 (ChasLeadRow, 1);

  if (strchr (line, '\t'))
    take_cells (self, line, columns);
  else if (is_fact (line))
    self->rest = g_strdup (line);
  else if (!part_at_separator (self, line) && !part_at_space (self, line))
    self->company = g_strdup (line);
  part_personal (self);
  if (self->company && !chas_lead_plain_has_word (self->company))
    g_clear_pointer (&self->company, g_free);
  return self;
}

void
chas_lead_row_free (ChasLeadRow *self)
{
  g_free (self->company);
  g_free (self->rest);
  g_free (self->person);
  g_free (self->title);
  g_free (self->town);
  g_free (self);
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

  if (self->company)
    draft = chas_lead_text_read_about (self->company, self->person, rest);
  else
    draft = chas_lead_text_read (rest);
  if (self->town)
    chas_lead_draft_set (draft, CHAS_LEAD_PART_TOWN, self->town);
  if (self->title)
    chas_lead_draft_set (draft, CHAS_LEAD_PART_TITLE, self->title);
  chas_lead_fit (draft);
  return draft;
}
