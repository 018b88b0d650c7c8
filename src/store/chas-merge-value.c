// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-value.h"

#include <errno.h>
#include <string.h>

/* The letter of a character's short escape, or 0. */
static char
short_escape (guchar byte)
{
  switch (byte)
    {
    case '"':
    case '\\':
      return (char) byte;
    case '\b':
      return 'b';
    case '\t':
      return 't';
    case '\n':
      return 'n';
    case '\f':
      return 'f';
    case '\r':
      return 'r';
    default:
      return 0;
    }
}

static void
append_escaped (GString *json, guchar byte)
{
  char letter = short_escape (byte);

  if (letter)
    {
      g_string_append_c (json, '\\');
      g_string_append_c (json, letter);
    }
  else
    g_string_append_printf (json, "\\u%04x", byte);
}

static gboolean
is_plain (char byte)
{
  return (guchar) byte >= 0x20 && byte != '"' && byte != '\\';
}

#define EVERY_BYTE(value) (G_GUINT64_CONSTANT (0x0101010101010101) * (value))
#define HAS_BYTE_BELOW(word, value) (((word) - EVERY_BYTE (value)) & ~(word) & EVERY_BYTE (0x80))

/* The same of eight bytes at once: most texts need no escape at all. */
static gboolean
are_plain (const char *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);
  return !(HAS_BYTE_BELOW (word, 0x20) | HAS_BYTE_BELOW (word ^ EVERY_BYTE ('"'), 1) |
           HAS_BYTE_BELOW (word ^ EVERY_BYTE ('\\'), 1));
}

static void
append_quoted (GString *json, const char *text, gsize length)
{
  const char *end = text + length;

  g_string_append_c (json, '"');
  while (text < end)
    {
      const char *from = text;

      while (end - text >= 8 && are_plain (text))
        text += 8;
      while (text < end && is_plain (*text))
        text++;
      g_string_append_len (json, from, text - from);
      if (text < end)
        append_escaped (json, (guchar) *text++);
    }
  g_string_append_c (json, '"');
}

/**
 * chas_merge_value_quote:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text as JSON, byte for byte what json_quote() makes of it
 */
char *
chas_merge_value_quote (const char *text)
{
  gsize length = strlen (text);
  GString *json = g_string_sized_new (length + 2);

  append_quoted (json, text, length);
  return g_string_free_and_steal (json);
}

/* Appends the character of the escape after the backslash; returns how many bytes that took, 0 if
 * json_quote () would not have written it. */
static guint
unescape (GString *text, const char *escape)
{
  static const char from[] = "\"\\btnfr";
  static const char to[] = "\"\\\b\t\n\f\r";
  const char *found = *escape ? strchr (from, *escape) : NULL;
  guint code = 0;

  if (found)
    {
      g_string_append_c (text, to[found - from]);
      return 1;
    }
  if (*escape != 'u')
    return 0;
  for (guint i = 1; i <= 4; i++)
    {
      if (!g_ascii_isxdigit (escape[i]))
        return 0;
      code = code * 16 + g_ascii_xdigit_value (escape[i]);
    }
  if (code == 0 || code >= 0x20 || short_escape ((guchar) code))
    return 0;
  g_string_append_c (text, (char) code);
  return 5;
}

/**
 * chas_merge_value_unquote:
 * @json: JSON
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if @json is not what json_quote() makes
 *   of some text without U+0000
 */
char *
chas_merge_value_unquote (const char *json)
{
  gsize length = strlen (json);
  g_autoptr (GString) text = NULL;

  if (length < 2 || json[0] != '"' || json[length - 1] != '"')
    return NULL;
  text = g_string_sized_new (length);
  for (const char *p = json + 1; p < json + length - 1; p++)
    {
      guint taken = 0;

      if (*p == '"' || (guchar) *p < 0x20)
        return NULL;
      if (*p != '\\')
        g_string_append_c (text, *p);
      else if ((taken = unescape (text, p + 1)) == 0)
        return NULL;
      p += taken;
      if (p >= json + length - 1)
        return NULL;
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
parse_int (const char *json, gint64 *out_number)
{
  const char *digits = json + (*json == '-');
  char *end;

  if (!g_ascii_isdigit (*digits) || (*digits == '0' && (digits != json || digits[1])))
    return FALSE;
  errno = 0;
  *out_number = g_ascii_strtoll (json, &end, 10);
  return errno == 0 && *end == '\0';
}

/**
 * chas_merge_value_fits:
 * @json: JSON
 * @is_int: whether the column holds integers, else text
 *
 * Whether a column can hold the value so that json_quote() gives it back unchanged. NULL fits.
 */
gboolean
chas_merge_value_fits (const char *json, gboolean is_int)
{
  g_autofree char *text = NULL;
  gint64 number;

  if (g_str_equal (json, "null"))
    return TRUE;
  if (is_int)
    return parse_int (json, &number);
  if (strchr (json, '\\') == NULL)
    return strlen (json) >= 2 && json[0] == '"' && json[strlen (json) - 1] == '"';
  text = chas_merge_value_unquote (json);
  return text != NULL;
}

/**
 * chas_merge_value_bind:
 * @json: (nullable): JSON that fits the column; %NULL binds NULL
 */
void
chas_merge_value_bind (ChasStmt *stmt, int index, const char *json, gboolean is_int)
{
  g_autofree char *text = NULL;
  gint64 number;

  if (json == NULL || g_str_equal (json, "null"))
    sqlite3_bind_null (stmt, index);
  else if (is_int)
    {
      if (!parse_int (json, &number))
        g_assert_not_reached ();
      chas_stmt_bind_int64 (stmt, index, number);
    }
  else if (strchr (json, '\\') == NULL)
    sqlite3_bind_text (stmt, index, json + 1, (int) strlen (json) - 2, SQLITE_TRANSIENT);
  else
    {
      text = chas_merge_value_unquote (json);
      chas_stmt_bind_text (stmt, index, text);
    }
}

/**
 * chas_merge_value_equals:
 * @json: (nullable): JSON
 * @column: a text or integer column of the row that @stmt stands on
 *
 * Returns: whether both are the same value; %NULL and `null` are the same as NULL
 */
gboolean
chas_merge_value_equals (const char *json, ChasStmt *stmt, int column)
{
  g_autofree char *mine = NULL;
  const char *text;
  gsize length;

  if (json != NULL && *json == '"' && strchr (json, '\\') == NULL &&
      sqlite3_column_type (stmt, column) == SQLITE_TEXT)
    {
      text = chas_stmt_get_text (stmt, column);
      length = strlen (json) - 2;
      return strlen (text) == length && memcmp (text, json + 1, length) == 0;
    }
  mine = chas_merge_value_dup (stmt, column);
  return g_strcmp0 (mine, json && g_str_equal (json, "null") ? NULL : json) == 0;
}

/* As it lies in the page: SQLite copies what is asked for as text, to end it with U+0000. */
static void
append_text (GString *json, ChasStmt *stmt, int column)
{
  const char *text = sqlite3_column_blob (stmt, column);
  gsize length = (gsize) sqlite3_column_bytes (stmt, column);

  append_quoted (json, text, text ? strnlen (text, length) : 0);
}

/**
 * chas_merge_value_append:
 * @json: a text to append to
 * @column: a text or integer column of the row that @stmt stands on
 *
 * Appends the value as JSON.
 */
void
chas_merge_value_append (GString *json, ChasStmt *stmt, int column)
{
  switch (sqlite3_column_type (stmt, column))
    {
    case SQLITE_NULL:
      g_string_append (json, "null");
      break;
    case SQLITE_INTEGER:
      g_string_append_printf (json, "%" G_GINT64_FORMAT, chas_stmt_get_int64 (stmt, column));
      break;
    default:
      append_text (json, stmt, column);
    }
}

/**
 * chas_merge_value_dup:
 * @column: a text or integer column of the row that @stmt stands on
 *
 * Returns: (transfer full) (nullable): the value as JSON, %NULL for NULL
 */
char *
chas_merge_value_dup (ChasStmt *stmt, int column)
{
  g_autoptr (GString) json = NULL;

  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return NULL;
  json = g_string_new (NULL);
  chas_merge_value_append (json, stmt, column);
  return g_string_free_and_steal (g_steal_pointer (&json));
}
