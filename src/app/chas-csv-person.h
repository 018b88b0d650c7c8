// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-step.h"

G_BEGIN_DECLS

gboolean
chas_csv_person_add (ChasCsvStep *self, ChasCsvLead *row, const char *company_id, GError **error);

G_END_DECLS
