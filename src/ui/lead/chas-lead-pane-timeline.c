// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "chas-history-dialog.h"
#include "chas-lead-pane-private.h"
#include "chas-toast.h"

/* What happened to the lead, what was changed, and what lies with it. */

static void
print_timeline_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->details)
    chas_timeline_print (self->timeline, chas_company_get_name (self->details->company));
}

static void
share_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  const char *ids[] = { self->lead_id, NULL };

  if (self->details)
    gtk_widget_activate_action (widget, "win.share-leads", "(^ass)", ids,
                                chas_company_get_name (self->details->company));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  const char *ids[] = { self->lead_id, NULL };

  if (self->details)
    gtk_widget_activate_action (widget, "pipeline.edit-leads", "(^ass)", ids, "merge");
}

static void
on_restore_stage_cb (ChasLeadPane *self, const char *code)
{
  if (self->lead_id)
    gtk_widget_activate_action (GTK_WIDGET (self), "pipeline.send-lead", "(sss)", self->lead_id,
                                code, chas_stage_cause_to_code (CHAS_STAGE_CAUSE_MENU));
}

static void
show_history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  AdwDialog *dialog;

  if (!self->lead_id)
    return;
  dialog = chas_history_dialog_new (self->store, self->env, self->lead_id);
  g_signal_connect_object (dialog, "restore-stage", G_CALLBACK (on_restore_stage_cb), self,
                           G_CONNECT_SWAPPED);
  chas_toast_set_heir (GTK_WIDGET (dialog), widget);
  adw_dialog_present (dialog, widget);
}

static void
on_timeline_toast_cb (ChasLeadPane *self, AdwToast *toast)
{
  g_signal_emit_by_name (self, "toast", toast);
}

/* Shows what belongs to the lead that the pane shows, or nothing. */
void
chas_lead_pane_timeline_show (ChasLeadPane *self)
{
  chas_timeline_set_lead (self->timeline, self->store, self->env, self->lead_id);
  chas_file_list_set_lead (self->files, self->store, self->lead_id);
}

void
chas_lead_pane_timeline_class_init (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHAS_TYPE_TAG_LINE);
  g_type_ensure (CHAS_TYPE_MERGED_LIST);
  g_type_ensure (CHAS_TYPE_TIMELINE);
  g_type_ensure (CHAS_TYPE_FILE_LIST);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, tags);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, merged);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, timeline);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, files);
  gtk_widget_class_install_action (widget_class, "lead.share", NULL, share_action);
  gtk_widget_class_install_action (widget_class, "lead.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "lead.show-history", NULL, show_history_action);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_toast_cb);
  gtk_widget_class_install_action (widget_class, "lead.print-timeline", NULL,
                                   print_timeline_action);
}
