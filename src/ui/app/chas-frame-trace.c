// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-frame-trace.h"

#include "chas-trace.h"

static void
on_before_paint_cb (void)
{
  chas_trace_mark ("frame");
}

static void
on_after_paint_cb (void)
{
  chas_trace_mark ("after-paint");
}

/* Asks for each frame there can be, so that a gap between two of them is a main loop that was kept.
 */
static gboolean
on_tick_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
on_realize_cb (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  chas_trace_mark ("realize");
  g_signal_connect (clock, "before-paint", on_before_paint_cb, NULL);
  g_signal_connect (clock, "after-paint", on_after_paint_cb, NULL);
  if (g_getenv ("CHAS_TRACE_TICK"))
    gtk_widget_add_tick_callback (window, on_tick_cb, NULL, NULL);
}

/**
 * chas_frame_trace_watch:
 * @window: whose frames are worth measuring
 *
 * Marks when each frame of the window begins and ends, while somebody measures.
 */
void
chas_frame_trace_watch (GtkWidget *window)
{
  if (chas_trace_is_open ())
    g_signal_connect (window, "realize", G_CALLBACK (on_realize_cb), NULL);
}
