// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-json-source.h"

#include <string.h>

#include "chas-share-error-private.h"
#include "chas-utf8.h"

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static void
count_line (ChasJsonSource *self, const char *newline)
{
  self->line++;
  self->line_start = self->offset + (newline - self->chunk) + 1;
}

static gboolean
fail_at (ChasJsonSource *self,
         const char *bad,
         ChasShareError code,
         const char *message,
         GError **error)
{
  ChasSharePlace place;

  for (; self->at < bad; self->at++)
    if (*self->at == '\n')
      count_line (self, self->at);

  place = chas_json_source_get_place (self);
  return chas_share_error_set (error, code, &place, NULL, "%s", message);
}

/* Finds the end of what is valid. The chunk may end in the middle of a character, the document may
 * not. */
static gboolean
check_encoding (ChasJsonSource *self, gsize length, GError **error)
{
  const char *bad;

  if (!g_utf8_validate_len (self->chunk, length, &bad))
    {
      gsize n_rest = self->chunk + length - bad;

      if (*bad == '\0')
        return fail_at (self, bad, CHAS_SHARE_ERROR_ENCODING, "A NUL byte", error);
      if (!chas_utf8_is_cut (bad, n_rest))
        return fail_at (self, bad, CHAS_SHARE_ERROR_ENCODING, "Bytes that are not UTF-8", error);
      if (self->eof)
        return fail_at (self, bad, CHAS_SHARE_ERROR_TRUNCATED, "The file ends in the middle",
                        error);
    }
  self->end = bad;
  self->n_rest = self->chunk + length - bad;
  return TRUE;
}

/* Begins at the beginning of @stream, which it keeps. */
void
chas_json_source_init (ChasJsonSource *self, GInputStream *stream)
{
  self->stream = g_object_ref (stream);
  self->at = self->end = self->chunk;
  self->eof = FALSE;
  self->line = 1;
  self->line_start = self->offset = self->record = 0;
  self->n_rest = 0;
}

void
chas_json_source_clear (ChasJsonSource *self)
{
  g_clear_object (&self->stream);
}

ChasSharePlace
chas_json_source_get_place (ChasJsonSource *self)
{
  return (ChasSharePlace) {
    .line = self->line,
    .column = self->offset + (self->at - self->chunk) - self->line_start + 1,
    .record = self->record,
  };
}

/* Reads the next chunk; only to be called when the last is used up. */
gboolean
chas_json_source_fill (ChasJsonSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gssize n_read = -1;

  self->offset += self->end - self->chunk;
  memmove (self->chunk, self->end, self->n_rest);
  self->at = self->end = self->chunk;
  /* Not every stream looks at the cancellable itself. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, &local_error))
    n_read = g_input_stream_read (self->stream, self->chunk + self->n_rest, CHAS_JSON_CHUNK_BYTES,
                                  cancellable, &local_error);
  if (n_read < 0)
    {
      ChasSharePlace place = chas_json_source_get_place (self);

      chas_share_error_take_io (&local_error, g_steal_pointer (&local_error));
      chas_share_error_add_place (local_error, &place, NULL);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->eof = n_read == 0;
  return check_encoding (self, self->n_rest + n_read, error);
}

/* Stops at the next byte that is not white space, or with at == end at the end of the document. */
gboolean
chas_json_source_skip_space (ChasJsonSource *self, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      const char *at = self->at, *end = self->end;

      for (; at < end && is_space (*at); at++)
        if (*at == '\n')
          count_line (self, at);
      self->at = at;
      if (at < end || self->eof)
        return TRUE;
      if (!chas_json_source_fill (self, cancellable, error))
        return FALSE;
    }
}
