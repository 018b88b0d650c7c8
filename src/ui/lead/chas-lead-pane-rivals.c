// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-rival-words.h"

/* Who else has taken on the company. Two claims that met are settled here; where nobody owns the
 * lead there is only something to know before one claims it. */

static ChasParticipant *
get_holder (ChasLeadPane *self)
{
  return self->details->owners->len > 0 ? self->details->owners->pdata[0] : NULL;
}

static gboolean
is_me (ChasLeadPane *self, const char *participant_id)
{
  return g_strcmp0 (participant_id, self->me) == 0;
}

static GtkWidget *
make_button (const char *label,
             const ChasRival *rival,
             gboolean keep,
             const char *winner,
             const char *about)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ssbs)", rival->participant_id,
                                    rival->lead_id ? rival->lead_id : "", keep, winner);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lead.settle-claim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  about, -1);
  return button;
}

static GtkWidget *
make_keep (ChasLeadPane *self, const ChasRival *rival, const char *about)
{
  ChasParticipant *holder = get_holder (self);
  const char *name = chas_participant_get_given_name (holder);
  g_autofree char *whole =
    chas_lead_pane_dup_name (name, chas_participant_get_family_name (holder));
  /* Translators: %s is the given name of who keeps the lead */
  g_autofree char *label = is_me (self, chas_entity_get_id (CHAS_ENTITY (holder)))
                             ? g_strdup (C_ ("claim", "Keep Mine"))
                             : g_strdup_printf (_ ("Leave It to %s"), name);

  return make_button (label, rival, TRUE, whole, about);
}

static GtkWidget *
make_give (ChasLeadPane *self, const ChasRival *rival, const char *about)
{
  g_autofree char *label = is_me (self, rival->participant_id)
                             ? g_strdup (C_ ("claim", "Keep Mine"))
                             : g_strdup_printf (_ ("Give Over to %s"), rival->name);

  return make_button (label, rival, FALSE, rival->name, about);
}

/* With two rivals, the same answer is there twice: what it is about tells them apart. */
static GtkWidget *
make_answers (ChasLeadPane *self, const ChasRival *rival, const char *about)
{
  GtkWidget *answers = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (answers), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (answers), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (answers), make_keep (self, rival, about));
  adw_wrap_box_append (ADW_WRAP_BOX (answers), make_give (self, rival, about));
  return answers;
}

static GtkWidget *
make_row (ChasLeadPane *self, const ChasRival *rival)
{
  g_autofree char *words = chas_rival_words_dup (rival, chas_env_get_today (self->env));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon =
    g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (row, "rival");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), label);
  if (get_holder (self))
    gtk_box_append (GTK_BOX (column), make_answers (self, rival, words));
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), column);
  return row;
}

/* The buttons go away with what they did. */
void
chas_lead_pane_show_rivals (ChasLeadPane *self)
{
  GPtrArray *rivals = self->details->rivals;
  GtkWidget *row;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->rivals)))
    gtk_widget_grab_focus (GTK_WIDGET (self->owner_button));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rivals))))
    gtk_box_remove (self->rivals, row);
  for (guint i = 0; i < rivals->len; i++)
    gtk_box_append (self->rivals, make_row (self, rivals->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->rivals), rivals->len > 0);
}

static void
settle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *lead_id = CHAS_LEAD_PANE (widget)->lead_id;
  const char *rival_id, *rival_lead_id, *winner;
  gboolean keep;

  g_variant_get (parameter, "(&s&sb&s)", &rival_id, &rival_lead_id, &keep, &winner);
  if (lead_id)
    gtk_widget_activate_action (widget, "pipeline.settle-claim", "(sssbs)", lead_id, rival_id,
                                rival_lead_id, keep, winner);
}

void
chas_lead_pane_rivals_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, rivals);
  gtk_widget_class_install_action (widget_class, "lead.settle-claim", "(ssbs)", settle_action);
}
