// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-entry.h"

G_DEFINE_BOXED_TYPE (ChasTimelinePage,
                     chas_timeline_page,
                     chas_timeline_page_copy,
                     chas_timeline_page_free)

/**
 * chas_timeline_entry_new:
 *
 * Returns: (transfer full): an entry that says nothing yet
 */
ChasTimelineEntry *
chas_timeline_entry_new (ChasTimelineKind kind)
{
  ChasTimelineEntry *self = g_new0 (ChasTimelineEntry, 1);

  self->kind = kind;
  self->channel = CHAS_CHANNEL_UNSET;
  self->direction = CHAS_DIRECTION_UNSET;
  self->outcome = CHAS_OUTCOME_UNSET;
  self->from = CHAS_STAGE_UNSET;
  self->to = CHAS_STAGE_UNSET;
  self->cause = CHAS_STAGE_CAUSE_UNSET;
  self->step = CHAS_FOLLOW_UP_KIND_UNSET;
  self->state = CHAS_FOLLOW_UP_STATE_UNSET;
  self->event = CHAS_EVENT_KIND_UNSET;
  self->status = CHAS_EVENT_STATUS_UNSET;
  return self;
}

void
chas_timeline_entry_free (ChasTimelineEntry *self)
{
  g_free (self->id);
  g_free (self->at);
  g_strfreev (self->who);
  g_free (self->writer);
  g_free (self->person);
  g_free (self->title);
  g_free (self->text);
  g_free (self->due);
  g_free (self);
}

/**
 * chas_timeline_page_new:
 *
 * Returns: (transfer full): a page without entries
 */
ChasTimelinePage *
chas_timeline_page_new (void)
{
  ChasTimelinePage *self = g_new0 (ChasTimelinePage, 1);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_timeline_entry_free);
  return self;
}

/**
 * chas_timeline_page_copy:
 *
 * Returns: (transfer full): another handle of the same entries
 */
ChasTimelinePage *
chas_timeline_page_copy (const ChasTimelinePage *self)
{
  ChasTimelinePage *copy = g_memdup2 (self, sizeof *self);

  g_ptr_array_ref (copy->entries);
  return copy;
}

void
chas_timeline_page_free (ChasTimelinePage *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}
