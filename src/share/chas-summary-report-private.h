// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-summary-report.h"

G_BEGIN_DECLS

/* A summary on its way into a report. */
typedef struct
{
  const ChasSummary *summary;
  ChasSummaryTell tell;
  const ChasWords *words;
  ChasReport *report;
} ChasSummaryReport;

/* What stands in a table where there is nothing to tell. */
#define CHAS_SUMMARY_NOTHING "–"

const char *chas_summary_report_say (const ChasSummaryReport *self, const char *msgid)
  G_GNUC_FORMAT (2);
const char *chas_summary_report_get_stage (const ChasSummaryReport *self, int stage);
char *chas_summary_report_dup_subtitle (const ChasSummaryReport *self);
void chas_summary_report_add_verdict (ChasSummaryReport *self);
void chas_summary_report_add_flow (ChasSummaryReport *self);
void chas_summary_report_add_pipeline (ChasSummaryReport *self);
void chas_summary_report_add_lists (ChasSummaryReport *self);

G_END_DECLS
