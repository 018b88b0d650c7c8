// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-slow-press.h"

/* A list of GTK takes a press for none that is longer than a double click may be. Not everybody's
 * hand is that quick, and a button waits for them too. */

#define ALLOWED "chas-slow-press"

/* The press that goes on. */
typedef struct
{
  GtkListBoxRow *row; /* NULL: none, or on something that takes it itself */
  double x, y;
  gboolean is_slow; /* the list has given it up */
} Press;

/* A button or a text in the row, or a row of a list within it. */
static gboolean
takes_it_itself (GtkWidget *widget, GtkListBoxRow *row)
{
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW) != GTK_WIDGET (row))
    return TRUE;
  for (; widget && widget != GTK_WIDGET (row); widget = gtk_widget_get_parent (widget))
    if (GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget))
      return TRUE;
  return FALSE;
}

static void
on_pressed_cb (GtkGesture *gesture, int n, double x, double y, Press *press)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), (int) y);

  *press = (Press) { .x = x, .y = y };
  if (row && !takes_it_itself (gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT), row))
    press->row = row;
}

/* Comes too when a press has long ended. */
static void
on_stopped_cb (GtkGesture *gesture, Press *press)
{
  press->is_slow = press->row != NULL;
}

static void
on_released_cb (GtkGesture *gesture, int n, double x, double y, Press *press)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), (int) y);
  gboolean is_slow = press->is_slow && row && row == press->row;

  press->row = NULL;
  press->is_slow = FALSE;
  if (is_slow && !gtk_drag_check_threshold (list, (int) press->x, (int) press->y, (int) x, (int) y))
    gtk_widget_activate (GTK_WIDGET (row));
}

static void
on_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, Press *press)
{
  *press = (Press) { 0 };
}

static void
press_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

/**
 * chas_slow_press_allow:
 * @list: its rows can be activated
 *
 * Lets a row be activated however long it was pressed.
 */
void
chas_slow_press_allow (GtkListBox *list)
{
  GtkGesture *gesture;
  Press *press;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  if (g_object_get_data (G_OBJECT (list), ALLOWED))
    return;
  g_object_set_data (G_OBJECT (list), ALLOWED, list);

  gesture = gtk_gesture_click_new ();
  press = g_new0 (Press, 1);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_data (gesture, "pressed", G_CALLBACK (on_pressed_cb), press, press_free, 0);
  g_signal_connect (gesture, "stopped", G_CALLBACK (on_stopped_cb), press);
  g_signal_connect (gesture, "released", G_CALLBACK (on_released_cb), press);
  g_signal_connect (gesture, "cancel", G_CALLBACK (on_cancel_cb), press);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (gesture));
}

static void
allow_within (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX (widget))
    chas_slow_press_allow (GTK_LIST_BOX (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    allow_within (child);
}

/**
 * chas_slow_press_allow_within:
 * @widget: has groups of rows, whose lists cannot be named
 *
 * Does so for each list in it, once it is shown: what is in a dialog stands nowhere before.
 */
void
chas_slow_press_allow_within (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_signal_connect (widget, "map", G_CALLBACK (allow_within), NULL);
}
