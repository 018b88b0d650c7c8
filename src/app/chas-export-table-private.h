// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-target.h"
#include "chas-export-table.h"

G_BEGIN_DECLS

/* How a value of the query is written. */
typedef enum
{
  CHAS_CELL_PLAIN,
  CHAS_CELL_ORGNR,
  CHAS_CELL_PHONE,
  CHAS_CELL_CODE, /* of the enumeration of a field: its label */
  CHAS_CELL_YES,
  CHAS_CELL_DATE, /* an instant: the day it was here */
  CHAS_CELL_TIME,
} ChasCellKind;

/* A column, in the order of the query's. */
typedef struct
{
  ChasCsvTarget target; /* which our own import reads it as, or CHAS_CSV_TARGET_NONE */
  ChasCellKind kind;
  const char *entity; /* of a code */
  const char *field;
  const char *label; /* English msgid, context "column"; where there is no target */
} ChasTableColumn;

/* A table: its query has the parameters ?1 list of lead ids as JSON or NULL, ?2 today, ?3 group or
 * NULL, and one column more than is written: `person`, the id of whom a row names, or NULL. */
typedef struct
{
  const char *query;
  guint n_columns;
  const ChasTableColumn *columns;
} ChasTableInfo;

extern const ChasTableInfo chas_table_leads;
extern const ChasTableInfo chas_table_people;
extern const ChasTableInfo chas_table_contacts;
extern const ChasTableInfo chas_table_companies;

/* A company and what was merged with it, for a query that calls the one that stands for all `c`. */
#define CHAS_TABLE_AT_COMPANY(employment)                                                          \
  employment ".company_id IN (SELECT c.id UNION ALL SELECT id FROM as_one WHERE one = c.id)"

/* Of people who were merged and work at one company, the one that stands for them says what they do
 * there. */
#define CHAS_TABLE_SAID_BY_ANOTHER                                                                 \
  "SELECT 1 FROM same_record s JOIN same_record q ON q.root = s.root"                              \
  " JOIN employment y ON y.person_id = q.id WHERE s.id = x.person_id"                              \
  " AND (y.person_id <> s.root, y.person_id) < (x.person_id <> s.root, x.person_id)"               \
  " AND " CHAS_TABLE_AT_COMPANY ("y")

G_END_DECLS
