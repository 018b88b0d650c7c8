// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lanes.h"

struct _ChasLanes
{
  GObject parent_instance;

  ChasLanesKind kind;
  gboolean outdated;   /* an education has another name or colour than its lane */
  GPtrArray *lanes;    /* of ChasLane, in their order */
  GHashTable *by_id;   /* id → ChasLane, both owned by the lane */
  GHashTable *lasting; /* those that stay when they are empty */
};

static void chas_lanes_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChasLanes,
                               chas_lanes,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      chas_lanes_list_model_init))

static GType
chas_lanes_get_item_type (GListModel *model)
{
  return CHAS_TYPE_LANE;
}

static guint
chas_lanes_get_n_items (GListModel *model)
{
  return CHAS_LANES (model)->lanes->len;
}

static gpointer
chas_lanes_get_item (GListModel *model, guint position)
{
  GPtrArray *lanes = CHAS_LANES (model)->lanes;

  return position < lanes->len ? g_object_ref (lanes->pdata[position]) : NULL;
}

static void
chas_lanes_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = chas_lanes_get_item_type;
  iface->get_n_items = chas_lanes_get_n_items;
  iface->get_item = chas_lanes_get_item;
}

static ChasLane *
find_or_add (ChasLanes *self, const char *id, const char *name, int colour)
{
  ChasLane *lane = g_hash_table_lookup (self->by_id, id);
  guint position = 0;

  if (lane)
    return lane;
  lane = chas_lane_new (id, name, colour);
  while (position < self->lanes->len && chas_lane_compare (self->lanes->pdata[position], lane) < 0)
    position++;
  g_ptr_array_insert (self->lanes, (int) position, lane);
  g_hash_table_insert (self->by_id, (gpointer) chas_lane_get_id (lane), lane);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  return lane;
}

static void
chas_lanes_finalize (GObject *object)
{
  ChasLanes *self = CHAS_LANES (object);

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->lasting);
  g_ptr_array_unref (self->lanes);
  G_OBJECT_CLASS (chas_lanes_parent_class)->finalize (object);
}

static void
chas_lanes_class_init (ChasLanesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_lanes_finalize;
}

static void
chas_lanes_init (ChasLanes *self)
{
  self->lanes = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->lasting = g_hash_table_new (NULL, NULL);
}

/* There is always one at least. */
static ChasLane *
get_lane_of_none (ChasLanes *self)
{
  return find_or_add (self, "", "", 0);
}

/**
 * chas_lanes_new:
 *
 * Returns: lanes with one for what has none only. A lead can be dropped there to be owned by
 * nobody, so that one of owners stays when it is empty.
 */
ChasLanes *
chas_lanes_new (ChasLanesKind kind)
{
  ChasLanes *self = g_object_new (CHAS_TYPE_LANES, NULL);

  self->kind = kind;
  if (kind == CHAS_LANES_OF_OWNERS)
    chas_lanes_add (self, "", "", 0);
  else
    get_lane_of_none (self);
  return self;
}

ChasLanesKind
chas_lanes_get_kind (ChasLanes *self)
{
  g_return_val_if_fail (CHAS_IS_LANES (self), CHAS_LANES_OF_OWNERS);
  return self->kind;
}

/**
 * chas_lanes_add:
 * @name: empty for the lane of what has none
 * @colour: of an education, 0–9
 *
 * Adds a lane that stays when it is empty.
 *
 * Returns: (transfer none): the lane with that id, which may have been there already
 */
ChasLane *
chas_lanes_add (ChasLanes *self, const char *id, const char *name, int colour)
{
  ChasLane *lane;

  g_return_val_if_fail (CHAS_IS_LANES (self), NULL);
  lane = find_or_add (self, id, name, colour);
  g_hash_table_add (self->lasting, lane);
  return lane;
}

/**
 * chas_lanes_keep:
 * @used: (element-type ChasLane): a set of the lanes that have cards
 *
 * Takes away those that came by themselves and have none any more; one is always left.
 */
void
chas_lanes_keep (ChasLanes *self, GHashTable *used)
{
  g_return_if_fail (CHAS_IS_LANES (self));
  for (guint i = self->lanes->len; i > 0; i--)
    {
      ChasLane *lane = self->lanes->pdata[i - 1];

      if (g_hash_table_contains (self->lasting, lane) || g_hash_table_contains (used, lane))
        continue;
      g_hash_table_remove (self->by_id, chas_lane_get_id (lane));
      g_ptr_array_remove_index (self->lanes, i - 1);
      g_list_model_items_changed (G_LIST_MODEL (self), i - 1, 1, 0);
    }
  if (self->lanes->len == 0)
    get_lane_of_none (self);
}

/**
 * chas_lanes_find:
 *
 * Returns: (transfer none) (nullable): the lane with that id
 */
ChasLane *
chas_lanes_find (ChasLanes *self, const char *id)
{
  g_return_val_if_fail (CHAS_IS_LANES (self), NULL);
  return g_hash_table_lookup (self->by_id, id);
}

static ChasLane *
get_lane_of_education (ChasLanes *self, const ChasLeadEducationFact *education)
{
  ChasLane *lane =
    find_or_add (self, education->education_id, education->short_name, education->colour);

  if (chas_lane_get_colour (lane) != education->colour ||
      !g_str_equal (chas_lane_get_name (lane), education->short_name))
    self->outdated = TRUE;
  return lane;
}

/**
 * chas_lanes_get_lane_of:
 *
 * Returns: (transfer none): the lane of the first owner, or education, that the facts name
 */
ChasLane *
chas_lanes_get_lane_of (ChasLanes *self, ChasCard *card)
{
  const ChasLeadFacts *facts = chas_card_get_facts (card);

  g_return_val_if_fail (CHAS_IS_LANES (self), NULL);
  if (self->kind == CHAS_LANES_OF_OWNERS && facts->owners->len > 0)
    {
      const ChasLeadOwnerFact *owner = facts->owners->pdata[0];

      return find_or_add (self, owner->participant_id, owner->name, 0);
    }
  if (self->kind == CHAS_LANES_OF_EDUCATIONS && facts->educations->len > 0)
    return get_lane_of_education (self, facts->educations->pdata[0]);
  return get_lane_of_none (self);
}

/**
 * chas_lanes_get_outdated:
 *
 * Returns: whether a card was met that calls its education otherwise than the lane does: others
 *   are to be made
 */
gboolean
chas_lanes_get_outdated (ChasLanes *self)
{
  g_return_val_if_fail (CHAS_IS_LANES (self), FALSE);
  return self->outdated;
}
