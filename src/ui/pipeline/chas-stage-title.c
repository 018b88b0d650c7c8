// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-title.h"

#include <glib/gi18n.h>

#include "chas-stage-words.h"

struct _ChasStageTitle
{
  GtkWidget parent_instance;

  ChasStage stage;
  GtkWidget *full;
  GtkWidget *brief; /* is shown where the full name has no room */
  GtkWidget *rest;  /* nullable */
};

typedef enum
{
  PROP_STAGE = 1,
  PROP_REST,
} ChasStageTitleProperty;

static GParamSpec *properties[PROP_REST + 1];

#define SPACING 6

G_DEFINE_FINAL_TYPE (ChasStageTitle, chas_stage_title, GTK_TYPE_WIDGET)

/* Translators: the head of a narrow column, at most ten letters or so; the full name is its tooltip
 */
static const char *const short_titles[CHAS_STAGE_N_VALUES] = {
  [CHAS_STAGE_READY] = NC_ ("column", "Ready"),
  [CHAS_STAGE_DIALOGUE] = NC_ ("column", "Dialogue"),
  [CHAS_STAGE_BOOKED] = NC_ ("column", "Booked"),
  [CHAS_STAGE_MET] = NC_ ("column", "Met"),
  [CHAS_STAGE_OPPORTUNITY] = NC_ ("column", "Opening"),
  [CHAS_STAGE_PARTNER] = NC_ ("column", "Warm"),
};

static void
set_stage (ChasStageTitle *self, ChasStage stage)
{
  const char *full = chas_stage_words_get_label (stage);
  const char *brief = chas_stage_words_is_own (stage) ? NULL : short_titles[stage];

  self->stage = stage;
  gtk_label_set_label (GTK_LABEL (self->full), full);
  gtk_label_set_label (GTK_LABEL (self->brief),
                       brief ? g_dpgettext2 (NULL, "column", brief) : full);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

static void
on_words_changed_cb (ChasStageTitle *self)
{
  set_stage (self, self->stage);
}

static void
set_rest (ChasStageTitle *self, GtkWidget *rest)
{
  g_clear_pointer (&self->rest, gtk_widget_unparent);
  self->rest = rest;
  if (rest)
    gtk_widget_set_parent (rest, GTK_WIDGET (self));
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural = 0;

  if (widget)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_minimum_width (GtkWidget *widget)
{
  int minimum = 0;

  if (widget)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
measure_width (ChasStageTitle *self, int *minimum, int *natural)
{
  int rest_minimum = 0, rest_natural = 0;

  if (self->rest)
    gtk_widget_measure (self->rest, GTK_ORIENTATION_HORIZONTAL, -1, &rest_minimum, &rest_natural,
                        NULL, NULL);
  gtk_widget_measure (self->brief, GTK_ORIENTATION_HORIZONTAL, -1, minimum, NULL, NULL, NULL);
  *minimum += SPACING + rest_minimum;
  *natural = MAX (*minimum, get_natural_width (self->full) + SPACING + rest_natural);
}

static void
measure_height (ChasStageTitle *self, int *minimum, int *natural)
{
  int rest_minimum = 0, rest_natural = 0;

  if (self->rest)
    gtk_widget_measure (self->rest, GTK_ORIENTATION_VERTICAL, -1, &rest_minimum, &rest_natural,
                        NULL, NULL);
  gtk_widget_measure (self->full, GTK_ORIENTATION_VERTICAL, -1, minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, rest_minimum);
  *natural = MAX (*natural, rest_natural);
}

static void
chas_stage_title_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  ChasStageTitle *self = CHAS_STAGE_TITLE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, minimum, natural);
}

/* Mirrored where one reads from right to left. */
static void
place (ChasStageTitle *self, GtkWidget *child, int x, int used, int height, int baseline)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x - used;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, used, height }, baseline);
}

/* The rest follows the name closely, whichever is shown, and makes way for it as far as it can. */
static void
chas_stage_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasStageTitle *self = CHAS_STAGE_TITLE (widget);
  int room = width - SPACING - get_natural_width (self->rest);
  gboolean fits = get_natural_width (self->full) <= room;
  GtkWidget *title = fits ? self->full : self->brief;
  int minimum, used;

  gtk_widget_set_child_visible (self->full, fits);
  gtk_widget_set_child_visible (self->brief, !fits);
  if (get_natural_width (title) > room)
    room = width - SPACING - get_minimum_width (self->rest);
  gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  used = MAX (MIN (get_natural_width (title), room), minimum);
  place (self, title, 0, used, height, baseline);
  if (self->rest)
    place (self, self->rest, used + SPACING, width - used - SPACING, height, baseline);
}

static void
chas_stage_title_dispose (GObject *object)
{
  ChasStageTitle *self = CHAS_STAGE_TITLE (object);

  g_clear_pointer (&self->full, gtk_widget_unparent);
  g_clear_pointer (&self->brief, gtk_widget_unparent);
  g_clear_pointer (&self->rest, gtk_widget_unparent);
  G_OBJECT_CLASS (chas_stage_title_parent_class)->dispose (object);
}

static void
chas_stage_title_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasStageTitleProperty) id)
    {
    case PROP_STAGE:
      g_value_set_int (value, CHAS_STAGE_TITLE (object)->stage);
      break;
    case PROP_REST:
      g_value_set_object (value, CHAS_STAGE_TITLE (object)->rest);
      break;
    }
}

static void
chas_stage_title_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasStageTitleProperty) id)
    {
    case PROP_STAGE:
      set_stage (CHAS_STAGE_TITLE (object), (ChasStage) g_value_get_int (value));
      break;
    case PROP_REST:
      set_rest (CHAS_STAGE_TITLE (object), g_value_get_object (value));
      break;
    }
}

static void
chas_stage_title_class_init (ChasStageTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_stage_title_dispose;
  object_class->get_property = chas_stage_title_get_property;
  object_class->set_property = chas_stage_title_set_property;
  widget_class->measure = chas_stage_title_measure;
  widget_class->size_allocate = chas_stage_title_size_allocate;
  properties[PROP_STAGE] =
    g_param_spec_int ("stage", NULL, NULL, 0, CHAS_STAGE_N_VALUES - 1, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REST] = g_param_spec_object ("rest", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_stage_title_init (ChasStageTitle *self)
{
  self->full = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, NULL);
  self->brief =
    g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->full, "heading");
  gtk_widget_add_css_class (self->brief, "heading");
  gtk_widget_set_parent (self->full, GTK_WIDGET (self));
  gtk_widget_set_parent (self->brief, GTK_WIDGET (self));
  set_stage (self, CHAS_STAGE_NEW);
  g_signal_connect_object (chas_stage_words_get_default (), "changed",
                           G_CALLBACK (on_words_changed_cb), self, G_CONNECT_SWAPPED);
}
