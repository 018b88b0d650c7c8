// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-meter.h"

#include <glib/gi18n.h>

struct _ChasMeter
{
  GtkBox parent_instance;

  GtkLevelBar *bar;
  GtkLabel *number;
};

G_DEFINE_FINAL_TYPE (ChasMeter, chas_meter, GTK_TYPE_BOX)

static void
chas_meter_class_init (ChasMeterClass *klass)
{
}

static void
chas_meter_init (ChasMeter *self)
{
  self->bar = GTK_LEVEL_BAR (gtk_level_bar_new_for_interval (0, 100));
  /* It tells and does not warn. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->number));
  gtk_widget_add_css_class (GTK_WIDGET (self), "meter");
}

int
chas_meter_get_points (ChasMeter *self)
{
  g_return_val_if_fail (CHAS_IS_METER (self), 0);
  return (int) gtk_level_bar_get_value (self->bar);
}

/**
 * chas_meter_set_points:
 * @points: 0 to 100
 */
void
chas_meter_set_points (ChasMeter *self, int points)
{
  /* Translators: how much of a lead is known */
  g_autofree char *text = g_strdup_printf (_ ("%d%%"), points);

  g_return_if_fail (CHAS_IS_METER (self));
  gtk_level_bar_set_value (self->bar, points);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Complete"), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_label_set_label (self->number, text);
}
