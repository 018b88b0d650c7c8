// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-store.h"

G_BEGIN_DECLS

DexFuture *chas_try_sample (ChasStore *store);

G_END_DECLS
