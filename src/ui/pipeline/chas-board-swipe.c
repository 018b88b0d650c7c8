// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include "chas-stage-words.h"

/* A narrow board turns to the next stage like a page: with a finger across it, two fingers on a
 * touchpad, or a wheel that tilts. A wide one moves sideways, also where the pointer is over a
 * column, which would keep that to itself. What goes mostly up or down stays the column's own
 * scrolling. */

#define FAST 300.0    /* pixels a second of a finger, to be a swipe */
#define STEEP 1.5     /* how much more across than down it has to go */
#define TOUCHPAD 60.0 /* pixels of a touchpad to the next stage */
#define NOTCH 100.0   /* pixels of a wheel, as GTK scrolls a window of this width */

static void
turn (ChasBoard *self, int step)
{
  ChasStage stage = chas_board_get_shown_stage (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    step = -step;
  if ((int) stage + step < 0 || (int) stage + step >= CHAS_STAGE_N_VALUES)
    return;
  chas_board_show_stage (self, stage + step);
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           chas_stage_words_get_label (chas_board_get_shown_stage (self)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_swipe_cb (ChasBoard *self, double x, double y)
{
  if (self->narrow && ABS (x) >= FAST && ABS (x) >= STEEP * ABS (y))
    turn (self, x < 0 ? 1 : -1);
}

static void
on_scroll_begin_cb (ChasBoard *self)
{
  self->scrolled = 0;
  self->sideways = FALSE;
  chas_fling_stop (self->fling);
}

/* One stage for each move of the fingers, however far they go, and for each notch of a wheel. */
static void
turn_by (ChasBoard *self, double dx, gboolean wheel)
{
  if (wheel)
    {
      self->scrolled += dx;
      if (ABS (self->scrolled) < 1)
        return;
      turn (self, self->scrolled > 0 ? 1 : -1);
      self->scrolled = 0;
    }
  else if (ABS (self->scrolled) < TOUCHPAD)
    {
      self->scrolled += dx;
      if (ABS (self->scrolled) >= TOUCHPAD)
        turn (self, self->scrolled > 0 ? 1 : -1);
    }
}

static void
scroll_by (ChasBoard *self, double dx, gboolean wheel)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);

  chas_fling_stop (self->fling);
  gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + dx * (wheel ? NOTCH : 1));
}

static gboolean
on_scroll_cb (ChasBoard *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  chas_board_hover_stop (self);
  /* As GTK's own windows take it. */
  if (wheel && (state & GDK_SHIFT_MASK) && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  self->sideways = ABS (dx) > STEEP * ABS (dy);
  if (!self->sideways)
    return GDK_EVENT_PROPAGATE;
  if (self->narrow)
    turn_by (self, dx, wheel);
  else
    scroll_by (self, dx, wheel);
  return GDK_EVENT_STOP;
}

static void
on_decelerate_cb (ChasBoard *self, double x, double y)
{
  if (self->sideways && !self->narrow)
    chas_fling_begin (self->fling, x);
}

void
chas_board_swipe_init (ChasBoard *self)
{
  self->fling =
    chas_fling_new (GTK_WIDGET (self), gtk_scrolled_window_get_hadjustment (self->scroller));
}

void
chas_board_swipe_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_decelerate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_swipe_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll_cb);
}
