// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-draft-list.h"

G_BEGIN_DECLS

/* Lines of a list on their way to be looked up, some at a time: nobody waits for all of them. */
typedef struct _ChasDraftLookup ChasDraftLookup;

ChasDraftLookup *chas_draft_lookup_new (const char *group_id, GPtrArray *drafts);
void chas_draft_lookup_free (ChasDraftLookup *self);
gboolean chas_draft_lookup_go_on (ChasDraftLookup *self, ChasDb *db, guint n, GError **error);
guint chas_draft_lookup_get_n_left (const ChasDraftLookup *self);
GPtrArray *chas_draft_lookup_get_listed (const ChasDraftLookup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasDraftLookup, chas_draft_lookup_free)

G_END_DECLS
