// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-row.h"

#include "chas-meter.h"
#include "chas-pie.h"

struct _ChasTidyRow
{
  AdwBin parent_instance;

  ChasPie *pie;
  GtkLabel *title;
  GtkLabel *story;
  ChasMeter *meter;
};

G_DEFINE_FINAL_TYPE (ChasTidyRow, chas_tidy_row, ADW_TYPE_BIN)

static void
chas_tidy_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_TIDY_ROW);
  G_OBJECT_CLASS (chas_tidy_row_parent_class)->dispose (object);
}

static void
chas_tidy_row_class_init (ChasTidyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_tidy_row_dispose;
  g_type_ensure (CHAS_TYPE_METER);
  g_type_ensure (CHAS_TYPE_PIE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/cleanup/chas-tidy-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTidyRow, pie);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyRow, story);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyRow, meter);
}

static void
chas_tidy_row_init (ChasTidyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
chas_tidy_row_new (void)
{
  return g_object_new (CHAS_TYPE_TIDY_ROW, NULL);
}

void
chas_tidy_row_set_item (ChasTidyRow *self, ChasTidyItem *item)
{
  const ChasTidyEntry *entry = chas_tidy_item_get_entry (item);

  chas_pie_set_stage (self->pie, entry->stage);
  gtk_label_set_label (self->title, entry->company_name);
  gtk_label_set_label (self->story, chas_tidy_item_get_story (item));
  chas_meter_set_points (self->meter, entry->points);
}
