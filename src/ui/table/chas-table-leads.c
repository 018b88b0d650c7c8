// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-private.h"

#include "chas-table-cells.h"

/* Which leads are meant, and going to one of them. */

/**
 * chas_table_find_row:
 * @widget: a row, a cell or what is in one
 *
 * Returns: (transfer none) (nullable): what it shows
 */
ChasTableRow *
chas_table_find_row (GtkWidget *widget)
{
  for (; widget && !GTK_IS_COLUMN_VIEW (widget); widget = gtk_widget_get_parent (widget))
    {
      const char *name = gtk_widget_get_css_name (widget);
      GtkWidget *child = widget;
      GtkListItem *item;

      if (g_str_equal (name, "row"))
        child = gtk_widget_get_first_child (child);
      if (child && !g_str_equal (gtk_widget_get_css_name (child), "cell"))
        continue;
      child = child ? gtk_widget_get_first_child (child) : NULL;
      item = child ? g_object_get_data (G_OBJECT (child), CHAS_TABLE_ITEM) : NULL;
      if (item)
        return gtk_list_item_get_item (item);
    }
  return NULL;
}

/* The row that the keys are on, whether it is selected or not. */
static const char *
get_focused_id (ChasTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  ChasTableRow *row = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view))
                        ? chas_table_find_row (focus)
                        : NULL;

  return row ? chas_table_row_get_lead_id (row) : NULL;
}

/**
 * chas_table_dup_selected:
 *
 * Returns: (transfer full): the leads that the menu is about, or that are selected, in the order of
 * the table; with none, the one that has the focus
 */
GStrv
chas_table_dup_selected (ChasTable *self)
{
  const char *focused[2] = { NULL };

  g_return_val_if_fail (CHAS_IS_TABLE (self), NULL);
  if (self->meant)
    return g_strdupv (self->meant);
  if (!*self->chosen)
    focused[0] = get_focused_id (self);
  return g_strdupv (*self->chosen ? self->chosen : (GStrv) focused);
}

/**
 * chas_table_get_current_id:
 *
 * Returns: (transfer none) (nullable): the lead that is selected, when it is one; with none, the
 * one that has the focus
 */
const char *
chas_table_get_current_id (ChasTable *self)
{
  GStrv leads;

  g_return_val_if_fail (CHAS_IS_TABLE (self), NULL);
  leads = self->meant ? self->meant : self->chosen;
  if (!leads[0])
    return get_focused_id (self);
  return leads[1] ? NULL : leads[0];
}

/**
 * chas_table_show_lead:
 *
 * Selects a lead and scrolls to it, if it is there. The focus stays where it is.
 */
void
chas_table_show_lead (ChasTable *self, const char *lead_id)
{
  guint position;

  g_return_if_fail (CHAS_IS_TABLE (self));
  if (chas_table_model_find (self->model, lead_id, &position))
    gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_SELECT, NULL);
}

/**
 * chas_table_focus_lead:
 *
 * Goes to a lead, at once or when it has been read.
 */
void
chas_table_focus_lead (ChasTable *self, const char *lead_id)
{
  guint position;

  g_return_if_fail (CHAS_IS_TABLE (self));
  if (chas_table_model_find (self->model, lead_id, &position))
    {
      gtk_column_view_scroll_to (self->view, position, NULL,
                                 GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
      /* A list without the focus only remembers where it shall be. */
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
  else if (chas_table_model_get_loading (self->model))
    g_set_str (&self->awaited_id, lead_id);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
