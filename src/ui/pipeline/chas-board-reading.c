// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-model-private.h"
#include "chas-pipeline-order.h"
#include "chas-trace.h"

/* Reads the board: all of it, a page, or some leads again. */

#define FIRST_PAGE 6   /* cards of a column before the first frame: a little more than fits */
#define SECOND_PAGE 8  /* what is missing then is not in view either */
#define PAGE 24        /* while somebody scrolls */
#define LARGE_PAGE 120 /* when all are wanted */
#define N_IN_VIEW 6    /* columns of a laptop's board */
#define PAINT_MS 50    /* from having cards to having painted them */

typedef struct
{
  ChasBoardModel *model;
  ChasStage stage;
  GStrv lead_ids;
  gboolean fresh;   /* from the top, not as much as is there */
  guint generation; /* of the load it belongs to */
} Reading;

static Reading *
reading_new (ChasBoardModel *self, ChasStage stage, const char *const *lead_ids)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->model = g_object_ref (self);
  reading->stage = stage;
  reading->lead_ids = g_strdupv ((char **) lead_ids);
  reading->generation = self->generation;
  return reading;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->model);
  g_strfreev (reading->lead_ids);
  g_free (reading);
}

/* Whether a newer load has begun. Fibers are let run to their next answer rather than cancelled. */
static gboolean
is_superseded (Reading *reading)
{
  return reading->generation != reading->model->generation;
}

guint
chas_board_model_count_loaded (ChasBoardModel *self, ChasStage stage)
{
  return g_list_model_get_n_items (chas_pipeline_get_stage (self->pipeline, stage));
}

static DexFuture *
ask_for_counts (ChasBoardModel *self)
{
  return chas_store_count_stages (self->store, self->group_id, self->filter);
}

static gboolean
take_counts (Reading *reading, DexFuture *future, GError **error)
{
  ChasBoardModel *self = reading->model;
  g_autoptr (ChasStageCounts) counts = dex_await_boxed (future, error);

  if (!counts)
    return FALSE;
  if (is_superseded (reading))
    return TRUE;
  memcpy (self->counts, counts->counts, sizeof self->counts);
  if (chas_lead_filter_is_empty (self->filter))
    memcpy (self->all_counts, counts->counts, sizeof self->all_counts);
  chas_board_model_counts_changed (self);
  return TRUE;
}

/* Of how many those that fit are. */
static gboolean
read_all_counts (Reading *reading, GError **error)
{
  ChasBoardModel *self = reading->model;
  g_autoptr (ChasStageCounts) counts = NULL;

  if (chas_lead_filter_is_empty (self->filter))
    return TRUE;
  counts = dex_await_boxed (chas_store_count_stages (self->store, self->group_id, NULL), error);
  if (!counts)
    return FALSE;
  if (is_superseded (reading))
    return TRUE;
  memcpy (self->all_counts, counts->counts, sizeof self->all_counts);
  chas_board_model_counts_changed (self);
  return TRUE;
}

/* Bit by bit, so that others can ask in between. */
static gboolean
read_stale_counts (Reading *reading, GError **error)
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
      if (is_superseded (reading))
        return TRUE;
    }
  while (counts->capped);
  memcpy (self->stale_counts, counts->counts, sizeof self->stale_counts);
  chas_board_model_counts_changed (self);
  return TRUE;
}

static DexFuture *
ask_for_page (ChasBoardModel *self, ChasStage stage, ChasCard *after, guint limit)
{
  g_autoptr (ChasCardQuery) query =
    chas_card_query_new (self->group_id, stage, self->filter, limit);

  if (after)
    chas_card_query_set_after (query, chas_card_get_facts (after)->order_key,
                               chas_card_get_lead_id (after));
  return chas_store_list_cards (self->store, query);
}

/* The first pages of stages that stand side by side. */
typedef struct
{
  ChasStage from, until;
  DexFuture *futures[CHAS_STAGE_N_VALUES];
  guint limits[CHAS_STAGE_N_VALUES];
} Pages;

static void
ask_for_stages (Reading *reading, ChasStage from, ChasStage until, Pages *pages)
{
  ChasBoardModel *self = reading->model;

  pages->from = from;
  pages->until = until;
  for (ChasStage stage = from; stage < until; stage++)
    {
      pages->limits[stage] =
        reading->fresh ? FIRST_PAGE : MAX (FIRST_PAGE, chas_board_model_count_loaded (self, stage));
      pages->futures[stage] = ask_for_page (self, stage, NULL, pages->limits[stage]);
    }
}

/* All answers are shown together: a frame for each would make the board trickle in. */
static gboolean
take_stages (Reading *reading, Pages *pages, GError **error)
{
  ChasPipeline *pipeline = reading->model->pipeline;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gboolean good = TRUE;

  for (ChasStage stage = pages->from; stage < pages->until; stage++)
    {
      GPtrArray *cards = dex_await_boxed (pages->futures[stage], good ? error : NULL);

      good = good && cards;
      g_ptr_array_add (found, cards ? cards : g_ptr_array_new ());
    }
  for (ChasStage stage = pages->from; stage < pages->until && good && !is_superseded (reading);
       stage++)
    {
      GPtrArray *cards = found->pdata[stage - pages->from];

      chas_pipeline_set_complete (pipeline, stage, cards->len < pages->limits[stage]);
      chas_pipeline_replace (pipeline, stage, cards);
    }
  return good;
}

static gboolean
load_stages (Reading *reading, ChasStage from, ChasStage until, GError **error)
{
  Pages pages;

  ask_for_stages (reading, from, until, &pages);
  return take_stages (reading, &pages, error);
}

/* The columns until @until with their heads. All is asked before the first answer is waited for: in
 * between the window may have a frame to draw. */
static gboolean
load_first (Reading *reading, ChasStage until, GError **error)
{
  DexFuture *counts = ask_for_counts (reading->model);
  Pages pages;
  gboolean good;

  ask_for_stages (reading, 0, until, &pages);
  good = take_counts (reading, counts, error);
  return take_stages (reading, &pages, good ? error : NULL) && good;
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
show_loaded (Reading *reading)
{
  chas_trace_mark ("query-done");
  reading->model->ready = TRUE;
  g_signal_emit_by_name (reading->model, "loaded", reading->fresh);
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasBoardModel *self = reading->model;
  gboolean in_parts = !self->ready || reading->fresh;
  GError *error = NULL;

  /* What is in view first; the columns at the side can wait until somebody sees something. */
  if (!load_first (reading, in_parts ? N_IN_VIEW : CHAS_STAGE_N_VALUES, &error))
    return dex_future_new_for_error (error);
  if (is_superseded (reading))
    return dex_future_new_true ();
  show_loaded (reading);
  if (in_parts)
    await_paint ();
  if (in_parts && !is_superseded (reading) &&
      !load_stages (reading, N_IN_VIEW, CHAS_STAGE_N_VALUES, &error))
    return dex_future_new_for_error (error);
  if (!is_superseded (reading) &&
      (!read_all_counts (reading, &error) || !read_stale_counts (reading, &error)))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

static DexFuture *
more_fiber (gpointer data)
{
  Reading *reading = data;
  ChasBoardModel *self = reading->model;
  ChasCard *last = chas_pipeline_get_preceding (self->pipeline, reading->stage, NULL);
  guint page = self->whole || self->wanted[reading->stage]                          ? LARGE_PAGE
               : chas_board_model_count_loaded (self, reading->stage) <= FIRST_PAGE ? SECOND_PAGE
                                                                                    : PAGE;
  GError *error = NULL;
  g_autoptr (GPtrArray) cards =
    dex_await_boxed (ask_for_page (self, reading->stage, last, page), &error);

  if (!cards)
    return dex_future_new_for_error (error);
  if (is_superseded (reading))
    return dex_future_new_true ();
  chas_pipeline_set_complete (self->pipeline, reading->stage, cards->len < page);
  chas_pipeline_append (self->pipeline, reading->stage, cards);
  return dex_future_new_true ();
}

static void
report (ChasBoardModel *self, DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  if (!dex_future_get_value (future, &error))
    g_signal_emit_by_name (self, "failed", error);
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
static void
read_on (ChasBoardModel *self, ChasStage stage, DexFuture *future)
{
  answer_wanted (self, stage, future);
  if (dex_future_is_resolved (future) && (self->whole || self->wanted[stage]))
    chas_board_model_load_more (self, stage);
}

static DexFuture *
on_more_loaded_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasBoardModel *self = reading->model;

  if (is_superseded (reading))
    return dex_future_new_true ();
  self->paging[reading->stage] = FALSE;
  report (self, future);
  read_on (self, reading->stage, future);
  return dex_future_new_true ();
}

void
chas_board_model_read_page (ChasBoardModel *self, ChasStage stage)
{
  Reading *reading;

  if (chas_pipeline_get_complete (self->pipeline, stage) || self->loading || self->paging[stage])
    return;
  self->paging[stage] = TRUE;
  reading = reading_new (self, stage, NULL);
  dex_future_disown (dex_future_finally (dex_scheduler_spawn (NULL, 0, more_fiber, reading, NULL),
                                         on_more_loaded_cb, reading, reading_free));
}

/* Where many cards left at once, nobody can scroll to the ones that are not there yet. */
static void
fill_up (ChasBoardModel *self)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    if (chas_board_model_count_loaded (self, stage) < FIRST_PAGE)
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
  Reading *reading = data;
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
  if (!take_counts (reading, ask_for_counts (self), &error) || !read_all_counts (reading, &error) ||
      !read_stale_counts (reading, &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

void
chas_board_model_read_rest (ChasBoardModel *self)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    chas_board_model_load_more (self, stage);
}

static DexFuture *
on_loaded_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasBoardModel *self = reading->model;

  if (is_superseded (reading))
    return dex_future_new_true ();
  self->loading = FALSE;
  report (self, future);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    read_on (self, stage, future);
  return dex_future_new_true ();
}

static DexFuture *
on_refreshed_cb (DexFuture *future, gpointer data)
{
  report (CHAS_BOARD_MODEL (data), future);
  return dex_future_new_true ();
}

void
chas_board_model_read_all (ChasBoardModel *self, gboolean fresh)
{
  Reading *reading;

  self->generation++;
  chas_board_model_forget_wanted (self);
  memset (self->paging, 0, sizeof self->paging);
  self->load_again = g_hash_table_size (self->saving) > 0;
  self->loading = !self->load_again;
  if (self->load_again)
    return;
  reading = reading_new (self, CHAS_STAGE_UNSET, NULL);
  reading->fresh = fresh;
  dex_future_disown (dex_future_finally (dex_scheduler_spawn (NULL, 0, load_fiber, reading, NULL),
                                         on_loaded_cb, reading, reading_free));
}

/* Reads some leads again and shows them as they are now. */
void
chas_board_model_refresh (ChasBoardModel *self, const char *const *lead_ids)
{
  DexFuture *fiber =
    dex_scheduler_spawn (NULL, 0, refresh_fiber, reading_new (self, CHAS_STAGE_UNSET, lead_ids),
                         reading_free);

  dex_future_disown (dex_future_finally (fiber, on_refreshed_cb, g_object_ref (self),
                                         g_object_unref));
}
