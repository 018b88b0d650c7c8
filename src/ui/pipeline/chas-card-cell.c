// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-cell.h"

#include <glib/gi18n.h>

#include "chas-card-look.h"
#include "chas-found-words.h"
#include "chas-lead-card.h"

#define LANDING_GAP 8

struct _ChasCardCell
{
  GtkWidget parent_instance;

  ChasEnv *env;
  GtkListItem *item; /* owns the cell; NULL in a column with lanes, where its parent is the row */
  ChasCard *card;
  GSignalGroup *card_signals;

  ChasLeadCard *lead_card;
  GtkWidget *above, *below; /* landing marks, NULL until a card is to land there */
};

G_DEFINE_FINAL_TYPE (ChasCardCell, chas_card_cell, GTK_TYPE_WIDGET)

static void
tell_row (ChasCardCell *self, const char *name, const char *description)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->item)
    {
      gtk_list_item_set_accessible_label (self->item, name);
      gtk_list_item_set_accessible_description (self->item, description);
    }
  else if (row)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Screen readers meet the row, not the labels in it. */
static void
describe (ChasCardCell *self)
{
  const ChasLeadFacts *facts;
  g_auto (ChasCardLook) look = { 0 };
  g_autofree char *description = NULL;

  if (!self->card)
    return;
  facts = chas_card_get_facts (self->card);
  chas_card_look_init (&look, facts, self->env);
  description = chas_card_look_dup_description (&look, facts);
  if (chas_card_get_found (self->card))
    {
      g_autofree char *first = g_steal_pointer (&description);
      g_autofree char *found = chas_found_words_dup (chas_card_get_found (self->card));

      description = g_strdup_printf ("%s, %s", found, first);
    }
  if (chas_card_get_selected (self->card))
    {
      g_autofree char *first = g_steal_pointer (&description);

      description = g_strdup_printf ("%s, %s", _ ("Selected"), first);
    }
  tell_row (self, facts->company_name, description);
  chas_card_cell_tell_selected (self);
}

static void
show_landing (ChasCardCell *self, GtkWidget **mark, GtkWidget *before, int height)
{
  if (height > 0 && !*mark)
    {
      *mark = adw_bin_new ();
      gtk_widget_add_css_class (*mark, "landing");
      gtk_widget_insert_after (*mark, GTK_WIDGET (self), before);
    }
  if (!*mark)
    return;
  gtk_widget_set_visible (*mark, height > 0);
  gtk_widget_set_size_request (*mark, -1, height > 0 ? height : -1);
}

static void
show_landings (ChasCardCell *self)
{
  show_landing (self, &self->above, NULL, self->card ? chas_card_get_gap_above (self->card) : 0);
  show_landing (self, &self->below, GTK_WIDGET (self->lead_card),
                self->card ? chas_card_get_gap_below (self->card) : 0);
}

static void
on_item_changed_cb (ChasCardCell *self)
{
  chas_card_cell_set_card (self, gtk_list_item_get_item (self->item));
}

static void
chas_card_cell_dispose (GObject *object)
{
  ChasCardCell *self = CHAS_CARD_CELL (object);

  g_clear_weak_pointer (&self->item);
  g_clear_object (&self->card_signals);
  g_clear_object (&self->card);
  g_clear_object (&self->env);
  g_clear_pointer (&self->above, gtk_widget_unparent);
  g_clear_pointer (&self->below, gtk_widget_unparent);
  if (self->lead_card)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->lead_card)));
  G_OBJECT_CLASS (chas_card_cell_parent_class)->dispose (object);
}

static void
chas_card_cell_class_init (ChasCardCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_card_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
chas_card_cell_init (ChasCardCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), LANDING_GAP);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cell");
  self->card_signals = g_signal_group_new (CHAS_TYPE_CARD);
  g_signal_group_connect_swapped (self->card_signals, "notify::facts", G_CALLBACK (describe), self);
  g_signal_group_connect_swapped (self->card_signals, "notify::found", G_CALLBACK (describe), self);
  g_signal_group_connect_swapped (self->card_signals, "notify::selected", G_CALLBACK (describe),
                                  self);
  g_signal_group_connect_swapped (self->card_signals, "notify::gap-above",
                                  G_CALLBACK (show_landings), self);
  g_signal_group_connect_swapped (self->card_signals, "notify::gap-below",
                                  G_CALLBACK (show_landings), self);
}

/**
 * chas_card_cell_new:
 * @env: says what day it is
 * @palette: says the colours
 * @item: (nullable): the list item whose child the cell becomes; the cell shows its [class@Card].
 *   Without one it shows what it is given, and its parent is the row that is told of
 */
ChasCardCell *
chas_card_cell_new (ChasEnv *env, ChasPalette *palette, GtkListItem *item)
{
  ChasCardCell *self = g_object_new (CHAS_TYPE_CARD_CELL, NULL);

  g_set_object (&self->env, env);
  self->lead_card = chas_lead_card_new (env, palette, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->lead_card), GTK_WIDGET (self));
  if (!item)
    return self;
  g_set_weak_pointer (&self->item, item);
  g_signal_connect_object (item, "notify::item", G_CALLBACK (on_item_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_item_changed_cb (self);
  return self;
}

/**
 * chas_card_cell_set_card:
 * @card: (nullable): what to show
 */
void
chas_card_cell_set_card (ChasCardCell *self, ChasCard *card)
{
  g_return_if_fail (CHAS_IS_CARD_CELL (self));
  if (!g_set_object (&self->card, card))
    return;
  g_signal_group_set_target (self->card_signals, card);
  chas_lead_card_set_card (self->lead_card, card);
  show_landings (self);
  describe (self);
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
  return GTK_WIDGET (self->lead_card);
}

/**
 * chas_card_cell_tell_selected:
 *
 * Says whether the card is selected, and nothing of one that is not. Call it when the row gets the
 * focus: the list, which selects nothing, says of each row that it fills that it is not selected.
 */
void
chas_card_cell_tell_selected (ChasCardCell *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  g_return_if_fail (CHAS_IS_CARD_CELL (self));
  if (row && self->card && chas_card_get_selected (self->card))
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, TRUE, -1);
  else if (row)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED);
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
