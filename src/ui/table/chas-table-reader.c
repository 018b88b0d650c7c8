// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-reader.h"

struct _ChasTableReader
{
  GObject parent_instance;

  ChasStore *store;
  GHashTable *rows;  /* id → ChasTableRow, of the model */
  GPtrArray *wanted; /* ids of rows without a card */
  guint reading;     /* source that reads them */
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasTableReader, chas_table_reader, G_TYPE_OBJECT)

typedef struct
{
  ChasTableReader *reader;
  GPtrArray *ids; /* of rows to read, NULL-terminated */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->reader);
  g_ptr_array_unref (reading->ids);
  g_free (reading);
}

static DexFuture *
read_fiber (gpointer data)
{
  Reading *reading = data;
  ChasTableReader *self = reading->reader;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards =
    dex_await_boxed (chas_store_get_cards (self->store, (const char *const *) reading->ids->pdata),
                     &error);

  if (!cards)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  for (guint i = 0; cards && i < cards->len; i++)
    {
      ChasTableRow *row = g_hash_table_lookup (self->rows, chas_card_get_lead_id (cards->pdata[i]));

      if (row)
        chas_table_row_set_card (row, cards->pdata[i]);
    }
  return dex_future_new_true ();
}

static void
on_read_cb (gpointer data)
{
  ChasTableReader *self = data;
  Reading *reading = g_new0 (Reading, 1);

  self->reading = 0;
  reading->reader = g_object_ref (self);
  reading->ids = g_steal_pointer (&self->wanted);
  self->wanted = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, read_fiber, reading, reading_free));
}

static void
chas_table_reader_dispose (GObject *object)
{
  ChasTableReader *self = CHAS_TABLE_READER (object);

  g_clear_handle_id (&self->reading, g_source_remove);
  G_OBJECT_CLASS (chas_table_reader_parent_class)->dispose (object);
}

static void
chas_table_reader_finalize (GObject *object)
{
  ChasTableReader *self = CHAS_TABLE_READER (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_table_reader_parent_class)->finalize (object);
}

static void
chas_table_reader_class_init (ChasTableReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chas_table_reader_dispose;
  object_class->finalize = chas_table_reader_finalize;

  /**
   * ChasTableReader::failed:
   * @error: why reading failed
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
chas_table_reader_init (ChasTableReader *self)
{
  self->wanted = g_ptr_array_new_null_terminated (0, g_free, TRUE);
}

/**
 * chas_table_reader_new:
 * @rows: the model's #ChasTableRow by the ids of their leads
 */
ChasTableReader *
chas_table_reader_new (ChasStore *store, GHashTable *rows)
{
  ChasTableReader *self = g_object_new (CHAS_TYPE_TABLE_READER, NULL);

  self->store = g_object_ref (store);
  self->rows = g_hash_table_ref (rows);
  return self;
}

/**
 * chas_table_reader_want:
 *
 * All that one frame asks for goes in one question.
 */
void
chas_table_reader_want (ChasTableReader *self, ChasTableRow *row)
{
  g_return_if_fail (CHAS_IS_TABLE_READER (self));
  g_ptr_array_add (self->wanted, g_strdup (chas_table_row_get_lead_id (row)));
  if (!self->reading)
    self->reading = g_idle_add_once (on_read_cb, self);
}
