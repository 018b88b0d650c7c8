// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-model-private.h"
#include "chas-filter-rule.h"

/* What is there and what is told. Reading is in chas-board-reading.c, edits are in
 * chas-board-edits.c. */

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
  chas_board_model_forget_wanted (self);
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
  chas_board_model_read_all (self, TRUE);
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
    chas_board_model_read_all (self, TRUE);
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
  chas_board_model_read_all (self, FALSE);
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
    chas_board_model_read_rest (self);
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
  if (chas_board_model_count_loaded (self, stage) > 0)
    chas_board_model_read_page (self, stage);
}

/**
 * chas_board_model_load_stage:
 *
 * Reads all that is not there yet of a stage.
 *
 * Returns: (transfer full): a future of %TRUE; an error if it could not be read, or other leads are
 *   shown before it was
 */
DexFuture *
chas_board_model_load_stage (ChasBoardModel *self, ChasStage stage)
{
  dex_return_error_if_fail (CHAS_IS_BOARD_MODEL (self));
  if (chas_pipeline_get_complete (self->pipeline, stage))
    return dex_future_new_true ();
  if (!self->wanted[stage])
    self->wanted[stage] = dex_promise_new ();
  chas_board_model_load_more (self, stage);
  return dex_ref (DEX_FUTURE (self->wanted[stage]));
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

/**
 * chas_board_model_get_all_counts:
 *
 * Returns: (array fixed-size=11): leads of every stage, whatever the filter; fewer than those that
 *   match as long as they were not counted
 */
const guint *
chas_board_model_get_all_counts (ChasBoardModel *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), NULL);
  return self->all_counts;
}

/**
 * chas_board_model_get_overdue_counts:
 *
 * Returns: (array fixed-size=11): leads of every stage whose next step is overdue, whatever the
 *   filter
 */
const guint *
chas_board_model_get_overdue_counts (ChasBoardModel *self)
{
  g_return_val_if_fail (CHAS_IS_BOARD_MODEL (self), NULL);
  return self->overdue_counts;
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
    for (guint i = 0; i < chas_board_model_count_loaded (self, stage); i++)
      {
        g_autoptr (ChasCard) card =
          g_list_model_get_item (chas_pipeline_get_stage (self->pipeline, stage), i);
        g_object_notify (G_OBJECT (card), "facts");
      }
  chas_board_model_refresh (self, (const char *const[]) { NULL });
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
  self->all_counts[stage] = MAX (0, (int) self->all_counts[stage] + difference);
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
  chas_pipeline_drop_empty_lanes (self->pipeline);
  g_signal_emit (self, signals[SIGNAL_COUNTS_CHANGED], 0);
}
