// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-import-report.h"

G_BEGIN_DECLS

const char *chas_import_notice_get (const ChasImportReport *report);

G_END_DECLS
