// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-toast-place.h"

/* A toast stands above the bars at the bottom of the window: who reaches for a button there is not
 * to hit the one of a toast that has just come. */

#define BAR "below-toasts" /* style class of such a bar */
#define REACH 150          /* a toast covers so much on both sides of the middle, mostly */
#define PLACING "chas-toast-placing"

static GtkWidget *
find_bar (GtkWidget *content, int x, int y)
{
  GtkWidget *widget =
    gtk_widget_pick (content, x, y, GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);

  while (widget && !gtk_widget_has_css_class (widget, BAR))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* How high the bars are together that stand upon each other there. */
static int
measure_bars (GtkWidget *content, int x)
{
  int height = gtk_widget_get_height (content), top = height;
  graphene_rect_t bounds;
  GtkWidget *bar;

  while (top > 0 && (bar = find_bar (content, x, top - 1)) &&
         gtk_widget_compute_bounds (bar, content, &bounds) && (int) bounds.origin.y < top)
    top = (int) bounds.origin.y;
  return height - top;
}

static int
measure_all (GtkWidget *content)
{
  int middle = gtk_widget_get_width (content) / 2, most = 0;

  for (int x = middle - REACH; x <= middle + REACH; x += REACH)
    most = MAX (most, measure_bars (content, x));
  return most;
}

/**
 * chas_toast_place:
 * @toasts: has a toast, or more
 *
 * Moves what it shows above the bars.
 */
void
chas_toast_place (AdwToastOverlay *toasts)
{
  GtkWidget *content = adw_toast_overlay_get_child (toasts);
  int room = content ? measure_all (content) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (toasts)); child;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "toast"))
      gtk_widget_set_margin_bottom (child, room);
}

static gboolean
on_place_cb (gpointer data)
{
  g_object_set_data (data, PLACING, NULL);
  chas_toast_place (data);
  return G_SOURCE_REMOVE;
}

/**
 * chas_toast_make_room:
 * @bar: a bar at the bottom of the window, which has come or gone
 *
 * Moves what is told when the bar has its place.
 */
void
chas_toast_make_room (GtkWidget *bar)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (bar, ADW_TYPE_TOAST_OVERLAY);

  if (!toasts || g_object_get_data (G_OBJECT (toasts), PLACING))
    return;
  g_object_set_data (G_OBJECT (toasts), PLACING, toasts);
  g_idle_add_full (G_PRIORITY_LOW, on_place_cb, g_object_ref (toasts), g_object_unref);
}

static GtkWidget *
find_within (GtkWidget *widget)
{
  GtkWidget *child, *found = NULL;

  if (ADW_IS_TOAST_OVERLAY (widget))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_within (child);
  return found;
}

/**
 * chas_toast_find_place:
 * @parent: over which a dialog is shown
 *
 * Returns: (transfer none) (nullable): where to tell what became of the dialog
 */
AdwToastOverlay *
chas_toast_find_place (GtkWidget *parent)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (parent, ADW_TYPE_TOAST_OVERLAY);

  return (AdwToastOverlay *) (toasts ? toasts : find_within (parent));
}
