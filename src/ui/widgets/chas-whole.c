// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-whole.h"

struct _ChasWhole
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (ChasWhole, chas_whole, GTK_TYPE_WIDGET)

static GtkWidget *
get_child (GtkWidget *widget)
{
  return gtk_widget_get_first_child (widget);
}

static void
chas_whole_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  gtk_widget_measure (get_child (widget), orientation, -1, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
chas_whole_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = get_child (widget);
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_set_child_visible (child, natural <= width);
  gtk_widget_allocate (child, MAX (width, natural), height, baseline, NULL);
}

static void
chas_whole_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (chas_whole_parent_class)->dispose (object);
}

static void
chas_whole_class_init (ChasWholeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_whole_dispose;
  widget_class->measure = chas_whole_measure;
  widget_class->size_allocate = chas_whole_size_allocate;
}

static void
chas_whole_init (ChasWhole *self)
{
}
