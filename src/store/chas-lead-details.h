// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-entities.h"
#include "chas-lead-facts.h"
#include "chas-rival.h"

G_BEGIN_DECLS

/* A lead with what its pane shows. */
typedef struct
{
  ChasLead *lead;
  char *root_id; /* the lead that stands for it, mostly itself: see the table same_record */
  ChasCompany *company;
  GPtrArray *people;      /* of ChasPerson: who works there, the first to contact first */
  GPtrArray *employments; /* of ChasEmployment, one for each of people, in the same order */
  GPtrArray *notes;       /* of ChasNote, on the lead or its company, newest first */
  GPtrArray *follow_ups;  /* of ChasFollowUp: what is still to be done, the next first */
  GPtrArray *educations;  /* of ChasEducation: for whom the lead is relevant */
  GPtrArray *owners;   /* of ChasParticipant, the first owner first; whose claim lapsed is none */
  char *claimant_id;   /* who has claimed it and was not in contact yet; or NULL */
  char *claimed_until; /* the last day of that claim, which may be over */
  GPtrArray *rivals;   /* of ChasRival: who has taken on the company beside the owners */
  GPtrArray *tags;     /* of ChasCompanyTag */
  GPtrArray *possibilities; /* of ChasLeadPossibility: what the company could give */
  GPtrArray *conflicts;     /* of ChasConflict: of the lead, the company and who works there */
  ChasLeadFacts *known;     /* what is known of it; not what was done */
} ChasLeadDetails;

#define CHAS_TYPE_LEAD_DETAILS (chas_lead_details_get_type ())
GType chas_lead_details_get_type (void);
ChasLeadDetails *chas_lead_details_copy (const ChasLeadDetails *self);
void chas_lead_details_free (ChasLeadDetails *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasLeadDetails, chas_lead_details_free)

G_END_DECLS
