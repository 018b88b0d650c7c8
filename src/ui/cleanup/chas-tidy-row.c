// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-row.h"

#include "chas-hyphens.h"
#include "chas-meter.h"
#include "chas-pie.h"
#include "chas-stage-words.h"

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
  chas_hyphens_leave_out (GTK_WIDGET (self));
}

static void
set_item (ChasTidyRow *self, ChasTidyItem *item)
{
  const ChasTidyEntry *entry = chas_tidy_item_get_entry (item);

  chas_pie_set_stage (self->pie, entry->stage);
  gtk_label_set_label (self->title, entry->company_name);
  gtk_label_set_label (self->story, chas_tidy_item_get_story (item));
  chas_meter_set_points (self->meter, entry->points);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (CHAS_TYPE_TIDY_ROW, NULL));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  ChasTidyItem *item = gtk_list_item_get_item (list_item);
  const ChasTidyEntry *entry = chas_tidy_item_get_entry (item);
  g_autofree char *description =
    g_strdup_printf ("%s, %s", chas_stage_words_get_label (entry->stage),
                     chas_tidy_item_get_story (item));

  set_item (CHAS_TIDY_ROW (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_accessible_label (list_item, entry->company_name);
  gtk_list_item_set_accessible_description (list_item, description);
}

/**
 * chas_tidy_row_factory_new:
 *
 * Returns: (transfer full): makes the rows of #ChasTidyItem, and names them for those who hear them
 */
GtkListItemFactory *
chas_tidy_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  return factory;
}
