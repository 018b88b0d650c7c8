// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-exchange-writer.h"

#include <string.h>

#include "chas-exchange-format.h"
#include "chas-exchange-head.h"
#include "chas-json-string.h"
#include "chas-record-sum.h"
#include "chas-share-error-private.h"

#define BUFFER_BYTES (64 * 1024)

struct _ChasExchangeWriter
{
  GOutputStream *stream;
  ChasFileInfo *info;
  GString *buffer;
  GString *last_id;
  ChasRecordSum sum;
  GArray *counts; /* of ChasExchangeCount, in the order of the file */
};

static int
compare_have (gconstpointer data_a, gconstpointer data_b)
{
  const ChasHave *a = data_a, *b = data_b;

  return strcmp (a->dev, b->dev);
}

static gboolean
flush (ChasExchangeWriter *self, GCancellable *cancellable, GError **error)
{
  GError *local_error = NULL;

  if (!g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL,
                                  cancellable, &local_error))
    return chas_share_error_take_io (error, local_error);
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

static ChasExchangeCount *
get_last_count (ChasExchangeWriter *self)
{
  if (self->counts->len == 0)
    return NULL;
  return &g_array_index (self->counts, ChasExchangeCount, self->counts->len - 1);
}

static void
append_entity (ChasExchangeWriter *self, const char *entity)
{
  ChasExchangeCount count = { .entity = g_strdup (entity) };

  g_string_append (self->buffer, self->counts->len > 0 ? "],\n" : "\n");
  chas_json_append_string (self->buffer, entity, -1);
  g_string_append (self->buffer, ":[\n");
  g_array_append_val (self->counts, count);
  g_string_truncate (self->last_id, 0);
}

/* The order is what makes the file the same each time, so a wrong one is an error and not a matter
 * of taste. */
static gboolean
begin_entity (ChasExchangeWriter *self, const char *entity, GError **error)
{
  for (guint i = 0; i < self->counts->len; i++)
    if (g_str_equal (g_array_index (self->counts, ChasExchangeCount, i).entity, entity))
      return chas_share_error_set (error, CHAS_SHARE_ERROR_INVALID, NULL, entity,
                                   "Records of one kind lie apart");
  append_entity (self, entity);
  return TRUE;
}

/* What stands before a record. */
static gboolean
begin_record (ChasExchangeWriter *self, const char *entity, const char *id, GError **error)
{
  ChasExchangeCount *count = get_last_count (self);

  if (count && g_str_equal (count->entity, entity))
    g_string_append (self->buffer, ",\n");
  else if (!begin_entity (self, entity, error))
    return FALSE;
  if (strcmp (self->last_id->str, id) >= 0)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_INVALID, NULL, id,
                                 "Records are not sorted by id");
  g_string_assign (self->last_id, id);
  return TRUE;
}

/* Counts the record that begins at @start of the buffer. */
static gboolean
end_record (ChasExchangeWriter *self, gsize start, GCancellable *cancellable, GError **error)
{
  chas_record_sum_add (&self->sum, self->buffer->str + start, self->buffer->len - start);
  get_last_count (self)->n_records++;
  return self->buffer->len < BUFFER_BYTES || flush (self, cancellable, error);
}

/**
 * chas_exchange_writer_new:
 * @stream: where to write; stays open
 * @info: what the file shall say about itself; its format version is that of this program
 * @gzip: whether to compress
 *
 * Begins an exchange file. Nothing is written before the first 64 KiB.
 *
 * Returns: (transfer full): a writer
 */
ChasExchangeWriter *
chas_exchange_writer_new (GOutputStream *stream, const ChasFileInfo *info, gboolean gzip)
{
  ChasExchangeWriter *self = g_new0 (ChasExchangeWriter, 1);

  if (gzip)
    {
      g_autoptr (GZlibCompressor) compressor =
        g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);

      self->stream = g_converter_output_stream_new (stream, G_CONVERTER (compressor));
      g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (self->stream), FALSE);
    }
  else
    self->stream = g_object_ref (stream);
  self->info = chas_file_info_copy (info);
  g_array_sort (self->info->have, compare_have);
  self->buffer = g_string_sized_new (BUFFER_BYTES);
  self->last_id = g_string_new (NULL);
  chas_record_sum_init (&self->sum);
  self->counts = chas_exchange_counts_new ();
  chas_exchange_append_head (self->buffer, self->info);
  return self;
}

/**
 * chas_exchange_writer_free:
 * @self: (transfer full): a writer
 */
void
chas_exchange_writer_free (ChasExchangeWriter *self)
{
  g_object_unref (self->stream);
  chas_file_info_free (self->info);
  g_string_free (self->buffer, TRUE);
  g_string_free (self->last_id, TRUE);
  g_array_unref (self->counts);
  g_free (self);
}

/**
 * chas_exchange_writer_add:
 * @self: a writer
 * @record: a sorted record: those of one entity together, ids ascending by byte
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Returns: whether it worked
 *
 * Errors: CHAS_SHARE_ERROR INVALID for a wrong order, NO_SPACE, IO …; %G_IO_ERROR_CANCELLED
 */
gboolean
chas_exchange_writer_add (ChasExchangeWriter *self,
                          const ChasRecord *record,
                          GCancellable *cancellable,
                          GError **error)
{
  gsize start;

  if (!begin_record (self, record->entity, record->id, error))
    return FALSE;
  start = self->buffer->len;
  chas_exchange_format_record (self->buffer, record);
  return end_record (self, start, cancellable, error);
}

/**
 * chas_exchange_writer_add_born:
 * @self: a writer
 * @record: a record, in the order that chas_exchange_writer_add() wants
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Returns: whether it worked, see chas_exchange_writer_add()
 */
gboolean
chas_exchange_writer_add_born (ChasExchangeWriter *self,
                               const ChasBornRecord *record,
                               GCancellable *cancellable,
                               GError **error)
{
  gsize start;

  if (!begin_record (self, record->entity, record->id, error))
    return FALSE;
  start = self->buffer->len;
  chas_exchange_format_born (self->buffer, record);
  return end_record (self, start, cancellable, error);
}

/**
 * chas_exchange_writer_finish:
 * @self: a writer
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Writes the end of the file; without it a reader says that the file is cut off.
 *
 * Returns: whether all of it has been written
 *
 * Errors: CHAS_SHARE_ERROR NO_SPACE, IO …; %G_IO_ERROR_CANCELLED
 */
gboolean
chas_exchange_writer_finish (ChasExchangeWriter *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *sum = chas_record_sum_end (&self->sum);
  GError *local_error = NULL;

  g_string_append (self->buffer, self->counts->len > 0 ? "]}" : "}");
  chas_exchange_append_tail (self->buffer, self->info, self->counts, sum);
  if (!flush (self, cancellable, error))
    return FALSE;

  /* Only a compressed stream is ours to close: that writes its end. */
  if (G_IS_CONVERTER_OUTPUT_STREAM (self->stream) &&
      !g_output_stream_close (self->stream, cancellable, &local_error))
    return chas_share_error_take_io (error, local_error);
  return TRUE;
}
