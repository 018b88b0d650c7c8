// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-plain.h"

#include <string.h>

#include "chas-pattern.h"

/* What nobody sees, and what keeps words together or apart on a web page. */
#define UNSEEN                                                                                     \
  "[\\x{ad}\\x{200b}-\\x{200f}\\x{202a}-\\x{202e}\\x{2060}-\\x{2069}\\x{feff}\\x{fffd}]"
#define SPACE "[\\x{a0}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}]"
#define HYPHEN "[\\x{2010}\\x{2011}]|(?<=\\d)[\\x{2012}\\x{2013}\\x{2212}](?=\\d)"
#define LINE_END "[\\x{0b}\\x{0c}\\x{85}\\x{2028}\\x{2029}]"

static char *
replace (const char *text, const char *pattern, const char *by)
{
  return g_regex_replace_literal (chas_pattern_get (pattern, 0), text, -1, 0, by, 0, NULL);
}

/**
 * chas_lead_plain_dup:
 * @text: what was pasted
 * @max_length: bytes that are looked at
 *
 * Returns: (transfer full): it as somebody would have typed it: valid, without marks of direction
 * or form, with simple spaces, hyphens and ends of lines
 */
char *
chas_lead_plain_dup (const char *text, gsize max_length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (strlen (text), max_length));
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *seen = replace (composed, UNSEEN, "");
  g_autofree char *spaced = replace (seen, SPACE, " ");
  g_autofree char *joined = replace (spaced, HYPHEN, "-");

  return replace (joined, LINE_END, "\n");
}

/**
 * chas_lead_plain_has_word:
 *
 * Returns: whether the line says anything, and is not a rule or a row of dots
 */
gboolean
chas_lead_plain_has_word (const char *line)
{
  for (const char *p = line; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}
