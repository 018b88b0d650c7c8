// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-toast-title.h"

/* An overlay makes a toast as high as it is at its natural width, also when it has less room: so
 * the words ask for no more width than they were given, once that was too little for one line. */

struct _ChasToastTitle
{
  GtkWidget parent_instance;

  GtkWidget *label;
  int room;       /* width that there is, when it is too little for one line; else 0 */
  guint resizing; /* source that asks for another size */
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
  widget_class->unroot = chas_toast_title_unroot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
chas_toast_title_init (ChasToastTitle *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
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
