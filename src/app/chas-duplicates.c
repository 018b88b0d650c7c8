// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-duplicates.h"

#include "chas-db-merge-records.h"
#include "chas-domain.h"
#include "chas-entities.h"
#include "chas-name-key.h"

/* A company with what it is known by. */
typedef struct
{
  ChasCompany *company;
  char *name_key;
  char *domain; /* its own; nullable, as what follows */
  char *mail;   /* in lower case */
} Suspect;

typedef struct
{
  GArray *suspects;
  GHashTable *seen; /* keys of pairs that need no look any more */
  GPtrArray *pairs;
} Search;

typedef const char *(*KeyFunc) (const Suspect *suspect);

/* Of a name that is spelt in two ways the spellings stand near each other in the alphabet. */
#define N_NEIGHBOURS 4

static const char *
get_orgnr (const Suspect *suspect)
{
  return chas_company_get_orgnr (suspect->company);
}

static const char *
get_domain (const Suspect *suspect)
{
  return suspect->domain;
}

static const char *
get_mail (const Suspect *suspect)
{
  return suspect->mail;
}

static const char *
get_phone (const Suspect *suspect)
{
  return chas_company_get_phone_e164 (suspect->company);
}

static const char *
get_name_key (const Suspect *suspect)
{
  return *suspect->name_key ? suspect->name_key : NULL;
}

static const char *
get_county (const Suspect *suspect)
{
  return chas_entity_get_text (CHAS_ENTITY (suspect->company), "county");
}

static ChasCompanyIdentity
identify (const Suspect *suspect)
{
  return (ChasCompanyIdentity) {
    .orgnr = get_orgnr (suspect),
    .domain = suspect->domain,
    .phone_e164 = get_phone (suspect),
    .email = suspect->mail,
    .name_key = suspect->name_key,
    .municipality = chas_company_get_municipality (suspect->company),
    .county = get_county (suspect),
  };
}

static void
add_pair (Search *self,
          const Suspect *a,
          const Suspect *b,
          ChasDuplicateLevel level,
          ChasDuplicateReason reason)
{
  const Suspect *both[] = { a, b };
  ChasDuplicatePair *pair = g_new0 (ChasDuplicatePair, 1);

  pair->entity = "company";
  for (guint i = 0; i < 2; i++)
    {
      pair->ids[i] = g_strdup (chas_entity_get_id (CHAS_ENTITY (both[i]->company)));
      pair->names[i] = g_strdup (chas_company_get_name (both[i]->company));
      pair->places[i] = g_strdup (chas_company_get_municipality (both[i]->company));
    }
  pair->is_suspected = TRUE;
  pair->level = level;
  pair->reason = reason;
  chas_duplicate_pair_sort (pair);
  g_ptr_array_add (self->pairs, pair);
}

static void
look_at (Search *self, const Suspect *a, const Suspect *b)
{
  const ChasCompanyIdentity one = identify (a);
  const ChasCompanyIdentity other = identify (b);
  ChasDuplicateLevel level = chas_duplicate_compare_companies (&one, &other);

  if (level != CHAS_DUPLICATE_NONE &&
      g_hash_table_add (self->seen,
                        chas_db_make_pair_key (chas_entity_get_id (CHAS_ENTITY (a->company)),
                                               chas_entity_get_id (CHAS_ENTITY (b->company)))))
    add_pair (self, a, b, level, chas_duplicate_get_reason (&one, &other));
}

/* Each company with the next one that has the same key: a heap of equal ones makes as many pairs as
 * there are, not their square. */
static void
look_by_key (Search *self, KeyFunc get_key)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->suspects->len; i++)
    {
      const Suspect *suspect = &g_array_index (self->suspects, Suspect, i);
      const char *key = get_key (suspect);
      const Suspect *before = key ? g_hash_table_lookup (last, key) : NULL;

      if (before)
        look_at (self, before, suspect);
      if (key)
        g_hash_table_insert (last, (gpointer) key, (gpointer) suspect);
    }
}

static int
compare_by_place (gconstpointer a, gconstpointer b)
{
  int by_county = g_strcmp0 (get_county (a), get_county (b));

  return by_county ? by_county
                   : strcmp (((const Suspect *) a)->name_key, ((const Suspect *) b)->name_key);
}

static void
look_at_neighbours (Search *self)
{
  g_array_sort (self->suspects, compare_by_place);
  for (guint i = 0; i < self->suspects->len; i++)
    for (guint j = i + 1; j < MIN (i + 1 + N_NEIGHBOURS, self->suspects->len); j++)
      {
        const Suspect *a = &g_array_index (self->suspects, Suspect, i);
        const Suspect *b = &g_array_index (self->suspects, Suspect, j);

        if (get_county (a) && g_strcmp0 (get_county (a), get_county (b)) == 0)
          look_at (self, a, b);
      }
}

static void
suspect_clear (gpointer data)
{
  Suspect *suspect = data;

  g_object_unref (suspect->company);
  g_free (suspect->name_key);
  g_free (suspect->domain);
  g_free (suspect->mail);
}

/* A mail address tells the domain of whoever has written down no other. */
static char *
dup_own_domain (ChasCompany *company)
{
  const char *known = chas_company_get_domain (company);
  g_autofree char *domain =
    known ? g_strdup (known) : chas_domain_normalise (chas_company_get_email (company));

  return domain && !chas_domain_is_shared (domain) ? g_steal_pointer (&domain) : NULL;
}

static Suspect
suspect_make (ChasCompany *company)
{
  const char *name = chas_company_get_name (company);
  const char *mail = chas_company_get_email (company);

  return (Suspect) {
    .company = g_object_ref (company),
    .name_key = chas_name_key_make (name ? name : ""),
    .domain = dup_own_domain (company),
    .mail = mail ? g_ascii_strdown (mail, -1) : NULL,
  };
}

static GArray *
list_suspects (ChasDb *db, GError **error)
{
  g_autoptr (GPtrArray) companies = chas_db_list_shown_companies (db, error);
  GArray *suspects;

  if (!companies)
    return NULL;
  suspects = g_array_sized_new (FALSE, FALSE, sizeof (Suspect), companies->len);
  g_array_set_clear_func (suspects, suspect_clear);
  for (guint i = 0; i < companies->len; i++)
    {
      Suspect suspect = suspect_make (companies->pdata[i]);

      g_array_append_val (suspects, suspect);
    }
  return suspects;
}

/**
 * chas_duplicates_find_companies:
 *
 * Looks for companies that were added twice: by number, domain, phone, mail, name, and names that
 * are nearly the same in one county. What a person called no duplicate is left out.
 *
 * Returns: (transfer full) (element-type ChasDuplicatePair): the surest first, at most
 * %CHAS_DUPLICATES_MAX; %NULL on error
 */
GPtrArray *
chas_duplicates_find_companies (ChasDb *db, GError **error)
{
  g_autoptr (GHashTable) seen = chas_db_list_not_duplicates (db, "company", error);
  g_autoptr (GArray) suspects = seen ? list_suspects (db, error) : NULL;
  g_autoptr (GPtrArray) pairs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_duplicate_pair_free);
  Search search = { suspects, seen, pairs };

  if (!suspects)
    return NULL;
  look_by_key (&search, get_orgnr);
  look_by_key (&search, get_domain);
  look_by_key (&search, get_phone);
  look_by_key (&search, get_mail);
  look_by_key (&search, get_name_key);
  look_at_neighbours (&search);
  g_ptr_array_sort (pairs, chas_duplicate_pair_compare);
  if (pairs->len > CHAS_DUPLICATES_MAX)
    g_ptr_array_set_size (pairs, CHAS_DUPLICATES_MAX);
  return g_steal_pointer (&pairs);
}
