// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The field table at run time: what entities.toml says, as static data (made by
 * build-aux/fieldtable.py). */

typedef enum
{
  CHAS_FIELD_TEXT,
  CHAS_FIELD_LONG,
  CHAS_FIELD_INT,
  CHAS_FIELD_BOOL,
  CHAS_FIELD_DATE,
  CHAS_FIELD_TIME,
  CHAS_FIELD_INSTANT,
  CHAS_FIELD_WEEK,
  CHAS_FIELD_ENUM,
  CHAS_FIELD_REF,
} ChasFieldType;

typedef enum
{
  CHAS_MERGE_ASK,
  CHAS_MERGE_KEEP,
  CHAS_MERGE_LWW,
  CHAS_MERGE_FIXED,
} ChasMergePolicy;

typedef enum
{
  CHAS_FORM_PLAIN,
  CHAS_FORM_ORGNR,
  CHAS_FORM_PHONE, /* E.164 */
  CHAS_FORM_DOMAIN,
} ChasForm;

typedef enum
{
  CHAS_TELL_GROUP,
  CHAS_TELL_OFFICE,
  CHAS_TELL_NOBODY,
} ChasTell;

typedef struct
{
  const char *code;  /* stored and exchanged */
  const char *label; /* English msgid; its gettext context is the enum's name */
  gboolean is_open;  /* of a stage: the lead is worked on */
  int stale_days;    /* of a stage: days without activity that make a lead stale, 0: never */
} ChasEnumValueInfo;

typedef struct
{
  const char *name;
  guint n_values;
  const ChasEnumValueInfo *values; /* in the order of the C enum of the same name */
  GType (*get_type) (void);        /* of the C enum */
} ChasEnumInfo;

typedef struct
{
  const char *name;
  const char *label; /* English msgid; its gettext context is "field" */
  ChasFieldType type;
  ChasMergePolicy merge;
  ChasTell tell;
  ChasForm form;
  const char *group;               /* nullable: fields of one group are written together */
  const ChasEnumInfo *enumeration; /* of an enum field */
  const char *ref;                 /* entity a ref field points at */
  gint64 min;                      /* smallest int */
  gint64 max;                      /* most characters of a text, largest int */
  gboolean required;
  gboolean parent;
  gboolean personal;
} ChasFieldInfo;

typedef struct
{
  const char *name;
  const char *label; /* English msgid; its gettext context is "entity" */
  gboolean is_private;
  gboolean is_log;
  const char *const
    *member; /* NULL, or the names of the fields that make the id, NULL-terminated */
  guint n_fields;
  const ChasFieldInfo *fields;
  GType (*get_type) (void); /* of the ChasEntity subclass */
} ChasEntityInfo;

int chas_fields_get_schema (void);
const char *chas_fields_get_fingerprint (void);
const ChasEntityInfo *const *chas_entity_infos (guint *out_n_entities);
const ChasEntityInfo *chas_entity_info_lookup (const char *entity);
const ChasFieldInfo *chas_entity_info_lookup_field (const ChasEntityInfo *info, const char *field);
int chas_enum_info_find (const ChasEnumInfo *info, const char *code);
const char *chas_enum_info_get_code (const ChasEnumInfo *info, int value);
const char *chas_enum_info_get_label (const ChasEnumInfo *info, int value);
const char *chas_field_info_get_label (const ChasFieldInfo *field);
const char *chas_entity_info_get_label (const ChasEntityInfo *info);

G_END_DECLS
