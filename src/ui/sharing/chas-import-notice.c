// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-notice.h"

#include <glib/gi18n.h>

/* Why nothing would be taken in. */
static const char *
get_reason (const ChasImportReport *report)
{
  const ChasMergeReport *merge = report->merge;
  gboolean has_known = report->n_decided[CHAS_ROW_SKIP] + report->n_decided[CHAS_ROW_AGAIN] > 0;

  if (merge ? merge->n_records == 0 : report->n_rows == 0)
    return _ ("There is nothing in the file.");
  if (report->n_left > 0)
    return _ ("No row is chosen.");
  if (merge && merge->n_trashed > 0)
    return _ ("You have all of this already, some of it in the trash.");
  if (report->n_decided[CHAS_ROW_TRASHED] > 0)
    return _ ("What is new in it lies in the trash: choose it below to have it back.");
  if (report->n_decided[CHAS_ROW_DUPLICATE] > 0)
    return _ ("What is new in it may be a duplicate, and is left out.");
  if (!merge && !has_known)
    return _ ("No row can be used.");
  return _ ("You have all of this already.");
}

/**
 * chas_import_notice_get:
 * @report: what would be done
 *
 * Returns: (nullable): what a person should know before they say yes
 */
const char *
chas_import_notice_get (const ChasImportReport *report)
{
  const ChasMergeReport *merge = report->merge;

  if (chas_import_report_is_empty (report))
    return get_reason (report);
  if (merge && chas_merge_report_is_empty (merge))
    return _ ("Nothing will look different, but the history has more to tell.");
  if (report->remembered)
    return _ ("The columns mean what you said last time.");
  if (merge && merge->partial)
    return _ ("The file is a part only. Ask for a full export as well.");
  if (merge && merge->clock_ahead > 0)
    return _ ("A clock was ahead when the file was written. Nothing is lost by that.");
  return NULL;
}
