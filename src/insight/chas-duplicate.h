// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How sure it is that two records mean one company or person. */
typedef enum
{
  CHAS_DUPLICATE_NONE,
  CHAS_DUPLICATE_POSSIBLE,
  CHAS_DUPLICATE_PROBABLE,
  CHAS_DUPLICATE_STRONG,
  CHAS_DUPLICATE_CERTAIN,
} ChasDuplicateLevel;

/* Why two companies or people are taken for one; the first that holds. */
typedef enum
{
  CHAS_DUPLICATE_BY_ORGNR,
  CHAS_DUPLICATE_BY_DOMAIN,
  CHAS_DUPLICATE_BY_PHONE,
  CHAS_DUPLICATE_BY_NAME,
  CHAS_DUPLICATE_BY_SIMILAR_NAME,
  CHAS_DUPLICATE_BY_PERSON, /* the same person works there */
  CHAS_DUPLICATE_BY_MAIL,
  CHAS_DUPLICATE_BY_PROFILE, /* on LinkedIn */
  CHAS_DUPLICATE_BY_WORK,    /* one name at one company */
} ChasDuplicateReason;

#define CHAS_DUPLICATE_SIMILARITY 0.70

/* What identifies a company. Anything may be NULL but the name key. */
typedef struct
{
  const char *orgnr;      /* ten digits */
  const char *domain;     /* as chas_domain_normalise () makes it */
  const char *phone_e164; /* the switchboard's */
  const char *email;      /* the company's own, perhaps at a shared domain */
  const char *name_key;   /* as chas_name_key_make () makes it */
  const char *municipality;
  const char *county;
} ChasCompanyIdentity;

/* What identifies a person. Anything may be NULL but the given name. */
typedef struct
{
  const char *given_name;
  const char *family_name;
  const char *email;
  const char *phone_e164;
  const char *linkedin_url;
  const char *company_id;
} ChasPersonIdentity;

ChasDuplicateLevel chas_duplicate_compare_companies (const ChasCompanyIdentity *a,
                                                     const ChasCompanyIdentity *b);
ChasDuplicateReason chas_duplicate_get_reason (const ChasCompanyIdentity *a,
                                               const ChasCompanyIdentity *b);
ChasDuplicateLevel chas_duplicate_compare_persons (const ChasPersonIdentity *a,
                                                   const ChasPersonIdentity *b);
ChasDuplicateReason chas_duplicate_get_person_reason (const ChasPersonIdentity *a,
                                                      const ChasPersonIdentity *b);
char *chas_duplicate_make_profile_key (const char *url);
char *chas_duplicate_make_person_key (const char *given_name, const char *family_name);

G_END_DECLS
