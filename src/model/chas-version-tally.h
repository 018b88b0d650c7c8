// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-file-info.h"

G_BEGIN_DECLS

/* How many versions there are by author. */
typedef struct _ChasVersionTally ChasVersionTally;

ChasVersionTally *chas_version_tally_new (void);
void chas_version_tally_free (ChasVersionTally *self);
void chas_version_tally_add (ChasVersionTally *self, const char *dev, gint64 n_versions);
void chas_version_tally_add_record (ChasVersionTally *self, const ChasRecord *record);
gboolean chas_version_tally_covers (const ChasVersionTally *self, const ChasFileInfo *info);
void chas_version_tally_tell (const ChasVersionTally *self, ChasFileInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasVersionTally, chas_version_tally_free)

G_END_DECLS
