// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-member-draft.h"

G_DEFINE_BOXED_TYPE (ChasMemberDraft,
                     chas_member_draft,
                     chas_member_draft_copy,
                     chas_member_draft_free)

/**
 * chas_member_draft_new:
 *
 * Returns: (transfer full): a draft of a student whose fields are to be filled with copies of what
 * was typed
 */
ChasMemberDraft *
chas_member_draft_new (void)
{
  ChasMemberDraft *self = g_new0 (ChasMemberDraft, 1);

  self->kind = CHAS_PARTICIPANT_KIND_STUDENT;
  self->role = CHAS_ROLE_UNSET;
  return self;
}

ChasMemberDraft *
chas_member_draft_copy (const ChasMemberDraft *self)
{
  ChasMemberDraft *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->given_name = g_strdup (self->given_name);
  copy->family_name = g_strdup (self->family_name);
  copy->education_id = g_strdup (self->education_id);
  copy->education_name = g_strdup (self->education_name);
  copy->education_short = g_strdup (self->education_short);
  copy->municipality = g_strdup (self->municipality);
  copy->county = g_strdup (self->county);
  return copy;
}

void
chas_member_draft_free (ChasMemberDraft *self)
{
  g_free (self->id);
  g_free (self->given_name);
  g_free (self->family_name);
  g_free (self->education_id);
  g_free (self->education_name);
  g_free (self->education_short);
  g_free (self->municipality);
  g_free (self->county);
  g_free (self);
}
