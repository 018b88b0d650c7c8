// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-contact-draft.h"

G_DEFINE_BOXED_TYPE (ChasContactDraft,
                     chas_contact_draft,
                     chas_contact_draft_copy,
                     chas_contact_draft_free)

static void
free_step (gpointer data)
{
  ChasStepDraft *step = data;

  g_free (step->due_date);
  g_free (step->assignee_id);
  g_free (step->text);
  g_free (step);
}

/**
 * chas_contact_draft_new:
 *
 * Returns: (transfer full): a draft whose fields are to be filled with copies of what was told
 */
ChasContactDraft *
chas_contact_draft_new (const char *lead_id)
{
  ChasContactDraft *self = g_new0 (ChasContactDraft, 1);

  self->lead_id = g_strdup (lead_id);
  self->channel = CHAS_CHANNEL_UNSET;
  self->direction = CHAS_DIRECTION_OUT;
  self->outcome = CHAS_OUTCOME_UNSET;
  self->stage = CHAS_STAGE_UNSET;
  self->close_reason = CHAS_CLOSE_REASON_UNSET;
  self->steps = g_ptr_array_new_with_free_func (free_step);
  return self;
}

ChasContactDraft *
chas_contact_draft_copy (const ChasContactDraft *self)
{
  ChasContactDraft *copy = chas_contact_draft_new (self->lead_id);

  copy->person_id = g_strdup (self->person_id);
  copy->channel = self->channel;
  copy->direction = self->direction;
  copy->outcome = self->outcome;
  copy->at = g_strdup (self->at);
  copy->minutes = self->minutes;
  copy->done_by = g_strdupv (self->done_by);
  copy->text = g_strdup (self->text);
  copy->is_attempt = self->is_attempt;
  copy->move_step = self->move_step;
  copy->stage = self->stage;
  for (guint i = 0; i < self->steps->len; i++)
    {
      const ChasStepDraft *step = self->steps->pdata[i];

      chas_contact_draft_add_step (copy, step->kind, step->due_date, step->assignee_id, step->text);
    }
  copy->replaces_steps = self->replaces_steps;
  copy->taking = self->taking;
  copy->no_next_step = g_strdup (self->no_next_step);
  copy->wake_date = g_strdup (self->wake_date);
  copy->close_reason = self->close_reason;
  copy->close_text = g_strdup (self->close_text);
  copy->meeting_start = g_strdup (self->meeting_start);
  copy->meeting_place = g_strdup (self->meeting_place);
  return copy;
}

void
chas_contact_draft_free (ChasContactDraft *self)
{
  g_free (self->lead_id);
  g_free (self->person_id);
  g_free (self->at);
  g_strfreev (self->done_by);
  g_free (self->text);
  g_ptr_array_unref (self->steps);
  g_free (self->no_next_step);
  g_free (self->wake_date);
  g_free (self->close_text);
  g_free (self->meeting_start);
  g_free (self->meeting_place);
  g_free (self);
}

/**
 * chas_contact_draft_add_step:
 * @due_date: a date
 * @assignee_id: (nullable): who does it
 * @text: (nullable): what to do in words
 */
void
chas_contact_draft_add_step (ChasContactDraft *self,
                             ChasFollowUpKind kind,
                             const char *due_date,
                             const char *assignee_id,
                             const char *text)
{
  ChasStepDraft *step = g_new0 (ChasStepDraft, 1);

  step->kind = kind;
  step->due_date = g_strdup (due_date);
  step->assignee_id = g_strdup (assignee_id);
  step->text = g_strdup (text);
  g_ptr_array_add (self->steps, step);
}
