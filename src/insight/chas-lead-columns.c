// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-columns.h"

#include <string.h>

#include "chas-pattern.h"

#define COMPANY                                                                                    \
  "^(?:företag(?:et|en|snamn)?|bolag(?:et|snamn)?|arbetsgivare|company(?: name)?|employer"         \
  "|organi[sz]ation|kund)$"
#define STATUS "^kund$" /* may be what a company is */
#define NAME "^(?:namn|name)$"
#define PERSON "^(?:kontakt(?:person(?:er)?)?|contact(?: ?(?:person|name))?|person)$"
#define TITLE "^(?:titel|roll|befattning|title|role|position)$"
#define TOWN "^(?:(?:post)?ort|stad|kommun|town|city)$"
#define OTHER                                                                                      \
  "^(?:webb?(?:sida|plats|adress)?|web ?site|url|länk|link|hemsida|e-?post(?:adress)?|e-?mail"     \
  "|mail|mejl|(?:mobil|tel(?:efon)?)(?:nummer|nr)?|mobile|phone(?: number)?|linkedin"              \
  "|org\\.? ?(?:nr|nummer)\\.?|organisationsnummer|bransch|sector|industry|adress|address"         \
  "|(?:gatu|post|besöks)adress|post ?(?:nr|nummer)|status|datum|date|ansvarig|kommentar(?:er)?"    \
  "|comments?|anteckning(?:ar)?|notes?|övrigt|nr|#)$"

static gboolean
is (const char *text, const char *pattern)
{
  return chas_pattern_match (pattern, G_REGEX_CASELESS, text);
}

/**
 * chas_lead_columns_is_word:
 *
 * Returns: whether the text stands above a column, or before what it tells of, and is nothing else
 */
gboolean
chas_lead_columns_is_word (const char *text)
{
  return is (text, COMPANY) || is (text, NAME) || is (text, PERSON) || is (text, TITLE) ||
         is (text, TOWN) || is (text, OTHER);
}

/**
 * chas_lead_columns_is_title:
 * @head: see chas_lead_columns_is_head()
 *
 * Returns: whether it is somebody's own words, and not those of columns
 */
gboolean
chas_lead_columns_is_title (const char *head)
{
  gsize length = strlen (head);
  g_autofree char *word = g_strndup (head, length - g_str_has_suffix (head, ":"));

  return !strchr (head, '\t') && !chas_lead_columns_is_word (word);
}

/**
 * chas_lead_columns_is_head:
 * @line: with tabs between its cells
 *
 * A table has columns of somebody's own beside those that every list has.
 *
 * Returns: whether it stands above others: "Företag:", or "Företag" and "Ort"
 */
gboolean
chas_lead_columns_is_head (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  guint n_words = 0, n_filled = 0;
  gboolean has_company = FALSE;

  if (cells[0] && !cells[1] && g_str_has_suffix (line, ":"))
    return TRUE;
  for (guint i = 0; cells[i]; i++)
    {
      g_strstrip (cells[i]);
      has_company |= is (cells[i], COMPANY) && !is (cells[i], STATUS);
      n_filled += *cells[i] != '\0';
      n_words += chas_lead_columns_is_word (cells[i]);
    }
  /* Facts stand below it. */
  return (has_company && !strpbrk (line, "@0123456789")) ||
         (n_words > 0 && 2 * n_words >= n_filled);
}

static int
find (GStrv cells, const char *pattern)
{
  for (int i = 0; cells[i]; i++)
    if (is (cells[i], pattern))
      return i;
  return -1;
}

/**
 * chas_lead_columns_read:
 * @head: (nullable): the first line of a table
 *
 * A name beside a company is that of a person.
 */
void
chas_lead_columns_read (ChasLeadColumns *self, const char *head)
{
  g_auto (GStrv) cells = g_strsplit (head ? head : "", "\t", -1);

  for (guint i = 0; cells[i]; i++)
    g_strstrip (cells[i]);
  self->company = find (cells, COMPANY);
  self->person = find (cells, PERSON);
  if (self->company < 0)
    self->company = find (cells, NAME);
  else if (self->person < 0)
    self->person = find (cells, NAME);
  self->title = find (cells, TITLE);
  self->town = find (cells, TOWN);
  self->running = -1;
}

/* Returns: the number that the cell is, or -1 */
static gint64
read_number (GStrv cells, guint column)
{
  guint64 number;
  char *cell;

  if (column >= g_strv_length (cells))
    return -1;
  cell = g_strstrip (cells[column]);
  if (g_str_has_suffix (cell, ".") || g_str_has_suffix (cell, ")"))
    cell[strlen (cell) - 1] = '\0';
  return g_ascii_string_to_unsigned (cell, 10, 0, G_MAXINT32, &number, NULL) ? (gint64) number : -1;
}

/* Two numbers may follow each other by chance. */
static gboolean
is_running (GStrv rows, guint column)
{
  guint n = g_strv_length (rows);
  gint64 first = -1;

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);
      gint64 number = read_number (cells, column);

      first = i == 0 ? number : first;
      if (number < 0 || number != first + (gint64) i)
        return FALSE;
    }
  return n > 2 || (n == 2 && first <= 1);
}

/**
 * chas_lead_columns_find_running:
 * @rows: below the head, with tabs between the cells
 *
 * What only says the how manieth row it is says nothing of a company.
 */
void
chas_lead_columns_find_running (ChasLeadColumns *self, GStrv rows)
{
  g_auto (GStrv) cells = g_strsplit (rows[0] ? rows[0] : "", "\t", -1);

  for (guint i = 0; cells[i] && cells[1] && self->running < 0; i++)
    if (is_running (rows, i))
      self->running = (int) i;
}
