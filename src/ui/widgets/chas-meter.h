// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A calm bar with a number: how much of a lead is known. */
#define CHAS_TYPE_METER (chas_meter_get_type ())
G_DECLARE_FINAL_TYPE (ChasMeter, chas_meter, CHAS, METER, GtkBox)

int chas_meter_get_points (ChasMeter *self);
void chas_meter_set_points (ChasMeter *self, int points);

G_END_DECLS
