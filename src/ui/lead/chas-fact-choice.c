// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-fact-choice.h"

#include <glib/gi18n.h>

/* A fact that is one of a few. */

static void
on_chosen_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize",
                                               PANGO_ELLIPSIZE_END, NULL));
}

/* What is not known asks to be added, as in every row. */
static void
on_chosen_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  GtkStringObject *value = gtk_list_item_get_item (item);

  if (gtk_list_item_get_position (item) > 0)
    {
      gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (value));
      gtk_widget_remove_css_class (label, "dimmed");
      return;
    }
  gtk_label_set_label (GTK_LABEL (label), _ ("Add…"));
  gtk_widget_add_css_class (label, "dimmed");
}

/**
 * chas_fact_choice_fill:
 *
 * Offers the values of the enumeration in their order, after none.
 */
void
chas_fact_choice_fill (GtkDropDown *choice, const ChasEnumInfo *enumeration)
{
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("choice", "None"));
  for (guint i = 0; i < enumeration->n_values; i++)
    gtk_string_list_append (labels, chas_enum_info_get_label (enumeration, (int) i));
  g_signal_connect (chosen, "setup", G_CALLBACK (on_chosen_set_up_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (on_chosen_bound_cb), NULL);
  gtk_drop_down_set_factory (choice, chosen);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (labels));
}
