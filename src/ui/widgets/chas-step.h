// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  CHAS_STEP_NONE,    /* hidden */
  CHAS_STEP_OVERDUE, /* "Overdue" and the text */
  CHAS_STEP_TODAY,   /* "Today" and the text */
  CHAS_STEP_LATER,   /* the text says when */
  CHAS_STEP_LACKING, /* an open lead without a next step */
  CHAS_STEP_ADD,     /* what to add before the lead is ready */
} ChasStepState;

#define CHAS_TYPE_STEP_STATE (chas_step_state_get_type ())
GType chas_step_state_get_type (void);

#define CHAS_TYPE_STEP (chas_step_get_type ())
G_DECLARE_FINAL_TYPE (ChasStep, chas_step, CHAS, STEP, AdwBin)

const char *chas_step_get_icon (ChasStepState state);
const char *chas_step_get_word (ChasStepState state);
ChasStepState chas_step_get_state (ChasStep *self);
void chas_step_set_state (ChasStep *self, ChasStepState state);
const char *chas_step_get_text (ChasStep *self);
void chas_step_set_single_line (ChasStep *self);
void chas_step_set_text (ChasStep *self, const char *text);

G_END_DECLS
