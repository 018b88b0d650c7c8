// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is scrolled goes on for a while when the fingers have let go of it, as in GTK's own scrolled
 * windows, for places that scroll something else than what is below the pointer. */
#define CHAS_TYPE_FLING (chas_fling_get_type ())
G_DECLARE_FINAL_TYPE (ChasFling, chas_fling, CHAS, FLING, GObject)

ChasFling *chas_fling_new (GtkWidget *widget, GtkAdjustment *adjustment);
void chas_fling_begin (ChasFling *self, double velocity);
void chas_fling_stop (ChasFling *self);

G_END_DECLS
