// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-duplicates-dialog.h"

#include "chas-duplicates.h"
#include "chas-merge-page.h"

G_BEGIN_DECLS

typedef enum
{
  CHAS_DUPLICATES_COMPANIES,
  CHAS_DUPLICATES_PEOPLE,
  CHAS_DUPLICATES_N_KINDS,
} ChasDuplicatesKind;

struct _ChasDuplicatesDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  GPtrArray *
    pairs[CHAS_DUPLICATES_N_KINDS]; /* of ChasDuplicatePair; NULL until they have been looked for */
  guint current[CHAS_DUPLICATES_N_KINDS]; /* which of them is shown */
  ChasDuplicatesKind kind;                /* of what is shown */
  char *shown;                            /* the ids of the pair that is shown */
  char *wanted;                           /* nullable: the ids of the pair to begin with */
  guint generation;                       /* raised by every reading: an older answer is dropped */

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  AdwToggleGroup *kinds;
  AdwToggle *companies;
  AdwToggle *people;
  GtkStack *stack;
  ChasMergePage *page;
  GtkWidget *buttons;
  GtkEditable *why;
  GtkWidget *merge;
  GtkWidget *no_pair;
};

guint chas_duplicates_dialog_get_n_pairs (ChasDuplicatesDialog *self, ChasDuplicatesKind kind);
const ChasDuplicatePair *chas_duplicates_dialog_get_current (ChasDuplicatesDialog *self);
void chas_duplicates_dialog_tell (ChasDuplicatesDialog *self, const char *words, gboolean can_undo);
void chas_duplicates_dialog_show_kinds (ChasDuplicatesDialog *self);
void chas_duplicates_dialog_show_current (ChasDuplicatesDialog *self);
void chas_duplicates_dialog_look_again (ChasDuplicatesDialog *self);

G_END_DECLS
