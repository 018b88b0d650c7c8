// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-duplicate.h"

#include "chas-domain.h"
#include "chas-fold.h"
#include "chas-trigram.h"

static gboolean
are_same (const char *a, const char *b)
{
  return a != NULL && b != NULL && strcmp (a, b) == 0;
}

static gboolean
are_different (const char *a, const char *b)
{
  return a != NULL && b != NULL && strcmp (a, b) != 0;
}

static gboolean
are_same_folded (const char *a, const char *b)
{
  g_autofree char *folded_a = a != NULL ? chas_fold_for_search (a) : NULL;
  g_autofree char *folded_b = b != NULL ? chas_fold_for_search (b) : NULL;

  return are_same (folded_a, folded_b);
}

static gboolean
share_a_mail (const char *a, const char *b)
{
  return a != NULL && b != NULL && g_ascii_strcasecmp (a, b) == 0;
}

/* Many have an address at a shared domain: it tells nobody apart. */
static const char *
get_own_domain (const ChasCompanyIdentity *company)
{
  return company->domain != NULL && !chas_domain_is_shared (company->domain) ? company->domain
                                                                             : NULL;
}

static gboolean
share_an_address (const ChasCompanyIdentity *a, const ChasCompanyIdentity *b)
{
  return are_same (get_own_domain (a), get_own_domain (b)) ||
         are_same (a->phone_e164, b->phone_e164) || share_a_mail (a->email, b->email);
}

/* Two numbers: the address may be that of a group of companies. Two names with two domains: the
 * switchboard may be that of an office hotel. */
static gboolean
stand_apart (const ChasCompanyIdentity *a, const ChasCompanyIdentity *b)
{
  return are_different (a->orgnr, b->orgnr) ||
         (are_different (get_own_domain (a), get_own_domain (b)) &&
          are_different (a->name_key, b->name_key));
}

static gboolean
share_name_and_place (const ChasCompanyIdentity *a, const ChasCompanyIdentity *b)
{
  if (a->name_key[0] == '\0' || !are_same (a->name_key, b->name_key))
    return FALSE;
  return a->municipality == NULL || b->municipality == NULL ||
         are_same_folded (a->municipality, b->municipality);
}

static gboolean
are_similar_in_one_county (const ChasCompanyIdentity *a, const ChasCompanyIdentity *b)
{
  return are_same (a->county, b->county) &&
         chas_trigram_similarity (a->name_key, b->name_key) >= CHAS_DUPLICATE_SIMILARITY;
}

/**
 * chas_duplicate_compare_companies:
 * @a: a company
 * @b: another
 *
 * What else differs makes an address in common weak.
 *
 * Returns: how sure it is that they are one. Source: domain.md, section 7
 */
ChasDuplicateLevel
chas_duplicate_compare_companies (const ChasCompanyIdentity *a, const ChasCompanyIdentity *b)
{
  gboolean share_address = share_an_address (a, b);

  if (are_same (a->orgnr, b->orgnr))
    return CHAS_DUPLICATE_CERTAIN;
  if (share_address && !stand_apart (a, b))
    return CHAS_DUPLICATE_STRONG;
  if (share_name_and_place (a, b))
    return CHAS_DUPLICATE_PROBABLE;
  if (share_address || are_similar_in_one_county (a, b))
    return CHAS_DUPLICATE_POSSIBLE;
  return CHAS_DUPLICATE_NONE;
}

/**
 * chas_duplicate_get_reason:
 * @a: a company
 * @b: another that may be the same
 *
 * Returns: why they are taken for one
 */
ChasDuplicateReason
chas_duplicate_get_reason (const ChasCompanyIdentity *a, const ChasCompanyIdentity *b)
{
  if (are_same (a->orgnr, b->orgnr))
    return CHAS_DUPLICATE_BY_ORGNR;
  if (are_same (get_own_domain (a), get_own_domain (b)))
    return CHAS_DUPLICATE_BY_DOMAIN;
  if (are_same (a->phone_e164, b->phone_e164))
    return CHAS_DUPLICATE_BY_PHONE;
  if (share_a_mail (a->email, b->email))
    return CHAS_DUPLICATE_BY_MAIL;
  if (a->name_key[0] != '\0' && are_same (a->name_key, b->name_key))
    return CHAS_DUPLICATE_BY_NAME;
  return CHAS_DUPLICATE_BY_SIMILAR_NAME;
}

/**
 * chas_duplicate_make_person_key:
 * @family_name: (nullable)
 *
 * Returns: (transfer full): the full name of a person, the same in all spellings
 */
char *
chas_duplicate_make_person_key (const char *given_name, const char *family_name)
{
  g_autofree char *name = g_strjoin (" ", given_name, family_name, NULL);

  return chas_fold_for_search (name);
}

static char *
make_name (const ChasPersonIdentity *person)
{
  return chas_duplicate_make_person_key (person->given_name, person->family_name);
}

/* Whether each word of one name stands in the other: "Kim" and "Kim Berg". */
static gboolean
is_part_of (const char *shorter, const char *longer)
{
  g_auto (GStrv) words = g_strsplit (shorter, " ", -1);
  g_auto (GStrv) all = g_strsplit (longer, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char *const *) all, words[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_names_similar (const char *a, const char *b)
{
  return is_part_of (a, b) || is_part_of (b, a) ||
         chas_trigram_similarity (a, b) >= CHAS_DUPLICATE_SIMILARITY;
}

/**
 * chas_duplicate_make_profile_key:
 *
 * Returns: (transfer full) (nullable): what is the same in all spellings of a profile's address
 */
char *
chas_duplicate_make_profile_key (const char *url)
{
  g_autofree char *lower = g_ascii_strdown (url, -1);
  char *start = strstr (lower, "/in/");
  gsize length;

  if (start == NULL)
    return NULL;
  start += strlen ("/in/");
  length = strcspn (start, "/?#");
  return length > 0 ? g_strndup (start, length) : NULL;
}

static gboolean
share_a_profile (const ChasPersonIdentity *a, const ChasPersonIdentity *b)
{
  g_autofree char *key_a =
    a->linkedin_url != NULL ? chas_duplicate_make_profile_key (a->linkedin_url) : NULL;
  g_autofree char *key_b =
    b->linkedin_url != NULL ? chas_duplicate_make_profile_key (b->linkedin_url) : NULL;

  return are_same (key_a, key_b);
}

/**
 * chas_duplicate_compare_persons:
 * @a: a person
 * @b: another
 *
 * Returns: how sure it is that they are one. Source: domain.md, section 7
 */
ChasDuplicateLevel
chas_duplicate_compare_persons (const ChasPersonIdentity *a, const ChasPersonIdentity *b)
{
  g_autofree char *name_a = make_name (a);
  g_autofree char *name_b = make_name (b);

  if (share_a_mail (a->email, b->email))
    return CHAS_DUPLICATE_CERTAIN;
  if ((are_same (a->phone_e164, b->phone_e164) || share_a_profile (a, b)) &&
      are_names_similar (name_a, name_b))
    return CHAS_DUPLICATE_STRONG;
  if (are_same (a->company_id, b->company_id) && are_same (name_a, name_b))
    return CHAS_DUPLICATE_PROBABLE;
  return CHAS_DUPLICATE_NONE;
}

/**
 * chas_duplicate_get_person_reason:
 * @a: a person
 * @b: another that may be the same
 *
 * Returns: why they are taken for one
 */
ChasDuplicateReason
chas_duplicate_get_person_reason (const ChasPersonIdentity *a, const ChasPersonIdentity *b)
{
  if (share_a_mail (a->email, b->email))
    return CHAS_DUPLICATE_BY_MAIL;
  if (are_same (a->phone_e164, b->phone_e164) &&
      chas_duplicate_compare_persons (a, b) == CHAS_DUPLICATE_STRONG)
    return CHAS_DUPLICATE_BY_PHONE;
  return share_a_profile (a, b) ? CHAS_DUPLICATE_BY_PROFILE : CHAS_DUPLICATE_BY_WORK;
}
