// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-orgnr.h"

#define N_DIGITS 10
#define N_LONG_DIGITS 12

static gboolean
is_vat_form (const char *text, const char *digits)
{
  while (g_ascii_isspace (*text))
    text++;
  return g_ascii_strncasecmp (text, "SE", 2) == 0 && strlen (digits) == N_LONG_DIGITS &&
         g_str_has_suffix (digits, "01");
}

/* From the right, every second digit counts double, less 9 above 9; the sum is divisible by 10. */
static gboolean
has_check_digit (const char *digits)
{
  int sum = 0;

  for (int i = 0; i < N_DIGITS; i++)
    {
      int digit = digits[N_DIGITS - 1 - i] - '0';

      if (i % 2 == 1)
        digit *= 2;
      sum += digit > 9 ? digit - 9 : digit;
    }
  return sum % 10 == 0;
}

static char *
keep_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
    }
  return g_string_free_and_steal (digits);
}

/* The two digits before a long number: 16 for organisations, a century for persons. */
static gboolean
has_century_of_person (const char *digits)
{
  return g_str_has_prefix (digits, "18") || g_str_has_prefix (digits, "19") ||
         g_str_has_prefix (digits, "20");
}

/**
 * chas_orgnr_parse:
 * @text: what somebody typed: with or without hyphen, 16 in front, or as a VAT number
 * @orgnr: (out): ten digits; untouched unless valid
 *
 * Returns: whether @text is an organisation number, or why not. Source: domain.md, section 7
 */
ChasOrgnrResult
chas_orgnr_parse (const char *text, char orgnr[CHAS_ORGNR_SIZE])
{
  g_autofree char *all = keep_digits (text);
  const char *digits = all;

  if (is_vat_form (text, all))
    all[N_DIGITS] = '\0';
  else if (strlen (all) == N_LONG_DIGITS && g_str_has_prefix (all, "16"))
    digits = all + 2;
  else if (strlen (all) == N_LONG_DIGITS && has_century_of_person (all))
    return CHAS_ORGNR_PERSONAL;

  if (strlen (digits) != N_DIGITS)
    return CHAS_ORGNR_LENGTH;
  /* The third digit is that of a month. */
  if (digits[2] < '2')
    return CHAS_ORGNR_PERSONAL;
  if (!has_check_digit (digits))
    return CHAS_ORGNR_CHECK_DIGIT;
  g_strlcpy (orgnr, digits, CHAS_ORGNR_SIZE);
  return CHAS_ORGNR_VALID;
}

/**
 * chas_orgnr_dup_display:
 * @orgnr: ten digits
 *
 * Returns: (transfer full): NNNNNN-NNNN
 */
char *
chas_orgnr_dup_display (const char *orgnr)
{
  return strlen (orgnr) == N_DIGITS ? g_strdup_printf ("%.6s-%s", orgnr, orgnr + 6)
                                    : g_strdup (orgnr);
}

/**
 * chas_orgnr_get_kind:
 * @orgnr: ten digits
 *
 * Returns: what the first digit tells; informs only
 */
ChasOrgnrKind
chas_orgnr_get_kind (const char *orgnr)
{
  static const ChasOrgnrKind kinds[] = {
    ['1'] = CHAS_ORGNR_KIND_ESTATE,
    ['2'] = CHAS_ORGNR_KIND_PUBLIC,
    ['3'] = CHAS_ORGNR_KIND_FOREIGN,
    ['5'] = CHAS_ORGNR_KIND_LIMITED_COMPANY,
    ['6'] = CHAS_ORGNR_KIND_SIMPLE_PARTNERSHIP,
    ['7'] = CHAS_ORGNR_KIND_ECONOMIC_ASSOCIATION,
    ['8'] = CHAS_ORGNR_KIND_NON_PROFIT,
    ['9'] = CHAS_ORGNR_KIND_PARTNERSHIP,
  };
  guchar first = (guchar) orgnr[0];

  return first < G_N_ELEMENTS (kinds) ? kinds[first] : CHAS_ORGNR_KIND_UNKNOWN;
}
