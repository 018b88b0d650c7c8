// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-rival.h"

G_BEGIN_DECLS

char *chas_rival_words_dup (const ChasRival *rival, ChasDate today);
char *chas_rival_words_dup_all (GPtrArray *rivals, ChasDate today);

G_END_DECLS
