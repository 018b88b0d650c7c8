// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n.h>

#include "chas-filter-bar-private.h"
#include "chas-late-menu.h"

/* The chip of the views that are kept under a name. */

#define MOST_OF_NAME 24 /* characters of the name of a view */

/**
 * chas_filter_bar_set_views:
 * @menu: of the views that are kept under a name
 */
void
chas_filter_bar_set_views (ChasFilterBar *self, GMenuModel *menu)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  chas_late_menu_set (self->views, menu);
}

static GtkWidget *
make_button (const char *label, const char *tip, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "choice");
  return button;
}

/* Beside the name of the view that is not what it was. */
static void
need_view_buttons (ChasFilterBar *self)
{
  GtkWidget *box;

  if (self->view_buttons)
    return;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box),
                  make_button (_ ("_Save"), _ ("Save the Changes of the View"), "view.update"));
  gtk_box_append (GTK_BOX (box),
                  make_button (_ ("_Reset"), _ ("Show the View as It Was Saved"), "view.reset"));
  gtk_box_insert_child_after (self->chips, box, GTK_WIDGET (self->views));
  self->view_buttons = box;
}

/* What has the focus goes away with what it did. */
static void
show_view_buttons (ChasFilterBar *self, gboolean shown)
{
  if (shown)
    need_view_buttons (self);
  else if (self->view_buttons && gtk_widget_get_focus_child (self->view_buttons))
    gtk_widget_grab_focus (GTK_WIDGET (self->views));
  if (self->view_buttons)
    gtk_widget_set_visible (self->view_buttons, shown);
}

/* The chip is not to push all others out of sight. */
static char *
shorten (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= MOST_OF_NAME)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, MOST_OF_NAME - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
dup_view_label (const char *name, gboolean is_changed)
{
  /* Translators: the name of a view that is not shown as it was saved */
  return is_changed ? g_strdup_printf (_ ("%s · changed"), name) : g_strdup (name);
}

/**
 * chas_filter_bar_show_view:
 * @name: (nullable): of the view that is shown
 * @is_changed: whether it is not shown as it was saved
 */
void
chas_filter_bar_show_view (ChasFilterBar *self, const char *name, gboolean is_changed)
{
  g_autofree char *words = name ? dup_view_label (name, is_changed) : NULL;

  g_return_if_fail (CHAS_IS_FILTER_BAR (self));

  if (name)
    {
      g_autofree char *short_name = shorten (name);
      g_autofree char *label = dup_view_label (short_name, is_changed);

      gtk_menu_button_set_label (self->views, label);
      gtk_widget_add_css_class (GTK_WIDGET (self->views), "chosen");
    }
  else
    {
      gtk_menu_button_set_icon_name (self->views, "user-bookmarks-symbolic");
      gtk_widget_remove_css_class (GTK_WIDGET (self->views), "chosen");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->views), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words ? words : _ ("Saved Views"), -1);
  show_view_buttons (self, is_changed);
}

void
chas_filter_bar_open_views (ChasFilterBar *self)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  gtk_menu_button_popup (self->views);
}
