// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHAS_JSON_DEPTH 32
#define CHAS_JSON_VALUES 50000

/* Reads the text of one JSON value strictly: by the grammar of RFC 8259, nothing rounded, nothing
 * left out. Lives on the stack. JsonParser, also when strict, takes the last of two members with
 * one name, rounds numbers and cuts a text at its NUL, each without a word. */
typedef struct
{
  const char *at; /* valid UTF-8, read up to here */
  const char *end;
  guint depth;
  guint n_values;
  guint64 objects; /* bit per open level: an object, not an array */
  guint64 begun;   /* bit per open level: has an element already */
} ChasJsonCursor;

typedef enum
{
  CHAS_JSON_LITERAL, /* null, true or false */
  CHAS_JSON_NUMBER,
  CHAS_JSON_STRING,
  CHAS_JSON_ARRAY,
  CHAS_JSON_OBJECT,
} ChasJsonType;

void chas_json_cursor_init (ChasJsonCursor *self, const char *text, gsize length);
ChasJsonType chas_json_cursor_peek (ChasJsonCursor *self);
gboolean chas_json_cursor_open (ChasJsonCursor *self, ChasJsonType type, GError **error);
gboolean
chas_json_cursor_next (ChasJsonCursor *self, GString *out_name, gboolean *out_more, GError **error);
gboolean chas_json_cursor_read_string (ChasJsonCursor *self, GString *out_text, GError **error);
gboolean chas_json_cursor_read_integer (ChasJsonCursor *self, gint64 *out_value, GError **error);
gboolean
chas_json_cursor_read_scalar (ChasJsonCursor *self, GString *out_canonical, GError **error);
gboolean chas_json_cursor_finish (ChasJsonCursor *self, GError **error);

G_END_DECLS
