// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-head.h"

struct _ChasLaneHead
{
  GObject parent_instance;

  ChasLane *lane;
  guint count;
  int gap;
};

typedef enum
{
  PROP_COUNT = 1,
  PROP_GAP,
} ChasLaneHeadProperty;

static GParamSpec *properties[PROP_GAP + 1];

G_DEFINE_FINAL_TYPE (ChasLaneHead, chas_lane_head, G_TYPE_OBJECT)

static void
chas_lane_head_dispose (GObject *object)
{
  g_clear_object (&CHAS_LANE_HEAD (object)->lane);
  G_OBJECT_CLASS (chas_lane_head_parent_class)->dispose (object);
}

static void
chas_lane_head_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasLaneHead *self = CHAS_LANE_HEAD (object);

  switch ((ChasLaneHeadProperty) prop_id)
    {
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_GAP:
      g_value_set_int (value, self->gap);
      break;
    }
}

static void
chas_lane_head_class_init (ChasLaneHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = chas_lane_head_dispose;
  object_class->get_property = chas_lane_head_get_property;

  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_GAP] = g_param_spec_int ("gap", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_lane_head_init (ChasLaneHead *self)
{
}

ChasLaneHead *
chas_lane_head_new (ChasLane *lane)
{
  ChasLaneHead *self = g_object_new (CHAS_TYPE_LANE_HEAD, NULL);

  g_set_object (&self->lane, lane);
  return self;
}

/**
 * chas_lane_head_get_lane:
 *
 * Returns: (transfer none)
 */
ChasLane *
chas_lane_head_get_lane (ChasLaneHead *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_HEAD (self), NULL);
  return self->lane;
}

guint
chas_lane_head_get_count (ChasLaneHead *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_HEAD (self), 0);
  return self->count;
}

void
chas_lane_head_set_count (ChasLaneHead *self, guint count)
{
  g_return_if_fail (CHAS_IS_LANE_HEAD (self));
  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/**
 * chas_lane_head_get_gap:
 *
 * Returns: height of the landing mark below it in pixels, 0 for none
 */
int
chas_lane_head_get_gap (ChasLaneHead *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_HEAD (self), 0);
  return self->gap;
}

void
chas_lane_head_set_gap (ChasLaneHead *self, int gap)
{
  g_return_if_fail (CHAS_IS_LANE_HEAD (self));
  if (self->gap == gap)
    return;
  self->gap = gap;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GAP]);
}
