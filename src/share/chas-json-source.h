// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-share-error.h"

G_BEGIN_DECLS

#define CHAS_JSON_CHUNK_BYTES (64 * 1024)

/* The bytes of a JSON document, a chunk at a time, checked to be UTF-8 without NUL and counted in
 * lines. */
typedef struct
{
  GInputStream *stream;
  const char *at;
  const char *end; /* at == end: fill, or the end of the document when eof */
  gboolean eof;
  guint64 record; /* set by the user of the source, for places */

  guint64 line;
  guint64 line_start; /* offset of its first byte */
  guint64 offset;     /* of the chunk */
  gsize n_rest;       /* bytes after end that begin a character */
  char chunk[CHAS_JSON_CHUNK_BYTES + 4];
} ChasJsonSource;

void chas_json_source_init (ChasJsonSource *self, GInputStream *stream);
void chas_json_source_clear (ChasJsonSource *self);
ChasSharePlace chas_json_source_get_place (ChasJsonSource *self);
gboolean chas_json_source_fill (ChasJsonSource *self, GCancellable *cancellable, GError **error);
gboolean
chas_json_source_skip_space (ChasJsonSource *self, GCancellable *cancellable, GError **error);

G_END_DECLS
