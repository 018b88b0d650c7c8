// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-check-list.h"
#include "chas-draft-lookup.h"
#include "chas-lead-list-dialog.h"

G_BEGIN_DECLS

/* What was said of a line. */
typedef enum
{
  CHAS_LIST_CHOICE_LEFT,
  CHAS_LIST_CHOICE_TAKEN,
  CHAS_LIST_CHOICE_BY_HAND, /* though it may be there already, or was deleted */
} ChasListChoice;

/* What the parts of the dialog share. */
struct _ChasLeadListDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *group_id;
  ChasBoardModel *model;
  char *text;
  ChasListChoice *chosen; /* nullable: of each line, before it was closed */
  GPtrArray *listed;      /* of ChasListedDraft; NULL until it has been looked for */
  GStrv left;             /* lines that name no company */
  gboolean is_cut;        /* there are more lines than are listed */
  guint n_asked_for;      /* lines that were not taken with all others, as is told */
  gboolean is_stale;      /* some of it has gone since it was looked up: it is shown anew */
  gboolean saving;
  gboolean closed;
  gboolean done; /* it has become something */

  AdwWindowTitle *title;
  GtkWidget *add;
  GtkLabel *message;
  GtkStack *stack;
  GtkProgressBar *progress;
  ChasCheckList *list;
};

void chas_lead_list_dialog_say (ChasLeadListDialog *self, const char *words, gboolean bad);
void chas_lead_list_dialog_show_count (ChasLeadListDialog *self);
void chas_lead_list_dialog_show_lines (ChasLeadListDialog *self);
void chas_lead_list_dialog_read (ChasLeadListDialog *self);
void chas_lead_list_dialog_look_again (ChasLeadListDialog *self);
void chas_lead_list_dialog_end (ChasLeadListDialog *self);
void chas_lead_list_dialog_add (ChasLeadListDialog *self);

G_END_DECLS
