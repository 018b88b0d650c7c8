// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Somebody at a company, new or known.
 *
 * Signal done (words): it is on the disk, and can be taken back. */
#define CHAS_TYPE_PERSON_DIALOG (chas_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasPersonDialog, chas_person_dialog, CHAS, PERSON_DIALOG, AdwDialog)

AdwDialog *chas_person_dialog_new (ChasStore *store, const char *company_id);
void chas_person_dialog_set_person (ChasPersonDialog *self,
                                    ChasPerson *person,
                                    ChasEmployment *employment);

G_END_DECLS
