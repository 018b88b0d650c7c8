// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-conflicts-dialog.h"

G_BEGIN_DECLS

struct _ChasConflictsDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  GPtrArray *conflicts; /* of ChasConflict; NULL until they have been read */
  GPtrArray *seen;      /* of ChasConflict: in which order they were listed since it was opened */
  guint current;        /* which of them is shown */
  ChasConflict *wanted; /* nullable: which is to be shown first, without its versions */
  char *told;           /* nullable: which one was announced */
  guint generation;     /* raised by every reading: an older answer is dropped */

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *record;
  GtkLabel *question;
  GtkBox *cards;
  AdwBin *before;
  GtkBox *edits;
  GtkWidget *both;
  AdwToolbarView *page;
  GtkWidget *all_mine;
  GtkWidget *all_theirs;
};

void chas_conflicts_dialog_tell (ChasConflictsDialog *self, const char *words, gboolean can_undo);
const ChasConflict *chas_conflicts_dialog_get_current (ChasConflictsDialog *self);
GPtrArray *chas_conflicts_dialog_list_in_order (const ChasConflict *conflict);
void chas_conflicts_dialog_focus_first (ChasConflictsDialog *self);
void chas_conflicts_dialog_show_current (ChasConflictsDialog *self);
gboolean chas_conflicts_dialog_can_keep_both (const ChasConflict *conflict);
void chas_conflicts_dialog_keep (ChasConflictsDialog *self, guint n_version);
gboolean chas_conflicts_dialog_can_keep_before (const ChasConflict *conflict);
void chas_conflicts_dialog_keep_before (ChasConflictsDialog *self);
void chas_conflicts_dialog_keep_both (ChasConflictsDialog *self);
guint chas_conflicts_dialog_count_answers (ChasConflictsDialog *self, gboolean mine);
void chas_conflicts_dialog_keep_all (ChasConflictsDialog *self, gboolean mine);

G_END_DECLS
