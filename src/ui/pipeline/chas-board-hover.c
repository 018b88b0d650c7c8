// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include "chas-card-actions.h"
#include "chas-card-cell.h"

/* Where the pointer rests on a card, its commonest actions appear across its lower edge, between
 * its text and the text of the next card: nothing moves and nothing is covered. They are one widget
 * for the whole board, made when somebody rests for the first time. A finger has the menu instead.
 */

#define REST 350 /* milliseconds: who only passes by sees nothing */
#define EDGE 12  /* padding of a card */

static void
forget (ChasBoard *self)
{
  g_clear_handle_id (&self->hover.timeout, g_source_remove);
  g_clear_object (&self->hover.card);
  g_clear_weak_pointer (&self->hover.cell);
}

/* Until the pointer rests on another card. */
void
chas_board_hover_stop (ChasBoard *self)
{
  forget (self);
  if (self->hover.actions)
    gtk_widget_set_visible (self->hover.actions, FALSE);
}

static void
on_rest_cb (gpointer data)
{
  ChasBoard *self = data;

  self->hover.timeout = 0;
  chas_board_rest (self, chas_card_get_lead_id (self->hover.card));
}

static void
rest_on (ChasBoard *self, ChasCardCell *cell)
{
  chas_board_hover_stop (self);
  if (!cell)
    return;
  g_set_object (&self->hover.card, chas_card_cell_get_card (cell));
  g_set_weak_pointer (&self->hover.cell, GTK_WIDGET (cell));
  self->hover.timeout = g_timeout_add_once (REST, on_rest_cb, self);
}

static gboolean
is_hand_busy (ChasBoard *self, GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  return self->drag.cards || self->band_kept || state & GDK_BUTTON1_MASK ||
         (device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN);
}

static gboolean
is_on_actions (ChasBoard *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget && self->hover.actions &&
         (widget == self->hover.actions || gtk_widget_is_ancestor (widget, self->hover.actions));
}

/* An action that is pressed stays: it is done when the hand lets go of it. */
static void
on_hover_cb (ChasBoard *self, double x, double y, GtkEventController *controller)
{
  ChasCardCell *cell;

  if (is_on_actions (self, x, y))
    return;
  if (is_hand_busy (self, controller))
    {
      chas_board_hover_stop (self);
      return;
    }
  cell = CHAS_CARD_CELL (chas_board_pick_cell (self, x, y));
  if ((cell ? chas_card_cell_get_card (cell) : NULL) != self->hover.card)
    rest_on (self, cell);
}

static void
on_hover_leave_cb (ChasBoard *self)
{
  chas_board_hover_stop (self);
}

static void
on_hover_pressed_cb (ChasBoard *self, int n_press, double x, double y)
{
  if (!is_on_actions (self, x, y))
    chas_board_hover_stop (self);
}

/* The card is where it was, and shows the same lead. */
static gboolean
is_valid (ChasBoard *self)
{
  return self->hover.cell && gtk_widget_get_mapped (self->hover.cell) &&
         chas_card_cell_get_card (CHAS_CARD_CELL (self->hover.cell)) == self->hover.card;
}

/**
 * chas_board_offer:
 * @reaches: (array fixed-size=3): how somebody of the lead is reached
 *
 * Shows the actions of a lead, if the pointer still rests on its card.
 */
void
chas_board_offer (ChasBoard *self, const char *lead_id, const ChasReach *reaches)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  if (!self->hover.card || !g_str_equal (chas_card_get_lead_id (self->hover.card), lead_id) ||
      !is_valid (self))
    return;
  if (!self->hover.actions)
    {
      self->hover.actions = GTK_WIDGET (chas_card_actions_new ());
      gtk_overlay_add_overlay (self->lane_area, self->hover.actions);
    }
  chas_card_actions_set (CHAS_CARD_ACTIONS (self->hover.actions), lead_id, reaches);
  gtk_widget_set_visible (self->hover.actions, TRUE);
  gtk_widget_queue_resize (self->hover.actions);
}

/* At the end of the lower edge, and in view; out of it when the card has gone from there. */
void
chas_board_hover_place (ChasBoard *self, GtkWidget *area, GdkRectangle *place)
{
  GtkWidget *card;
  graphene_rect_t bounds;
  GtkRequisition size;
  float side;

  gtk_widget_get_preferred_size (self->hover.actions, &size, NULL);
  *place = (GdkRectangle) { -size.width, -size.height, size.width, size.height };
  if (!is_valid (self))
    return;
  card = chas_card_cell_get_card_widget (CHAS_CARD_CELL (self->hover.cell));
  if (!gtk_widget_compute_bounds (card, area, &bounds))
    return;
  side = gtk_widget_get_direction (card) == GTK_TEXT_DIR_RTL
           ? EDGE / 2
           : bounds.size.width - (float) size.width - EDGE / 2;
  *place = (GdkRectangle) {
    (int) (bounds.origin.x + side),
    (int) MIN (bounds.origin.y + bounds.size.height + 4 - (float) size.height / 2,
               (float) (gtk_widget_get_height (area) - size.height)),
    size.width,
    size.height,
  };
}

void
chas_board_hover_dispose (ChasBoard *self)
{
  forget (self);
  self->hover.actions = NULL;
}

void
chas_board_hover_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_hover_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hover_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hover_pressed_cb);
}
