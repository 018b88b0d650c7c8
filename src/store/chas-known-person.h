// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A person as others are told apart from: what identifies them, and where they work. */
typedef struct
{
  char *id;
  char *given_name;
  char *family_name;
  char *email;
  char *phone_e164;
  char *linkedin_url;
  GPtrArray *company_ids; /* of text: where they work or did */
  GString *place;         /* the names of those */
} ChasKnownPerson;

ChasKnownPerson *chas_known_person_new (const char *id);
void chas_known_person_free (ChasKnownPerson *self);
void chas_known_person_add_company (ChasKnownPerson *self, const char *id, const char *name);
char *chas_known_person_dup_name (const ChasKnownPerson *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasKnownPerson, chas_known_person_free)

G_END_DECLS
