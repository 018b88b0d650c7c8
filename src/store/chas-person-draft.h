// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-entities.h"

G_BEGIN_DECLS

/* Somebody at a company as told by the user. Both records are without an id when they are new; the
 * fields hold what was typed. They are not changed any more once they are in a draft. */
typedef struct
{
  char *company_id;
  ChasPerson *person;
  ChasEmployment *employment;
} ChasPersonDraft;

#define CHAS_TYPE_PERSON_DRAFT (chas_person_draft_get_type ())
GType chas_person_draft_get_type (void);
ChasPersonDraft *
chas_person_draft_new (const char *company_id, ChasPerson *person, ChasEmployment *employment);
ChasPersonDraft *chas_person_draft_copy (const ChasPersonDraft *self);
void chas_person_draft_free (ChasPersonDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasPersonDraft, chas_person_draft_free)

G_END_DECLS
