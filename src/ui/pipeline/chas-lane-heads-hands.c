// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-heads-private.h"

#include <math.h>

/* What wheel, fingers and keys do on a head. */

#define DRAG 8 /* pixels until a finger does not press a head any more but moves it */

/* Over a head the columns scroll as they do beside it. */
static gboolean
on_scroll_cb (ChasLaneHeads *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GtkAdjustment *adjustment = chas_lane_bands_get_adjustment (self->bands);

  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    dy *= pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0); /* a notch, as in GTK */
  chas_fling_stop (self->fling);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy);
  return GDK_EVENT_STOP;
}

static void
on_decelerate_cb (ChasLaneHeads *self, double x, double y)
{
  chas_fling_begin (self->fling, y);
}

static void
on_drag_begin_cb (ChasLaneHeads *self)
{
  chas_fling_stop (self->fling);
  self->taken = gtk_adjustment_get_value (chas_lane_bands_get_adjustment (self->bands));
}

static void
on_drag_update_cb (ChasLaneHeads *self, double dx, double dy, GtkGesture *gesture)
{
  if (ABS (dy) < DRAG)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_adjustment_set_value (chas_lane_bands_get_adjustment (self->bands), self->taken - dy);
}

static void
add_finger (ChasLaneHeads *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (drag), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
add_scrolling (ChasLaneHeads *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                     GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "decelerate", G_CALLBACK (on_decelerate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
add_key (GtkEventController *controller, guint keyval, int step)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, 0),
                                            gtk_named_action_new ("board.leave-head"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
chas_lane_heads_hands_init (ChasLaneHeads *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (keys, GDK_KEY_Up, -1);
  add_key (keys, GDK_KEY_Down, 1);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  add_scrolling (self);
  add_finger (self);
}
