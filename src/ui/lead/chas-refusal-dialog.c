// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-refusal-dialog.h"

#include <glib/gi18n.h>

struct _ChasRefusalDialog
{
  AdwAlertDialog parent_instance;

  ChasCompany *company;
  GtkEditable *reason;
};

G_DEFINE_FINAL_TYPE (ChasRefusalDialog, chas_refusal_dialog, ADW_TYPE_ALERT_DIALOG)

static void
chas_refusal_dialog_dispose (GObject *object)
{
  g_clear_object (&CHAS_REFUSAL_DIALOG (object)->company);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_REFUSAL_DIALOG);
  G_OBJECT_CLASS (chas_refusal_dialog_parent_class)->dispose (object);
}

static void
chas_refusal_dialog_class_init (ChasRefusalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_refusal_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/lead/chas-refusal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasRefusalDialog, reason);
}

static void
chas_refusal_dialog_init (ChasRefusalDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_refusal_dialog_new:
 * @reason: (nullable): what it begins with
 */
AdwDialog *
chas_refusal_dialog_new (ChasCompany *company, const char *reason)
{
  ChasRefusalDialog *self = g_object_new (CHAS_TYPE_REFUSAL_DIALOG, NULL);

  self->company = g_object_ref (company);
  /* Translators: %s is a company */
  adw_alert_dialog_format_body (
    ADW_ALERT_DIALOG (self),
    _ ("Nobody in the group calls, writes to or visits %s any more. What they say themselves can "
       "still be logged."),
    chas_company_get_name (company));
  gtk_editable_set_text (self->reason, reason ? reason : "");
  if (chas_company_get_do_not_contact (company))
    adw_alert_dialog_set_response_label (ADW_ALERT_DIALOG (self), "save", _ ("_Save"));
  return ADW_DIALOG (self);
}

ChasCompany *
chas_refusal_dialog_get_company (ChasRefusalDialog *self)
{
  g_return_val_if_fail (CHAS_IS_REFUSAL_DIALOG (self), NULL);
  return self->company;
}

const char *
chas_refusal_dialog_get_reason (ChasRefusalDialog *self)
{
  g_return_val_if_fail (CHAS_IS_REFUSAL_DIALOG (self), NULL);
  return gtk_editable_get_text (self->reason);
}
