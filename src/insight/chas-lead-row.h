// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-draft.h"

G_BEGIN_DECLS

/* A line of a list, parted into what the company is called and what else stands there. */
typedef struct
{
  char *company; /* NULL: the line names none */
  char *rest;    /* nullable: a piece on each line */
  char *town;    /* nullable: what stands in the column of towns */
} ChasLeadRow;

ChasLeadRow *chas_lead_row_new (const char *line, int town_column);
void chas_lead_row_free (ChasLeadRow *self);
ChasLeadDraft *chas_lead_row_read (const ChasLeadRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasLeadRow, chas_lead_row_free)

G_END_DECLS
