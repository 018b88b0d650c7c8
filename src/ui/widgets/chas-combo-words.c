// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-combo-words.h"

/* By itself a row shows twenty letters of what is chosen, whatever room it has. */

#define MARK "chas-mark"
#define WHOLE 8 /* letters that are never cut */

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
show_words (GtkWidget *label, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (label),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
on_chosen_setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, make_label ());
}

/* So many letters are shown, however long the words are that explain the row. */
static void
on_chosen_bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));

  show_words (GTK_WIDGET (label), item);
  gtk_label_set_width_chars (label,
                             MIN (WHOLE, (int) g_utf8_strlen (gtk_label_get_text (label), -1)));
}

static void
on_setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label ();
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  g_object_set_data (G_OBJECT (item), MARK, mark);
  gtk_list_item_set_child (item, box);
}

static void
show_mark (AdwComboRow *row, GParamSpec *pspec, GtkListItem *item)
{
  gtk_widget_set_opacity (g_object_get_data (G_OBJECT (item), MARK),
                          adw_combo_row_get_selected (row) == gtk_list_item_get_position (item));
}

static void
on_bind_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  show_words (gtk_widget_get_first_child (gtk_list_item_get_child (item)), item);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (show_mark), item, 0);
  show_mark (row, NULL, item);
}

static void
on_unbind_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, show_mark, item);
}

/**
 * chas_combo_words_set_up:
 * @row: of a list of strings
 *
 * Lets what is chosen have all the room that there is.
 */
void
chas_combo_words_set_up (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (chosen, "setup", G_CALLBACK (on_chosen_setup_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (on_chosen_bind_cb), NULL);
  g_signal_connect (list, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect_object (list, "bind", G_CALLBACK (on_bind_cb), row, 0);
  g_signal_connect_object (list, "unbind", G_CALLBACK (on_unbind_cb), row, 0);
  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, list);
}
