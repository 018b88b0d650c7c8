// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-conflict.h"
#include "chas-entity.h"

G_BEGIN_DECLS

/* One field of a record: its label, and the value to edit in place. Which field it is stands in the
 * Blueprint file. */
#define CHAS_TYPE_FACT_ROW (chas_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasFactRow, chas_fact_row, CHAS, FACT_ROW, AdwBin)

const char *chas_fact_row_get_entity (ChasFactRow *self);
const char *chas_fact_row_get_field (ChasFactRow *self);
void chas_fact_row_set_narrow (ChasFactRow *self, gboolean narrow);
void chas_fact_row_show (ChasFactRow *self, ChasEntity *record);
void chas_fact_row_set_conflict (ChasFactRow *self, const ChasConflict *conflict);
void chas_fact_row_set_error (ChasFactRow *self, const char *error);
void chas_fact_row_forget (ChasFactRow *self);
void chas_fact_row_commit (ChasFactRow *self);

G_END_DECLS
