// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-phone.h"

#define SWEDEN "+46"
#define N_SWEDEN 3 /* characters of the above */
#define MOBILE_SECOND_DIGITS "02369"
#define MOBILE_DIGITS 9

/* Area codes of two digits, without the 0. One has one digit (8), all others have three. */
static const char *const two_digit_areas[] = {
  "10", "11", "13", "16", "18", "19", "20", "21", "23", "26", "31", "33", "35", "36", "40",
  "42", "44", "46", "54", "60", "63", "70", "72", "73", "76", "77", "79", "90", NULL,
};

static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || c == '(' || c == ')' ||
         g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/* Whether the rest of a number is an extension, which a dialled number does not have. */
static gboolean
is_extension (const char *rest)
{
  return g_ascii_strncasecmp (rest, "ankn", 4) == 0 || g_ascii_strncasecmp (rest, "ext", 3) == 0 ||
         g_ascii_tolower (rest[0]) == 'x';
}

/* Returns the digits, with a + in front if there was one, or NULL if anything else is in the text.
 */
static char *
squeeze (const char *raw)
{
  g_autoptr (GString) dialled = g_string_new (NULL);

  for (const char *p = raw; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_extension (p))
        break;
      if (is_separator (c))
        continue;
      if (!(c < 0x80 && g_ascii_isdigit ((char) c)) && !(c == '+' && dialled->len == 0))
        return NULL;
      g_string_append_unichar (dialled, c);
    }
  return g_string_free_and_steal (g_steal_pointer (&dialled));
}

/* Drops the "(0)" that is dialled only without the country code. */
static char *
drop_bracketed_zero (const char *raw)
{
  const char *start = raw + strspn (raw, " ");
  const char *zero = strstr (raw, "(0)");

  if (zero == NULL || !(g_str_has_prefix (start, "+") || g_str_has_prefix (start, "00")))
    return g_strdup (raw);
  return g_strdup_printf ("%.*s%s", (int) (zero - raw), raw, zero + strlen ("(0)"));
}

static gboolean
is_valid (const char *e164)
{
  gsize n_digits = strlen (e164) - 1;

  if (e164[1] == '0' || n_digits < 8 || n_digits > 15)
    return FALSE;
  if (!g_str_has_prefix (e164, SWEDEN))
    return TRUE;
  return e164[N_SWEDEN] != '0' && n_digits - 2 >= 7 && n_digits - 2 <= 9;
}

/**
 * chas_phone_to_e164:
 * @raw: (nullable): a phone number as somebody typed it
 *
 * A number without country code is Swedish. Short numbers (112, 118 118, 90 510) cannot be dialled
 * from abroad and give none; neither do numbers without their area code.
 *
 * Returns: (transfer full) (nullable): the number as + and 8 to 15 digits, without extension, or
 * %NULL if @raw is no number to dial: keep it as it is. Source: domain.md, section 7
 */
char *
chas_phone_to_e164 (const char *raw)
{
  g_autofree char *plain = NULL;
  g_autofree char *dialled = NULL;
  g_autofree char *e164 = NULL;

  if (raw == NULL || !g_utf8_validate (raw, -1, NULL))
    return NULL;
  plain = drop_bracketed_zero (raw);
  dialled = squeeze (plain);
  if (dialled == NULL)
    return NULL;

  if (g_str_has_prefix (dialled, "+"))
    e164 = g_strdup (dialled);
  else if (g_str_has_prefix (dialled, "00"))
    e164 = g_strconcat ("+", dialled + 2, NULL);
  else if (g_str_has_prefix (dialled, "0"))
    e164 = g_strconcat (SWEDEN, dialled + 1, NULL);
  else
    return NULL;
  return is_valid (e164) ? g_steal_pointer (&e164) : NULL;
}

/**
 * chas_phone_is_mobile:
 * @e164: (nullable): a number from chas_phone_to_e164()
 *
 * Returns: whether it is a Swedish mobile number
 */
gboolean
chas_phone_is_mobile (const char *e164)
{
  return e164 != NULL && g_str_has_prefix (e164, SWEDEN "7") &&
         strlen (e164) == N_SWEDEN + MOBILE_DIGITS &&
         strchr (MOBILE_SECOND_DIGITS, e164[N_SWEDEN + 1]) != NULL;
}

static gsize
get_area_length (const char *national)
{
  char area[3] = { national[0], national[1], '\0' };

  if (national[0] == '8')
    return 1;
  return g_strv_contains (two_digit_areas, area) ? 2 : 3;
}

/**
 * chas_phone_dup_display:
 * @e164: a number from chas_phone_to_e164()
 *
 * Returns: (transfer full): a Swedish number as it is written in Sweden, another one as it is.
 *   Source: domain.md, section 7
 */
char *
chas_phone_dup_display (const char *e164)
{
  /* Digits of each group, by the number of digits after the area code. */
  static const guint8 groups[9][3] = {
    [4] = { 2, 2 }, [5] = { 3, 2 }, [6] = { 2, 2, 2 }, [7] = { 3, 2, 2 }, [8] = { 3, 3, 2 },
  };
  g_autoptr (GString) shown = NULL;
  const char *national = e164 + N_SWEDEN;
  const char *rest;
  gsize n_rest;

  if (!g_str_has_prefix (e164, SWEDEN) || !is_valid (e164))
    return g_strdup (e164);

  rest = national + get_area_length (national);
  n_rest = strlen (rest);
  shown = g_string_new ("0");
  g_string_append_len (shown, national, rest - national);
  for (int i = 0; i < 3 && groups[n_rest][i] > 0; i++)
    {
      g_string_append_c (shown, i == 0 ? '-' : ' ');
      g_string_append_len (shown, rest, groups[n_rest][i]);
      rest += groups[n_rest][i];
    }
  return g_string_free_and_steal (g_steal_pointer (&shown));
}
