// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-filter.h"

G_BEGIN_DECLS

/* Which cards of a board are asked for, and from where on. */
typedef struct
{
  char *group_id;
  int stage;              /* a ChasStage, or -1 for all open ones */
  ChasLeadFilter *filter; /* nullable: every lead fits */
  char *after_key;        /* nullable: order key and id of the last card that is there already */
  char *after_id;
  guint limit;
} ChasCardQuery;

#define CHAS_TYPE_CARD_QUERY (chas_card_query_get_type ())
GType chas_card_query_get_type (void);
ChasCardQuery *
chas_card_query_new (const char *group_id, int stage, const ChasLeadFilter *filter, guint limit);
void chas_card_query_set_after (ChasCardQuery *self, const char *order_key, const char *id);
ChasCardQuery *chas_card_query_copy (const ChasCardQuery *self);
void chas_card_query_free (ChasCardQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCardQuery, chas_card_query_free)

G_END_DECLS
