// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-cell.h"

#include <string.h>

#define MARK '\''

/* Also the full-width forms, which some spreadsheets take for the same. Source: OWASP, CSV
 * injection */
static gboolean
begins_formula (const char *text)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  if (*text != '\0' && strchr ("=+-@\t\r\n", *text))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (text, wide[i]))
      return TRUE;
  return FALSE;
}

static const char *
skip_marks (const char *text)
{
  while (*text == MARK)
    text++;
  return text;
}

/* Digits, spaces, plus and minus compute a number at worst; with a mark nobody could dial it. */
static gboolean
is_phone_number (const char *text)
{
  return (*text == '+' || *text == '-') && text[strspn (text, "+0123456789 -")] == '\0';
}

/**
 * chas_csv_cell_needs_mark:
 * @text: what a cell shall say
 *
 * Tells whether ' must stand before @text, so that a spreadsheet shows it and does not carry it
 * out. A text that looks marked already needs another mark, so that nothing is lost when it is read
 * again.
 *
 * Returns: whether it must
 */
gboolean
chas_csv_cell_needs_mark (const char *text)
{
  return begins_formula (skip_marks (text)) && !is_phone_number (text);
}

/**
 * chas_csv_cell_skip_mark:
 * @cell: what a cell says
 *
 * Returns: (transfer none): the text that was put in, within @cell
 */
const char *
chas_csv_cell_skip_mark (const char *cell)
{
  return *cell == MARK && begins_formula (skip_marks (cell)) ? cell + 1 : cell;
}
