// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-tidy-dialog.h"
#include "chas-tidy-list.h"

G_BEGIN_DECLS

struct _ChasTidyDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *group_id;
  ChasTidyList *list;
  GtkSingleSelection *selection;
  char *current; /* nullable: id of the lead where one works */
  guint place;   /* of it among what is shown */
  gboolean has_read;
  gboolean has_leads; /* the group, open ones or closed */
  int n_done;         /* leads that were put right since the dialog opened */
  gboolean plans;     /* what the dialog of the next step needs is being read */
  gint64 came_back;   /* when what was asked over it was answered */
  guint generation;   /* raised by every reading: an older answer is dropped */

  AdwToastOverlay *toasts;
  GtkWidget *kinds;
  GtkBox *chips;
  GtkStack *stack;
  GtkListView *view;
  AdwStatusPage *tidy;
  GtkWidget *new_lead;
  GtkWidget *deeds;
  GtkWidget *open;
  GtkWidget *plan;
  GtkWidget *log;
  GtkMenuButton *close_menu;
  GtkWidget *merge;
  GtkWidget *two;
};

const ChasTidyEntry *chas_tidy_dialog_get_entry (ChasTidyDialog *self);
void chas_tidy_dialog_tell (ChasTidyDialog *self, const char *words, gboolean can_undo);
void chas_tidy_dialog_show_deeds (ChasTidyDialog *self);
void chas_tidy_dialog_deeds_init (ChasTidyDialog *self);
void chas_tidy_dialog_deeds_class_init (GtkWidgetClass *widget_class);
gboolean chas_tidy_dialog_has_focus_to_give (ChasTidyDialog *self);
void chas_tidy_dialog_give_focus (ChasTidyDialog *self);
void chas_tidy_dialog_go_to (ChasTidyDialog *self, guint position);
void chas_tidy_dialog_come_back (ChasTidyDialog *self);
void chas_tidy_dialog_focus_class_init (GtkWidgetClass *widget_class);
void chas_tidy_dialog_show_kinds (ChasTidyDialog *self);
void chas_tidy_dialog_reveal_kinds (ChasTidyDialog *self);
void chas_tidy_dialog_kinds_init (ChasTidyDialog *self);
void chas_tidy_dialog_look (ChasTidyDialog *self);

G_END_DECLS
