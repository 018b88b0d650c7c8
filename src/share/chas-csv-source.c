// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-source.h"

#include <string.h>

#include "chas-share-error-private.h"
#include "chas-utf8.h"

#define CHUNK_BYTES (64 * 1024)
#define REPLACEMENT 0xfffd

/* 0x80 to 0x9f; the rest is Latin-1. Source: the table cp1252 of the Unicode Consortium. */
static const guint16 windows_1252[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

static void
append_replacement (ChasCsvSource *self)
{
  g_string_append_unichar (self->text, REPLACEMENT);
  self->n_replaced++;
}

static void
append_windows_1252 (ChasCsvSource *self, const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      guint8 c = bytes[i];

      gunichar character = c >= 0x80 && c < 0xa0 ? windows_1252[c - 0x80] : c;

      if (character == 0 || character == REPLACEMENT)
        append_replacement (self);
      else
        g_string_append_unichar (self->text, character);
    }
}

/* Returns how many bytes were used; the rest begins a character. */
static gsize
append_utf_8 (ChasCsvSource *self, const guint8 *bytes, gsize length)
{
  const char *at = (const char *) bytes, *end = at + length, *bad;

  while (!g_utf8_validate_len (at, end - at, &bad))
    {
      g_string_append_len (self->text, at, bad - at);
      at = bad;
      if (!self->eof && chas_utf8_is_cut (bad, end - bad))
        return bad - (const char *) bytes;
      append_replacement (self);
      at++;
    }
  g_string_append_len (self->text, at, end - at);
  return length;
}

static gunichar
get_unit (const guint8 *bytes, gboolean is_big_endian)
{
  return is_big_endian ? bytes[0] << 8 | bytes[1] : bytes[1] << 8 | bytes[0];
}

/* Reads a character of one or two units; returns how many bytes it took, 0 when the second unit is
 * not there yet. */
static gsize
decode_utf_16 (ChasCsvSource *self, const guint8 *bytes, gsize length, gunichar *out_character)
{
  gboolean is_big_endian = self->encoding == CHAS_CSV_UTF_16_BE;
  gunichar high = get_unit (bytes, is_big_endian), low;

  *out_character = high;
  if (high < 0xd800 || high > 0xdfff)
    return 2;
  *out_character = 0;
  if (high > 0xdbff)
    return 2;
  if (length < 4)
    return self->eof ? 2 : 0;
  low = get_unit (bytes + 2, is_big_endian);
  if (low < 0xdc00 || low > 0xdfff)
    return 2;
  *out_character = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  return 4;
}

static gsize
append_utf_16 (ChasCsvSource *self, const guint8 *bytes, gsize length)
{
  gsize used = 0;

  while (used + 2 <= length)
    {
      gunichar character;
      gsize size = decode_utf_16 (self, bytes + used, length - used, &character);

      if (size == 0)
        return used;
      if (character)
        g_string_append_unichar (self->text, character);
      else
        append_replacement (self);
      used += size;
    }
  if (used < length && self->eof)
    {
      append_replacement (self);
      used = length;
    }
  return used;
}

static gsize
append_decoded (ChasCsvSource *self, const guint8 *bytes, gsize length)
{
  switch (self->encoding)
    {
    case CHAS_CSV_UTF_16_LE:
    case CHAS_CSV_UTF_16_BE:
      return append_utf_16 (self, bytes, length);
    case CHAS_CSV_WINDOWS_1252:
      append_windows_1252 (self, bytes, length);
      return length;
    case CHAS_CSV_UTF_8:
    default:
      return append_utf_8 (self, bytes, length);
    }
}

/* Begins at the beginning of @stream, which it keeps. */
void
chas_csv_source_init (ChasCsvSource *self, GInputStream *stream, ChasCsvEncoding encoding)
{
  *self = (ChasCsvSource) {
    .stream = g_object_ref (stream),
    .encoding = encoding,
    .text = g_string_new (NULL),
  };
}

void
chas_csv_source_clear (ChasCsvSource *self)
{
  g_clear_object (&self->stream);
  if (self->text)
    g_string_free (self->text, TRUE);
  self->text = NULL;
}

/* Puts the next chunk in text, without a byte order mark; eof is set when nothing comes after it.
 */
gboolean
chas_csv_source_fill (ChasCsvSource *self, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *bytes = g_malloc (sizeof self->rest + CHUNK_BYTES);
  GError *local_error = NULL;
  gssize n_read = -1;
  gsize n_used;

  memcpy (bytes, self->rest, self->n_rest);
  /* Not every stream looks at the cancellable itself. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, &local_error))
    n_read = g_input_stream_read (self->stream, bytes + self->n_rest, CHUNK_BYTES, cancellable,
                                  &local_error);
  if (n_read < 0)
    return chas_share_error_take_io (error, local_error);

  self->eof = n_read == 0;
  g_string_truncate (self->text, 0);
  n_used = append_decoded (self, bytes, self->n_rest + n_read);
  self->n_rest = self->n_rest + n_read - n_used;
  g_assert (self->n_rest <= sizeof self->rest);
  memcpy (self->rest, bytes + n_used, self->n_rest);

  if (!self->begun && self->text->len > 0)
    {
      self->begun = TRUE;
      if (g_str_has_prefix (self->text->str, "\xEF\xBB\xBF"))
        g_string_erase (self->text, 0, 3);
    }
  return TRUE;
}

static guint64
count_characters_beyond_ascii (const GString *text)
{
  guint64 n = 0;

  for (gsize i = 0; i < text->len; i++)
    n += (guint8) text->str[i] >= 0xc0;
  return n;
}

/* Text in Windows-1252 is hardly ever valid UTF-8 where it is not ASCII. A few bad bytes among many
 * good characters are damage and no reason to misread the rest. */
static gboolean
guess_encoding (GInputStream *stream,
                ChasCsvEncoding *out_encoding,
                GCancellable *cancellable,
                GError **error)
{
  ChasCsvSource source;
  guint64 n_beyond_ascii = 0;
  gboolean ok;

  chas_csv_source_init (&source, stream, CHAS_CSV_UTF_8);
  while ((ok = chas_csv_source_fill (&source, cancellable, error)) && !source.eof)
    n_beyond_ascii += count_characters_beyond_ascii (source.text);
  chas_csv_source_clear (&source);
  if (!ok)
    return FALSE;

  n_beyond_ascii -= MIN (n_beyond_ascii, source.n_replaced);
  *out_encoding = source.n_replaced > n_beyond_ascii ? CHAS_CSV_WINDOWS_1252 : CHAS_CSV_UTF_8;
  return TRUE;
}

/* Goes through all of @stream and leaves it at its beginning. */
gboolean
chas_csv_source_detect (GInputStream *stream,
                        ChasCsvEncoding *out_encoding,
                        GCancellable *cancellable,
                        GError **error)
{
  guint8 mark[2] = { 0 };
  GError *local_error = NULL;

  if (!chas_csv_source_rewind (stream, cancellable, error))
    return FALSE;
  if (!g_input_stream_read_all (stream, mark, sizeof mark, NULL, cancellable, &local_error))
    return chas_share_error_take_io (error, local_error);
  if (!chas_csv_source_rewind (stream, cancellable, error))
    return FALSE;

  if (mark[0] == 0xff && mark[1] == 0xfe)
    *out_encoding = CHAS_CSV_UTF_16_LE;
  else if (mark[0] == 0xfe && mark[1] == 0xff)
    *out_encoding = CHAS_CSV_UTF_16_BE;
  else if (!guess_encoding (stream, out_encoding, cancellable, error))
    return FALSE;
  return chas_csv_source_rewind (stream, cancellable, error);
}

/* Goes to the beginning of @stream, which must be that of a file. */
gboolean
chas_csv_source_rewind (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  GError *local_error = NULL;

  if (!G_IS_SEEKABLE (stream) || !g_seekable_can_seek (G_SEEKABLE (stream)))
    return chas_share_error_set (error, CHAS_SHARE_ERROR_NOT_A_FILE, NULL, NULL,
                                 "What is read must be a file");
  if (!g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, cancellable, &local_error))
    return chas_share_error_take_io (error, local_error);
  return TRUE;
}
