// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-model-private.h"
#include "chas-filter-rule.h"
#include "chas-pipeline-order.h"
#include "chas-trace.h"

/* Reading. Edits are in chas-board-edits.c. */

#define FIRST_PAGE 7    /* cards of a column before the first frame: a little more than fits */
#define SECOND_PAGE 8   /* what is missing then is not in view either */
#define PAGE 24         /* while somebody scrolls */
#define LARGE_PAGE 120  /* when all are wanted */
#define N_IN_VIEW 6     /* columns of a laptop's board */
#define PAINT_MS 50     /* from having cards to having painted them */
#define MOST_SINGLE 200 /* more changed leads than that are read with the rest */

enum
{
  SIGNAL_LOADED,
  SIGNAL_COUNTS_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasBoardModel, chas_board_model, G_TYPE_OBJECT)

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

static guint
n_loaded (ChasBoardModel *self, ChasStage stage)
{
  return g_list_model_get_n_items (chas_pipeline_get_stage (self->pipeline, stage));
}

static gboolean
read_counts (Reading *reading, GError **error)
{
  ChasBoardModel *self = reading->model;
  g_autoptr (ChasStageCounts) counts =
    dex_await_boxed (chas_store_count_stages (self->store, self->group_id, self->filter), error);

  if (!counts)
    return FALSE;
  if (is_superseded (reading))
    return TRUE;
  memcpy (self->counts, counts->counts, sizeof self->counts);
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

/* All questions are asked before the first answer is waited for, and all answers shown together: a
 * frame for each would make the board trickle in. */
static gboolean
load_stages (Reading *reading, ChasStage from, ChasStage until, GError **error)
{
  ChasBoardModel *self = reading->model;
  DexFuture *futures[CHAS_STAGE_N_VALUES] = { NULL };
  guint limits[CHAS_STAGE_N_VALUES];
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gboolean good = TRUE;

  for (ChasStage stage = from; stage < until; stage++)
    {
      limits[stage] = reading->fresh ? FIRST_PAGE : MAX (FIRST_PAGE, n_loaded (self, stage));
      futures[stage] = ask_for_page (self, stage, NULL, limits[stage]);
    }
  for (ChasStage stage = from; stage < until; stage++)
    {
      GPtrArray *cards = dex_await_boxed (futures[stage], good ? error : NULL);

      good = good && cards;
      g_ptr_array_add (pages, cards ? cards : g_ptr_array_new ());
    }
  for (ChasStage stage = from; stage < until && good && !is_superseded (reading); stage++)
    {
      GPtrArray *cards = pages->pdata[stage - from];

      chas_pipeline_set_complete (self->pipeline, stage, cards->len < limits[stage]);
      chas_pipeline_replace (self->pipeline, stage, cards);
    }
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
show_loaded (Reading *reading)
{
  chas_trace_mark ("query-done");
  reading->model->ready = TRUE;
  g_signal_emit (reading->model, signals[SIGNAL_LOADED], 0, reading->fresh);
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasBoardModel *self = reading->model;
  gboolean first = !self->ready;
  GError *error = NULL;

  /* What is in view first; the columns at the side can wait until somebody sees something. */
  if (!read_counts (reading, &error) ||
      !load_stages (reading, 0, first ? N_IN_VIEW : CHAS_STAGE_N_VALUES, &error))
    return dex_future_new_for_error (error);
  if (is_superseded (reading))
    return dex_future_new_true ();
  show_loaded (reading);
  if (first)
    await_paint ();
  if (first && !is_superseded (reading) &&
      !load_stages (reading, N_IN_VIEW, CHAS_STAGE_N_VALUES, &error))
    return dex_future_new_for_error (error);
  if (!is_superseded (reading) && !read_stale_counts (reading, &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

static DexFuture *
more_fiber (gpointer data)
{
  Reading *reading = data;
  ChasBoardModel *self = reading->model;
  ChasCard *last = chas_pipeline_get_preceding (self->pipeline, reading->stage, NULL);
  guint page = self->whole                                     ? LARGE_PAGE
               : n_loaded (self, reading->stage) <= FIRST_PAGE ? SECOND_PAGE
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

static gboolean
report (ChasBoardModel *self, DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    return TRUE;
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  return FALSE;
}

static DexFuture *
on_more_loaded_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;

  if (is_superseded (reading))
    return dex_future_new_true ();
  reading->model->paging[reading->stage] = FALSE;
  if (report (reading->model, future) && reading->model->whole)
    chas_board_model_load_more (reading->model, reading->stage);
  return dex_future_new_true ();
}

static void
read_more (ChasBoardModel *self, ChasStage stage)
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
    if (n_loaded (self, stage) < FIRST_PAGE)
      read_more (self, stage);
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
  if (!read_counts (reading, &error) || !read_stale_counts (reading, &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

static void
load_rest (ChasBoardModel *self)
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
  if (report (self, future) && self->whole)
    load_rest (self);
  return dex_future_new_true ();
}

static DexFuture *
on_refreshed_cb (DexFuture *future, gpointer data)
{
  report (CHAS_BOARD_MODEL (data), future);
  return dex_future_new_true ();
}

static void
load (ChasBoardModel *self, gboolean fresh)
{
  Reading *reading;

  self->generation++;
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

static void
on_store_changed_cb (ChasBoardModel *self, ChasChanges *changes)
{
  g_auto (GStrv) ids = NULL;

  if (chas_changes_is_everything (changes) || !chas_lead_filter_is_empty (self->filter))
    {
      chas_board_model_load (self);
      return;
    }
  ids = chas_changes_dup_ids (changes, "lead");
  if (g_strv_length (ids) > MOST_SINGLE)
    chas_board_model_load (self);
  else if (*ids)
    chas_board_model_refresh (self, (const char *const *) ids);
}

static void
chas_board_model_dispose (GObject *object)
{
  ChasBoardModel *self = CHAS_BOARD_MODEL (object);

  self->generation++;
  g_clear_object (&self->pipeline);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_board_model_parent_class)->dispose (object);
}

static void
chas_board_model_finalize (GObject *object)
{
  ChasBoardModel *self = CHAS_BOARD_MODEL (object);

  g_clear_pointer (&self->group_id, g_free);
  g_clear_pointer (&self->filter, chas_lead_filter_free);
  g_clear_pointer (&self->saving, g_hash_table_unref);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  G_OBJECT_CLASS (chas_board_model_parent_class)->finalize (object);
}

static void
chas_board_model_class_init (ChasBoardModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = chas_board_model_dispose;
  object_class->finalize = chas_board_model_finalize;

  /**
   * ChasBoardModel::loaded:
   *
   * @fresh: the first page of every stage is there, for a new search; else what was there was read
   * again
   */
  signals[SIGNAL_LOADED] = g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_COUNTS_CHANGED] =
    g_signal_new ("counts-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * ChasBoardModel::failed:
   * @error: why reading failed
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
chas_board_model_init (ChasBoardModel *self)
{
  self->pipeline = chas_pipeline_new ();
  self->filter = chas_lead_filter_new (NULL);
  self->filter->rule = chas_filter_rule;
  self->saving = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * chas_board_model_new:
 *
 * Returns: a model that holds nothing until [method@BoardModel.load]
 */
ChasBoardModel *
chas_board_model_new (ChasStore *store, const char *group_id)
{
  ChasBoardModel *self = g_object_new (CHAS_TYPE_BOARD_MODEL, NULL);

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * chas_board_model_get_pipeline:
 *
 * Returns: (transfer none): the cards
 */
ChasPipeline *
chas_board_model_get_pipeline (ChasBoardModel *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), NULL);
  return self->pipeline;
}

/**
 * chas_board_model_get_ready:
 *
 * Returns: whether something has been loaded yet
 */
gboolean
chas_board_model_get_ready (ChasBoardModel *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), FALSE);
  return self->ready;
}

const char *
chas_board_model_get_search (ChasBoardModel *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), NULL);
  return self->filter->search;
}

/**
 * chas_board_model_get_filter:
 *
 * Returns: (transfer none): which leads are shown
 */
const ChasLeadFilter *
chas_board_model_get_filter (ChasBoardModel *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), NULL);
  return self->filter;
}

/**
 * chas_board_model_set_filter:
 * @filter: what narrows the leads down beside the words, which stay
 */
void
chas_board_model_set_filter (ChasBoardModel *self, const ChasLeadFilter *filter)
{
  g_autoptr (ChasLeadFilter) before = NULL;
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;

  g_return_if_fail (CHAS_IS_BOARD_MODEL (self));
  old_text = chas_lead_filter_to_text (self->filter);
  new_text = chas_lead_filter_to_text (filter);
  if (g_str_equal (old_text, new_text))
    return;
  before = self->filter;
  self->filter = chas_lead_filter_copy (filter);
  self->filter->rule = chas_filter_rule;
  g_set_str (&self->filter->search, before->search);
  load (self, TRUE);
}

/**
 * chas_board_model_set_search:
 * @search: (nullable): words as typed
 *
 * Shows what matches. A search that is still being read is given up.
 */
void
chas_board_model_set_search (ChasBoardModel *self, const char *search)
{
  g_return_if_fail (CHAS_IS_BOARD_MODEL (self));
  if (g_set_str (&self->filter->search, search && *search ? search : NULL))
    load (self, TRUE);
}

/**
 * chas_board_model_load:
 *
 * Reads the first page of every stage, or as many cards as are there already. Known leads keep
 * their items.
 */
void
chas_board_model_load (ChasBoardModel *self)
{
  g_return_if_fail (CHAS_IS_BOARD_MODEL (self));
  load (self, FALSE);
}

/**
 * chas_board_model_set_whole:
 * @whole: whether to load every card: lanes cannot be told page by page
 */
void
chas_board_model_set_whole (ChasBoardModel *self, gboolean whole)
{
  g_return_if_fail (CHAS_IS_BOARD_MODEL (self));
  self->whole = whole;
  if (whole && self->ready)
    load_rest (self);
}

/**
 * chas_board_model_load_more:
 *
 * Reads the next page of a stage, unless all of it is there or on its way.
 */
void
chas_board_model_load_more (ChasBoardModel *self, ChasStage stage)
{
  g_return_if_fail (CHAS_IS_BOARD_MODEL (self));
  if (n_loaded (self, stage) > 0)
    read_more (self, stage);
}

/**
 * chas_board_model_get_counts:
 *
 * Returns: (array fixed-size=11): leads of every stage that match, loaded or not
 */
const guint *
chas_board_model_get_counts (ChasBoardModel *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), NULL);
  return self->counts;
}

/**
 * chas_board_model_get_stale_counts:
 *
 * Returns: (array fixed-size=11): stale leads of every stage that match, loaded or not
 */
const guint *
chas_board_model_get_stale_counts (ChasBoardModel *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), NULL);
  return self->stale_counts;
}

guint
chas_board_model_get_total (ChasBoardModel *self)
{
  guint total = 0;

  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), 0);
  for (guint i = 0; i < CHAS_STAGE_N_VALUES; i++)
    total += self->counts[i];
  return total;
}

/**
 * chas_board_model_touch:
 *
 * Makes every card say anew what it says: another day has begun.
 */
void
chas_board_model_touch (ChasBoardModel *self)
{
  g_return_if_fail (CHAS_IS_BOARD_MODEL (self));
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    for (guint i = 0; i < n_loaded (self, stage); i++)
      {
        g_autoptr (ChasCard) card =
          g_list_model_get_item (chas_pipeline_get_stage (self->pipeline, stage), i);
        g_object_notify (G_OBJECT (card), "facts");
      }
  chas_board_model_refresh (self, (const char *const[]) { NULL });
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

void
chas_board_model_begin_edit (ChasBoardModel *self, const char *const *lead_ids)
{
  for (; *lead_ids; lead_ids++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->saving, *lead_ids));

      g_hash_table_insert (self->saving, g_strdup (*lead_ids), GUINT_TO_POINTER (n + 1));
    }
  if (self->loading)
    chas_board_model_load (self);
}

void
chas_board_model_end_edit (ChasBoardModel *self, const char *const *lead_ids)
{
  g_autoptr (GPtrArray) again = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  for (; *lead_ids; lead_ids++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->saving, *lead_ids));

      if (n > 1)
        g_hash_table_insert (self->saving, g_strdup (*lead_ids), GUINT_TO_POINTER (n - 1));
      else
        g_hash_table_remove (self->saving, *lead_ids);
      if (n <= 1 && g_hash_table_remove (self->stale, *lead_ids))
        g_ptr_array_add (again, g_strdup (*lead_ids));
    }
  if (self->load_again)
    chas_board_model_load (self);
  else if (again->len)
    chas_board_model_refresh (self, (const char *const *) again->pdata);
}

/* Ahead of the store; the true counts follow. */
void
chas_board_model_count (ChasBoardModel *self, ChasStage stage, int difference)
{
  self->counts[stage] = MAX (0, (int) self->counts[stage] + difference);
}

/* The same with a card that comes or goes, which may be a stale one. */
void
chas_board_model_count_card (ChasBoardModel *self, ChasCard *card, int difference)
{
  const ChasLeadFilter stale = { .stale = TRUE };
  ChasStage stage = chas_card_get_stage (card);

  chas_board_model_count (self, stage, difference);
  if (chas_filter_rule (&stale, chas_card_get_facts (card), chas_store_get_env (self->store)))
    self->stale_counts[stage] = MAX (0, (int) self->stale_counts[stage] + difference);
}

void
chas_board_model_counts_changed (ChasBoardModel *self)
{
  g_signal_emit (self, signals[SIGNAL_COUNTS_CHANGED], 0);
}
