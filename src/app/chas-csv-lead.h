// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-mapping.h"
#include "chas-entity.h"

G_BEGIN_DECLS

/* A row of a table, understood: what it says, checked and normalised. */
typedef struct
{
  ChasEntity *company; /* without id */
  ChasEntity *lead;    /* without id, company and group */
  ChasEntity *person;  /* (nullable) */
  char *title;         /* (nullable): of the person at the company */
  GStrv tags;
  GStrv educations;
  char *owner;      /* (nullable): a name */
  char *note;       /* (nullable) */
  char *created;    /* (nullable): a date */
  GString *remarks; /* values that were left out, and why, in the user's language */
} ChasCsvLead;

ChasCsvLead *chas_csv_lead_read (ChasCsvMapping *mapping, const ChasCsvRow *row, char **out_fault);
void chas_csv_lead_add_remark (ChasCsvLead *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void chas_csv_lead_free (ChasCsvLead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCsvLead, chas_csv_lead_free)

G_END_DECLS
