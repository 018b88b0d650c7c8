// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-fling.h"

#include <math.h>

#define FRICTION 4.0 /* how soon it gets slower, as in GTK */
#define SLOWEST 30.0 /* pixels a second: then it stands */

struct _ChasFling
{
  GObject parent_instance;

  GtkWidget *widget; /* whose frames it moves in; owns it */
  GtkAdjustment *adjustment;
  guint tick;
  gint64 since; /* in microseconds; 0 before the first frame */
  double from, velocity;
};

G_DEFINE_FINAL_TYPE (ChasFling, chas_fling, G_TYPE_OBJECT)

static gboolean
is_at_end (ChasFling *self)
{
  double value = gtk_adjustment_get_value (self->adjustment);

  return self->velocity < 0 ? value <= gtk_adjustment_get_lower (self->adjustment)
                            : value >= gtk_adjustment_get_upper (self->adjustment) -
                                         gtk_adjustment_get_page_size (self->adjustment);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ChasFling *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double left;

  if (self->since == 0)
    self->since = now;
  left = exp (-FRICTION * (double) (now - self->since) / G_USEC_PER_SEC);
  gtk_adjustment_set_value (self->adjustment, self->from + self->velocity / FRICTION * (1 - left));
  if (fabs (self->velocity) * left >= SLOWEST && !is_at_end (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
chas_fling_dispose (GObject *object)
{
  ChasFling *self = CHAS_FLING (object);

  chas_fling_stop (self);
  g_clear_object (&self->adjustment);
  G_OBJECT_CLASS (chas_fling_parent_class)->dispose (object);
}

static void
chas_fling_class_init (ChasFlingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_fling_dispose;
}

static void
chas_fling_init (ChasFling *self)
{
}

/**
 * chas_fling_new:
 * @widget: in whose frames it moves; it outlives the fling
 * @adjustment: what moves
 */
ChasFling *
chas_fling_new (GtkWidget *widget, GtkAdjustment *adjustment)
{
  ChasFling *self = g_object_new (CHAS_TYPE_FLING, NULL);

  self->widget = widget;
  g_set_object (&self->adjustment, adjustment);
  return self;
}

/**
 * chas_fling_begin:
 * @velocity: in pixels a second, in the direction of the adjustment
 */
void
chas_fling_begin (ChasFling *self, double velocity)
{
  g_return_if_fail (CHAS_IS_FLING (self));
  chas_fling_stop (self);
  self->since = 0;
  self->from = gtk_adjustment_get_value (self->adjustment);
  self->velocity = velocity;
  if (fabs (velocity) >= SLOWEST)
    self->tick = gtk_widget_add_tick_callback (self->widget, on_tick_cb, self, NULL);
}

/**
 * chas_fling_stop:
 *
 * Leaves it where it is: somebody takes hold of it again.
 */
void
chas_fling_stop (ChasFling *self)
{
  g_return_if_fail (CHAS_IS_FLING (self));
  if (self->tick)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}
