// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-step.h"

G_BEGIN_DECLS

gboolean chas_csv_write_find_lead (ChasCsvStep *self,
                                   const char *company_id,
                                   char **out_lead_id,
                                   GError **error);
gboolean
chas_csv_write_new (ChasCsvStep *self, ChasCsvLead *row, char **out_company_id, GError **error);
gboolean chas_csv_write_known (ChasCsvStep *self,
                               ChasCsvLead *row,
                               const char *company_id,
                               gboolean *out_new_lead,
                               GError **error);

G_END_DECLS
