// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Buttons that call, write, log a contact and book a visit: actions of the lead pane. */
#define CHAS_TYPE_REACH_BUTTONS (chas_reach_buttons_get_type ())
G_DECLARE_FINAL_TYPE (ChasReachButtons, chas_reach_buttons, CHAS, REACH_BUTTONS, GtkBox)

GtkWidget *chas_reach_buttons_get_call (ChasReachButtons *self);
GtkWidget *chas_reach_buttons_get_mail (ChasReachButtons *self);
GtkWidget *chas_reach_buttons_get_linkedin (ChasReachButtons *self);
GtkWidget *chas_reach_buttons_get_visit (ChasReachButtons *self);

G_END_DECLS
