// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-group-draft.h"

G_DEFINE_BOXED_TYPE (ChasGroupDraft, chas_group_draft, chas_group_draft_copy, chas_group_draft_free)

/**
 * chas_group_draft_new:
 *
 * Returns: (transfer full): a draft whose fields are to be filled with copies of what was typed
 */
ChasGroupDraft *
chas_group_draft_new (void)
{
  return g_new0 (ChasGroupDraft, 1);
}

ChasGroupDraft *
chas_group_draft_copy (const ChasGroupDraft *self)
{
  ChasGroupDraft *copy = chas_group_draft_new ();

  copy->given_name = g_strdup (self->given_name);
  copy->family_name = g_strdup (self->family_name);
  copy->role = g_strdup (self->role);
  copy->education_name = g_strdup (self->education_name);
  copy->education_short = g_strdup (self->education_short);
  copy->municipality = g_strdup (self->municipality);
  copy->group_name = g_strdup (self->group_name);
  copy->county = g_strdup (self->county);
  return copy;
}

void
chas_group_draft_free (ChasGroupDraft *self)
{
  g_free (self->given_name);
  g_free (self->family_name);
  g_free (self->role);
  g_free (self->education_name);
  g_free (self->education_short);
  g_free (self->municipality);
  g_free (self->group_name);
  g_free (self->county);
  g_free (self);
}
