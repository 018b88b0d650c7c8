// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-cells.h"

#include <string.h>

#include "chas-lead-columns.h"

#define LINE_ENDS "\n\r"

static gboolean
is_head (const char *line, const char *separator)
{
  g_auto (GStrv) cells = g_strsplit (line, separator, -1);
  g_autofree char *parted = g_strjoinv ("\t", cells);

  return strchr (parted, '\t') && chas_lead_columns_is_head (parted);
}

static guint
count (const char *line, char letter)
{
  guint n = 0;

  for (; *line; line++)
    n += *line == letter;
  return n;
}

/* Each row has as many cells. */
static gboolean
are_even (GStrv lines, char separator)
{
  guint n = lines[0] ? count (lines[0], separator) : 0;

  for (guint i = 0; lines[i]; i++)
    if (*lines[i] && count (lines[i], separator) != n)
      return FALSE;
  return n > 0;
}

/* What a spreadsheet's cells come with between them. Names have commas too: they need a head. */
static char
find_separator (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_auto (GStrv) lines = g_strsplit_set (plain, LINE_ENDS, -1);

  if (strchr (text, '\t') || !lines[0])
    return '\t';
  if (is_head (lines[0], ";") || are_even (lines, ';'))
    return ';';
  return is_head (lines[0], ",") ? ',' : '\t';
}

static gboolean
ends_cell (char letter, char separator)
{
  return letter == '\0' || letter == separator || strchr (LINE_ENDS, letter);
}

/* A cell in quotes may have quotes, separators and several lines. Returns what follows it, or NULL
 * if its quotes are a part of a name. */
static const char *
take_quoted (GString *parted, const char *cell, char separator)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *p;

  for (p = cell + 1; *p; p++)
    {
      if (*p == '"' && p[1] != '"')
        break;
      p += *p == '"';
      if (strchr (LINE_ENDS, *p))
        g_string_append (plain, plain->len && !g_str_has_suffix (plain->str, " · ") ? " · " : "");
      else
        g_string_append_c (plain, *p == '\t' ? ' ' : *p);
    }
  if (*p != '"' || !ends_cell (p[1], separator))
    return NULL;
  g_string_append (parted, plain->str);
  return p + 1;
}

/**
 * chas_lead_cells_part:
 * @text: rows of a table, or lines of a list
 *
 * Returns: (transfer full): it with tabs between the cells, without the quotes around them, and
 *   each row on one line
 */
char *
chas_lead_cells_part (const char *text)
{
  GString *parted = g_string_new (NULL);
  char separator = find_separator (text);
  gboolean begins = TRUE;

  for (const char *p = text; *p;)
    {
      const char *end = begins && *p == '"' ? take_quoted (parted, p, separator) : NULL;

      begins = !end && ends_cell (*p, separator);
      if (!end)
        g_string_append_c (parted, *p == separator ? '\t' : *p);
      p = end ? end : p + 1;
    }
  return g_string_free_and_steal (parted);
}
