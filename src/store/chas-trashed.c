// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trashed.h"

#include "chas-db-text.h"
#include "chas-entities.h"
#include "chas-instant.h"
#include "chas-name-key.h"
#include "chas-orgnr.h"
#include "chas-phone.h"
#include "chas-trash.h"

/* Which companies lie in the trash, or have their lead there. What was deleted is found by its
 * versions alone: it is read whole, and kept until anything at all is committed. */

#define CACHE_KEY "chas-trashed"
#define N_FIRST_LETTERS 4 /* names that are alike begin alike */

/* The program deletes no company as such, and nothing twice without its having come back: what only
 * undo took back never was. It may as well be added anew. */
#define WAS_TAKEN_BACK                                                                             \
  "SELECT count(*) = 1 AND max(dev) = (SELECT dev FROM sync_meta) AND (?1 = 'company' OR EXISTS"   \
  " (SELECT 1 FROM undo_edit e JOIN undo_step s ON s.id = e.step WHERE e.id = ?2"                  \
  " AND e.entity = ?1 AND e.op = 'insert' AND s.state = 'undone'))"                                \
  " FROM version WHERE entity = ?1 AND id = ?2 AND field = '_del'"

typedef struct
{
  guint version; /* of the data it was read from */
  char *group_id;
  GPtrArray *companies; /* of ChasCompanyMatch */
  GHashTable *leads;    /* of ChasTrashEntry, by the id of the company */
} Trashed;

static void
trashed_free (gpointer data)
{
  Trashed *self = data;

  g_free (self->group_id);
  g_ptr_array_unref (self->companies);
  g_hash_table_unref (self->leads);
  g_free (self);
}

static Trashed *
trashed_new (const char *group_id, guint version)
{
  Trashed *self = g_new0 (Trashed, 1);

  self->version = version;
  self->group_id = g_strdup (group_id);
  self->companies = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_company_match_free);
  self->leads =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) chas_trash_entry_free);
  return self;
}

static gboolean
was_taken_back (ChasDb *db, const ChasTrashRecord *record, gboolean *out_was, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, WAS_TAKEN_BACK, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, record->info->name);
  chas_stmt_bind_text (stmt, 2, record->id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_was = chas_stmt_get_int64 (stmt, 0) != 0;
  sqlite3_reset (stmt);
  return TRUE;
}

static ChasTrashEntry *
make_entry (const ChasTrashRecord *record, ChasEntity *entity)
{
  ChasTrashEntry *entry = chas_trash_entry_new (entity);

  entry->author = *record->author ? g_strdup (record->author) : NULL;
  entry->at = chas_instant_dup_text (record->ms / 1000);
  entry->mine = record->mine;
  return entry;
}

/* The newest of them comes first. */
static gboolean
take_lead (Trashed *self,
           ChasDb *db,
           const ChasTrashRecord *record,
           ChasEntity *lead,
           GError **error)
{
  g_autofree char *company_id = NULL;

  if (g_strcmp0 (chas_entity_get_text (lead, "group_id"), self->group_id) != 0 ||
      chas_entity_has (lead, "merged_into") || !chas_entity_has (lead, "company_id"))
    return TRUE;
  if (!chas_db_find_root (db, chas_entity_get_text (lead, "company_id"), &company_id, error))
    return FALSE;
  if (!g_hash_table_contains (self->leads, company_id))
    g_hash_table_insert (self->leads, g_steal_pointer (&company_id), make_entry (record, lead));
  return TRUE;
}

static void
take_company (Trashed *self, const ChasTrashRecord *record, ChasEntity *company)
{
  ChasCompanyMatch *match;

  if (!chas_entity_has (company, "name") || chas_entity_has (company, "merged_into"))
    return;
  match = g_new0 (ChasCompanyMatch, 1);
  match->company_id = g_strdup (record->id);
  match->name = g_strdup (chas_entity_get_text (company, "name"));
  match->key = chas_name_key_make (match->name);
  match->orgnr = g_strdup (chas_entity_get_text (company, "orgnr"));
  match->domain = g_strdup (chas_entity_get_text (company, "domain"));
  match->phone_e164 = g_strdup (chas_entity_get_text (company, "phone_e164"));
  match->email = g_strdup (chas_entity_get_text (company, "email"));
  match->municipality = g_strdup (chas_entity_get_text (company, "municipality"));
  match->county = g_strdup (chas_entity_get_text (company, "county"));
  match->do_not_contact = chas_company_get_do_not_contact (CHAS_COMPANY (company));
  match->trashed = make_entry (record, company);
  g_ptr_array_add (self->companies, match);
}

static gboolean
take_record (Trashed *self, ChasDb *db, const ChasTrashRecord *record, GError **error)
{
  g_autoptr (ChasEntity) entity = chas_entity_new (record->info, record->id);
  gboolean taken_back;

  if (!was_taken_back (db, record, &taken_back, error))
    return FALSE;
  if (taken_back)
    return TRUE;
  if (!chas_trash_read_entity (db, record, entity, error))
    return FALSE;
  if (CHAS_IS_LEAD (entity))
    return take_lead (self, db, record, entity, error);
  take_company (self, record, entity);
  return TRUE;
}

/* The lead brings its company back with it. */
static void
prefer_leads (Trashed *self)
{
  for (guint i = 0; i < self->companies->len; i++)
    {
      ChasCompanyMatch *match = self->companies->pdata[i];
      const ChasTrashEntry *lead = g_hash_table_lookup (self->leads, match->company_id);

      if (!lead)
        continue;
      chas_trash_entry_free (match->trashed);
      match->trashed = chas_trash_entry_copy (lead);
    }
}

static Trashed *
read_trashed (ChasDb *db, const char *group_id, guint version, GError **error)
{
  Trashed *self = trashed_new (group_id, version);
  g_autoptr (ChasTrash) trash = chas_trash_read_companies (db, error);
  gboolean done = trash != NULL;

  for (guint i = 0; done && i < trash->records->len; i++)
    done = take_record (self, db, trash->records->pdata[i], error);
  if (!done)
    {
      trashed_free (self);
      return NULL;
    }
  prefer_leads (self);
  return self;
}

static const Trashed *
get_trashed (ChasDb *db, const char *group_id, GError **error)
{
  Trashed *self = g_object_get_data (G_OBJECT (db), CACHE_KEY);
  guint version;

  if (!chas_db_get_version (db, &version, error))
    return NULL;
  if (self && self->version == version && g_str_equal (self->group_id, group_id))
    return self;
  self = read_trashed (db, group_id, version, error);
  g_object_set_data_full (G_OBJECT (db), CACHE_KEY, self, trashed_free);
  return self;
}

/**
 * chas_trashed_has_any:
 * @out_has: (out): whether a company lies in the trash, or a lead of the group
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_trashed_has_any (ChasDb *db, const char *group_id, gboolean *out_has, GError **error)
{
  const Trashed *trashed = get_trashed (db, group_id, error);

  *out_has = trashed && (trashed->companies->len > 0 || g_hash_table_size (trashed->leads) > 0);
  return trashed != NULL;
}

/* What a company can be known by. */
typedef struct
{
  char orgnr[CHAS_ORGNR_SIZE];
  gboolean has_orgnr;
  char *domain;
  char *phone;
  char *key;
  char *first_letters; /* of it; NULL: there are not as many */
  const char *mail;
} Wanted;

static void
wanted_init (Wanted *self, const ChasLeadDraft *draft)
{
  const char *number = draft->parts[CHAS_LEAD_PART_ORGNR];
  const char *name = draft->parts[CHAS_LEAD_PART_COMPANY];

  self->has_orgnr = number && chas_orgnr_parse (number, self->orgnr) == CHAS_ORGNR_VALID;
  self->domain = chas_lead_draft_dup_domain (draft);
  self->phone = chas_phone_to_e164 (draft->parts[CHAS_LEAD_PART_PHONE]);
  self->key = chas_name_key_make (name ? name : "");
  self->first_letters = g_utf8_strlen (self->key, -1) >= N_FIRST_LETTERS
                          ? g_utf8_substring (self->key, 0, N_FIRST_LETTERS)
                          : NULL;
  self->mail = draft->parts[CHAS_LEAD_PART_MAIL];
}

static void
wanted_clear (Wanted *self)
{
  g_free (self->domain);
  g_free (self->phone);
  g_free (self->key);
  g_free (self->first_letters);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static gboolean
are_same (const char *a, const char *b)
{
  return a && b && g_str_equal (a, b);
}

static gboolean
may_be (const Wanted *wanted, const ChasCompanyMatch *match)
{
  return (wanted->has_orgnr && are_same (wanted->orgnr, match->orgnr)) ||
         are_same (wanted->domain, match->domain) || are_same (wanted->phone, match->phone_e164) ||
         (wanted->mail && match->email && g_ascii_strcasecmp (wanted->mail, match->email) == 0) ||
         (*wanted->key && are_same (wanted->key, match->key)) ||
         (wanted->first_letters && g_str_has_prefix (match->key, wanted->first_letters));
}

/**
 * chas_trashed_find_companies:
 * @group_id: whose leads are told of
 * @matches: (element-type ChasCompanyMatch): gets those that lie in the trash and may be the one of
 *   @draft
 *
 * What undo took back does not lie there by anybody's will, and is passed over.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_trashed_find_companies (ChasDb *db,
                             const char *group_id,
                             const ChasLeadDraft *draft,
                             GPtrArray *matches,
                             GError **error)
{
  const Trashed *trashed = get_trashed (db, group_id, error);
  g_auto (Wanted) wanted = { 0 };

  if (!trashed)
    return FALSE;
  wanted_init (&wanted, draft);
  for (guint i = 0; i < trashed->companies->len; i++)
    if (may_be (&wanted, trashed->companies->pdata[i]))
      g_ptr_array_add (matches, chas_company_match_copy (trashed->companies->pdata[i]));
  return TRUE;
}

/**
 * chas_trashed_tell_lead:
 * @match: is there, but the group has no lead for it: it is told if that lies in the trash
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_trashed_tell_lead (ChasDb *db, const char *group_id, ChasCompanyMatch *match, GError **error)
{
  const Trashed *trashed = get_trashed (db, group_id, error);
  const ChasTrashEntry *lead =
    trashed ? g_hash_table_lookup (trashed->leads, match->company_id) : NULL;

  if (lead)
    match->trashed = chas_trash_entry_copy (lead);
  return trashed != NULL;
}
