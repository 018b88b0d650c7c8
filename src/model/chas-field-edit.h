// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"
#include "chas-fields.h"

G_BEGIN_DECLS

/* A value that was changed: of what, by whom, when, from what to what. */
typedef struct
{
  const ChasEntityInfo *entity;
  const ChasFieldInfo *field;
  char *id;           /* of the record */
  char *title;        /* nullable: what a person calls the record */
  char *at;           /* an instant */
  char *who;          /* nullable: nobody said who sat there */
  char *old;          /* as stored; NULL: it was empty */
  char *value;        /* as stored; NULL: it was emptied */
  char *old_name;     /* of a reference: what a person calls that record */
  char *value_name;   /* the same */
  gboolean old_known; /* FALSE: forgotten since */
  gboolean value_known;
  char *since;          /* of a stage: nullable instant at which the former one was entered */
  ChasStageCause cause; /* of a stage */
} ChasFieldEdit;

ChasFieldEdit *chas_field_edit_new (void);
void chas_field_edit_free (ChasFieldEdit *self);
gboolean chas_field_edit_can_restore (const ChasFieldEdit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasFieldEdit, chas_field_edit_free)

G_END_DECLS
