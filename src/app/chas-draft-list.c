// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-draft-list.h"

void
chas_listed_draft_free (ChasListedDraft *self)
{
  chas_lead_draft_free (self->draft);
  g_clear_pointer (&self->known, chas_draft_duplicate_free);
  g_free (self);
}

/**
 * chas_listed_draft_is_wanted:
 *
 * Returns: whether it is to be taken unless somebody says otherwise
 */
gboolean
chas_listed_draft_is_wanted (const ChasListedDraft *self)
{
  return (self->fate == CHAS_LISTED_NEW || self->fate == CHAS_LISTED_LEAD) &&
         !(self->known && self->known->match->do_not_contact);
}

/**
 * chas_listed_draft_is_asked_for:
 *
 * Returns: whether it needs a look of its own before it is taken: who takes all does not mean it
 */
gboolean
chas_listed_draft_is_asked_for (const ChasListedDraft *self)
{
  return self->fate == CHAS_LISTED_DOUBT || self->fate == CHAS_LISTED_TRASHED ||
         (self->known && self->known->match->do_not_contact);
}

/**
 * chas_listed_draft_dup_taken:
 *
 * Returns: (transfer full): what is added when somebody has looked at it and takes it: then it is
 *   not the company that it may have been
 */
ChasLeadDraft *
chas_listed_draft_dup_taken (const ChasListedDraft *self)
{
  ChasLeadDraft *draft = chas_lead_draft_copy (self->draft);

  if (self->fate == CHAS_LISTED_DOUBT)
    draft->other_ids = g_strdupv ((char *[]) { self->known->match->company_id, NULL });
  else if (self->known)
    chas_draft_duplicate_take (self->known, draft);
  return draft;
}
