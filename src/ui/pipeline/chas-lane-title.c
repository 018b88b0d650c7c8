// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-title.h"

#include <glib/gi18n.h>

#include "chas-lane-heads.h"

struct _ChasLaneTitle
{
  GtkButton parent_instance;

  ChasLanes *lanes;
  ChasLane *lane;
  guint count;
  int spare; /* width at its end that its words leave free */

  GtkImage *arrow;
  AdwAvatar *avatar;
  GtkWidget *dot;
  GtkLabel *name;
  GtkLabel *number;
};

G_DEFINE_FINAL_TYPE (ChasLaneTitle, chas_lane_title, GTK_TYPE_BUTTON)

static void
show (ChasLaneTitle *self)
{
  const char *name = chas_lane_title_get_name_of (self->lanes, self->lane);
  gboolean collapsed = chas_lane_get_collapsed (self->lane);
  g_autofree char *number = g_strdup_printf ("%u", self->count);
  /* Translators: a lane of the board and its number of leads */
  g_autofree char *label =
    g_strdup_printf (g_dngettext (NULL, "%s, %u lead", "%s, %u leads", self->count), name,
                     self->count);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->number, number);
  gtk_image_set_from_icon_name (self->arrow, collapsed ? "pan-end-symbolic" : "pan-down-symbolic");
  if (self->count > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !collapsed,
                               -1);
}

static void
show_sign (ChasLaneTitle *self)
{
  gboolean named = *chas_lane_get_id (self->lane) != '\0';
  gboolean owners = chas_lanes_get_kind (self->lanes) == CHAS_LANES_OF_OWNERS;
  g_autofree char *colour = g_strdup_printf ("edu-%d", chas_lane_get_colour (self->lane));

  gtk_widget_set_visible (GTK_WIDGET (self->avatar), owners);
  adw_avatar_set_show_initials (self->avatar, named);
  adw_avatar_set_text (self->avatar, named ? chas_lane_get_name (self->lane) : NULL);
  gtk_widget_set_visible (self->dot, !owners && named);
  gtk_widget_set_css_classes (self->dot, (const char *[]) { "dot", colour, NULL });
}

/* It goes across the board, but not over collapsed columns. */
static gboolean
chas_lane_title_contains (GtkWidget *widget, double x, double y)
{
  GtkWidget *heads = gtk_widget_get_parent (widget);
  graphene_point_t point;

  return GTK_WIDGET_CLASS (chas_lane_title_parent_class)->contains (widget, x, y) &&
         gtk_widget_compute_point (widget, heads, &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                   &point) &&
         chas_lane_heads_has_bar (CHAS_LANE_HEADS (heads), point.x);
}

static void
chas_lane_title_dispose (GObject *object)
{
  ChasLaneTitle *self = CHAS_LANE_TITLE (object);

  g_clear_object (&self->lane);
  g_clear_object (&self->lanes);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_LANE_TITLE);
  G_OBJECT_CLASS (chas_lane_title_parent_class)->dispose (object);
}

static void
chas_lane_title_class_init (ChasLaneTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_lane_title_dispose;
  widget_class->contains = chas_lane_title_contains;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-lane-title.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasLaneTitle, arrow);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneTitle, avatar);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneTitle, dot);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneTitle, name);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneTitle, number);
}

static GtkSizeRequestMode
get_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int least, room;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  room = MAX (width - CHAS_LANE_TITLE (widget)->spare, least);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { mirrored ? width - room : 0, 0, room, height },
                            baseline);
}

static void
chas_lane_title_init (ChasLaneTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_mode, measure, allocate));
}

/**
 * chas_lane_title_new:
 * @lanes: of the board
 * @lane: one of them
 */
ChasLaneTitle *
chas_lane_title_new (ChasLanes *lanes, ChasLane *lane)
{
  ChasLaneTitle *self = g_object_new (CHAS_TYPE_LANE_TITLE, NULL);

  g_set_object (&self->lanes, lanes);
  g_set_object (&self->lane, lane);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", chas_lane_get_id (lane));
  g_signal_connect_object (lane, "notify::collapsed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show_sign (self);
  show (self);
  return self;
}

/**
 * chas_lane_title_get_lane:
 *
 * Returns: (transfer none): whose head it is
 */
ChasLane *
chas_lane_title_get_lane (ChasLaneTitle *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_TITLE (self), NULL);
  return self->lane;
}

/**
 * chas_lane_title_set_count:
 * @count: leads that are shown in the lane
 */
void
chas_lane_title_set_count (ChasLaneTitle *self, guint count)
{
  g_return_if_fail (CHAS_IS_LANE_TITLE (self));
  if (self->count == count)
    return;
  self->count = count;
  show (self);
}

/**
 * chas_lane_title_set_spare:
 * @spare: width at its end that its words leave free, as something else is written there
 */
void
chas_lane_title_set_spare (ChasLaneTitle *self, int spare)
{
  g_return_if_fail (CHAS_IS_LANE_TITLE (self));
  if (self->spare == spare)
    return;
  self->spare = spare;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * chas_lane_title_compute_words:
 * @out_place: (out): where something is written of it, in the coordinates of @widget
 *
 * Returns: whether it is there
 */
gboolean
chas_lane_title_compute_words (ChasLaneTitle *self, GtkWidget *widget, graphene_rect_t *out_place)
{
  graphene_rect_t first, last;
  int width;

  g_return_val_if_fail (CHAS_IS_LANE_TITLE (self), FALSE);

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->arrow), widget, &first) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self->number), widget, &last))
    return FALSE;
  pango_layout_get_pixel_size (gtk_label_get_layout (self->number), &width, NULL);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    last.origin.x += last.size.width - (float) width;
  last.size.width = (float) width;
  graphene_rect_union (&first, &last, out_place);
  return TRUE;
}

/**
 * chas_lane_title_get_name_of:
 *
 * Returns: the name of the lane, also of the one of what has none
 */
const char *
chas_lane_title_get_name_of (ChasLanes *lanes, ChasLane *lane)
{
  if (*chas_lane_get_id (lane))
    return chas_lane_get_name (lane);
  return chas_lanes_get_kind (lanes) == CHAS_LANES_OF_OWNERS ? _ ("Nobody")
                                                             : C_ ("lane", "No Education");
}
