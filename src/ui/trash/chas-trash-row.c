// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-row.h"

#include "chas-hyphens.h"

#include <glib/gi18n.h>

struct _ChasTrashRow
{
  AdwBin parent_instance;
  GtkLabel *title;
  GtkLabel *story;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (ChasTrashRow, chas_trash_row, ADW_TYPE_BIN)

static void
chas_trash_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_TRASH_ROW);
  G_OBJECT_CLASS (chas_trash_row_parent_class)->dispose (object);
}

static void
chas_trash_row_class_init (ChasTrashRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_trash_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/trash/chas-trash-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTrashRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashRow, story);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashRow, button);
}

static void
chas_trash_row_init (ChasTrashRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self));
}

GtkWidget *
chas_trash_row_new (void)
{
  return g_object_new (CHAS_TYPE_TRASH_ROW, NULL);
}

/**
 * chas_trash_row_set_item:
 *
 * Shows it; the button tells the action which one it is.
 */
void
chas_trash_row_set_item (ChasTrashRow *self, ChasTrashItem *item)
{
  const char *title = chas_trash_item_get_title (item);
  /* Translators: %s is what was deleted, such as the name of a company */
  g_autofree char *label = g_strdup_printf (_ ("Restore %s"), title);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->story, chas_trash_item_get_story (item));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                    chas_trash_item_get_entry (item)->id);
  /* Only now: without a target there is nothing that it could be asked for. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "trash.restore-one");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}
