// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "giant-stream.h"

#include <string.h>

#define REPEATED_BYTES (64 * 1024)

struct _GiantStream
{
  GInputStream parent_instance;
  char *beginning;
  GString *repeated; /* the piece as often as a buffer holds it */
  guint64 middle;    /* bytes of all pieces */
  char *end;
  guint64 offset;
};

static void giant_stream_seekable_init (GSeekableIface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GiantStream,
                               giant_stream,
                               G_TYPE_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SEEKABLE, giant_stream_seekable_init))

static gssize
copy_from (GiantStream *self, void *buffer, gsize count, const char *from, guint64 available)
{
  gsize length = MIN (count, available);

  memcpy (buffer, from, length);
  self->offset += length;
  return length;
}

static gssize
giant_stream_read (GInputStream *stream,
                   void *buffer,
                   gsize count,
                   GCancellable *cancellable,
                   GError **error)
{
  GiantStream *self = GIANT_STREAM (stream);
  guint64 first = strlen (self->beginning), last = first + self->middle;
  guint64 at;

  if (self->offset < first)
    return copy_from (self, buffer, count, self->beginning + self->offset, first - self->offset);
  if (self->offset >= last)
    {
      at = self->offset - last;
      return copy_from (self, buffer, count, self->end + at, strlen (self->end) - at);
    }
  at = (self->offset - first) % self->repeated->len;
  return copy_from (self, buffer, count, self->repeated->str + at,
                    MIN (self->repeated->len - at, last - self->offset));
}

static goffset
giant_stream_tell (GSeekable *seekable)
{
  return GIANT_STREAM (seekable)->offset;
}

static gboolean
giant_stream_can_seek (GSeekable *seekable)
{
  return TRUE;
}

static gboolean
giant_stream_seek (GSeekable *seekable,
                   goffset offset,
                   GSeekType type,
                   GCancellable *cancellable,
                   GError **error)
{
  g_assert (type == G_SEEK_SET);
  GIANT_STREAM (seekable)->offset = offset;
  return TRUE;
}

static void
giant_stream_seekable_init (GSeekableIface *interface)
{
  interface->tell = giant_stream_tell;
  interface->can_seek = giant_stream_can_seek;
  interface->seek = giant_stream_seek;
}

static void
giant_stream_finalize (GObject *object)
{
  GiantStream *self = GIANT_STREAM (object);

  g_free (self->beginning);
  g_string_free (self->repeated, TRUE);
  g_free (self->end);
  G_OBJECT_CLASS (giant_stream_parent_class)->finalize (object);
}

static void
giant_stream_class_init (GiantStreamClass *class)
{
  G_OBJECT_CLASS (class)->finalize = giant_stream_finalize;
  G_INPUT_STREAM_CLASS (class)->read_fn = giant_stream_read;
}

static void
giant_stream_init (GiantStream *self)
{
  self->repeated = g_string_new (NULL);
}

GInputStream *
giant_stream_new (const char *beginning, const char *piece, guint64 n_pieces, const char *end)
{
  GiantStream *self = g_object_new (GIANT_TYPE_STREAM, NULL);

  self->beginning = g_strdup (beginning);
  self->end = g_strdup (end);
  self->middle = n_pieces * strlen (piece);
  do
    g_string_append (self->repeated, piece);
  while (self->repeated->len < REPEATED_BYTES);
  return G_INPUT_STREAM (self);
}
