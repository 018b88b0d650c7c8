// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-report.h"

G_BEGIN_DECLS

char *chas_report_dup_html (const ChasReport *report);

G_END_DECLS
