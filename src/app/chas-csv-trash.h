// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-write.h"
#include "chas-draft-duplicates.h"

G_BEGIN_DECLS

gboolean chas_csv_trash_find (ChasCsvStep *step,
                              const ChasCsvLead *row,
                              const char *company_id,
                              ChasDraftDuplicate **out_found,
                              GError **error);
gboolean
chas_csv_trash_restore (ChasCsvStep *step, const ChasDraftDuplicate *found, GError **error);
void chas_csv_trash_tell (ChasCsvStep *step,
                          ChasCsvLead *row,
                          const ChasDraftDuplicate *found,
                          const char *company_name);

G_END_DECLS
