// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-move-question.h"

#include <glib/gi18n.h>

#include "chas-date-row.h"
#include "chas-outcome-rule.h"

struct _ChasMoveQuestion
{
  AdwAlertDialog parent_instance;

  GtkListBox *list;
  ChasDateRow *day;    /* of resting leads */
  AdwComboRow *choice; /* a reason, or who keeps a lead warm */
  GtkEditable *words;  /* goes with the reason */
};

G_DEFINE_FINAL_TYPE (ChasMoveQuestion, chas_move_question, ADW_TYPE_ALERT_DIALOG)

static void
chas_move_question_class_init (ChasMoveQuestionClass *klass)
{
}

static void
chas_move_question_init (ChasMoveQuestion *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), GTK_WIDGET (self->list));
}

static void
add_choice (ChasMoveQuestion *self, const char *title, guint n, const char *(*label) (guint))
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (words, label (i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* Beside the title it would be cut off. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  gtk_list_box_append (self->list, row);
  self->choice = ADW_COMBO_ROW (row);
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
check_reason (ChasMoveQuestion *self)
{
  gboolean needs_words =
    adw_combo_row_get_selected (self->choice) == (guint) CHAS_CLOSE_REASON_OTHER;

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "save",
                                         !needs_words || *gtk_editable_get_text (self->words));
}

static void
ask_reason (ChasMoveQuestion *self)
{
  GtkWidget *words = adw_entry_row_new ();

  add_choice (self, _ ("Why"), CHAS_CLOSE_REASON_N_VALUES, reason_label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (words), _ ("In your own words"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (words), TRUE);
  gtk_list_box_append (self->list, words);
  self->words = GTK_EDITABLE (words);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (check_reason), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (words, "changed", G_CALLBACK (check_reason), self, G_CONNECT_SWAPPED);
}

static void
ask_day (ChasMoveQuestion *self, ChasDate today)
{
  GtkWidget *row = g_object_new (CHAS_TYPE_DATE_ROW, "title", _ ("Wakes up on"), NULL);

  chas_date_row_set_today (CHAS_DATE_ROW (row), today);
  chas_date_row_set_date (CHAS_DATE_ROW (row), today + CHAS_ATTEMPTS_REST_DAYS);
  gtk_list_box_append (self->list, row);
  self->day = CHAS_DATE_ROW (row);
}

static const char *
get_heading (ChasStage to)
{
  if (to == CHAS_STAGE_RESTING)
    return _ ("Rest Until When?");
  return to == CHAS_STAGE_PARTNER ? _ ("Who Keeps It Warm?") : _ ("Why Does It End Here?");
}

static void
add_responses (AdwAlertDialog *alert, gboolean can_put_off)
{
  adw_alert_dialog_add_response (alert, "cancel", _ ("_Cancel"));
  if (can_put_off)
    adw_alert_dialog_add_response (alert, "later", _ ("_Later"));
  adw_alert_dialog_add_response (alert, "save", _ ("_Save"));
  adw_alert_dialog_set_response_appearance (alert, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "save");
  adw_alert_dialog_set_close_response (alert, "cancel");
}

/**
 * chas_move_question_new:
 * @to: the stage that asks
 * @can_put_off: whether it can be told later
 */
ChasMoveQuestion *
chas_move_question_new (ChasStage to, ChasDate today, gboolean can_put_off)
{
  ChasMoveQuestion *self = g_object_new (CHAS_TYPE_MOVE_QUESTION, NULL);

  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), get_heading (to));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_heading (to), -1);
  add_responses (ADW_ALERT_DIALOG (self), can_put_off);
  if (to == CHAS_STAGE_RESTING)
    ask_day (self, today);
  else if (to == CHAS_STAGE_PARTNER)
    add_choice (self, _ ("Kept warm by"), CHAS_WARM_KEEPER_N_VALUES, keeper_label);
  else
    ask_reason (self);
  return self;
}

/**
 * chas_move_question_set_day:
 * @day: none: the usual one stays
 */
void
chas_move_question_set_day (ChasMoveQuestion *self, ChasDate day)
{
  g_return_if_fail (CHAS_IS_MOVE_QUESTION (self));
  if (self->day && day != CHAS_DATE_NONE)
    chas_date_row_set_date (self->day, day);
}

/**
 * chas_move_question_set_choice:
 * @choice: a reason or a keeper; unset: the first one
 */
void
chas_move_question_set_choice (ChasMoveQuestion *self, int choice)
{
  g_return_if_fail (CHAS_IS_MOVE_QUESTION (self));
  if (self->choice && choice >= 0)
    adw_combo_row_set_selected (self->choice, (guint) choice);
}

/**
 * chas_move_question_set_words:
 * @words: (nullable): of one's own
 */
void
chas_move_question_set_words (ChasMoveQuestion *self, const char *words)
{
  g_return_if_fail (CHAS_IS_MOVE_QUESTION (self));
  if (self->words)
    gtk_editable_set_text (self->words, words ? words : "");
}

/**
 * chas_move_question_get_day:
 *
 * Returns: when leads wake up, or none where that is not asked
 */
ChasDate
chas_move_question_get_day (ChasMoveQuestion *self)
{
  g_return_val_if_fail (CHAS_IS_MOVE_QUESTION (self), CHAS_DATE_NONE);
  return self->day ? chas_date_row_get_date (self->day) : CHAS_DATE_NONE;
}

/**
 * chas_move_question_get_choice:
 *
 * Returns: a reason or a keeper, or -1 where none is asked for
 */
int
chas_move_question_get_choice (ChasMoveQuestion *self)
{
  g_return_val_if_fail (CHAS_IS_MOVE_QUESTION (self), -1);
  return self->choice ? (int) adw_combo_row_get_selected (self->choice) : -1;
}

/**
 * chas_move_question_get_words:
 *
 * Returns: (nullable): words of one's own, where they are asked for
 */
const char *
chas_move_question_get_words (ChasMoveQuestion *self)
{
  g_return_val_if_fail (CHAS_IS_MOVE_QUESTION (self), NULL);
  return self->words ? gtk_editable_get_text (self->words) : NULL;
}
