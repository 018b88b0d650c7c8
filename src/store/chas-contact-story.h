// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-entities.h"

G_BEGIN_DECLS

/* A contact, its move and its next steps are written in one go; this long a go may take. */
#define CHAS_CONTACT_STORY_SECONDS_TO_WRITE 5

/* What goes with a contact that is deleted, or was otherwise than it was told. */
typedef enum
{
  CHAS_CONTACT_TAKES_NOTHING = 0,
  CHAS_CONTACT_TAKES_MOVE = 1 << 0,    /* the lead goes back to where it stood before */
  CHAS_CONTACT_TAKES_STEPS = 1 << 1,   /* what was planned with it is no longer to be done */
  CHAS_CONTACT_TAKES_ANSWERS = 1 << 2, /* what it answered is to be done after all */
  CHAS_CONTACT_TAKES_MEETING = 1 << 3, /* what was booked with it leaves the calendar */
  CHAS_CONTACT_TAKES_REASON = 1 << 4,  /* the lead is closed for the reason it was before */
  CHAS_CONTACT_TAKES_REFUSAL = 1 << 5, /* the company may be contacted again */
} ChasContactTaking;

/* What was told of a contact, and what that did to its lead. */
typedef struct
{
  ChasContact *contact;
  char *lead_id;        /* of the lead that shows it: its own, or the one that was merged with */
  GStrv done_by;        /* participant ids */
  char *person;         /* nullable: name of whom it was with */
  char *change_id;      /* nullable: the change of stage that it made */
  ChasStage from;       /* where the lead stood before, or stands if this did not move it */
  ChasStage to;         /* where the lead came to; unset if this did not move it */
  gboolean stands;      /* nothing has moved the lead since: it may be put right */
  GPtrArray *planned;   /* of ChasFollowUp: what it planned, untouched since */
  GPtrArray *answered;  /* of ChasFollowUp: what is done because of it alone */
  GPtrArray *booked;    /* of ChasEvent: what it put into the calendar, untouched since */
  ChasLead *closed;     /* NULL, or its lead: it gave the reason that stands */
  ChasLead *former;     /* with closed: what that said before of why */
  ChasCompany *refused; /* NULL, or its company: it noted that this refuses */
} ChasContactStory;

#define CHAS_TYPE_CONTACT_STORY (chas_contact_story_get_type ())
GType chas_contact_story_get_type (void);
ChasContactStory *chas_contact_story_new (void);
ChasContactStory *chas_contact_story_copy (const ChasContactStory *self);
gboolean chas_contact_story_can_move_back (const ChasContactStory *self);
void chas_contact_story_free (ChasContactStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasContactStory, chas_contact_story_free)

G_END_DECLS
