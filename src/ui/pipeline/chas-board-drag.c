// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include "chas-card-cell.h"
#include "chas-card-ghost.h"
#include "chas-lead-card.h"

/* One drag source for the whole board: the card is found at the pointer. What is dragged are lead
 * ids. That the original is faded is state of the cards, so that scrolling and recycling keep it
 * right. Where it lands is in chas-board-drop.c. */

/* The whole selection comes along when the card is in it. */
static GStrv
take_cards (ChasBoard *self, ChasCard *card)
{
  ChasBoardDrag *drag = &self->drag;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_set_object (&drag->card, card);
  g_clear_pointer (&drag->cards, g_ptr_array_unref);
  drag->cards = g_ptr_array_new_with_free_func (g_object_unref);
  if (chas_card_get_selected (card))
    chas_board_collect_selected (self, drag->cards);
  else
    g_ptr_array_add (drag->cards, g_object_ref (card));
  for (guint i = 0; i < drag->cards->len; i++)
    g_strv_builder_add (ids, chas_card_get_lead_id (drag->cards->pdata[i]));
  return g_strv_builder_end (ids);
}

static GdkContentProvider *
on_drag_prepare_cb (ChasBoard *self, double x, double y)
{
  ChasBoardDrag *drag = &self->drag;
  GtkWidget *cell = chas_board_pick_cell (self, x, y);
  g_auto (GStrv) ids = NULL;

  if (!cell)
    return NULL;
  drag->widget = chas_card_cell_get_card_widget (CHAS_CARD_CELL (cell));
  if (!gtk_widget_compute_bounds (drag->widget, GTK_WIDGET (self), &drag->bounds))
    return NULL;
  drag->x = x;
  drag->y = y;
  ids = take_cards (self, chas_card_cell_get_card (CHAS_CARD_CELL (cell)));
  return gdk_content_provider_new_typed (G_TYPE_STRV, ids);
}

static void
on_drag_begin_cb (ChasBoard *self, GdkDrag *drag_object)
{
  ChasBoardDrag *drag = &self->drag;
  GtkWidget *icon = gtk_drag_icon_get_for_drag (drag_object);
  ChasCardGhost *ghost =
    chas_card_ghost_new (GTK_WIDGET (chas_lead_card_new (self->env, self->palette, drag->card)),
                         (int) drag->bounds.size.width, (int) drag->bounds.size.height,
                         drag->cards->len);
  int x, y;

  chas_board_hover_stop (self);
  drag->gap = (int) drag->bounds.size.height;
  drag->widget = NULL;
  chas_card_ghost_map_point (ghost, drag->x - drag->bounds.origin.x,
                             drag->y - drag->bounds.origin.y, &x, &y);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), GTK_WIDGET (ghost));
  gdk_drag_set_hotspot (drag_object, x, y);
  for (guint i = 0; i < drag->cards->len; i++)
    chas_card_set_dragged (drag->cards->pdata[i], TRUE);
  drag->dropped = FALSE;
  chas_board_watch_cancel (self, drag_object);
  chas_board_save_view (self, &drag->view);
}

static void
on_drag_end_cb (ChasBoard *self)
{
  ChasBoardDrag *drag = &self->drag;

  chas_board_unwatch_cancel (self);
  chas_board_drop_stop (self);
  for (guint i = 0; drag->cards && i < drag->cards->len; i++)
    chas_card_set_dragged (drag->cards->pdata[i], FALSE);
  g_clear_pointer (&drag->cards, g_ptr_array_unref);
  g_clear_object (&drag->card);
  if (!drag->dropped)
    chas_board_restore_view (self, &drag->view);
}

void
chas_board_drag_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_end_cb);
}

void
chas_board_drag_dispose (ChasBoard *self)
{
  chas_board_unwatch_cancel (self);
  chas_board_drop_stop (self);
  g_clear_pointer (&self->drag.cards, g_ptr_array_unref);
  g_clear_object (&self->drag.card);
}
