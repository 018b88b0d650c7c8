// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-entity.h"

G_BEGIN_DECLS

/* What is known of a company: its children are fact rows. Property narrow: facts stand below their
 * labels. Property lacking: some are out of sight, for nothing is known. */
#define CHAS_TYPE_COMPANY_FACTS (chas_company_facts_get_type ())
G_DECLARE_FINAL_TYPE (ChasCompanyFacts, chas_company_facts, CHAS, COMPANY_FACTS, GtkBox)

void chas_company_facts_show (ChasCompanyFacts *self, ChasEntity *company);
void chas_company_facts_update (ChasCompanyFacts *self);
void chas_company_facts_reveal (ChasCompanyFacts *self);
void chas_company_facts_reveal_field (ChasCompanyFacts *self, const char *field);
void chas_company_facts_forget (ChasCompanyFacts *self);

G_END_DECLS
