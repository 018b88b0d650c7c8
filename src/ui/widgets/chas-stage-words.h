// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-stage-options.h"

G_BEGIN_DECLS

#define CHAS_TYPE_STAGE_WORDS (chas_stage_words_get_type ())
G_DECLARE_FINAL_TYPE (ChasStageWords, chas_stage_words, CHAS, STAGE_WORDS, GObject)

ChasStageWords *chas_stage_words_get_default (void);
void chas_stage_words_set_options (ChasStageWords *self, const ChasStageOptions *options);
const char *chas_stage_words_get_label (ChasStage stage);
const char *chas_stage_words_get_key (ChasStage stage);
gboolean chas_stage_words_is_own (ChasStage stage);
guint chas_stage_words_get_limit (ChasStage stage);
char *chas_stage_words_dup_count (ChasStage stage, guint count);
gboolean chas_stage_words_is_over (ChasStage stage, guint count);

G_END_DECLS
