// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A view that somebody has kept. It is private unless it is shared with the group. */
typedef struct
{
  char *id; /* nullable: of a new one */
  char *name;
  char *query; /* as [method@ViewQuery.to_text] gives it */
  gboolean is_shared;
} ChasNamedView;

ChasNamedView *
chas_named_view_new (const char *id, const char *name, const char *query, gboolean is_shared);
ChasNamedView *chas_named_view_copy (const ChasNamedView *self);
void chas_named_view_free (ChasNamedView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasNamedView, chas_named_view_free)

G_END_DECLS
