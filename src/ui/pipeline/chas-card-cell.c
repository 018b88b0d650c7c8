// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-cell.h"

#include <glib/gi18n.h>

#include "chas-card-look.h"

struct _ChasCardCell
{
  AdwBin parent_instance;

  ChasEnv *env;
  GtkListItem *item; /* owns the cell */
  ChasCard *card;
  GSignalGroup *card_signals;

  GtkWidget *card_widget;
};

typedef enum
{
  PROP_ENV = 1,
  PROP_CARD,
} ChasCardCellProperty;

static GParamSpec *properties[PROP_CARD + 1];

G_DEFINE_FINAL_TYPE (ChasCardCell, chas_card_cell, ADW_TYPE_BIN)

static gboolean
is_open_cb (ChasCardCell *self, int height)
{
  return height > 0;
}

/* Screen readers meet the row, not the labels in it. */
static void
describe (ChasCardCell *self)
{
  const ChasLeadFacts *facts;
  g_auto (ChasCardLook) look = { 0 };
  g_autofree char *description = NULL;

  if (!self->card || !self->item)
    return;
  facts = chas_card_get_facts (self->card);
  chas_card_look_init (&look, facts, self->env);
  description = chas_card_look_dup_description (&look, facts);
  if (chas_card_get_selected (self->card))
    {
      g_autofree char *first = g_steal_pointer (&description);

      description = g_strdup_printf ("%s, %s", _ ("Selected"), first);
    }
  gtk_list_item_set_accessible_label (self->item, facts->company_name);
  gtk_list_item_set_accessible_description (self->item, description);
}

static void
on_item_changed_cb (ChasCardCell *self)
{
  gpointer item = gtk_list_item_get_item (self->item);
  ChasCard *card = CHAS_IS_CARD (item) ? item : NULL;

  if (!g_set_object (&self->card, card))
    return;
  g_signal_group_set_target (self->card_signals, card);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
  describe (self);
}

static void
chas_card_cell_dispose (GObject *object)
{
  ChasCardCell *self = CHAS_CARD_CELL (object);

  g_clear_weak_pointer (&self->item);
  g_clear_object (&self->card_signals);
  g_clear_object (&self->card);
  g_clear_object (&self->env);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_CARD_CELL);
  G_OBJECT_CLASS (chas_card_cell_parent_class)->dispose (object);
}

static void
chas_card_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasCardCell *self = CHAS_CARD_CELL (object);

  switch ((ChasCardCellProperty) prop_id)
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
chas_card_cell_class_init (ChasCardCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = chas_card_cell_dispose;
  object_class->get_property = chas_card_cell_get_property;

  properties[PROP_ENV] = g_param_spec_object ("env", NULL, NULL, CHAS_TYPE_ENV, flags);
  properties[PROP_CARD] = g_param_spec_object ("card", NULL, NULL, CHAS_TYPE_CARD, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CHAS_TYPE_LEAD_CARD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-card-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasCardCell, card_widget);
  gtk_widget_class_bind_template_callback (widget_class, is_open_cb);
}

static void
chas_card_cell_init (ChasCardCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->card_signals = g_signal_group_new (CHAS_TYPE_CARD);
  g_signal_group_connect_swapped (self->card_signals, "notify::facts", G_CALLBACK (describe), self);
  g_signal_group_connect_swapped (self->card_signals, "notify::selected", G_CALLBACK (describe),
                                  self);
}

/**
 * chas_card_cell_new:
 * @item: the list item whose child the cell becomes; the cell shows its [class@Card]
 */
ChasCardCell *
chas_card_cell_new (ChasEnv *env, GtkListItem *item)
{
  ChasCardCell *self = g_object_new (CHAS_TYPE_CARD_CELL, NULL);

  g_set_object (&self->env, env);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENV]);
  g_set_weak_pointer (&self->item, item);
  g_signal_connect_object (item, "notify::item", G_CALLBACK (on_item_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_item_changed_cb (self);
  return self;
}

ChasCard *
chas_card_cell_get_card (ChasCardCell *self)
{
  g_return_val_if_fail (CHAS_IS_CARD_CELL (self), NULL);
  return self->card;
}

GtkWidget *
chas_card_cell_get_card_widget (ChasCardCell *self)
{
  g_return_val_if_fail (CHAS_IS_CARD_CELL (self), NULL);
  return self->card_widget;
}

/**
 * chas_card_cell_get_position:
 *
 * Returns: of the card in its column, from 0, or GTK_INVALID_LIST_POSITION
 */
guint
chas_card_cell_get_position (ChasCardCell *self)
{
  g_return_val_if_fail (CHAS_IS_CARD_CELL (self), GTK_INVALID_LIST_POSITION);
  return self->item ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}
