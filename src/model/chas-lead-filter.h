// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-env.h"
#include "chas-lead-facts.h"

G_BEGIN_DECLS

typedef struct _ChasLeadFilter ChasLeadFilter;

/* Whether a lead fits what a rule says of it, such as "stale". Called on any thread. */
typedef gboolean (*ChasLeadFilterFunc) (const ChasLeadFilter *self,
                                        const ChasLeadFacts *facts,
                                        ChasEnv *env);

/* Which leads are shown. What is set narrows it down, all together; but mine and unassigned are
 * both shown when both are asked for, and so are several educations, tags, towns or levels. */
struct _ChasLeadFilter
{
  char *search; /* nullable: words as typed */
  char *mine;   /* nullable: id of the participant whose leads are asked for */
  gboolean unassigned;
  gboolean due; /* something is to be done today or was to be done before */
  gboolean stale;
  GStrv educations; /* nullable: ids */
  GStrv tags;       /* nullable */
  GStrv towns;      /* nullable */
  guint warmth;     /* bits: 1 << a ChasWarmthLevel */
  ChasLeadFilterFunc
    rule; /* says what is stale and how warm a lead is; needed when either is asked for */
};

#define CHAS_TYPE_LEAD_FILTER (chas_lead_filter_get_type ())
GType chas_lead_filter_get_type (void);
ChasLeadFilter *chas_lead_filter_new (const char *search);
ChasLeadFilter *chas_lead_filter_copy (const ChasLeadFilter *self);
void chas_lead_filter_free (ChasLeadFilter *self);
gboolean chas_lead_filter_is_empty (const ChasLeadFilter *self);
gboolean chas_lead_filter_narrows (const ChasLeadFilter *self);
gboolean chas_lead_filter_needs_rule (const ChasLeadFilter *self);
char *chas_lead_filter_to_text (const ChasLeadFilter *self);
ChasLeadFilter *chas_lead_filter_from_text (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasLeadFilter, chas_lead_filter_free)

G_END_DECLS
