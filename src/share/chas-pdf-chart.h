// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-pdf-pen.h"
#include "chas-report.h"

G_BEGIN_DECLS

void chas_pdf_pen_draw_chart (ChasPdfPen *self, const ChasReportBlock *chart);

G_END_DECLS
