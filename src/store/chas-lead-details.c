// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-details.h"

G_DEFINE_BOXED_TYPE (ChasLeadDetails,
                     chas_lead_details,
                     chas_lead_details_copy,
                     chas_lead_details_free)

/**
 * chas_lead_details_copy:
 *
 * Returns: (transfer full): another handle of the same objects
 */
ChasLeadDetails *
chas_lead_details_copy (const ChasLeadDetails *self)
{
  ChasLeadDetails *copy = g_memdup2 (self, sizeof *self);

  g_object_ref (copy->lead);
  g_object_ref (copy->company);
  g_ptr_array_ref (copy->people);
  g_ptr_array_ref (copy->employments);
  g_ptr_array_ref (copy->notes);
  g_ptr_array_ref (copy->follow_ups);
  g_ptr_array_ref (copy->educations);
  g_ptr_array_ref (copy->owners);
  g_ptr_array_ref (copy->rivals);
  g_ptr_array_ref (copy->tags);
  g_ptr_array_ref (copy->possibilities);
  g_ptr_array_ref (copy->conflicts);
  copy->known = chas_lead_facts_copy (self->known);
  copy->root_id = g_strdup (self->root_id);
  copy->claimant_id = g_strdup (self->claimant_id);
  copy->claimed_until = g_strdup (self->claimed_until);
  return copy;
}

/* What was not filled yet is NULL when reading failed half-way. */
void
chas_lead_details_free (ChasLeadDetails *self)
{
  g_clear_object (&self->lead);
  g_clear_object (&self->company);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->employments, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&self->educations, g_ptr_array_unref);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_clear_pointer (&self->rivals, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->possibilities, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->known, chas_lead_facts_free);
  g_free (self->root_id);
  g_free (self->claimant_id);
  g_free (self->claimed_until);
  g_free (self);
}
