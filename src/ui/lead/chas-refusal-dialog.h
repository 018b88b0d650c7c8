// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-entities.h"

G_BEGIN_DECLS

/* Why a company does not want to be contacted. Responses: "save" and "cancel". */
#define CHAS_TYPE_REFUSAL_DIALOG (chas_refusal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasRefusalDialog, chas_refusal_dialog, CHAS, REFUSAL_DIALOG, AdwAlertDialog)

AdwDialog *chas_refusal_dialog_new (ChasCompany *company, const char *reason);
ChasCompany *chas_refusal_dialog_get_company (ChasRefusalDialog *self);
const char *chas_refusal_dialog_get_reason (ChasRefusalDialog *self);

G_END_DECLS
