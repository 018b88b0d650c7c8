// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-company-match.h"

G_DEFINE_BOXED_TYPE (ChasCompanyMatch,
                     chas_company_match,
                     chas_company_match_copy,
                     chas_company_match_free)

ChasCompanyMatch *
chas_company_match_copy (const ChasCompanyMatch *self)
{
  ChasCompanyMatch *copy = g_new0 (ChasCompanyMatch, 1);

  copy->company_id = g_strdup (self->company_id);
  copy->name = g_strdup (self->name);
  copy->key = g_strdup (self->key);
  copy->orgnr = g_strdup (self->orgnr);
  copy->domain = g_strdup (self->domain);
  copy->phone_e164 = g_strdup (self->phone_e164);
  copy->email = g_strdup (self->email);
  copy->municipality = g_strdup (self->municipality);
  copy->county = g_strdup (self->county);
  copy->same_mail = self->same_mail;
  copy->do_not_contact = self->do_not_contact;
  copy->lead_id = g_strdup (self->lead_id);
  copy->stage = self->stage;
  copy->owner = g_strdup (self->owner);
  copy->contacted = g_strdup (self->contacted);
  copy->trashed = self->trashed ? chas_trash_entry_copy (self->trashed) : NULL;
  return copy;
}

void
chas_company_match_free (ChasCompanyMatch *self)
{
  g_free (self->company_id);
  g_free (self->name);
  g_free (self->key);
  g_free (self->orgnr);
  g_free (self->domain);
  g_free (self->phone_e164);
  g_free (self->email);
  g_free (self->municipality);
  g_free (self->county);
  g_free (self->lead_id);
  g_free (self->owner);
  g_free (self->contacted);
  g_clear_pointer (&self->trashed, chas_trash_entry_free);
  g_free (self);
}
