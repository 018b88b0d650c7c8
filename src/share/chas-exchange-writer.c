// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-exchange-writer.h"

#include <string.h>

#include "chas-exchange-format.h"
#include "chas-exchange-head.h"
#include "chas-json-string.h"
#include "chas-share-error-private.h"
#include "chas-write-behind.h"

#define BLOCK_BYTES (64 * 1024)

struct _ChasExchangeWriter
{
  GOutputStream *stream;
  const ChasFileInfo *info; /* the caller's */
  ChasWriteBehind *behind;
  GString *last_id;
  GArray *counts; /* of ChasExchangeCount, in the order of the file */
};

static GString *
get_text (ChasExchangeWriter *self)
{
  return chas_write_behind_get_block (self->behind)->text;
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
  GString *text = get_text (self);

  g_string_append (text, self->counts->len > 0 ? "],\n" : "\n");
  chas_json_append_string (text, entity, -1);
  g_string_append (text, ":[\n");
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
    g_string_append (get_text (self), ",\n");
  else if (!begin_entity (self, entity, error))
    return FALSE;
  if (strcmp (self->last_id->str, id) >= 0)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_INVALID, NULL, id,
                                 "Records are not sorted by id");
  g_string_assign (self->last_id, id);
  return TRUE;
}

/* Counts the record that begins at @start of the block. */
static gboolean
end_record (ChasExchangeWriter *self, gsize start, GCancellable *cancellable, GError **error)
{
  ChasWriteBlock *block = chas_write_behind_get_block (self->behind);
  ChasWriteSpan span = { start, block->text->len - start };

  g_array_append_val (block->records, span);
  get_last_count (self)->n_records++;
  return block->text->len < BLOCK_BYTES ||
         chas_write_behind_push (self->behind, cancellable, error);
}

/**
 * chas_exchange_writer_new:
 * @stream: where to write; stays open
 * @info: what the file shall say about itself, lives as long as the writer; its format version is
 *   that of this program, and how much its writer had is read at the end
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
  self->info = info;
  self->behind = chas_write_behind_new (self->stream);
  self->last_id = g_string_new (NULL);
  self->counts = chas_exchange_counts_new ();
  chas_exchange_append_head (get_text (self), self->info);
  return self;
}

/**
 * chas_exchange_writer_free:
 * @self: (transfer full): a writer
 */
void
chas_exchange_writer_free (ChasExchangeWriter *self)
{
  chas_write_behind_free (self->behind);
  g_object_unref (self->stream);
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
  start = get_text (self)->len;
  chas_exchange_format_record (get_text (self), record);
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
  start = get_text (self)->len;
  chas_exchange_format_born (get_text (self), record);
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
  g_autofree char *sum = chas_write_behind_end (self->behind, error);
  GString *text = get_text (self);
  GError *local_error = NULL;

  if (sum == NULL)
    return FALSE;
  g_string_append (text, self->counts->len > 0 ? "]}" : "}");
  chas_exchange_append_tail (text, self->info, self->counts, sum);
  /* Only a compressed stream is ours to close: that writes its end. */
  if (!g_output_stream_write_all (self->stream, text->str, text->len, NULL, cancellable,
                                  &local_error) ||
      (G_IS_CONVERTER_OUTPUT_STREAM (self->stream) &&
       !g_output_stream_close (self->stream, cancellable, &local_error)))
    return chas_share_error_take_io (error, local_error);
  return TRUE;
}
