// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-stack-private.h"

/* The keys go from card to card of a lane, and over its head to the next lane; a click opens. */

static guint
get_focused (ChasLaneStack *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);

      if (slot->row && gtk_widget_is_focus (GTK_WIDGET (slot->row)))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * chas_lane_stack_focus_card:
 *
 * Scrolls to a card and gives it the focus.
 *
 * Returns: whether it can be seen; it cannot in a collapsed lane
 */
gboolean
chas_lane_stack_focus_card (ChasLaneStack *self, guint position)
{
  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), FALSE);
  chas_lane_bands_ensure (self->bands);
  if (position >= self->slots->len ||
      chas_lane_stack_is_collapsed (self, chas_lane_stack_find_lane (self, position)))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (chas_lane_stack_ensure_row (self, position)));
  chas_lane_stack_show (self, position);
  return TRUE;
}

static void
focus_head (ChasLaneStack *self, guint lane)
{
  if (lane < chas_lane_bands_get_n_lanes (self->bands))
    gtk_widget_activate_action (GTK_WIDGET (self), "board.focus-lane", "s",
                                chas_lane_get_id (chas_lane_bands_get_lane (self->bands, lane)));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
on_step_cb (GtkWidget *widget, GVariant *step, gpointer data)
{
  ChasLaneStack *self = CHAS_LANE_STACK (widget);
  guint at = get_focused (self), lane;

  if (at == GTK_INVALID_LIST_POSITION)
    return FALSE;
  lane = chas_lane_stack_find_lane (self, at);
  if (g_variant_get_int32 (step) < 0 && at == chas_lane_stack_get_start (self, lane))
    focus_head (self, lane);
  else if (g_variant_get_int32 (step) > 0 && at + 1 == chas_lane_stack_get_start (self, lane + 1))
    focus_head (self, lane + 1);
  else
    chas_lane_stack_focus_card (self, at + (guint) g_variant_get_int32 (step));
  return TRUE;
}

static gboolean
on_page_cb (GtkWidget *widget, GVariant *step, gpointer data)
{
  ChasLaneStack *self = CHAS_LANE_STACK (widget);
  guint at = get_focused (self);
  int y;

  if (at == GTK_INVALID_LIST_POSITION)
    return FALSE;
  y = chas_lane_stack_get_y (self, at) - chas_lane_bands_get_offset (self->bands) -
      chas_lane_bands_get_head_height (self->bands) + g_variant_get_int32 (step) * self->height;
  chas_lane_stack_focus_card (self, chas_lane_stack_get_nearest (self, NULL, y));
  return TRUE;
}

static gboolean
on_end_cb (GtkWidget *widget, GVariant *last, gpointer data)
{
  ChasLaneStack *self = CHAS_LANE_STACK (widget);
  guint at = get_focused (self);

  if (at == GTK_INVALID_LIST_POSITION)
    return FALSE;
  chas_lane_stack_focus_card (self,
                              chas_lane_stack_get_end (self,
                                                       chas_lane_stack_get_slot (self, at)->lane,
                                                       g_variant_get_int32 (last) > 0));
  return TRUE;
}

static gboolean
on_open_cb (GtkWidget *widget, GVariant *none, gpointer data)
{
  ChasLaneStack *self = CHAS_LANE_STACK (widget);
  guint at = get_focused (self);

  if (at == GTK_INVALID_LIST_POSITION)
    return FALSE;
  chas_lane_stack_open (self, chas_lane_stack_get_slot (self, at)->card);
  return TRUE;
}

static ChasLaneRow *
row_at (ChasLaneStack *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget ? CHAS_LANE_ROW (gtk_widget_get_ancestor (widget, CHAS_TYPE_LANE_ROW)) : NULL;
}

static void
on_pressed_cb (ChasLaneStack *self, int n_press, double x, double y)
{
  ChasLaneRow *row = row_at (self, x, y);

  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_released_cb (ChasLaneStack *self, int n_press, double x, double y)
{
  ChasLaneRow *row = row_at (self, x, y);

  if (row && gtk_widget_is_focus (GTK_WIDGET (row)))
    chas_lane_stack_open (self, chas_lane_row_get_card (row));
}

/* With Tab one comes in at the first card in view, and leaves the column. */
gboolean
chas_lane_stack_focus (GtkWidget *widget, GtkDirectionType direction)
{
  ChasLaneStack *self = CHAS_LANE_STACK (widget);

  if (get_focused (self) != GTK_INVALID_LIST_POSITION)
    return FALSE;
  return chas_lane_stack_focus_card (self, chas_lane_stack_get_nearest (self, NULL, 0));
}

static void
add_key (GtkEventController *controller, guint keyval, GtkShortcutFunc function, int argument)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, 0),
                                            gtk_callback_action_new (function, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (argument));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
chas_lane_stack_keys_init (ChasLaneStack *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  add_key (keys, GDK_KEY_Up, on_step_cb, -1);
  add_key (keys, GDK_KEY_Down, on_step_cb, 1);
  add_key (keys, GDK_KEY_Page_Up, on_page_cb, -1);
  add_key (keys, GDK_KEY_Page_Down, on_page_cb, 1);
  add_key (keys, GDK_KEY_Home, on_end_cb, -1);
  add_key (keys, GDK_KEY_End, on_end_cb, 1);
  add_key (keys, GDK_KEY_Return, on_open_cb, 0);
  add_key (keys, GDK_KEY_KP_Enter, on_open_cb, 0);
  add_key (keys, GDK_KEY_ISO_Enter, on_open_cb, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
