// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-facts.h"

G_DEFINE_BOXED_TYPE (ChasLeadFacts, chas_lead_facts, chas_lead_facts_copy, chas_lead_facts_free)

static void
education_free (gpointer data)
{
  ChasLeadEducationFact *education = data;

  g_free (education->education_id);
  g_free (education->short_name);
  g_free (education);
}

static void
owner_free (gpointer data)
{
  ChasLeadOwnerFact *owner = data;

  g_free (owner->participant_id);
  g_free (owner->name);
  g_free (owner);
}

static void
touch_free (gpointer data)
{
  ChasLeadTouch *touch = data;

  g_free (touch->at);
  g_free (touch);
}

ChasLeadFacts *
chas_lead_facts_new (const char *lead_id)
{
  ChasLeadFacts *self = g_new0 (ChasLeadFacts, 1);

  self->lead_id = g_strdup (lead_id);
  self->educations = g_ptr_array_new_with_free_func (education_free);
  self->owners = g_ptr_array_new_with_free_func (owner_free);
  self->rivals = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_rival_free);
  self->touches = g_ptr_array_new_with_free_func (touch_free);
  return self;
}

static void
copy_members (ChasLeadFacts *copy, const ChasLeadFacts *self)
{
  for (guint i = 0; i < self->educations->len; i++)
    {
      const ChasLeadEducationFact *education = self->educations->pdata[i];
      chas_lead_facts_add_education (copy, education->education_id, education->short_name,
                                     education->colour);
    }
  for (guint i = 0; self->tags && i < self->tags->len; i++)
    chas_lead_facts_add_tag (copy, self->tags->pdata[i]);
  for (guint i = 0; i < self->owners->len; i++)
    {
      const ChasLeadOwnerFact *owner = self->owners->pdata[i];
      chas_lead_facts_add_owner (copy, owner->participant_id, owner->name);
    }
  for (guint i = 0; i < self->rivals->len; i++)
    chas_lead_facts_add_rival (copy, self->rivals->pdata[i]);
  for (guint i = 0; i < self->touches->len; i++)
    {
      const ChasLeadTouch *t = self->touches->pdata[i];
      chas_lead_facts_add_touch (copy, t->channel, t->outcome, t->tone, t->at);
    }
}

/**
 * chas_lead_facts_set_owner:
 * @participant_id: (nullable): who takes the place of the first owner; %NULL takes them all away
 */
void
chas_lead_facts_set_owner (ChasLeadFacts *self, const char *participant_id, const char *name)
{
  ChasLeadOwnerFact *owner;

  if (!participant_id || self->owners->len == 0)
    g_ptr_array_set_size (self->owners, 0);
  else
    g_ptr_array_remove_index (self->owners, 0);
  if (!participant_id)
    return;
  for (guint i = 0; i < self->owners->len; i++)
    {
      owner = self->owners->pdata[i];
      if (g_str_equal (owner->participant_id, participant_id))
        g_ptr_array_remove_index (self->owners, i--);
    }
  chas_lead_facts_add_owner (self, participant_id, name);
  owner = g_ptr_array_steal_index (self->owners, self->owners->len - 1);
  g_ptr_array_insert (self->owners, 0, owner);
}

ChasLeadFacts *
chas_lead_facts_copy (const ChasLeadFacts *self)
{
  ChasLeadFacts *copy = chas_lead_facts_new (self->lead_id);

  copy->group_id = g_strdup (self->group_id);
  copy->company_id = g_strdup (self->company_id);
  copy->company_name = g_strdup (self->company_name);
  copy->municipality = g_strdup (self->municipality);
  copy->business = g_strdup (self->business);
  copy->stage = self->stage;
  copy->order_key = g_strdup (self->order_key);
  copy->has_channel = self->has_channel;
  copy->has_person = self->has_person;
  copy->has_why = self->has_why;
  copy->has_orgnr = self->has_orgnr;
  copy->has_domain = self->has_domain;
  copy->has_source = self->has_source;
  copy->stage_entered_at = g_strdup (self->stage_entered_at);
  copy->last_activity_at = g_strdup (self->last_activity_at);
  copy->last_activity_kind = self->last_activity_kind;
  copy->due_date = g_strdup (self->due_date);
  copy->due_kind = self->due_kind;
  copy->due_text = g_strdup (self->due_text);
  copy->next_due_date = g_strdup (self->next_due_date);
  copy->booked_for = g_strdup (self->booked_for);
  copy->no_next_step = g_strdup (self->no_next_step);
  copy->wake_date = g_strdup (self->wake_date);
  copy->woken_on = g_strdup (self->woken_on);
  copy->has_close_reason = self->has_close_reason;
  copy->has_keeper = self->has_keeper;
  copy->n_conflicts = self->n_conflicts;
  copy_members (copy, self);
  return copy;
}

void
chas_lead_facts_free (ChasLeadFacts *self)
{
  g_free (self->lead_id);
  g_free (self->group_id);
  g_free (self->company_id);
  g_free (self->company_name);
  g_free (self->municipality);
  g_free (self->business);
  g_free (self->order_key);
  g_ptr_array_unref (self->educations);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_ptr_array_unref (self->owners);
  g_ptr_array_unref (self->rivals);
  g_ptr_array_unref (self->touches);
  g_free (self->stage_entered_at);
  g_free (self->last_activity_at);
  g_free (self->due_date);
  g_free (self->due_text);
  g_free (self->next_due_date);
  g_free (self->booked_for);
  g_free (self->no_next_step);
  g_free (self->wake_date);
  g_free (self->woken_on);
  g_free (self);
}

void
chas_lead_facts_add_education (ChasLeadFacts *self,
                               const char *education_id,
                               const char *short_name,
                               int colour)
{
  ChasLeadEducationFact *education = g_new (ChasLeadEducationFact, 1);

  *education = (ChasLeadEducationFact) { g_strdup (education_id), g_strdup (short_name), colour };
  g_ptr_array_add (self->educations, education);
}

void
chas_lead_facts_add_tag (ChasLeadFacts *self, const char *name)
{
  if (!self->tags)
    self->tags = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->tags, g_strdup (name));
}

void
chas_lead_facts_add_owner (ChasLeadFacts *self, const char *participant_id, const char *name)
{
  ChasLeadOwnerFact *owner = g_new (ChasLeadOwnerFact, 1);

  *owner = (ChasLeadOwnerFact) { g_strdup (participant_id), g_strdup (name) };
  g_ptr_array_add (self->owners, owner);
}

/**
 * chas_lead_facts_add_touch:
 * @tone: -1, 0 or 1
 * @at: instant
 */
void
chas_lead_facts_add_touch (ChasLeadFacts *self,
                           ChasChannel channel,
                           ChasOutcome outcome,
                           int tone,
                           const char *at)
{
  ChasLeadTouch *touch = g_new (ChasLeadTouch, 1);

  *touch = (ChasLeadTouch) { channel, outcome, tone, g_strdup (at) };
  g_ptr_array_add (self->touches, touch);
}

void
chas_lead_facts_add_rival (ChasLeadFacts *self, const ChasRival *rival)
{
  g_ptr_array_add (self->rivals, chas_rival_copy (rival));
}
