// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-date.h"
#include "chas-entities.h"

G_BEGIN_DECLS

/* Says that a company does not want to be contacted, since when and why. Its buttons activate
 * lead.allow-contact and lead.refuse. */
#define CHAS_TYPE_REFUSAL_MARK (chas_refusal_mark_get_type ())
G_DECLARE_FINAL_TYPE (ChasRefusalMark, chas_refusal_mark, CHAS, REFUSAL_MARK, GtkBox)

void chas_refusal_mark_set_company (ChasRefusalMark *self, ChasCompany *company, ChasDate today);

G_END_DECLS
