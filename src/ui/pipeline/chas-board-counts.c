// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-reading-private.h"

/* How many leads there are, whatever part of them is read. */

DexFuture *
chas_board_ask_for_counts (ChasBoardModel *self)
{
  return chas_store_count_stages (self->store, self->group_id, self->filter);
}

gboolean
chas_board_take_counts (ChasBoardReading *reading, DexFuture *future, GError **error)
{
  ChasBoardModel *self = reading->model;
  g_autoptr (ChasStageCounts) counts = dex_await_boxed (future, error);

  if (!counts)
    return FALSE;
  if (chas_board_reading_is_superseded (reading))
    return TRUE;
  memcpy (self->counts, counts->counts, sizeof self->counts);
  if (chas_lead_filter_is_empty (self->filter))
    memcpy (self->all_counts, counts->counts, sizeof self->all_counts);
  chas_board_model_counts_changed (self);
  return TRUE;
}

/* Of how many those that fit are. */
gboolean
chas_board_read_all_counts (ChasBoardReading *reading, GError **error)
{
  ChasBoardModel *self = reading->model;
  g_autoptr (ChasStageCounts) counts = NULL;

  if (chas_lead_filter_is_empty (self->filter))
    return TRUE;
  counts = dex_await_boxed (chas_store_count_stages (self->store, self->group_id, NULL), error);
  if (!counts)
    return FALSE;
  if (chas_board_reading_is_superseded (reading))
    return TRUE;
  memcpy (self->all_counts, counts->counts, sizeof self->all_counts);
  chas_board_model_counts_changed (self);
  return TRUE;
}

/* Of all, whatever the filter. */
gboolean
chas_board_read_overdue_counts (ChasBoardReading *reading, GError **error)
{
  ChasBoardModel *self = reading->model;
  g_autoptr (ChasStageCounts) counts =
    dex_await_boxed (chas_store_count_overdue (self->store, self->group_id), error);

  if (!counts)
    return FALSE;
  if (chas_board_reading_is_superseded (reading))
    return TRUE;
  memcpy (self->overdue_counts, counts->counts, sizeof self->overdue_counts);
  chas_board_model_counts_changed (self);
  return TRUE;
}

/* Bit by bit, so that others can ask in between. */
gboolean
chas_board_read_stale_counts (ChasBoardReading *reading, GError **error)
{
  ChasBoardModel *self = reading->model;
  g_autoptr (ChasStageCounts) counts = NULL;

  do
    {
      g_clear_pointer (&counts, chas_stage_counts_free);
      counts =
        dex_await_boxed (chas_store_count_stale (self->store, self->group_id, self->filter), error);
      if (!counts)
        return FALSE;
      if (chas_board_reading_is_superseded (reading))
        return TRUE;
    }
  while (counts->capped);
  memcpy (self->stale_counts, counts->counts, sizeof self->stale_counts);
  chas_board_model_counts_changed (self);
  return TRUE;
}
