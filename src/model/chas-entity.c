// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-entity.h"

#include "chas-field-check.h"

typedef struct
{
  char *text;
  gint64 number;
  gboolean is_set;
} Slot;

typedef struct
{
  char *id;
  Slot *slots; /* one per field, made when first needed */
} ChasEntityPrivate;

/* Those of the fields come after it: chas-entity-properties.c. */
enum
{
  PROP_ID = 1,
};

static GParamSpec *id_property;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ChasEntity, chas_entity, G_TYPE_OBJECT)

static const ChasFieldInfo *
get_field (ChasEntity *self, guint n_field)
{
  const ChasEntityInfo *info = CHAS_ENTITY_GET_CLASS (self)->info;

  g_assert (n_field < info->n_fields);
  return &info->fields[n_field];
}

static Slot *
get_slot (ChasEntity *self, guint n_field)
{
  ChasEntityPrivate *priv = chas_entity_get_instance_private (self);
  const ChasEntityInfo *info = CHAS_ENTITY_GET_CLASS (self)->info;

  g_assert (n_field < info->n_fields);
  if (priv->slots == NULL)
    priv->slots = g_new0 (Slot, info->n_fields);
  return &priv->slots[n_field];
}

static void
notify_field (ChasEntity *self, guint n_field)
{
  GParamSpec *pspec = CHAS_ENTITY_GET_CLASS (self)->properties[n_field];

  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
chas_entity_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_assert (prop_id == PROP_ID);
  g_value_set_string (value, chas_entity_get_id (CHAS_ENTITY (object)));
}

static void
chas_entity_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ChasEntityPrivate *priv = chas_entity_get_instance_private (CHAS_ENTITY (object));

  g_assert (prop_id == PROP_ID);
  priv->id = g_value_dup_string (value);
}

static void
chas_entity_finalize (GObject *object)
{
  ChasEntity *self = CHAS_ENTITY (object);
  ChasEntityPrivate *priv = chas_entity_get_instance_private (self);
  const ChasEntityInfo *info = CHAS_ENTITY_GET_CLASS (self)->info;

  for (guint i = 0; priv->slots != NULL && i < info->n_fields; i++)
    g_clear_pointer (&priv->slots[i].text, g_free);
  g_clear_pointer (&priv->slots, g_free);
  g_clear_pointer (&priv->id, g_free);
  G_OBJECT_CLASS (chas_entity_parent_class)->finalize (object);
}

static void
chas_entity_class_init (ChasEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = chas_entity_get_property;
  object_class->set_property = chas_entity_set_property;
  object_class->finalize = chas_entity_finalize;

  id_property =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ID, id_property);
}

static void
chas_entity_init (ChasEntity *self)
{
}

/**
 * chas_entity_new:
 * @info: an entity
 * @id: (nullable): its id
 *
 * Returns: (transfer full): an object of the entity's own type, all fields unset
 */
ChasEntity *
chas_entity_new (const ChasEntityInfo *info, const char *id)
{
  return g_object_new (info->get_type (), "id", id, NULL);
}

/**
 * chas_entity_get_info:
 * @self: a record
 *
 * Returns: (transfer none): what the field table says of its entity
 */
const ChasEntityInfo *
chas_entity_get_info (ChasEntity *self)
{
  g_return_val_if_fail (CHAS_IS_ENTITY (self), NULL);

  return CHAS_ENTITY_GET_CLASS (self)->info;
}

/**
 * chas_entity_get_id:
 * @self: a record
 *
 * Returns: (nullable): its id
 */
const char *
chas_entity_get_id (ChasEntity *self)
{
  ChasEntityPrivate *priv = chas_entity_get_instance_private (self);

  g_return_val_if_fail (CHAS_IS_ENTITY (self), NULL);

  return priv->id;
}

/**
 * chas_entity_get_text_at:
 * @self: a record
 * @n_field: place of a field that is no integer
 *
 * Returns: (nullable): the value as stored
 */
const char *
chas_entity_get_text_at (ChasEntity *self, guint n_field)
{
  g_return_val_if_fail (CHAS_IS_ENTITY (self), NULL);
  g_return_val_if_fail (!chas_field_info_is_int (get_field (self, n_field)), NULL);

  return get_slot (self, n_field)->text;
}

/**
 * chas_entity_set_text_at:
 * @self: a record
 * @n_field: place of a field that is no integer
 * @value: (nullable): the value; it is normalised, and nothing but space unsets the field
 */
void
chas_entity_set_text_at (ChasEntity *self, guint n_field, const char *value)
{
  g_autofree char *normalised = chas_field_normalise_text (value);
  Slot *slot;

  g_return_if_fail (CHAS_IS_ENTITY (self));
  g_return_if_fail (!chas_field_info_is_int (get_field (self, n_field)));

  slot = get_slot (self, n_field);
  slot->is_set = normalised != NULL;
  if (g_set_str (&slot->text, normalised))
    notify_field (self, n_field);
}

/**
 * chas_entity_has_at:
 * @self: a record
 * @n_field: place of a field
 *
 * Returns: whether the field has a value
 */
gboolean
chas_entity_has_at (ChasEntity *self, guint n_field)
{
  g_return_val_if_fail (CHAS_IS_ENTITY (self), FALSE);

  return get_slot (self, n_field)->is_set;
}

/**
 * chas_entity_get_int_at:
 * @self: a record
 * @n_field: place of an integer field
 *
 * Returns: the value, or 0 if the field has none
 */
gint64
chas_entity_get_int_at (ChasEntity *self, guint n_field)
{
  g_return_val_if_fail (CHAS_IS_ENTITY (self), 0);
  g_return_val_if_fail (chas_field_info_is_int (get_field (self, n_field)), 0);

  return get_slot (self, n_field)->number;
}

/**
 * chas_entity_set_int_at:
 * @self: a record
 * @n_field: place of an integer field
 * @value: the value
 */
void
chas_entity_set_int_at (ChasEntity *self, guint n_field, gint64 value)
{
  Slot *slot;

  g_return_if_fail (CHAS_IS_ENTITY (self));
  g_return_if_fail (chas_field_info_is_int (get_field (self, n_field)));

  slot = get_slot (self, n_field);
  if (slot->is_set && slot->number == value)
    return;
  slot->is_set = TRUE;
  slot->number = value;
  notify_field (self, n_field);
}

/**
 * chas_entity_get_enum_at:
 * @self: a record
 * @n_field: place of an enum field
 *
 * Returns: the value of the C enum, or -1 if the field has none or one this program does not know
 */
int
chas_entity_get_enum_at (ChasEntity *self, guint n_field)
{
  return chas_enum_info_find (get_field (self, n_field)->enumeration,
                              chas_entity_get_text_at (self, n_field));
}

/**
 * chas_entity_set_enum_at:
 * @self: a record
 * @n_field: place of an enum field
 * @value: a value of the C enum, or -1 to unset the field
 */
void
chas_entity_set_enum_at (ChasEntity *self, guint n_field, int value)
{
  const ChasEnumInfo *enumeration = get_field (self, n_field)->enumeration;

  chas_entity_set_text_at (self, n_field, chas_enum_info_get_code (enumeration, value));
}

/**
 * chas_entity_unset_at:
 * @self: a record
 * @n_field: place of a field
 */
void
chas_entity_unset_at (ChasEntity *self, guint n_field)
{
  Slot *slot;

  g_return_if_fail (CHAS_IS_ENTITY (self));

  slot = get_slot (self, n_field);
  if (!slot->is_set)
    return;
  g_clear_pointer (&slot->text, g_free);
  slot->number = 0;
  slot->is_set = FALSE;
  notify_field (self, n_field);
}
