// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"

/* Who takes the lead on, and who found it. What a change means is for the page around. */

static GStrv
dup_owner_names (ChasLeadPane *self)
{
  GPtrArray *owners = self->details->owners;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < owners->len; i++)
    g_strv_builder_take (names,
                         chas_lead_pane_dup_name (chas_participant_get_given_name (owners
                                                                                     ->pdata[i]),
                                                  chas_participant_get_family_name (owners
                                                                                      ->pdata[i])));
  return g_strv_builder_end (names);
}

static gboolean
owns (ChasLeadPane *self, const char *participant_id)
{
  GPtrArray *owners = self->details->owners;

  for (guint i = 0; i < owners->len; i++)
    if (g_strcmp0 (chas_entity_get_id (owners->pdata[i]), participant_id) == 0)
      return TRUE;
  return FALSE;
}

/* "Amira Lind · claimed until Tue 1 Dec", or whose claim is over */
static char *
dup_owner_text (ChasLeadPane *self, GStrv names)
{
  const ChasLeadDetails *details = self->details;
  const char *claimant =
    details->claimant_id ? g_hash_table_lookup (self->names, details->claimant_id) : NULL;
  g_autofree char *all = g_strjoinv (", ", names);
  g_autofree char *day = NULL;
  g_autofree char *until = NULL;

  if (!claimant)
    return g_steal_pointer (&all);
  day = chas_day_words_dup_inside (chas_date_from_text (details->claimed_until),
                                   chas_env_get_today (self->env));
  if (!owns (self, details->claimant_id))
    /* Translators: a name, and the last day of that person's claim, which is over */
    return g_strdup_printf (_ ("Nobody. %s had taken it until %s."), claimant, day);
  until = g_strdup_printf (_ ("claimed until %s"), day);
  return g_strdup_printf ("%s · %s", all, until);
}

/* "Jonas Berg · own search · a tip on a fair", or what there is of it */
static char *
dup_finder_text (ChasLeadPane *self)
{
  ChasLead *lead = self->details->lead;
  const char *finder = chas_lead_get_found_by (lead);
  const char *name = finder ? g_hash_table_lookup (self->names, finder) : NULL;
  ChasSource source = chas_lead_get_source_kind (lead);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (name)
    g_strv_builder_add (builder, name);
  if (source != CHAS_SOURCE_UNSET)
    g_strv_builder_add (builder, chas_source_get_label (source));
  if (chas_lead_get_source_text (lead))
    g_strv_builder_add (builder, chas_lead_get_source_text (lead));
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
append_claim (ChasLeadPane *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) item = NULL;

  if (owns (self, self->me))
    item = g_menu_item_new (_ ("_Release"), "lead.release");
  else
    item = g_menu_item_new (self->details->owners->len > 0 ? _ ("_Take Over") : _ ("_Claim"),
                            "lead.claim");
  g_menu_item_set_attribute (item, "accel", "s", "t");
  g_menu_append_item (section, item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* The menu shows it when the lead has been read again. */
static void
on_owns_changed_cb (GSimpleAction *action, GVariant *state, ChasLeadPane *self)
{
  const char *id = g_action_get_name (G_ACTION (action));
  const char *name = g_hash_table_lookup (self->names, id);
  gboolean becomes = g_variant_get_boolean (state);

  if (!self->lead_id || !name)
    return;
  chas_lead_pane_tell_when_saved (self,
                                  chas_store_set_owns (self->store, self->lead_id, id, becomes),
                                  g_strdup_printf (becomes ? _ ("%s owns it now")
                                                           : _ ("%s does not own it any longer"),
                                                   name));
}

static void
append_owners (ChasLeadPane *self, GMenu *menu)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  guint n = g_list_model_get_n_items (self->participants);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ChasParticipant) person = g_list_model_get_item (self->participants, i);
      const char *id = chas_entity_get_id (CHAS_ENTITY (person));
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (id, NULL, g_variant_new_boolean (owns (self, id)));
      g_autofree char *full_name = g_strconcat ("owners.", id, NULL);

      g_signal_connect_object (action, "change-state", G_CALLBACK (on_owns_changed_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
      g_menu_append (section, g_hash_table_lookup (self->names, id), full_name);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "owners", G_ACTION_GROUP (actions));
  if (n > 0)
    g_menu_append_section (menu, _ ("Owners"), G_MENU_MODEL (section));
}

/* A menu of its own: it has the same names once more. */
static void
append_heirs (ChasLeadPane *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) heirs = g_menu_new ();
  guint n = g_list_model_get_n_items (self->participants);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ChasParticipant) person = g_list_model_get_item (self->participants, i);
      const char *id = chas_entity_get_id (CHAS_ENTITY (person));
      g_autoptr (GMenuItem) item = NULL;

      if (g_str_equal (id, self->me ? self->me : "") ||
          g_strcmp0 (id, chas_lead_get_owner_id (self->details->lead)) == 0)
        continue;
      item = g_menu_item_new (g_hash_table_lookup (self->names, id), NULL);
      g_menu_item_set_action_and_target (item, "lead.hand-over", "s", id);
      g_menu_append_item (heirs, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (heirs)) == 0)
    return;
  g_menu_append_submenu (section, _ ("Hand Over to"), G_MENU_MODEL (heirs));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
fill_menu (ChasLeadPane *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  append_claim (self, menu);
  append_owners (self, menu);
  append_heirs (self, menu);
  gtk_menu_button_set_menu_model (self->owner_button, G_MENU_MODEL (menu));
}

/* The button to claim goes away with what it did. */
static void
show_claim_button (ChasLeadPane *self, gboolean visible)
{
  if (!visible && gtk_widget_has_focus (self->claim_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->owner_button));
  gtk_widget_set_visible (self->claim_button, visible);
}

void
chas_lead_pane_show_owners (ChasLeadPane *self)
{
  g_auto (GStrv) names = dup_owner_names (self);
  g_autofree char *text = dup_owner_text (self, names);
  g_autofree char *finder = dup_finder_text (self);
  g_autofree char *all = g_strjoinv (", ", names);
  g_autofree char *label =
    g_strdup_printf (_ ("Owner: %s"), *all ? all : C_ ("lead", "Unassigned"));

  chas_faces_set_names (self->faces, (const char *const *) names);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->owner_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  fill_menu (self);
  show_claim_button (self, *names == NULL);
  chas_fact_line_set_text (self->owner_line, text);
  chas_fact_line_set_text (self->finder_line, finder);
}

static void
claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *ids[] = { CHAS_LEAD_PANE (widget)->lead_id, NULL };

  if (ids[0])
    gtk_widget_activate_action (widget,
                                g_str_equal (name, "lead.claim") ? "pipeline.claim"
                                                                 : "pipeline.release",
                                "^as", ids);
}

static void
hand_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *ids[] = { CHAS_LEAD_PANE (widget)->lead_id, NULL };

  if (ids[0])
    gtk_widget_activate_action (widget, "pipeline.set-owner", "(^ass)", ids,
                                g_variant_get_string (parameter, NULL));
}

void
chas_lead_pane_owner_class_init (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHAS_TYPE_FACES);
  g_type_ensure (CHAS_TYPE_FACT_LINE);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, faces);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, owner_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, claim_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, owner_line);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, finder_line);
  gtk_widget_class_install_action (widget_class, "lead.claim", NULL, claim_action);
  gtk_widget_class_install_action (widget_class, "lead.release", NULL, claim_action);
  gtk_widget_class_install_action (widget_class, "lead.hand-over", "s", hand_over_action);
}
