// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"

G_BEGIN_DECLS

/* A temporary list of records that grows in rounds: what one round found brings more in the next.
 */
typedef struct
{
  ChasMergeContext *context;
  const char *into;   /* the list */
  const char *within; /* another list, of all that may come into it; NULL: anything */
  gboolean *below;    /* by table: its records are of one group */
} ChasGroupListing;

void chas_group_listing_init (ChasGroupListing *self,
                              ChasMergeContext *context,
                              const char *into,
                              const char *within);
void chas_group_listing_clear (ChasGroupListing *self);
gboolean chas_group_listing_run (ChasGroupListing *self, const char *sql, GError **error);
gboolean chas_group_listing_add (ChasGroupListing *self,
                                 const char *entity,
                                 GError **error,
                                 const char *format,
                                 ...) G_GNUC_PRINTF (4, 5);
gboolean chas_group_listing_add_pointed_at (ChasGroupListing *self, GError **error);
gboolean chas_group_listing_grow (ChasGroupListing *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChasGroupListing, chas_group_listing_clear)

G_END_DECLS
