// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-move-sheet.h"

#include <glib/gi18n.h>

#include "chas-date-row.h"
#include "chas-log-contact-dialog.h"
#include "chas-move-back.h"
#include "chas-outcome-rule.h"
#include "chas-present.h"
#include "chas-unsaved.h"

/* What a stage asks of who comes there. The move is on the disk already: saving adds to it, so that
 * one undo takes back both; cancelling takes it back; later leaves it as it is. */

typedef struct
{
  GtkWidget *parent; /* what is in the window */
  ChasStore *store;
  GStrv lead_ids;
  char *company; /* nullable: of the only one */
  ChasStage to;
  gint64 step;   /* the move; 0: nothing has moved */
  ChasLead *now; /* nullable: what was answered before */
  ChasDateRow *day;
  AdwComboRow *choice;
  GtkEditable *words;
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
  g_clear_object (&sheet->now);
  g_object_unref (sheet->store);
  g_strfreev (sheet->lead_ids);
  g_free (sheet->company);
  g_free (sheet);
}

/* The sheet has closed by then. */
static DexFuture *
on_refused_cb (DexFuture *future, gpointer data)
{
  g_autoptr (GError) error = NULL;

  dex_future_get_value (future, &error);
  g_debug ("After a move: %s", error->message);
  gtk_widget_activate_action (data, "win.tell", "(sb)",
                              _ ("That could not be saved. The lead stays where it is now."),
                              FALSE);
  return dex_future_new_true ();
}

static void
do_and_tell (Sheet *sheet, DexFuture *future)
{
  dex_future_disown (dex_future_catch (future, on_refused_cb, g_object_ref (sheet->parent),
                                       g_object_unref));
}

static void
take_back (Sheet *sheet)
{
  chas_move_back (sheet->parent, sheet->store, sheet->step, g_strv_length (sheet->lead_ids));
}

static void
save (Sheet *sheet)
{
  gboolean closes = sheet->to == CHAS_STAGE_DECLINED || sheet->to == CHAS_STAGE_UNFIT;
  g_autofree char *day =
    sheet->day ? chas_date_dup_text (chas_date_row_get_date (sheet->day)) : NULL;
  guint chosen = sheet->choice ? adw_combo_row_get_selected (sheet->choice) : 0;
  const ChasMoveAnswer answer = {
    .step = sheet->step,
    .wake_date = day,
    .close_reason = closes ? (ChasCloseReason) chosen : CHAS_CLOSE_REASON_UNSET,
    .close_text = sheet->words ? (char *) gtk_editable_get_text (sheet->words) : NULL,
    .kept_warm_by =
      sheet->to == CHAS_STAGE_PARTNER ? (ChasWarmKeeper) chosen : CHAS_WARM_KEEPER_UNSET,
  };

  do_and_tell (sheet, chas_store_answer_move (sheet->store, (const char *const *) sheet->lead_ids,
                                              &answer));
}

static void
on_response_cb (AdwAlertDialog *dialog, const char *response, Sheet *sheet)
{
  if (g_str_equal (response, "save"))
    save (sheet);
  else if (g_str_equal (response, "cancel") && sheet->step > 0)
    take_back (sheet);
}

static GtkWidget *
add_choice (GtkListBox *list,
            Sheet *sheet,
            const char *title,
            guint n,
            const char *(*label) (guint))
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (words, label (i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* Beside the title it would be cut off. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  gtk_list_box_append (list, row);
  sheet->choice = ADW_COMBO_ROW (row);
  return row;
}

static const char *
reason_label (guint n)
{
  return chas_close_reason_get_label ((ChasCloseReason) n);
}

static const char *
keeper_label (guint n)
{
  return chas_warm_keeper_get_label ((ChasWarmKeeper) n);
}

/* Something else needs words of one's own. */
static void
check_reason (Sheet *sheet, AdwAlertDialog *dialog)
{
  gboolean needs_words =
    adw_combo_row_get_selected (sheet->choice) == (guint) CHAS_CLOSE_REASON_OTHER;

  adw_alert_dialog_set_response_enabled (dialog, "save",
                                         !needs_words || *gtk_editable_get_text (sheet->words));
}

static void
on_reason_changed_cb (AdwAlertDialog *dialog)
{
  check_reason (g_object_get_data (G_OBJECT (dialog), "sheet"), dialog);
}

static void
ask_reason (Sheet *sheet, GtkListBox *list, AdwAlertDialog *dialog)
{
  GtkWidget *words = adw_entry_row_new ();

  add_choice (list, sheet, _ ("Why"), CHAS_CLOSE_REASON_N_VALUES, reason_label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (words), _ ("In your own words"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (words), TRUE);
  gtk_list_box_append (list, words);
  sheet->words = GTK_EDITABLE (words);
  g_signal_connect_object (sheet->choice, "notify::selected", G_CALLBACK (on_reason_changed_cb),
                           dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (words, "changed", G_CALLBACK (on_reason_changed_cb), dialog,
                           G_CONNECT_SWAPPED);
}

static void
ask_day (Sheet *sheet, GtkListBox *list)
{
  ChasDate today = chas_env_get_today (chas_store_get_env (sheet->store));
  GtkWidget *row = g_object_new (CHAS_TYPE_DATE_ROW, "title", _ ("Wakes up on"), NULL);

  chas_date_row_set_today (CHAS_DATE_ROW (row), today);
  chas_date_row_set_date (CHAS_DATE_ROW (row), today + CHAS_ATTEMPTS_REST_DAYS);
  gtk_list_box_append (list, row);
  sheet->day = CHAS_DATE_ROW (row);
}

static const char *
get_question (ChasStage to)
{
  if (to == CHAS_STAGE_RESTING)
    return _ ("Rest Until When?");
  return to == CHAS_STAGE_PARTNER ? _ ("Who Keeps It Warm?") : _ ("Why Does It End Here?");
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

/* What was answered before, to be changed. */
static void
show_now (Sheet *sheet)
{
  ChasDate day = chas_date_from_text (chas_lead_get_wake_date (sheet->now));
  const char *words = chas_lead_get_close_text (sheet->now);
  int chosen = sheet->to == CHAS_STAGE_PARTNER ? (int) chas_lead_get_kept_warm_by (sheet->now)
                                               : (int) chas_lead_get_close_reason (sheet->now);

  if (sheet->day && day != CHAS_DATE_NONE)
    chas_date_row_set_date (sheet->day, day);
  if (sheet->choice && chosen >= 0)
    adw_combo_row_set_selected (sheet->choice, (guint) chosen);
  if (sheet->words && words)
    gtk_editable_set_text (sheet->words, words);
}

static void
add_responses (AdwAlertDialog *alert, gboolean after_move)
{
  adw_alert_dialog_add_response (alert, "cancel", _ ("_Cancel"));
  if (after_move)
    adw_alert_dialog_add_response (alert, "later", _ ("_Later"));
  adw_alert_dialog_add_response (alert, "save", _ ("_Save"));
  adw_alert_dialog_set_response_appearance (alert, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "save");
  adw_alert_dialog_set_close_response (alert, "cancel");
}

static void
ask (Sheet *sheet)
{
  AdwDialog *dialog = adw_alert_dialog_new (get_question (sheet->to), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *list = gtk_list_box_new ();

  tell_of_what (alert, sheet);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_question (sheet->to), -1);
  add_responses (alert, sheet->step > 0);
  adw_alert_dialog_set_extra_child (alert, list);
  g_object_set_data (G_OBJECT (dialog), "sheet", sheet);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), sheet,
                         (GClosureNotify) (GCallback) sheet_free, 0);
  if (sheet->to == CHAS_STAGE_RESTING)
    ask_day (sheet, GTK_LIST_BOX (list));
  else if (sheet->to == CHAS_STAGE_PARTNER)
    add_choice (GTK_LIST_BOX (list), sheet, _ ("Kept warm by"), CHAS_WARM_KEEPER_N_VALUES,
                keeper_label);
  else
    ask_reason (sheet, GTK_LIST_BOX (list), alert);
  if (sheet->now)
    show_now (sheet);
  chas_present (dialog, sheet->parent);
}

static void
on_given_up_cb (AdwDialog *dialog, gboolean later, Sheet *sheet)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (sheet->parent, ADW_TYPE_TOAST_OVERLAY);

  if (!later && sheet->step > 0)
    take_back (sheet);
  sheet->step = 0; /* it is not this one's any longer, should somebody go on after all */
  if (toasts && chas_log_contact_dialog_has_words (CHAS_LOG_CONTACT_DIALOG (dialog)))
    chas_unsaved_offer (dialog, sheet->parent, ADW_TOAST_OVERLAY (toasts));
}

/* As a part of the move it needs no words: the card tells. */
static void
on_logged_cb (AdwDialog *dialog, const char *words, Sheet *sheet)
{
  if (sheet->step == 0)
    gtk_widget_activate_action (sheet->parent, "win.tell", "(sb)", words, TRUE);
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
    ask (sheet);
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
  Sheet *sheet;

  if (!chas_move_sheet_asks (chas_lead_get_stage (lead)))
    return;
  sheet = sheet_new (parent, store, ids, chas_lead_get_stage (lead));
  sheet->company = g_strdup (company);
  sheet->now = g_object_ref (lead);
  ask (sheet);
}
