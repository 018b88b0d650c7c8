// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-step.h"

#include <glib/gi18n.h>

/* The next step of a lead: an icon, a word when it presses, and what to do. The state is told by
 * icon, word and weight, never by colour alone. */

struct _ChasStep
{
  AdwBin parent_instance;
  ChasStepState state;
  char *text;
  GtkImage *icon;
  GtkLabel *label;
};

typedef enum
{
  PROP_STATE = 1,
  PROP_TEXT
} ChasStepProperty;
static GParamSpec *properties[PROP_TEXT + 1];

static const struct
{
  const char *icon;
  const char *css_class;
  const char *word; /* msgid with the context "due" */
} looks[] = {
  [CHAS_STEP_NONE] = { NULL, NULL, NULL },
  [CHAS_STEP_OVERDUE] = { "alarm-symbolic", "overdue", NC_ ("due", "Overdue") },
  [CHAS_STEP_TODAY] = { "weather-clear-symbolic", "today", NC_ ("due", "Today") },
  [CHAS_STEP_LATER] = { "x-office-calendar-symbolic", "later", NULL },
  [CHAS_STEP_LACKING] = { "dialog-warning-symbolic", "lacking", NULL },
  [CHAS_STEP_ADD] = { "list-add-symbolic", "add", NULL },
};

G_DEFINE_ENUM_TYPE (ChasStepState, chas_step_state,
  G_DEFINE_ENUM_VALUE (CHAS_STEP_NONE, "none"),
  G_DEFINE_ENUM_VALUE (CHAS_STEP_OVERDUE, "overdue"),
  G_DEFINE_ENUM_VALUE (CHAS_STEP_TODAY, "today"),
  G_DEFINE_ENUM_VALUE (CHAS_STEP_LATER, "later"),
  G_DEFINE_ENUM_VALUE (CHAS_STEP_LACKING, "lacking"),
  G_DEFINE_ENUM_VALUE (CHAS_STEP_ADD, "add"))
G_DEFINE_FINAL_TYPE (ChasStep, chas_step, ADW_TYPE_BIN)

/**
 * chas_step_get_icon:
 *
 * Returns: (nullable): name of the symbolic icon that stands before such a step
 */
const char *
chas_step_get_icon (ChasStepState state)
{
  return looks[state].icon;
}

/**
 * chas_step_get_word:
 *
 * Returns: (nullable): the word that stands before such a step when it presses
 */
const char *
chas_step_get_word (ChasStepState state)
{
  return looks[state].word ? g_dpgettext2 (NULL, "due", looks[state].word) : NULL;
}

static void
update (ChasStep *self)
{
  const char *word = chas_step_get_word (self->state);
  g_autofree char *bold = word ? g_markup_printf_escaped ("<b>%s</b>", word) : NULL;
  g_autofree char *text = self->text ? g_markup_escape_text (self->text, -1) : NULL;
  g_autofree char *both = bold && text ? g_strconcat (bold, " · ", text, NULL) : NULL;

  gtk_label_set_label (self->label, both ? both : bold ? bold : text ? text : "");
  gtk_image_set_from_icon_name (self->icon, chas_step_get_icon (self->state));
  gtk_widget_set_visible (GTK_WIDGET (self), self->state != CHAS_STEP_NONE);
}

static void
chas_step_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ChasStep *self = CHAS_STEP (object);

  switch ((ChasStepProperty) id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    }
}

static void
chas_step_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ChasStep *self = CHAS_STEP (object);

  switch ((ChasStepProperty) id)
    {
    case PROP_STATE:
      chas_step_set_state (self, g_value_get_enum (value));
      break;
    case PROP_TEXT:
      chas_step_set_text (self, g_value_get_string (value));
      break;
    }
}

static void
chas_step_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_STEP);
  G_OBJECT_CLASS (chas_step_parent_class)->dispose (object);
}

static void
chas_step_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_STEP (object)->text, g_free);
  G_OBJECT_CLASS (chas_step_parent_class)->finalize (object);
}

static void
chas_step_class_init (ChasStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chas_step_get_property;
  object_class->set_property = chas_step_set_property;
  object_class->dispose = chas_step_dispose;
  object_class->finalize = chas_step_finalize;

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, CHAS_TYPE_STEP_STATE, CHAS_STEP_NONE, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/widgets/chas-step.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasStep, icon);
  gtk_widget_class_bind_template_child (widget_class, ChasStep, label);
}

static void
chas_step_init (ChasStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_step_get_state:
 *
 * Returns: how pressing the step is
 */
ChasStepState
chas_step_get_state (ChasStep *self)
{
  g_return_val_if_fail (CHAS_IS_STEP (self), CHAS_STEP_NONE);
  return self->state;
}

/**
 * chas_step_set_state:
 * @state: how pressing the step is; %CHAS_STEP_NONE hides the widget
 */
void
chas_step_set_state (ChasStep *self, ChasStepState state)
{
  g_return_if_fail (CHAS_IS_STEP (self));
  if (self->state == state)
    return;
  if (looks[self->state].css_class)
    gtk_widget_remove_css_class (GTK_WIDGET (self), looks[self->state].css_class);
  self->state = state;
  if (looks[state].css_class)
    gtk_widget_add_css_class (GTK_WIDGET (self), looks[state].css_class);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * chas_step_get_text:
 *
 * Returns: (nullable): what to do, and when if later
 */
const char *
chas_step_get_text (ChasStep *self)
{
  g_return_val_if_fail (CHAS_IS_STEP (self), NULL);
  return self->text;
}

/**
 * chas_step_set_single_line:
 *
 * Makes it cut off what does not fit on one line.
 */
void
chas_step_set_single_line (ChasStep *self)
{
  g_return_if_fail (CHAS_IS_STEP (self));
  gtk_label_set_wrap (self->label, FALSE);
  gtk_label_set_lines (self->label, 1);
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (GTK_WIDGET (self->icon), 0);
}

/**
 * chas_step_set_text:
 * @text: (nullable): plain text in the user's language; the words "Overdue" and "Today" are put
 * before it
 */
void
chas_step_set_text (ChasStep *self, const char *text)
{
  g_return_if_fail (CHAS_IS_STEP (self));
  if (!g_set_str (&self->text, text))
    return;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
