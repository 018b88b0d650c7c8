// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-selection-bar.h"

#include <glib/gi18n.h>

struct _ChasSelectionBar
{
  AdwBin parent_instance;

  GtkLabel *size;
  GtkMenuButton *move;
  GtkMenuButton *owner;
};

G_DEFINE_FINAL_TYPE (ChasSelectionBar, chas_selection_bar, ADW_TYPE_BIN)

static void
chas_selection_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_SELECTION_BAR);
  G_OBJECT_CLASS (chas_selection_bar_parent_class)->dispose (object);
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
  gtk_widget_class_bind_template_child (widget_class, ChasSelectionBar, owner);
}

static void
chas_selection_bar_init (ChasSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_selection_bar_set_size:
 * @size: how many cards are selected; with none there is no bar
 */
void
chas_selection_bar_set_size (ChasSelectionBar *self, guint size)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CHAS_IS_SELECTION_BAR (self));

  gtk_action_bar_set_revealed (GTK_ACTION_BAR (adw_bin_get_child (ADW_BIN (self))), size > 0);
  gtk_widget_set_can_focus (GTK_WIDGET (self), size > 0);
  if (size == 0)
    return;
  /* Translators: how many cards are selected, in a narrow bar */
  text = g_strdup_printf (g_dngettext (NULL, "%u selected", "%u selected", size), size);
  gtk_label_set_label (self->size, text);
}

void
chas_selection_bar_set_menus (ChasSelectionBar *self, GMenuModel *stages, GMenuModel *owners)
{
  g_return_if_fail (CHAS_IS_SELECTION_BAR (self));
  gtk_menu_button_set_menu_model (self->move, stages);
  gtk_menu_button_set_menu_model (self->owner, owners);
}
