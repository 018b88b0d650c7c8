// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-company-facts.h"
#include "chas-edit-text.h"
#include "chas-faces.h"
#include "chas-fact-line.h"
#include "chas-fact-row.h"
#include "chas-file-list.h"
#include "chas-lead-bar.h"
#include "chas-lead-pane.h"
#include "chas-merged-list.h"
#include "chas-meter.h"
#include "chas-note-row.h"
#include "chas-pie.h"
#include "chas-reach-buttons.h"
#include "chas-refusal-mark.h"
#include "chas-tag-line.h"
#include "chas-timeline.h"

G_BEGIN_DECLS

struct _ChasLeadPane
{
  AdwBin parent_instance;

  ChasStore *store;
  ChasEnv *env;
  char *lead_id;
  ChasLeadDetails *details;   /* NULL until they have been read */
  gboolean narrow;            /* facts stand below their labels */
  GHashTable *names;          /* participant id → name */
  GListModel *participants;   /* of ChasParticipant: the group */
  GListModel *all_educations; /* of ChasEducation */
  char *me;                   /* NULL if nobody said who sits here */
  guint reveal;               /* idle */
  gboolean editing;           /* the first fact gets the focus when it is shown */
  guint generation;           /* raised by every load: the answer to an older one is dropped */
  DexFuture *read;            /* the newest load, also when it has ended; NULL before the first */

  ChasLeadBar *bar;
  GtkScrolledWindow *scroller;
  GtkWidget *page;
  GtkLabel *name;
  GtkLabel *summary;
  ChasMeter *meter;
  GtkMenuButton *complete_button;
  GtkMenuButton *stage_button;
  ChasPie *pie;
  GtkLabel *stage_label;
  AdwWrapBox *chips;
  GtkWidget *education_button; /* after the chips */
  GtkBox *education_checks;
  GtkWidget *offer_box;
  AdwWrapBox *offers;
  ChasFaces *faces;
  GtkMenuButton *owner_button;
  GtkWidget *claim_button;
  GtkBox *rivals;
  AdwWrapBox *disputes; /* of what has no row of its own */
  ChasRefusalMark *refusal;
  ChasFactLine *owner_line;
  ChasFactLine *finder_line;
  ChasReachButtons *reach_buttons;
  GtkListBox *steps;
  GtkBox *lead_facts;
  GtkWidget *source_row; /* among them */
  ChasCompanyFacts *company_facts;
  GtkListBox *people;
  GtkWidget *no_people;
  GtkListBox *possibilities;
  GtkWidget *no_possibilities;
  GtkMenuButton *possibility_button;
  ChasEditText *new_note;
  GtkWidget *add_note_button;
  GtkBox *notes;
  ChasTagLine *tags;
  ChasMergedList *merged;
  ChasTimeline *timeline;
  ChasFileList *files;
};

void chas_lead_pane_tell (ChasLeadPane *self, const char *text, gboolean can_undo);
void chas_lead_pane_toast (ChasLeadPane *self, AdwToast *toast);
char *chas_lead_pane_dup_name (const char *given_name, const char *family_name);
void chas_lead_pane_load (ChasLeadPane *self);
void chas_lead_pane_load_set_up (ChasLeadPane *self);
void chas_lead_pane_show_details (ChasLeadPane *self);
void chas_lead_pane_commit (ChasLeadPane *self);
void chas_lead_pane_forget (ChasLeadPane *self);
void chas_lead_pane_show_notes (ChasLeadPane *self);
void chas_lead_pane_commit_notes (ChasLeadPane *self);
void chas_lead_pane_forget_notes (ChasLeadPane *self);
void chas_lead_pane_notes_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_notes_init (ChasLeadPane *self);
void chas_lead_pane_timeline_show (ChasLeadPane *self);
void chas_lead_pane_timeline_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_edits_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_edits_init (ChasLeadPane *self);
void chas_lead_pane_show_completeness (ChasLeadPane *self);
void chas_lead_pane_completeness_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_completeness_init (ChasLeadPane *self);
void chas_lead_pane_show_educations (ChasLeadPane *self);
void chas_lead_pane_educations_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_show_owners (ChasLeadPane *self);
void chas_lead_pane_owner_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_show_refusal (ChasLeadPane *self);
void chas_lead_pane_refusal_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_show_conflicts (ChasLeadPane *self);
void chas_lead_pane_conflicts_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_show_rivals (ChasLeadPane *self);
void chas_lead_pane_rivals_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_show_people (ChasLeadPane *self);
void chas_lead_pane_people_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_place_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_show_possibilities (ChasLeadPane *self);
void chas_lead_pane_possibilities_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_show_reach (ChasLeadPane *self);
void chas_lead_pane_add_reach (GtkBox *buttons, ChasPerson *person);
void chas_lead_pane_reach_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_plan_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_show_steps (ChasLeadPane *self);
void chas_lead_pane_tell_when_saved (ChasLeadPane *self, DexFuture *future, char *words);
void chas_lead_pane_tell_when_written (ChasLeadPane *self,
                                       DexFuture *future,
                                       char *words,
                                       AdwDialog *dialog);
void chas_lead_pane_steps_class_init (GtkWidgetClass *widget_class);
GtkWidget *chas_lead_pane_make_step_row (const char *title,
                                         const char *subtitle,
                                         const char *icon,
                                         const char *css_class);
GtkWidget *chas_lead_pane_make_stage_row (ChasLeadPane *self);
void chas_lead_pane_stage_class_init (GtkWidgetClass *widget_class);

G_END_DECLS
