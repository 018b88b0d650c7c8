// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include "chas-card-actions.h"
#include "chas-card-cell.h"
#include "chas-lead-card.h"

/* Where the pointer rests on a card, its commonest actions appear in its foot, in the place of the
 * days: nothing moves, and nothing of another card is covered. They are one widget for the whole
 * board, over its cards, made when somebody rests for the first time; the card itself only leaves
 * room for it. A finger has the menu instead.
 */

#define REST 350 /* milliseconds: who only passes by sees nothing */
#define LOOK 40

static ChasLeadCard *
get_lead_card (GtkWidget *cell)
{
  return CHAS_LEAD_CARD (chas_card_cell_get_card_widget (CHAS_CARD_CELL (cell)));
}

static void
forget (ChasBoard *self)
{
  if (self->hover.cell)
    chas_lead_card_set_taken (get_lead_card (self->hover.cell), 0);
  g_clear_handle_id (&self->hover.timeout, g_source_remove);
  g_clear_handle_id (&self->hover.looking, g_source_remove);
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

static gboolean
is_hand_busy (ChasBoard *self, GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  return self->drag.cards || self->band_kept || state & GDK_BUTTON1_MASK ||
         (device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN);
}

/* Whether it is one of the actions. */
gboolean
chas_board_hover_has (ChasBoard *self, GtkWidget *widget)
{
  return widget && self->hover.actions &&
         (widget == self->hover.actions || gtk_widget_is_ancestor (widget, self->hover.actions));
}

static gboolean
is_on_actions (ChasBoard *self, double x, double y)
{
  return chas_board_hover_has (self, gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));
}

/* What the days mean is told where they stand, and told there only. */
static gboolean
is_told_something (ChasBoard *self, ChasCardCell *cell, double x, double y)
{
  ChasLeadCard *card = get_lead_card (GTK_WIDGET (cell));
  graphene_point_t point;

  return gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (card),
                                   &GRAPHENE_POINT_INIT ((float) x, (float) y), &point) &&
         chas_lead_card_tells_at_end (card, point.x, point.y);
}

static void rest_on (ChasBoard *self, ChasCardCell *cell);

static void
look (ChasBoard *self)
{
  double x = self->hover.x, y = self->hover.y;
  ChasCardCell *cell = CHAS_CARD_CELL (chas_board_pick_cell (self, x, y));

  g_clear_handle_id (&self->hover.looking, g_source_remove);
  if (cell && is_told_something (self, cell, x, y))
    cell = NULL;
  if ((cell ? chas_card_cell_get_card (cell) : NULL) != self->hover.card)
    rest_on (self, cell);
}

static void
on_rest_cb (gpointer data)
{
  ChasBoard *self = data;

  self->hover.timeout = 0;
  if (self->hover.looking)
    look (self);
  if (self->hover.card && !self->hover.timeout)
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

static void
on_look_cb (gpointer data)
{
  ChasBoard *self = data;

  self->hover.looking = 0;
  look (self);
}

/* An action that is pressed stays: it is done when the hand lets go of it. What is below the
 * pointer is looked for now and then only: while somebody scrolls it is something else for each
 * frame, and to look takes the time in which that should begin. */
static void
on_hover_cb (ChasBoard *self, double x, double y, GtkEventController *controller)
{
  gboolean shown = self->hover.actions && gtk_widget_get_visible (self->hover.actions);

  if (shown && is_on_actions (self, x, y))
    return;
  if (is_hand_busy (self, controller))
    {
      chas_board_hover_stop (self);
      return;
    }
  self->hover.x = x;
  self->hover.y = y;
  if (shown)
    look (self);
  else if (!self->hover.looking)
    self->hover.looking = g_timeout_add_once (LOOK, on_look_cb, self);
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

/* From the card's end on, in the middle of its foot; where that is in @area. */
static gboolean
find_place (ChasBoard *self, GtkWidget *area, GdkRectangle *place)
{
  ChasLeadCard *card = get_lead_card (self->hover.cell);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL;
  GtkRequisition size;
  GdkRectangle foot;
  graphene_point_t corner;

  gtk_widget_get_preferred_size (self->hover.actions, &size, NULL);
  chas_lead_card_get_foot (card, &foot);
  corner = GRAPHENE_POINT_INIT ((float) (mirrored ? 0 : foot.width - size.width),
                                (float) (foot.y + (foot.height - size.height) / 2));
  if (!gtk_widget_compute_point (GTK_WIDGET (card), area, &corner, &corner))
    return FALSE;
  *place = (GdkRectangle) { (int) corner.x, (int) corner.y, size.width, size.height };
  return TRUE;
}

/* Its end is neither scrolled out of view nor below the head of a lane. */
static gboolean
is_foot_in_view (ChasBoard *self)
{
  ChasLeadCard *card = get_lead_card (self->hover.cell);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL;
  GdkRectangle foot;
  graphene_point_t top;

  chas_lead_card_get_foot (card, &foot);
  top = GRAPHENE_POINT_INIT ((float) (mirrored ? 1 : foot.width - 1), (float) foot.y);
  return gtk_widget_compute_point (GTK_WIDGET (card), GTK_WIDGET (self), &top, &top) &&
         chas_board_pick_cell (self, top.x, top.y) == self->hover.cell &&
         chas_board_pick_cell (self, top.x, top.y + (float) foot.height) == self->hover.cell;
}

static void
show_actions (ChasBoard *self)
{
  int width;

  gtk_widget_set_visible (self->hover.actions, TRUE);
  gtk_widget_measure (self->hover.actions, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  chas_lead_card_set_taken (get_lead_card (self->hover.cell), width);
  gtk_widget_queue_allocate (GTK_WIDGET (self->lane_area));
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
      !is_valid (self) || !is_foot_in_view (self))
    return;
  if (!self->hover.actions)
    {
      self->hover.actions = GTK_WIDGET (chas_card_actions_new ());
      gtk_widget_set_visible (self->hover.actions, FALSE);
      gtk_overlay_add_overlay (self->lane_area, self->hover.actions);
    }
  chas_card_actions_set (CHAS_CARD_ACTIONS (self->hover.actions), lead_id, reaches);
  show_actions (self);
}

/* Out of view when the card has gone from there. */
void
chas_board_hover_place (ChasBoard *self, GtkWidget *area, GdkRectangle *place)
{
  GtkRequisition size;

  if (is_valid (self) && find_place (self, area, place))
    return;
  gtk_widget_get_preferred_size (self->hover.actions, &size, NULL);
  *place = (GdkRectangle) { -size.width, -size.height, size.width, size.height };
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
