// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-date.h"
#include "chas-entities.h"

G_BEGIN_DECLS

/* What a stage wants to know of who comes there. Responses: "save", "cancel", and "later" where it
 * can be put off. */
#define CHAS_TYPE_MOVE_QUESTION (chas_move_question_get_type ())
G_DECLARE_FINAL_TYPE (ChasMoveQuestion, chas_move_question, CHAS, MOVE_QUESTION, AdwAlertDialog)

ChasMoveQuestion *chas_move_question_new (ChasStage to, ChasDate today, gboolean can_put_off);
void chas_move_question_set_day (ChasMoveQuestion *self, ChasDate day);
void chas_move_question_set_choice (ChasMoveQuestion *self, int choice);
void chas_move_question_set_words (ChasMoveQuestion *self, const char *words);
ChasDate chas_move_question_get_day (ChasMoveQuestion *self);
int chas_move_question_get_choice (ChasMoveQuestion *self);
const char *chas_move_question_get_words (ChasMoveQuestion *self);

G_END_DECLS
