// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-list.h"

G_BEGIN_DECLS

/* What is known of each company: its name, and in brackets the town, website, mail, phone, person,
 * note and organisation number that stand there. */
typedef struct
{
  const char *name;
  const char *text;
  ChasLeadListCertainty certainty;
  const char *read; /* NULL: nobody will ask */
} LeadListCase;

#define SURE CHAS_LEAD_LIST_SURE
#define PERHAPS CHAS_LEAD_LIST_PERHAPS
#define NO CHAS_LEAD_LIST_NO

void lead_list_case_add (const LeadListCase *cases, guint n_cases);

G_END_DECLS
