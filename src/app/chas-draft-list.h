// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-draft-duplicates.h"

G_BEGIN_DECLS

/* What becomes of a line of a list, were it taken. */
typedef enum
{
  CHAS_LISTED_NEW,     /* a company and a lead */
  CHAS_LISTED_DOUBT,   /* likewise, but it may be one that is there */
  CHAS_LISTED_LEAD,    /* a lead for a company that is there */
  CHAS_LISTED_TRASHED, /* what comes back from the trash, and gets what it lacks */
  CHAS_LISTED_FACTS,   /* what a company lacks that has a lead */
  CHAS_LISTED_NOTHING, /* all of it is there */
  CHAS_LISTED_AGAIN,   /* an earlier line is the same company, and has what this says */
} ChasListedFate;

/* A line of a list, and what it was found to be. */
typedef struct
{
  ChasLeadDraft *draft;
  ChasDraftDuplicate *known; /* nullable: the company that it is, or may be */
  ChasListedFate fate;
} ChasListedDraft;

void chas_listed_draft_free (ChasListedDraft *self);
gboolean chas_listed_draft_is_wanted (const ChasListedDraft *self);
gboolean chas_listed_draft_is_asked_for (const ChasListedDraft *self);
ChasLeadDraft *chas_listed_draft_dup_taken (const ChasListedDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasListedDraft, chas_listed_draft_free)

G_END_DECLS
