// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-summary.h"

G_BEGIN_DECLS

typedef enum
{
  CHAS_SUMMARY_PDF,
  CHAS_SUMMARY_HTML,
  CHAS_SUMMARY_MARKDOWN,
  CHAS_SUMMARY_JSON,
} ChasSummaryFormat;

/* How a summary is written. */
typedef struct
{
  ChasSummaryFormat format;
  ChasSummaryTell tell;
  const char *language; /* code of the language of its words; JSON has none */
} ChasSummaryStyle;

gboolean chas_summary_format_from_name (const char *file_name, ChasSummaryFormat *out_format);
const char *chas_summary_format_get_suffix (ChasSummaryFormat format);
gboolean chas_summary_write (const ChasSummary *summary,
                             const char *path,
                             const ChasSummaryStyle *style,
                             GError **error);

G_END_DECLS
