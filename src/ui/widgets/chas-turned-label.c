// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-turned-label.h"

struct _ChasTurnedLabel
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

typedef enum
{
  PROP_LABEL = 1,
} ChasTurnedLabelProperty;

static GParamSpec *properties[PROP_LABEL + 1];

G_DEFINE_FINAL_TYPE (ChasTurnedLabel, chas_turned_label, GTK_TYPE_WIDGET)

static void
chas_turned_label_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  ChasTurnedLabel *self = CHAS_TURNED_LABEL (widget);

  gtk_widget_measure (self->label,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL,
                      -1, minimum, natural, NULL, NULL);
}

static void
chas_turned_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasTurnedLabel *self = CHAS_TURNED_LABEL (widget);
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) width, 0));

  gtk_widget_allocate (self->label, height, width, -1, gsk_transform_rotate (transform, 90));
}

static void
chas_turned_label_dispose (GObject *object)
{
  g_clear_pointer (&CHAS_TURNED_LABEL (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (chas_turned_label_parent_class)->dispose (object);
}

static void
chas_turned_label_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasTurnedLabelProperty) id)
    {
    case PROP_LABEL:
      g_value_set_string (value, chas_turned_label_get_label (CHAS_TURNED_LABEL (object)));
      break;
    }
}

static void
chas_turned_label_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasTurnedLabelProperty) id)
    {
    case PROP_LABEL:
      chas_turned_label_set_label (CHAS_TURNED_LABEL (object), g_value_get_string (value));
      break;
    }
}

static void
chas_turned_label_class_init (ChasTurnedLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_turned_label_dispose;
  object_class->get_property = chas_turned_label_get_property;
  object_class->set_property = chas_turned_label_set_property;
  widget_class->measure = chas_turned_label_measure;
  widget_class->size_allocate = chas_turned_label_size_allocate;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
chas_turned_label_init (ChasTurnedLabel *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

const char *
chas_turned_label_get_label (ChasTurnedLabel *self)
{
  g_return_val_if_fail (CHAS_IS_TURNED_LABEL (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->label));
}

void
chas_turned_label_set_label (ChasTurnedLabel *self, const char *label)
{
  g_return_if_fail (CHAS_IS_TURNED_LABEL (self));
  if (g_strcmp0 (chas_turned_label_get_label (self), label) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (self->label), label ? label : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}
