// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-beside.h"

#define SPACING 12     /* between the two */
#define LINE_SPACING 6 /* where they stand below each other */

struct _ChasBeside
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (ChasBeside, chas_beside, GTK_TYPE_WIDGET)

static GtkLabel *
get_label (ChasBeside *self)
{
  return GTK_LABEL (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

/* Returns: (nullable): what stands beside the label, unless it is hidden */
static GtkWidget *
get_other (ChasBeside *self)
{
  GtkWidget *other = gtk_widget_get_last_child (GTK_WIDGET (self));

  return gtk_widget_get_visible (other) ? other : NULL;
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_height (GtkWidget *widget, int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_longest_word (ChasBeside *self)
{
  GtkLabel *label = get_label (self);
  g_autoptr (PangoLayout) words = pango_layout_copy (gtk_label_get_layout (label));
  int width;

  if (!gtk_widget_get_visible (GTK_WIDGET (label)))
    return 0;
  pango_layout_set_wrap (words, PANGO_WRAP_WORD);
  pango_layout_set_width (words, 0);
  pango_layout_get_pixel_size (words, &width, NULL);
  return width;
}

/* Returns: how much of @width is for the widget beside the label; 0: it stands below it */
static int
get_room_beside (ChasBeside *self, int width)
{
  GtkWidget *other = get_other (self);
  int room = other ? get_natural_width (other) : 0;

  if (!room || width < 0)
    return room;
  return get_longest_word (self) + SPACING + room <= width ? room : 0;
}

static GtkSizeRequestMode
chas_beside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (ChasBeside *self, int *minimum, int *natural)
{
  GtkWidget *other = get_other (self);
  int other_minimum, other_natural;

  gtk_widget_measure (GTK_WIDGET (get_label (self)), GTK_ORIENTATION_HORIZONTAL, -1, minimum,
                      natural, NULL, NULL);
  if (!other)
    return;
  gtk_widget_measure (other, GTK_ORIENTATION_HORIZONTAL, -1, &other_minimum, &other_natural, NULL,
                      NULL);
  *minimum = MAX (*minimum, other_minimum);
  *natural += SPACING + other_natural;
}

static int
measure_height (ChasBeside *self, int width)
{
  GtkWidget *label = GTK_WIDGET (get_label (self));
  GtkWidget *other = get_other (self);
  int room = get_room_beside (self, width);

  if (!other)
    return get_height (label, width);
  if (!room)
    return get_height (label, width) + LINE_SPACING + get_height (other, width);
  return MAX (get_height (label, width < 0 ? -1 : width - SPACING - room),
              get_height (other, room));
}

static void
chas_beside_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (CHAS_BESIDE (widget), minimum, natural);
  else
    *minimum = *natural = measure_height (CHAS_BESIDE (widget), for_size);
}

/* @x: from where a line begins, in the direction of reading */
static void
put (GtkWidget *child, int whole, int x, int y, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { mirrored ? whole - x - width : x, y, width, height },
                            -1);
}

static void
chas_beside_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasBeside *self = CHAS_BESIDE (widget);
  GtkWidget *label = GTK_WIDGET (get_label (self));
  GtkWidget *other = get_other (self);
  int room = get_room_beside (self, width);
  int above = room || !other ? height : get_height (label, width);

  put (label, width, 0, 0, room ? width - SPACING - room : width, above);
  if (room)
    put (other, width, width - room, 0, room, height);
  else if (other)
    put (other, width, 0, above + LINE_SPACING, MIN (width, get_natural_width (other)),
         height - above - LINE_SPACING);
}

static void
chas_beside_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (chas_beside_parent_class)->dispose (object);
}

static void
chas_beside_class_init (ChasBesideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_beside_dispose;
  widget_class->get_request_mode = chas_beside_get_request_mode;
  widget_class->measure = chas_beside_measure;
  widget_class->size_allocate = chas_beside_size_allocate;
}

static void
chas_beside_init (ChasBeside *self)
{
}
