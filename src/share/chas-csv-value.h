// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-fields.h"

G_BEGIN_DECLS

/* What a person may have typed in a cell, understood. */
int chas_csv_value_parse_enum (const ChasEnumInfo *info, const char *text);
const char *chas_csv_value_parse_size (const char *text);
char *chas_csv_value_parse_date (const char *text);
void chas_csv_value_split_name (const char *text, char **out_given_name, char **out_family_name);
char **chas_csv_value_split_list (const char *text);

G_END_DECLS
