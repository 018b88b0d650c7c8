// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-read-ahead.h"

/* Handing each record over by itself would cost as much as reading it; but one may be some
 * megabytes long, so what lies between the two threads is counted in bytes. */
#define BATCH_RECORDS 64
#define BATCH_BYTES (256 * 1024)
#define MOST_BYTES (1024 * 1024)

typedef struct
{
  ChasRecord *records[BATCH_RECORDS];
  guint n_records, n_given;
  guint64 n_bytes; /* of their text in the file */
  gboolean last;
  GError *error; /* what came after the last record instead of the end */
} Batch;

struct _ChasReadAhead
{
  ChasExchangeReader *reader; /* of the thread */
  GCancellable *cancellable;  /* of the caller */
  GCancellable *stop;         /* that, or nobody wants the rest */
  gulong stop_id;
  GThread *thread;
  Batch *batch; /* that the caller takes from, or NULL */

  GMutex mutex; /* guards what follows */
  GCond changed;
  gboolean has_header;      /* or could not read it */
  const ChasFileInfo *info; /* of the reader */
  GError *error;            /* of the header */
  gboolean wants_records;
  GQueue batches;
  GQueue used;     /* batches that the caller is done with */
  guint64 n_bytes; /* of the others */
};

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  for (guint i = 0; i < batch->n_records; i++)
    chas_record_free (batch->records[i]);
  g_clear_error (&batch->error);
  g_free (batch);
}

static Batch *
read_batch (ChasReadAhead *self)
{
  Batch *batch = g_new0 (Batch, 1);
  guint64 before = chas_exchange_reader_get_n_bytes (self->reader);

  while (batch->n_records < BATCH_RECORDS && batch->n_bytes < BATCH_BYTES && !batch->last)
    {
      ChasRecord *record = NULL;

      batch->last = !chas_exchange_reader_next (self->reader, &record, self->stop, &batch->error) ||
                    record == NULL;
      if (record)
        batch->records[batch->n_records++] = record;
      batch->n_bytes = chas_exchange_reader_get_n_bytes (self->reader) - before;
    }
  return batch;
}

static gboolean
read_header (ChasReadAhead *self)
{
  g_autoptr (GError) error = NULL;
  const ChasFileInfo *info = chas_exchange_reader_read_header (self->reader, self->stop, &error);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->info = info;
  self->error = g_steal_pointer (&error);
  self->has_header = TRUE;
  g_cond_signal (&self->changed);
  return info != NULL;
}

/* Before it reads: what was read would be too much already. */
static void
wait_for_room (ChasReadAhead *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  while ((!self->wants_records || self->n_bytes > MOST_BYTES) &&
         !g_cancellable_is_cancelled (self->stop))
    g_cond_wait (&self->changed, &self->mutex);
}

static void
hand_over (ChasReadAhead *self, Batch *batch)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_queue_push_tail (&self->batches, batch);
  self->n_bytes += batch->n_bytes;
  g_cond_signal (&self->changed);
}

/* Where they were made: threads that free what others allocate get into each other's way. */
static void
give_back_used (ChasReadAhead *self)
{
  GQueue used;
  Batch *batch;

  g_mutex_lock (&self->mutex);
  used = self->used;
  g_queue_init (&self->used);
  g_mutex_unlock (&self->mutex);
  while ((batch = g_queue_pop_head (&used)))
    {
      while (batch->n_records > 0)
        chas_exchange_reader_give_back (self->reader, batch->records[--batch->n_records]);
      batch_free (batch);
    }
}

static gpointer
read_file (gpointer data)
{
  ChasReadAhead *self = data;
  gboolean last = !read_header (self);

  while (!last)
    {
      Batch *batch;

      wait_for_room (self);
      give_back_used (self);
      batch = read_batch (self);
      last = batch->last;
      hand_over (self, batch);
    }
  return NULL;
}

static void
on_cancelled_cb (GCancellable *cancellable, gpointer stop)
{
  g_cancellable_cancel (stop);
}

/**
 * chas_read_ahead_new:
 * @stream: as for a #ChasExchangeReader; nobody else may use it until chas_read_ahead_free()
 * @cancellable: (nullable): stops it
 *
 * Begins to read the header.
 */
ChasReadAhead *
chas_read_ahead_new (GInputStream *stream, GCancellable *cancellable)
{
  ChasReadAhead *self = g_new0 (ChasReadAhead, 1);

  self->reader = chas_exchange_reader_new (stream);
  self->stop = g_cancellable_new ();
  if (g_set_object (&self->cancellable, cancellable))
    self->stop_id =
      g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb), self->stop, NULL);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->batches);
  g_queue_init (&self->used);
  self->thread = g_thread_new ("read-ahead", read_file, self);
  return self;
}

/**
 * chas_read_ahead_free:
 *
 * Stops reading, wherever it is.
 */
void
chas_read_ahead_free (ChasReadAhead *self)
{
  g_cancellable_disconnect (self->cancellable, self->stop_id);
  g_mutex_lock (&self->mutex);
  g_cancellable_cancel (self->stop);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_queue_clear_full (&self->batches, batch_free);
  g_queue_clear_full (&self->used, batch_free);
  g_clear_pointer (&self->batch, batch_free);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_clear_object (&self->cancellable);
  g_object_unref (self->stop);
  g_clear_error (&self->error);
  chas_exchange_reader_free (self->reader);
  g_free (self);
}

/**
 * chas_read_ahead_get_header:
 *
 * Returns: (transfer none): what the file says about itself, once all of it has been checked
 *
 * Errors: as chas_exchange_reader_read_header()
 */
const ChasFileInfo *
chas_read_ahead_get_header (ChasReadAhead *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  while (!self->has_header)
    g_cond_wait (&self->changed, &self->mutex);
  if (self->error)
    g_propagate_error (error, g_error_copy (self->error));
  return self->info;
}

/**
 * chas_read_ahead_get_n_records:
 * @self: whose header was got
 *
 * Returns: how many records the file holds
 */
guint64
chas_read_ahead_get_n_records (ChasReadAhead *self)
{
  return chas_exchange_reader_get_n_records (self->reader);
}

/* Goes on to the next batch. */
static void
turn (ChasReadAhead *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->batch)
    {
      self->n_bytes -= self->batch->n_bytes;
      g_queue_push_tail (&self->used, self->batch);
    }
  self->wants_records = TRUE;
  g_cond_signal (&self->changed);
  while (!(self->batch = g_queue_pop_head (&self->batches)))
    g_cond_wait (&self->changed, &self->mutex);
}

/**
 * chas_read_ahead_next:
 * @self: whose header was got
 * @out_record: (out) (transfer none) (nullable): the next record of the file, or %NULL at its end;
 *   until the next call
 *
 * Returns: whether it worked
 *
 * Errors: as chas_exchange_reader_next()
 */
gboolean
chas_read_ahead_next (ChasReadAhead *self, const ChasRecord **out_record, GError **error)
{
  Batch *batch;

  *out_record = NULL;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  while (!self->batch || (self->batch->n_given == self->batch->n_records && !self->batch->last))
    turn (self);
  batch = self->batch;
  if (batch->n_given < batch->n_records)
    *out_record = batch->records[batch->n_given++];
  else if (batch->error)
    g_propagate_error (error, g_error_copy (batch->error));
  return *out_record || !batch->error;
}
