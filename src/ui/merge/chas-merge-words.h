// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-duplicates.h"
#include "chas-merge-plan.h"

G_BEGIN_DECLS

char *chas_merge_words_dup_value (const ChasMergeField *field, guint n_side, ChasDate today);
char *chas_merge_words_dup_reason (ChasDuplicateLevel level, ChasDuplicateReason reason);
char *chas_merge_words_dup_moves (const ChasMergePlan *plan);
char *chas_merge_words_dup_look (const ChasMergePlan *plan, ChasDate today);
char *chas_merge_words_dup_merged (const ChasMergePlan *plan);

G_END_DECLS
