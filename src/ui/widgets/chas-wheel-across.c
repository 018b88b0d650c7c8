// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-wheel-across.h"

/* What goes only sideways, such as a row of chips, is out of reach for a mouse whose wheel does not
 * tilt: here turning it does. */

#define STEP 60 /* pixels: about a chip */

static gboolean
on_scroll_cb (GtkScrolledWindow *scroller, double dx, double dy, GtkEventController *controller)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (scroller);
  GdkScrollUnit unit =
    gtk_event_controller_scroll_get_unit (GTK_EVENT_CONTROLLER_SCROLL (controller));
  double before = gtk_adjustment_get_value (across);

  if (dx != 0)
    return GDK_EVENT_PROPAGATE; /* that goes sideways already */
  gtk_adjustment_set_value (across, before + dy * (unit == GDK_SCROLL_UNIT_WHEEL ? STEP : 1));
  return gtk_adjustment_get_value (across) != before;
}

/**
 * chas_wheel_across_allow:
 * @scroller: that goes only sideways
 *
 * Lets a wheel that is turned over it move it.
 */
void
chas_wheel_across_allow (GtkScrolledWindow *scroller)
{
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (on_scroll_cb), scroller, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (scroller), wheel);
}
