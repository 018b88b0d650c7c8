// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-fields.h"

G_BEGIN_DECLS

/* One of the values that stand against each other. */
typedef struct
{
  char *text;    /* nullable: as stored, %NULL when it was cleared */
  char *title;   /* nullable: of a reference, what a person calls what it points at */
  char *author;  /* nullable: full name of who wrote it, when it is known */
  char *at;      /* an instant, by the clock of who wrote it */
  gboolean mine; /* written by who sits here */
} ChasConflictVersion;

/* What waits for a person's choice: a field with several values, or a record that somebody deleted
 * while somebody else went on with it. */
typedef struct
{
  char *entity;
  char *id;
  char *field;         /* %NULL: the record was deleted elsewhere */
  char *title;         /* nullable: what a person calls the record */
  GPtrArray *versions; /* of ChasConflictVersion, the shown one first; of a deletion: who deleted */
  ChasConflictVersion *before; /* nullable: what both had seen */
  GPtrArray *edits; /* of ChasConflict: of a deletion, each field that was written unseen, and what
                     was made below a lead */
} ChasConflict;

#define CHAS_TYPE_CONFLICT (chas_conflict_get_type ())
GType chas_conflict_get_type (void);
ChasConflict *chas_conflict_new (const char *entity, const char *id, const char *field);
ChasConflict *chas_conflict_copy (const ChasConflict *self);
void chas_conflict_free (ChasConflict *self);
const ChasFieldInfo *chas_conflict_get_field_info (const ChasConflict *self);
gboolean chas_conflict_is_about (const ChasConflict *self,
                                 const char *entity,
                                 const char *id,
                                 const char *field);
const ChasConflictVersion *chas_conflict_find_version (const ChasConflict *self, gboolean mine);
gboolean chas_conflict_is_edited_by_me (const ChasConflict *self);
const ChasConflictVersion *chas_conflict_find_answer (const ChasConflict *self, gboolean mine);

ChasConflictVersion *
chas_conflict_version_new (const char *text, const char *author, const char *at, gboolean mine);
void chas_conflict_version_free (ChasConflictVersion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasConflict, chas_conflict_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasConflictVersion, chas_conflict_version_free)

G_END_DECLS
