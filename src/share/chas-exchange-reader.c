// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-exchange-reader.h"

#include <string.h>
#include <zlib.h>

#include "chas-exchange-head.h"
#include "chas-exchange-parser.h"
#include "chas-record-sum.h"
#include "chas-share-error-private.h"

struct _ChasExchangeReader
{
  GInputStream *stream;
  ChasJsonSplitter *splitter; /* of the pass at hand */
  ChasExchangeParser *parser;
  ChasExchangeHead head;

  gboolean checked;
  guint64 n_records;
  GArray *counts;    /* of ChasExchangeCount, as found */
  ChasRecordSum sum; /* of the first pass */
  uLong first_crc;   /* of the same */
  uLong crc;         /* of the pass at hand */
  guint64 n_bytes;   /* likewise: text of its records */
};

static gboolean
rewind_stream (ChasExchangeReader *self, GCancellable *cancellable, GError **error)
{
  GError *local_error = NULL;

  if (!G_IS_SEEKABLE (self->stream) || !g_seekable_can_seek (G_SEEKABLE (self->stream)))
    return chas_share_error_set (error, CHAS_SHARE_ERROR_NOT_A_FILE, NULL, NULL,
                                 "What is read must be a file");
  if (!g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_SET, cancellable, &local_error))
    return chas_share_error_take_io (error, local_error);
  return TRUE;
}

static gboolean
detect_gzip (ChasExchangeReader *self,
             gboolean *out_gzip,
             GCancellable *cancellable,
             GError **error)
{
  guint8 magic[2] = { 0 };
  gsize n_read;
  GError *local_error = NULL;

  if (!g_input_stream_read_all (self->stream, magic, sizeof magic, &n_read, cancellable,
                                &local_error))
    return chas_share_error_take_io (error, local_error);
  *out_gzip = magic[0] == 0x1f && magic[1] == 0x8b;
  return TRUE;
}

/* Goes to the beginning of the file. */
static gboolean
begin_pass (ChasExchangeReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  gboolean gzip = FALSE;

  if (!rewind_stream (self, cancellable, error) || !detect_gzip (self, &gzip, cancellable, error) ||
      !rewind_stream (self, cancellable, error))
    return FALSE;

  if (gzip)
    {
      g_autoptr (GZlibDecompressor) decompressor =
        g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);

      stream = g_converter_input_stream_new (self->stream, G_CONVERTER (decompressor));
      g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (stream), FALSE);
    }
  self->crc = crc32 (0, NULL, 0);
  self->n_bytes = 0;
  g_clear_pointer (&self->splitter, chas_json_splitter_free);
  self->splitter =
    chas_json_splitter_new (stream ? stream : self->stream, chas_exchange_head_members);
  return TRUE;
}

static ChasRecord *
parse_record (ChasExchangeReader *self, const ChasJsonItem *item, GError **error)
{
  ChasRecord *record =
    chas_exchange_parser_parse (self->parser, item->name, item->text, item->length, error);

  if (!record && error)
    chas_share_error_add_place (*error, &item->place, NULL);
  return record;
}

static void
note_record (ChasExchangeReader *self, const ChasJsonItem *item)
{
  self->crc = crc32_z (self->crc, (const guchar *) item->text, item->length);
  self->n_bytes += item->length;
}

/* Gives NULL at the end. */
static gboolean
next_record (ChasExchangeReader *self,
             ChasRecord **out_record,
             GCancellable *cancellable,
             GError **error)
{
  ChasJsonItem item;
  ChasRecord *record = NULL;

  do
    if (!chas_json_splitter_next (self->splitter, &item, cancellable, error))
      return FALSE;
  while (item.kind == CHAS_JSON_MEMBER);

  if (item.kind == CHAS_JSON_RECORD)
    {
      note_record (self, &item);
      if (!(record = parse_record (self, &item, error)))
        return FALSE;
    }
  *out_record = record;
  return TRUE;
}

/* Records of one entity stand together in one array, so only the last count can grow. */
static void
count_record (ChasExchangeReader *self, const ChasJsonItem *item)
{
  ChasExchangeCount *last =
    self->counts->len > 0 ? &g_array_index (self->counts, ChasExchangeCount, self->counts->len - 1)
                          : NULL;

  note_record (self, item);
  chas_record_sum_add (&self->sum, item->text, item->length);
  self->n_records++;
  if (!last || !g_str_equal (last->entity, item->name))
    {
      ChasExchangeCount count = { .entity = g_strdup (item->name) };

      g_array_append_val (self->counts, count);
      last = &g_array_index (self->counts, ChasExchangeCount, self->counts->len - 1);
    }
  last->n_records++;
}

static gboolean
counts_agree (GArray *found, GArray *said)
{
  if (found->len != said->len)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const ChasExchangeCount *a = &g_array_index (found, ChasExchangeCount, i);
      const ChasExchangeCount *b = &g_array_index (said, ChasExchangeCount, i);

      if (!g_str_equal (a->entity, b->entity) || a->n_records != b->n_records)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_head (ChasExchangeReader *self, GError **error)
{
  if (!self->head.has_format)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_NOT_OURS, NULL, "format",
                                 "Not an exchange file");
  if (self->head.info->format_version == 0)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_INVALID, NULL, "format_version",
                                 "No format version");
  return TRUE;
}

/* Goes through all of the file for its head and the sum of its records, without looking into those.
 */
static gboolean
scan_file (ChasExchangeReader *self, GCancellable *cancellable, GError **error)
{
  ChasJsonItem item = { 0 };

  if (!begin_pass (self, cancellable, error))
    return FALSE;
  while (item.kind != CHAS_JSON_END)
    {
      if (!chas_json_splitter_next (self->splitter, &item, cancellable, error))
        return FALSE;
      if (item.kind == CHAS_JSON_RECORD)
        count_record (self, &item);
      else if (item.text && !chas_exchange_head_take (&self->head, &item, error))
        return FALSE;
    }
  self->first_crc = self->crc;
  return check_head (self, error);
}

/* Looks into every record. */
static gboolean
check_records (ChasExchangeReader *self, GCancellable *cancellable, GError **error)
{
  ChasRecord *record;

  if (!begin_pass (self, cancellable, error))
    return FALSE;
  while (next_record (self, &record, cancellable, error))
    {
      if (!record)
        return TRUE;
      chas_exchange_parser_give_back (self->parser, record);
    }
  return FALSE;
}

/* A sum that agrees says that the records are those that a writer wrote. One that does not agree
 * may have a reason that can be named better. */
static gboolean
check_file (ChasExchangeReader *self, GCancellable *cancellable, GError **error)
{
  ChasFileInfo *info = self->head.info;

  if (!scan_file (self, cancellable, error))
    return FALSE;

  g_free (info->sha256);
  info->sha256 = chas_record_sum_end (&self->sum);
  chas_exchange_counts_sort (self->counts);
  chas_exchange_counts_sort (self->head.counts);
  if (self->head.has_sum && counts_agree (self->counts, self->head.counts) &&
      g_strcmp0 (self->head.sha256, info->sha256) == 0)
    return TRUE;

  if (!check_records (self, cancellable, error))
    return FALSE;
  if (self->head.has_sum)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_DAMAGED, NULL, "sum",
                                 "The records are not those that were written");
  return TRUE;
}

/**
 * chas_exchange_reader_new:
 * @stream: a seekable stream; see chas_input_file_open()
 *
 * Returns: (transfer full): a reader, which keeps @stream
 */
ChasExchangeReader *
chas_exchange_reader_new (GInputStream *stream)
{
  ChasExchangeReader *self = g_new0 (ChasExchangeReader, 1);

  self->stream = g_object_ref (stream);
  self->parser = chas_exchange_parser_new ();
  self->counts = chas_exchange_counts_new ();
  chas_record_sum_init (&self->sum);
  chas_exchange_head_init (&self->head);
  return self;
}

/**
 * chas_exchange_reader_free:
 * @self: (transfer full): a reader
 */
void
chas_exchange_reader_free (ChasExchangeReader *self)
{
  g_clear_pointer (&self->splitter, chas_json_splitter_free);
  g_clear_pointer (&self->parser, chas_exchange_parser_free);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_object (&self->stream);
  chas_exchange_head_clear (&self->head);
  g_free (self);
}

/**
 * chas_exchange_reader_read_header:
 * @self: a new reader
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Reads and checks the whole file without keeping it, so that a bad file is refused before anything
 * is begun. Members of the head may therefore stand anywhere. `sha256` of the head is that of the
 * records (each one's text without white space between its tokens, then a line feed), so it is the
 * same however the file was packed; `source` stays unset.
 *
 * Returns: (transfer none): what the file says about itself
 *
 * Errors: CHAS_SHARE_ERROR, all codes; those about content name line and record;
 * %G_IO_ERROR_CANCELLED
 */
const ChasFileInfo *
chas_exchange_reader_read_header (ChasExchangeReader *self,
                                  GCancellable *cancellable,
                                  GError **error)
{
  g_return_val_if_fail (!self->checked, NULL);

  if (!check_file (self, cancellable, error) || !begin_pass (self, cancellable, error))
    return NULL;
  self->checked = TRUE;
  return self->head.info;
}

/**
 * chas_exchange_reader_get_n_records:
 * @self: a reader whose header has been read
 *
 * Returns: how many records the file holds
 */
guint64
chas_exchange_reader_get_n_records (ChasExchangeReader *self)
{
  return self->n_records;
}

/**
 * chas_exchange_reader_get_n_bytes:
 * @self: a reader whose header has been read
 *
 * Returns: how much text the records had that chas_exchange_reader_next() gave
 */
guint64
chas_exchange_reader_get_n_bytes (ChasExchangeReader *self)
{
  return self->n_bytes;
}

/**
 * chas_exchange_reader_give_back:
 * @record: (transfer full): one that chas_exchange_reader_next() gave, and nobody needs any more
 *
 * The same as to free it, and less work for the next one.
 */
void
chas_exchange_reader_give_back (ChasExchangeReader *self, ChasRecord *record)
{
  chas_exchange_parser_give_back (self->parser, record);
}

/**
 * chas_exchange_reader_next:
 * @self: a reader whose header has been read
 * @out_record: (out) (nullable): the next record of the file, or %NULL at its end
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Returns: whether it worked
 *
 * Errors: as chas_exchange_reader_read_header(): the file may have been changed since, which may
 * show at its end only, or have a right sum over wrong records
 */
gboolean
chas_exchange_reader_next (ChasExchangeReader *self,
                           ChasRecord **out_record,
                           GCancellable *cancellable,
                           GError **error)
{
  g_return_val_if_fail (self->checked, FALSE);

  if (!next_record (self, out_record, cancellable, error))
    return FALSE;
  /* Another program, such as one that keeps folders alike, may write while we read. That is no
   * attack, so a quick sum will do. */
  if (!*out_record && self->crc != self->first_crc)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_DAMAGED, NULL, NULL,
                                 "The file was changed while it was read");
  return TRUE;
}
