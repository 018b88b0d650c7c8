// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What the first run asks: who you are and which group you begin. */
typedef struct
{
  char *given_name;
  char *family_name; /* nullable */
  char *role;        /* a role code, of somebody of the staff; NULL: a student */
  char *education_name;
  char *education_short; /* at most twelve characters */
  char *municipality;    /* nullable */
  char *group_name;
  char *county; /* a county code */
} ChasGroupDraft;

#define CHAS_TYPE_GROUP_DRAFT (chas_group_draft_get_type ())
GType chas_group_draft_get_type (void);
ChasGroupDraft *chas_group_draft_new (void);
ChasGroupDraft *chas_group_draft_copy (const ChasGroupDraft *self);
void chas_group_draft_free (ChasGroupDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasGroupDraft, chas_group_draft_free)

G_END_DECLS
