// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-toast-title.h"

#define MAX_LINES 4

/* An overlay makes a toast as high as it is at its natural width, also when it has less room: so
 * the words ask for no more width than they were given, once that was too little for one line. */

struct _ChasToastTitle
{
  GtkWidget parent_instance;

  GtkWidget *label;
  int room;           /* width that there is, when it is too little for one line; else 0 */
  guint resizing;     /* source that asks for another size */
  GdkSurface *window; /* while they are shown */
  int window_width;
};

G_DEFINE_FINAL_TYPE (ChasToastTitle, chas_toast_title, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
chas_toast_title_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (ChasToastTitle *self, int *minimum, int *natural)
{
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  if (self->room > 0)
    *natural = CLAMP (self->room, *minimum, *natural);
}

static void
chas_toast_title_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);
  int minimum_width, natural_width;

  measure_width (self, &minimum_width, &natural_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = minimum_width;
      *natural = natural_width;
      return;
    }
  gtk_widget_measure (self->label, orientation,
                      for_size < 0 ? natural_width : MAX (for_size, minimum_width), minimum,
                      natural, NULL, NULL);
}

static void
on_resize_cb (gpointer data)
{
  ChasToastTitle *self = data;

  self->resizing = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Not while everything is given its place. */
static void
set_room (ChasToastTitle *self, int room)
{
  self->room = room;
  if (!self->resizing)
    self->resizing = g_idle_add_once (on_resize_cb, self);
}

static void
chas_toast_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);
  int needed;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL, NULL);
  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  if (needed > height)
    set_room (self, width);
}

/* In a window that grows there is so much more room. */
static void
on_window_width_cb (ChasToastTitle *self)
{
  int width = gdk_surface_get_width (self->window);

  if (self->room > 0 && width > self->window_width)
    set_room (self, self->room + width - self->window_width);
  self->window_width = width;
}

static void
chas_toast_title_map (GtkWidget *widget)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);

  GTK_WIDGET_CLASS (chas_toast_title_parent_class)->map (widget);
  g_set_object (&self->window, gtk_native_get_surface (gtk_widget_get_native (widget)));
  self->window_width = gdk_surface_get_width (self->window);
  g_signal_connect_object (self->window, "notify::width", G_CALLBACK (on_window_width_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
chas_toast_title_unmap (GtkWidget *widget)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);

  g_signal_handlers_disconnect_by_func (self->window, on_window_width_cb, self);
  g_clear_object (&self->window);
  GTK_WIDGET_CLASS (chas_toast_title_parent_class)->unmap (widget);
}

/* The same words may be shown again elsewhere. */
static void
chas_toast_title_unroot (GtkWidget *widget)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);

  self->room = 0;
  g_clear_handle_id (&self->resizing, g_source_remove);
  GTK_WIDGET_CLASS (chas_toast_title_parent_class)->unroot (widget);
}

static void
chas_toast_title_dispose (GObject *object)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (object);

  g_clear_handle_id (&self->resizing, g_source_remove);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (chas_toast_title_parent_class)->dispose (object);
}

static void
chas_toast_title_class_init (ChasToastTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_toast_title_dispose;
  widget_class->get_request_mode = chas_toast_title_get_request_mode;
  widget_class->measure = chas_toast_title_measure;
  widget_class->size_allocate = chas_toast_title_size_allocate;
  widget_class->map = chas_toast_title_map;
  widget_class->unmap = chas_toast_title_unmap;
  widget_class->unroot = chas_toast_title_unroot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

/* A name may be as long as people like; what it is about is the window above. */
static void
limit_lines (GtkLabel *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* A hyphen would be taken for one of the name. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, MAX_LINES);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
}

static void
chas_toast_title_init (ChasToastTitle *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  limit_lines (GTK_LABEL (self->label));
  gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * chas_toast_title_new:
 * @words: what happened
 */
GtkWidget *
chas_toast_title_new (const char *words)
{
  ChasToastTitle *self = g_object_new (CHAS_TYPE_TOAST_TITLE, NULL);

  gtk_label_set_label (GTK_LABEL (self->label), words);
  return GTK_WIDGET (self);
}
