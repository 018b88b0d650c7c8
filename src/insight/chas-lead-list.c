// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-list.h"

#include <string.h>

#include "chas-lead-row.h"
#include "chas-lead-text.h"
#include "chas-lead-words.h"
#include "chas-pattern.h"

#define MAX_LENGTH 200000 /* what is longer is no list that somebody looked at */
#define MAX_LINE_LENGTH 1000
#define MAX_NAME_LENGTH 80
#define MANY 4        /* names of which a business card has fewer */
#define ODD_OF_MANY 5 /* one line of so many may be something else */

#define MARK "^\\s*(?:[-*•–▪◦]|\\d{1,3}[.)])\\s+"
#define LABEL "^\\p{L}[\\p{L} .-]{0,23}:\\s"
#define HEADER                                                                                              \
  "^(?:företag(?:snamn)?|bolag|company(?: name)?|organisation|kund|namn|name|(?:post)?ort|stad|kommun|town" \
  "|city|webb?(?:sida|plats|adress)?|web ?site|url|hemsida|e-?post(?:adress)?|e-?mail|mail|mejl"            \
  "|tel(?:efon)?(?:nummer)?|phone|kontakt(?:person)?|contact(?: person)?|titel|title|linkedin"              \
  "|org\\.? ?(?:nr|nummer)\\.?|organisationsnummer|bransch|sector|industry)$"
#define TOWN "^(?:(?:post)?ort|stad|kommun|town|city)$"
#define SMALL_WORDS "^(?:\\d+|och|i|av|för|på|the|of|and|for|&|de|von|af|in)$"

/* What lines there are. */
typedef struct
{
  guint n;
  guint n_sure;    /* are about a company, by more than its name */
  guint n_people;  /* look like a name, of a person perhaps */
  guint n_odd;     /* look like neither */
  guint n_titles;  /* of them */
  guint n_facts;   /* name nothing: what a business card is full of */
  guint n_domains; /* of them: the address of a company that no other line has */
  GHashTable *domains;
} Lines;

static gboolean
is (const char *text, const char *pattern)
{
  return chas_pattern_match (pattern, G_REGEX_CASELESS, text);
}

/* "Företag:" above a list, or "Företag" and "Ort" above a table */
static gboolean
is_header (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  guint n_words = 0, n_filled = 0;

  if (g_str_has_suffix (line, ":"))
    return TRUE;
  for (guint i = 0; cells[i]; i++)
    {
      n_filled += *g_strstrip (cells[i]) != '\0';
      n_words += is (cells[i], HEADER);
    }
  return n_words > 0 && 2 * n_words >= n_filled;
}

/* A spreadsheet's cells may come with semicolons between them: then each row has as many. */
static gboolean
has_semicolons (GStrv lines)
{
  g_auto (GStrv) first = lines[0] ? g_strsplit (lines[0], ";", -1) : NULL;
  guint n = first ? g_strv_length (first) : 0;

  for (guint i = 0; lines[i] && n > 1; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ";", -1);

      if (g_strv_length (cells) != n || strchr (lines[i], '\t'))
        return FALSE;
    }
  return n > 1;
}

/* None, if one is longer than the row of any table that somebody made by hand. What marks a line of
 * a list goes; empty cells at the end of a row stay and tell that it is one. */
static GStrv
list_filled (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, MIN (strlen (text), MAX_LENGTH));
  g_auto (GStrv) all = g_strsplit_set (valid, "\n\r", -1);
  GRegex *mark = chas_pattern_get (MARK "| +$", 0);
  g_autoptr (GStrvBuilder) filled = g_strv_builder_new ();

  for (guint i = 0, n = 0; all[i] && n <= CHAS_LEAD_LIST_MAX; i++)
    {
      g_autofree char *composed = NULL;
      g_autofree char *line = NULL;

      if (strlen (all[i]) > MAX_LINE_LENGTH)
        return g_new0 (char *, 1);
      composed = g_utf8_normalize (all[i], -1, G_NORMALIZE_NFC);
      line = g_regex_replace (mark, composed, -1, 0, "", 0, NULL);
      if (strspn (line, " \t") == strlen (line))
        continue;
      g_strv_builder_add (filled, line);
      n++;
    }
  return g_strv_builder_end (filled);
}

/* Where every row begins with such a word, they are not about companies but of one. */
static gboolean
begins_with_header (GStrv lines)
{
  return lines[0] && lines[1] && is_header (lines[0]) && !is_header (lines[1]);
}

/* -1: none */
static int
find_town_column (const char *header)
{
  g_auto (GStrv) cells = g_strsplit (header, "\t", -1);

  for (int i = 0; cells[i]; i++)
    if (is (g_strstrip (cells[i]), TOWN))
      return i;
  return -1;
}

/* Returns the lines that may be companies, with tabs between cells, and which cell is the town. */
static GStrv
split (const char *text, int *out_town_column)
{
  g_auto (GStrv) lines = list_filled (text);
  gboolean headed;

  if (has_semicolons (lines))
    for (guint i = 0; lines[i]; i++)
      g_strdelimit (lines[i], ";", '\t');
  headed = begins_with_header (lines);
  *out_town_column = headed ? find_town_column (lines[0]) : -1;
  return g_strdupv (lines + (headed ? 1 : 0));
}

/* Names have capitals; who writes none writes one word. */
static gboolean
looks_like_name (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n = g_strv_length (words), n_small = 0, n_large = 0;

  for (guint i = 0; words[i]; i++)
    if (is (words[i], SMALL_WORDS))
      n_small++;
    else
      n_large += !g_unichar_islower (g_utf8_get_char (words[i]));
  return n == 1 || (n_large > 0 && n_large >= n - n_small - n_large);
}

static gboolean
looks_like_sentence (const char *line)
{
  return g_utf8_strlen (line, -1) > MAX_NAME_LENGTH || is (line, "[.!?,:]$") ||
         is (line, "[.!?] \\p{Lu}") || !looks_like_name (line);
}

/* Whether what follows a name is a company's: a web address, number or town, but not a telephone,
 * which a person has too. */
static gboolean
is_about_company (const ChasLeadRow *row)
{
  g_autoptr (ChasLeadDraft) draft = chas_lead_row_read (row);

  return draft->parts[CHAS_LEAD_PART_WEBSITE] || draft->parts[CHAS_LEAD_PART_ORGNR] ||
         draft->parts[CHAS_LEAD_PART_MAIL] || draft->parts[CHAS_LEAD_PART_LINKEDIN] ||
         draft->parts[CHAS_LEAD_PART_TOWN] || draft->wrong_orgnr;
}

static void
count_name (Lines *lines, const ChasLeadRow *row)
{
  ChasLeadWords words = chas_lead_words_tell (row->company);

  if (words == CHAS_LEAD_WORDS_COMPANY)
    lines->n_sure++;
  else if (words == CHAS_LEAD_WORDS_TITLE || is (row->company, "[|·•]"))
    lines->n_odd++, lines->n_titles++;
  else if (looks_like_sentence (row->company))
    lines->n_odd++;
  else if (row->rest && is_about_company (row))
    lines->n_sure++;
  else if (words == CHAS_LEAD_WORDS_PERSON)
    lines->n_people++;
}

/* An address alone is a company of its own when no other line has it. */
static void
count_fact (Lines *lines, const ChasLeadRow *row)
{
  g_autoptr (ChasLeadDraft) draft = chas_lead_row_read (row);
  const char *company = draft->parts[CHAS_LEAD_PART_COMPANY];

  lines->n_facts++;
  if (company && !draft->parts[CHAS_LEAD_PART_PERSON] && !draft->parts[CHAS_LEAD_PART_TOWN] &&
      !draft->parts[CHAS_LEAD_PART_NOTE] && g_hash_table_add (lines->domains, g_strdup (company)))
    lines->n_domains++;
}

static void
count_row (Lines *lines, const ChasLeadRow *row, const char *line)
{
  lines->n++;
  if (!row->company || is (line, LABEL) || is (row->company, HEADER))
    count_fact (lines, row);
  else if (strchr (line, '\t'))
    lines->n_sure++;
  else
    count_name (lines, row);
}

static ChasLeadListCertainty
judge (const Lines *lines)
{
  guint n_names = lines->n - lines->n_facts - lines->n_odd;

  if (lines->n < 2)
    return CHAS_LEAD_LIST_NO;
  if (lines->n_domains == lines->n)
    return CHAS_LEAD_LIST_SURE;
  if (lines->n_facts > 0)
    return lines->n_sure >= MANY && lines->n_sure > 2 * lines->n_facts ? CHAS_LEAD_LIST_PERHAPS
                                                                       : CHAS_LEAD_LIST_NO;
  if (lines->n_odd > lines->n / ODD_OF_MANY)
    return CHAS_LEAD_LIST_NO;
  if (lines->n_sure >= 2 || n_names >= MANY || (n_names == MANY - 1 && lines->n_people == 0))
    return CHAS_LEAD_LIST_SURE;
  return CHAS_LEAD_LIST_PERHAPS;
}

/**
 * chas_lead_list_judge:
 * @text: what was pasted
 *
 * A business card or signature is no list: it has lines that are addresses, streets or numbers and
 * nothing else.
 *
 * Returns: whether it is about several companies, each on a line or in a row of a table
 */
ChasLeadListCertainty
chas_lead_list_judge (const char *text)
{
  int town_column;
  g_auto (GStrv) rows = split (text, &town_column);
  g_autoptr (GHashTable) domains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Lines lines = { .domains = domains };

  for (guint i = 0; rows[i] && i < CHAS_LEAD_LIST_MAX; i++)
    {
      g_autoptr (ChasLeadRow) row = chas_lead_row_new (rows[i], town_column);

      count_row (&lines, row, rows[i]);
    }
  return judge (&lines);
}

/**
 * chas_lead_list_read:
 * @text: a company on each line, or in each row of a table
 *
 * Returns: (transfer full) (element-type ChasLeadDraft): what each line says, at most
 *   %CHAS_LEAD_LIST_MAX; without those that name no company
 */
GPtrArray *
chas_lead_list_read (const char *text)
{
  int town_column;
  g_auto (GStrv) rows = split (text, &town_column);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);

  for (guint i = 0; rows[i] && drafts->len < CHAS_LEAD_LIST_MAX; i++)
    {
      g_autoptr (ChasLeadRow) row = chas_lead_row_new (rows[i], town_column);
      g_autoptr (ChasLeadDraft) draft = chas_lead_row_read (row);

      if (draft->parts[CHAS_LEAD_PART_COMPANY])
        g_ptr_array_add (drafts, g_steal_pointer (&draft));
    }
  return drafts;
}
