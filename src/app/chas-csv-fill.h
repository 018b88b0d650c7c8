// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-lead.h"

G_BEGIN_DECLS

GStrv chas_csv_fill (ChasEntity *ours, ChasEntity *said, gboolean overwrite, ChasCsvLead *row);
void
chas_csv_set_checked (ChasCsvLead *row, ChasEntity *entity, const char *field, const char *value);
void
chas_csv_add_kept_remark (ChasCsvLead *row, ChasEntity *ours, const char *field, const char *said);

G_END_DECLS
