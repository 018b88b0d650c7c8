// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-entities.h"

G_BEGIN_DECLS

char *chas_step_words_dup_what (ChasFollowUp *step);
char *chas_step_words_dup (ChasFollowUp *step, ChasDate today);
char *chas_step_words_dup_all (GPtrArray *steps, ChasDate today);
char *chas_step_words_dup_kind (ChasFollowUpKind kind, ChasDate due, ChasDate today);

G_END_DECLS
