// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include <glib/gi18n.h>

#include "chas-stage-words.h"

/* Which columns are shown, and which of them are collapsed to a strip. The closed stages are in a
 * drawer at the end, behind its strip. A narrow board shows one column whole. */

static gboolean
is_shown (ChasBoard *self, ChasStage stage)
{
  if (self->narrow)
    return stage == chas_stage_switcher_get_stage (self->switcher);
  return stage < CHAS_BOARD_FIRST_CLOSED || self->drawer_open || self->searching;
}

/* Says for every column how it is shown now. */
void
chas_board_lay_out (ChasBoard *self)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES && self->columns[stage]; stage++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->columns[stage]), is_shown (self, stage));
      chas_stage_column_set_wide (self->columns[stage], self->narrow);
      chas_stage_column_set_collapsed (self->columns[stage],
                                       self->collapsed[stage] && !self->narrow);
    }
  chas_board_lanes_lay_out (self);
  gtk_widget_set_visible (GTK_WIDGET (self->drawer), !self->narrow);
  chas_column_strip_set_open (self->drawer, self->drawer_open || self->searching);
}

static void
remember_collapsed (ChasBoard *self)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    if (self->collapsed[stage])
      g_strv_builder_add (codes, chas_stage_to_code (stage));
  all = g_strv_builder_end (codes);
  if (self->settings)
    g_settings_set_strv (self->settings, "collapsed-columns", (const char *const *) all);
}

static void
announce_collapsed (ChasBoard *self, ChasStage stage)
{
  g_autofree char *text =
    /* Translators: name of a column */
    g_strdup_printf (self->collapsed[stage] ? _ ("%s collapsed") : _ ("%s opened"),
                     chas_stage_words_get_label (stage));

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The focus stays in the column: on its strip, or on its first card. */
static void
collapse_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasStage stage = chas_stage_from_code (g_variant_get_string (parameter, NULL));

  if (stage < 0)
    return;
  self->collapsed[stage] = !self->collapsed[stage];
  remember_collapsed (self);
  chas_board_lay_out (self);
  if (self->collapsed[stage] || !chas_board_focus_position (self, stage, 0))
    chas_stage_column_focus_head (self->columns[stage]);
  announce_collapsed (self, stage);
}

static void
collapse_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasCard *card = chas_board_get_current_card (CHAS_BOARD (widget));

  if (card && !CHAS_BOARD (widget)->narrow)
    gtk_widget_activate_action (widget, "board.collapse", "s",
                                chas_stage_to_code (chas_card_get_stage (card)));
}

/**
 * chas_board_set_drawer_open:
 * @open: whether the columns of the closed stages are shown
 */
void
chas_board_set_drawer_open (ChasBoard *self, gboolean open)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  if (self->drawer_open == open)
    return;
  self->drawer_open = open;
  if (self->settings)
    g_settings_set_boolean (self->settings, "closed-shown", open);
  chas_board_lay_out (self);
}

static void
drawer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);

  chas_board_set_drawer_open (self, !self->drawer_open);
  gtk_widget_grab_focus (GTK_WIDGET (self->drawer));
  if (self->drawer_open)
    self->revealed = CHAS_BOARD_FIRST_CLOSED;
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           self->drawer_open ? _ ("Closed stages shown")
                                             : _ ("Closed stages hidden"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * chas_board_set_searching:
 * @searching: whether a search is on: then what it found in the closed stages is shown too
 */
void
chas_board_set_searching (ChasBoard *self, gboolean searching)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  if (self->searching == searching)
    return;
  self->searching = searching;
  chas_board_lay_out (self);
}

/**
 * chas_board_set_settings:
 * @settings: (nullable): where the board remembers how it is shown
 */
void
chas_board_set_settings (ChasBoard *self, GSettings *settings)
{
  g_auto (GStrv) codes = NULL;

  g_return_if_fail (CHAS_IS_BOARD (self));

  if (!g_set_object (&self->settings, settings))
    return;
  codes = g_settings_get_strv (settings, "collapsed-columns");
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    self->collapsed[stage] =
      g_strv_contains ((const char *const *) codes, chas_stage_to_code (stage));
  self->drawer_open = g_settings_get_boolean (settings, "closed-shown");
  chas_board_lay_out (self);
}

/* Whether the cards of a stage can be seen and get the focus. */
gboolean
chas_board_is_open (ChasBoard *self, ChasStage stage)
{
  return self->narrow || (is_shown (self, stage) && !self->collapsed[stage]);
}

/* The sum that the drawer shows. */
void
chas_board_count_closed (ChasBoard *self, const guint counts[CHAS_STAGE_N_VALUES])
{
  guint n = 0;

  for (ChasStage stage = CHAS_BOARD_FIRST_CLOSED; stage < CHAS_STAGE_N_VALUES; stage++)
    n += counts[stage];
  chas_column_strip_set_count (self->drawer, n, 0);
}

static void
on_reveal_cb (gpointer data)
{
  ChasBoard *self = data;
  ChasStage stage = self->revealed;

  self->revealing = 0;
  self->revealed = CHAS_STAGE_UNSET;
  if (!self->narrow && chas_board_is_open (self, stage))
    gtk_viewport_scroll_to (self->viewport, GTK_WIDGET (self->columns[stage]), NULL);
}

/* Whether all of the column was seen when the board was that wide. */
static gboolean
was_in_view (ChasBoard *self, ChasStage stage, double width)
{
  double left = gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scroller));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (self->columns[stage]),
                                    GTK_WIDGET (self->columns_box), &bounds) &&
         bounds.origin.x >= left - 1 && bounds.origin.x + bounds.size.width <= left + width + 1;
}

/* When a lead's page takes some of the width, its card stays in view; when the drawer opens, what
 * is in it comes into view. The columns get their places only after this. */
static void
on_width_changed_cb (ChasBoard *self, GtkAdjustment *across)
{
  double width = gtk_adjustment_get_page_size (across);
  ChasCard *card = chas_board_get_current_card (self);

  if (self->revealed < 0 && width < self->width && card &&
      was_in_view (self, chas_card_get_stage (card), self->width))
    self->revealed = chas_card_get_stage (card);
  self->width = width;
  if (self->revealed >= 0 && !self->drag.cards && !self->revealing)
    self->revealing = g_idle_add_once (on_reveal_cb, self);
}

void
chas_board_layout_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.collapse", "s", collapse_action);
  gtk_widget_class_install_action (widget_class, "board.collapse-current", NULL,
                                   collapse_current_action);
  gtk_widget_class_install_action (widget_class, "board.drawer", NULL, drawer_action);
}

void
chas_board_layout_init (ChasBoard *self)
{
  chas_column_strip_set_up (self->drawer, -1, C_ ("stages", "Closed"), "board.drawer");
  self->revealed = CHAS_STAGE_UNSET;
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (on_width_changed_cb), self, G_CONNECT_SWAPPED);
}

void
chas_board_layout_dispose (ChasBoard *self)
{
  g_clear_handle_id (&self->revealing, g_source_remove);
}
