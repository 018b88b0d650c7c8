// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Which leads a view shows, and how: what is kept of it under its name. */
typedef struct
{
  char *filter;   /* as [method@LeadFilter.to_text] gives it; of “mine” only that it is asked for */
  char *search;   /* words as typed; may be empty */
  char *group_by; /* what the lanes of the board stand for */
  char *sort;     /* column of the table, with a minus before it the other way round */
  gboolean table; /* rather than the board */
} ChasViewQuery;

#define CHAS_TYPE_VIEW_QUERY (chas_view_query_get_type ())
GType chas_view_query_get_type (void);
ChasViewQuery *chas_view_query_new (const char *filter,
                                    const char *search,
                                    const char *group_by,
                                    const char *sort,
                                    gboolean table);
ChasViewQuery *chas_view_query_copy (const ChasViewQuery *self);
void chas_view_query_free (ChasViewQuery *self);
gboolean chas_view_query_shows_same (const ChasViewQuery *self, const ChasViewQuery *other);
char *chas_view_query_to_text (const ChasViewQuery *self);
ChasViewQuery *chas_view_query_from_text (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasViewQuery, chas_view_query_free)

G_END_DECLS
