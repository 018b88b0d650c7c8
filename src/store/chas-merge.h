// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-file-info.h"
#include "chas-merge-report.h"
#include "chas-record.h"

G_BEGIN_DECLS

/* One import: one transaction on a connection that does nothing else meanwhile. */
typedef struct _ChasMerge ChasMerge;

ChasMerge *
chas_merge_begin (ChasDb *db, const ChasFileInfo *info, gboolean preview, GError **error);
gboolean chas_merge_add (ChasMerge *self, const ChasRecord *record, GError **error);
gboolean chas_merge_finish (ChasMerge *self, ChasMergeReport **out_report, GError **error);
void chas_merge_free (ChasMerge *self); /* takes back what is not finished */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasMerge, chas_merge_free)

G_END_DECLS
