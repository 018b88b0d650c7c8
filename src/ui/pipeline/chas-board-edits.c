// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-model-private.h"
#include "chas-order-key.h"
#include "chas-pipeline-order.h"
#include "chas-trace.h"

/* Edits of a board: the pipeline changes at once, the store follows, and when it refuses the cards
 * go back. */

typedef struct
{
  ChasBoardModel *model;
  GStrv lead_ids;
  ChasStage stage;
  char *before_id;
  ChasStageCause cause;
  gboolean assigns; /* an owner too */
  char *owner_id;   /* nullable: nobody */
  char *owner_name;
  GPtrArray *before; /* of ChasCard: copies of the cards as they were */
  ChasLeadDraft *draft;
  GPtrArray *drafts; /* of ChasLeadDraft */
} Edit;

static Edit *
edit_new (ChasBoardModel *self, const char *const *lead_ids)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->model = g_object_ref (self);
  edit->lead_ids = g_strdupv ((char **) lead_ids);
  edit->before = g_ptr_array_new_with_free_func (g_object_unref);
  for (; lead_ids && *lead_ids; lead_ids++)
    {
      ChasCard *card = chas_pipeline_find (self->pipeline, *lead_ids);

      if (card)
        g_ptr_array_add (edit->before,
                         chas_card_new (chas_lead_facts_copy (chas_card_get_facts (card))));
    }
  return edit;
}

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_object_unref (edit->model);
  g_strfreev (edit->lead_ids);
  g_free (edit->before_id);
  g_free (edit->owner_id);
  g_free (edit->owner_name);
  g_ptr_array_unref (edit->before);
  g_clear_pointer (&edit->draft, chas_lead_draft_free);
  g_clear_pointer (&edit->drafts, g_ptr_array_unref);
  g_free (edit);
}

/* Puts the cards back where they were, but for those that somebody moved again meanwhile. */
static void
take_back (Edit *edit)
{
  ChasBoardModel *self = edit->model;

  for (guint i = 0; i < edit->before->len; i++)
    {
      ChasCard *card = edit->before->pdata[i], *there;
      const char *id = chas_card_get_lead_id (card);

      if (g_hash_table_contains (self->saving, id))
        continue;
      there = chas_pipeline_find (self->pipeline, id);
      if (there)
        chas_board_model_count_card (self, there, -1);
      chas_board_model_count_card (self, card, 1);
      chas_pipeline_update (self->pipeline, card);
    }
  chas_board_model_counts_changed (self);
}

static void
finish (Edit *edit, const GError *error)
{
  chas_board_model_end_edit (edit->model, (const char *const *) edit->lead_ids);
  if (error)
    take_back (edit);
}

static DexFuture *
finish_move (Edit *edit, gint64 step, GError *error)
{
  finish (edit, error);
  return error ? dex_future_new_for_error (error) : dex_future_new_for_int64 (step);
}

static DexFuture *
move_fiber (gpointer data)
{
  Edit *edit = data;
  GError *error = NULL;
  gint64 step = dex_await_int64 (chas_store_move_leads (edit->model->store,
                                                        (const char *const *) edit->lead_ids,
                                                        edit->stage, edit->before_id, edit->cause),
                                 &error);

  return finish_move (edit, step, error);
}

static DexFuture *
move_to_owner_fiber (gpointer data)
{
  Edit *edit = data;
  GError *error = NULL;
  gint64 step =
    dex_await_int64 (chas_store_move_leads_to_owner (edit->model->store,
                                                     (const char *const *) edit->lead_ids,
                                                     edit->stage, edit->before_id, edit->cause,
                                                     edit->owner_id),
                     &error);

  return finish_move (edit, step, error);
}

static DexFuture *
delete_fiber (gpointer data)
{
  Edit *edit = data;
  GError *error = NULL;

  dex_await (chas_store_delete_leads (edit->model->store, (const char *const *) edit->lead_ids),
             &error);
  finish (edit, error);
  return error ? dex_future_new_for_error (error) : dex_future_new_true ();
}

/* Puts the card of a lead on the board, whatever is searched for. */
static gboolean
take_card (ChasBoardModel *self, const char *id, GError **error)
{
  const char *ids[] = { id, NULL };
  g_autoptr (GPtrArray) cards = dex_await_boxed (chas_store_get_cards (self->store, ids), error);

  for (guint i = 0; cards && i < cards->len; i++)
    chas_pipeline_update (self->pipeline, cards->pdata[i]);
  return cards != NULL;
}

static DexFuture *
add_fiber (gpointer data)
{
  Edit *edit = data;
  ChasBoardModel *self = edit->model;
  GError *error = NULL;
  g_autofree char *id =
    dex_await_string (chas_store_add_draft (self->store, self->group_id, edit->draft), &error);

  if (!id || !take_card (self, id, &error))
    return dex_future_new_for_error (error);
  return dex_future_new_take_string (g_steal_pointer (&id));
}

/* The others come as to every board, when it is told that they are there. */
static DexFuture *
add_all_fiber (gpointer data)
{
  Edit *edit = data;
  ChasBoardModel *self = edit->model;
  GError *error = NULL;
  GStrv ids =
    dex_await_boxed (chas_store_add_drafts (self->store, self->group_id, edit->drafts), &error);

  if (!ids || !take_card (self, ids[0], &error))
    {
      g_strfreev (ids);
      return dex_future_new_for_error (error);
    }
  return dex_future_new_take_boxed (G_TYPE_STRV, ids);
}

static const char *
order_key_of (ChasCard *card)
{
  return card ? chas_card_get_facts (card)->order_key : NULL;
}

/* A key between the neighbours, as the store will make it; the true one follows. Without room
 * between them the store numbers the column anew, and until then the card shares a neighbour's key.
 */
static char *
dup_key_before (ChasBoardModel *self, ChasStage stage, ChasCard *before)
{
  const char *high = order_key_of (before);
  const char *low = order_key_of (chas_pipeline_get_preceding (self->pipeline, stage, before));
  char *key = chas_order_key_between (low, high, chas_store_get_env (self->store));

  return key ? key : g_strdup (high ? high : low);
}

/* The lead with its owner as they will be. */
static void
show_with_owner (ChasBoardModel *self, ChasCard *card, const Edit *edit, const char *key)
{
  ChasLeadFacts *facts = chas_lead_facts_copy (chas_card_get_facts (card));
  g_autoptr (ChasCard) newer = NULL;

  chas_lead_facts_set_owner (facts, edit->owner_id, edit->owner_name);
  newer = chas_card_new (facts);
  chas_card_set_position (newer, edit->stage, key);
  chas_pipeline_update (self->pipeline, newer);
}

static void
move_at_once (ChasBoardModel *self, const char *lead_id, const Edit *edit)
{
  GListModel *list = chas_pipeline_get_stage (self->pipeline, edit->stage);
  guint position = g_list_model_get_n_items (list);
  ChasCard *card = chas_pipeline_find (self->pipeline, lead_id), *before = NULL;
  g_autofree char *key = NULL;

  if (!card)
    return;
  if (edit->before_id && (before = chas_pipeline_find (self->pipeline, edit->before_id)))
    chas_pipeline_locate (self->pipeline, edit->before_id, NULL, &position);
  key = dup_key_before (self, edit->stage, before);
  /* Its new stage has just begun: it is not stale there. */
  if (chas_card_get_stage (card) != edit->stage)
    {
      chas_board_model_count_card (self, card, -1);
      chas_board_model_count (self, edit->stage, 1);
    }
  if (edit->assigns)
    show_with_owner (self, card, edit, key);
  else
    chas_pipeline_move (self->pipeline, lead_id, edit->stage, position, key);
}

static DexFuture *
move_all (Edit *edit, DexFiberFunc fiber)
{
  ChasBoardModel *self = edit->model;
  const char *const *lead_ids = (const char *const *) edit->lead_ids;

  chas_trace_mark ("drop");
  for (const char *const *id = lead_ids; *id; id++)
    move_at_once (self, *id, edit);
  chas_trace_mark ("items-changed");
  chas_board_model_counts_changed (self);
  chas_board_model_begin_edit (self, lead_ids);
  return dex_scheduler_spawn (NULL, 0, fiber, edit, edit_free);
}

/**
 * chas_board_model_move:
 * @before_id: (nullable): the leads go before this one, or to the end
 *
 * Returns: a future for the undo step that the move is, when it is on disk
 */
DexFuture *
chas_board_model_move (ChasBoardModel *self,
                       const char *const *lead_ids,
                       ChasStage stage,
                       const char *before_id,
                       ChasStageCause cause)
{
  Edit *edit;

  dex_return_error_if_fail (CHAS_IS_BOARD_MODEL (self));

  edit = edit_new (self, lead_ids);
  edit->stage = stage;
  edit->before_id = g_strdup (before_id);
  edit->cause = cause;
  return move_all (edit, move_fiber);
}

/**
 * chas_board_model_move_to_owner:
 * @before_id: (nullable): the leads go before this one, or to the end
 * @owner_id: (nullable): their new first owner, or nobody
 *
 * Returns: a future for the undo step, when the move and the owner are on disk
 */
DexFuture *
chas_board_model_move_to_owner (ChasBoardModel *self,
                                const char *const *lead_ids,
                                ChasStage stage,
                                const char *before_id,
                                ChasStageCause cause,
                                const char *owner_id,
                                const char *owner_name)
{
  Edit *edit;

  dex_return_error_if_fail (CHAS_IS_BOARD_MODEL (self));

  edit = edit_new (self, lead_ids);
  edit->stage = stage;
  edit->before_id = g_strdup (before_id);
  edit->cause = cause;
  edit->assigns = TRUE;
  edit->owner_id = g_strdup (owner_id);
  edit->owner_name = g_strdup (owner_name);
  return move_all (edit, move_to_owner_fiber);
}

/**
 * chas_board_model_delete:
 *
 * Returns: a future for TRUE when the leads are deleted on disk
 */
DexFuture *
chas_board_model_delete (ChasBoardModel *self, const char *const *lead_ids)
{
  Edit *edit;

  dex_return_error_if_fail (CHAS_IS_BOARD_MODEL (self));

  edit = edit_new (self, lead_ids);
  for (const char *const *id = lead_ids; *id; id++)
    {
      ChasCard *card = chas_pipeline_find (self->pipeline, *id);

      if (!card)
        continue;
      chas_board_model_count_card (self, card, -1);
      chas_pipeline_remove (self->pipeline, *id);
    }
  chas_board_model_counts_changed (self);
  chas_board_model_begin_edit (self, lead_ids);
  return dex_scheduler_spawn (NULL, 0, delete_fiber, edit, edit_free);
}

/**
 * chas_board_model_add:
 * @draft: what is known of it
 *
 * Adds a lead, first in the first stage; or adds to the company that the draft names.
 *
 * Returns: a future for the id of the lead, when its card is there
 */
DexFuture *
chas_board_model_add (ChasBoardModel *self, const ChasLeadDraft *draft)
{
  Edit *edit;

  dex_return_error_if_fail (CHAS_IS_BOARD_MODEL (self));

  edit = edit_new (self, NULL);
  edit->draft = chas_lead_draft_copy (draft);
  return dex_scheduler_spawn (NULL, 0, add_fiber, edit, edit_free);
}

/**
 * chas_board_model_add_all:
 * @drafts: (element-type ChasLeadDraft): at least one
 *
 * Adds leads, first in the first stage; or adds to the companies that the drafts name. One step.
 *
 * Returns: a future for the ids of their leads, when the first one's card is there
 */
DexFuture *
chas_board_model_add_all (ChasBoardModel *self, GPtrArray *drafts)
{
  Edit *edit;

  dex_return_error_if_fail (CHAS_IS_BOARD_MODEL (self));

  edit = edit_new (self, NULL);
  edit->drafts = g_ptr_array_ref (drafts);
  return dex_scheduler_spawn (NULL, 0, add_all_fiber, edit, edit_free);
}
