// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-completeness.h"

/* How much is known of the lead. What is missing leads to where it is filled in. */

typedef struct
{
  ChasPart part;
  const char *code;  /* of the action */
  const char *words; /* msgid */
  const char *field; /* of the company, if it is one of its facts */
} Missing;

/* What weighs most comes first. */
static const Missing all_parts[] = {
  { CHAS_PART_CHANNEL, "channel", N_ ("Phone, mail or LinkedIn"), "phone_raw" },
  { CHAS_PART_PERSON, "person", N_ ("Whom to ask for"), NULL },
  { CHAS_PART_WHY, "why", N_ ("Why the company is relevant"), NULL },
  { CHAS_PART_EDUCATION, "education", N_ ("For whom it is relevant"), NULL },
  { CHAS_PART_DOMAIN, "domain", N_ ("Website"), "website" },
  { CHAS_PART_MUNICIPALITY, "town", N_ ("Town"), "municipality" },
  { CHAS_PART_ORGNR, "orgnr", N_ ("Organisation number"), "orgnr" },
  { CHAS_PART_NAME, "name", N_ ("Name of the company"), "name" },
  { CHAS_PART_SOURCE, "source", N_ ("Where the lead comes from"), NULL },
};

static char *
dup_title (int points)
{
  return points == 100 ? g_strdup (_ ("Everything is known"))
                       /* Translators: how much of a lead is known */
                       : g_strdup_printf (_ ("%d%% complete"), points);
}

/* "40% complete", and what is missing, a line each */
static char *
dup_summary (guint parts)
{
  g_autofree char *title = dup_title (chas_completeness_get_points (parts));
  g_autoptr (GString) text = g_string_new (title);

  for (guint i = 0; i < G_N_ELEMENTS (all_parts); i++)
    if (!(parts & all_parts[i].part))
      g_string_append_printf (text, "\n+ %s", _ (all_parts[i].words));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The meter on the page. Whoever cannot see it grow is told. */
void
chas_lead_pane_show_completeness (ChasLeadPane *self)
{
  int points = chas_completeness_rule (self->details->known);
  GtkAccessible *button = GTK_ACCESSIBLE (self->complete_button);
  g_autofree char *title = dup_title (points);
  const char *before = g_object_get_data (G_OBJECT (self->meter), "chas-lead-id");

  if (g_strcmp0 (before, self->lead_id) == 0 && points > chas_meter_get_points (self->meter))
    gtk_accessible_announce (button, title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  g_object_set_data_full (G_OBJECT (self->meter), "chas-lead-id", g_strdup (self->lead_id), g_free);
  chas_meter_set_points (self->meter, points);
  gtk_accessible_update_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static gboolean
on_complete_tooltip_cb (ChasLeadPane *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;

  /* The list says the same. */
  if (!self->details || gtk_menu_button_get_active (self->complete_button))
    return FALSE;
  text = dup_summary (chas_completeness_find_parts (self->details->known));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static GtkWidget *
make_missing (const Missing *missing)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_label_new (_ (missing->words));
  g_autofree char *gain = g_strdup_printf ("+%d", chas_completeness_get_points (missing->part));
  GtkWidget *points = gtk_label_new (gain);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (points, "numeric");
  gtk_widget_add_css_class (points, "dimmed");
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), points);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", missing->code);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lead.fill");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (missing->words), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gain,
                                  -1);
  return button;
}

/* A company abroad, say. */
static GtkWidget *
make_has_none (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Has No Organisation Number"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "has-none");
  gtk_widget_add_css_class (button, "caption");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lead.has-no-orgnr");
  return button;
}

static GtkWidget *
make_heading (int points)
{
  g_autofree char *title = dup_title (points);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

static GtkWidget *
make_list (guint parts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  int points = chas_completeness_get_points (parts);

  gtk_widget_add_css_class (box, "missing-list");
  gtk_box_append (GTK_BOX (box), make_heading (points));
  for (guint i = 0; i < G_N_ELEMENTS (all_parts); i++)
    if (!(parts & all_parts[i].part))
      {
        gtk_box_append (GTK_BOX (box), make_missing (&all_parts[i]));
        if (all_parts[i].part == CHAS_PART_ORGNR)
          gtk_box_append (GTK_BOX (box), make_has_none ());
      }
  return box;
}

static void
on_popup_cb (GtkMenuButton *button, gpointer data)
{
  ChasLeadPane *self = data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (!popover)
    {
      popover = GTK_POPOVER (gtk_popover_new ());
      gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("What is missing"), -1);
      gtk_widget_set_halign (GTK_WIDGET (popover), GTK_ALIGN_END);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  if (self->details)
    gtk_popover_set_child (popover,
                           make_list (chas_completeness_find_parts (self->details->known)));
}

static const Missing *
find_missing (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_parts); i++)
    if (g_str_equal (all_parts[i].code, code))
      return &all_parts[i];
  return NULL;
}

static void
fill (ChasLeadPane *self, const Missing *missing)
{
  if (missing->field)
    chas_company_facts_reveal_field (self->company_facts, missing->field);
  else if (missing->part == CHAS_PART_PERSON)
    gtk_widget_activate_action (GTK_WIDGET (self), "lead.add-person", NULL);
  else if (missing->part == CHAS_PART_WHY)
    gtk_widget_child_focus (gtk_widget_get_first_child (GTK_WIDGET (self->lead_facts)),
                            GTK_DIR_TAB_FORWARD);
  else if (missing->part == CHAS_PART_EDUCATION)
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->education_button));
  else
    {
      gtk_widget_set_visible (self->source_row, TRUE);
      gtk_widget_child_focus (self->source_row, GTK_DIR_TAB_FORWARD);
    }
}

static void
fill_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  const Missing *missing = find_missing (g_variant_get_string (parameter, NULL));

  /* What is filled in takes the focus, which a list that is open would keep. */
  gtk_menu_button_popdown (self->complete_button);
  if (self->details && missing)
    fill (self, missing);
}

static void
has_no_orgnr_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  gtk_menu_button_popdown (self->complete_button);
  if (self->details)
    chas_lead_pane_tell_when_saved (
      self,
      chas_store_set_field (self->store, "company",
                            chas_entity_get_id (CHAS_ENTITY (self->details->company)), "no_orgnr",
                            "1"),
      g_strdup (_ ("Has no organisation number")));
}

void
chas_lead_pane_completeness_class_init (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHAS_TYPE_METER);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, meter);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, complete_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, source_row);
  gtk_widget_class_bind_template_callback (widget_class, on_complete_tooltip_cb);
  gtk_widget_class_install_action (widget_class, "lead.fill", "s", fill_action);
  gtk_widget_class_install_action (widget_class, "lead.has-no-orgnr", NULL, has_no_orgnr_action);
}

void
chas_lead_pane_completeness_init (ChasLeadPane *self)
{
  gtk_menu_button_set_create_popup_func (self->complete_button, on_popup_cb, self, NULL);
}
