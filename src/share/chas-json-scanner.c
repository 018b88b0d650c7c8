// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-json-scanner.h"

#include <string.h>

#include "chas-json-cursor.h"
#include "chas-share-error-private.h"

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '+' || c == '.';
}

/* Takes over what was read since the last time: all at once, since a record has many tokens. */
static gboolean
take_run (ChasJsonScanner *self, GError **error)
{
  const char *bytes = self->run;
  gsize length = self->source.at - bytes;

  self->run = self->source.at;
  if (!self->keep)
    return TRUE;
  if (self->text->len + length > CHAS_JSON_RECORD_BYTES)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_TOO_LARGE, &self->place, self->subject,
                                 "More than %d bytes", CHAS_JSON_RECORD_BYTES);
  g_string_append_len (self->text, bytes, length);
  return TRUE;
}

/* Goes over what stands in a string as it is, which is nearly all of a document. */
static const char *
skip_plain (const char *at, const char *end)
{
  static const guint8 special[256] = {
    [0 ... ' ' - 1] = 1,
    ['"'] = 1,
    ['\\'] = 1,
  };

  while (at < end && !special[(guint8) *at])
    at++;
  return at;
}

/* Reads on in a string, to its end or that of the chunk. */
static gboolean
scan_string (ChasJsonScanner *self, GError **error)
{
  const char *at = self->source.at, *end = self->source.end;

  while (at < end && self->in_string)
    {
      if (!self->escaped)
        at = skip_plain (at, end);
      if (at == end)
        break;
      if ((guint8) *at < ' ')
        {
          self->source.at = at;
          return chas_json_scanner_fail (self, error, CHAS_SHARE_ERROR_SYNTAX,
                                         "A control character in a text");
        }
      if (self->escaped)
        self->escaped = FALSE;
      else if (*at == '\\')
        self->escaped = TRUE;
      else
        self->in_string = FALSE;
      at++;
    }
  self->source.at = at;
  return TRUE;
}

/* Reads on in a number or a literal. Two of them with only space between must not become one. */
static void
scan_word (ChasJsonScanner *self)
{
  const char *at = self->source.at, *end = self->source.end;

  if (self->gap && self->after_word && self->keep)
    g_string_append_c (self->text, ' ');

  while (at < end && is_word (*at))
    at++;
  self->source.at = at;
  self->after_word = TRUE;
  self->gap = FALSE;
}

static gboolean
scan_open (ChasJsonScanner *self, gboolean is_object, GError **error)
{
  if (self->depth == CHAS_JSON_DEPTH)
    return chas_json_scanner_fail (self, error, CHAS_SHARE_ERROR_TOO_DEEP, "More than 32 levels");

  self->objects = self->objects << 1 | is_object;
  self->depth++;
  return TRUE;
}

static gboolean
scan_close (ChasJsonScanner *self, gboolean is_object, GError **error)
{
  if (!!(self->objects & 1) != is_object)
    return chas_json_scanner_fail (self, error, CHAS_SHARE_ERROR_SYNTAX,
                                   "Brackets that do not match");

  self->objects >>= 1;
  self->depth--;
  return TRUE;
}

/* Takes one bracket, comma, colon or quotation mark. */
static gboolean
scan_mark (ChasJsonScanner *self, GError **error)
{
  char c = *self->source.at;
  gboolean ok = TRUE;

  switch (c)
    {
    case '{':
    case '[':
      ok = scan_open (self, c == '{', error);
      break;
    case '}':
    case ']':
      ok = scan_close (self, c == '}', error);
      break;
    case '"':
      self->in_string = TRUE;
      break;
    case ',':
    case ':':
      break;
    default:
      return chas_json_scanner_fail_syntax (self, error);
    }
  if (!ok)
    return FALSE;

  self->source.at++;
  self->after_word = self->gap = FALSE;
  return TRUE;
}

static gboolean
scan_space (ChasJsonScanner *self, GCancellable *cancellable, GError **error)
{
  self->gap = TRUE;
  if (!take_run (self, error) || !chas_json_source_skip_space (&self->source, cancellable, error))
    return FALSE;
  self->run = self->source.at;
  return TRUE;
}

/* Reads on in an array or object, to the end of a token or of the chunk. */
static gboolean
scan_inside (ChasJsonScanner *self, GCancellable *cancellable, GError **error)
{
  char c = *self->source.at;

  if (self->in_string)
    return scan_string (self, error);
  if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
    return scan_space (self, cancellable, error);
  if (!is_word (c))
    return scan_mark (self, error);
  scan_word (self);
  return TRUE;
}

void
chas_json_scanner_init (ChasJsonScanner *self, GInputStream *stream)
{
  *self = (ChasJsonScanner) { .text = g_string_new (NULL) };
  chas_json_source_init (&self->source, stream);
}

void
chas_json_scanner_clear (ChasJsonScanner *self)
{
  chas_json_source_clear (&self->source);
  g_string_free (self->text, TRUE);
}

gboolean
chas_json_scanner_fail (ChasJsonScanner *self,
                        GError **error,
                        ChasShareError code,
                        const char *message)
{
  ChasSharePlace place = chas_json_source_get_place (&self->source);

  return chas_share_error_set (error, code, &place, self->subject, "%s", message);
}

/* Something else stands here than could, or nothing any more. */
gboolean
chas_json_scanner_fail_syntax (ChasJsonScanner *self, GError **error)
{
  if (self->source.at < self->source.end)
    return chas_json_scanner_fail (self, error, CHAS_SHARE_ERROR_SYNTAX, "Not JSON");
  return chas_json_scanner_fail (self, error, CHAS_SHARE_ERROR_TRUNCATED,
                                 "The file ends in the middle");
}

/* Goes on to the next chunk, in the middle of a value. */
static gboolean
read_on (ChasJsonScanner *self, GCancellable *cancellable, GError **error)
{
  if (!take_run (self, error) || !chas_json_source_fill (&self->source, cancellable, error))
    return FALSE;
  self->run = self->source.at;
  return self->source.at < self->source.end || chas_json_scanner_fail_syntax (self, error);
}

/* Reads the value at hand into text, without the space between its tokens. */
gboolean
chas_json_scanner_read_value (ChasJsonScanner *self,
                              gboolean keep,
                              GCancellable *cancellable,
                              GError **error)
{
  ChasJsonSource *source = &self->source;
  gboolean is_word_value = is_word (*source->at);

  if (!is_word_value && !strchr ("{[\"", *source->at))
    return chas_json_scanner_fail_syntax (self, error);

  g_string_truncate (self->text, 0);
  self->keep = keep;
  self->gap = self->after_word = FALSE;
  self->place = chas_json_source_get_place (source);
  self->run = source->at;
  do
    {
      if (source->at == source->end)
        {
          if (!read_on (self, cancellable, error))
            return FALSE;
        }
      else if (is_word_value)
        scan_word (self);
      else if (!scan_inside (self, cancellable, error))
        return FALSE;
    }
  while (self->in_string || self->depth > 0 ||
         (is_word_value && (source->at == source->end || is_word (*source->at))));
  return take_run (self, error);
}
