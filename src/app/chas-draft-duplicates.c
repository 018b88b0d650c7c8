// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-draft-duplicates.h"

#include "chas-name-key.h"
#include "chas-orgnr.h"
#include "chas-phone.h"

/* Fewer letters begin too many names. */
#define N_LETTERS_TYPED 4

/* What is known of the company that is being added. */
typedef struct
{
  char orgnr[CHAS_ORGNR_SIZE];
  gboolean has_orgnr;
  char *domain;
  char *phone_e164;
  char *name_key;
  const char *email;
  const char *town;
} Known;

void
chas_draft_duplicate_free (ChasDraftDuplicate *self)
{
  chas_company_match_free (self->match);
  g_free (self);
}

ChasDraftDuplicate *
chas_draft_duplicate_copy (const ChasDraftDuplicate *self)
{
  ChasDraftDuplicate *copy = g_memdup2 (self, sizeof *self);

  copy->match = chas_company_match_copy (self->match);
  return copy;
}

/**
 * chas_draft_duplicate_take:
 *
 * Makes of the draft what is added to the company, which comes back from the trash for that if it,
 * or its lead, lies there.
 */
void
chas_draft_duplicate_take (const ChasDraftDuplicate *self, ChasLeadDraft *draft)
{
  const ChasTrashEntry *trashed = self->match->trashed;

  g_set_str (&draft->company_id, self->match->company_id);
  g_set_str (&draft->trashed_entity, trashed ? trashed->entity : NULL);
  g_set_str (&draft->trashed_id, trashed ? trashed->id : NULL);
}

static void
known_init (Known *self, const ChasLeadDraft *draft)
{
  const char *orgnr = draft->parts[CHAS_LEAD_PART_ORGNR];
  const char *name = draft->parts[CHAS_LEAD_PART_COMPANY];

  self->has_orgnr = orgnr && chas_orgnr_parse (orgnr, self->orgnr) == CHAS_ORGNR_VALID;
  self->domain = chas_lead_draft_dup_domain (draft);
  self->phone_e164 = chas_phone_to_e164 (draft->parts[CHAS_LEAD_PART_PHONE]);
  self->name_key = chas_name_key_make (name ? name : "");
  self->email = draft->parts[CHAS_LEAD_PART_MAIL];
  self->town = draft->parts[CHAS_LEAD_PART_TOWN];
}

static void
known_clear (Known *self)
{
  g_free (self->domain);
  g_free (self->phone_e164);
  g_free (self->name_key);
}

static gboolean
is_being_typed (const char *key, const char *whole)
{
  return g_utf8_strlen (key, -1) >= N_LETTERS_TYPED && g_str_has_prefix (whole, key);
}

/* Nobody knows the county of a company that is being added, so it keeps nothing apart. */
static ChasCompanyIdentity
identify (const Known *known)
{
  return (ChasCompanyIdentity) {
    .orgnr = known->has_orgnr ? known->orgnr : NULL,
    .domain = known->domain,
    .phone_e164 = known->phone_e164,
    .email = known->email,
    .name_key = known->name_key,
    .municipality = known->town,
    .county = "",
  };
}

static void
judge (ChasDraftDuplicate *self, const Known *known)
{
  const ChasCompanyMatch *match = self->match;
  const ChasCompanyIdentity one = identify (known);
  const ChasCompanyIdentity other = {
    .orgnr = match->orgnr,
    .domain = match->domain,
    .phone_e164 = match->phone_e164,
    .email = match->email,
    .name_key = match->key ? match->key : "",
    .municipality = match->municipality,
    .county = "",
  };

  self->level = chas_duplicate_compare_companies (&one, &other);
  self->reason = chas_duplicate_get_reason (&one, &other);
  if (match->same_mail && self->level < CHAS_DUPLICATE_STRONG)
    {
      self->level = CHAS_DUPLICATE_STRONG;
      self->reason = CHAS_DUPLICATE_BY_PERSON;
    }
  else if (self->level == CHAS_DUPLICATE_NONE && is_being_typed (one.name_key, other.name_key))
    {
      self->level = CHAS_DUPLICATE_POSSIBLE;
      self->is_begun = TRUE;
    }
}

/* The surest first; of those, the one that the group works with. What lies in the trash comes after
 * what is there and probably is the company, too. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const ChasDraftDuplicate *one = *(ChasDraftDuplicate *const *) a;
  const ChasDraftDuplicate *other = *(ChasDraftDuplicate *const *) b;

  if (one->level >= CHAS_DUPLICATE_PROBABLE && other->level >= CHAS_DUPLICATE_PROBABLE &&
      !one->match->trashed != !other->match->trashed)
    return one->match->trashed ? 1 : -1;
  if (one->level != other->level)
    return one->level > other->level ? -1 : 1;
  if (!one->match->lead_id != !other->match->lead_id)
    return one->match->lead_id ? -1 : 1;
  return g_strcmp0 (one->match->name, other->match->name);
}

/**
 * chas_draft_duplicates_rank:
 * @draft: what somebody is about to add
 * @matches: (element-type ChasCompanyMatch): what was found, see chas_db_find_duplicates()
 *
 * Keeps what may be the company of the draft.
 *
 * Returns: (transfer full) (element-type ChasDraftDuplicate): the surest first, at most
 * %CHAS_DRAFT_DUPLICATES_MAX
 */
GPtrArray *
chas_draft_duplicates_rank (const ChasLeadDraft *draft, GPtrArray *matches)
{
  GPtrArray *ranked = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_draft_duplicate_free);
  Known known;

  known_init (&known, draft);
  for (guint i = 0; i < matches->len; i++)
    {
      g_autoptr (ChasDraftDuplicate) duplicate = g_new0 (ChasDraftDuplicate, 1);

      duplicate->match = chas_company_match_copy (matches->pdata[i]);
      judge (duplicate, &known);
      if (duplicate->level != CHAS_DUPLICATE_NONE)
        g_ptr_array_add (ranked, g_steal_pointer (&duplicate));
    }
  known_clear (&known);
  g_ptr_array_sort (ranked, compare);
  if (ranked->len > CHAS_DRAFT_DUPLICATES_MAX)
    g_ptr_array_set_size (ranked, CHAS_DRAFT_DUPLICATES_MAX);
  return ranked;
}

/**
 * chas_draft_duplicates_keep:
 * @matches: (element-type ChasCompanyMatch): loses those that are surely not the company of @draft
 */
void
chas_draft_duplicates_keep (const ChasLeadDraft *draft, GPtrArray *matches)
{
  Known known;

  known_init (&known, draft);
  for (guint i = matches->len; i > 0; i--)
    {
      ChasDraftDuplicate duplicate = { .match = matches->pdata[i - 1] };

      judge (&duplicate, &known);
      if (duplicate.level == CHAS_DUPLICATE_NONE)
        g_ptr_array_remove_index (matches, i - 1);
    }
  known_clear (&known);
}

/**
 * chas_draft_duplicates_are_one:
 *
 * Returns: whether two drafts of one list are about the same company
 */
gboolean
chas_draft_duplicates_are_one (const ChasLeadDraft *draft, const ChasLeadDraft *other)
{
  ChasCompanyIdentity one, two;
  Known known, known_other;
  gboolean are_one;

  known_init (&known, draft);
  known_init (&known_other, other);
  one = identify (&known);
  two = identify (&known_other);
  are_one = chas_duplicate_compare_companies (&one, &two) >= CHAS_DUPLICATE_PROBABLE;
  known_clear (&known);
  known_clear (&known_other);
  return are_one;
}

static void
add_sign (GStrvBuilder *signs, char kind, const char *text)
{
  if (text && *text)
    g_strv_builder_take (signs, g_strdup_printf ("%c%s", kind, text));
}

/**
 * chas_draft_duplicates_list_signs:
 *
 * Returns: (transfer full): of two drafts that are about the same company, see
 *   chas_draft_duplicates_are_one(), each has one of these in common with the other
 */
GStrv
chas_draft_duplicates_list_signs (const ChasLeadDraft *draft)
{
  g_autoptr (GStrvBuilder) signs = g_strv_builder_new ();
  g_autofree char *mail = NULL;
  Known known;

  known_init (&known, draft);
  mail = known.email ? g_ascii_strdown (known.email, -1) : NULL;
  add_sign (signs, 'o', known.has_orgnr ? known.orgnr : NULL);
  add_sign (signs, 'd', known.domain);
  add_sign (signs, 'p', known.phone_e164);
  add_sign (signs, 'm', mail);
  add_sign (signs, 'n', known.name_key);
  known_clear (&known);
  return g_strv_builder_end (signs);
}
