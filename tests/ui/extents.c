// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Preloaded into the program by drive.py, never part of it. GTK 4.18 tells assistive technologies
 * extents that forget the CSS padding and borders around a widget and know nothing of the screen,
 * so a pointer sent there misses. This replaces the function that is asked, so that the extents "in
 * the window" become pixels of the root window. */

#include <gtk/gtk.h>
#include <gdk/x11/gdkx.h>

#include <dlfcn.h>
#include <math.h>
#include <stdlib.h>

static gboolean
place_on_screen (GtkWidget *widget, GdkRectangle *out_place)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native ? gtk_native_get_surface (native) : NULL;
  graphene_rect_t bounds;
  double dx, dy;
  int scale, root_x, root_y;
  Display *display;
  Window child;

  if (!surface || !GDK_IS_X11_SURFACE (surface) || !gtk_widget_get_mapped (widget) ||
      !gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &bounds))
    return FALSE;
  display = gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface));
  XTranslateCoordinates (display, gdk_x11_surface_get_xid (surface), DefaultRootWindow (display), 0,
                         0, &root_x, &root_y, &child);
  scale = gdk_surface_get_scale_factor (surface);
  gtk_native_get_surface_transform (native, &dx, &dy);
  out_place->x = root_x + (int) lround (scale * (dx + bounds.origin.x));
  out_place->y = root_y + (int) lround (scale * (dy + bounds.origin.y));
  out_place->width = (int) lround (scale * bounds.size.width);
  out_place->height = (int) lround (scale * bounds.size.height);
  return TRUE;
}

static gboolean
no_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  *x = *y = *width = *height = 0;
  return TRUE;
}

static GtkAccessibleInterface *
vtable_of (gpointer klass)
{
  return g_type_interface_peek (klass, GTK_TYPE_ACCESSIBLE);
}

/* The reader adds up the bounds of all parents, so each tells its place within the next widget
 * above it; what stands between them (the page of a stack) is made to add nothing. */
static gboolean
bounds_in_parent (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  GdkRectangle own = { 0 }, outer = { 0 };
  GtkAccessible *parent = gtk_accessible_get_accessible_parent (accessible);

  place_on_screen (GTK_WIDGET (accessible), &own);
  while (parent && !GTK_IS_WIDGET (parent))
    {
      GtkAccessible *next = gtk_accessible_get_accessible_parent (parent);
      vtable_of (G_OBJECT_GET_CLASS (parent))->get_bounds = no_bounds;
      g_object_unref (parent);
      parent = next;
    }
  if (parent)
    place_on_screen (GTK_WIDGET (parent), &outer);
  g_clear_object (&parent);
  *x = own.x - outer.x;
  *y = own.y - outer.y;
  *width = own.width;
  *height = own.height;
  return TRUE;
}

static void
replace (GType type)
{
  gpointer klass = g_type_class_peek (type);
  g_autofree GType *children = NULL;
  guint n_children;

  if (!klass)
    return;
  vtable_of (klass)->get_bounds = bounds_in_parent;
  children = g_type_children (type, &n_children);
  for (guint i = 0; i < n_children; i++)
    replace (children[i]);
}

static void
on_text_size_cb (GFileMonitor *monitor, GFile *file)
{
  g_autofree char *dpi = NULL;

  if (g_file_load_contents (file, NULL, &dpi, NULL, NULL, NULL))
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", atoi (dpi) * PANGO_SCALE, NULL);
}

/* On X11 nobody tells a running program of another size of text. With CHAS_TEXT_SIZE the file of
 * that name does: dots per inch. */
static void
follow_text_size (void)
{
  const char *path = g_getenv ("CHAS_TEXT_SIZE");
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;
  GFileMonitor *monitor = file ? g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL) : NULL;

  if (monitor)
    g_signal_connect_data (monitor, "changed", G_CALLBACK (on_text_size_cb), monitor,
                           (GClosureNotify) (GCallback) g_object_unref, 0);
}

static gboolean
on_idle_cb (gpointer data)
{
  g_type_class_ref (GTK_TYPE_WIDGET);
  replace (GTK_TYPE_WIDGET);
  follow_text_size ();
  return G_SOURCE_REMOVE;
}

__attribute__ ((constructor)) static void
on_load (void)
{
  if (!dlsym (RTLD_DEFAULT, "gtk_widget_get_type"))
    return; /* a helper the program started */
  unsetenv ("LD_PRELOAD");
  g_idle_add_full (-1000, on_idle_cb, NULL, NULL);
}

/* There is no finger on the screen of the tests, and no language that is written from the right.
 * With CHAS_FINGER a pointer that rests does what a finger would; with CHAS_MIRRORED the window is
 * what it would be in such a language. */
void
gtk_widget_init_template (GtkWidget *widget)
{
  void (*init_template) (GtkWidget *) =
    (void (*) (GtkWidget *)) dlsym (RTLD_NEXT, "gtk_widget_init_template");
  g_autoptr (GListModel) controllers = NULL;

  if (getenv ("CHAS_MIRRORED"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  init_template (widget);
  if (!getenv ("CHAS_FINGER"))
    return;
  controllers = gtk_widget_observe_controllers (widget);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_LONG_PRESS (controller))
        gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (controller), FALSE);
    }
}
