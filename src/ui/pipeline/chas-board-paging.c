// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-reading-private.h"
#include "chas-pipeline-order.h"

/* What follows the first cards of a column, page by page. */

#define SECOND_PAGE 8  /* what is missing then is not in view either */
#define PAGE 24        /* while somebody scrolls */
#define LARGE_PAGE 120 /* when all are wanted */

DexFuture *
chas_board_ask_for_page (ChasBoardModel *self, ChasStage stage, ChasCard *after, guint limit)
{
  g_autoptr (ChasCardQuery) query =
    chas_card_query_new (self->group_id, stage, self->filter, limit);

  if (after)
    chas_card_query_set_after (query, chas_card_get_facts (after)->order_key,
                               chas_card_get_lead_id (after));
  return chas_store_list_cards (self->store, query);
}

static DexFuture *
more_fiber (gpointer data)
{
  ChasBoardReading *reading = data;
  ChasBoardModel *self = reading->model;
  ChasCard *last = chas_pipeline_get_preceding (self->pipeline, reading->stage, NULL);
  guint page = self->whole || self->wanted[reading->stage] ? LARGE_PAGE
               : chas_board_model_count_loaded (self, reading->stage) <= CHAS_BOARD_FIRST_PAGE
                 ? SECOND_PAGE
                 : PAGE;
  GError *error = NULL;
  g_autoptr (GPtrArray) cards =
    dex_await_boxed (chas_board_ask_for_page (self, reading->stage, last, page), &error);

  if (!cards)
    return dex_future_new_for_error (error);
  if (chas_board_reading_is_superseded (reading))
    return dex_future_new_true ();
  chas_pipeline_set_complete (self->pipeline, reading->stage, cards->len < page);
  chas_pipeline_append (self->pipeline, reading->stage, cards);
  chas_pipeline_drop_empty_lanes (self->pipeline);
  return dex_future_new_true ();
}

/* Whoever waits for all of a stage is told when that is there, or that it will not be. */
static void
answer_wanted (ChasBoardModel *self, ChasStage stage, DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  if (!self->wanted[stage])
    return;
  if (!dex_future_get_value (future, &error))
    dex_promise_reject (self->wanted[stage], g_steal_pointer (&error));
  else if (chas_pipeline_get_complete (self->pipeline, stage))
    dex_promise_resolve_boolean (self->wanted[stage], TRUE);
  else
    return;
  dex_clear (&self->wanted[stage]);
}

void
chas_board_model_forget_wanted (ChasBoardModel *self)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    if (self->wanted[stage])
      {
        dex_promise_reject (self->wanted[stage],
                            g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Others are shown"));
        dex_clear (&self->wanted[stage]);
      }
}

/* What comes after a reading of the stage. */
void
chas_board_read_on (ChasBoardModel *self, ChasStage stage, DexFuture *future)
{
  answer_wanted (self, stage, future);
  if (dex_future_is_resolved (future) && (self->whole || self->wanted[stage] || self->asked[stage]))
    chas_board_model_load_more (self, stage);
}

static DexFuture *
on_more_loaded_cb (DexFuture *future, gpointer data)
{
  ChasBoardReading *reading = data;
  ChasBoardModel *self = reading->model;

  if (chas_board_reading_is_superseded (reading))
    return dex_future_new_true ();
  self->paging[reading->stage] = FALSE;
  chas_board_report (self, future);
  chas_board_read_on (self, reading->stage, future);
  return dex_future_new_true ();
}

void
chas_board_model_read_page (ChasBoardModel *self, ChasStage stage)
{
  ChasBoardReading *reading;

  if (chas_pipeline_get_complete (self->pipeline, stage) || self->paging[stage])
    return;
  self->asked[stage] = self->loading;
  if (self->loading)
    return;
  self->paging[stage] = TRUE;
  reading = chas_board_reading_new (self, stage, NULL);
  dex_future_disown (dex_future_finally (dex_scheduler_spawn (NULL, 0, more_fiber, reading, NULL),
                                         on_more_loaded_cb, reading, chas_board_reading_free));
}

void
chas_board_model_read_rest (ChasBoardModel *self)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    chas_board_model_load_more (self, stage);
}
