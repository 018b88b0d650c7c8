// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-row.h"

#include <glib/gi18n.h>

#include "chas-hyphens.h"
#include "chas-merge-words.h"

struct _ChasMergeRow
{
  AdwBin parent_instance;

  ChasMergeField *field;

  GtkLabel *title;
  GtkWidget *sides;
  GtkCheckButton *keep;
  GtkCheckButton *other;
  GtkLabel *keep_text;
  GtkLabel *other_text;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasMergeRow, chas_merge_row, ADW_TYPE_BIN)

static void
on_toggled_cb (ChasMergeRow *self)
{
  gboolean take_other = !gtk_check_button_get_active (self->keep);

  if (!self->field || self->field->take_other == take_other)
    return;
  self->field->take_other = take_other;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
show_side (ChasMergeRow *self,
           GtkCheckButton *button,
           GtkLabel *label,
           guint n_side,
           ChasDate today)
{
  g_autofree char *words = chas_merge_words_dup_value (self->field, n_side, today);
  g_autofree char *name =
    g_strdup_printf ("%s: %s", chas_field_info_get_label (self->field->info), words);

  gtk_label_set_label (label, words);
  if (!self->field->texts[n_side])
    gtk_widget_add_css_class (GTK_WIDGET (label), "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
chas_merge_row_dispose (GObject *object)
{
  CHAS_MERGE_ROW (object)->field = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_MERGE_ROW);
  G_OBJECT_CLASS (chas_merge_row_parent_class)->dispose (object);
}

static void
chas_merge_row_class_init (ChasMergeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_merge_row_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/merge/chas-merge-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasMergeRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeRow, sides);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeRow, keep);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeRow, other);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeRow, keep_text);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeRow, other_text);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);
}

static void
chas_merge_row_init (ChasMergeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self));
}

GtkWidget *
chas_merge_row_new (ChasMergeField *field, ChasDate today)
{
  ChasMergeRow *self = g_object_new (CHAS_TYPE_MERGE_ROW, NULL);

  gtk_label_set_label (self->title, chas_field_info_get_label (field->info));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sides), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chas_field_info_get_label (field->info), -1);
  gtk_check_button_set_active (field->take_other ? self->other : self->keep, TRUE);
  self->field = field;
  show_side (self, self->keep, self->keep_text, 0, today);
  show_side (self, self->other, self->other_text, 1, today);
  return GTK_WIDGET (self);
}

/**
 * chas_merge_row_get_sides:
 *
 * Returns: (transfer none): the box that holds both, for its orientation
 */
GtkWidget *
chas_merge_row_get_sides (ChasMergeRow *self)
{
  g_return_val_if_fail (CHAS_IS_MERGE_ROW (self), NULL);
  return self->sides;
}
