// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pattern.h"

/* Each is made once: to make it takes longer than to look through a line with it. */

/**
 * chas_pattern_get:
 * @pattern: of the program's own: it has no fault
 * @flags: with or without %G_REGEX_CASELESS
 *
 * Returns: (transfer none): what finds it
 */
GRegex *
chas_pattern_get (const char *pattern, GRegexCompileFlags flags)
{
  static GMutex lock;
  static GHashTable *tables[2]; /* pattern → GRegex, with and without regard to case */
  guint n = flags & G_REGEX_CASELESS ? 1 : 0;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  GRegex *regex;

  if (!tables[n])
    tables[n] = g_hash_table_new (g_str_hash, g_str_equal);
  regex = g_hash_table_lookup (tables[n], pattern);
  if (!regex)
    {
      regex = g_regex_new (pattern, flags | G_REGEX_OPTIMIZE, 0, NULL);
      g_assert (regex);
      g_hash_table_insert (tables[n], g_strdup (pattern), regex);
    }
  return regex;
}

/**
 * chas_pattern_match:
 *
 * Returns: whether the pattern is in the text
 */
gboolean
chas_pattern_match (const char *pattern, GRegexCompileFlags flags, const char *text)
{
  return g_regex_match (chas_pattern_get (pattern, flags), text, 0, NULL);
}
