// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-entities.h"

G_BEGIN_DECLS

/* How much a company could give of one kind, and when. Responses: "save", "remove" (of what is
 * noted already) and "cancel". */
#define CHAS_TYPE_POSSIBILITY_DIALOG (chas_possibility_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasPossibilityDialog,
                      chas_possibility_dialog,
                      CHAS,
                      POSSIBILITY_DIALOG,
                      AdwAlertDialog)

AdwDialog *chas_possibility_dialog_new (ChasPossibility kind, ChasLeadPossibility *known);
AdwDialog *chas_possibility_dialog_new_again (ChasPossibilityDialog *before);
ChasPossibility chas_possibility_dialog_get_kind (ChasPossibilityDialog *self);
int chas_possibility_dialog_get_count (ChasPossibilityDialog *self);
const char *chas_possibility_dialog_get_period (ChasPossibilityDialog *self);

G_END_DECLS
