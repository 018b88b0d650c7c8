// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-sidebar.h"

#include <glib/gi18n.h>

#include "chas-group-menu.h"
#include "chas-late-menu.h"
#include "chas-slow-press.h"

struct _ChasSidebar
{
  AdwBin parent_instance;
  GtkMenuButton *group_button;
  GtkMenuButton *menu_button;
  GMenu *primary_menu;
  GMenu *known_groups; /* the first section of the group switcher */
  GMenu *history_menu; /* undo and redo, the first section of the primary menu */
  GtkLabel *group_label;
  GtkListBox *views;
  GtkWidget *conflicts;
  GtkLabel *n_conflicts;
  GtkWidget *me;
  AdwAvatar *avatar;
  GtkLabel *my_name;
  GtkLabel *my_role;
};

enum
{
  SIGNAL_VIEW_ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasSidebar, chas_sidebar, ADW_TYPE_BIN)

static void
on_row_activated_cb (GtkListBox *views, GtkListBoxRow *row, ChasSidebar *self)
{
  g_signal_emit (self, signals[SIGNAL_VIEW_ACTIVATED], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

static gboolean
on_me_tip_cb (GtkWidget *me, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *action = gtk_actionable_get_action_name (GTK_ACTIONABLE (me));

  gtk_tooltip_set_text (tooltip, g_str_equal (action, "win.edit-me")
                                   ? _ ("Change What Is Said of You")
                                   : _ ("Say Who You Are in the Group"));
  return TRUE;
}

static void
chas_sidebar_dispose (GObject *object)
{
  ChasSidebar *self = CHAS_SIDEBAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_SIDEBAR);
  g_clear_object (&self->known_groups);
  g_clear_object (&self->history_menu);
  G_OBJECT_CLASS (chas_sidebar_parent_class)->dispose (object);
}

static void
chas_sidebar_class_init (ChasSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_sidebar_dispose;
  signals[SIGNAL_VIEW_ACTIVATED] =
    g_signal_new ("view-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/app/chas-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, group_button);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, group_label);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, views);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, conflicts);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, n_conflicts);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, me);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, avatar);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, my_name);
  gtk_widget_class_bind_template_child (widget_class, ChasSidebar, my_role);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_me_tip_cb);
}

/* Centred under its button it would begin outside a narrow window. */
static void
on_group_popover_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover)
    gtk_widget_set_halign (GTK_WIDGET (popover), GTK_ALIGN_START);
}

static void
chas_sidebar_init (ChasSidebar *self)
{
  g_autoptr (GMenuModel) group_menu = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow (self->views);
  self->known_groups = g_menu_new ();
  group_menu = chas_group_menu_new (self->known_groups);
  chas_late_menu_set (self->group_button, group_menu);
  g_signal_connect (self->group_button, "notify::popover", G_CALLBACK (on_group_popover_cb), NULL);
  self->history_menu = g_menu_new ();
  g_menu_prepend_section (self->primary_menu, NULL, G_MENU_MODEL (self->history_menu));
  chas_late_menu_set (self->menu_button, G_MENU_MODEL (self->primary_menu));
  chas_sidebar_set_undo (self, NULL, NULL);
}

/**
 * chas_sidebar_set_group:
 * @title: name and phase of the group that is shown
 */
void
chas_sidebar_set_group (ChasSidebar *self, const char *title)
{
  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  gtk_label_set_label (self->group_label, title);
  /* Translators: %s is the name of a group and its phase */
  g_autofree char *spoken = g_strdup_printf (_ ("Group: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->group_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * chas_sidebar_set_groups:
 * @groups: (element-type ChasCareerGroup): what the group switcher offers
 */
void
chas_sidebar_set_groups (ChasSidebar *self, GListModel *groups)
{
  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  chas_group_menu_update (self->known_groups, groups);
}

static void
show_me (ChasSidebar *self, const char *name, const char *words, const char *action, gboolean known)
{
  /* Without a text it would have another colour each time. */
  adw_avatar_set_text (self->avatar, name);
  adw_avatar_set_show_initials (self->avatar, known);
  gtk_label_set_label (self->my_name, name);
  gtk_label_set_label (self->my_role, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->my_role), words != NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->me), action);
}

/**
 * chas_sidebar_set_me:
 * @name: full name of the member who sits here
 * @role: (nullable): what they do in the group
 */
void
chas_sidebar_set_me (ChasSidebar *self, const char *name, const char *role)
{
  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  show_me (self, name, role, "win.edit-me", TRUE);
}

/**
 * chas_sidebar_set_outsider:
 * @name: full name of who sits here, and is nobody of the group
 */
void
chas_sidebar_set_outsider (ChasSidebar *self, const char *name)
{
  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  show_me (self, name, _ ("Not in the group"), "win.say-who", TRUE);
}

/**
 * chas_sidebar_ask_who:
 *
 * Says that nobody has said who sits here in the group, and asks for that.
 */
void
chas_sidebar_ask_who (ChasSidebar *self)
{
  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  show_me (self, _ ("Who Are You Here?"), _ ("Not said yet"), "win.say-who", FALSE);
}

/* The keys are the window's, not the application's, of which a menu knows by itself. */
static void
append_step (GMenu *menu, const char *title, const char *action, const char *accelerator)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, action);

  g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

/**
 * chas_sidebar_set_undo:
 * @undo_name: (nullable): what an undo would take back, in the user's language
 * @redo_name: (nullable): what a redo would bring back
 */
void
chas_sidebar_set_undo (ChasSidebar *self, const char *undo_name, const char *redo_name)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  /* Translators: %s is what was done, such as “Moved Tallvik Systems” */
  undo = undo_name ? g_strdup_printf (_ ("Undo: %s"), undo_name) : g_strdup (_ ("Undo"));
  /* Translators: %s is what was undone, such as “Moved Tallvik Systems” */
  redo = redo_name ? g_strdup_printf (_ ("Redo: %s"), redo_name) : g_strdup (_ ("Redo"));
  g_menu_remove_all (self->history_menu);
  append_step (self->history_menu, undo, "win.undo", "<Control>z");
  append_step (self->history_menu, redo, "win.redo", "<Control><Shift>z");
}

/**
 * chas_sidebar_set_n_conflicts:
 * @n_conflicts: how many things wait for a choice; without any there is no row
 */
void
chas_sidebar_set_n_conflicts (ChasSidebar *self, guint n_conflicts)
{
  g_autofree char *number = g_strdup_printf ("%u", n_conflicts);
  g_autofree char *spoken = NULL;

  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  spoken =
    g_strdup_printf (g_dngettext (NULL, "%u conflict", "%u conflicts", n_conflicts), n_conflicts);
  gtk_label_set_label (self->n_conflicts, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->conflicts), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_widget_set_visible (self->conflicts, n_conflicts > 0);
}

/**
 * chas_sidebar_select_view:
 * @view: code of the view that is shown
 */
void
chas_sidebar_select_view (ChasSidebar *self, const char *view)
{
  GtkListBoxRow *row;

  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->views, i)); i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), view))
      gtk_list_box_select_row (self->views, row);
}

/**
 * chas_sidebar_open_menu:
 *
 * Opens the main menu.
 */
void
chas_sidebar_open_menu (ChasSidebar *self)
{
  g_return_if_fail (CHAS_IS_SIDEBAR (self));
  gtk_menu_button_popup (self->menu_button);
}
