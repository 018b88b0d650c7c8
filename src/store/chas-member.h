// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-entities.h"

G_BEGIN_DECLS

/* Somebody who is in the group today. */
typedef struct
{
  ChasParticipant *participant;
  ChasEducation *education; /* NULL: none, as of the staff */
  ChasRole staff_role;      /* what they do today as staff; unset when nothing is decided */
  ChasRole role;            /* what they do today in the group; likewise */
} ChasMember;

#define CHAS_TYPE_MEMBER (chas_member_get_type ())
GType chas_member_get_type (void);
ChasMember *chas_member_new (ChasParticipant *participant,
                             ChasEducation *education,
                             ChasRole staff_role,
                             ChasRole role);
ChasMember *chas_member_copy (const ChasMember *self);
void chas_member_free (ChasMember *self);
char *chas_member_dup_name (const ChasMember *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasMember, chas_member_free)

G_END_DECLS
