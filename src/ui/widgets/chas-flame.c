// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-flame.h"

#include <glib/gi18n.h>

/* Warmth of a company: a flame and a word. */

struct _ChasFlame
{
  AdwBin parent_instance;
  ChasFlameLevel level;
  GtkLabel *word;
};

typedef enum
{
  PROP_LEVEL = 1
} ChasFlameProperty;
static GParamSpec *properties[PROP_LEVEL + 1];

G_DEFINE_ENUM_TYPE (ChasFlameLevel, chas_flame_level,
  G_DEFINE_ENUM_VALUE (CHAS_FLAME_NONE, "none"),
  G_DEFINE_ENUM_VALUE (CHAS_FLAME_WARM, "warm"),
  G_DEFINE_ENUM_VALUE (CHAS_FLAME_HOT, "hot"))
G_DEFINE_FINAL_TYPE (ChasFlame, chas_flame, ADW_TYPE_BIN)

static void
chas_flame_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasFlameProperty) id)
    {
    case PROP_LEVEL:
      g_value_set_enum (value, CHAS_FLAME (object)->level);
      break;
    }
}

static void
chas_flame_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasFlameProperty) id)
    {
    case PROP_LEVEL:
      chas_flame_set_level (CHAS_FLAME (object), g_value_get_enum (value));
      break;
    }
}

static void
chas_flame_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_FLAME);
  G_OBJECT_CLASS (chas_flame_parent_class)->dispose (object);
}

static void
chas_flame_class_init (ChasFlameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chas_flame_get_property;
  object_class->set_property = chas_flame_set_property;
  object_class->dispose = chas_flame_dispose;

  properties[PROP_LEVEL] =
    g_param_spec_enum ("level", NULL, NULL, CHAS_TYPE_FLAME_LEVEL, CHAS_FLAME_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/widgets/chas-flame.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasFlame, word);
}

static void
chas_flame_init (ChasFlame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_flame_get_word:
 *
 * Returns: (nullable): the word beside the flame
 */
const char *
chas_flame_get_word (ChasFlameLevel level)
{
  switch (level)
    {
    case CHAS_FLAME_HOT:
      return C_ ("warmth", "Hot");
    case CHAS_FLAME_WARM:
      return C_ ("warmth", "Warm");
    case CHAS_FLAME_NONE:
      break;
    }
  return NULL;
}

/**
 * chas_flame_get_level:
 *
 * Returns: the warmth shown
 */
ChasFlameLevel
chas_flame_get_level (ChasFlame *self)
{
  g_return_val_if_fail (CHAS_IS_FLAME (self), CHAS_FLAME_NONE);
  return self->level;
}

/**
 * chas_flame_set_level:
 * @level: warmth to show; %CHAS_FLAME_NONE hides the widget
 */
void
chas_flame_set_level (ChasFlame *self, ChasFlameLevel level)
{
  g_return_if_fail (CHAS_IS_FLAME (self));
  if (self->level == level)
    return;
  self->level = level;
  gtk_widget_remove_css_class (GTK_WIDGET (self), level == CHAS_FLAME_HOT ? "warm" : "hot");
  gtk_widget_add_css_class (GTK_WIDGET (self), level == CHAS_FLAME_HOT ? "hot" : "warm");
  if (level != CHAS_FLAME_NONE)
    gtk_label_set_label (self->word, chas_flame_get_word (level));
  gtk_widget_set_visible (GTK_WIDGET (self), level != CHAS_FLAME_NONE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}
