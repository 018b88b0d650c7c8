// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"

G_BEGIN_DECLS

/* What is said of somebody in the group. */
typedef struct
{
  char *id; /* NULL: somebody new */
  ChasParticipantKind kind;
  char *given_name;
  char *family_name;     /* nullable */
  char *education_id;    /* of a student, if it is known already */
  char *education_name;  /* else this one, made if there is none */
  char *education_short; /* at most twelve characters */
  char *municipality;    /* nullable */
  char *county;          /* nullable: a county code */
  ChasRole role;         /* what somebody of the staff does */
} ChasMemberDraft;

#define CHAS_TYPE_MEMBER_DRAFT (chas_member_draft_get_type ())
GType chas_member_draft_get_type (void);
ChasMemberDraft *chas_member_draft_new (void);
ChasMemberDraft *chas_member_draft_copy (const ChasMemberDraft *self);
void chas_member_draft_free (ChasMemberDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasMemberDraft, chas_member_draft_free)

G_END_DECLS
