// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-order-key.h"

/* A key is an integer part and a fraction, in digits of base 62 that sort by their bytes. The head
 * of the integer says how long it is: a to z for 1 to 26 digits, Z to A for 1 to 26 digits of what
 * comes before all those. So keys sort by strcmp (), appending costs a longer key only rarely, and
 * there is always room before and after. The last digit is random, so that two who drop into one
 * gap at the same time seldom make equal keys; it is never 0, since nothing fits between "a1" and
 * "a10". Source: sync.md, section 5 */
static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#define BASE ((int) (sizeof digits - 1))
#define FIRST_INTEGER "a0"

static int
value_of (char digit)
{
  return (int) (strchr (digits, digit) - digits);
}

/* Length of the integer part with its head, or 0 if key is not one of ours. */
static gsize
get_integer_length (const char *key)
{
  gsize length;

  if (g_ascii_islower (key[0]))
    length = (gsize) (key[0] - 'a') + 2;
  else if (g_ascii_isupper (key[0]))
    length = (gsize) ('Z' - key[0]) + 2;
  else
    return 0;
  return strlen (key) >= length && strspn (key, digits) == strlen (key) ? length : 0;
}

/* Returns the integer after this one, or NULL after the last. */
static char *
increment (const char *integer)
{
  g_autofree char *next = g_strdup (integer);
  gsize n_digits = strlen (integer) - 1;

  for (gsize i = n_digits; i > 0; i--)
    {
      if (next[i] != 'z')
        {
          next[i] = digits[value_of (next[i]) + 1];
          return g_steal_pointer (&next);
        }
      next[i] = '0';
    }
  if (next[0] == 'Z')
    return g_strdup (FIRST_INTEGER);
  if (next[0] == 'z')
    return NULL;
  next[0]++;
  if (next[0] > 'a')
    return g_strconcat (next, "0", NULL);
  next[n_digits] = '\0';
  return g_steal_pointer (&next);
}

/* Returns the integer before this one, or NULL before the first. */
static char *
decrement (const char *integer)
{
  g_autofree char *previous = g_strdup (integer);
  gsize n_digits = strlen (integer) - 1;

  for (gsize i = n_digits; i > 0; i--)
    {
      if (previous[i] != '0')
        {
          previous[i] = digits[value_of (previous[i]) - 1];
          return g_steal_pointer (&previous);
        }
      previous[i] = 'z';
    }
  if (previous[0] == 'a')
    return g_strdup ("Zz");
  if (previous[0] == 'A')
    return NULL;
  previous[0]--;
  if (previous[0] < 'Z')
    return g_strconcat (previous, "z", NULL);
  previous[n_digits] = '\0';
  return g_steal_pointer (&previous);
}

/* Appends to key a fraction strictly between two, which does not begin the upper one, so that any
 * digits may follow. Without an upper one it ends before the next integer. Returns whether there is
 * room. */
static gboolean
append_midpoint (GString *key, const char *low, const char *high)
{
  for (;;)
    {
      int low_digit = low[0] != '\0' ? value_of (low[0]) : 0;
      int high_digit = BASE;

      if (high != NULL && high[0] == '\0')
        return FALSE;
      if (high != NULL)
        high_digit = value_of (high[0]);
      if (high_digit - low_digit > 1)
        {
          g_string_append_c (key, digits[(low_digit + high_digit) / 2]);
          return TRUE;
        }
      g_string_append_c (key, digits[low_digit]);
      if (low[0] != '\0')
        low++;
      if (high != NULL)
        high = high_digit == low_digit ? high + 1 : NULL;
    }
}

/* Appends to key an integer and fraction between two; either may be NULL. Returns whether there is
 * room. */
static gboolean
append_between (GString *key, const char *before, const char *after)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *next = NULL;

  if (before != NULL)
    low = g_strndup (before, get_integer_length (before));
  if (after != NULL)
    high = g_strndup (after, get_integer_length (after));

  if (low == NULL && high == NULL)
    next = g_strdup (FIRST_INTEGER);
  else if (low == NULL)
    next = decrement (high);
  else
    next = increment (low);

  if (next != NULL && (low == NULL || high == NULL || strcmp (next, high) < 0))
    {
      g_string_append (key, next);
      return TRUE;
    }
  if (low == NULL)
    return FALSE;
  g_string_append (key, low);
  return append_midpoint (key, before + strlen (low),
                          g_strcmp0 (low, high) == 0 ? after + strlen (high) : NULL);
}

static void
append_random_digit (GString *key, ChasEnv *env)
{
  g_string_append_c (key, digits[1 + chas_env_random (env) % (guint32) (BASE - 1)]);
}

/**
 * chas_order_key_between:
 * @before: (nullable): key of the neighbour before, %NULL to come first
 * @after: (nullable): key of the neighbour after, %NULL to come last
 * @env: source of the random digit
 *
 * Returns: (transfer full) (nullable): a key strictly between, by byte order, or %NULL if the
 * column must be renumbered first: the neighbours are equal or no keys, or the new one would be
 * longer than %CHAS_ORDER_KEY_MAX_LENGTH
 */
char *
chas_order_key_between (const char *before, const char *after, ChasEnv *env)
{
  g_autoptr (GString) key = g_string_new (NULL);

  if ((before != NULL && get_integer_length (before) == 0) ||
      (after != NULL && get_integer_length (after) == 0) ||
      (before != NULL && after != NULL && strcmp (before, after) >= 0))
    return NULL;
  if (!append_between (key, before, after))
    return NULL;
  append_random_digit (key, env);
  if (key->len > CHAS_ORDER_KEY_MAX_LENGTH)
    return NULL;
  return g_string_free_and_steal (g_steal_pointer (&key));
}

/**
 * chas_order_key_make_series:
 * @n_keys: how many
 * @env: source of the random digits
 *
 * Returns: (transfer full): short ascending keys, to renumber a column with
 */
GStrv
chas_order_key_make_series (guint n_keys, ChasEnv *env)
{
  GStrv keys = g_new0 (char *, n_keys + 1);

  for (guint i = 0; i < n_keys; i++)
    keys[i] = chas_order_key_between (i > 0 ? keys[i - 1] : NULL, NULL, env);
  return keys;
}
