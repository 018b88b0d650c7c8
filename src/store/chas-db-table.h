// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-lead-filter.h"
#include "chas-table-order.h"

G_BEGIN_DECLS

/* What a table of leads can be sorted by. */
typedef enum
{
  CHAS_TABLE_SORT_COMPANY,
  CHAS_TABLE_SORT_STAGE,
  CHAS_TABLE_SORT_OWNER,
  CHAS_TABLE_SORT_TOWN,
  CHAS_TABLE_SORT_BUSINESS,
  CHAS_TABLE_SORT_STEP, /* the day of the next step */
  CHAS_TABLE_SORT_DAYS, /* in the stage */
  CHAS_TABLE_SORT_EDUCATIONS,
  CHAS_TABLE_SORT_TAGS,
  CHAS_TABLE_SORT_WARMTH, /* the warmest first */
  CHAS_TABLE_SORT_COMPLETENESS,
} ChasTableSort;

/* How warm a lead is, of whose facts only the touches are known; 0 for not at all. */
typedef double (*ChasLeadWarmthFunc) (const ChasLeadFacts *facts, ChasEnv *env);

/* How much is known of a lead, of whose facts only those that are known are filled; 0 to 100. */
typedef int (*ChasLeadCompletenessFunc) (const ChasLeadFacts *facts);

/* Which leads a table shows, and in which order. */
typedef struct
{
  char *group_id;
  ChasLeadFilter *filter; /* nullable: every lead fits */
  ChasTableSort sort;
  gboolean descending;
  ChasLeadWarmthFunc warmth;             /* what only a rule can tell; needed to sort by it */
  ChasLeadCompletenessFunc completeness; /* likewise */
} ChasTableQuery;

ChasTableQuery *chas_table_query_new (const char *group_id,
                                      const ChasLeadFilter *filter,
                                      ChasTableSort sort,
                                      gboolean descending);
void chas_table_query_set_filter (ChasTableQuery *self, const ChasLeadFilter *filter);
ChasTableQuery *chas_table_query_copy (const ChasTableQuery *self);
void chas_table_query_free (ChasTableQuery *self);

ChasTableOrder *chas_db_list_table (ChasDb *db, const ChasTableQuery *query, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTableQuery, chas_table_query_free)

G_END_DECLS
