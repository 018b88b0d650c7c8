// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-enums.h"
#include "chas-rival.h"

G_BEGIN_DECLS

/* A relevant education as its chip shows it. */
typedef struct
{
  char *education_id;
  char *short_name;
  int colour; /* 0–9 */
} ChasLeadEducationFact;

typedef struct
{
  char *participant_id;
  char *name;
} ChasLeadOwnerFact;

/* A contact as the warmth rule reads it. */
typedef struct
{
  ChasChannel channel;
  ChasOutcome outcome;
  int tone; /* -1, 0 or 1 */
  char *at; /* instant */
} ChasLeadTouch;

/* Last activity of a lead: only what counts. Source: domain.md, section 6 */
typedef enum
{
  CHAS_ACTIVITY_NONE,
  CHAS_ACTIVITY_STAGE_CHANGE,
  CHAS_ACTIVITY_CONTACT,
  CHAS_ACTIVITY_FOLLOW_UP, /* a closed one */
  CHAS_ACTIVITY_NOTE,
} ChasActivityKind;

/* What the board needs to know of one lead, as one query answers it: whoever makes it fills the
 * fields. Every text may be NULL but lead_id, group_id, company_id, company_name and order_key. */
typedef struct
{
  char *lead_id;
  char *group_id;
  char *company_id;
  char *company_name;
  char *municipality;
  char *business;
  ChasStage stage;
  char *order_key;        /* sorts the lead within its stage, bytewise; then by lead_id */
  GPtrArray *educations;  /* of ChasLeadEducationFact */
  GPtrArray *tags;        /* of char *: of the company; NULL where they were not asked for */
  GPtrArray *owners;      /* of ChasLeadOwnerFact, the first owner first */
  GPtrArray *rivals;      /* of ChasRival: who has taken on the company beside the owners */
  GPtrArray *touches;     /* of ChasLeadTouch, in no order: contacts that can still warm */
  gboolean has_channel;   /* the company or a person there can be reached */
  gboolean has_person;    /* somebody at the company is known */
  gboolean has_why;       /* somebody wrote why the company is relevant */
  gboolean has_orgnr;     /* or the company is known to have none */
  gboolean has_domain;    /* or an address of the web */
  gboolean has_source;    /* somebody said where the lead comes from */
  char *stage_entered_at; /* instant */
  char *last_activity_at; /* instant */
  ChasActivityKind last_activity_kind;
  char *due_date;            /* date of the open follow-up that comes first */
  ChasFollowUpKind due_kind; /* of the same */
  char *due_text;            /* of the same: what to do in words */
  char *next_due_date;       /* date of the first open follow-up that is not overdue */
  char *booked_for;          /* of a booked lead: date or instant of its meeting or visit */
  char *no_next_step;        /* why somebody chose that there is no next step */
  char *wake_date;           /* date, of a resting lead */
  char *woken_on;            /* date, of a lead that has come back by itself */
  gboolean has_close_reason; /* somebody said why it ended */
  gboolean has_keeper;       /* somebody said who keeps it warm */
  guint n_conflicts; /* what two wrote differently of the lead, its company or who works there */
} ChasLeadFacts;

#define CHAS_TYPE_LEAD_FACTS (chas_lead_facts_get_type ())
GType chas_lead_facts_get_type (void);
ChasLeadFacts *chas_lead_facts_new (const char *lead_id);
ChasLeadFacts *chas_lead_facts_copy (const ChasLeadFacts *self);
void chas_lead_facts_free (ChasLeadFacts *self);
void chas_lead_facts_add_education (ChasLeadFacts *self,
                                    const char *education_id,
                                    const char *short_name,
                                    int colour);
void chas_lead_facts_add_tag (ChasLeadFacts *self, const char *name);
void chas_lead_facts_add_owner (ChasLeadFacts *self, const char *participant_id, const char *name);
void chas_lead_facts_set_owner (ChasLeadFacts *self, const char *participant_id, const char *name);
void chas_lead_facts_add_rival (ChasLeadFacts *self, const ChasRival *rival);
void chas_lead_facts_add_touch (ChasLeadFacts *self,
                                ChasChannel channel,
                                ChasOutcome outcome,
                                int tone,
                                const char *at);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasLeadFacts, chas_lead_facts_free)

G_END_DECLS
