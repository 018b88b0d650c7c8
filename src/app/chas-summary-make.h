// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-entities.h"
#include "chas-summary-file.h"

G_BEGIN_DECLS

/* The period, where nobody says another. */
#define CHAS_SUMMARY_DAYS 28

ChasCareerGroup *chas_summary_find_group (ChasDb *db, const char *name, GError **error);
ChasSummary *chas_summary_make (ChasDb *db, const char *group_id, ChasDate first, GError **error);
ChasDate chas_summary_get_start (ChasDb *db, const char *group_id, GError **error);
char *chas_summary_dup_file_name (const char *group, ChasDate today, ChasSummaryFormat format);

G_END_DECLS
