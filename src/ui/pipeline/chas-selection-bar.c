// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-selection-bar.h"

#include <glib/gi18n.h>

#include "chas-enums.h"
#include "chas-stage-words.h"
#include "chas-toast-place.h"

struct _ChasSelectionBar
{
  AdwBin parent_instance;

  GMenu *stages;
  GMenu *owners;
  GMenu *changes;
  guint n_selected;

  GtkLabel *size;
  GtkMenuButton *move;
  GtkMenuButton *change;
  GtkWidget *delete_button;
};

G_DEFINE_FINAL_TYPE (ChasSelectionBar, chas_selection_bar, ADW_TYPE_BIN)

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
make_stages (ChasSelectionBar *self)
{
  g_menu_remove_all (self->stages);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (chas_stage_words_get_label (stage), NULL);

      g_menu_item_set_action_and_target (item, "selection.move", "s", chas_stage_to_code (stage));
      /* By itself the menu of the table would name the key of the keypad. */
      g_menu_item_set_attribute (item, "accel", "s", chas_stage_words_get_key (stage));
      g_menu_append_item (self->stages, item);
    }
}

static void
make_changes (ChasSelectionBar *self)
{
  self->owners = g_menu_new ();
  self->changes = g_menu_new ();
  g_menu_append_submenu (self->changes, C_ ("selection", "_Owner"), G_MENU_MODEL (self->owners));
  append (self->changes, _ ("_Tags…"), "selection.edit", "tags");
  append (self->changes, _ ("_Educations…"), "selection.edit", "educations");
  append (self->changes, _ ("_Next Step…"), "selection.edit", "step");
}

static void
name_delete_button (ChasSelectionBar *self, guint size)
{
  g_autofree char *text =
    g_strdup_printf (g_dngettext (NULL, "Delete %u lead", "Delete %u leads", size), size);

  gtk_widget_set_tooltip_text (self->delete_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Under how many leads it is about: one reads it before anything happens. */
static void
show_menu (GtkMenuButton *button, char *title, GMenu *items, GMenu *more)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append_section (menu, title, G_MENU_MODEL (items));
  if (more)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
on_move_asked_cb (GtkMenuButton *button, gpointer data)
{
  ChasSelectionBar *self = data;
  g_autofree char *title =
    g_strdup_printf (g_dngettext (NULL, "Move %u lead to", "Move %u leads to", self->n_selected),
                     self->n_selected);

  show_menu (button, title, self->stages, NULL);
}

static void
on_change_asked_cb (GtkMenuButton *button, gpointer data)
{
  ChasSelectionBar *self = data;
  g_autofree char *title =
    g_strdup_printf (g_dngettext (NULL, "Change %u lead", "Change %u leads", self->n_selected),
                     self->n_selected);
  g_autoptr (GMenu) for_two = self->n_selected == 2 ? g_menu_new () : NULL;

  if (for_two)
    append (for_two, _ ("_Merge…"), "selection.edit", "merge");
  show_menu (button, title, self->changes, for_two);
}

static void
chas_selection_bar_dispose (GObject *object)
{
  ChasSelectionBar *self = CHAS_SELECTION_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_SELECTION_BAR);
  g_clear_object (&self->stages);
  g_clear_object (&self->owners);
  g_clear_object (&self->changes);
  G_OBJECT_CLASS (chas_selection_bar_parent_class)->dispose (object);
}

static void
on_revealed_cb (GtkWidget *revealer)
{
  chas_toast_make_room (revealer);
}

static void
chas_selection_bar_class_init (ChasSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_selection_bar_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasSelectionBar, size);
  gtk_widget_class_bind_template_child (widget_class, ChasSelectionBar, move);
  gtk_widget_class_bind_template_child (widget_class, ChasSelectionBar, change);
  gtk_widget_class_bind_template_child (widget_class, ChasSelectionBar, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed_cb);
}

static void
chas_selection_bar_init (ChasSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stages = g_menu_new ();
  make_stages (self);
  g_signal_connect_object (chas_stage_words_get_default (), "changed", G_CALLBACK (make_stages),
                           self, G_CONNECT_SWAPPED);
  make_changes (self);
  gtk_menu_button_set_create_popup_func (self->move, on_move_asked_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->change, on_change_asked_cb, self, NULL);
}

/**
 * chas_selection_bar_set_size:
 * @size: how many leads are selected; with none there is no bar
 */
void
chas_selection_bar_set_size (ChasSelectionBar *self, guint size)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CHAS_IS_SELECTION_BAR (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (adw_bin_get_child (ADW_BIN (self))), size > 0);
  gtk_widget_set_can_focus (GTK_WIDGET (self), size > 0);
  if (size == 0 || size == self->n_selected)
    return;
  self->n_selected = size;
  /* Translators: how many leads are selected, in a narrow bar */
  text = g_strdup_printf (g_dngettext (NULL, "%u selected", "%u selected", size), size);
  gtk_label_set_label (self->size, text);
  name_delete_button (self, size);
}

/**
 * chas_selection_bar_set_people:
 * @ids: (array zero-terminated): participants that can own a lead
 * @names: (array zero-terminated): their names
 */
void
chas_selection_bar_set_people (ChasSelectionBar *self,
                               const char *const *ids,
                               const char *const *names)
{
  g_return_if_fail (CHAS_IS_SELECTION_BAR (self));

  g_menu_remove_all (self->owners);
  for (guint i = 0; ids[i]; i++)
    append (self->owners, names[i], "selection.own", ids[i]);
  append (self->owners, _ ("Nobody"), "selection.own", "");
}

/**
 * chas_selection_bar_get_stages:
 *
 * Returns: (transfer none): where what is selected can be moved to
 */
GMenuModel *
chas_selection_bar_get_stages (ChasSelectionBar *self)
{
  g_return_val_if_fail (CHAS_IS_SELECTION_BAR (self), NULL);
  return G_MENU_MODEL (self->stages);
}

/**
 * chas_selection_bar_get_owners:
 *
 * Returns: (transfer none): who can own what is selected
 */
GMenuModel *
chas_selection_bar_get_owners (ChasSelectionBar *self)
{
  g_return_val_if_fail (CHAS_IS_SELECTION_BAR (self), NULL);
  return G_MENU_MODEL (self->owners);
}
