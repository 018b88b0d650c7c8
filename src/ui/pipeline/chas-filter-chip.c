// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter-chip.h"

struct _ChasFilterChip
{
  GtkToggleButton parent_instance;
};

G_DEFINE_FINAL_TYPE (ChasFilterChip, chas_filter_chip, GTK_TYPE_TOGGLE_BUTTON)

/* The button's own label stays, so that it is what a screen reader hears; the check mark is drawn
 * beside it. */
static void
on_active_changed_cb (ChasFilterChip *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)))
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

static void
chas_filter_chip_class_init (ChasFilterChipClass *klass)
{
}

static void
chas_filter_chip_init (ChasFilterChip *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice");
  g_signal_connect (self, "notify::active", G_CALLBACK (on_active_changed_cb), NULL);
}
