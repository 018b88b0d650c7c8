// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-env.h"
#include "chas-flame.h"
#include "chas-lead-facts.h"
#include "chas-step.h"

G_BEGIN_DECLS

/* What a card says of a lead today, in the user's words. */
typedef struct
{
  ChasStepState step;
  char *step_text; /* nullable: what to do and when */
  ChasFlameLevel flame;
  gboolean stale;
  char *days;      /* in the stage: "6 d" */
  char *days_tip;  /* what the days mean, and what happened last */
  char *rivals;    /* nullable: who has taken on the company too */
  char *conflicts; /* nullable: how many choices wait */
} ChasCardLook;

const char *chas_follow_up_kind_word (ChasFollowUpKind kind);
void chas_card_look_init (ChasCardLook *self, const ChasLeadFacts *facts, ChasEnv *env);
void chas_card_look_clear (ChasCardLook *self);
char *chas_card_look_dup_description (const ChasCardLook *self, const ChasLeadFacts *facts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChasCardLook, chas_card_look_clear)

G_END_DECLS
