// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"

#include <string.h>

struct _ChasCard
{
  GObject parent_instance;

  char *lead_id; /* outlives the facts: tables use it as their key */
  ChasLeadFacts *facts;
  ChasFound *found; /* nullable */
  gboolean selected;
  gboolean opened;
  gboolean dragged;
  int gap_above;
  int gap_below;
};

typedef enum
{
  PROP_FACTS = 1,
  PROP_FOUND,
  PROP_SELECTED,
  PROP_OPENED,
  PROP_DRAGGED,
  PROP_GAP_ABOVE,
  PROP_GAP_BELOW,
} ChasCardProperty;

static GParamSpec *properties[PROP_GAP_BELOW + 1];

G_DEFINE_FINAL_TYPE (ChasCard, chas_card, G_TYPE_OBJECT)

static void
chas_card_finalize (GObject *object)
{
  ChasCard *self = CHAS_CARD (object);

  g_clear_pointer (&self->lead_id, g_free);
  g_clear_pointer (&self->facts, chas_lead_facts_free);
  g_clear_pointer (&self->found, chas_found_free);
  G_OBJECT_CLASS (chas_card_parent_class)->finalize (object);
}

static void
chas_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasCard *self = CHAS_CARD (object);

  switch ((ChasCardProperty) prop_id)
    {
    case PROP_FACTS:
      g_value_set_boxed (value, self->facts);
      break;
    case PROP_FOUND:
      g_value_set_boxed (value, self->found);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    case PROP_OPENED:
      g_value_set_boolean (value, self->opened);
      break;
    case PROP_DRAGGED:
      g_value_set_boolean (value, self->dragged);
      break;
    case PROP_GAP_ABOVE:
      g_value_set_int (value, self->gap_above);
      break;
    case PROP_GAP_BELOW:
      g_value_set_int (value, self->gap_below);
      break;
    }
}

static void
chas_card_class_init (ChasCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chas_card_get_property;
  object_class->finalize = chas_card_finalize;

  /**
   * ChasCard:facts:
   *
   * Notified whenever any of the facts may have changed.
   */
  properties[PROP_FACTS] = g_param_spec_boxed ("facts", NULL, NULL, CHAS_TYPE_LEAD_FACTS, flags);
  properties[PROP_FOUND] = g_param_spec_boxed ("found", NULL, NULL, CHAS_TYPE_FOUND, flags);
  properties[PROP_SELECTED] = g_param_spec_boolean ("selected", NULL, NULL, FALSE, flags);
  properties[PROP_OPENED] = g_param_spec_boolean ("opened", NULL, NULL, FALSE, flags);
  properties[PROP_DRAGGED] = g_param_spec_boolean ("dragged", NULL, NULL, FALSE, flags);
  properties[PROP_GAP_ABOVE] = g_param_spec_int ("gap-above", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_GAP_BELOW] = g_param_spec_int ("gap-below", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_card_init (ChasCard *self)
{
}

/**
 * chas_card_new:
 * @facts: (transfer full): of the lead
 *
 * Returns: a card that is nowhere on a board yet
 */
ChasCard *
chas_card_new (ChasLeadFacts *facts)
{
  ChasCard *self = g_object_new (CHAS_TYPE_CARD, NULL);

  self->lead_id = g_strdup (facts->lead_id);
  self->facts = facts;
  return self;
}

const char *
chas_card_get_lead_id (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), NULL);
  return self->lead_id;
}

const ChasLeadFacts *
chas_card_get_facts (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), NULL);
  return self->facts;
}

/**
 * chas_card_take_facts:
 * @newer: another card of the same lead; it keeps a copy
 *
 * Takes over newer facts, so that a changed lead stays the same item of its list, with its focus
 * and its widget. Where a card of a pipeline stands changes with [method@Pipeline.update] only.
 */
void
chas_card_take_facts (ChasCard *self, ChasCard *newer)
{
  g_return_if_fail (CHAS_IS_CARD (self) && CHAS_IS_CARD (newer));
  g_return_if_fail (g_str_equal (self->lead_id, newer->lead_id));

  if (self == newer)
    return;
  chas_lead_facts_free (self->facts);
  self->facts = chas_lead_facts_copy (newer->facts);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACTS]);
}

ChasStage
chas_card_get_stage (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), 0);
  return self->facts->stage;
}

/**
 * chas_card_set_position:
 * @order_key: sorts the card within its stage, bytewise
 *
 * Says where the lead stands. A card that is in a pipeline is moved with [method@Pipeline.move]
 * instead.
 */
void
chas_card_set_position (ChasCard *self, ChasStage stage, const char *order_key)
{
  g_return_if_fail (CHAS_IS_CARD (self));
  self->facts->stage = stage;
  g_set_str (&self->facts->order_key, order_key);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACTS]);
}

/**
 * chas_card_compare:
 *
 * Compares the places of two cards of one stage as the store sorts them: by order key, then by lead
 * id, bytewise.
 *
 * Returns: less than, equal to or greater than 0
 */
int
chas_card_compare (ChasCard *a, ChasCard *b)
{
  int order = g_strcmp0 (a->facts->order_key, b->facts->order_key);

  return order ? order : strcmp (a->lead_id, b->lead_id);
}

/**
 * chas_card_get_found:
 *
 * Returns: (nullable): why the search found the lead, when the card does not show it
 */
const ChasFound *
chas_card_get_found (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), NULL);
  return self->found;
}

void
chas_card_set_found (ChasCard *self, const ChasFound *found)
{
  g_return_if_fail (CHAS_IS_CARD (self));
  if (chas_found_is_same (self->found, found))
    return;
  g_clear_pointer (&self->found, chas_found_free);
  self->found = found ? chas_found_copy (found) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOUND]);
}

gboolean
chas_card_get_selected (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), FALSE);
  return self->selected;
}

void
chas_card_set_selected (ChasCard *self, gboolean selected)
{
  g_return_if_fail (CHAS_IS_CARD (self));
  if (self->selected == selected)
    return;
  self->selected = selected;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

gboolean
chas_card_get_opened (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), FALSE);
  return self->opened;
}

/**
 * chas_card_set_opened:
 * @opened: whether the page of the lead is shown beside the board
 */
void
chas_card_set_opened (ChasCard *self, gboolean opened)
{
  g_return_if_fail (CHAS_IS_CARD (self));
  if (self->opened == opened)
    return;
  self->opened = opened;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPENED]);
}

gboolean
chas_card_get_dragged (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), FALSE);
  return self->dragged;
}

void
chas_card_set_dragged (ChasCard *self, gboolean dragged)
{
  g_return_if_fail (CHAS_IS_CARD (self));
  if (self->dragged == dragged)
    return;
  self->dragged = dragged;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAGGED]);
}

int
chas_card_get_gap_above (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), 0);
  return self->gap_above;
}

int
chas_card_get_gap_below (ChasCard *self)
{
  g_return_val_if_fail (CHAS_IS_CARD (self), 0);
  return self->gap_below;
}

/**
 * chas_card_set_gap:
 * @above: height in pixels of the landing mark before the card, 0 for none
 * @below: the same after it
 */
void
chas_card_set_gap (ChasCard *self, int above, int below)
{
  g_return_if_fail (CHAS_IS_CARD (self));
  if (self->gap_above != above)
    {
      self->gap_above = above;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GAP_ABOVE]);
    }
  if (self->gap_below != below)
    {
      self->gap_below = below;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GAP_BELOW]);
    }
}
