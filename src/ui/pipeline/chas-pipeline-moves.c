// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

#include "chas-join-gate.h"
#include "chas-move-sheet.h"
#include "chas-pipeline-order.h"
#include "chas-stage-words.h"

/* Leads that are moved: by a drop, a key or a menu. */

/* The move as the board asks for it; with an owner when it goes to the lane of another one. */
typedef struct
{
  const char *const *ids;
  ChasStage stage;
  const char *before; /* nullable */
  ChasStageCause cause;
  const char *owner; /* nullable: no other; empty: nobody */
} Wish;

/* A move on its way to the disk. */
typedef struct
{
  ChasPipelinePage *page;
  GStrv lead_ids;
  ChasStage from, to; /* of the first */
  gboolean has_contacts;
  gboolean on_board;
  char *company;      /* nullable: of the first */
  char *assigned;     /* nullable: what to say of the new owner */
  ChasBoardView view; /* before the move */
} Move;

/* What the toast says when a lane gives leads another owner. */
static char *
dup_assigned (ChasPipelinePage *self, const Wish *wish)
{
  const char *name = wish->owner ? chas_pipeline_page_lanes_get_name (self, wish->owner) : NULL;
  ChasCard *card = chas_pipeline_find (chas_board_model_get_pipeline (self->model), wish->ids[0]);
  guint n = g_strv_length ((GStrv) wish->ids);

  if (!wish->owner || !card)
    return NULL;
  if (n > 1)
    return name
             /* Translators: number of leads, person */
             ? g_strdup_printf (g_dngettext (NULL, "%u lead now owned by %s",
                                             "%u leads now owned by %s", n),
                                n, name)
             : g_strdup_printf (g_dngettext (NULL, "%u lead now owned by nobody",
                                             "%u leads now owned by nobody", n),
                                n);
  return name
           /* Translators: company, person */
           ? g_strdup_printf (_ ("%s now owned by %s"), chas_card_get_facts (card)->company_name,
                              name)
           /* Translators: company */
           : g_strdup_printf (_ ("%s now owned by nobody"),
                              chas_card_get_facts (card)->company_name);
}

static Move *
move_new (ChasPipelinePage *self, const Wish *wish, gboolean on_board)
{
  ChasCard *card = chas_pipeline_page_find_card (self, wish->ids[0]);
  Move *move = g_new0 (Move, 1);

  move->page = g_object_ref (self);
  move->lead_ids = g_strdupv ((char **) wish->ids);
  move->from = card ? chas_card_get_stage (card) : CHAS_STAGE_UNSET;
  move->to = wish->stage;
  move->on_board = on_board;
  move->assigned = dup_assigned (self, wish);
  move->company = card ? g_strdup (chas_card_get_facts (card)->company_name) : NULL;
  move->has_contacts = card && chas_card_get_facts (card)->touches->len > 0;
  chas_board_save_view (self->board, &move->view);
  return move;
}

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->page);
  g_strfreev (move->lead_ids);
  g_free (move->company);
  g_free (move->assigned);
  g_free (move);
}

static char *
dup_moved (const char *const *ids, ChasStage stage)
{
  guint n = g_strv_length ((GStrv) ids);

  /* Translators: number of leads, stage */
  return g_strdup_printf (g_dngettext (NULL, "%u lead moved to %s", "%u leads moved to %s", n), n,
                          chas_stage_words_get_label (stage));
}

/* A row of the table does not come to where its stage is, so it is told. */
static void
tell_moved (Move *moved)
{
  g_autofree char *text = dup_moved ((const char *const *) moved->lead_ids, moved->to);

  chas_pipeline_page_tell (moved->page, text, TRUE);
}

static DexFuture *
on_moved_cb (DexFuture *future, gpointer data)
{
  Move *moved = data;
  g_autoptr (GError) error = NULL;
  const GValue *step = dex_future_get_value (future, &error);

  if (step)
    {
      const ChasMoveMade made = { (const char *const *) moved->lead_ids,
                                  moved->company,
                                  moved->from,
                                  moved->to,
                                  moved->has_contacts,
                                  g_value_get_int64 (step) };

      if (moved->assigned)
        chas_pipeline_page_tell (moved->page, moved->assigned, TRUE);
      else if (!moved->on_board)
        tell_moved (moved);
      chas_move_sheet_ask (GTK_WIDGET (moved->page), moved->page->store, &made);
      return dex_future_new_true ();
    }
  g_debug ("Moving leads failed: %s", error->message);
  if (moved->on_board)
    chas_board_restore_view (moved->page->board, &moved->view);
  chas_pipeline_page_tell (moved->page,
                           moved->on_board
                             ? _ ("The move could not be saved. The card is back where it was.")
                             : _ ("The leads could not be moved."),
                           FALSE);
  return dex_future_new_true ();
}

static void
announce_move (ChasPipelinePage *self, const char *const *ids)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  ChasCard *card = chas_pipeline_find (pipeline, ids[0]);
  g_autofree char *text = NULL;
  ChasStage stage;
  guint position;

  if (!card || !chas_pipeline_locate (pipeline, ids[0], &stage, &position))
    return;
  if (ids[1])
    text = dup_moved (ids, stage);
  else
    /* Translators: company, stage, its place in the column, cards in the column */
    text =
      g_strdup_printf (_ ("%s moved to %s, %u of %u"), chas_card_get_facts (card)->company_name,
                       chas_stage_words_get_label (stage), position + 1,
                       chas_board_model_get_counts (self->model)[stage]);
  chas_pipeline_page_announce (self, text);
}

static DexFuture *
fulfil (ChasPipelinePage *self, const Wish *wish)
{
  if (!wish->owner)
    return chas_board_model_move (self->model, wish->ids, wish->stage, wish->before, wish->cause);
  return chas_board_model_move_to_owner (self->model, wish->ids, wish->stage, wish->before,
                                         wish->cause, *wish->owner ? wish->owner : NULL,
                                         chas_pipeline_page_lanes_get_name (self, wish->owner));
}

/* The focus goes along, unless the user is somewhere else, say in the opened lead. */
static void
move (ChasPipelinePage *self, const Wish *wish)
{
  const char *const *ids = wish->ids;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean follow = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->board));
  const char *leading = chas_pipeline_page_get_leading_id (self, ids);
  Move *moved = move_new (self, wish, TRUE);
  ChasStage from = CHAS_STAGE_NEW;
  DexFuture *future;
  guint place = 0;

  chas_pipeline_locate (chas_board_model_get_pipeline (self->model), leading, &from, &place);
  future = fulfil (self, wish);
  chas_pipeline_page_watch (self, future, g_strv_length ((GStrv) ids));
  dex_future_disown (dex_future_finally (future, on_moved_cb, moved, move_free));
  if (!follow && wish->cause != CHAS_STAGE_CAUSE_DRAG)
    chas_board_show_card (self->board, leading);
  else if (!chas_board_focus_card (self->board, leading)) /* its new column is not open */
    {
      chas_board_wait_for_card (self->board, leading);
      chas_pipeline_page_focus_place (self, from, place);
    }
  announce_move (self, ids);
}

/* The lead at the top of the stage, but none of those that come there. */
static const char *
get_top (ChasPipelinePage *self, ChasStage stage, const char *const *ids)
{
  ChasCard *first =
    chas_pipeline_find_before (chas_board_model_get_pipeline (self->model), ids, stage, 0, NULL);

  return first ? chas_card_get_lead_id (first) : NULL;
}

/* Rows of the table on their way to a stage. */
typedef struct
{
  ChasPipelinePage *page;
  GStrv lead_ids;
  ChasStage stage;
  ChasStageCause cause;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_object_unref (rows->page);
  g_strfreev (rows->lead_ids);
  g_free (rows);
}

static void
move_others (const Rows *rows, const char *const *others)
{
  ChasPipelinePage *self = rows->page;
  const Wish wish = { others, rows->stage, NULL, rows->cause, NULL };
  DexFuture *future = chas_store_move_leads (self->store, others, rows->stage,
                                             get_top (self, rows->stage, others), rows->cause);

  chas_pipeline_page_watch (self, future, g_strv_length ((GStrv) others));
  dex_future_disown (dex_future_finally (future, on_moved_cb, move_new (self, &wish, FALSE),
                                         move_free));
}

/* Those that are there already stay where they stand. */
static DexFuture *
move_rows_fiber (gpointer data)
{
  Rows *rows = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) others =
    dex_await_boxed (chas_store_list_elsewhere (rows->page->store,
                                                (const char *const *) rows->lead_ids, rows->stage),
                     &error);

  if (!rows->page->store)
    return dex_future_new_true (); /* another group is shown by now */
  if (others && *others)
    move_others (rows, (const char *const *) others);
  else if (others)
    gtk_widget_error_bell (GTK_WIDGET (rows->page));
  else
    {
      g_debug ("Reading what to move failed: %s", error->message);
      chas_pipeline_page_tell (rows->page, _ ("The leads could not be moved."), FALSE);
    }
  return dex_future_new_true ();
}

/* What is not on the board cannot be moved there ahead of the store. */
static void
move_rows (ChasPipelinePage *self, const char *const *ids, ChasStage stage, ChasStageCause cause)
{
  Rows *rows = g_new0 (Rows, 1);

  rows->page = g_object_ref (self);
  rows->lead_ids = g_strdupv ((GStrv) ids);
  rows->stage = stage;
  rows->cause = cause;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, move_rows_fiber, rows, rows_free));
}

/* Who brought a lead to another stage is told on its timeline, its place within one is nobody's. */
static gboolean
change_stage (ChasPipelinePage *self, const char *const *ids, ChasStage stage)
{
  for (; *ids; ids++)
    {
      ChasCard *card = chas_pipeline_page_find_card (self, *ids);

      if (!card || chas_card_get_stage (card) != stage)
        return TRUE;
    }
  return FALSE;
}

static void
move_leads_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  g_autofree const char **ids = NULL;
  const char *code, *before, *cause_code;
  ChasStageCause cause;
  ChasStage stage;

  g_variant_get (parameter, "(^a&s&s&s&s)", &ids, &code, &before, &cause_code);
  stage = chas_stage_from_code (code);
  cause = chas_stage_cause_from_code (cause_code);
  if (!*ids || (change_stage (self, ids, stage) && chas_join_gate_hold (widget, name, parameter)))
    return;
  if (chas_pipeline_page_shows_table (self))
    move_rows (self, ids, stage, cause);
  else
    move (self, &(Wish) { ids, stage, *before ? before : NULL, cause, NULL });
}

static void
move_to_owner_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  g_autofree const char **ids = NULL;
  const char *code, *before, *cause, *owner;
  ChasStage stage;

  g_variant_get (parameter, "(^a&s&s&s&s&s)", &ids, &code, &before, &cause, &owner);
  stage = chas_stage_from_code (code);
  if (*ids && !(change_stage (self, ids, stage) && chas_join_gate_hold (widget, name, parameter)))
    move (self, &(Wish) { ids, stage, *before ? before : NULL, chas_stage_cause_from_code (cause),
                          owner });
}

/* Why a card cannot be dropped into the lane of another education. */
static void
explain_lanes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_pipeline_page_tell (CHAS_PIPELINE_PAGE (widget),
                           _ ("A lead can suit several educations. Choose them in the lead."),
                           FALSE);
}

/* To the top of a stage, where it is seen. */
static void
send_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  const char *ids[2] = { NULL }, *code, *cause_code;
  ChasStageCause cause;
  ChasStage stage, from;

  g_variant_get (parameter, "(&s&s&s)", &ids[0], &code, &cause_code);
  stage = chas_stage_from_code (code);
  cause = chas_stage_cause_from_code (cause_code);
  if (change_stage (self, ids, stage) && chas_join_gate_hold (widget, name, parameter))
    return;
  if (chas_pipeline_page_shows_table (self) ||
      !chas_pipeline_locate (chas_board_model_get_pipeline (self->model), ids[0], &from, NULL))
    move_rows (self, ids, stage, cause);
  else if (from != stage)
    move (self, &(Wish) { ids, stage, get_top (self, stage, ids), cause, NULL });
}

void
chas_pipeline_page_moves_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.move-leads", "(assss)",
                                   move_leads_action);
  gtk_widget_class_install_action (widget_class, "pipeline.move-to-owner", "(asssss)",
                                   move_to_owner_action);
  gtk_widget_class_install_action (widget_class, "pipeline.explain-lanes", NULL,
                                   explain_lanes_action);
  gtk_widget_class_install_action (widget_class, "pipeline.send-lead", "(sss)", send_lead_action);
}
