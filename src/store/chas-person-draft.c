// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-person-draft.h"

G_DEFINE_BOXED_TYPE (ChasPersonDraft,
                     chas_person_draft,
                     chas_person_draft_copy,
                     chas_person_draft_free)

ChasPersonDraft *
chas_person_draft_new (const char *company_id, ChasPerson *person, ChasEmployment *employment)
{
  ChasPersonDraft *self = g_new0 (ChasPersonDraft, 1);

  self->company_id = g_strdup (company_id);
  self->person = g_object_ref (person);
  self->employment = g_object_ref (employment);
  return self;
}

ChasPersonDraft *
chas_person_draft_copy (const ChasPersonDraft *self)
{
  return chas_person_draft_new (self->company_id, self->person, self->employment);
}

void
chas_person_draft_free (ChasPersonDraft *self)
{
  g_free (self->company_id);
  g_object_unref (self->person);
  g_object_unref (self->employment);
  g_free (self);
}
