// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-section.h"

struct _ChasSection
{
  GtkBox parent_instance;

  GtkWidget *head;
  GtkLabel *label;
};

typedef enum
{
  PROP_TITLE = 1,
} ChasSectionProperty;

static GParamSpec *properties[PROP_TITLE + 1];

static GtkBuildableIface *parent_buildable_iface;

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (g_strcmp0 (type, "add") == 0)
    gtk_box_append (GTK_BOX (CHAS_SECTION (buildable)->head), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ChasSection,
                               chas_section,
                               GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static void
chas_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasSectionProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (CHAS_SECTION (object)->label));
      break;
    }
}

static void
chas_section_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasSectionProperty) prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (CHAS_SECTION (object)->label, g_value_get_string (value));
      break;
    }
}

static void
chas_section_class_init (ChasSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = chas_section_get_property;
  object_class->set_property = chas_section_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_section_init (ChasSection *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "hexpand", TRUE, "xalign", 0.0, NULL);

  self->label = GTK_LABEL (label);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "section-head");
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->head), label);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), self->head);
}
