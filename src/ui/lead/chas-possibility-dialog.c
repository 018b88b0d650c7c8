// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-possibility-dialog.h"

#include "chas-count-entry.h"
#include "chas-slow-press.h"

struct _ChasPossibilityDialog
{
  AdwAlertDialog parent_instance;

  ChasPossibility kind;
  gboolean is_known; /* there is something that can be removed */
  GtkEditable *count;
  GtkEditable *period;
};

#define MOST 1000 /* as the field table has it */

G_DEFINE_FINAL_TYPE (ChasPossibilityDialog, chas_possibility_dialog, ADW_TYPE_ALERT_DIALOG)

static void
on_count_changed_cb (ChasPossibilityDialog *self)
{
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "save",
                                         chas_count_entry_check (self->count, MOST));
}

static void
chas_possibility_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_POSSIBILITY_DIALOG);
  G_OBJECT_CLASS (chas_possibility_dialog_parent_class)->dispose (object);
}

static void
chas_possibility_dialog_class_init (ChasPossibilityDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_possibility_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/lead/chas-possibility-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasPossibilityDialog, count);
  gtk_widget_class_bind_template_child (widget_class, ChasPossibilityDialog, period);
  gtk_widget_class_bind_template_callback (widget_class, on_count_changed_cb);
}

static void
chas_possibility_dialog_init (ChasPossibilityDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
}

static ChasPossibilityDialog *
make (ChasPossibility kind, gboolean is_known)
{
  ChasPossibilityDialog *self = g_object_new (CHAS_TYPE_POSSIBILITY_DIALOG, NULL);

  self->kind = kind;
  self->is_known = is_known;
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), chas_possibility_get_label (kind));
  if (!is_known)
    adw_alert_dialog_remove_response (ADW_ALERT_DIALOG (self), "remove");
  return self;
}

/**
 * chas_possibility_dialog_new:
 * @known: (nullable): what is noted of it already
 */
AdwDialog *
chas_possibility_dialog_new (ChasPossibility kind, ChasLeadPossibility *known)
{
  ChasPossibilityDialog *self = make (kind, known != NULL);
  const char *period = known ? chas_lead_possibility_get_period (known) : NULL;

  if (known && chas_lead_possibility_get_count (known) > 0)
    {
      g_autofree char *count =
        g_strdup_printf ("%d", (int) chas_lead_possibility_get_count (known));

      gtk_editable_set_text (self->count, count);
    }
  if (period)
    gtk_editable_set_text (self->period, period);
  return ADW_DIALOG (self);
}

/**
 * chas_possibility_dialog_new_again:
 * @before: that has closed
 *
 * Returns: (transfer floating): another one with what was written there
 */
AdwDialog *
chas_possibility_dialog_new_again (ChasPossibilityDialog *before)
{
  ChasPossibilityDialog *self;

  g_return_val_if_fail (CHAS_IS_POSSIBILITY_DIALOG (before), NULL);

  self = make (before->kind, before->is_known);
  gtk_editable_set_text (self->count, gtk_editable_get_text (before->count));
  gtk_editable_set_text (self->period, gtk_editable_get_text (before->period));
  return ADW_DIALOG (self);
}

ChasPossibility
chas_possibility_dialog_get_kind (ChasPossibilityDialog *self)
{
  g_return_val_if_fail (CHAS_IS_POSSIBILITY_DIALOG (self), CHAS_POSSIBILITY_UNSET);
  return self->kind;
}

/**
 * chas_possibility_dialog_get_count:
 *
 * Returns: how many, or 0 for who knows
 */
int
chas_possibility_dialog_get_count (ChasPossibilityDialog *self)
{
  guint count;

  g_return_val_if_fail (CHAS_IS_POSSIBILITY_DIALOG (self), 0);
  chas_count_entry_read (self->count, MOST, &count);
  return (int) count;
}

const char *
chas_possibility_dialog_get_period (ChasPossibilityDialog *self)
{
  g_return_val_if_fail (CHAS_IS_POSSIBILITY_DIALOG (self), NULL);
  return gtk_editable_get_text (self->period);
}
