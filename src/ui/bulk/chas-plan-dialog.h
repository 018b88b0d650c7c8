// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-contact-draft.h"
#include "chas-date.h"
#include "chas-enums.h"

G_BEGIN_DECLS

/* The next step of many leads, or of one. Signal planned: read it now. */
#define CHAS_TYPE_PLAN_DIALOG (chas_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasPlanDialog, chas_plan_dialog, CHAS, PLAN_DIALOG, AdwDialog)

ChasPlanDialog *chas_plan_dialog_new (guint n_leads, ChasDate today);
ChasPlanDialog *
chas_plan_dialog_new_for_one (ChasDate today, GListModel *people, const ChasStepDraft *step);
void chas_plan_dialog_begin_with_day (ChasPlanDialog *self);
ChasFollowUpKind chas_plan_dialog_get_kind (ChasPlanDialog *self);
ChasDate chas_plan_dialog_get_day (ChasPlanDialog *self);
const char *chas_plan_dialog_get_text (ChasPlanDialog *self);
const char *chas_plan_dialog_get_assignee (ChasPlanDialog *self);
gboolean chas_plan_dialog_get_replaces (ChasPlanDialog *self);

G_END_DECLS
