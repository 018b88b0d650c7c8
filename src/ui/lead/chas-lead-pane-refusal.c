// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-refusal-dialog.h"
#include "chas-unsaved.h"

/* A company that does not want to be contacted: seen at once, said and taken back here. */

/* The buttons of the mark go away with what they did. */
void
chas_lead_pane_show_refusal (ChasLeadPane *self)
{
  GtkWidget *mark = GTK_WIDGET (self->refusal);

  if (gtk_widget_get_focus_child (mark) &&
      !chas_company_get_do_not_contact (self->details->company))
    gtk_widget_grab_focus (GTK_WIDGET (self->reach_buttons));
  chas_refusal_mark_set_company (self->refusal, self->details->company,
                                 chas_env_get_today (self->env));
}

static void
on_response_cb (ChasLeadPane *self, const char *response, ChasRefusalDialog *dialog)
{
  ChasCompany *company = chas_refusal_dialog_get_company (dialog);

  if (g_str_equal (response, "save"))
    chas_lead_pane_tell_when_written (
      self,
      chas_store_set_refusal (self->store, chas_entity_get_id (CHAS_ENTITY (company)),
                              chas_refusal_dialog_get_reason (dialog)),
      /* Translators: %s is a company */
      g_strdup_printf (_ ("Do not contact %s"), chas_company_get_name (company)),
      ADW_DIALOG (dialog));
}

static gboolean
knows_company (ChasLeadPane *self)
{
  return self->details && chas_entity_get_id (CHAS_ENTITY (self->details->company));
}

static AdwDialog *
make_question (ChasLeadPane *self, ChasCompany *company, const char *reason)
{
  AdwDialog *dialog = chas_refusal_dialog_new (company, reason);

  chas_unsaved_keep (dialog, GTK_WIDGET (self));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response_cb), self,
                           G_CONNECT_SWAPPED);
  return dialog;
}

static AdwDialog *
ask_again (AdwDialog *question)
{
  ChasRefusalDialog *before = CHAS_REFUSAL_DIALOG (question);

  return make_question (CHAS_LEAD_PANE (chas_unsaved_get_kept (question)),
                        chas_refusal_dialog_get_company (before),
                        chas_refusal_dialog_get_reason (before));
}

static void
refuse_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  ChasCompany *company;

  if (!knows_company (self))
    return;
  company = self->details->company;
  chas_unsaved_present_question (make_question (self, company,
                                                chas_company_get_do_not_contact_reason (company)),
                                 widget, ask_again);
}

static void
allow_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (knows_company (self))
    chas_lead_pane_tell_when_saved (
      self,
      chas_store_drop_refusal (self->store,
                               chas_entity_get_id (CHAS_ENTITY (self->details->company))),
      /* Translators: %s is a company */
      g_strdup_printf (_ ("%s can be contacted again"),
                       chas_company_get_name (self->details->company)));
}

void
chas_lead_pane_refusal_class_init (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHAS_TYPE_REFUSAL_MARK);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, refusal);
  gtk_widget_class_install_action (widget_class, "lead.refuse", NULL, refuse_action);
  gtk_widget_class_install_action (widget_class, "lead.allow-contact", NULL, allow_action);
}
