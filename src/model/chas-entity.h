// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-fields.h"

G_BEGIN_DECLS

#define CHAS_TYPE_ENTITY (chas_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChasEntity, chas_entity, CHAS, ENTITY, GObject)

/* Base of the generated types (ChasLead, ChasCompany …): an id and one slot per field of the table.
 * A text, date, enum code or reference is a string or NULL; an int or bool is a gint64 that may be
 * unset. Each field is a property too, named with dashes: a string, gint64, gboolean or the C enum
 * (value -1 when unset). */
struct _ChasEntityClass
{
  GObjectClass parent_class;
  const ChasEntityInfo *info;
  GParamSpec **properties; /* in the order of the fields */
};

void chas_entity_class_set_info (ChasEntityClass *klass, const ChasEntityInfo *info);

ChasEntity *chas_entity_new (const ChasEntityInfo *info, const char *id);
const ChasEntityInfo *chas_entity_get_info (ChasEntity *self);
const char *chas_entity_get_id (ChasEntity *self);
const char *chas_entity_get_text (ChasEntity *self, const char *field);
void chas_entity_set_text (ChasEntity *self, const char *field, const char *value);
gboolean chas_entity_has (ChasEntity *self, const char *field);
gint64 chas_entity_get_int (ChasEntity *self, const char *field);
void chas_entity_set_int (ChasEntity *self, const char *field, gint64 value);
void chas_entity_unset (ChasEntity *self, const char *field);
gboolean chas_entity_check (ChasEntity *self, GError **error);
char *chas_entity_make_member_id (ChasEntity *self);

/* The same by the field's place in the table, for the typed types and for readers of rows. */
const char *chas_entity_get_text_at (ChasEntity *self, guint n_field);
void chas_entity_set_text_at (ChasEntity *self, guint n_field, const char *value);
gboolean chas_entity_has_at (ChasEntity *self, guint n_field);
gint64 chas_entity_get_int_at (ChasEntity *self, guint n_field);
void chas_entity_set_int_at (ChasEntity *self, guint n_field, gint64 value);
int chas_entity_get_enum_at (ChasEntity *self, guint n_field);
void chas_entity_set_enum_at (ChasEntity *self, guint n_field, int value);
void chas_entity_unset_at (ChasEntity *self, guint n_field);

G_END_DECLS
