// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-enums.h"
#include "chas-trash-entry.h"

G_BEGIN_DECLS

/* A company that may be the one that somebody is about to add, and its lead in the group. */
typedef struct
{
  char *company_id;
  char *name;
  char *key;   /* of the name; NULL until it has been made */
  char *orgnr; /* nullable, as what follows */
  char *domain;
  char *phone_e164;
  char *email;
  char *municipality;
  char *county;       /* code */
  gboolean same_mail; /* one of its people has the mail address */
  gboolean do_not_contact;
  char *lead_id;
  ChasStage stage;         /* of the lead */
  char *owner;             /* full name */
  char *contacted;         /* instant of the last contact */
  ChasTrashEntry *trashed; /* the lead, or the company, if that lies in the trash */
} ChasCompanyMatch;

#define CHAS_TYPE_COMPANY_MATCH (chas_company_match_get_type ())
GType chas_company_match_get_type (void);
ChasCompanyMatch *chas_company_match_copy (const ChasCompanyMatch *self);
void chas_company_match_free (ChasCompanyMatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCompanyMatch, chas_company_match_free)

G_END_DECLS
