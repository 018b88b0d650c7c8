// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-card.h"

#include "chas-card-look.h"
#include "chas-chip.h"
#include "chas-faces.h"

/* Cells are recycled while scrolling, so a new card fills the widgets that are there: chips are
 * kept and renamed. */

struct _ChasLeadCard
{
  AdwBin parent_instance;

  ChasEnv *env;
  ChasCard *card;
  GSignalGroup *card_signals;

  GtkLabel *name;
  GtkWidget *check;
  GtkLabel *place;
  AdwWrapBox *chips;
  ChasStep *step;
  ChasFaces *faces;
  GtkWidget *rivals;
  ChasFlame *flame;
  GtkWidget *moon;
  GtkLabel *days;
};

typedef enum
{
  PROP_ENV = 1,
  PROP_CARD,
} ChasLeadCardProperty;

static GParamSpec *properties[PROP_CARD + 1];

G_DEFINE_FINAL_TYPE (ChasLeadCard, chas_lead_card, ADW_TYPE_BIN)

static void
set_css_class (ChasLeadCard *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
set_optional_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

static char *
dup_place (const ChasLeadFacts *facts)
{
  const char *town = facts->municipality, *business = facts->business;

  if (town && *town && business && *business)
    return g_strdup_printf ("%s · %s", town, business);
  return g_strdup (town && *town ? town : business);
}

static void
show_educations (ChasLeadCard *self, GPtrArray *educations)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  for (guint i = 0; i < educations->len; i++)
    {
      const ChasLeadEducationFact *education = educations->pdata[i];

      if (!chip)
        {
          chip = chas_chip_new (NULL, 0);
          adw_wrap_box_append (self->chips, chip);
        }
      chas_chip_set_label (CHAS_CHIP (chip), education->short_name);
      chas_chip_set_colour (CHAS_CHIP (chip), education->colour);
      gtk_widget_set_visible (chip, TRUE);
      chip = gtk_widget_get_next_sibling (chip);
    }
  for (; chip; chip = gtk_widget_get_next_sibling (chip))
    gtk_widget_set_visible (chip, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), educations->len > 0);
}

static void
show_owners (ChasLeadCard *self, GPtrArray *owners)
{
  g_autofree const char **names = g_new0 (const char *, owners->len + 1);

  for (guint i = 0; i < owners->len; i++)
    names[i] = ((const ChasLeadOwnerFact *) owners->pdata[i])->name;
  chas_faces_set_names (self->faces, names);
}

static void
show_facts (ChasLeadCard *self)
{
  const ChasLeadFacts *facts;
  g_auto (ChasCardLook) look = { 0 };
  g_autofree char *place = NULL;

  if (!self->card || !self->env)
    return;
  facts = chas_card_get_facts (self->card);
  chas_card_look_init (&look, facts, self->env);
  place = dup_place (facts);
  gtk_label_set_label (self->name, facts->company_name);
  set_optional_text (self->place, place);
  show_educations (self, facts->educations);
  chas_step_set_state (self->step, look.step);
  chas_step_set_text (self->step, look.step_text);
  show_owners (self, facts->owners);
  gtk_widget_set_visible (self->rivals, look.rivals != NULL);
  chas_flame_set_level (self->flame, look.flame);
  gtk_widget_set_visible (self->moon, look.stale);
  set_css_class (self, "stale", look.stale);
  set_optional_text (self->days, look.days);
}

/* Asked for when it is needed: to set the text of a tooltip is dear while the pointer is in the
 * window, and cards are filled by the dozen while they scroll past. */
static gboolean
on_days_query_tooltip_cb (ChasLeadCard *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_auto (ChasCardLook) look = { 0 };

  if (!self->card || !self->env)
    return FALSE;
  chas_card_look_init (&look, chas_card_get_facts (self->card), self->env);
  gtk_tooltip_set_text (tooltip, look.days_tip);
  return look.days_tip != NULL;
}

static gboolean
on_rivals_query_tooltip_cb (ChasLeadCard *self,
                            int x,
                            int y,
                            gboolean keyboard,
                            GtkTooltip *tooltip)
{
  g_auto (ChasCardLook) look = { 0 };

  if (!self->card || !self->env)
    return FALSE;
  chas_card_look_init (&look, chas_card_get_facts (self->card), self->env);
  gtk_tooltip_set_text (tooltip, look.rivals);
  return look.rivals != NULL;
}

static void
show_state (ChasLeadCard *self)
{
  gboolean selected = self->card && chas_card_get_selected (self->card);

  gtk_widget_set_visible (self->check, selected);
  set_css_class (self, "selected", selected);
  set_css_class (self, "opened", self->card && chas_card_get_opened (self->card));
  set_css_class (self, "source", self->card && chas_card_get_dragged (self->card));
}

static void
chas_lead_card_dispose (GObject *object)
{
  ChasLeadCard *self = CHAS_LEAD_CARD (object);

  g_clear_object (&self->card_signals);
  g_clear_object (&self->card);
  g_clear_object (&self->env);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_LEAD_CARD);
  G_OBJECT_CLASS (chas_lead_card_parent_class)->dispose (object);
}

static void
chas_lead_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasLeadCard *self = CHAS_LEAD_CARD (object);

  switch ((ChasLeadCardProperty) prop_id)
    {
    case PROP_ENV:
      g_value_set_object (value, self->env);
      break;
    case PROP_CARD:
      g_value_set_object (value, self->card);
      break;
    }
}

static void
chas_lead_card_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ChasLeadCard *self = CHAS_LEAD_CARD (object);

  switch ((ChasLeadCardProperty) prop_id)
    {
    case PROP_ENV:
      chas_lead_card_set_env (self, g_value_get_object (value));
      break;
    case PROP_CARD:
      chas_lead_card_set_card (self, g_value_get_object (value));
      break;
    }
}

static void
chas_lead_card_class_init (ChasLeadCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = chas_lead_card_dispose;
  object_class->get_property = chas_lead_card_get_property;
  object_class->set_property = chas_lead_card_set_property;

  properties[PROP_ENV] = g_param_spec_object ("env", NULL, NULL, CHAS_TYPE_ENV, flags);
  properties[PROP_CARD] = g_param_spec_object ("card", NULL, NULL, CHAS_TYPE_CARD, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CHAS_TYPE_STEP);
  g_type_ensure (CHAS_TYPE_FACES);
  g_type_ensure (CHAS_TYPE_FLAME);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-lead-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, name);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, check);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, place);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, chips);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, step);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, faces);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, rivals);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, flame);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, moon);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadCard, days);
  gtk_widget_class_bind_template_callback (widget_class, on_days_query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_rivals_query_tooltip_cb);
}

static void
chas_lead_card_init (ChasLeadCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->card_signals = g_signal_group_new (CHAS_TYPE_CARD);
  g_signal_group_connect_swapped (self->card_signals, "notify::facts", G_CALLBACK (show_facts),
                                  self);
  g_signal_group_connect_swapped (self->card_signals, "notify::selected", G_CALLBACK (show_state),
                                  self);
  g_signal_group_connect_swapped (self->card_signals, "notify::opened", G_CALLBACK (show_state),
                                  self);
  g_signal_group_connect_swapped (self->card_signals, "notify::dragged", G_CALLBACK (show_state),
                                  self);
}

ChasLeadCard *
chas_lead_card_new (ChasEnv *env, ChasCard *card)
{
  return g_object_new (CHAS_TYPE_LEAD_CARD, "env", env, "card", card, NULL);
}

ChasEnv *
chas_lead_card_get_env (ChasLeadCard *self)
{
  g_return_val_if_fail (CHAS_IS_LEAD_CARD (self), NULL);
  return self->env;
}

/**
 * chas_lead_card_set_env:
 * @env: says what day it is
 */
void
chas_lead_card_set_env (ChasLeadCard *self, ChasEnv *env)
{
  g_return_if_fail (CHAS_IS_LEAD_CARD (self));
  if (!g_set_object (&self->env, env))
    return;
  show_facts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENV]);
}

ChasCard *
chas_lead_card_get_card (ChasLeadCard *self)
{
  g_return_val_if_fail (CHAS_IS_LEAD_CARD (self), NULL);
  return self->card;
}

void
chas_lead_card_set_card (ChasLeadCard *self, ChasCard *card)
{
  g_return_if_fail (CHAS_IS_LEAD_CARD (self));
  if (!g_set_object (&self->card, card))
    return;
  g_signal_group_set_target (self->card_signals, card);
  show_facts (self);
  show_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
}
