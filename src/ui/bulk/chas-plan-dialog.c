// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-plan-dialog.h"

#include <glib/gi18n.h>

#include "chas-date-row.h"
#include "chas-entities.h"
#include "chas-slow-press.h"
#include "chas-unsaved.h"

#define USUAL_DAYS 7 /* until the step is due */

struct _ChasPlanDialog
{
  AdwDialog parent_instance;

  GtkButton *apply;
  AdwComboRow *kind;
  ChasDateRow *day;
  GtkEditable *text;
  AdwComboRow *who;
  AdwSwitchRow *replace;
  GtkWidget *hint;
  GPtrArray *who_ids; /* of those to choose from; NULL where each lead has its own */
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
  chas_unsaved_saved (ADW_DIALOG (widget));
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
chas_plan_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_PLAN_DIALOG (object)->who_ids, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_plan_dialog_parent_class)->finalize (object);
}

static void
chas_plan_dialog_class_init (ChasPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_plan_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_plan_dialog_finalize;
  signals[SIGNAL_PLANNED] = g_signal_new ("planned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CHAS_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/bulk/chas-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, day);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, text);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, who);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, replace);
  gtk_widget_class_bind_template_child (widget_class, ChasPlanDialog, hint);
  gtk_widget_class_install_action (widget_class, "plan.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "plan.apply", NULL, apply_action);
}

static void
chas_plan_dialog_init (ChasPlanDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
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

static char *
dup_name (ChasParticipant *person)
{
  const char *given_name = chas_participant_get_given_name (person);
  const char *family_name = chas_participant_get_family_name (person);

  return family_name && *family_name ? g_strdup_printf ("%s %s", given_name, family_name)
                                     : g_strdup (given_name);
}

/* Whoever has it now and is not of the group keeps it, unless somebody else is chosen. */
static void
offer_people (ChasPlanDialog *self, GListModel *people, const char *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (people), place = GTK_INVALID_LIST_POSITION;

  self->who_ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ChasParticipant) person = g_list_model_get_item (people, i);
      const char *id = chas_entity_get_id (CHAS_ENTITY (person));

      if (g_strcmp0 (id, chosen) == 0)
        place = i;
      gtk_string_list_take (names, dup_name (person));
      g_ptr_array_add (self->who_ids, g_strdup (id));
    }
  if (place == GTK_INVALID_LIST_POSITION)
    {
      place = n;
      gtk_string_list_append (names, C_ ("step", "Nobody in the group"));
      g_ptr_array_add (self->who_ids, g_strdup (chosen));
    }
  adw_combo_row_set_model (self->who, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->who, place);
}

/**
 * chas_plan_dialog_new_for_one:
 * @people: of #ChasParticipant: who could do it
 * @step: what the dialog begins with; where it has no day, a new one is planned
 */
ChasPlanDialog *
chas_plan_dialog_new_for_one (ChasDate today, GListModel *people, const ChasStepDraft *step)
{
  ChasPlanDialog *self = g_object_new (CHAS_TYPE_PLAN_DIALOG, NULL);

  gtk_button_set_use_underline (self->apply, TRUE);
  gtk_button_set_label (self->apply, step->due_date ? _ ("_Save") : C_ ("step", "_Plan"));
  adw_combo_row_set_selected (self->kind, step->kind);
  chas_date_row_set_today (self->day, today);
  chas_date_row_set_date (self->day, step->due_date ? chas_date_from_text (step->due_date)
                                                    : today + USUAL_DAYS);
  gtk_editable_set_text (self->text, step->text ? step->text : "");
  offer_people (self, people, step->assignee_id);
  gtk_widget_set_visible (GTK_WIDGET (self->who), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->replace), FALSE);
  gtk_widget_set_visible (self->hint, FALSE);
  return self;
}

/**
 * chas_plan_dialog_begin_with_day:
 *
 * One begins by choosing the day.
 */
void
chas_plan_dialog_begin_with_day (ChasPlanDialog *self)
{
  g_return_if_fail (CHAS_IS_PLAN_DIALOG (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->day));
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
 * chas_plan_dialog_get_assignee:
 *
 * Returns: (nullable): who shall do it
 */
const char *
chas_plan_dialog_get_assignee (ChasPlanDialog *self)
{
  guint place;

  g_return_val_if_fail (CHAS_IS_PLAN_DIALOG (self), NULL);
  place = adw_combo_row_get_selected (self->who);
  return self->who_ids && place < self->who_ids->len ? self->who_ids->pdata[place] : NULL;
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
