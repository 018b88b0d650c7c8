// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-row.h"

struct _ChasLaneRow
{
  GtkWidget parent_instance;

  ChasCardCell *cell;
};

G_DEFINE_FINAL_TYPE (ChasLaneRow, chas_lane_row, GTK_TYPE_WIDGET)

static void
chas_lane_row_dispose (GObject *object)
{
  ChasLaneRow *self = CHAS_LANE_ROW (object);

  if (self->cell)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->cell)));
  G_OBJECT_CLASS (chas_lane_row_parent_class)->dispose (object);
}

static void
chas_lane_row_class_init (ChasLaneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_lane_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
chas_lane_row_init (ChasLaneRow *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

ChasLaneRow *
chas_lane_row_new (ChasEnv *env, ChasPalette *palette)
{
  ChasLaneRow *self = g_object_new (CHAS_TYPE_LANE_ROW, NULL);

  self->cell = chas_card_cell_new (env, palette, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->cell), GTK_WIDGET (self));
  return self;
}

/**
 * chas_lane_row_get_card:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
ChasCard *
chas_lane_row_get_card (ChasLaneRow *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_ROW (self), NULL);
  return chas_card_cell_get_card (self->cell);
}

/**
 * chas_lane_row_set_card:
 * @card: (nullable): what to show; without one it waits to be used again
 */
void
chas_lane_row_set_card (ChasLaneRow *self, ChasCard *card)
{
  g_return_if_fail (CHAS_IS_LANE_ROW (self));
  chas_card_cell_set_card (self->cell, card);
}

/**
 * chas_lane_row_get_card_widget:
 *
 * Returns: (transfer none): the card without the room around it
 */
GtkWidget *
chas_lane_row_get_card_widget (ChasLaneRow *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_ROW (self), NULL);
  return chas_card_cell_get_card_widget (self->cell);
}
