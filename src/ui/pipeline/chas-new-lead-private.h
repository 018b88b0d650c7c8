// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-draft-form.h"
#include "chas-duplicate-hint.h"
#include "chas-new-lead-dialog.h"

G_BEGIN_DECLS

/* What shall happen once it is known whether the company is there already. */
typedef enum
{
  CHAS_NEW_LEAD_WAIT,
  CHAS_NEW_LEAD_CREATE,
  CHAS_NEW_LEAD_CREATE_AND_STAY, /* for the next one */
} ChasNewLeadIntent;

struct _ChasNewLeadDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *group_id;
  ChasBoardModel *model;

  gboolean saving;  /* what stands there: it closes afterwards */
  gboolean looking; /* for duplicates */
  gboolean look_again;
  ChasNewLeadIntent intent;
  char *shown; /* which hints: the same ones stay as they are */
  GHashTable
    *others; /* id of a company that this one is not → why, as far as it is not in its hint */

  char *lines;     /* nullable: what was pasted, when each line may be a company */
  gboolean is_one; /* somebody says that what was pasted is about one */

  AdwEntryRow *line;
  ChasDraftForm *form;
  GtkLabel *message;
  GtkWidget *several;
  GtkBox *hints;
};

void chas_new_lead_dialog_say (ChasNewLeadDialog *self, const char *text, gboolean bad);
void chas_new_lead_dialog_add (ChasNewLeadDialog *self, const ChasLeadDraft *draft, gboolean stay);
void chas_new_lead_dialog_create (ChasNewLeadDialog *self, ChasNewLeadIntent intent);
gboolean chas_new_lead_dialog_take_lines (ChasNewLeadDialog *self);
void chas_new_lead_dialog_list (ChasNewLeadDialog *self);
void chas_new_lead_dialog_look (ChasNewLeadDialog *self);
void chas_new_lead_dialog_go_on (ChasNewLeadDialog *self);
ChasDuplicateHint *chas_new_lead_dialog_find_hint (ChasNewLeadDialog *self, const char *company_id);
void chas_new_lead_dialog_clear_hints (ChasNewLeadDialog *self);

G_END_DECLS
