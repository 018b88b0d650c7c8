// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-list.h"

#include <string.h>

#include "chas-lead-blocks.h"
#include "chas-lead-cells.h"
#include "chas-lead-columns.h"
#include "chas-lead-mark.h"
#include "chas-lead-markdown.h"
#include "chas-lead-plain.h"
#include "chas-lead-row.h"
#include "chas-lead-text.h"
#include "chas-lead-words.h"
#include "chas-pattern.h"

#define MAX_LENGTH 200000 /* what is longer is no list that somebody looked at */
#define MAX_LINE_LENGTH 1000
#define MAX_NAME_LENGTH 80
#define MANY 4        /* names of which a business card has fewer */
#define ODD_OF_MANY 5 /* one line of so many may be something else */

#define LABEL "^\\p{L}[\\p{L} .-]{0,23}:\\s"
#define PAGE                                                                                         \
  "^[\\d ,.+–-]+ ?k? (?:followers|employees|connections|följare|anställda|medarbetare|kontakter)\\b" \
  "|^(?:follow(?:ing)?|connect|visit website|följ(?:er)?|besök webbplatsen)$"

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

/* A text in its lines. */
typedef struct
{
  GStrv rows;         /* that may be companies, with tabs between cells */
  GStrvBuilder *left; /* somebody's own words around them */
  ChasLeadColumns columns;
  guint n_marked; /* begin as a line of a list does */
  guint first_marked;
  guint last_marked;
  gboolean is_marked; /* all of them */
  gboolean is_cut;    /* there are more than these */
  gboolean has_head;  /* the first line is one, whatever it says */
} Rows;

static void
rows_clear (Rows *self)
{
  g_strfreev (self->rows);
  g_strv_builder_unref (self->left);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static void
count_mark (Rows *self, guint n)
{
  self->first_marked = self->n_marked == 0 ? n : self->first_marked;
  self->last_marked = n;
  self->n_marked++;
}

/* None, if one is longer than the row of any table that somebody made by hand. */
static GStrv
list_filled (Rows *self, const char *text)
{
  g_autofree char *plain = chas_lead_plain_dup (text, MAX_LENGTH);
  g_autofree char *table = chas_lead_markdown_part (plain, &self->has_head, self->left);
  g_autofree char *parted = table ? g_steal_pointer (&table) : chas_lead_cells_part (plain);
  g_auto (GStrv) all = g_strsplit_set (parted, "\n\r", -1);
  g_autoptr (GStrvBuilder) filled = g_strv_builder_new ();

  self->is_cut = strlen (text) > MAX_LENGTH;
  for (guint i = 0, n = 0; all[i] && n <= CHAS_LEAD_LIST_MAX + 1; i++)
    {
      g_autofree char *line = NULL;

      if (strlen (all[i]) > MAX_LINE_LENGTH)
        return g_new0 (char *, 1);
      line = chas_lead_mark_dup_without (all[i]);
      if (!chas_lead_plain_has_word (line))
        continue;
      if (chas_lead_mark_is_there (all[i]))
        count_mark (self, n);
      g_strv_builder_add (filled, line);
      n++;
    }
  return g_strv_builder_end (filled);
}

/* Where every row begins with such a word, they are not about companies but of one. */
static gboolean
begins_with_head (GStrv lines)
{
  return lines[0] && lines[1] && chas_lead_columns_is_head (lines[0]) &&
         !chas_lead_columns_is_head (lines[1]);
}

/* A list in a message has greetings around it. Where marked lines stand here and there, they tell
 * more of those between them. */
static gboolean
are_in_message (const Rows *self, GStrv lines)
{
  return self->n_marked > 1 && self->n_marked < g_strv_length (lines) &&
         self->last_marked - self->first_marked + 1 == self->n_marked;
}

/* A row beside others is no head. */
static void
leave (Rows *self, const char *line, gboolean is_head)
{
  if ((!is_head && strchr (line, '\t')) || chas_lead_columns_is_title (line))
    g_strv_builder_add (self->left, line);
}

static GStrv
take_marked (Rows *self, GStrv lines)
{
  g_autoptr (GStrvBuilder) marked = g_strv_builder_new ();

  for (guint i = 0; lines[i]; i++)
    if (i < self->first_marked || i > self->last_marked)
      leave (self, lines[i], FALSE);
    else
      g_strv_builder_add (marked, lines[i]);
  return g_strv_builder_end (marked);
}

static GStrv
take_headed (Rows *self, GStrv lines)
{
  gboolean headed = (self->has_head && lines[0]) || begins_with_head (lines);

  chas_lead_columns_read (&self->columns, headed ? lines[0] : NULL);
  if (headed)
    leave (self, lines[0], TRUE);
  chas_lead_columns_find_running (&self->columns, lines + (headed ? 1 : 0));
  return g_strdupv (lines + (headed ? 1 : 0));
}

static guint
count_below_headings (GStrv rows)
{
  guint n = 0;

  for (guint i = 0; rows[i]; i++)
    n += !g_str_has_suffix (rows[i], ":");
  return n;
}

static void
rows_init (Rows *self, const char *text)
{
  g_auto (GStrv) lines = NULL;

  self->left = g_strv_builder_new ();
  lines = list_filled (self, text);
  chas_lead_columns_read (&self->columns, NULL);
  self->rows = are_in_message (self, lines) ? take_marked (self, lines) : take_headed (self, lines);
  self->is_marked = self->n_marked > 0 && self->n_marked >= count_below_headings (self->rows);
  if (g_strv_length (self->rows) <= CHAS_LEAD_LIST_MAX)
    return;
  self->is_cut = TRUE;
  for (guint i = CHAS_LEAD_LIST_MAX; self->rows[i]; i++)
    g_clear_pointer (&self->rows[i], g_free);
}

static gboolean
looks_like_sentence (const char *line)
{
  return g_utf8_strlen (line, -1) > MAX_NAME_LENGTH || is (line, "[.!?,:]$") ||
         is (line, "[.!?] \\p{Lu}") || !chas_lead_words_are_name (line);
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

/* What those below it have in common. */
static gboolean
is_heading (const ChasLeadRow *row)
{
  return row->company && g_str_has_suffix (row->company, ":") && !row->rest && !row->person;
}

/* A row that names no company in the column of companies says nothing of the others, nor does what
 * stands above some of them. */
static void
count_row (Lines *lines, const ChasLeadRow *row, const char *line, const ChasLeadColumns *columns)
{
  if ((!row->company && columns->company >= 0) || is_heading (row))
    return;
  lines->n++;
  if (!row->company || (is (line, LABEL) && !row->person) ||
      chas_lead_columns_is_word (row->company) || is (row->company, PAGE))
    count_fact (lines, row);
  else if (strchr (line, '\t') || row->person)
    lines->n_sure++;
  else
    count_name (lines, row);
}

static ChasLeadListCertainty
judge (const Lines *lines, gboolean is_marked)
{
  guint n_names = lines->n - lines->n_facts - lines->n_odd;
  ChasLeadListCertainty least = is_marked ? CHAS_LEAD_LIST_PERHAPS : CHAS_LEAD_LIST_NO;

  if (lines->n < 2 || (lines->n_facts == lines->n && lines->n_domains == 0))
    return CHAS_LEAD_LIST_NO;
  if (lines->n_domains == lines->n)
    return CHAS_LEAD_LIST_SURE;
  if (lines->n_facts > 0)
    return lines->n_sure >= MANY && lines->n_sure > 2 * lines->n_facts ? CHAS_LEAD_LIST_PERHAPS
                                                                       : least;
  if (lines->n_odd > lines->n / ODD_OF_MANY)
    return lines->n_titles == 0 && n_names >= MANY - 1 && n_names > lines->n_odd
             ? CHAS_LEAD_LIST_PERHAPS
             : least;
  if (lines->n_sure >= 2 || n_names >= MANY ||
      (n_names == MANY - 1 && lines->n_people < (is_marked ? n_names : 1)))
    return CHAS_LEAD_LIST_SURE;
  return CHAS_LEAD_LIST_PERHAPS;
}

static ChasLeadListCertainty
judge_lines (const char *text)
{
  g_autoptr (GHashTable) domains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Lines lines = { .domains = domains };
  ChasLeadListCertainty certainty;
  g_auto (Rows) rows = { 0 };

  rows_init (&rows, text);
  for (guint i = 0; rows.rows[i]; i++)
    {
      g_autoptr (ChasLeadRow) row = chas_lead_row_new (rows.rows[i], &rows.columns);

      count_row (&lines, row, rows.rows[i], &rows.columns);
    }
  certainty = judge (&lines, rows.is_marked);
  /* Marked lines here and there may tell more of the others, and a table be about anything. */
  if ((rows.n_marked > 0 && !rows.is_marked) || (rows.has_head && rows.columns.company < 0))
    return MIN (certainty, CHAS_LEAD_LIST_PERHAPS);
  return certainty;
}

/**
 * chas_lead_list_judge:
 * @text: what was pasted
 *
 * A business card or signature is no list: it has lines that are addresses, streets or numbers and
 * nothing else.
 *
 * Returns: whether it is about several companies, each on a line, in a row of a table or in a block
 *   of lines
 */
ChasLeadListCertainty
chas_lead_list_judge (const char *text)
{
  g_autoptr (ChasLeadBlocks) blocks = chas_lead_blocks_new (text);

  return blocks->certainty != CHAS_LEAD_LIST_NO ? blocks->certainty : judge_lines (text);
}

static GPtrArray *
read_lines (const char *text, GStrv *out_left, gboolean *out_is_cut)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  g_auto (Rows) rows = { 0 };

  rows_init (&rows, text);
  for (guint i = 0; rows.rows[i]; i++)
    {
      g_autoptr (ChasLeadRow) row = chas_lead_row_new (rows.rows[i], &rows.columns);
      g_autoptr (ChasLeadDraft) draft = chas_lead_row_read (row);

      if (draft->parts[CHAS_LEAD_PART_COMPANY] && !is_heading (row))
        g_ptr_array_add (drafts, g_steal_pointer (&draft));
      else
        g_strv_builder_add (rows.left, rows.rows[i]);
    }
  *out_left = g_strv_builder_end (rows.left);
  *out_is_cut = rows.is_cut;
  return drafts;
}

/**
 * chas_lead_list_read:
 * @text: a company on each line, in each row of a table or in each block of lines
 * @out_left: (out) (optional) (transfer full): the lines that name no company
 * @out_is_cut: (out) (optional): whether there are more of them than are read
 *
 * Returns: (transfer full) (element-type ChasLeadDraft): what each of them says, at most
 *   %CHAS_LEAD_LIST_MAX
 */
GPtrArray *
chas_lead_list_read (const char *text, GStrv *out_left, gboolean *out_is_cut)
{
  g_autoptr (ChasLeadBlocks) blocks = chas_lead_blocks_new (text);
  g_auto (GStrv) left = g_steal_pointer (&blocks->left);
  gboolean is_cut = blocks->is_cut;
  GPtrArray *drafts = blocks->certainty == CHAS_LEAD_LIST_NO ? read_lines (text, &left, &is_cut)
                                                             : g_ptr_array_ref (blocks->drafts);

  if (out_left)
    *out_left = g_steal_pointer (&left);
  if (out_is_cut)
    *out_is_cut = is_cut;
  return drafts;
}
