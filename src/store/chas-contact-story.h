// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-entities.h"

G_BEGIN_DECLS

/* What was told of a contact, and what that did to its lead. */
typedef struct
{
  ChasContact *contact;
  char *lead_id;   /* of the lead that shows it: its own, or the one that was merged with */
  GStrv done_by;   /* participant ids */
  char *person;    /* nullable: name of whom it was with */
  char *change_id; /* nullable: the change of stage that it made */
  ChasStage from;  /* where the lead stood before, or stands if this did not move it */
  ChasStage to;    /* where the lead came to; unset if this did not move it */
  gboolean stands; /* nothing has moved the lead since: it may be put right */
} ChasContactStory;

#define CHAS_TYPE_CONTACT_STORY (chas_contact_story_get_type ())
GType chas_contact_story_get_type (void);
ChasContactStory *chas_contact_story_new (void);
ChasContactStory *chas_contact_story_copy (const ChasContactStory *self);
void chas_contact_story_free (ChasContactStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasContactStory, chas_contact_story_free)

G_END_DECLS
