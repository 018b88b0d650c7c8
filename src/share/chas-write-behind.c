// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-write-behind.h"

#include "chas-record-sum.h"
#include "chas-share-error-private.h"

/* One is filled, one is written, and one lies between them. */
#define N_BLOCKS 3

/* A block goes round between the two threads; who has it may touch it. */
typedef struct
{
  ChasWriteBlock block;
  GError *error; /* what came when it was written, if it was the first to fail */
} Slot;

struct _ChasWriteBehind
{
  GOutputStream *stream;
  GCancellable *stop;
  GThread *thread; /* NULL before the first push and after the end */
  GAsyncQueue *full, *empty;
  Slot slots[N_BLOCKS];
  Slot *slot;        /* that the caller fills */
  GError *error;     /* the first that came back; it stays */
  ChasRecordSum sum; /* of the thread while there is one */
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
  self->stop = g_cancellable_new ();
  self->full = g_async_queue_new ();
  self->empty = g_async_queue_new ();
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      self->slots[i].block.text = g_string_new (NULL);
      self->slots[i].block.records = g_array_new (FALSE, FALSE, sizeof (ChasWriteSpan));
      if (i > 0)
        g_async_queue_push (self->empty, &self->slots[i]);
    }
  self->slot = &self->slots[0];
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

/**
 * chas_write_behind_free:
 *
 * What is not written yet stays unwritten.
 */
void
chas_write_behind_free (ChasWriteBehind *self)
{
  g_cancellable_cancel (self->stop);
  join (self);
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      g_string_free (self->slots[i].block.text, TRUE);
      g_array_unref (self->slots[i].block.records);
      g_clear_error (&self->slots[i].error);
    }
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->empty);
  g_clear_error (&self->error);
  g_object_unref (self->stop);
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
}

/* After an error the rest is only taken from the caller, who hears of it when that block comes
 * back. */
static gpointer
write_slots (gpointer data)
{
  ChasWriteBehind *self = data;
  gboolean failed = FALSE;
  Slot *slot;

  while ((gpointer) (slot = g_async_queue_pop (self->full)) != self)
    {
      ChasWriteBlock *block = &slot->block;

      if (!failed)
        {
          sum_up (self, block);
          failed = !g_output_stream_write_all (self->stream, block->text->str, block->text->len,
                                               NULL, self->stop, &slot->error);
        }
      g_string_truncate (block->text, 0);
      g_array_set_size (block->records, 0);
      g_async_queue_push (self->empty, slot);
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
  return &self->slot->block;
}

static void
take_error (ChasWriteBehind *self, Slot *slot)
{
  if (slot->error)
    self->error = g_steal_pointer (&slot->error);
}

static gboolean
report (ChasWriteBehind *self, GError **error)
{
  return self->error == NULL || chas_share_error_take_io (error, g_error_copy (self->error));
}

static void
on_cancelled_cb (GCancellable *cancellable, gpointer stop)
{
  g_cancellable_cancel (stop);
}

/* Once somebody cancels, no more is written; it waits for the one write that is under way, if that
 * cannot be stopped. */
static Slot *
wait_for_slot (ChasWriteBehind *self, GCancellable *cancellable)
{
  gulong id = cancellable ? g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb),
                                                   self->stop, NULL)
                          : 0;
  Slot *slot = g_async_queue_pop (self->empty);

  g_cancellable_disconnect (cancellable, id);
  return slot;
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
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !report (self, error))
    return FALSE;
  if (self->thread == NULL)
    self->thread = g_thread_new ("write-behind", write_slots, self);
  g_async_queue_push (self->full, self->slot);
  self->slot = wait_for_slot (self, cancellable);
  take_error (self, self->slot);
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
  for (guint i = 0; i < N_BLOCKS; i++)
    take_error (self, &self->slots[i]);
  if (!report (self, error))
    return NULL;
  sum_up (self, &self->slot->block);
  return chas_record_sum_end (&self->sum);
}
