// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-entities.h"
#include "chas-env.h"

G_BEGIN_DECLS

char *chas_event_words_dup (ChasEvent *event, ChasEnv *env);
char *chas_event_words_dup_all (GPtrArray *events, ChasEnv *env);
char *chas_event_words_dup_when (const char *start, ChasEnv *env);

G_END_DECLS
