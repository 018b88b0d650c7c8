// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-json-splitter.h"

#include <string.h>

#include "chas-json-cursor.h"
#include "chas-json-scanner.h"
#include "chas-share-error-private.h"

#define MOST_NAMES 1000
#define NAME_BYTES 256

/* Three levels belong to the document: the top object, its member "records", and the arrays in
 * that. */
typedef enum
{
  LEVEL_TOP,
  LEVEL_RECORDS,
  LEVEL_ARRAY,
} Level;

typedef enum
{
  EXPECT_DOCUMENT,
  EXPECT_FIRST, /* the first name or element of the level, or its end */
  EXPECT_NAME,
  EXPECT_VALUE,
  EXPECT_NEXT, /* a comma, or the end of the level */
  EXPECT_NOTHING,
} Expect;

struct _ChasJsonSplitter
{
  ChasJsonScanner scanner;
  const char *const *members;
  guint64 n_records;

  Level level;
  Expect expect;
  GString *name;            /* of the member or array being read */
  GHashTable *top_names;    /* that came so far */
  GHashTable *record_names; /* the same of "records" */
};

static gboolean
fail (ChasJsonSplitter *self, GError **error, ChasShareError code, const char *message)
{
  self->scanner.subject = self->name->str;
  return chas_json_scanner_fail (&self->scanner, error, code, message);
}

static gboolean
fail_syntax (ChasJsonSplitter *self, GError **error)
{
  self->scanner.subject = self->name->str;
  return chas_json_scanner_fail_syntax (&self->scanner, error);
}

static gboolean
read_value (ChasJsonSplitter *self, gboolean keep, GCancellable *cancellable, GError **error)
{
  self->scanner.subject = self->name->str;
  return chas_json_scanner_read_value (&self->scanner, keep, cancellable, error);
}

/* Goes to the next token, which must be there. */
static gboolean
find_token (ChasJsonSplitter *self, GCancellable *cancellable, GError **error)
{
  if (!chas_json_source_skip_space (&self->scanner.source, cancellable, error))
    return FALSE;
  return self->scanner.source.at < self->scanner.source.end || fail_syntax (self, error);
}

/* Words @error as "not ours" when what could be read does not even begin like an object: a picture,
 * say. */
static gboolean
fail_beginning (ChasJsonSplitter *self, GError **error, GError *encoding_error)
{
  const char *at = self->scanner.source.chunk;

  while (at < self->scanner.source.at && g_ascii_isspace (*at))
    at++;
  if (*at != '{' && g_error_matches (encoding_error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_ENCODING))
    {
      g_error_free (encoding_error);
      return chas_share_error_set (error, CHAS_SHARE_ERROR_NOT_OURS, NULL, NULL,
                                   "Not a JSON object");
    }
  g_propagate_error (error, encoding_error);
  return FALSE;
}

/* A document may begin with a byte order mark and space. */
static gboolean
begin_document (ChasJsonSplitter *self, GCancellable *cancellable, GError **error)
{
  ChasJsonSource *source = &self->scanner.source;
  GError *local_error = NULL;

  if (!chas_json_source_fill (source, cancellable, &local_error))
    return fail_beginning (self, error, local_error);
  if (source->end - source->at >= 3 && memcmp (source->at, "\xEF\xBB\xBF", 3) == 0)
    source->at += 3;
  if (!chas_json_source_skip_space (source, cancellable, error))
    return FALSE;
  if (source->at == source->end)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_EMPTY, NULL, NULL, "The file is empty");
  if (*source->at != '{')
    return fail (self, error, CHAS_SHARE_ERROR_NOT_OURS, "Not a JSON object");

  source->at++;
  self->expect = EXPECT_FIRST;
  return TRUE;
}

/* Reads the name at hand and the colon behind it; no name may come twice. */
static gboolean
read_name (ChasJsonSplitter *self, GCancellable *cancellable, GError **error)
{
  GHashTable *names = self->level == LEVEL_TOP ? self->top_names : self->record_names;
  ChasJsonCursor cursor;

  if (*self->scanner.source.at != '"')
    return fail_syntax (self, error);
  if (!read_value (self, TRUE, cancellable, error))
    return FALSE;

  if (self->scanner.text->len > NAME_BYTES || g_hash_table_size (names) == MOST_NAMES)
    return fail (self, error, CHAS_SHARE_ERROR_TOO_LARGE, "Names too long or too many");
  chas_json_cursor_init (&cursor, self->scanner.text->str, self->scanner.text->len);
  g_string_truncate (self->name, 0);
  if (!chas_json_cursor_read_string (&cursor, self->name, error))
    {
      if (error)
        chas_share_error_add_place (*error, &self->scanner.place, NULL);
      return FALSE;
    }
  if (!g_hash_table_add (names, g_strdup (self->name->str)))
    return fail (self, error, CHAS_SHARE_ERROR_DUPLICATE, "The name comes twice");

  if (!find_token (self, cancellable, error))
    return FALSE;
  if (*self->scanner.source.at != ':')
    return fail_syntax (self, error);
  self->scanner.source.at++;
  self->expect = EXPECT_VALUE;
  return TRUE;
}

static void
enter (ChasJsonSplitter *self, Level level)
{
  self->scanner.source.at++;
  self->level = level;
  self->expect = EXPECT_FIRST;
}

static void
leave (ChasJsonSplitter *self)
{
  self->scanner.source.at++;
  self->scanner.source.record = 0;
  g_string_truncate (self->name, 0);
  if (self->level == LEVEL_TOP)
    self->expect = EXPECT_NOTHING;
  else
    {
      self->level--;
      self->expect = EXPECT_NEXT;
    }
}

static gboolean
give_value (ChasJsonSplitter *self,
            ChasJsonItem *out_item,
            GCancellable *cancellable,
            GError **error)
{
  gboolean is_record = self->level == LEVEL_ARRAY;
  gboolean keep = is_record || g_strv_contains (self->members, self->name->str);

  if (is_record)
    {
      self->scanner.source.record = ++self->n_records;
      if (*self->scanner.source.at != '{')
        return fail (self, error, CHAS_SHARE_ERROR_INVALID, "A record is not an object");
    }
  if (!read_value (self, keep, cancellable, error))
    return FALSE;

  *out_item = (ChasJsonItem) {
    .kind = is_record ? CHAS_JSON_RECORD : CHAS_JSON_MEMBER,
    .name = self->name->str,
    .text = keep ? self->scanner.text->str : NULL,
    .length = keep ? self->scanner.text->len : 0,
    .place = self->scanner.place,
  };
  self->expect = EXPECT_NEXT;
  return TRUE;
}

/* At a value: goes into "records" and its arrays, gives anything else. */
static gboolean
take_value (ChasJsonSplitter *self,
            ChasJsonItem *out_item,
            gboolean *out_given,
            GCancellable *cancellable,
            GError **error)
{
  char c = *self->scanner.source.at;
  gboolean is_records = self->level == LEVEL_TOP && g_str_equal (self->name->str, "records");

  if (is_records || self->level == LEVEL_RECORDS)
    {
      if (c != (is_records ? '{' : '['))
        return fail (self, error, CHAS_SHARE_ERROR_INVALID,
                     is_records ? "Not an object of arrays" : "Not an array of records");
      enter (self, is_records ? LEVEL_RECORDS : LEVEL_ARRAY);
      return TRUE;
    }
  *out_given = TRUE;
  return give_value (self, out_item, cancellable, error);
}

/* Takes the token at hand. */
static gboolean
step (ChasJsonSplitter *self,
      ChasJsonItem *out_item,
      gboolean *out_given,
      GCancellable *cancellable,
      GError **error)
{
  char c = *self->scanner.source.at;
  gboolean ends = c == (self->level == LEVEL_ARRAY ? ']' : '}');

  switch (self->expect)
    {
    case EXPECT_FIRST:
    case EXPECT_NEXT:
      if (ends)
        {
          leave (self);
          return TRUE;
        }
      if (self->expect == EXPECT_NEXT)
        {
          if (c != ',')
            return fail_syntax (self, error);
          self->scanner.source.at++;
        }
      self->expect = self->level == LEVEL_ARRAY ? EXPECT_VALUE : EXPECT_NAME;
      return TRUE;
    case EXPECT_NAME:
      return read_name (self, cancellable, error);
    case EXPECT_VALUE:
      return take_value (self, out_item, out_given, cancellable, error);
    case EXPECT_NOTHING:
      return fail (self, error, CHAS_SHARE_ERROR_SYNTAX, "Something comes after the end");
    case EXPECT_DOCUMENT:
    default:
      g_assert_not_reached ();
    }
}

/**
 * chas_json_splitter_new:
 * @stream: the document, from its beginning
 * @members: (array zero-terminated=1): static names of the members of the top object whose values
 * are wanted
 *
 * Returns: (transfer full): a splitter, which keeps @stream
 */
ChasJsonSplitter *
chas_json_splitter_new (GInputStream *stream, const char *const *members)
{
  ChasJsonSplitter *self = g_new0 (ChasJsonSplitter, 1);

  chas_json_scanner_init (&self->scanner, stream);
  self->members = members;
  self->name = g_string_new (NULL);
  self->top_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->record_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * chas_json_splitter_free:
 * @self: (transfer full): a splitter
 */
void
chas_json_splitter_free (ChasJsonSplitter *self)
{
  chas_json_scanner_clear (&self->scanner);
  g_string_free (self->name, TRUE);
  g_hash_table_unref (self->top_names);
  g_hash_table_unref (self->record_names);
  g_free (self);
}

/**
 * chas_json_splitter_next:
 * @self: a splitter
 * @out_item: (out): the next member or record, whose texts belong to @self until the next call
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Gives the members of the top object and the records in the order of the document. The texts are
 * valid UTF-8 with balanced brackets and closed strings, nothing more: read them with
 * #ChasJsonCursor. Memory does not depend on the size of the document, however it is filled. After
 * an error the splitter is of no more use.
 *
 * Returns: whether it worked; at the end the kind is %CHAS_JSON_END
 *
 * Errors: CHAS_SHARE_ERROR EMPTY, NOT_OURS, SYNTAX, TRUNCATED, ENCODING, DUPLICATE, INVALID,
 * TOO_LARGE, TOO_DEEP and those of reading, with line and record; %G_IO_ERROR_CANCELLED
 */
gboolean
chas_json_splitter_next (ChasJsonSplitter *self,
                         ChasJsonItem *out_item,
                         GCancellable *cancellable,
                         GError **error)
{
  gboolean given = FALSE;

  if (self->expect == EXPECT_DOCUMENT && !begin_document (self, cancellable, error))
    return FALSE;

  while (!given)
    {
      if (!chas_json_source_skip_space (&self->scanner.source, cancellable, error))
        return FALSE;
      if (self->scanner.source.at == self->scanner.source.end)
        {
          if (self->expect != EXPECT_NOTHING)
            return fail_syntax (self, error);
          *out_item = (ChasJsonItem) { .kind = CHAS_JSON_END };
          return TRUE;
        }
      if (!step (self, out_item, &given, cancellable, error))
        return FALSE;
    }
  return TRUE;
}
