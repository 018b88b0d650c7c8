// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-draft.h"

#include "chas-domain.h"
#include "chas-field-check.h"

G_DEFINE_BOXED_TYPE (ChasLeadDraft, chas_lead_draft, chas_lead_draft_copy, chas_lead_draft_free)

ChasLeadDraft *
chas_lead_draft_new (void)
{
  return g_new0 (ChasLeadDraft, 1);
}

ChasLeadDraft *
chas_lead_draft_copy (const ChasLeadDraft *self)
{
  ChasLeadDraft *copy = chas_lead_draft_new ();

  for (guint i = 0; i < CHAS_N_LEAD_PARTS; i++)
    copy->parts[i] = g_strdup (self->parts[i]);
  for (guint i = 0; self->colleagues && i < self->colleagues->len; i++)
    chas_lead_draft_take_colleague (copy, chas_lead_draft_copy (self->colleagues->pdata[i]));
  copy->personal_number = self->personal_number;
  copy->wrong_orgnr = self->wrong_orgnr;
  copy->note_cut = self->note_cut;
  copy->company_id = g_strdup (self->company_id);
  copy->trashed_entity = g_strdup (self->trashed_entity);
  copy->trashed_id = g_strdup (self->trashed_id);
  copy->other_ids = g_strdupv (self->other_ids);
  copy->reason = g_strdup (self->reason);
  return copy;
}

void
chas_lead_draft_free (ChasLeadDraft *self)
{
  for (guint i = 0; i < CHAS_N_LEAD_PARTS; i++)
    g_free (self->parts[i]);
  g_clear_pointer (&self->colleagues, g_ptr_array_unref);
  g_free (self->company_id);
  g_free (self->trashed_entity);
  g_free (self->trashed_id);
  g_strfreev (self->other_ids);
  g_free (self->reason);
  g_free (self);
}

/**
 * chas_lead_draft_set:
 * @text: (nullable): blank counts as not known
 */
void
chas_lead_draft_set (ChasLeadDraft *self, ChasLeadPart part, const char *text)
{
  char *plain = text ? chas_field_normalise_text (text) : NULL;

  g_free (self->parts[part]);
  self->parts[part] = plain;
}

/**
 * chas_lead_draft_dup_person:
 *
 * Returns: (transfer full): what is said of the contact person, and nothing else
 */
ChasLeadDraft *
chas_lead_draft_dup_person (const ChasLeadDraft *self)
{
  ChasLeadDraft *person = chas_lead_draft_new ();

  for (guint i = CHAS_LEAD_PART_PERSON; i <= CHAS_LEAD_PART_PERSON_LINKEDIN; i++)
    person->parts[i] = g_strdup (self->parts[i]);
  return person;
}

/**
 * chas_lead_draft_take_colleague:
 * @person: (transfer full): somebody else at the company, with a name
 */
void
chas_lead_draft_take_colleague (ChasLeadDraft *self, ChasLeadDraft *person)
{
  if (!self->colleagues)
    self->colleagues = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  g_ptr_array_add (self->colleagues, person);
}

/**
 * chas_lead_draft_has_facts:
 *
 * Returns: whether more is known than what the company is called
 */
gboolean
chas_lead_draft_has_facts (const ChasLeadDraft *self)
{
  for (guint i = CHAS_LEAD_PART_COMPANY + 1; i < CHAS_N_LEAD_PARTS; i++)
    {
      if (self->parts[i])
        return TRUE;
    }
  return FALSE;
}

/**
 * chas_lead_draft_dup_domain:
 *
 * Returns: (transfer full) (nullable): the domain that is the company's own: that of its web
 * address, or of a mail address. Source: domain.md, section 7
 */
char *
chas_lead_draft_dup_domain (const ChasLeadDraft *self)
{
  const ChasLeadPart sources[] = { CHAS_LEAD_PART_WEBSITE, CHAS_LEAD_PART_MAIL,
                                   CHAS_LEAD_PART_PERSON_MAIL };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *domain = chas_domain_normalise (self->parts[sources[i]]);

      if (domain && !chas_domain_is_shared (domain))
        return g_steal_pointer (&domain);
    }
  return NULL;
}
