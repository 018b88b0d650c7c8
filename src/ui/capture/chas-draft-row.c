// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-draft-row.h"

#include <glib/gi18n.h>

#include "chas-draft-words.h"

struct _ChasDraftRow
{
  AdwEntryRow parent_instance;

  ChasLeadPart part;

  GtkWidget *remove;
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasDraftRow, chas_draft_row, ADW_TYPE_ENTRY_ROW)

static void
on_remove_clicked_cb (ChasDraftRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
chas_draft_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_DRAFT_ROW);
  G_OBJECT_CLASS (chas_draft_row_parent_class)->dispose (object);
}

static void
chas_draft_row_class_init (ChasDraftRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_draft_row_dispose;
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/capture/chas-draft-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasDraftRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked_cb);
}

static void
chas_draft_row_init (ChasDraftRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_draft_row_new:
 *
 * Returns: (transfer floating): a row for that part; the company's name stays
 */
ChasDraftRow *
chas_draft_row_new (ChasLeadPart part)
{
  ChasDraftRow *self = g_object_new (CHAS_TYPE_DRAFT_ROW, NULL);
  const char *label = chas_draft_words_get_label (part);
  /* Translators: %s is what a row says, such as “Phone” */
  g_autofree char *remove = g_strdup_printf (_ ("Leave out: %s"), label);

  self->part = part;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_widget_set_tooltip_text (self->remove, _ ("Leave Out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
  gtk_widget_set_visible (self->remove, part != CHAS_LEAD_PART_COMPANY);
  return self;
}

ChasLeadPart
chas_draft_row_get_part (ChasDraftRow *self)
{
  g_return_val_if_fail (CHAS_IS_DRAFT_ROW (self), CHAS_LEAD_PART_COMPANY);
  return self->part;
}
