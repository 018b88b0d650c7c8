// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-fact-line.h"

#include "chas-hyphens.h"

struct _ChasFactLine
{
  AdwBin parent_instance;

  char *title;
  char *text;
  gboolean narrow;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_TEXT,
  PROP_NARROW,
} ChasFactLineProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (ChasFactLine, chas_fact_line, ADW_TYPE_BIN)

static GtkOrientation
orientation_cb (ChasFactLine *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static char **
classes_cb (ChasFactLine *self, gboolean narrow)
{
  const char *classes[] = { "fact", narrow ? "narrow" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

static int
spacing_cb (ChasFactLine *self, gboolean narrow)
{
  return narrow ? 0 : 12;
}

static gboolean
has_text_cb (ChasFactLine *self, const char *text)
{
  return text && *text;
}

static void
chas_fact_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_FACT_LINE);
  G_OBJECT_CLASS (chas_fact_line_parent_class)->dispose (object);
}

static void
chas_fact_line_finalize (GObject *object)
{
  ChasFactLine *self = CHAS_FACT_LINE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (chas_fact_line_parent_class)->finalize (object);
}

static void
chas_fact_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasFactLine *self = CHAS_FACT_LINE (object);

  switch ((ChasFactLineProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    }
}

static void
chas_fact_line_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ChasFactLine *self = CHAS_FACT_LINE (object);

  switch ((ChasFactLineProperty) prop_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      chas_fact_line_set_text (self, g_value_get_string (value));
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      break;
    }
}

static void
chas_fact_line_class_init (ChasFactLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_fact_line_dispose;
  object_class->finalize = chas_fact_line_finalize;
  object_class->get_property = chas_fact_line_get_property;
  object_class->set_property = chas_fact_line_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/lead/chas-fact-line.ui");
  gtk_widget_class_bind_template_callback (widget_class, orientation_cb);
  gtk_widget_class_bind_template_callback (widget_class, classes_cb);
  gtk_widget_class_bind_template_callback (widget_class, spacing_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
}

static void
chas_fact_line_init (ChasFactLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self));
}

/**
 * chas_fact_line_set_text:
 * @text: (nullable): what is known
 */
void
chas_fact_line_set_text (ChasFactLine *self, const char *text)
{
  g_return_if_fail (CHAS_IS_FACT_LINE (self));
  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
