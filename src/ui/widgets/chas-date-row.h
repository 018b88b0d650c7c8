// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-date.h"

G_BEGIN_DECLS

/* A day to choose from a calendar, said as people do. Property date: a ChasDate. */
#define CHAS_TYPE_DATE_ROW (chas_date_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasDateRow, chas_date_row, CHAS, DATE_ROW, AdwActionRow)

void chas_date_row_set_today (ChasDateRow *self, ChasDate today);
ChasDate chas_date_row_get_date (ChasDateRow *self);
void chas_date_row_set_date (ChasDateRow *self, ChasDate date);

G_END_DECLS
