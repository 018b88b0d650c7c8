// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-chip.h"

/* A pill with a short word; an education has a dot in its colour before it. */

struct _ChasChip
{
  AdwBin parent_instance;
  char *label;
  int colour;
  GtkWidget *dot;
};

typedef enum
{
  PROP_LABEL = 1,
  PROP_COLOUR
} ChasChipProperty;
static GParamSpec *properties[PROP_COLOUR + 1];

G_DEFINE_FINAL_TYPE (ChasChip, chas_chip, ADW_TYPE_BIN)

static void
set_dot_class (ChasChip *self, gboolean on)
{
  g_autofree char *name = g_strdup_printf ("edu-%d", self->colour);

  if (self->colour < 0)
    return;
  if (on)
    gtk_widget_add_css_class (self->dot, name);
  else
    gtk_widget_remove_css_class (self->dot, name);
}

static void
chas_chip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ChasChip *self = CHAS_CHIP (object);

  switch ((ChasChipProperty) id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_COLOUR:
      g_value_set_int (value, self->colour);
      break;
    }
}

static void
chas_chip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ChasChip *self = CHAS_CHIP (object);

  switch ((ChasChipProperty) id)
    {
    case PROP_LABEL:
      chas_chip_set_label (self, g_value_get_string (value));
      break;
    case PROP_COLOUR:
      chas_chip_set_colour (self, g_value_get_int (value));
      break;
    }
}

static void
chas_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_CHIP);
  G_OBJECT_CLASS (chas_chip_parent_class)->dispose (object);
}

static void
chas_chip_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_CHIP (object)->label, g_free);
  G_OBJECT_CLASS (chas_chip_parent_class)->finalize (object);
}

static void
chas_chip_class_init (ChasChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chas_chip_get_property;
  object_class->set_property = chas_chip_set_property;
  object_class->dispose = chas_chip_dispose;
  object_class->finalize = chas_chip_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_COLOUR] = g_param_spec_int ("colour", NULL, NULL, -1, 9, -1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/widgets/chas-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasChip, dot);
}

static void
chas_chip_init (ChasChip *self)
{
  self->colour = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->dot, FALSE);
}

/**
 * chas_chip_new:
 * @label: the short word, in the user's language
 * @colour: number of an education's colour, 0 to 9, or -1 for no dot
 */
GtkWidget *
chas_chip_new (const char *label, int colour)
{
  return g_object_new (CHAS_TYPE_CHIP, "label", label, "colour", colour, NULL);
}

/**
 * chas_chip_get_label:
 *
 * Returns: (nullable): the word
 */
const char *
chas_chip_get_label (ChasChip *self)
{
  g_return_val_if_fail (CHAS_IS_CHIP (self), NULL);
  return self->label;
}

/**
 * chas_chip_set_label:
 * @label: (nullable): the word
 */
void
chas_chip_set_label (ChasChip *self, const char *label)
{
  g_return_if_fail (CHAS_IS_CHIP (self));
  if (g_set_str (&self->label, label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * chas_chip_get_colour:
 *
 * Returns: number of the dot's colour, 0 to 9, or -1 without a dot
 */
int
chas_chip_get_colour (ChasChip *self)
{
  g_return_val_if_fail (CHAS_IS_CHIP (self), -1);
  return self->colour;
}

/**
 * chas_chip_set_colour:
 * @colour: number of the dot's colour, 0 to 9, or -1 for no dot
 */
void
chas_chip_set_colour (ChasChip *self, int colour)
{
  g_return_if_fail (CHAS_IS_CHIP (self));
  if (self->colour == colour)
    return;
  set_dot_class (self, FALSE);
  self->colour = colour;
  set_dot_class (self, TRUE);
  gtk_widget_set_visible (self->dot, colour >= 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR]);
}
