// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-member-dialog.h"

G_BEGIN_DECLS

struct _ChasMemberDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *group_id;
  char *participant_id; /* NULL: somebody new */
  gboolean is_me;
  gboolean is_filled;  /* what is known stands there */
  gboolean is_without; /* a student whose education was never told */
  GListModel *known;   /* of ChasEducation; NULL until they have been read */

  GtkEditable *given_name;
  GtkEditable *family_name;
  GtkEditable *town;
  AdwComboRow *county;
  AdwToggleGroup *kind;
  AdwComboRow *education;
  GtkEditable *education_name;
  GtkEditable *education_short;
  AdwComboRow *role;
  GtkLabel *problem;
};

void chas_member_dialog_fill (ChasMemberDialog *self);
void chas_member_dialog_update (ChasMemberDialog *self);
void
chas_member_dialog_tell_problem (ChasMemberDialog *self, const GError *error, const char *words);

G_END_DECLS
