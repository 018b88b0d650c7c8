// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-target.h"

G_BEGIN_DECLS

/* What a header of a table may mean. */
typedef enum
{
  CHAS_CSV_ALIAS_UNKNOWN,
  CHAS_CSV_ALIAS_TARGET, /* means a target */
  CHAS_CSV_ALIAS_NAME,   /* of the company or the person, as the other columns tell */
  CHAS_CSV_ALIAS_MAIL,   /* and so on */
  CHAS_CSV_ALIAS_PHONE,
  CHAS_CSV_ALIAS_LINKEDIN,
  CHAS_CSV_ALIAS_ADDRESS, /* a web address of something */
} ChasCsvAlias;

char *chas_csv_alias_fold (const char *text);
ChasCsvAlias chas_csv_alias_find (const char *header, ChasCsvTarget *out_target);
gboolean chas_csv_alias_is_known (const char *header);

G_END_DECLS
