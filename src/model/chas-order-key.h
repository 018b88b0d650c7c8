// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-env.h"

G_BEGIN_DECLS

#define CHAS_ORDER_KEY_MAX_LENGTH 24

char *chas_order_key_between (const char *before, const char *after, ChasEnv *env);
GStrv chas_order_key_make_series (guint n_keys, ChasEnv *env);

G_END_DECLS
