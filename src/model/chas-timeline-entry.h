// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"

G_BEGIN_DECLS

/* In the order of the numbers in timeline.sql. */
typedef enum
{
  CHAS_TIMELINE_CONTACT = 1,
  CHAS_TIMELINE_STAGE,
  CHAS_TIMELINE_NOTE,
  CHAS_TIMELINE_STEP_OPENED,
  CHAS_TIMELINE_STEP_CLOSED,
  CHAS_TIMELINE_EVENT,
  CHAS_TIMELINE_MERGE,
} ChasTimelineKind;

/* What a person may choose to see. */
typedef enum
{
  CHAS_TIMELINE_SHOW_CONTACTS = 1 << 0,
  CHAS_TIMELINE_SHOW_STAGES = 1 << 1,
  CHAS_TIMELINE_SHOW_NOTES = 1 << 2,
  CHAS_TIMELINE_SHOW_STEPS = 1 << 3,
  CHAS_TIMELINE_SHOW_EVENTS = 1 << 4,
  CHAS_TIMELINE_SHOW_MERGES = 1 << 5,
  CHAS_TIMELINE_SHOW_ALL = (1 << 6) - 1,
} ChasTimelineShow;

/* One thing that happened to a lead. Texts are NULL and choices unset where they say nothing. */
typedef struct
{
  ChasTimelineKind kind;
  char *id;       /* of the record; with " closed" after it for the end of a step */
  char *at;       /* an instant; a plain date for an event of whole days */
  char **who;     /* given names of those who did it; of one who no longer is there, none */
  char *writer;   /* who wrote it down, if that was none of them */
  char *person;   /* with whom */
  char *title;    /* of an event, or the company of a merged lead */
  char *text;     /* what was said; the place of an event */
  char *due;      /* plain date of a step */
  int minutes;    /* of a contact, or 0 */
  gboolean fixed; /* it corrects what was written before */

  ChasChannel channel; /* of a contact */
  ChasDirection direction;
  ChasOutcome outcome;
  ChasStage from; /* of a change of stage; unset for a new lead */
  ChasStage to;
  ChasStageCause cause;
  ChasFollowUpKind step; /* of a step */
  ChasFollowUpState state;
  ChasEventKind event; /* of an event */
  ChasEventStatus status;
} ChasTimelineEntry;

ChasTimelineEntry *chas_timeline_entry_new (ChasTimelineKind kind);
void chas_timeline_entry_free (ChasTimelineEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTimelineEntry, chas_timeline_entry_free)

/* Some entries, newest first, and how many contacts there are in all. */
typedef struct
{
  GPtrArray *entries; /* of ChasTimelineEntry */
  int n_contacts;
  gboolean has_more;
} ChasTimelinePage;

#define CHAS_TYPE_TIMELINE_PAGE (chas_timeline_page_get_type ())
GType chas_timeline_page_get_type (void);
ChasTimelinePage *chas_timeline_page_new (void);
ChasTimelinePage *chas_timeline_page_copy (const ChasTimelinePage *self);
void chas_timeline_page_free (ChasTimelinePage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTimelinePage, chas_timeline_page_free)

G_END_DECLS
