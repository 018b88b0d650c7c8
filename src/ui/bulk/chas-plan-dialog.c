// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-plan-dialog.h"

#include <glib/gi18n.h>

#include "chas-date-row.h"

#define USUAL_DAYS 7 /* until the step is due */

struct _ChasPlanDialog
{
  AdwDialog parent_instance;

  GtkButton *apply;
  AdwComboRow *kind;
  ChasDateRow *day;
  GtkEditable *text;
  AdwSwitchRow *replace;
};

enum
{
  SIGNAL_PLANNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasPlanDialog, chas_plan_dialog, ADW_TYPE_DIALOG)

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_PLANNED], 0);
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
chas_plan_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_PLAN_DIALOG);
  G_OBJECT_CLASS (chas_plan_dialog_parent_class)->dispose (object);
}

static void
chas_plan_dialog_class_init (ChasPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_plan_dialog_dispose;
  signals[SIGNAL_PLANNED] = g_signal_new ("planned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CHAS_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/bulk/chas-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, day);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, text);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, replace);
  gtk_widget_class_install_action (widget_class, "plan.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "plan.apply", NULL, apply_action);
}

static void
chas_plan_dialog_init (ChasPlanDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (ChasFollowUpKind kind = 0; kind < CHAS_FOLLOW_UP_KIND_N_VALUES; kind++)
    gtk_string_list_append (kinds, chas_follow_up_kind_get_label (kind));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
}

/**
 * chas_plan_dialog_new:
 * @n_leads: how many leads it is about
 */
ChasPlanDialog *
chas_plan_dialog_new (guint n_leads, ChasDate today)
{
  ChasPlanDialog *self = g_object_new (CHAS_TYPE_PLAN_DIALOG, NULL);
  g_autofree char *apply =
    g_strdup_printf (g_dngettext (NULL, "Change %u lead", "Change %u leads", n_leads), n_leads);

  gtk_button_set_label (self->apply, apply);
  chas_date_row_set_today (self->day, today);
  chas_date_row_set_date (self->day, today + USUAL_DAYS);
  return self;
}

ChasFollowUpKind
chas_plan_dialog_get_kind (ChasPlanDialog *self)
{
  g_return_val_if_fail (CHAS_IS_PLAN_DIALOG (self), CHAS_FOLLOW_UP_KIND_OTHER);
  return (ChasFollowUpKind) adw_combo_row_get_selected (self->kind);
}

ChasDate
chas_plan_dialog_get_day (ChasPlanDialog *self)
{
  g_return_val_if_fail (CHAS_IS_PLAN_DIALOG (self), 0);
  return chas_date_row_get_date (self->day);
}

const char *
chas_plan_dialog_get_text (ChasPlanDialog *self)
{
  g_return_val_if_fail (CHAS_IS_PLAN_DIALOG (self), NULL);
  return gtk_editable_get_text (self->text);
}

/**
 * chas_plan_dialog_get_replaces:
 *
 * Returns: whether what was planned before falls away
 */
gboolean
chas_plan_dialog_get_replaces (ChasPlanDialog *self)
{
  g_return_val_if_fail (CHAS_IS_PLAN_DIALOG (self), FALSE);
  return adw_switch_row_get_active (self->replace);
}
