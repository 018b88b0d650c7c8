// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a lead can begin with. */
typedef enum
{
  CHAS_LEAD_PART_COMPANY,
  CHAS_LEAD_PART_ORGNR,
  CHAS_LEAD_PART_WEBSITE,
  CHAS_LEAD_PART_PHONE,
  CHAS_LEAD_PART_MAIL,
  CHAS_LEAD_PART_LINKEDIN,
  CHAS_LEAD_PART_TOWN,
  CHAS_LEAD_PART_PERSON, /* full name */
  CHAS_LEAD_PART_TITLE,
  CHAS_LEAD_PART_PERSON_PHONE,
  CHAS_LEAD_PART_PERSON_MAIL,
  CHAS_LEAD_PART_PERSON_LINKEDIN,
  CHAS_LEAD_PART_NOTE, /* what is nothing of the above */
  CHAS_N_LEAD_PARTS,
} ChasLeadPart;

/* A lead that somebody is about to add. */
typedef struct
{
  char *parts[CHAS_N_LEAD_PARTS]; /* as written; NULL: not known */
  GPtrArray *colleagues;    /* nullable, of ChasLeadDraft: others there, each a person's parts */
  gboolean personal_number; /* a sole trader's number stood there: it was left out */
  gboolean wrong_orgnr;     /* what stood there has a digit wrong: it was left out */
  gboolean note_cut;        /* more was noted than fits: only the beginning is left */

  char *company_id;     /* nullable: the company that gets the parts, instead of a new one */
  char *trashed_entity; /* nullable: what comes back from the trash for that, */
  char *trashed_id;     /* the company or its lead */
  GStrv other_ids;      /* nullable: companies that this is not, whatever it looks like */
  char *reason;         /* nullable: why not */
} ChasLeadDraft;

#define CHAS_TYPE_LEAD_DRAFT (chas_lead_draft_get_type ())
GType chas_lead_draft_get_type (void);
ChasLeadDraft *chas_lead_draft_new (void);
ChasLeadDraft *chas_lead_draft_copy (const ChasLeadDraft *self);
void chas_lead_draft_free (ChasLeadDraft *self);
void chas_lead_draft_set (ChasLeadDraft *self, ChasLeadPart part, const char *text);
ChasLeadDraft *chas_lead_draft_dup_person (const ChasLeadDraft *self);
void chas_lead_draft_take_colleague (ChasLeadDraft *self, ChasLeadDraft *person);
gboolean chas_lead_draft_has_facts (const ChasLeadDraft *self);
char *chas_lead_draft_dup_domain (const ChasLeadDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasLeadDraft, chas_lead_draft_free)

G_END_DECLS
