// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-flow.h"
#include "chas-stage-options.h"

G_BEGIN_DECLS

#define CHAS_SUMMARY_WEEKS 12
#define CHAS_SUMMARY_STAGES CHAS_STAGE_N_VALUES
#define CHAS_SUMMARY_FUNNEL (CHAS_STAGE_PARTNER + 1)

/* The personal data that goes along; none of it unless asked for. */
typedef enum
{
  CHAS_SUMMARY_TELL_NOTHING = 0,
  CHAS_SUMMARY_TELL_MEMBERS = 1 << 0, /* what the members are called */
  CHAS_SUMMARY_TELL_PERSONS = 1 << 1, /* with whom a win was made */
  CHAS_SUMMARY_TELL_TEXTS = 1 << 2,   /* what was written, which may name anybody */
  CHAS_SUMMARY_TELL_ALL = (1 << 3) - 1,
} ChasSummaryTell;

/* Who is in the group. */
typedef struct
{
  char *name;      /* personal */
  char *education; /* nullable */
  guint roles;     /* a bit for each ChasRole, 1 << role */
} ChasSummaryMember;

typedef enum
{
  CHAS_SUMMARY_WIN_OFFER,       /* a contact that offered something concrete */
  CHAS_SUMMARY_WIN_OPPORTUNITY, /* a lead that became one */
  CHAS_SUMMARY_WIN_VISIT,       /* a study visit that was held */
} ChasSummaryWinKind;

typedef struct
{
  ChasSummaryWinKind kind;
  ChasDate on;
  char *company;
  char *person_id; /* nullable: who that is, to count them by */
  char *person;    /* nullable; personal */
  char *text;      /* nullable; may name persons */
} ChasSummaryWin;

typedef struct
{
  ChasSupportReceiver to;
  ChasSupportKind kind;
  char *text; /* personal */
} ChasSummaryAsk;

typedef struct
{
  ChasDate on;
  ChasEventKind kind;
  char *company; /* nullable */
  char *title;   /* may name persons */
} ChasSummaryEvent;

/* How often the group used a channel in the period, and how often it got an answer. */
typedef struct
{
  ChasChannel channel;
  guint n;
  guint n_answered;
} ChasSummaryChannel;

/* What came of the leads that were found in the period at one source. */
typedef struct
{
  ChasSource source; /* or CHAS_SOURCE_UNSET: nobody said */
  guint n;
  guint n_contacted; /* that ever came so far */
  guint n_booked;
  guint n_opportunity;
} ChasSummarySource;

/* What a group tells others about itself: facts without words. */
typedef struct
{
  char *group;
  ChasPhase phase;
  ChasDate first; /* of the period */
  ChasDate last;
  ChasDate today;
  GPtrArray *members; /* of ChasSummaryMember */
  GPtrArray *wins;    /* of ChasSummaryWin, newest first */
  GPtrArray *asks;    /* of ChasSummaryAsk */
  GPtrArray *events;  /* of ChasSummaryEvent, next first */
  GPtrArray *leads;   /* of ChasLeadHistory */
  GArray *channels;   /* of ChasSummaryChannel, most used first */
  GArray *sources;    /* of ChasSummarySource, with the most leads first */
  guint stages[CHAS_SUMMARY_STAGES];
  ChasStageOptions *options; /* what the group calls them; nullable */
  ChasFlow flow;
  ChasFlowWeek weeks[CHAS_SUMMARY_WEEKS];
  ChasFunnelStep funnel[CHAS_SUMMARY_FUNNEL];
  ChasStageTime times[CHAS_SUMMARY_FUNNEL];
} ChasSummary;

#define CHAS_TYPE_SUMMARY (chas_summary_get_type ())
GType chas_summary_get_type (void);
ChasSummary *chas_summary_new (ChasDate first, ChasDate last, ChasDate today);
ChasSummary *chas_summary_ref (ChasSummary *self);
void chas_summary_unref (ChasSummary *self);
guint chas_summary_count_role (const ChasSummary *self, ChasRole role);
guint chas_summary_count_persons (const ChasSummary *self);
guint chas_summary_count_texts (const ChasSummary *self);
guint chas_summary_count_wins (const ChasSummary *self, ChasSummaryWinKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasSummary, chas_summary_unref)

G_END_DECLS
