// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-json-cursor.h"

#include <math.h>
#include <string.h>

#include "chas-json-string.h"
#include "chas-share-error-private.h"

/* Beyond it programs that keep numbers as doubles, which most do, round. */
#define LARGEST_INTEGER ((G_GINT64_CONSTANT (1) << 53) - 1)
#define NUMBER_BYTES 64

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

static void
skip_space (ChasJsonCursor *self)
{
  while (self->at < self->end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

static gboolean
take (ChasJsonCursor *self, char c)
{
  skip_space (self);
  if (self->at == self->end || *self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
skip_digits (ChasJsonCursor *self)
{
  const char *from = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > from;
}

/* Goes over a number by the grammar of RFC 8259. */
static gboolean
skip_number (ChasJsonCursor *self, gboolean *out_integer)
{
  const char *digits;

  if (self->at < self->end && *self->at == '-')
    self->at++;
  digits = self->at;
  if (!skip_digits (self) || (*digits == '0' && self->at - digits > 1))
    return FALSE;

  *out_integer = TRUE;
  if (self->at < self->end && *self->at == '.')
    {
      *out_integer = FALSE;
      self->at++;
      if (!skip_digits (self))
        return FALSE;
    }
  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      *out_integer = FALSE;
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      return skip_digits (self);
    }
  return TRUE;
}

/* Goes over what stands in a string as it is. */
static void
skip_plain (ChasJsonCursor *self)
{
  const char *at = self->at, *end = self->end;

  while (at < end && *at != '"' && *at != '\\' && (guint8) *at >= ' ')
    at++;
  self->at = at;
}

static gboolean
read_number (ChasJsonCursor *self, GString *out_canonical, GError **error)
{
  const char *from = self->at;
  char text[NUMBER_BYTES + 1];
  gboolean is_integer;
  gsize length;

  if (!skip_number (self, &is_integer))
    return fail_syntax (error);
  length = self->at - from;
  if (length > NUMBER_BYTES)
    return fail (error, CHAS_SHARE_ERROR_NUMBER, "A number with too many digits");

  memcpy (text, from, length);
  text[length] = '\0';
  if (!(fabs (g_ascii_strtod (text, NULL)) <= LARGEST_INTEGER))
    return fail (error, CHAS_SHARE_ERROR_NUMBER, "A number too large to be kept exactly");

  g_string_append (out_canonical, is_integer && g_str_equal (text, "-0") ? "0" : text);
  return TRUE;
}

static gboolean
read_literal (ChasJsonCursor *self, GString *out_canonical, GError **error)
{
  static const char *const literals[] = { "null", "true", "false" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, literals[i], length) == 0)
        {
          self->at += length;
          g_string_append (out_canonical, literals[i]);
          return TRUE;
        }
    }
  return fail_syntax (error);
}

/* A string without escapes is canonical already. */
static gboolean
read_text (ChasJsonCursor *self, GString *out_canonical, GError **error)
{
  g_autoptr (GString) text = NULL;
  const char *from = self->at++;

  skip_plain (self);
  if (self->at < self->end && *self->at == '"')
    {
      self->at++;
      g_string_append_len (out_canonical, from, self->at - from);
      return TRUE;
    }

  text = g_string_new (NULL);
  self->at = from;
  if (!chas_json_cursor_read_string (self, text, error))
    return FALSE;
  chas_json_append_string (out_canonical, text->str, text->len);
  return TRUE;
}

/**
 * chas_json_cursor_init:
 * @self: (out): a cursor
 * @text: valid UTF-8, which must outlive the cursor
 * @length: of @text in bytes
 *
 * Begins to read one JSON value strictly: by the grammar of RFC 8259, nothing rounded, nothing
 * replaced.
 */
void
chas_json_cursor_init (ChasJsonCursor *self, const char *text, gsize length)
{
  *self = (ChasJsonCursor) { .at = text, .end = text + length };
}

/**
 * chas_json_cursor_peek:
 * @self: at a value
 *
 * Returns: what kind of value comes, by its first character; a wrong one counts as a number
 */
ChasJsonType
chas_json_cursor_peek (ChasJsonCursor *self)
{
  skip_space (self);
  switch (self->at < self->end ? *self->at : '\0')
    {
    case '{':
      return CHAS_JSON_OBJECT;
    case '[':
      return CHAS_JSON_ARRAY;
    case '"':
      return CHAS_JSON_STRING;
    case 'n':
    case 't':
    case 'f':
      return CHAS_JSON_LITERAL;
    default:
      return CHAS_JSON_NUMBER;
    }
}

/**
 * chas_json_cursor_open:
 * @self: at a value
 * @type: %CHAS_JSON_ARRAY or %CHAS_JSON_OBJECT
 * @error: return location
 *
 * Enters an array or object; go through it with chas_json_cursor_next().
 *
 * Returns: whether it was one
 *
 * Errors: CHAS_SHARE_ERROR INVALID, TOO_DEEP
 */
gboolean
chas_json_cursor_open (ChasJsonCursor *self, ChasJsonType type, GError **error)
{
  gboolean is_object = type == CHAS_JSON_OBJECT;

  if (!take (self, is_object ? '{' : '['))
    return fail (error, CHAS_SHARE_ERROR_INVALID, is_object ? "Not an object" : "Not an array");
  if (self->depth == CHAS_JSON_DEPTH)
    return fail (error, CHAS_SHARE_ERROR_TOO_DEEP, "More than 32 levels");
  self->depth++;
  self->objects = self->objects << 1 | is_object;
  self->begun <<= 1;
  return TRUE;
}

/**
 * chas_json_cursor_next:
 * @self: inside an array or object
 * @out_name: (nullable): a text the member's name is appended to, for an object
 * @out_more: (out): %FALSE when the array or object has ended and is left
 * @error: return location
 *
 * Goes to the next element, or to the value of the next member.
 *
 * Returns: whether it worked
 *
 * Errors: CHAS_SHARE_ERROR SYNTAX, ENCODING, TOO_LARGE
 */
gboolean
chas_json_cursor_next (ChasJsonCursor *self, GString *out_name, gboolean *out_more, GError **error)
{
  gboolean is_object = self->objects & 1;

  if (take (self, is_object ? '}' : ']'))
    {
      self->depth--;
      self->objects >>= 1;
      self->begun >>= 1;
      *out_more = FALSE;
      return TRUE;
    }
  if ((self->begun & 1) && !take (self, ','))
    return fail_syntax (error);
  if (++self->n_values > CHAS_JSON_VALUES)
    return fail (error, CHAS_SHARE_ERROR_TOO_LARGE, "More than 50,000 values");
  self->begun |= 1;
  *out_more = TRUE;
  if (!is_object)
    return TRUE;
  skip_space (self);
  if (self->at == self->end || *self->at != '"')
    return fail_syntax (error);
  if (!chas_json_cursor_read_string (self, out_name, error))
    return FALSE;
  return take (self, ':') || fail_syntax (error);
}

/**
 * chas_json_cursor_read_string:
 * @self: at a value
 * @out_text: a text the string is appended to
 * @error: return location
 *
 * Returns: whether it was a string
 *
 * Errors: CHAS_SHARE_ERROR INVALID, SYNTAX, ENCODING
 */
gboolean
chas_json_cursor_read_string (ChasJsonCursor *self, GString *out_text, GError **error)
{
  if (!take (self, '"'))
    return fail (error, CHAS_SHARE_ERROR_INVALID, "Not a text");
  for (;;)
    {
      const char *from = self->at;

      skip_plain (self);
      g_string_append_len (out_text, from, self->at - from);
      if (self->at == self->end || (guint8) *self->at < ' ')
        return fail_syntax (error);
      if (*self->at++ == '"')
        return TRUE;
      if (!chas_json_read_escape (&self->at, self->end, out_text, error))
        return FALSE;
    }
}

/**
 * chas_json_cursor_read_integer:
 * @self: at a value
 * @out_value: (out): below 2^53 in size
 * @error: return location
 *
 * Returns: whether it was an integer
 *
 * Errors: CHAS_SHARE_ERROR INVALID, SYNTAX, NUMBER
 */
gboolean
chas_json_cursor_read_integer (ChasJsonCursor *self, gint64 *out_value, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (chas_json_cursor_peek (self) != CHAS_JSON_NUMBER)
    return fail (error, CHAS_SHARE_ERROR_INVALID, "Not a number");
  if (!read_number (self, text, error))
    return FALSE;
  if (strpbrk (text->str, ".eE"))
    return fail (error, CHAS_SHARE_ERROR_INVALID, "Not an integer");
  *out_value = g_ascii_strtoll (text->str, NULL, 10);
  return TRUE;
}

/**
 * chas_json_cursor_read_scalar:
 * @self: at a value that is no array or object
 * @out_canonical: a text the value is appended to
 * @error: return location
 *
 * Reads a text, number or literal and writes it as SQLite's json_quote () writes texts and
 * integers; other numbers as they stand.
 *
 * Returns: whether it worked
 *
 * Errors: CHAS_SHARE_ERROR SYNTAX, ENCODING, NUMBER
 */
gboolean
chas_json_cursor_read_scalar (ChasJsonCursor *self, GString *out_canonical, GError **error)
{
  switch (chas_json_cursor_peek (self))
    {
    case CHAS_JSON_LITERAL:
      return read_literal (self, out_canonical, error);
    case CHAS_JSON_NUMBER:
      return read_number (self, out_canonical, error);
    case CHAS_JSON_STRING:
      return read_text (self, out_canonical, error);
    case CHAS_JSON_ARRAY:
    case CHAS_JSON_OBJECT:
    default:
      return fail_syntax (error);
    }
}

/**
 * chas_json_cursor_finish:
 * @self: behind the value
 * @error: return location
 *
 * Returns: whether nothing but white space follows
 *
 * Errors: CHAS_SHARE_ERROR SYNTAX
 */
gboolean
chas_json_cursor_finish (ChasJsonCursor *self, GError **error)
{
  skip_space (self);
  return self->at == self->end || fail_syntax (error);
}
