// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-draft.h"

G_BEGIN_DECLS

/* So many lines can be looked through; a longer table is imported as a file. */
#define CHAS_LEAD_LIST_MAX 500

/* Whether a text is about several companies, each on a line of its own. */
typedef enum
{
  CHAS_LEAD_LIST_NO,
  CHAS_LEAD_LIST_PERHAPS,
  CHAS_LEAD_LIST_SURE,
} ChasLeadListCertainty;

ChasLeadListCertainty chas_lead_list_judge (const char *text);
GPtrArray *chas_lead_list_read (const char *text);

G_END_DECLS
