// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-column-dialog.h"

#include "chas-count-entry.h"
#include "chas-slow-press.h"
#include "chas-stage-words.h"

struct _ChasColumnDialog
{
  AdwAlertDialog parent_instance;

  ChasStage stage;
  GtkEditable *name;
  GtkEditable *limit;
};

G_DEFINE_FINAL_TYPE (ChasColumnDialog, chas_column_dialog, ADW_TYPE_ALERT_DIALOG)

static void
on_limit_changed_cb (ChasColumnDialog *self)
{
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "save",
                                         chas_count_entry_check (self->limit,
                                                                 CHAS_STAGE_LIMIT_MAX));
}

static void
chas_column_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_COLUMN_DIALOG);
  G_OBJECT_CLASS (chas_column_dialog_parent_class)->dispose (object);
}

static void
chas_column_dialog_class_init (ChasColumnDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_column_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-column-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasColumnDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ChasColumnDialog, limit);
  gtk_widget_class_bind_template_callback (widget_class, on_limit_changed_cb);
}

static void
chas_column_dialog_init (ChasColumnDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (self->name), CHAS_STAGE_LABEL_MAX);
  chas_slow_press_allow_within (GTK_WIDGET (self));
}

AdwDialog *
chas_column_dialog_new (ChasStage stage)
{
  ChasColumnDialog *self = g_object_new (CHAS_TYPE_COLUMN_DIALOG, NULL);
  guint limit = chas_stage_words_get_limit (stage);

  self->stage = stage;
  gtk_editable_set_text (self->name, chas_stage_words_get_label (stage));
  if (limit > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", limit);

      gtk_editable_set_text (self->limit, text);
    }
  return ADW_DIALOG (self);
}

ChasStage
chas_column_dialog_get_stage (ChasColumnDialog *self)
{
  g_return_val_if_fail (CHAS_IS_COLUMN_DIALOG (self), CHAS_STAGE_UNSET);
  return self->stage;
}

/**
 * chas_column_dialog_dup_name:
 *
 * Returns: (transfer full): the group's own word, or "" for what everybody calls it
 */
char *
chas_column_dialog_dup_name (ChasColumnDialog *self)
{
  char *typed;

  g_return_val_if_fail (CHAS_IS_COLUMN_DIALOG (self), NULL);

  typed = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  if (g_str_equal (typed, chas_stage_get_label (self->stage)))
    *typed = '\0';
  return typed;
}

/**
 * chas_column_dialog_get_limit:
 *
 * Returns: how many leads at most, or 0 for any number
 */
guint
chas_column_dialog_get_limit (ChasColumnDialog *self)
{
  guint limit;

  g_return_val_if_fail (CHAS_IS_COLUMN_DIALOG (self), 0);
  chas_count_entry_read (self->limit, CHAS_STAGE_LIMIT_MAX, &limit);
  return limit;
}
