// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-json-string.h"

#include <string.h>

#include "chas-share-error-private.h"

/* Pairs of what stands behind a backslash and what it means. */
static const char escape_names[] = "\"\\bfnrt/";
static const char escaped_characters[] = "\"\\\b\f\n\r\t/";

static gboolean
fail (GError **error, ChasShareError code, const char *message)
{
  return chas_share_error_set (error, code, NULL, NULL, "%s", message);
}

static gboolean
fail_syntax (GError **error)
{
  return fail (error, CHAS_SHARE_ERROR_SYNTAX, "Not JSON");
}

static gboolean
read_hex (const char **at, const char *end, guint *out_unit, GError **error)
{
  guint unit = 0;

  if (end - *at < 4)
    return fail_syntax (error);
  for (guint i = 0; i < 4; i++, (*at)++)
    {
      if (!g_ascii_isxdigit (**at))
        return fail_syntax (error);
      unit = unit << 4 | g_ascii_xdigit_value (**at);
    }
  *out_unit = unit;
  return TRUE;
}

/* Reads what follows "\u". A character beyond U+FFFF is written as two of them. */
static gboolean
read_escaped_character (const char **at, const char *end, GString *out_text, GError **error)
{
  guint high, low;

  if (!read_hex (at, end, &high, error))
    return FALSE;
  if (high == 0)
    return fail (error, CHAS_SHARE_ERROR_ENCODING, "A NUL character in a text");
  if (high < 0xd800 || high > 0xdfff)
    {
      g_string_append_unichar (out_text, high);
      return TRUE;
    }
  if (high >= 0xdc00 || end - *at < 6 || (*at)[0] != '\\' || (*at)[1] != 'u')
    return fail (error, CHAS_SHARE_ERROR_ENCODING, "Half a character");

  *at += 2;
  if (!read_hex (at, end, &low, error))
    return FALSE;
  if (low < 0xdc00 || low > 0xdfff)
    return fail (error, CHAS_SHARE_ERROR_ENCODING, "Half a character");
  g_string_append_unichar (out_text, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
  return TRUE;
}

/* Reads the character behind a backslash and appends what it means. */
gboolean
chas_json_read_escape (const char **at, const char *end, GString *out_text, GError **error)
{
  const char *name;
  char c;

  if (*at == end)
    return fail_syntax (error);
  c = *(*at)++;
  if (c == 'u')
    return read_escaped_character (at, end, out_text, error);
  name = c ? strchr (escape_names, c) : NULL;
  if (!name)
    return fail_syntax (error);
  g_string_append_c (out_text, escaped_characters[name - escape_names]);
  return TRUE;
}

/**
 * chas_json_append_string:
 * @json: a text to append to
 * @text: valid UTF-8
 * @length: of @text in bytes, or -1 up to its NUL
 *
 * Writes @text as a JSON string, byte for byte what SQLite's json_quote () makes of it.
 */
void
chas_json_append_string (GString *json, const char *text, gssize length)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);

  g_string_append_c (json, '"');
  while (text < end)
    {
      const char *from = text;
      const char *name;

      while (text < end && (guint8) *text >= ' ' && *text != '"' && *text != '\\')
        text++;
      g_string_append_len (json, from, text - from);
      if (text == end)
        break;
      name = strchr (escaped_characters, *text);
      if (*text && name)
        g_string_append_printf (json, "\\%c", escape_names[name - escaped_characters]);
      else
        g_string_append_printf (json, "\\u%04x", *text);
      text++;
    }
  g_string_append_c (json, '"');
}
