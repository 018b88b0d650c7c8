// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-stack-private.h"

/* Which cards have a widget is in chas-lane-stack-rows.c, what is at a place in
 * chas-lane-stack-places.c, the focus and its keys in chas-lane-stack-keys.c. */

#define LEAST_WIDTH 72 /* columns set the width */
#define FIRST_GUESS 150

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} ChasLaneStackProperty;

enum
{
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ChasLaneStack,
                               chas_lane_stack,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

ChasLaneSlot *
chas_lane_stack_get_slot (ChasLaneStack *self, guint position)
{
  return &g_array_index (self->slots, ChasLaneSlot, position);
}

/* Position of the first card of the lane; one past the last lane, the number of cards. */
guint
chas_lane_stack_get_start (ChasLaneStack *self, guint lane)
{
  return lane < self->starts->len ? g_array_index (self->starts, guint, lane) : self->slots->len;
}

guint
chas_lane_stack_find_lane (ChasLaneStack *self, guint position)
{
  guint lane = 0;

  while (lane + 1 < chas_lane_bands_get_n_lanes (self->bands) &&
         chas_lane_stack_get_start (self, lane + 1) <= position)
    lane++;
  return lane;
}

gboolean
chas_lane_stack_is_collapsed (ChasLaneStack *self, guint lane)
{
  return chas_lane_get_collapsed (chas_lane_bands_get_lane (self->bands, lane));
}

/* From the first head of the board. */
int
chas_lane_stack_get_y (ChasLaneStack *self, guint position)
{
  guint lane = chas_lane_stack_find_lane (self, position);
  int y = chas_lane_bands_get_top (self->bands, lane) +
          chas_lane_bands_get_head_height (self->bands) + CHAS_LANE_INSET;

  for (guint i = chas_lane_stack_get_start (self, lane); i < position; i++)
    y += chas_lane_stack_get_slot (self, i)->height;
  return y;
}

/* Heights */

/* What stands around the text of a card is known from one that is shown. */
static void
learn (ChasLaneStack *self, ChasLaneSlot *slot)
{
  GtkWidget *card = chas_lane_row_get_card_widget (slot->row);
  int row_width = gtk_widget_get_width (GTK_WIDGET (slot->row));

  if (self->around_width >= 0 || row_width <= 0 || gtk_widget_get_width (card) <= 0 ||
      chas_card_get_gap_above (slot->card) > 0 || chas_card_get_gap_below (slot->card) > 0)
    return;
  self->around_width = row_width - gtk_widget_get_width (card);
  self->around_height =
    gtk_widget_get_height (GTK_WIDGET (slot->row)) - gtk_widget_get_height (card);
}

static int
measure_text (ChasLaneStack *self, ChasCard *card)
{
  const ChasLeadFacts *facts = chas_card_get_facts (card);
  g_auto (ChasCardLook) look = { 0 };

  chas_card_look_init (&look, facts, self->env);
  chas_card_paint_fill (&self->scratch, self->palette, facts, &look);
  chas_card_paint_set_checked (&self->scratch, chas_card_get_selected (card));
  return chas_card_paint_lay_out (&self->scratch, MAX (self->width - self->around_width, 1));
}

static void
measure_slot (ChasLaneStack *self, ChasLaneSlot *slot)
{
  if (self->width <= 0)
    return;
  if (slot->row)
    {
      gtk_widget_measure (GTK_WIDGET (slot->row), GTK_ORIENTATION_VERTICAL, self->width,
                          &slot->height, NULL, NULL, NULL);
      learn (self, slot);
      self->guess = slot->height;
    }
  else if (slot->width != self->width && self->around_width >= 0)
    slot->height = measure_text (self, slot->card) + self->around_height;
  else
    return;
  slot->width = self->width;
}

static int
get_landing_height (ChasLaneStack *self, guint lane)
{
  return self->landing_lane && chas_lane_bands_get_lane (self->bands, lane) == self->landing_lane
           ? self->landing_height + CHAS_LANE_INSET
           : 0;
}

/**
 * chas_lane_stack_measure_cell:
 * @until: from the first card of the lane: what begins above is measured, not guessed
 *
 * Returns: how much room the column needs in the lane
 */
int
chas_lane_stack_measure_cell (ChasLaneStack *self, guint lane, int until)
{
  guint start, end;
  int height = CHAS_LANE_INSET;

  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), 0);

  if (!self->open)
    return 0;
  start = chas_lane_stack_get_start (self, lane);
  end =
    chas_lane_stack_is_collapsed (self, lane) ? start : chas_lane_stack_get_start (self, lane + 1);
  for (guint i = start; i < end; i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);

      if (height < until)
        measure_slot (self, slot);
      height += slot->height;
    }
  return (end > start ? height : 0) + get_landing_height (self, lane);
}

/**
 * chas_lane_stack_is_exact:
 * @until: from the head of the lane
 *
 * Returns: whether nothing above in the lane is guessed
 */
gboolean
chas_lane_stack_is_exact (ChasLaneStack *self, guint lane, int until)
{
  int y = 0;

  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), TRUE);
  for (guint i = chas_lane_stack_get_start (self, lane);
       self->open && y < until && i < chas_lane_stack_get_start (self, lane + 1); i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);

      if (!slot->row && slot->width != self->width)
        return FALSE;
      y += slot->height;
    }
  return TRUE;
}

/* GtkWidget */

static void
chas_lane_stack_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : 0;
}

static void
allocate_landing (ChasLaneStack *self, int offset)
{
  guint lane = chas_lane_bands_find (self->bands, self->landing_lane);
  int y = chas_lane_bands_get_top (self->bands, lane) - offset;

  gtk_widget_size_allocate (self->landing,
                            &(GtkAllocation) { 0, y + CHAS_LANE_INSET + 2, self->width,
                                               self->landing_height },
                            -1);
}

static void
chas_lane_stack_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasLaneStack *self = CHAS_LANE_STACK (widget);
  int head = chas_lane_bands_get_head_height (self->bands), offset;

  if (self->width != width || self->height != height)
    chas_lane_stack_queue_rows (self);
  self->width = width;
  self->height = height;
  chas_lane_bands_check (self->bands, height);
  offset = chas_lane_bands_get_offset (self->bands);
  for (guint i = 0; i < self->slots->len; i++)
    {
      ChasLaneSlot *slot = chas_lane_stack_get_slot (self, i);

      if (slot->row)
        gtk_widget_size_allocate (GTK_WIDGET (slot->row),
                                  &(GtkAllocation) {
                                    0, chas_lane_stack_get_y (self, i) - head - offset, width,
                                    slot->height },
                                  -1);
    }
  if (self->landing && self->landing_lane)
    allocate_landing (self, offset);
}

static void
chas_lane_stack_dispose (GObject *object)
{
  ChasLaneStack *self = CHAS_LANE_STACK (object);

  if (self->bands)
    chas_lane_bands_remove (self->bands, self);
  chas_lane_stack_rows_dispose (self);
  chas_card_paint_clear (&self->scratch);
  g_clear_pointer (&self->landing, gtk_widget_unparent);
  g_clear_object (&self->landing_lane);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_object (&self->cards);
  g_clear_object (&self->bands);
  g_clear_object (&self->palette);
  g_clear_object (&self->env);
  G_OBJECT_CLASS (chas_lane_stack_parent_class)->dispose (object);
}

static void
chas_lane_stack_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ChasLaneStack *self = CHAS_LANE_STACK (object);

  switch ((ChasLaneStackProperty) id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_NATURAL);
      break;
    }
}

/* The places follow the adjustment that the bands have; it is the vertical one. */
static void
chas_lane_stack_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ChasLaneStack *self = CHAS_LANE_STACK (object);

  switch ((ChasLaneStackProperty) id)
    {
    case PROP_HADJUSTMENT:
      g_set_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL], g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      g_set_object (&self->adjustments[GTK_ORIENTATION_VERTICAL], g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    }
}

static void
chas_lane_stack_class_init (ChasLaneStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_lane_stack_dispose;
  object_class->get_property = chas_lane_stack_get_property;
  object_class->set_property = chas_lane_stack_set_property;
  widget_class->measure = chas_lane_stack_measure;
  widget_class->size_allocate = chas_lane_stack_size_allocate;
  widget_class->focus = chas_lane_stack_focus;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * ChasLaneStack::open:
   * @card: whose lead to open
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, CHAS_TYPE_CARD);
  gtk_widget_class_set_css_name (widget_class, "listview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
chas_lane_stack_init (ChasLaneStack *self)
{
  self->around_width = -1;
  self->guess = FIRST_GUESS;
  gtk_widget_add_css_class (GTK_WIDGET (self), "column-list");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  chas_lane_stack_rows_init (self);
  chas_lane_stack_keys_init (self);
}

void
chas_lane_stack_open (ChasLaneStack *self, ChasCard *card)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, card);
}

/**
 * chas_lane_stack_new:
 * @env: says what day it is
 * @palette: says the colours
 * @cards: of [class@Card], one stage of a pipeline that has the lanes of @bands
 */
ChasLaneStack *
chas_lane_stack_new (ChasEnv *env, ChasPalette *palette, GListModel *cards, ChasLaneBands *bands)
{
  ChasLaneStack *self = g_object_new (CHAS_TYPE_LANE_STACK, NULL);

  g_set_object (&self->env, env);
  g_set_object (&self->palette, palette);
  g_set_object (&self->cards, cards);
  g_set_object (&self->bands, bands);
  chas_lane_bands_add (bands, self);
  g_signal_connect_object (cards, "items-changed", G_CALLBACK (chas_lane_stack_refill), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (bands, "changed", G_CALLBACK (chas_lane_stack_queue_rows), self,
                           G_CONNECT_SWAPPED);
  chas_lane_stack_refill (self);
  return self;
}

/**
 * chas_lane_stack_set_shown:
 * @shown: whether the column is
 * @open: whether its cards are too
 */
void
chas_lane_stack_set_shown (ChasLaneStack *self, gboolean shown, gboolean open)
{
  g_return_if_fail (CHAS_IS_LANE_STACK (self));
  if (self->shown == shown && self->open == open)
    return;
  self->shown = shown;
  self->open = open;
  chas_lane_bands_invalidate (self->bands);
}

gboolean
chas_lane_stack_get_open (ChasLaneStack *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), FALSE);
  return self->open;
}

/**
 * chas_lane_stack_get_count:
 *
 * Returns: how many cards the column shows in the lane, open or collapsed
 */
guint
chas_lane_stack_get_count (ChasLaneStack *self, guint lane)
{
  g_return_val_if_fail (CHAS_IS_LANE_STACK (self), 0);
  return self->shown
           ? chas_lane_stack_get_start (self, lane + 1) - chas_lane_stack_get_start (self, lane)
           : 0;
}
