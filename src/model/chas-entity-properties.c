// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-entity.h"

/* The fields of an entity as properties of its objects. Property n of a subclass is field
 * n - FIRST_FIELD; before it comes the id. */
#define FIRST_FIELD 2

static const ChasFieldInfo *
get_field (ChasEntity *self, guint n_field)
{
  const ChasEntityInfo *info = CHAS_ENTITY_GET_CLASS (self)->info;

  g_assert (n_field < info->n_fields);
  return &info->fields[n_field];
}

static void
get_field_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasEntity *self = CHAS_ENTITY (object);
  guint n_field = prop_id - FIRST_FIELD;

  switch (get_field (self, n_field)->type)
    {
    case CHAS_FIELD_INT:
      g_value_set_int64 (value, chas_entity_get_int_at (self, n_field));
      break;
    case CHAS_FIELD_BOOL:
      g_value_set_boolean (value, chas_entity_get_int_at (self, n_field) != 0);
      break;
    case CHAS_FIELD_ENUM:
      g_value_set_enum (value, chas_entity_get_enum_at (self, n_field));
      break;
    case CHAS_FIELD_TEXT:
    case CHAS_FIELD_LONG:
    case CHAS_FIELD_DATE:
    case CHAS_FIELD_TIME:
    case CHAS_FIELD_INSTANT:
    case CHAS_FIELD_WEEK:
    case CHAS_FIELD_REF:
      g_value_set_string (value, chas_entity_get_text_at (self, n_field));
      break;
    }
}

static void
set_field_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ChasEntity *self = CHAS_ENTITY (object);
  guint n_field = prop_id - FIRST_FIELD;

  switch (get_field (self, n_field)->type)
    {
    case CHAS_FIELD_INT:
      chas_entity_set_int_at (self, n_field, g_value_get_int64 (value));
      break;
    case CHAS_FIELD_BOOL:
      chas_entity_set_int_at (self, n_field, g_value_get_boolean (value));
      break;
    case CHAS_FIELD_ENUM:
      chas_entity_set_enum_at (self, n_field, g_value_get_enum (value));
      break;
    case CHAS_FIELD_TEXT:
    case CHAS_FIELD_LONG:
    case CHAS_FIELD_DATE:
    case CHAS_FIELD_TIME:
    case CHAS_FIELD_INSTANT:
    case CHAS_FIELD_WEEK:
    case CHAS_FIELD_REF:
      chas_entity_set_text_at (self, n_field, g_value_get_string (value));
      break;
    }
}

static GParamSpec *
make_property (const ChasFieldInfo *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  g_autofree char *dashed = g_strdelimit (g_strdup (field->name), "_", '-');
  const char *name = g_intern_string (dashed);

  switch (field->type)
    {
    case CHAS_FIELD_INT:
      /* Not the field's bounds: 0 also stands for unset, and bounds are for chas_entity_check () to
       * judge. */
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case CHAS_FIELD_BOOL:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case CHAS_FIELD_ENUM:
      return g_param_spec_enum (name, NULL, NULL, field->enumeration->get_type (), -1, flags);
    case CHAS_FIELD_TEXT:
    case CHAS_FIELD_LONG:
    case CHAS_FIELD_DATE:
    case CHAS_FIELD_TIME:
    case CHAS_FIELD_INSTANT:
    case CHAS_FIELD_WEEK:
    case CHAS_FIELD_REF:
      break;
    }
  return g_param_spec_string (name, NULL, NULL, NULL, flags);
}

/**
 * chas_entity_class_set_info:
 * @klass: the class of a generated type
 * @info: its entity
 *
 * Gives the class a property for each field.
 */
void
chas_entity_class_set_info (ChasEntityClass *klass, const ChasEntityInfo *info)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* Not inherited: GObject asks the class that has the property. */
  object_class->get_property = get_field_property;
  object_class->set_property = set_field_property;

  klass->info = info;
  klass->properties = g_new0 (GParamSpec *, info->n_fields);
  for (guint i = 0; i < info->n_fields; i++)
    {
      klass->properties[i] = make_property (&info->fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), FIRST_FIELD + i,
                                       klass->properties[i]);
    }
}
