// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-member.h"

G_DEFINE_BOXED_TYPE (ChasMember, chas_member, chas_member_copy, chas_member_free)

/**
 * chas_member_new:
 * @education: (nullable)
 *
 * Returns: (transfer full): somebody in the group
 */
ChasMember *
chas_member_new (ChasParticipant *participant,
                 ChasEducation *education,
                 ChasRole staff_role,
                 ChasRole role)
{
  ChasMember *self = g_new0 (ChasMember, 1);

  self->participant = g_object_ref (participant);
  g_set_object (&self->education, education);
  self->staff_role = staff_role;
  self->role = role;
  return self;
}

ChasMember *
chas_member_copy (const ChasMember *self)
{
  return chas_member_new (self->participant, self->education, self->staff_role, self->role);
}

void
chas_member_free (ChasMember *self)
{
  g_object_unref (self->participant);
  g_clear_object (&self->education);
  g_free (self);
}

/**
 * chas_member_dup_name:
 *
 * Returns: (transfer full): their whole name
 */
char *
chas_member_dup_name (const ChasMember *self)
{
  const char *family = chas_participant_get_family_name (self->participant);

  return g_strjoin (family ? " " : NULL, chas_participant_get_given_name (self->participant),
                    family, NULL);
}
