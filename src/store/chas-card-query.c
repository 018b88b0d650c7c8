// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-query.h"

G_DEFINE_BOXED_TYPE (ChasCardQuery, chas_card_query, chas_card_query_copy, chas_card_query_free)

/**
 * chas_card_query_new:
 * @stage: a `ChasStage`, or -1 for all open ones
 * @filter: (nullable): which leads
 * @limit: most cards wanted
 *
 * Returns: (transfer full): a question for the first cards
 */
ChasCardQuery *
chas_card_query_new (const char *group_id, int stage, const ChasLeadFilter *filter, guint limit)
{
  ChasCardQuery *self = g_new0 (ChasCardQuery, 1);

  self->group_id = g_strdup (group_id);
  self->stage = stage;
  self->filter =
    filter && !chas_lead_filter_is_empty (filter) ? chas_lead_filter_copy (filter) : NULL;
  self->limit = limit;
  return self;
}

/**
 * chas_card_query_set_after:
 *
 * Asks for the cards that follow the one with this order key and id.
 */
void
chas_card_query_set_after (ChasCardQuery *self, const char *order_key, const char *id)
{
  g_set_str (&self->after_key, order_key);
  g_set_str (&self->after_id, id);
}

ChasCardQuery *
chas_card_query_copy (const ChasCardQuery *self)
{
  ChasCardQuery *copy =
    chas_card_query_new (self->group_id, self->stage, self->filter, self->limit);

  chas_card_query_set_after (copy, self->after_key, self->after_id);
  return copy;
}

void
chas_card_query_free (ChasCardQuery *self)
{
  g_free (self->group_id);
  g_clear_pointer (&self->filter, chas_lead_filter_free);
  g_free (self->after_key);
  g_free (self->after_id);
  g_free (self);
}
