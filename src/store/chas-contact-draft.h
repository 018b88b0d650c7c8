// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-contact-story.h"
#include "chas-enums.h"

G_BEGIN_DECLS

/* Something to do next. */
typedef struct
{
  ChasFollowUpKind kind;
  char *due_date;
  char *assignee_id; /* nullable */
  char *text;        /* nullable: in words */
} ChasStepDraft;

/* A contact as somebody tells of it, with all that follows. Unset fields follow nothing. */
typedef struct
{
  char *lead_id;
  char *person_id; /* nullable: nobody in particular */
  ChasChannel channel;
  ChasDirection direction;
  ChasOutcome outcome;
  char *at;      /* instant */
  int minutes;   /* 0: not told */
  GStrv done_by; /* participant ids, at least one */
  char *text;    /* nullable */
  gboolean is_attempt;
  gint64 move_step; /* the move of which it tells, so that both are one step; 0: none */

  ChasStage stage;          /* where the lead goes, or unset */
  GPtrArray *steps;         /* of ChasStepDraft */
  gboolean replaces_steps;  /* a correction: they stand for those that the contact planned */
  ChasContactTaking taking; /* a correction: of meeting, reason and refusal, what is taken back */
  char *no_next_step;       /* nullable: why there is no next step */
  char *wake_date;          /* of a lead that rests, or may be asked again */
  ChasCloseReason close_reason; /* of a lead that is closed */
  char *close_text;
  char *meeting_start; /* nullable: date, or instant, of what was booked */
  char *meeting_place;
} ChasContactDraft;

#define CHAS_TYPE_CONTACT_DRAFT (chas_contact_draft_get_type ())
GType chas_contact_draft_get_type (void);
ChasContactDraft *chas_contact_draft_new (const char *lead_id);
ChasContactDraft *chas_contact_draft_copy (const ChasContactDraft *self);
void chas_contact_draft_free (ChasContactDraft *self);
void chas_contact_draft_add_step (ChasContactDraft *self,
                                  ChasFollowUpKind kind,
                                  const char *due_date,
                                  const char *assignee_id,
                                  const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasContactDraft, chas_contact_draft_free)

G_END_DECLS
