// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-contact-story.h"

G_DEFINE_BOXED_TYPE (ChasContactStory,
                     chas_contact_story,
                     chas_contact_story_copy,
                     chas_contact_story_free)

/**
 * chas_contact_story_new:
 *
 * Returns: (transfer full): a story that says nothing yet
 */
ChasContactStory *
chas_contact_story_new (void)
{
  ChasContactStory *self = g_new0 (ChasContactStory, 1);

  self->from = CHAS_STAGE_UNSET;
  self->to = CHAS_STAGE_UNSET;
  return self;
}

ChasContactStory *
chas_contact_story_copy (const ChasContactStory *self)
{
  ChasContactStory *copy = g_memdup2 (self, sizeof *self);

  copy->contact = g_object_ref (self->contact);
  copy->lead_id = g_strdup (self->lead_id);
  copy->done_by = g_strdupv (self->done_by);
  copy->person = g_strdup (self->person);
  copy->change_id = g_strdup (self->change_id);
  copy->planned = g_ptr_array_ref (self->planned);
  copy->answered = g_ptr_array_ref (self->answered);
  copy->booked = g_ptr_array_ref (self->booked);
  copy->closed = self->closed ? g_object_ref (self->closed) : NULL;
  copy->former = self->former ? g_object_ref (self->former) : NULL;
  copy->refused = self->refused ? g_object_ref (self->refused) : NULL;
  return copy;
}

void
chas_contact_story_free (ChasContactStory *self)
{
  g_clear_object (&self->contact);
  g_free (self->lead_id);
  g_strfreev (self->done_by);
  g_free (self->person);
  g_free (self->change_id);
  g_clear_pointer (&self->planned, g_ptr_array_unref);
  g_clear_pointer (&self->answered, g_ptr_array_unref);
  g_clear_pointer (&self->booked, g_ptr_array_unref);
  g_clear_object (&self->closed);
  g_clear_object (&self->former);
  g_clear_object (&self->refused);
  g_free (self);
}

/**
 * chas_contact_story_can_move_back:
 *
 * Returns: whether the contact moved its lead, and nothing has since
 */
gboolean
chas_contact_story_can_move_back (const ChasContactStory *self)
{
  return self->stands && self->change_id != NULL && self->from != self->to;
}
