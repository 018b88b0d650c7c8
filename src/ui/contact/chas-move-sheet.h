// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* A move that is on the disk. */
typedef struct
{
  const char *const *lead_ids; /* what was moved */
  const char *company;         /* nullable: name of the first one's */
  ChasStage from;              /* where the first of them stood */
  ChasStage to;
  gboolean has_contacts; /* whether anybody has been in touch with the first of them */
  gint64 step;           /* what undo takes back */
} ChasMoveMade;

void chas_move_sheet_ask (GtkWidget *parent, ChasStore *store, const ChasMoveMade *made);
gboolean chas_move_sheet_asks (ChasStage stage);
void
chas_move_sheet_change (GtkWidget *parent, ChasStore *store, ChasLead *lead, const char *company);

G_END_DECLS
