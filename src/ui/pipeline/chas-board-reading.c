// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-reading-private.h"
#include "chas-trace.h"

/* Reads the board: all of it, a page, or some leads again. */

#define N_IN_VIEW 6    /* columns of a laptop's board */
#define PAINT_MS 50    /* from having cards to having painted them */
#define MOST_MOVED 200 /* more of them than that are shown as new lists */

ChasBoardReading *
chas_board_reading_new (ChasBoardModel *self, ChasStage stage, const char *const *lead_ids)
{
  ChasBoardReading *reading = g_new0 (ChasBoardReading, 1);

  reading->model = g_object_ref (self);
  reading->stage = stage;
  reading->lead_ids = g_strdupv ((char **) lead_ids);
  reading->generation = self->generation;
  return reading;
}

void
chas_board_reading_free (gpointer data)
{
  ChasBoardReading *reading = data;

  g_object_unref (reading->model);
  g_strfreev (reading->lead_ids);
  g_free (reading);
}

/* Whether a newer load has begun. Fibers are let run to their next answer rather than cancelled. */
gboolean
chas_board_reading_is_superseded (ChasBoardReading *reading)
{
  return reading->generation != reading->model->generation;
}

guint
chas_board_model_count_loaded (ChasBoardModel *self, ChasStage stage)
{
  return g_list_model_get_n_items (chas_pipeline_get_stage (self->pipeline, stage));
}

/* The first pages of stages that stand side by side. */
typedef struct
{
  ChasStage from, until;
  DexFuture *futures[CHAS_STAGE_N_VALUES];
  GPtrArray *cards[CHAS_STAGE_N_VALUES];
  guint limits[CHAS_STAGE_N_VALUES];
} Pages;

static void
ask_for_stages (ChasBoardReading *reading, ChasStage from, ChasStage until, Pages *pages)
{
  ChasBoardModel *self = reading->model;

  pages->from = from;
  pages->until = until;
  for (ChasStage stage = from; stage < until; stage++)
    {
      pages->limits[stage] =
        reading->fresh ? CHAS_BOARD_FIRST_PAGE
                       : MAX (CHAS_BOARD_FIRST_PAGE, chas_board_model_count_loaded (self, stage));
      pages->futures[stage] = chas_board_ask_for_page (self, stage, NULL, pages->limits[stage]);
    }
}

/* All of them, also after one that failed. */
static gboolean
await_pages (Pages *pages, GError **error)
{
  gboolean good = TRUE;

  for (ChasStage stage = pages->from; stage < pages->until; stage++)
    {
      pages->cards[stage] = dex_await_boxed (pages->futures[stage], good ? error : NULL);
      good = good && pages->cards[stage];
    }
  return good;
}

/* Those that stand in another stage by now. */
static GPtrArray *
list_moved (ChasPipeline *pipeline, const Pages *pages)
{
  GPtrArray *moved = g_ptr_array_new ();

  for (ChasStage stage = pages->from; stage < pages->until; stage++)
    for (guint i = 0; i < pages->cards[stage]->len; i++)
      {
        ChasCard *card = pages->cards[stage]->pdata[i];
        ChasCard *known = chas_pipeline_find (pipeline, chas_card_get_lead_id (card));

        if (known && chas_card_get_stage (known) != stage)
          g_ptr_array_add (moved, card);
      }
  return moved;
}

/* A few are moved one by one, as where nothing is filtered: the focus goes along with its card. */
static void
move_few (ChasPipeline *pipeline, const Pages *pages)
{
  g_autoptr (GPtrArray) moved = list_moved (pipeline, pages);

  for (guint i = 0; moved->len <= MOST_MOVED && i < moved->len; i++)
    chas_pipeline_update (pipeline, moved->pdata[i]);
}

/* All answers are shown together: a frame for each would make the board trickle in. */
static void
show_pages (ChasBoardReading *reading, Pages *pages)
{
  ChasPipeline *pipeline = reading->model->pipeline;

  move_few (pipeline, pages);
  for (ChasStage stage = pages->from; stage < pages->until; stage++)
    {
      GPtrArray *cards = pages->cards[stage];

      chas_pipeline_set_complete (pipeline, stage, cards->len < pages->limits[stage]);
      chas_pipeline_replace (pipeline, stage, cards);
    }
}

static void
clear_pages (Pages *pages)
{
  for (ChasStage stage = pages->from; stage < pages->until; stage++)
    g_clear_pointer (&pages->cards[stage], g_ptr_array_unref);
}

static gboolean
load_stages (ChasBoardReading *reading, ChasStage from, ChasStage until, GError **error)
{
  Pages pages;
  gboolean good;

  ask_for_stages (reading, from, until, &pages);
  good = await_pages (&pages, error);
  if (good && !chas_board_reading_is_superseded (reading))
    show_pages (reading, &pages);
  clear_pages (&pages);
  return good;
}

/* The columns until @until with their heads. All is asked before the first answer is waited for: in
 * between the window may have a frame to draw. */
static gboolean
load_first (ChasBoardReading *reading, ChasStage until, GError **error)
{
  DexFuture *counts = chas_board_ask_for_counts (reading->model);
  Pages pages;
  gboolean good;

  ask_for_stages (reading, 0, until, &pages);
  good = chas_board_take_counts (reading, counts, error);
  good = await_pages (&pages, good ? error : NULL) && good;
  if (good && !chas_board_reading_is_superseded (reading))
    {
      chas_trace_mark ("query-done");
      show_pages (reading, &pages);
    }
  clear_pages (&pages);
  return good;
}

static gboolean
on_paint_time_cb (gpointer data)
{
  dex_promise_resolve_boolean (data, TRUE);
  return G_SOURCE_REMOVE;
}

/* Until what is there has been painted. */
static void
await_paint (void)
{
  g_autoptr (DexPromise) painted = dex_promise_new ();

  g_timeout_add_full (G_PRIORITY_LOW, PAINT_MS, on_paint_time_cb, dex_ref (painted), dex_unref);
  dex_await (dex_ref (DEX_FUTURE (painted)), NULL);
}

static void
show_loaded (ChasBoardReading *reading)
{
  reading->model->ready = TRUE;
  g_signal_emit_by_name (reading->model, "loaded", reading->fresh);
}

static DexFuture *
load_fiber (gpointer data)
{
  ChasBoardReading *reading = data;
  ChasBoardModel *self = reading->model;
  gboolean in_parts = !self->ready || reading->fresh;
  GError *error = NULL;

  /* What is in view first; the columns at the side can wait until somebody sees something. */
  if (!load_first (reading, in_parts ? N_IN_VIEW : CHAS_STAGE_N_VALUES, &error))
    return dex_future_new_for_error (error);
  if (chas_board_reading_is_superseded (reading))
    return dex_future_new_true ();
  show_loaded (reading);
  if (in_parts)
    await_paint ();
  if (in_parts && !chas_board_reading_is_superseded (reading) &&
      !load_stages (reading, N_IN_VIEW, CHAS_STAGE_N_VALUES, &error))
    return dex_future_new_for_error (error);
  if (!chas_board_reading_is_superseded (reading) &&
      (!chas_board_read_all_counts (reading, &error) ||
       !chas_board_read_overdue_counts (reading, &error) ||
       !chas_board_read_stale_counts (reading, &error)))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

void
chas_board_report (ChasBoardModel *self, DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  if (!dex_future_get_value (future, &error))
    g_signal_emit_by_name (self, "failed", error);
}

/* Where many cards left at once, nobody can scroll to the ones that are not there yet. */
static void
fill_up (ChasBoardModel *self)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    if (chas_board_model_count_loaded (self, stage) < CHAS_BOARD_FIRST_PAGE)
      chas_board_model_read_page (self, stage);
}

static void
take_over (ChasBoardModel *self, const char *lead_id, ChasCard *card)
{
  if (g_hash_table_contains (self->saving, lead_id))
    g_hash_table_add (self->stale, g_strdup (lead_id));
  else if (card && g_strcmp0 (chas_card_get_facts (card)->group_id, self->group_id) == 0)
    chas_pipeline_update (self->pipeline, card);
  else
    chas_pipeline_remove (self->pipeline, lead_id);
}

static DexFuture *
refresh_fiber (gpointer data)
{
  ChasBoardReading *reading = data;
  ChasBoardModel *self = reading->model;
  GError *error = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) cards =
    dex_await_boxed (chas_store_get_cards (self->store, (const char *const *) reading->lead_ids),
                     &error);

  if (!cards)
    return dex_future_new_for_error (error);
  for (guint i = 0; i < cards->len; i++)
    g_hash_table_insert (found, (gpointer) chas_card_get_lead_id (cards->pdata[i]),
                         cards->pdata[i]);
  for (char **id = reading->lead_ids; *id; id++)
    take_over (self, *id, g_hash_table_lookup (found, *id));
  fill_up (self);
  if (!chas_board_take_counts (reading, chas_board_ask_for_counts (self), &error) ||
      !chas_board_read_all_counts (reading, &error) ||
      !chas_board_read_overdue_counts (reading, &error) ||
      !chas_board_read_stale_counts (reading, &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

static DexFuture *
on_loaded_cb (DexFuture *future, gpointer data)
{
  ChasBoardReading *reading = data;
  ChasBoardModel *self = reading->model;

  if (chas_board_reading_is_superseded (reading))
    return dex_future_new_true ();
  self->loading = FALSE;
  chas_board_report (self, future);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    chas_board_read_on (self, stage, future);
  return dex_future_new_true ();
}

static DexFuture *
on_refreshed_cb (DexFuture *future, gpointer data)
{
  chas_board_report (CHAS_BOARD_MODEL (data), future);
  return dex_future_new_true ();
}

void
chas_board_model_read_all (ChasBoardModel *self, gboolean fresh)
{
  ChasBoardReading *reading;

  self->generation++;
  if (fresh)
    chas_board_model_forget_wanted (self);
  memset (self->asked, 0, sizeof self->asked);
  memset (self->paging, 0, sizeof self->paging);
  self->load_again = g_hash_table_size (self->saving) > 0;
  self->loading = !self->load_again;
  if (self->load_again)
    return;
  reading = chas_board_reading_new (self, CHAS_STAGE_UNSET, NULL);
  reading->fresh = fresh;
  dex_future_disown (dex_future_finally (dex_scheduler_spawn (NULL, 0, load_fiber, reading, NULL),
                                         on_loaded_cb, reading, chas_board_reading_free));
}

/* Reads some leads again and shows them as they are now. */
void
chas_board_model_refresh (ChasBoardModel *self, const char *const *lead_ids)
{
  DexFuture *fiber = dex_scheduler_spawn (NULL, 0, refresh_fiber,
                                          chas_board_reading_new (self, CHAS_STAGE_UNSET, lead_ids),
                                          chas_board_reading_free);

  dex_future_disown (dex_future_finally (fiber, on_refreshed_cb, g_object_ref (self),
                                         g_object_unref));
}
