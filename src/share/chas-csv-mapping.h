// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-reader.h"
#include "chas-csv-target.h"

G_BEGIN_DECLS

/* Which column of a table means what. */
typedef struct _ChasCsvMapping ChasCsvMapping;

ChasCsvMapping *chas_csv_mapping_new (const char *const *header, guint n_columns);
ChasCsvMapping *
chas_csv_mapping_new_from_text (const char *const *header, guint n_columns, const char *text);
void chas_csv_mapping_free (ChasCsvMapping *self);
guint chas_csv_mapping_get_n_columns (ChasCsvMapping *self);
ChasCsvTarget chas_csv_mapping_get_target (ChasCsvMapping *self, guint column);
void chas_csv_mapping_set_target (ChasCsvMapping *self, guint column, ChasCsvTarget target);
gboolean chas_csv_mapping_has_target (ChasCsvMapping *self, ChasCsvTarget target);
guint *chas_csv_mapping_list_unmapped (ChasCsvMapping *self, guint *out_n_columns);
char *
chas_csv_mapping_dup_value (ChasCsvMapping *self, const ChasCsvRow *row, ChasCsvTarget target);
char *chas_csv_mapping_to_text (ChasCsvMapping *self);
char *chas_csv_mapping_make_key (const char *const *header, guint n_columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCsvMapping, chas_csv_mapping_free)

G_END_DECLS
