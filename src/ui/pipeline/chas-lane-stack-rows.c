// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-stack-private.h"

/* Rows are made for cards within half a page of what is seen, and used again for others. The one
 * that has the focus stays, wherever it is scrolled to. */

#define MOST_IDLE 24

static void
slot_clear (gpointer data)
{
  ChasLaneSlot *slot = data;

  g_object_unref (slot->card);
}

static gboolean
has_focus (ChasLaneRow *row)
{
  return gtk_widget_is_focus (GTK_WIDGET (row));
}

static void
put_away (ChasLaneStack *self, ChasLaneSlot *slot)
{
  ChasLaneRow *row = g_steal_pointer (&slot->row);

  if (self->idle->len < MOST_IDLE)
    {
      gtk_widget_set_child_visible (GTK_WIDGET (row), FALSE);
      chas_lane_row_set_card (row, NULL);
      g_ptr_array_add (self->idle, row);
    }
  else
    gtk_widget_unparent (GTK_WIDGET (row));
}

/* The row before it in the order of the cards, which is that of the widgets too. */
static GtkWidget *
find_previous (ChasLaneStack *self, guint position)
{
  for (guint i = position; i > 0; i--)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i - 1);

      if (slot->row)
        return GTK_WIDGET (slot->row);
    }
  return NULL;
}

/* The row of the card, wherever that is. */
ChasLaneRow *
chas_lane_stack_ensure_row (ChasLaneStack *self, guint position)
{
  ChasLaneSlot *slot = chas_lane_stack_get_slot (self, position);

  if (slot->row)
    return slot->row;
  slot->row = self->idle->len > 0 ? g_ptr_array_remove_index_fast (self->idle, self->idle->len - 1)
                                  : chas_lane_row_new (self->env, self->palette);
  gtk_widget_insert_after (GTK_WIDGET (slot->row), GTK_WIDGET (self),
                           find_previous (self, position));
  chas_lane_row_set_card (slot->row, slot->card);
  gtk_widget_set_child_visible (GTK_WIDGET (slot->row), TRUE);
  return slot->row;
}

static void
update_lane (ChasLaneStack *self, guint lane, int from, int until)
{
  gboolean collapsed = chas_lane_stack_is_collapsed (self, lane);
  int y = chas_lane_bands_get_top (self->bands, lane) +
          chas_lane_bands_get_head_height (self->bands) + CHAS_LANE_INSET;

  for (guint i = chas_lane_stack_get_start (self, lane);
       i < chas_lane_stack_get_start (self, lane + 1); i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);

      if (!collapsed && y + slot->height > from && y < until)
        chas_lane_stack_ensure_row (self, i);
      else if (slot->row && (collapsed || !has_focus (slot->row)))
        put_away (self, slot);
      y += slot->height;
    }
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ChasLaneStack *self = CHAS_LANE_STACK (widget);
  int page = self->height, offset;

  chas_lane_bands_ensure (self->bands);
  offset = chas_lane_bands_get_offset (self->bands) + chas_lane_bands_get_head_height (self->bands);
  for (guint i = 0; self->open && page > 0 && i < chas_lane_bands_get_n_lanes (self->bands); i++)
    update_lane (self, i, offset - page / 2, offset + page + page / 2);
  gtk_widget_queue_allocate (widget);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* Once in a frame, before it is laid out. */
void
chas_lane_stack_queue_rows (ChasLaneStack *self)
{
  if (!self->tick)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static GHashTable *
remember_slots (ChasLaneStack *self)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->slots->len; i++)
    g_hash_table_insert (places, chas_lane_stack_get_slot (self, i)->card,
                         GUINT_TO_POINTER (i + 1));
  return places;
}

/* What is known of a card goes along to its new place. */
static ChasLaneSlot
take_over (ChasLaneStack *self, ChasCard *card, GArray *old, GHashTable *places)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, card));
  ChasLaneSlot slot = { .height = self->guess, .width = -1 };

  if (place > 0)
    {
      ChasLaneSlot *known = &g_array_index (old, ChasLaneSlot, place - 1);

      slot.height = known->height;
      slot.width = known->width;
      slot.row = g_steal_pointer (&known->row);
    }
  slot.card = g_object_ref (card);
  slot.lane = chas_lanes_get_lane_of (chas_lane_bands_get_lanes (self->bands), card);
  return slot;
}

/* Returns where the focus was, if that card is not here any more; else the number of cards. */
static guint
put_away_all (ChasLaneStack *self, GArray *old)
{
  guint lost = G_MAXUINT;

  for (guint i = 0; i < old->len; i++)
    {
      ChasLaneSlot *slot = &g_array_index (old, ChasLaneSlot, i);

      if (!slot->row)
        continue;
      if (has_focus (slot->row))
        lost = i;
      put_away (self, slot);
    }
  return lost;
}

/* Rows that are kept follow the order of the cards, which is that of the keys and of what is read
 * out. */
static void
sort_rows (ChasLaneStack *self)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < self->slots->len; i++)
    {
      GtkWidget *row = GTK_WIDGET (chas_lane_stack_get_slot (self, i)->row);

      if (!row)
        continue;
      gtk_widget_insert_after (row, GTK_WIDGET (self), previous);
      previous = row;
    }
}

/* Takes the cards anew: some came, went or stand elsewhere. The focus of one that went goes to the
 * one that is there now. */
void
chas_lane_stack_refill (ChasLaneStack *self)
{
  g_autoptr (GHashTable) places = remember_slots (self);
  g_autoptr (GArray) old = g_steal_pointer (&self->slots);
  guint n = g_list_model_get_n_items (self->cards), lost;

  self->slots = g_array_sized_new (FALSE, FALSE, sizeof (ChasLaneSlot), n);
  g_array_set_clear_func (self->slots, slot_clear);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (self->cards, i);
      ChasLaneSlot slot = take_over (self, card, old, places);

      g_array_append_val (self->slots, slot);
    }
  lost = put_away_all (self, old);
  sort_rows (self);
  chas_lane_bands_invalidate (self->bands);
  if (lost != G_MAXUINT && n > 0)
    chas_lane_stack_focus_card (self, MIN (lost, n - 1));
}

/**
 * chas_lane_stack_index:
 *
 * Finds where the lanes begin: some may have come since the cards were taken.
 */
void
chas_lane_stack_index (ChasLaneStack *self)
{
  guint n_lanes, position = 0;

  g_return_if_fail (CHAS_IS_LANE_STACK (self));
  n_lanes = chas_lane_bands_get_n_lanes (self->bands);
  g_array_set_size (self->starts, n_lanes);
  for (guint i = 0; i < n_lanes; i++)
    {
      ChasLane *lane = chas_lane_bands_get_lane (self->bands, i);

      g_array_index (self->starts, guint, i) = position;
      while (position < self->slots->len && chas_lane_stack_get_slot (self, position)->lane == lane)
        position++;
    }
}

void
chas_lane_stack_rows_init (ChasLaneStack *self)
{
  self->slots = g_array_new (FALSE, FALSE, sizeof (ChasLaneSlot));
  g_array_set_clear_func (self->slots, slot_clear);
  self->starts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->idle = g_ptr_array_new ();
}

void
chas_lane_stack_rows_dispose (ChasLaneStack *self)
{
  GtkWidget *child;

  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->idle, g_ptr_array_unref);
  g_clear_pointer (&self->landing, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}
