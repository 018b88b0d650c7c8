// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include "chas-lead-saving.h"

/* What is typed about the lead and its company, and what is done with the whole lead. */

static void
set_fact_error (GtkWidget *row, const char *error)
{
  chas_fact_row_set_error (CHAS_FACT_ROW (row), error);
}

static void
on_fact_save_cb (ChasFactRow *row, const char *value, ChasLeadPane *self)
{
  const char *entity = chas_fact_row_get_entity (row);
  const char *field = chas_fact_row_get_field (row);
  ChasEntity *record;
  ChasLeadSaving *saving;

  if (!self->details)
    return;
  record = g_str_equal (entity, "lead") ? CHAS_ENTITY (self->details->lead)
                                        : CHAS_ENTITY (self->details->company);
  saving = chas_lead_saving_new (self, GTK_WIDGET (row), set_fact_error);
  saving->field = chas_entity_info_lookup_field (chas_entity_info_lookup (entity), field);
  dex_future_disown (dex_future_finally (chas_store_set_field (self->store, entity,
                                                               chas_entity_get_id (record), field,
                                                               value),
                                         chas_lead_saving_finish, saving, chas_lead_saving_free));
}

static void
move_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->lead_id)
    gtk_widget_activate_action (widget, "pipeline.send-lead", "(sss)", self->lead_id,
                                g_variant_get_string (parameter, NULL),
                                chas_stage_cause_to_code (CHAS_STAGE_CAUSE_MENU));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->lead_id)
    gtk_widget_activate_action (widget, "pipeline.delete-lead", "s", self->lead_id);
}

static void
for_each_fact (ChasLeadPane *self, void (*func) (ChasFactRow *row))
{
  GtkWidget *boxes[] = { GTK_WIDGET (self->lead_facts), GTK_WIDGET (self->company_facts) };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    for (GtkWidget *row = gtk_widget_get_first_child (boxes[i]); row;
         row = gtk_widget_get_next_sibling (row))
      func (CHAS_FACT_ROW (row));
}

/* Saves all that was typed, as if it had been left. */
void
chas_lead_pane_commit (ChasLeadPane *self)
{
  if (!self->details)
    return;
  for_each_fact (self, chas_fact_row_commit);
  chas_lead_pane_commit_notes (self);
}

/* Another lead comes: nothing of this one may stay. */
void
chas_lead_pane_forget (ChasLeadPane *self)
{
  for_each_fact (self, chas_fact_row_forget);
  chas_company_facts_forget (self->company_facts);
  gtk_widget_set_visible (self->source_row, FALSE);
  chas_lead_pane_forget_notes (self);
}

static void
add_fact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_company_facts_reveal (CHAS_LEAD_PANE (widget)->company_facts);
}

static void
connect_fact (ChasLeadPane *self, GtkWidget *box)
{
  GtkWidget *row = gtk_widget_get_first_child (box);

  for (; row; row = gtk_widget_get_next_sibling (row))
    g_signal_connect_object (row, "save", G_CALLBACK (on_fact_save_cb), self, 0);
}

/**
 * chas_lead_pane_edit:
 *
 * Gives the focus to the first fact, at once or when the lead has been read.
 */
void
chas_lead_pane_edit (ChasLeadPane *self)
{
  g_return_if_fail (CHAS_IS_LEAD_PANE (self));
  self->editing = self->details == NULL;
  if (self->details)
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->lead_facts)));
}

static char **
company_classes_cb (ChasLeadPane *self, gboolean long_labels)
{
  const char *classes[] = { long_labels ? "long-labels" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

void
chas_lead_pane_edits_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, company_classes_cb);
  gtk_widget_class_install_action (widget_class, "lead.move-to", "s", move_to_action);
  gtk_widget_class_install_action (widget_class, "lead.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "lead.add-fact", NULL, add_fact_action);
}

void
chas_lead_pane_edits_init (ChasLeadPane *self)
{
  connect_fact (self, GTK_WIDGET (self->lead_facts));
  connect_fact (self, GTK_WIDGET (self->company_facts));
}
