// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include <glib/gi18n.h>

#include "chas-card-cell.h"
#include "chas-lead-card.h"

/* Choosing several cards: with Ctrl or Shift and the pointer, with a band drawn over the board, or
 * with the keys. What is done to a card that is among them is done to them all. */

#define THRESHOLD 6 /* pixels until a press on nothing becomes a band */

static void
announce_size (ChasBoard *self)
{
  guint n = chas_selection_get_size (self->selection);
  g_autofree char *text =
    g_strdup_printf (g_dngettext (NULL, "%u card selected", "%u cards selected", n), n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), n ? text : _ ("Nothing selected"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_selection_changed_cb (ChasBoard *self)
{
  guint n = chas_selection_get_size (self->selection);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.clear", n > 0);
  chas_selection_bar_set_size (self->selection_bar, n);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device =
    gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static GdkModifierType
modifiers_of (GtkGesture *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

/* In the capture phase, ahead of the list, which opens what is clicked. On a touch screen there is
 * no Ctrl: once something is selected, a tap selects. */
static void
on_select_pressed_cb (ChasBoard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType modifiers = modifiers_of (gesture);
  gboolean tap = is_touch (gesture) && chas_selection_get_size (self->selection) > 0;
  GtkWidget *cell = chas_board_pick_cell (self, x, y);
  ChasCard *card, *current;

  if (!cell || !(tap || modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)))
    return;
  card = chas_card_cell_get_card (CHAS_CARD_CELL (cell));
  current = chas_board_get_current_card (self);
  if (modifiers & GDK_SHIFT_MASK)
    chas_selection_extend (self->selection, current ? current : card, card);
  else
    chas_selection_toggle (self->selection, card);
  chas_board_focus_card (self, chas_card_get_lead_id (card));
  announce_size (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Only the room between the cards and below them begins a band. */
static gboolean
is_free (ChasBoard *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget && gtk_widget_is_ancestor (widget, GTK_WIDGET (self->scroller)) &&
         !gtk_widget_get_ancestor (widget, CHAS_TYPE_LEAD_CARD) &&
         !gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) &&
         !gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON);
}

static void
on_band_begin_cb (ChasBoard *self, double x, double y, GtkGesture *gesture)
{
  if (is_touch (gesture) || !is_free (self, x, y))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->band = GRAPHENE_RECT_INIT ((float) x, (float) y, 0, 0);
  self->band_kept = g_ptr_array_new_with_free_func (g_object_unref);
  if (modifiers_of (gesture) & GDK_CONTROL_MASK)
    chas_board_collect_selected (self, self->band_kept);
}

static void
select_in_band (ChasBoard *self)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->band_kept->len; i++)
    g_ptr_array_add (cards, g_object_ref (self->band_kept->pdata[i]));
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    if (gtk_widget_get_mapped (GTK_WIDGET (self->columns[stage])))
      chas_stage_column_collect (self->columns[stage], GTK_WIDGET (self), &self->band, cards);
  chas_selection_replace (self->selection, cards);
}

static void
on_band_update_cb (ChasBoard *self, double dx, double dy, GtkGesture *gesture)
{
  double x, y;

  if (!self->band_kept || (!self->band_drawn && ABS (dx) < THRESHOLD && ABS (dy) < THRESHOLD))
    return;
  if (!self->band_drawn)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->band_drawn = TRUE;
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  self->band = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) dx, (float) dy);
  graphene_rect_normalize (&self->band);
  select_in_band (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A click on nothing means none. */
static void
on_band_end_cb (ChasBoard *self, double dx, double dy, GtkGesture *gesture)
{
  if (!self->band_kept)
    return;
  g_clear_pointer (&self->band_kept, g_ptr_array_unref);
  if (self->band_drawn)
    announce_size (self);
  else
    chas_selection_clear (self->selection);
  self->band_drawn = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_band_cancel_cb (ChasBoard *self)
{
  g_clear_pointer (&self->band_kept, g_ptr_array_unref);
  self->band_drawn = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Over the cards. */
void
chas_board_snapshot_band (ChasBoard *self, GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = NULL;
  GskRoundedRect outline;
  GdkRGBA tint;

  if (!self->band_drawn)
    return;
  accent = adw_style_manager_get_accent_color_rgba (style);
  tint = *accent;
  tint.alpha = .15f;
  gsk_rounded_rect_init_from_rect (&outline, &self->band, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &tint, &self->band);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { *accent, *accent, *accent, *accent });
}

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasCard *card = chas_board_get_current_card (self);

  if (!card)
    return;
  chas_selection_toggle (self->selection, card);
  announce_size (self);
}

/* The focus goes one card on, and the range with it. */
static void
extend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  g_autoptr (ChasCard) to = NULL;
  ChasCard *card = chas_board_get_current_card (self);
  ChasStage stage;
  guint position;

  if (!card ||
      !chas_pipeline_locate (self->pipeline, chas_card_get_lead_id (card), &stage, &position))
    return;
  to = g_list_model_get_item (chas_pipeline_get_stage (self->pipeline, stage),
                              position + (guint) g_variant_get_int32 (parameter));
  if (!to)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  chas_selection_extend (self->selection, card, to);
  chas_board_focus_card (self, chas_card_get_lead_id (to));
  announce_size (self);
}

static void
select_column_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasCard *card = chas_board_get_current_card (self);

  if (card)
    gtk_widget_activate_action (widget, "pipeline.select-stage", "s",
                                chas_stage_to_code (chas_card_get_stage (card)));
}

/**
 * chas_board_select_stage:
 *
 * Adds the cards of a stage to the selection.
 */
void
chas_board_select_stage (ChasBoard *self, ChasStage stage)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  chas_selection_add_stage (self->selection, stage);
  announce_size (self);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasCard *card = chas_board_get_current_card (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean in_bar = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->selection_bar));

  chas_selection_clear (self->selection);
  announce_size (self);
  if (in_bar && card)
    chas_board_focus_card (self, chas_card_get_lead_id (card));
}

/**
 * chas_board_dup_targets:
 * @selection: whether what is selected is meant, wherever the focus is
 *
 * Returns: (transfer full) (nullable): the leads that a command is meant for, in the order of the
 * board: the current card alone, or all that are selected when it is among them
 */
GStrv
chas_board_dup_targets (ChasBoard *self, gboolean selection)
{
  ChasCard *card;

  g_return_val_if_fail (CHAS_IS_BOARD (self), NULL);

  card = chas_board_get_current_card (self);
  if (chas_selection_get_size (self->selection) > 0 &&
      (selection || (card && chas_card_get_selected (card))))
    return chas_selection_dup_ids (self->selection);
  return card && !selection ? g_strdupv ((char *[]) { (char *) chas_card_get_lead_id (card), NULL })
                            : NULL;
}

/* The cards that are selected. */
void
chas_board_collect_selected (ChasBoard *self, GPtrArray *cards)
{
  g_auto (GStrv) ids = chas_selection_dup_ids (self->selection);

  for (char **id = ids; *id; id++)
    g_ptr_array_add (cards, g_object_ref (chas_pipeline_find (self->pipeline, *id)));
}

void
chas_board_selection_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "board.extend", "i", extend_action);
  gtk_widget_class_install_action (widget_class, "board.select-column", NULL, select_column_action);
  gtk_widget_class_install_action (widget_class, "selection.clear", NULL, clear_action);
  gtk_widget_class_bind_template_callback (widget_class, on_select_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_band_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_band_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_band_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_band_cancel_cb);
}

void
chas_board_selection_set_up (ChasBoard *self)
{
  self->selection = chas_selection_new (self->pipeline);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (on_selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_selection_changed_cb (self);
}

void
chas_board_selection_dispose (ChasBoard *self)
{
  g_clear_pointer (&self->band_kept, g_ptr_array_unref);
  g_clear_object (&self->selection);
}
