// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-group-dialog.h"

G_BEGIN_DECLS

struct _ChasGroupDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *group_id;
  char *me;
  ChasCareerGroup *group; /* NULL until it has been read */
  GPtrArray *known;       /* of ChasMember */
  gboolean is_showing;    /* rows are being filled just now */
  DexFuture *reading;

  AdwToastOverlay *toasts;
  GtkEditable *name;
  AdwComboRow *county;
  AdwComboRow *phase;
  GtkWidget *phase1_start;
  GtkWidget *phase2_start;
  GtkWidget *phase3_start;
  AdwPreferencesGroup *members_group;
  GtkListBox *members;
  GtkWidget *educations_group;
  GtkListBox *educations;
};

void chas_group_dialog_show_members (ChasGroupDialog *self);
void chas_group_dialog_on_member_cb (GtkListBox *list, GtkListBoxRow *row, ChasGroupDialog *self);
void
chas_group_dialog_on_education_cb (GtkListBox *list, GtkListBoxRow *row, ChasGroupDialog *self);
void chas_group_dialog_on_add_cb (ChasGroupDialog *self);

G_END_DECLS
