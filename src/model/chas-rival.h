// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Somebody else who has taken on the company of a lead. */
typedef struct
{
  char *participant_id;
  char *name;
  char *since;      /* date */
  char *lead_id;    /* nullable: by which other lead of the company; else it is the same lead */
  char *group_name; /* nullable: of that, if it is another one */
} ChasRival;

ChasRival *chas_rival_copy (const ChasRival *self);
void chas_rival_free (ChasRival *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasRival, chas_rival_free)

G_END_DECLS
