// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Numbers to be read by a person. The C library groups digits as the system's region does; here the
 * language of the words decides, which may be another one. */

#include "config.h"

#include "chas-number.h"

#include <glib/gi18n.h>

#define GROUP 3

/**
 * chas_number_dup:
 * @number: a number
 *
 * Returns: (transfer full): it with its thousands apart, as the user's language has them
 */
char *
chas_number_dup (guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize length = strlen (digits);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP == 0)
        /* Translators: what stands between the thousands of a number, such as 10,000 */
        g_string_append (text, C_ ("thousands", ","));
      g_string_append_c (text, digits[i]);
    }
  return g_string_free_and_steal (text);
}

/**
 * chas_number_dup_words:
 * @format: words with one %lu in them
 * @number: a number
 *
 * Returns: (transfer full): the words with the number, its thousands apart
 */
char *
chas_number_dup_words (const char *format, guint64 number)
{
  g_autofree char *digits = chas_number_dup (number);
  GString *words = g_string_new (format);

  g_string_replace (words, "%lu", digits, 1);
  return g_string_free_and_steal (words);
}
