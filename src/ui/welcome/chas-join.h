// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-store.h"

G_BEGIN_DECLS

DexFuture *chas_join_as_new (ChasStore *store, const char *group_id, const ChasGroupDraft *me);

G_END_DECLS
