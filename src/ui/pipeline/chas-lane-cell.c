// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-cell.h"

#include <glib/gi18n.h>

struct _ChasLaneCell
{
  AdwBin parent_instance;

  GtkListItem *item; /* owns the cell */
  ChasLanes *lanes;
  ChasLaneHead *head;
  GSignalGroup *head_signals;
  GSignalGroup *lane_signals;

  GtkWidget *bar;
  AdwAvatar *avatar;
  GtkWidget *dot;
  GtkLabel *name;
  GtkLabel *count;
  GtkImage *arrow;
  GtkWidget *gap;
};

G_DEFINE_FINAL_TYPE (ChasLaneCell, chas_lane_cell, ADW_TYPE_BIN)

/* Screen readers meet the row, which GTK makes around the cell. */
static void
describe (ChasLaneCell *self, const char *name, guint count, gboolean collapsed)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Translators: a lane of the board and its number of leads */
  g_autofree char *label =
    g_strdup_printf (g_dngettext (NULL, "%s, %u lead", "%s, %u leads", count), name, count);

  if (self->item)
    gtk_list_item_set_accessible_label (self->item, label);
  if (row)
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, !collapsed,
                                 -1);
}

static void
show (ChasLaneCell *self)
{
  ChasLane *lane = chas_lane_head_get_lane (self->head);
  const char *name = chas_lane_cell_get_name_of (self->lanes, lane);
  guint count = chas_lane_head_get_count (self->head);
  g_autofree char *text = g_strdup_printf ("%u", count);
  gboolean collapsed = chas_lane_get_collapsed (lane);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->count, text);
  gtk_image_set_from_icon_name (self->arrow, collapsed ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), count > 0);
  gtk_widget_set_visible (self->gap, chas_lane_head_get_gap (self->head) > 0);
  gtk_widget_set_size_request (self->gap, -1, chas_lane_head_get_gap (self->head));
  if (count > 0)
    gtk_widget_remove_css_class (self->bar, "empty");
  else
    gtk_widget_add_css_class (self->bar, "empty");
  describe (self, name, count, collapsed);
}

static void
show_sign (ChasLaneCell *self)
{
  ChasLane *lane = chas_lane_head_get_lane (self->head);
  gboolean named = *chas_lane_get_id (lane) != '\0';
  gboolean owners = chas_lanes_get_kind (self->lanes) == CHAS_LANES_OF_OWNERS;
  g_autofree char *colour = g_strdup_printf ("edu-%d", chas_lane_get_colour (lane));

  gtk_widget_set_visible (GTK_WIDGET (self->avatar), owners);
  adw_avatar_set_show_initials (self->avatar, named);
  adw_avatar_set_text (self->avatar, named ? chas_lane_get_name (lane) : NULL);
  gtk_widget_set_visible (self->dot, !owners && named);
  gtk_widget_set_css_classes (self->dot, (const char *[]) { "dot", colour, NULL });
}

/* A row that shows a card next has nothing to expand. */
static void
chas_lane_cell_unroot (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_parent (widget);

  if (row)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED);
  GTK_WIDGET_CLASS (chas_lane_cell_parent_class)->unroot (widget);
}

static void
chas_lane_cell_dispose (GObject *object)
{
  ChasLaneCell *self = CHAS_LANE_CELL (object);

  g_clear_weak_pointer (&self->item);
  g_clear_object (&self->head_signals);
  g_clear_object (&self->lane_signals);
  g_clear_object (&self->head);
  g_clear_object (&self->lanes);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_LANE_CELL);
  G_OBJECT_CLASS (chas_lane_cell_parent_class)->dispose (object);
}

static void
chas_lane_cell_class_init (ChasLaneCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_lane_cell_dispose;
  widget_class->unroot = chas_lane_cell_unroot;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-lane-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasLaneCell, bar);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneCell, avatar);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneCell, dot);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneCell, name);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneCell, count);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneCell, arrow);
  gtk_widget_class_bind_template_child (widget_class, ChasLaneCell, gap);
}

static void
chas_lane_cell_init (ChasLaneCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->head_signals = g_signal_group_new (CHAS_TYPE_LANE_HEAD);
  g_signal_group_connect_swapped (self->head_signals, "notify", G_CALLBACK (show), self);
  self->lane_signals = g_signal_group_new (CHAS_TYPE_LANE);
  g_signal_group_connect_swapped (self->lane_signals, "notify::collapsed", G_CALLBACK (show), self);
}

/**
 * chas_lane_cell_new:
 * @item: the list item whose child the cell becomes
 */
ChasLaneCell *
chas_lane_cell_new (GtkListItem *item)
{
  ChasLaneCell *self = g_object_new (CHAS_TYPE_LANE_CELL, NULL);

  g_set_weak_pointer (&self->item, item);
  return self;
}

/**
 * chas_lane_cell_set_head:
 * @lanes: of the board
 */
void
chas_lane_cell_set_head (ChasLaneCell *self, ChasLaneHead *head, ChasLanes *lanes)
{
  g_return_if_fail (CHAS_IS_LANE_CELL (self));
  g_set_object (&self->lanes, lanes);
  g_set_object (&self->head, head);
  g_signal_group_set_target (self->head_signals, head);
  g_signal_group_set_target (self->lane_signals, chas_lane_head_get_lane (head));
  show_sign (self);
  show (self);
}

/**
 * chas_lane_cell_get_lane:
 *
 * Returns: (transfer none): whose head it shows
 */
ChasLane *
chas_lane_cell_get_lane (ChasLaneCell *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_CELL (self), NULL);
  return chas_lane_head_get_lane (self->head);
}

/**
 * chas_lane_cell_get_name_of:
 *
 * Returns: the name of the lane, also of the one of what has none
 */
const char *
chas_lane_cell_get_name_of (ChasLanes *lanes, ChasLane *lane)
{
  if (*chas_lane_get_id (lane))
    return chas_lane_get_name (lane);
  return chas_lanes_get_kind (lanes) == CHAS_LANES_OF_OWNERS ? _ ("Nobody")
                                                             : C_ ("lane", "No Education");
}
