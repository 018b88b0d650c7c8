// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-found.h"

G_BEGIN_DECLS

/* The name of a company, and below it why a search found it. */
#define CHAS_TYPE_TABLE_COMPANY (chas_table_company_get_type ())
G_DECLARE_FINAL_TYPE (ChasTableCompany, chas_table_company, CHAS, TABLE_COMPANY, GtkWidget)

void chas_table_company_set_name (ChasTableCompany *self, const char *name);
void chas_table_company_set_found (ChasTableCompany *self, const ChasFound *found);

G_END_DECLS
