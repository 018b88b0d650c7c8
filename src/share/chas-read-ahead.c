// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-read-ahead.h"

/* Handing each record over by itself would cost as much as reading it. */
#define BATCH_RECORDS 64
#define N_BATCHES 4

typedef struct
{
  ChasRecord *records[BATCH_RECORDS];
  guint n_records, n_taken;
  gboolean last;
  GError *error; /* what came after the last record instead of the end */
} Batch;

struct _ChasReadAhead
{
  ChasExchangeReader *reader;
  GCancellable *cancellable;
  GThread *thread;
  GAsyncQueue *full, *empty;
  Batch batches[N_BATCHES];
  Batch *batch; /* that the caller takes from, or NULL */
  int stopped;  /* atomic */
};

static void
fill (ChasReadAhead *self, Batch *batch)
{
  while (batch->n_records < BATCH_RECORDS && !batch->last)
    {
      ChasRecord *record = NULL;

      batch->last =
        !chas_exchange_reader_next (self->reader, &record, self->cancellable, &batch->error) ||
        record == NULL;
      if (record)
        batch->records[batch->n_records++] = record;
    }
}

static gpointer
read_batches (gpointer data)
{
  ChasReadAhead *self = data;
  gboolean last = FALSE;

  while (!last)
    {
      Batch *batch = g_async_queue_pop (self->empty);

      if (g_atomic_int_get (&self->stopped))
        break;
      fill (self, batch);
      last = batch->last;
      g_async_queue_push (self->full, batch);
    }
  return NULL;
}

/**
 * chas_read_ahead_new:
 * @reader: whose header has been read; nobody else may use it until chas_read_ahead_free()
 * @cancellable: (nullable): stops it
 *
 * Begins to read.
 */
ChasReadAhead *
chas_read_ahead_new (ChasExchangeReader *reader, GCancellable *cancellable)
{
  ChasReadAhead *self = g_new0 (ChasReadAhead, 1);

  self->reader = reader;
  g_set_object (&self->cancellable, cancellable);
  self->full = g_async_queue_new ();
  self->empty = g_async_queue_new ();
  for (guint i = 0; i < N_BATCHES; i++)
    g_async_queue_push (self->empty, &self->batches[i]);
  self->thread = g_thread_new ("read-ahead", read_batches, self);
  return self;
}

static void
clear (Batch *batch)
{
  while (batch->n_taken < batch->n_records)
    chas_record_free (batch->records[batch->n_taken++]);
  g_clear_error (&batch->error);
}

/**
 * chas_read_ahead_free:
 *
 * Stops reading, wherever it is.
 */
void
chas_read_ahead_free (ChasReadAhead *self)
{
  g_atomic_int_set (&self->stopped, TRUE);
  /* It may be waiting for room. */
  g_async_queue_push (self->empty, &self->batches[0]);
  g_thread_join (self->thread);
  for (guint i = 0; i < N_BATCHES; i++)
    clear (&self->batches[i]);
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->empty);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/* Gives back the batch that is used up. */
static void
turn (ChasReadAhead *self)
{
  if (self->batch)
    {
      self->batch->n_records = self->batch->n_taken = 0;
      g_async_queue_push (self->empty, self->batch);
    }
  self->batch = g_async_queue_pop (self->full);
}

/**
 * chas_read_ahead_next:
 * @out_record: (out) (transfer full) (nullable): the next record of the file, or %NULL at its end
 *
 * Returns: whether it worked
 *
 * Errors: as chas_exchange_reader_next()
 */
gboolean
chas_read_ahead_next (ChasReadAhead *self, ChasRecord **out_record, GError **error)
{
  Batch *batch;

  while (!self->batch || (self->batch->n_taken == self->batch->n_records && !self->batch->last))
    turn (self);
  batch = self->batch;
  *out_record = batch->n_taken < batch->n_records ? batch->records[batch->n_taken++] : NULL;
  if (*out_record || !batch->error)
    return TRUE;
  g_propagate_error (error, g_error_copy (batch->error));
  return FALSE;
}
