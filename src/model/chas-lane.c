// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane.h"

struct _ChasLane
{
  GObject parent_instance;

  char *id;   /* empty: of what has none */
  char *name; /* likewise */
  char *sort_key;
  int colour;
  gboolean collapsed;
};

typedef enum
{
  PROP_COLLAPSED = 1,
} ChasLaneProperty;

static GParamSpec *properties[PROP_COLLAPSED + 1];

G_DEFINE_FINAL_TYPE (ChasLane, chas_lane, G_TYPE_OBJECT)

static void
chas_lane_finalize (GObject *object)
{
  ChasLane *self = CHAS_LANE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->sort_key);
  G_OBJECT_CLASS (chas_lane_parent_class)->finalize (object);
}

static void
chas_lane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasLaneProperty) prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, CHAS_LANE (object)->collapsed);
      break;
    }
}

static void
chas_lane_class_init (ChasLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = chas_lane_finalize;
  object_class->get_property = chas_lane_get_property;

  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_lane_init (ChasLane *self)
{
}

/**
 * chas_lane_new:
 * @id: of the owner or the education; empty for the lane of what has none
 * @name: as shown
 * @colour: of the education, 0–9
 */
ChasLane *
chas_lane_new (const char *id, const char *name, int colour)
{
  ChasLane *self = g_object_new (CHAS_TYPE_LANE, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->sort_key = g_utf8_collate_key (name, -1);
  self->colour = colour;
  return self;
}

const char *
chas_lane_get_id (ChasLane *self)
{
  g_return_val_if_fail (CHAS_IS_LANE (self), NULL);
  return self->id;
}

const char *
chas_lane_get_name (ChasLane *self)
{
  g_return_val_if_fail (CHAS_IS_LANE (self), NULL);
  return self->name;
}

int
chas_lane_get_colour (ChasLane *self)
{
  g_return_val_if_fail (CHAS_IS_LANE (self), 0);
  return self->colour;
}

gboolean
chas_lane_get_collapsed (ChasLane *self)
{
  g_return_val_if_fail (CHAS_IS_LANE (self), FALSE);
  return self->collapsed;
}

/**
 * chas_lane_set_collapsed:
 * @collapsed: shows its heads only
 */
void
chas_lane_set_collapsed (ChasLane *self, gboolean collapsed)
{
  g_return_if_fail (CHAS_IS_LANE (self));
  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

/**
 * chas_lane_compare:
 *
 * By name; what has none comes last.
 */
int
chas_lane_compare (ChasLane *a, ChasLane *b)
{
  int order = (*a->id == '\0') - (*b->id == '\0');

  if (order == 0)
    order = strcmp (a->sort_key, b->sort_key);
  return order ? order : strcmp (a->id, b->id);
}
