// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-move-sheet.h"

#include <glib/gi18n.h>

#include "chas-log-contact-dialog.h"
#include "chas-move-back.h"
#include "chas-move-question.h"
#include "chas-present.h"
#include "chas-toast-place.h"
#include "chas-unsaved.h"

/* What a stage asks of who comes there. The move is on the disk already: saving adds to it, so that
 * one undo takes back both; cancelling takes it back; later leaves it as it is. */

#define SHEET "chas-move-sheet" /* of a dialog */

typedef struct
{
  GtkWidget *parent; /* what is in the window */
  ChasStore *store;
  GStrv lead_ids;
  char *company; /* nullable: of the only one */
  ChasStage to;
  gint64 step;        /* the move; 0: nothing has moved */
  gboolean went_back; /* where they came from, though somebody may go on after all */
} Sheet;

static Sheet *
sheet_new (GtkWidget *parent, ChasStore *store, const char *const *lead_ids, ChasStage to)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->parent = g_object_ref (parent);
  sheet->store = g_object_ref (store);
  sheet->lead_ids = g_strdupv ((char **) lead_ids);
  sheet->to = to;
  return sheet;
}

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_object_unref (sheet->parent);
  g_object_unref (sheet->store);
  g_strfreev (sheet->lead_ids);
  g_free (sheet->company);
  g_free (sheet);
}

static void
take_back (Sheet *sheet)
{
  chas_move_back (sheet->parent, sheet->store, sheet->step, g_strv_length (sheet->lead_ids));
  sheet->went_back = TRUE;
}

static DexFuture *
answer (Sheet *sheet, ChasMoveQuestion *question)
{
  gboolean closes = sheet->to == CHAS_STAGE_DECLINED || sheet->to == CHAS_STAGE_UNFIT;
  gboolean keeps = sheet->to == CHAS_STAGE_PARTNER;
  ChasDate wakes = chas_move_question_get_day (question);
  int choice = chas_move_question_get_choice (question);
  g_autofree char *day = wakes != CHAS_DATE_NONE ? chas_date_dup_text (wakes) : NULL;
  const ChasMoveAnswer answer = {
    .step = sheet->step,
    .wake_date = day,
    .close_reason = closes ? (ChasCloseReason) choice : CHAS_CLOSE_REASON_UNSET,
    .close_text = (char *) chas_move_question_get_words (question),
    .kept_warm_by = keeps ? (ChasWarmKeeper) choice : CHAS_WARM_KEEPER_UNSET,
  };

  return chas_store_answer_move (sheet->store, (const char *const *) sheet->lead_ids, &answer);
}

/* What went back comes again, at the end of the column. */
static gboolean
await_move (Sheet *sheet, GError **error)
{
  if (!sheet->went_back)
    return TRUE;
  sheet->step =
    dex_await_int64 (chas_store_move_leads (sheet->store, (const char *const *) sheet->lead_ids,
                                            sheet->to, NULL, CHAS_STAGE_CAUSE_MENU),
                     error);
  sheet->went_back = sheet->step <= 0;
  return sheet->step > 0;
}

static DexFuture *
save_fiber (gpointer data)
{
  Sheet *sheet = g_object_get_data (data, SHEET);
  g_autoptr (GError) error = NULL;

  if (await_move (sheet, &error) && dex_await (answer (sheet, data), &error))
    return dex_future_new_true ();
  g_debug ("After a move: %s", error->message);
  sheet->step = 0; /* it stands, whatever becomes of the question */
  chas_unsaved_refused (data, _ ("That could not be saved. The lead stays where it is now."));
  return dex_future_new_true ();
}

/* Should somebody go on with it after all, there is no move any longer that could be put off. */
static void
on_response_cb (AdwAlertDialog *question, const char *response, Sheet *sheet)
{
  if (g_str_equal (response, "save"))
    {
      dex_future_disown (dex_scheduler_spawn (NULL, 0, save_fiber, g_object_ref (question),
                                              g_object_unref));
      return;
    }
  if (g_str_equal (response, "cancel") && sheet->step > 0)
    take_back (sheet);
  sheet->step = 0;
}

/* Which one it is about; of several, how many. */
static void
tell_of_what (AdwAlertDialog *dialog, Sheet *sheet)
{
  guint n = g_strv_length (sheet->lead_ids);

  if (n > 1)
    adw_alert_dialog_format_body (dialog,
                                  ngettext ("The answer holds for %u lead.",
                                            "The answer holds for %u leads.", n),
                                  n);
  else if (sheet->company)
    adw_alert_dialog_set_body (dialog, sheet->company);
}

/* @sheet: (transfer full) */
static ChasMoveQuestion *
make_question (Sheet *sheet)
{
  ChasDate today = chas_env_get_today (chas_store_get_env (sheet->store));
  ChasMoveQuestion *question = chas_move_question_new (sheet->to, today, sheet->step > 0);

  tell_of_what (ADW_ALERT_DIALOG (question), sheet);
  g_object_set_data_full (G_OBJECT (question), SHEET, sheet, sheet_free);
  g_signal_connect (question, "response", G_CALLBACK (on_response_cb), sheet);
  return question;
}

static AdwDialog *
ask_again (AdwDialog *before)
{
  ChasMoveQuestion *question;

  g_signal_handlers_disconnect_by_func (before, on_response_cb,
                                        g_object_get_data (G_OBJECT (before), SHEET));
  question = make_question (g_object_steal_data (G_OBJECT (before), SHEET));
  chas_move_question_set_choice (question,
                                 chas_move_question_get_choice (CHAS_MOVE_QUESTION (before)));
  chas_move_question_set_words (question,
                                chas_move_question_get_words (CHAS_MOVE_QUESTION (before)));
  return ADW_DIALOG (question);
}

static void
ask (Sheet *sheet, ChasMoveQuestion *question)
{
  chas_unsaved_present_question (ADW_DIALOG (question), sheet->parent, ask_again);
}

static void
on_given_up_cb (AdwDialog *dialog, gboolean later, Sheet *sheet)
{
  AdwToastOverlay *toasts = chas_toast_find_place (sheet->parent);

  if (!later && sheet->step > 0)
    take_back (sheet);
  sheet->step = 0; /* it is not this one's any longer, should somebody go on after all */
  if (toasts && chas_log_contact_dialog_has_words (CHAS_LOG_CONTACT_DIALOG (dialog)))
    chas_unsaved_offer (dialog, toasts);
}

/* As a part of the move it needs no words: the card tells. */
static void
on_logged_cb (AdwDialog *dialog, const char *words, Sheet *sheet)
{
  if (sheet->step == 0)
    gtk_widget_activate_action (GTK_WIDGET (dialog), "win.tell", "(sb)", words, TRUE);
}

static void
log_contact (Sheet *sheet)
{
  ChasChannel channel = sheet->to == CHAS_STAGE_MET ? CHAS_CHANNEL_MEETING : CHAS_CHANNEL_PHONE;
  AdwDialog *dialog = chas_log_contact_dialog_new (sheet->store, sheet->lead_ids[0], channel);

  chas_log_contact_dialog_set_after_move (CHAS_LOG_CONTACT_DIALOG (dialog), sheet->to, sheet->step);
  g_signal_connect (dialog, "logged", G_CALLBACK (on_logged_cb), sheet);
  g_signal_connect_data (dialog, "given-up", G_CALLBACK (on_given_up_cb), sheet,
                         (GClosureNotify) (GCallback) sheet_free, 0);
  chas_present (dialog, sheet->parent);
}

/* Whether a contact is what the move tells of. */
static gboolean
tells_of_contact (const ChasMoveMade *made)
{
  gboolean from_backlog = made->from == CHAS_STAGE_NEW || made->from == CHAS_STAGE_READY;
  gboolean is_one = made->lead_ids[0] && !made->lead_ids[1];
  gboolean is_contact = made->to >= CHAS_STAGE_CONTACTED && made->to < CHAS_STAGE_PARTNER;

  return is_one && is_contact &&
         ((from_backlog && !made->has_contacts) ||
          (made->to == CHAS_STAGE_BOOKED && made->from < made->to));
}

/**
 * chas_move_sheet_ask:
 * @parent: what is in the window
 * @made: what was just moved
 *
 * Asks what the new stage needs, if it needs anything. Source: domain.md, section 6
 */
void
chas_move_sheet_ask (GtkWidget *parent, ChasStore *store, const ChasMoveMade *made)
{
  Sheet *sheet;

  if (made->from == made->to || !made->lead_ids[0] ||
      !(tells_of_contact (made) || chas_move_sheet_asks (made->to)))
    return;
  sheet = sheet_new (parent, store, made->lead_ids, made->to);
  sheet->step = made->step;
  sheet->company = g_strdup (made->company);
  if (tells_of_contact (made))
    log_contact (sheet);
  else
    ask (sheet, make_question (sheet));
}

/**
 * chas_move_sheet_asks:
 *
 * Returns: whether the stage asks for something that can be answered, or changed, at any time
 */
gboolean
chas_move_sheet_asks (ChasStage stage)
{
  return stage == CHAS_STAGE_RESTING || stage == CHAS_STAGE_DECLINED || stage == CHAS_STAGE_UNFIT ||
         stage == CHAS_STAGE_PARTNER;
}

/**
 * chas_move_sheet_change:
 * @parent: what is in the window
 * @company: its name
 *
 * Asks again what the stage of a lead needs, beginning with what was answered before.
 */
void
chas_move_sheet_change (GtkWidget *parent, ChasStore *store, ChasLead *lead, const char *company)
{
  const char *ids[] = { chas_entity_get_id (CHAS_ENTITY (lead)), NULL };
  ChasStage stage = chas_lead_get_stage (lead);
  ChasMoveQuestion *question;
  Sheet *sheet;

  if (!chas_move_sheet_asks (stage))
    return;
  sheet = sheet_new (parent, store, ids, stage);
  sheet->company = g_strdup (company);
  question = make_question (sheet);
  chas_move_question_set_day (question, chas_date_from_text (chas_lead_get_wake_date (lead)));
  chas_move_question_set_choice (question, stage == CHAS_STAGE_PARTNER
                                             ? (int) chas_lead_get_kept_warm_by (lead)
                                             : (int) chas_lead_get_close_reason (lead));
  chas_move_question_set_words (question, chas_lead_get_close_text (lead));
  ask (sheet, question);
}
