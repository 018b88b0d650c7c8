// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-merge-records.h"
#include "chas-db-people.h"
#include "chas-duplicates.h"
#include "chas-fold.h"

typedef struct
{
  GPtrArray *people; /* of ChasKnownPerson */
  GHashTable *seen;  /* keys of pairs that need no look any more */
  GPtrArray *pairs;
} Search;

typedef char *(*DupKeyFunc) (const ChasKnownPerson *person);

/* Of those who share a number, so many are compared with the next one: a switchboard has one for
 * all. Those with one mail, or one name at one company, are all compared, unless a whole table went
 * wrong. */
#define N_BEFORE 8
#define ALL_BEFORE 100

static char *
dup_mail (const ChasKnownPerson *person)
{
  return person->email ? g_ascii_strdown (person->email, -1) : NULL;
}

static char *
dup_phone (const ChasKnownPerson *person)
{
  return g_strdup (person->phone_e164);
}

static char *
dup_profile (const ChasKnownPerson *person)
{
  return person->linkedin_url ? chas_duplicate_make_profile_key (person->linkedin_url) : NULL;
}

/* Where both work, if they do. */
static const char *
find_company (const ChasKnownPerson *a, const ChasKnownPerson *b)
{
  for (guint i = 0; i < a->company_ids->len; i++)
    if (g_ptr_array_find_with_equal_func (b->company_ids, a->company_ids->pdata[i], g_str_equal,
                                          NULL))
      return a->company_ids->pdata[i];
  return NULL;
}

static ChasPersonIdentity
identify (const ChasKnownPerson *person, const char *company_id)
{
  return (ChasPersonIdentity) {
    .given_name = person->given_name ? person->given_name : "",
    .family_name = person->family_name,
    .email = person->email,
    .phone_e164 = person->phone_e164,
    .linkedin_url = person->linkedin_url,
    .company_id = company_id,
  };
}

static void
add_pair (Search *self,
          const ChasKnownPerson *a,
          const ChasKnownPerson *b,
          ChasDuplicateLevel level,
          ChasDuplicateReason reason)
{
  const ChasKnownPerson *both[] = { a, b };
  ChasDuplicatePair *pair = g_new0 (ChasDuplicatePair, 1);

  pair->entity = "person";
  for (guint i = 0; i < 2; i++)
    {
      pair->ids[i] = g_strdup (both[i]->id);
      pair->names[i] = chas_known_person_dup_name (both[i]);
      pair->places[i] = both[i]->place->len > 0 ? g_strdup (both[i]->place->str) : NULL;
    }
  pair->is_suspected = TRUE;
  pair->level = level;
  pair->reason = reason;
  chas_duplicate_pair_sort (pair);
  g_ptr_array_add (self->pairs, pair);
}

static void
look_at (Search *self, const ChasKnownPerson *a, const ChasKnownPerson *b)
{
  const char *company_id = find_company (a, b);
  const ChasPersonIdentity one = identify (a, company_id);
  const ChasPersonIdentity other = identify (b, company_id);
  ChasDuplicateLevel level = chas_duplicate_compare_persons (&one, &other);

  if (level != CHAS_DUPLICATE_NONE &&
      g_hash_table_add (self->seen, chas_db_make_pair_key (a->id, b->id)))
    add_pair (self, a, b, level, chas_duplicate_get_person_reason (&one, &other));
}

/* Looks at a person and those before them that have the same key. */
static void
look_among (Search *self, GHashTable *groups, char *key, ChasKnownPerson *person, guint n_before)
{
  GPtrArray *group = g_hash_table_lookup (groups, key);

  for (guint i = group ? group->len : 0; i > 0 && group->len - i < n_before; i--)
    look_at (self, group->pdata[i - 1], person);
  if (!group)
    g_hash_table_insert (groups, g_strdup (key), group = g_ptr_array_new ());
  g_ptr_array_add (group, person);
  g_free (key);
}

static GHashTable *
make_groups (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

static void
look_by_key (Search *self, DupKeyFunc dup_key, guint n_before)
{
  g_autoptr (GHashTable) groups = make_groups ();

  for (guint i = 0; i < self->people->len; i++)
    {
      char *key = dup_key (self->people->pdata[i]);

      if (key)
        look_among (self, groups, key, self->people->pdata[i], n_before);
    }
}

static void
look_by_work (Search *self)
{
  g_autoptr (GHashTable) groups = make_groups ();

  for (guint i = 0; i < self->people->len; i++)
    {
      ChasKnownPerson *person = self->people->pdata[i];
      g_autofree char *name =
        chas_duplicate_make_person_key (person->given_name ? person->given_name : "",
                                        person->family_name);

      for (guint j = 0; *name && j < person->company_ids->len; j++)
        look_among (self, groups, g_strconcat (person->company_ids->pdata[j], " ", name, NULL),
                    person, ALL_BEFORE);
    }
}

/**
 * chas_duplicates_find_people:
 *
 * Looks for people that were added twice: by mail, phone, profile, and name at one company. What a
 * person called no duplicate is left out.
 *
 * Returns: (transfer full) (element-type ChasDuplicatePair): the surest first, at most
 * %CHAS_DUPLICATES_MAX; %NULL on error
 */
GPtrArray *
chas_duplicates_find_people (ChasDb *db, GError **error)
{
  g_autoptr (GHashTable) seen = chas_db_list_not_duplicates (db, "person", error);
  g_autoptr (GPtrArray) people = seen ? chas_db_list_people (db, error) : NULL;
  g_autoptr (GPtrArray) pairs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_duplicate_pair_free);
  Search search = { people, seen, pairs };

  if (!people)
    return NULL;
  look_by_key (&search, dup_mail, ALL_BEFORE);
  look_by_key (&search, dup_phone, N_BEFORE);
  look_by_key (&search, dup_profile, N_BEFORE);
  look_by_work (&search);
  g_ptr_array_sort (pairs, chas_duplicate_pair_compare);
  if (pairs->len > CHAS_DUPLICATES_MAX)
    g_ptr_array_set_size (pairs, CHAS_DUPLICATES_MAX);
  return g_steal_pointer (&pairs);
}
