// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-hyphens.h"

static void
leave_out (GtkLabel *label)
{
  PangoAttrList *given = gtk_label_get_attributes (label);
  g_autoptr (PangoAttrList) attributes =
    given ? pango_attr_list_copy (given) : pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (label, attributes);
}

/**
 * chas_hyphens_leave_out:
 * @widget: the label, or what has labels in it
 *
 * Where a line has to end within a word, nothing is written at its end: of a name or an address a
 * hyphen would be taken for a part.
 */
void
chas_hyphens_leave_out (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
    leave_out (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    chas_hyphens_leave_out (child);
}
