// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-column-private.h"

#include "chas-card-cell.h"
#include "chas-pie.h"
#include "chas-stage-title.h"
#include "chas-stage-words.h"

/* Where a card is in it, and what is at a place, is in chas-stage-column-places.c.
 *
 * GListStore of ChasCard, from ChasPipeline ── GtkNoSelection ── GtkListView ── ChasCardCell per
 * visible row; with lanes a ChasLaneStack is in the place of the list.
 *
 * What is selected goes across columns and is therefore state of the cards. */

#define WIDEST 240
#define NARROWEST 190 /* in sp: large text takes wider columns */

typedef enum
{
  PROP_STAGE = 1,
  PROP_ROWS,
  PROP_LANDING,
  PROP_COLLAPSED,
} ChasStageColumnProperty;

static GParamSpec *properties[PROP_COLLAPSED + 1];

enum
{
  SIGNAL_NEAR_END,
  SIGNAL_SCROLLED,
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasStageColumn, chas_stage_column, ADW_TYPE_BIN)

static gboolean
is_open_cb (ChasStageColumn *self, int height)
{
  return height > 0;
}

static void
on_cell_setup_cb (ChasStageColumn *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, GTK_WIDGET (chas_card_cell_new (self->env, self->palette, item)));
}

static void
on_list_activate_cb (ChasStageColumn *self, guint position)
{
  g_autoptr (ChasCard) card = g_list_model_get_item (self->cards, position);

  g_signal_emit (self, signals[SIGNAL_OPEN], 0, card);
}

static void
on_stack_open_cb (ChasStageColumn *self, ChasCard *card)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, card);
}

/* The next page is asked for a bit ahead, so that scrolling does not meet an end that is none; but
 * not so far that a column asks again for what nobody has begun to scroll to. */
static void
on_scrolled_cb (ChasStageColumn *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (page > 0 &&
      gtk_adjustment_get_value (adjustment) + 1.25 * page >= gtk_adjustment_get_upper (adjustment))
    g_signal_emit (self, signals[SIGNAL_NEAR_END], 0);
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

static void
chas_stage_column_dispose (GObject *object)
{
  ChasStageColumn *self = CHAS_STAGE_COLUMN (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_STAGE_COLUMN);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->cards);
  g_clear_object (&self->palette);
  g_clear_object (&self->env);
  G_OBJECT_CLASS (chas_stage_column_parent_class)->dispose (object);
}

/* A list keeps what it shows in its place when something comes in above; but who looks at the top
 * wants to see what comes there. */
static void
on_cards_changed_cb (ChasStageColumn *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  if (!self->stack && gtk_adjustment_get_value (adjustment) < 1 &&
      g_list_model_get_n_items (self->cards) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
chas_stage_column_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasStageColumn *self = CHAS_STAGE_COLUMN (object);

  switch ((ChasStageColumnProperty) prop_id)
    {
    case PROP_STAGE:
      g_value_set_int (value, self->stage);
      break;
    case PROP_ROWS:
      g_value_set_object (value, self->stack ? NULL : self->cards);
      break;
    case PROP_LANDING:
      g_value_set_int (value, self->landing);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    }
}

static void
chas_stage_column_class_init (ChasStageColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = chas_stage_column_dispose;
  object_class->get_property = chas_stage_column_get_property;

  properties[PROP_STAGE] =
    g_param_spec_int ("stage", NULL, NULL, -1, CHAS_STAGE_N_VALUES, 0, flags);
  properties[PROP_ROWS] = g_param_spec_object ("rows", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_LANDING] = g_param_spec_int ("landing", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * ChasStageColumn::near-end:
   *
   * What is loaded ends within a page of what is shown.
   */
  signals[SIGNAL_NEAR_END] = g_signal_new ("near-end", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * ChasStageColumn::scrolled:
   *
   * Other cards are in view. With lanes it is told by [class@LaneBands].
   */
  signals[SIGNAL_SCROLLED] = g_signal_new ("scrolled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * ChasStageColumn::open:
   * @card: whose lead to open
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, CHAS_TYPE_CARD);

  g_type_ensure (CHAS_TYPE_PIE);
  g_type_ensure (CHAS_TYPE_COLUMN_STRIP);
  g_type_ensure (CHAS_TYPE_STAGE_TITLE);
  g_type_ensure (CHAS_TYPE_STALE_BADGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-stage-column.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, clamp);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, strip);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, menu);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, body);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, head);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, head_words);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, count_label);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, stale);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasStageColumn, list);
  chas_stage_column_head_class_init (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, is_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scrolled_cb);
}

static void
fit_width (ChasStageColumn *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  double width = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, NARROWEST, settings);

  gtk_widget_set_size_request (self->body, gtk_widget_get_visible (self->head) ? (int) width : -1,
                               -1);
}

static void
chas_stage_column_init (ChasStageColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_set_object (&self->adjustment, gtk_scrolled_window_get_vadjustment (self->scroller));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (fit_width), self, G_CONNECT_SWAPPED);
  fit_width (self);
}

/**
 * chas_stage_column_new:
 * @env: says what day it is
 * @palette: says the colours
 * @cards: of [class@Card], the list of the stage
 */
ChasStageColumn *
chas_stage_column_new (ChasEnv *env, ChasPalette *palette, ChasStage stage, GListModel *cards)
{
  ChasStageColumn *self = g_object_new (CHAS_TYPE_STAGE_COLUMN, NULL);

  g_set_object (&self->env, env);
  g_set_object (&self->palette, palette);
  self->stage = stage;
  g_set_object (&self->cards, cards);
  g_signal_connect_object (cards, "items-changed", G_CALLBACK (on_cards_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROWS]);
  chas_stage_column_head_set_up (self);
  return self;
}

ChasStage
chas_stage_column_get_stage (ChasStageColumn *self)
{
  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), CHAS_STAGE_UNSET);
  return self->stage;
}

/**
 * chas_stage_column_get_cards:
 *
 * Returns: (transfer none): the cards that are loaded
 */
GListModel *
chas_stage_column_get_cards (ChasStageColumn *self)
{
  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), NULL);
  return self->cards;
}

/**
 * chas_stage_column_set_bands:
 * @bands: (nullable): where the lanes are that the cards are sorted by
 */
void
chas_stage_column_set_bands (ChasStageColumn *self, ChasLaneBands *bands)
{
  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  self->stack = bands ? chas_lane_stack_new (self->env, self->palette, self->cards, bands) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROWS]);
  gtk_scrolled_window_set_child (self->scroller,
                                 bands ? GTK_WIDGET (self->stack) : GTK_WIDGET (self->list));
  gtk_scrolled_window_set_vadjustment (self->scroller, bands
                                                         ? chas_lane_bands_get_adjustment (bands)
                                                         : self->adjustment);
  if (!bands)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stack), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chas_stage_words_get_label (self->stage), -1);
  g_signal_connect_object (self->stack, "open", G_CALLBACK (on_stack_open_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * chas_stage_column_tell_stack:
 *
 * Lets the lanes know whether they have a part in the column, and how much room the head takes that
 * stands over it.
 */
void
chas_stage_column_tell_stack (ChasStageColumn *self, int head_height)
{
  gboolean shown;

  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  gtk_widget_set_margin_top (GTK_WIDGET (self->scroller), self->stack ? head_height : 0);
  shown = gtk_widget_get_visible (GTK_WIDGET (self));
  if (self->stack)
    chas_lane_stack_set_shown (self->stack, shown, shown && !self->collapsed);
}

/**
 * chas_stage_column_set_wide:
 * @wide: fills the width there is, and leaves its name to the stage switcher
 */
void
chas_stage_column_set_wide (ChasStageColumn *self, gboolean wide)
{
  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  adw_clamp_set_maximum_size (self->clamp, wide ? G_MAXINT : WIDEST);
  gtk_widget_set_visible (self->head, !wide);
  fit_width (self);
}

gboolean
chas_stage_column_get_collapsed (ChasStageColumn *self)
{
  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), FALSE);
  return self->collapsed;
}

/**
 * chas_stage_column_set_collapsed:
 * @collapsed: shows a strip only
 */
void
chas_stage_column_set_collapsed (ChasStageColumn *self, gboolean collapsed)
{
  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), !collapsed);
  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

/**
 * chas_stage_column_set_landing:
 * @lane: (nullable): that shows no card there; without one the whole column is meant
 * @height: of the landing mark in pixels, 0 for none
 */
void
chas_stage_column_set_landing (ChasStageColumn *self, ChasLane *lane, int height)
{
  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  if (self->stack)
    chas_lane_stack_set_landing (self->stack, lane, height);
  if (lane)
    return;
  if (self->landing == height)
    return;
  self->landing = height;
  chas_column_strip_set_landing (self->strip, height > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANDING]);
}

GtkScrolledWindow *
chas_stage_column_get_scroller (ChasStageColumn *self)
{
  g_return_val_if_fail (CHAS_IS_STAGE_COLUMN (self), NULL);
  return self->scroller;
}
