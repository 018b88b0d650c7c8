// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-avatar.h"
#include "chas-merge-dialog.h"
#include "chas-person-dialog.h"
#include "chas-unsaved.h"

/* Whom to talk to at the company. */

static char *
dup_refusal (ChasPerson *person)
{
  const char *reason = chas_person_get_do_not_contact_reason (person);
  const char *words = _ ("Does not want to be contacted");

  return reason ? g_strdup_printf ("%s · %s", words, reason) : g_strdup (words);
}

/* Where the buttons to reach somebody would stand. */
static GtkWidget *
make_refusal (void)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "action-unavailable-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, "refuses");
  return icon;
}

/* "Recruiter · preferably by phone", or what there is of it */
static char *
dup_person_line (ChasPerson *person, ChasEmployment *employment)
{
  const char *title = chas_employment_get_title (employment);
  ChasChannel channel = chas_person_get_preferred_channel (person);
  ChasPersonRole role = chas_person_get_person_role (person);
  const char *what = title                            ? title
                     : role != CHAS_PERSON_ROLE_UNSET ? chas_person_role_get_label (role)
                                                      : NULL;

  if (chas_person_get_do_not_contact (person))
    return dup_refusal (person);
  if (what && channel != CHAS_CHANNEL_UNSET)
    return g_strdup_printf ("%s · %s", what, chas_channel_get_label (channel));
  return g_strdup (what                            ? what
                   : channel != CHAS_CHANNEL_UNSET ? chas_channel_get_label (channel)
                                                   : "");
}

static GtkWidget *
make_person_menu (const char *id, const char *name)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) edit = g_menu_item_new (_ ("_Edit…"), NULL);
  g_autoptr (GMenuItem) merge = g_menu_item_new (_ ("_Merge with…"), NULL);
  g_autofree char *label = g_strdup_printf (_ ("More about: %s"), name);

  g_menu_item_set_action_and_target (edit, "lead.edit-person", "s", id);
  g_menu_item_set_action_and_target (merge, "lead.merge-person", "s", id);
  g_menu_append_item (menu, edit);
  g_menu_append_item (menu, merge);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static GtkWidget *
make_person_row (ChasPerson *person, ChasEmployment *employment)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = chas_lead_pane_dup_name (chas_person_get_given_name (person),
                                                   chas_person_get_family_name (person));
  g_autofree char *line = dup_person_line (person, employment);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), chas_avatar_new (36, name, TRUE));
  if (chas_person_get_do_not_contact (person))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_refusal ());
  else
    chas_lead_pane_add_reach (ADW_ACTION_ROW (row), person);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_person_menu (chas_entity_get_id (CHAS_ENTITY (person)), name));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    chas_entity_get_id (CHAS_ENTITY (person)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "lead.edit-person");
  return row;
}

void
chas_lead_pane_show_people (ChasLeadPane *self)
{
  GPtrArray *people = self->details->people;

  gtk_list_box_remove_all (self->people);
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (self->people,
                         make_person_row (people->pdata[i], self->details->employments->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->people), people->len > 0);
  gtk_widget_set_visible (self->no_people, people->len == 0);
}

static void
on_done_cb (ChasLeadPane *self, const char *words)
{
  chas_lead_pane_tell (self, words, TRUE);
}

static AdwDialog *
make_dialog (ChasLeadPane *self)
{
  AdwDialog *dialog =
    chas_person_dialog_new (self->store, chas_entity_get_id (CHAS_ENTITY (self->details->company)));

  g_signal_connect_object (dialog, "done", G_CALLBACK (on_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "toast", G_CALLBACK (chas_lead_pane_toast), self,
                           G_CONNECT_SWAPPED);
  return dialog;
}

static void
add_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->details && chas_entity_get_id (CHAS_ENTITY (self->details->company)))
    chas_unsaved_present (make_dialog (self), widget);
}

static void
edit_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  GPtrArray *people = self->details ? self->details->people : NULL;

  for (guint i = 0; people && i < people->len; i++)
    if (g_str_equal (chas_entity_get_id (people->pdata[i]), id))
      {
        AdwDialog *dialog = make_dialog (self);

        chas_person_dialog_set_person (CHAS_PERSON_DIALOG (dialog), people->pdata[i],
                                       self->details->employments->pdata[i]);
        chas_unsaved_present (dialog, widget);
        return;
      }
}

static void
merge_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  AdwDialog *dialog;

  if (!self->details)
    return;
  dialog = chas_merge_dialog_new (self->store, g_variant_get_string (parameter, NULL),
                                  chas_entity_get_id (CHAS_ENTITY (self->details->company)));
  g_signal_connect_object (dialog, "merged", G_CALLBACK (on_done_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

void
chas_lead_pane_people_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, people);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, no_people);
  gtk_widget_class_install_action (widget_class, "lead.add-person", NULL, add_person_action);
  gtk_widget_class_install_action (widget_class, "lead.edit-person", "s", edit_person_action);
  gtk_widget_class_install_action (widget_class, "lead.merge-person", "s", merge_person_action);
}
