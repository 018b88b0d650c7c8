// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-columns.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "chas-db-table.h"
#include "chas-found.h"
#include "chas-table-cells.h"

/* What the columns are. */

#define NOTHING 0
#define PLACE(name) CHAS_FOUND_PLACE (CHAS_FOUND_IN_##name)

typedef struct
{
  const char *id;
  const char *title; /* msgid with the context "table" */
  int sort;          /* a ChasTableSort, or -1 */
  int width;         /* in sp, of its cells too: what scrolls past does not move the others */
  gboolean expand;
  int room; /* width in sp that the table has when there is room for it */
  gboolean number;
  guint shown; /* places of what is searched */
} Column;

/* In the order of the table. */
/* clang-format off */
static const Column columns[] = {
  { "company", NC_ ("table", "Company"), CHAS_TABLE_SORT_COMPANY, 146, TRUE, 0, FALSE, PLACE (NAME) },
  { "stage", NC_ ("table", "Stage"), CHAS_TABLE_SORT_STAGE, 146, FALSE, 0, FALSE, NOTHING },
  { "owner", NC_ ("table", "Owner"), CHAS_TABLE_SORT_OWNER, 94, FALSE, 570, FALSE, NOTHING },
  { "educations", NC_ ("table", "Educations"), CHAS_TABLE_SORT_EDUCATIONS, 146, TRUE, 870, FALSE, NOTHING },
  { "tags", NC_ ("table", "Tags"), CHAS_TABLE_SORT_TAGS, 130, TRUE, 870, FALSE, PLACE (TAG) },
  { "step", NC_ ("table", "Next Step"), CHAS_TABLE_SORT_STEP, 172, TRUE, 480, FALSE, NOTHING },
  { "warmth", NC_ ("table", "Warmth"), CHAS_TABLE_SORT_WARMTH, 84, FALSE, 700, FALSE, NOTHING },
  { "town", NC_ ("table", "Town"), CHAS_TABLE_SORT_TOWN, 102, FALSE, 970, FALSE, PLACE (TOWN) },
  { "business", NC_ ("table", "Sector"), CHAS_TABLE_SORT_BUSINESS, 100, TRUE, 1070, FALSE, PLACE (BUSINESS) },
  { "days", NC_ ("table", "Days"), CHAS_TABLE_SORT_DAYS, 80, FALSE, 760, TRUE, NOTHING },
  { "complete", NC_ ("table", "Complete"), CHAS_TABLE_SORT_COMPLETENESS, 112, FALSE, 1180, FALSE, NOTHING },
};
/* clang-format on */

static const Column *
find_column (GtkColumnViewColumn *column)
{
  const char *id = gtk_column_view_column_get_id (column);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (columns[i].id, id) == 0)
      return &columns[i];
  return NULL;
}

static GtkColumnViewColumn *
new_column (const Column *column, ChasEnv *env)
{
  GtkListItemFactory *factory = chas_table_cell_factory_new (column->id, env);
  GtkColumnViewColumn *result =
    gtk_column_view_column_new (g_dpgettext2 (NULL, "table", column->title), factory);

  gtk_column_view_column_set_id (result, column->id);
  gtk_column_view_column_set_expand (result, column->expand);
  gtk_column_view_column_set_resizable (result, TRUE);
  if (column->sort >= 0)
    {
      /* It only makes the header a button: the store sorts. */
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

      gtk_column_view_column_set_sorter (result, sorter);
    }
  return result;
}

/**
 * chas_table_columns_append:
 * @env: says what day it is
 *
 * Gives a view of #ChasTableRow its columns.
 */
void
chas_table_columns_append (GtkColumnView *view, ChasEnv *env)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = new_column (&columns[i], env);

      gtk_column_view_append_column (view, column);
    }
  chas_table_columns_fit (view);
}

/**
 * chas_table_columns_fit:
 *
 * Makes the columns as wide as the size of the text asks for.
 */
void
chas_table_columns_fit (GtkColumnView *view)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (view));
  GListModel *all = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);
      double width =
        adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, find_column (column)->width, settings);

      gtk_column_view_column_set_fixed_width (column, (int) width);
    }
}

static GtkLabel *
find_label (GtkWidget *widget, const char *text)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* The arrow, which takes its room also when it is not seen, comes before the words. */
static void
turn (GtkWidget *title)
{
  gtk_widget_set_direction (title, gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL
                                     ? GTK_TEXT_DIR_LTR
                                     : GTK_TEXT_DIR_RTL);
}

/**
 * chas_table_columns_align:
 *
 * Puts the title of a column of numbers above their end. The titles are there once the view has
 * been shown; GTK has no way to ask for it.
 */
void
chas_table_columns_align (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
      GtkLabel *label = columns[i].number && header
                          ? find_label (header, g_dpgettext2 (NULL, "table", columns[i].title))
                          : NULL;

      if (!label)
        continue;
      gtk_label_set_xalign (label, 1);
      gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
      turn (gtk_widget_get_parent (GTK_WIDGET (label)));
    }
}

/**
 * chas_table_columns_find:
 *
 * Returns: (transfer full): the column that is called so, or the first one
 */
GtkColumnViewColumn *
chas_table_columns_find (GtkColumnView *view, const char *id)
{
  GListModel *all = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), id) == 0)
        return g_steal_pointer (&column);
    }
  return g_list_model_get_item (all, 0);
}

/**
 * chas_table_columns_describe_sort:
 *
 * Returns: (transfer full) (nullable): by which column the view is sorted, to be remembered
 */
char *
chas_table_columns_describe_sort (GtkColumnView *view)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  GtkSortType order = gtk_column_view_sorter_get_primary_sort_order (sorter);

  return column ? g_strconcat (order == GTK_SORT_DESCENDING ? "-" : "",
                               gtk_column_view_column_get_id (column), NULL)
                : NULL;
}

/**
 * chas_table_columns_sort_as:
 * @text: (nullable): what was remembered
 */
void
chas_table_columns_sort_as (GtkColumnView *view, const char *text)
{
  gboolean descending = text && *text == '-';
  g_autoptr (GtkColumnViewColumn) column =
    chas_table_columns_find (view, text ? text + descending : NULL);

  gtk_column_view_sort_by_column (view, column,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * chas_table_column_get_sort:
 *
 * Returns: the `ChasTableSort` of the column, or -1
 */
int
chas_table_column_get_sort (GtkColumnViewColumn *column)
{
  return find_column (column)->sort;
}

/**
 * chas_table_column_get_room:
 *
 * Returns: how wide the table is, in sp, when there is room for the column
 */
int
chas_table_column_get_room (GtkColumnViewColumn *column)
{
  return find_column (column)->room;
}

/* Scrolled out of view, also in part, it may not show what it says. */
static gboolean
is_in_view (GtkColumnView *view, GtkColumnViewColumn *column)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkLabel *label = header ? find_label (header, gtk_column_view_column_get_title (column)) : NULL;
  GtkWidget *title = label ? GTK_WIDGET (label) : NULL;
  graphene_rect_t bounds;

  while (title && gtk_widget_get_parent (title) != header)
    title = gtk_widget_get_parent (title);
  if (!title || !gtk_widget_compute_bounds (title, GTK_WIDGET (view), &bounds) ||
      bounds.size.width <= 0)
    return TRUE; /* has not been shown yet */
  return bounds.origin.x > -1 &&
         bounds.origin.x + bounds.size.width < (float) gtk_widget_get_width (GTK_WIDGET (view)) + 1;
}

/**
 * chas_table_columns_get_shown:
 *
 * Returns: the places of what is searched that the columns show which are in view
 */
guint
chas_table_columns_get_shown (GtkColumnView *view)
{
  GListModel *all = gtk_column_view_get_columns (view);
  guint shown = CHAS_FOUND_BEGINNINGS; /* a column may be narrow */

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      if (find_column (column)->shown && gtk_column_view_column_get_visible (column) &&
          is_in_view (view, column))
        shown |= find_column (column)->shown;
    }
  return shown;
}

/**
 * chas_table_columns_get_sorts:
 *
 * Returns: bits `1 << ChasTableSort` of the columns that somebody can sort by now
 */
guint
chas_table_columns_get_sorts (GtkColumnView *view)
{
  GListModel *all = gtk_column_view_get_columns (view);
  guint sorts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      if (find_column (column)->sort >= 0 && gtk_column_view_column_get_visible (column))
        sorts |= 1u << find_column (column)->sort;
    }
  return sorts;
}
