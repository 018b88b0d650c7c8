// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-chip.h"

/* For whom the lead is relevant. Who looks for a company thinks of the own education first; the
 * others of the group are a click away. */

#define EDUCATION_ID "chas-education-id"

static gboolean
is_relevant (ChasLeadPane *self, const char *education_id)
{
  GPtrArray *educations = self->details->educations;

  for (guint i = 0; i < educations->len; i++)
    if (g_str_equal (chas_entity_get_id (educations->pdata[i]), education_id))
      return TRUE;
  return FALSE;
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  ChasLeadPane *self = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    return dex_future_new_true ();
  g_debug ("Saving for whom a lead is relevant failed: %s", error->message);
  chas_lead_pane_tell (self, _ ("This could not be saved. Try again."), FALSE);
  chas_lead_pane_show_educations (self);
  return dex_future_new_true ();
}

static void
set_relevant (ChasLeadPane *self, const char *education_id, gboolean relevant)
{
  if (is_relevant (self, education_id) == relevant)
    return;
  dex_future_disown (dex_future_finally (chas_store_set_lead_education (self->store, self->lead_id,
                                                                        education_id, relevant),
                                         on_saved_cb, g_object_ref (self), g_object_unref));
}

static void
show_chips (ChasLeadPane *self)
{
  GPtrArray *educations = self->details->educations;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != self->education_button)
    adw_wrap_box_remove (self->chips, chip);
  for (guint i = educations->len; i > 0; i--)
    {
      ChasEducation *education = educations->pdata[i - 1];

      chip = chas_chip_new (chas_education_get_short (education),
                            (int) chas_education_get_colour (education));
      gtk_widget_set_tooltip_text (chip, chas_education_get_name (education));
      adw_wrap_box_prepend (self->chips, chip);
    }
}

static void
on_check_toggled_cb (GtkCheckButton *check, ChasLeadPane *self)
{
  set_relevant (self, g_object_get_data (G_OBJECT (check), EDUCATION_ID),
                gtk_check_button_get_active (check));
}

static GtkWidget *
make_check (ChasLeadPane *self, ChasEducation *education)
{
  const char *id = chas_entity_get_id (CHAS_ENTITY (education));
  GtkWidget *check = gtk_check_button_new_with_label (chas_education_get_name (education));

  g_object_set_data_full (G_OBJECT (check), EDUCATION_ID, g_strdup (id), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_relevant (self, id));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled_cb), self, 0);
  return check;
}

static const char *
id_of (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), EDUCATION_ID);
}

/* Whether there is a check for each education, in their order. */
static gboolean
checks_fit (ChasLeadPane *self)
{
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->education_checks));

  for (guint i = 0; i < g_list_model_get_n_items (self->all_educations); i++)
    {
      g_autoptr (ChasEntity) education = g_list_model_get_item (self->all_educations, i);

      if (!check || !g_str_equal (id_of (check), chas_entity_get_id (education)))
        return FALSE;
      check = gtk_widget_get_next_sibling (check);
    }
  return check == NULL;
}

static void
make_checks (ChasLeadPane *self)
{
  GtkWidget *check;

  while ((check = gtk_widget_get_first_child (GTK_WIDGET (self->education_checks))))
    gtk_box_remove (self->education_checks, check);
  for (guint i = 0; i < g_list_model_get_n_items (self->all_educations); i++)
    {
      g_autoptr (ChasEducation) education = g_list_model_get_item (self->all_educations, i);

      gtk_box_append (self->education_checks, make_check (self, education));
    }
}

/* Checks that are there stay, with the focus in one of them. */
static void
show_checks (ChasLeadPane *self)
{
  GtkWidget *check;

  if (!checks_fit (self))
    make_checks (self);
  for (check = gtk_widget_get_first_child (GTK_WIDGET (self->education_checks)); check;
       check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_relevant (self, id_of (check)));
}

static const char *
get_education_of (ChasLeadPane *self, const char *participant_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->participants); i++)
    {
      g_autoptr (ChasParticipant) person = g_list_model_get_item (self->participants, i);

      if (g_strcmp0 (chas_entity_get_id (CHAS_ENTITY (person)), participant_id) == 0)
        return chas_participant_get_education_id (person);
    }
  return NULL;
}

static gboolean
is_of_the_group (ChasLeadPane *self, const char *education_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->participants); i++)
    {
      g_autoptr (ChasParticipant) person = g_list_model_get_item (self->participants, i);

      if (g_strcmp0 (chas_participant_get_education_id (person), education_id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The question is for those who are still looking into the company. */
static gboolean
asks_for_more (ChasLeadPane *self)
{
  const ChasLeadDetails *details = self->details;
  ChasStage stage = chas_lead_get_stage (details->lead);

  return details->educations->len == 1 && (stage == CHAS_STAGE_NEW || stage == CHAS_STAGE_READY) &&
         g_strcmp0 (get_education_of (self, chas_lead_get_found_by (details->lead)),
                    chas_entity_get_id (details->educations->pdata[0])) == 0;
}

static GtkWidget *
make_offer (ChasEducation *education)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *label =
    g_strdup_printf (_ ("Also interesting for %s"), chas_education_get_name (education));

  gtk_button_set_child (GTK_BUTTON (button),
                        chas_chip_new (chas_education_get_short (education),
                                       (int) chas_education_get_colour (education)));
  gtk_widget_set_tooltip_text (button, chas_education_get_name (education));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "offer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    chas_entity_get_id (CHAS_ENTITY (education)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lead.add-education");
  return button;
}

/* What has the focus goes away when it is taken up. */
static void
show_offers (ChasLeadPane *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->offers)) != NULL;
  gboolean any = FALSE;
  GtkWidget *offer;

  if (had_focus)
    gtk_widget_grab_focus (self->education_button);
  while ((offer = gtk_widget_get_first_child (GTK_WIDGET (self->offers))))
    adw_wrap_box_remove (self->offers, offer);
  for (guint i = 0; asks_for_more (self) && i < g_list_model_get_n_items (self->all_educations);
       i++)
    {
      g_autoptr (ChasEducation) education = g_list_model_get_item (self->all_educations, i);
      const char *id = chas_entity_get_id (CHAS_ENTITY (education));

      if (is_relevant (self, id) || !is_of_the_group (self, id))
        continue;
      adw_wrap_box_append (self->offers, make_offer (education));
      any = TRUE;
    }
  gtk_widget_set_visible (self->offer_box, any);
}

void
chas_lead_pane_show_educations (ChasLeadPane *self)
{
  show_chips (self);
  show_checks (self);
  show_offers (self);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->details)
    set_relevant (self, g_variant_get_string (parameter, NULL), TRUE);
}

void
chas_lead_pane_educations_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, chips);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, education_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, education_checks);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, offer_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, offers);
  gtk_widget_class_install_action (widget_class, "lead.add-education", "s", add_action);
}
