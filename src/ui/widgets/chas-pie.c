// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pie.h"

#include <math.h>

/* How far a lead has come: a ring that fills from empty (the first open stage) to full (the last
 * one). A closed stage has a sign instead. Decoration beside the stage's name, so screen readers do
 * not meet it. */

#define SIZE 14
#define RADIUS 6.25f
#define LINE 1.5f
#define LAST_OPEN 7 /* place of the warm contact among the stages */
#define RESTING 8

struct _ChasPie
{
  GtkWidget parent_instance;
  int stage;
};

typedef enum
{
  PROP_STAGE = 1
} ChasPieProperty;
static GParamSpec *properties[PROP_STAGE + 1];

G_DEFINE_FINAL_TYPE (ChasPie, chas_pie, GTK_TYPE_WIDGET)

static GskPath *
slice (const graphene_point_t *centre, float part)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float end = 2 * (float) G_PI * part;

  if (part >= 1)
    {
      gsk_path_builder_add_circle (builder, centre, RADIUS);
      return gsk_path_builder_to_path (builder);
    }
  gsk_path_builder_move_to (builder, centre->x, centre->y);
  gsk_path_builder_line_to (builder, centre->x, centre->y - RADIUS);
  gsk_path_builder_svg_arc_to (builder, RADIUS, RADIUS, 0, part > 0.5f, TRUE,
                               centre->x + RADIUS * sinf (end), centre->y - RADIUS * cosf (end));
  gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

static void
draw_pie (GtkSnapshot *snapshot, const graphene_point_t *centre, float part, const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) ring = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE);

  gsk_path_builder_add_circle (builder, centre, RADIUS);
  ring = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, ring, stroke, colour);
  if (part > 0)
    {
      g_autoptr (GskPath) filled = slice (centre, part);
      gtk_snapshot_append_fill (snapshot, filled, GSK_FILL_RULE_WINDING, colour);
    }
}

static void
draw_sign (ChasPie *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *name =
    self->stage == RESTING ? "weather-clear-night-symbolic" : "action-unavailable-symbolic";
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)),
                                name, NULL, SIZE, gtk_widget_get_scale_factor (widget),
                                gtk_widget_get_direction (widget), 0);

  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - SIZE) / 2.f,
                                                (gtk_widget_get_height (widget) - SIZE) / 2.f));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, SIZE, SIZE,
                                            colour, 1);
}

static void
chas_pie_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChasPie *self = CHAS_PIE (widget);
  graphene_point_t centre =
    GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.f, gtk_widget_get_height (widget) / 2.f);
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  if (self->stage > LAST_OPEN)
    draw_sign (self, snapshot, &colour);
  else if (self->stage >= 0)
    draw_pie (snapshot, &centre, (float) self->stage / LAST_OPEN, &colour);
}

static void
chas_pie_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
chas_pie_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasPieProperty) id)
    {
    case PROP_STAGE:
      g_value_set_int (value, CHAS_PIE (object)->stage);
      break;
    }
}

static void
chas_pie_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasPieProperty) id)
    {
    case PROP_STAGE:
      chas_pie_set_stage (CHAS_PIE (object), g_value_get_int (value));
      break;
    }
}

static void
chas_pie_class_init (ChasPieClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chas_pie_get_property;
  object_class->set_property = chas_pie_set_property;
  widget_class->measure = chas_pie_measure;
  widget_class->snapshot = chas_pie_snapshot;

  properties[PROP_STAGE] =
    g_param_spec_int ("stage", NULL, NULL, -1, 10, -1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
chas_pie_init (ChasPie *self)
{
  self->stage = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "pie");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * chas_pie_get_stage:
 *
 * Returns: the stage, or -1 when unset
 */
int
chas_pie_get_stage (ChasPie *self)
{
  g_return_val_if_fail (CHAS_IS_PIE (self), -1);
  return self->stage;
}

/**
 * chas_pie_set_stage:
 * @stage: place of the stage in the fixed order, from 0 (new) to 10 (not relevant), or -1 to draw
 * nothing
 */
void
chas_pie_set_stage (ChasPie *self, int stage)
{
  g_return_if_fail (CHAS_IS_PIE (self));
  if (self->stage == stage)
    return;
  self->stage = stage;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}
