// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-lead-details.h"

G_BEGIN_DECLS

/* Calling, writing mail, and a page of LinkedIn: numbers of the ways */
#define CHAS_REACH_N_WAYS 3

/* How somebody is reached by the user's own programs. */
typedef struct
{
  guint way;
  char *uri;     /* opens the right program; NULL: they cannot be reached that way */
  char *address; /* as people read it */
  char *tip;     /* what happens, with the name */
} ChasReach;

/* Shows a toast where @widget shows its toasts. */
typedef void (*ChasReachTell) (GtkWidget *widget, AdwToast *toast);

ChasChannel chas_reach_way_to_channel (guint way);
const char *chas_reach_way_get_icon (guint way);
const char *chas_reach_way_get_unknown (guint way);
gboolean chas_reach_init_person (ChasReach *self, ChasPerson *person, guint way);
gboolean chas_reach_init_first (ChasReach *self, const ChasLeadDetails *details, guint way);
void chas_reach_clear (ChasReach *self);
void chas_reach_launch (GtkWidget *widget,
                        const char *lead_id,
                        const ChasReach *self,
                        ChasReachTell tell);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChasReach, chas_reach_clear)

G_END_DECLS
