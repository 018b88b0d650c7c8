// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-late-menu.h"

/* The popover of a menu is dozens of widgets, and a window has a dozen menus that most starts never
 * open. */

static void
on_asked_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) != menu)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * chas_late_menu_set:
 *
 * Gives a button a menu whose widgets are made when somebody opens it.
 */
void
chas_late_menu_set (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));
  gtk_menu_button_set_create_popup_func (button, on_asked_cb, g_object_ref (menu), g_object_unref);
}
