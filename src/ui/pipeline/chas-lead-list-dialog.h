// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-board-model.h"

G_BEGIN_DECLS

/* Adds the companies of a list that was pasted: which of them are new, and which shall become
 * leads.
 *
 * Signals: added (GStrv, guint, guint): the leads that were touched, how many are new, and how many
 * companies got facts; the dialog has closed. joined (text): it is one company after all. */
#define CHAS_TYPE_LEAD_LIST_DIALOG (chas_lead_list_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasLeadListDialog, chas_lead_list_dialog, CHAS, LEAD_LIST_DIALOG, AdwDialog)

ChasLeadListDialog *chas_lead_list_dialog_new (ChasStore *store,
                                               const char *group_id,
                                               ChasBoardModel *model,
                                               const char *text);
ChasLeadListDialog *chas_lead_list_dialog_new_again (ChasLeadListDialog *before);

G_END_DECLS
