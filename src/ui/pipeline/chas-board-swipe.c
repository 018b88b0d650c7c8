// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

/* A narrow board turns to the next stage like a page: with a finger across it, two fingers on a
 * touchpad, or a wheel that tilts. What goes mostly up or down stays the column's own scrolling. */

#define FAST 300.0    /* pixels a second of a finger, to be a swipe */
#define STEEP 1.5     /* how much more across than down it has to go */
#define TOUCHPAD 60.0 /* pixels of a touchpad to the next stage */

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
                           chas_stage_get_label (chas_board_get_shown_stage (self)),
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
}

/* One stage for each move of the fingers, however far they go, and for each notch of a wheel. */
static gboolean
on_scroll_cb (ChasBoard *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  if (!self->narrow || ABS (dx) <= STEEP * ABS (dy))
    return GDK_EVENT_PROPAGATE;
  if (wheel)
    turn (self, dx > 0 ? 1 : -1);
  else if (ABS (self->scrolled) < TOUCHPAD)
    {
      self->scrolled += dx;
      if (ABS (self->scrolled) >= TOUCHPAD)
        turn (self, self->scrolled > 0 ? 1 : -1);
    }
  return GDK_EVENT_STOP;
}

void
chas_board_swipe_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_swipe_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll_cb);
}
