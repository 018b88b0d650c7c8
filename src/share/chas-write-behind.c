// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-write-behind.h"

#include "chas-record-sum.h"
#include "chas-share-error-private.h"

/* One is filled, one is written, and one lies between them. */
#define N_BLOCKS 3

struct _ChasWriteBehind
{
  GOutputStream *stream;
  GThread *thread; /* NULL before the first push and after the end */
  GAsyncQueue *full, *empty;
  ChasWriteBlock blocks[N_BLOCKS];
  ChasWriteBlock *block; /* that the caller fills */

  /* Of the thread; others look at it once a block has come back, or the thread is gone. */
  ChasRecordSum sum;
  GError *error;
};

/**
 * chas_write_behind_new:
 * @stream: where to write; stays open
 *
 * Begins to write. Nobody else may use @stream until chas_write_behind_end().
 */
ChasWriteBehind *
chas_write_behind_new (GOutputStream *stream)
{
  ChasWriteBehind *self = g_new0 (ChasWriteBehind, 1);

  self->stream = g_object_ref (stream);
  self->full = g_async_queue_new ();
  self->empty = g_async_queue_new ();
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      self->blocks[i].text = g_string_new (NULL);
      self->blocks[i].records = g_array_new (FALSE, FALSE, sizeof (ChasWriteSpan));
      if (i > 0)
        g_async_queue_push (self->empty, &self->blocks[i]);
    }
  self->block = &self->blocks[0];
  chas_record_sum_init (&self->sum);
  return self;
}

/* The queue cannot hold NULL. */
static void
join (ChasWriteBehind *self)
{
  if (self->thread == NULL)
    return;
  g_async_queue_push (self->full, self);
  g_thread_join (g_steal_pointer (&self->thread));
}

void
chas_write_behind_free (ChasWriteBehind *self)
{
  join (self);
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      g_string_free (self->blocks[i].text, TRUE);
      g_array_unref (self->blocks[i].records);
    }
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->empty);
  g_clear_error (&self->error);
  g_object_unref (self->stream);
  g_free (self);
}

static void
sum_up (ChasWriteBehind *self, ChasWriteBlock *block)
{
  for (guint i = 0; i < block->records->len; i++)
    {
      const ChasWriteSpan *span = &g_array_index (block->records, ChasWriteSpan, i);

      chas_record_sum_add (&self->sum, block->text->str + span->start, span->length);
    }
  g_array_set_size (block->records, 0);
}

/* After an error the rest is only taken from the caller, who hears of it at the next push. */
static gpointer
write_blocks (gpointer data)
{
  ChasWriteBehind *self = data;
  ChasWriteBlock *block;

  while ((gpointer) (block = g_async_queue_pop (self->full)) != self)
    {
      sum_up (self, block);
      if (self->error == NULL)
        g_output_stream_write_all (self->stream, block->text->str, block->text->len, NULL, NULL,
                                   &self->error);
      g_string_truncate (block->text, 0);
      g_async_queue_push (self->empty, block);
    }
  return NULL;
}

/**
 * chas_write_behind_get_block:
 *
 * Returns: (transfer none): what is to be filled, until the next call of another function
 */
ChasWriteBlock *
chas_write_behind_get_block (ChasWriteBehind *self)
{
  return self->block;
}

static gboolean
report (ChasWriteBehind *self, GError **error)
{
  return self->error == NULL || chas_share_error_take_io (error, g_steal_pointer (&self->error));
}

/**
 * chas_write_behind_push:
 * @cancellable: (nullable): stops it
 *
 * Lets the block be written; another one, which is empty, stands in its place then. Waits when the
 * disk is slower than the caller.
 *
 * Returns: whether all went well that was written up to now
 *
 * Errors: CHAS_SHARE_ERROR NO_SPACE, IO …; %G_IO_ERROR_CANCELLED
 */
gboolean
chas_write_behind_push (ChasWriteBehind *self, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->thread == NULL)
    self->thread = g_thread_new ("write-behind", write_blocks, self);
  g_async_queue_push (self->full, self->block);
  self->block = g_async_queue_pop (self->empty);
  return report (self, error);
}

/**
 * chas_write_behind_end:
 *
 * Waits until all that was pushed is written. The records in the block at hand belong to the sum;
 * its text is left to the caller, as is the stream.
 *
 * Returns: (transfer full): the sum of all records; %NULL with @error set as in
 *   chas_write_behind_push()
 */
char *
chas_write_behind_end (ChasWriteBehind *self, GError **error)
{
  join (self);
  if (!report (self, error))
    return NULL;
  sum_up (self, self->block);
  return chas_record_sum_end (&self->sum);
}
