// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-pane-private.h"

G_BEGIN_DECLS

typedef void (*ChasSetErrorFunc) (GtkWidget *row, const char *error);

/* Something that is being saved. A value that is refused stays where it was typed, with the reason
 * below it. */
typedef struct
{
  ChasLeadPane *pane;
  char *lead_id;              /* the pane may show another lead when the answer comes */
  GtkWidget *row;             /* that gets the error */
  ChasSetErrorFunc set_error; /* of the row */
  const ChasFieldInfo *field;
  char *text; /* of a new note */
} ChasLeadSaving;

ChasLeadSaving *
chas_lead_saving_new (ChasLeadPane *self, GtkWidget *row, ChasSetErrorFunc set_error);
void chas_lead_saving_free (gpointer data);
DexFuture *chas_lead_saving_finish (DexFuture *future, gpointer data);

G_END_DECLS
