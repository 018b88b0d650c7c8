// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-env.h"

G_BEGIN_DECLS

char *chas_day_words_dup (ChasDate date, ChasDate today);
char *chas_day_words_dup_inside (ChasDate date, ChasDate today);
char *chas_day_words_dup_heading (ChasDate date, ChasDate today);
char *chas_day_words_capitalise (char *text);
char *chas_day_words_dup_moment (const char *at, ChasEnv *env);

G_END_DECLS
