// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-choice.h"
#include "chas-contact-plan.h"
#include "chas-date-row.h"
#include "chas-log-contact-dialog.h"
#include "chas-pie.h"

G_BEGIN_DECLS

/* The widgets only hold what is chosen; what follows from it is in chas-contact-plan.c. */
struct _ChasLogContactDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *lead_id;            /* NULL until it has been read, when a contact is put right */
  char *contact_id;         /* of what is put right, or NULL */
  ChasContactStory *story;  /* of that, once it has been read */
  ChasLeadDetails *details; /* NULL until they have been read */
  char *me;
  GPtrArray *person_ids;   /* of the rows of person; the first is nobody in particular */
  GPtrArray *participants; /* rows of done_by, named by the participants' ids */
  gint64 move_step;        /* the move of which it tells, or 0 */
  gboolean booking; /* what was agreed is known: only the day and the rest of it are asked for */
  gboolean saving;
  gboolean given_up; /* once, but shown again perhaps */
  ChasContactPlan plan;
  ChasStage stands_in; /* the lead, or unset until that has been read */
  ChasStage offered;   /* where the lead goes if the correction moves it, or unset */
  ChasDate replanned;  /* day of the step that stands for what the contact planned, or none */

  AdwWindowTitle *window_title;
  AdwBanner *warning;
  GtkWidget *later;
  GtkBox *body;
  GtkWidget *channel_box;
  GtkWidget *channel_title;
  ChasChoice *channel;
  AdwComboRow *person;
  AdwExpanderRow *moment;
  ChasDateRow *day;
  GtkEditable *time;
  AdwSpinRow *minutes;
  AdwExpanderRow *done_by;
  AdwSwitchRow *incoming;
  GtkWidget *outcome_box;
  ChasChoice *outcome;
  GtkWidget *asked;
  ChasDateRow *asked_day;
  GtkEditable *asked_time;
  GtkEditable *asked_place;
  AdwComboRow *reason;
  AdwSwitchRow *again;
  GtkTextView *note;
  GtkWidget *step_box;
  ChasChoice *step;
  GtkWidget *step_more;
  ChasDateRow *step_day;
  GtkEditable *step_none;
  GtkWidget *rest_box;
  GtkToggleButton *rest;
  GtkWidget *too_box;
  AdwSwitchRow *move_too;
  AdwSwitchRow *reason_too;
  AdwSwitchRow *refusal_too;
  AdwSwitchRow *replan_too;
  AdwSwitchRow *unbook_too;
  GtkWidget *summary_box;
  ChasPie *pie;
  GtkLabel *summary;
  GtkLabel *problem;
};

void chas_log_contact_dialog_tell_problem (ChasLogContactDialog *self, const char *words);

void chas_log_contact_dialog_choices_class_init (GtkWidgetClass *widget_class);
void chas_log_contact_dialog_fill_choices (ChasLogContactDialog *self);
void chas_log_contact_dialog_read_choices (ChasLogContactDialog *self);
void chas_log_contact_dialog_update (ChasLogContactDialog *self);
const char *chas_log_contact_dialog_get_missing (ChasLogContactDialog *self);
gboolean chas_log_contact_dialog_is_complete (ChasLogContactDialog *self);
gboolean chas_log_contact_dialog_asks_meeting (ChasLogContactDialog *self);

void chas_log_contact_dialog_load (ChasLogContactDialog *self);
void chas_log_contact_dialog_load_stage (ChasLogContactDialog *self);

gboolean chas_log_contact_dialog_fill (ChasLogContactDialog *self, ChasContactDraft *draft);

void chas_log_contact_dialog_moment_class_init (GtkWidgetClass *widget_class);
void chas_log_contact_dialog_set_moment (ChasLogContactDialog *self, gint64 seconds);
void chas_log_contact_dialog_set_now (ChasLogContactDialog *self, ChasEnv *env);
void chas_log_contact_dialog_show_moment (ChasLogContactDialog *self);

void chas_log_contact_dialog_show_told (ChasLogContactDialog *self);
void chas_log_contact_dialog_offer_consequences (ChasLogContactDialog *self);
void chas_log_contact_dialog_fill_correction (ChasLogContactDialog *self, ChasContactDraft *draft);

gboolean chas_log_contact_dialog_offer_opening (ChasLogContactDialog *self);
ChasContactTaking chas_log_contact_dialog_get_taking (ChasLogContactDialog *self);

gboolean chas_log_contact_dialog_went_otherwise (ChasLogContactDialog *self);
gboolean chas_log_contact_dialog_may_replan (ChasLogContactDialog *self);
gboolean chas_log_contact_dialog_offer_replan (ChasLogContactDialog *self);
gboolean chas_log_contact_dialog_replans (ChasLogContactDialog *self);
char *chas_log_contact_dialog_dup_replanned (ChasLogContactDialog *self);

G_END_DECLS
