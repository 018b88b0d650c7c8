// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-match.h"

#include "chas-name-key.h"

/* The keys of names are made in C, so they lie in a table of this import's own; it is temporary and
 * so costs no memory that grows with the data. */
#define MAKE_KEYS                                                                                  \
  "DROP TABLE IF EXISTS temp.import_key;"                                                          \
  "CREATE TEMP TABLE import_key (key TEXT NOT NULL, company_id TEXT NOT NULL);"                    \
  "CREATE INDEX temp.import_key_key ON import_key (key)"

/* A merged company stands for the one it was merged into. */
#define COMPANY                                                                                    \
  "SELECT coalesce ((SELECT root FROM same_record WHERE id = c.id), c.id),"                        \
  " c.name, c.orgnr, c.domain, c.phone_e164, c.municipality, c.county, c.email"                    \
  " FROM company c "
#define PERSON                                                                                     \
  "SELECT coalesce ((SELECT root FROM same_record WHERE id = p.id), p.id),"                        \
  " p.given_name, p.family_name, p.email, p.phone_e164, p.linkedin_url"                            \
  " FROM person p "

static const char *const company_queries[] = {
  COMPANY "WHERE c.orgnr = ?1 LIMIT 20",
  COMPANY "WHERE c.domain = ?1 LIMIT 20",
  COMPANY "WHERE c.phone_e164 = ?1 LIMIT 20",
  COMPANY "WHERE c.email = ?1 COLLATE NOCASE LIMIT 20",
  COMPANY "JOIN temp.import_key k ON k.company_id = c.id WHERE k.key = ?1 ORDER BY c.id LIMIT 20",
};

#define PERSON_BY_MAIL PERSON "WHERE p.email = ?1 LIMIT 1"
#define PEOPLE_OF_COMPANY                                                                          \
  PERSON                                                                                           \
  "JOIN employment e ON e.person_id = p.id WHERE e.company_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) ORDER BY p.id"

struct _ChasCsvMatch
{
  ChasDb *db;
};

/* The best answer so far. */
typedef struct
{
  ChasDuplicateLevel level;
  char *id;
  char *name;
} Best;

/**
 * chas_csv_match_free:
 * @self: (nullable): a finder
 *
 * Frees it.
 */
void
chas_csv_match_free (ChasCsvMatch *self)
{
  if (!self)
    return;
  g_object_unref (self->db);
  g_free (self);
}

/**
 * chas_csv_match_add:
 * @self: a finder
 * @id: of a company made by this import
 * @name: its name
 * @error: return location
 *
 * Makes a company known to later rows.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_match_add (ChasCsvMatch *self, const char *id, const char *name, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self->db, "INSERT INTO temp.import_key VALUES (?1, ?2)", error);
  g_autofree char *key = chas_name_key_make (name);

  if (!stmt)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, key);
  chas_stmt_bind_text (stmt, 2, id);
  return chas_db_run (self->db, stmt, error);
}

static gboolean
fill_keys (ChasCsvMatch *self, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (self->db, "SELECT id, name FROM company", error);
  gboolean row;

  if (!stmt)
    return FALSE;
  while (chas_db_step (self->db, stmt, &row, error))
    {
      const char *name;

      if (!row)
        return TRUE;
      name = chas_stmt_get_text (stmt, 1);
      if (name && !chas_csv_match_add (self, chas_stmt_get_text (stmt, 0), name, error))
        return FALSE;
    }
  return FALSE;
}

/**
 * chas_csv_match_new:
 * @db: a database inside the transaction of the import
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a finder
 */
ChasCsvMatch *
chas_csv_match_new (ChasDb *db, GError **error)
{
  g_autoptr (ChasCsvMatch) self = g_new0 (ChasCsvMatch, 1);

  self->db = g_object_ref (db);
  if (!chas_db_exec (db, MAKE_KEYS, error) || !fill_keys (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Whether one name stands for two towns, and nobody says that these lie in two counties. */
static gboolean
may_be_branch (const ChasCompanyIdentity *a, const ChasCompanyIdentity *b)
{
  return g_str_equal (a->name_key, b->name_key) &&
         (!a->county || !b->county || g_str_equal (a->county, b->county));
}

/* Compares the company of the file with the one the query has found. */
static void
judge_company (Best *best, const ChasCompanyIdentity *identity, ChasStmt *stmt)
{
  g_autofree char *key = chas_name_key_make (chas_stmt_get_text (stmt, 1));
  ChasCompanyIdentity found = {
    .name_key = key,
    .orgnr = chas_stmt_get_text (stmt, 2),
    .domain = chas_stmt_get_text (stmt, 3),
    .phone_e164 = chas_stmt_get_text (stmt, 4),
    .municipality = chas_stmt_get_text (stmt, 5),
    .county = chas_stmt_get_text (stmt, 6),
    .email = chas_stmt_get_text (stmt, 7),
  };
  ChasDuplicateLevel level = chas_duplicate_compare_companies (identity, &found);

  if (level == CHAS_DUPLICATE_NONE && may_be_branch (identity, &found))
    level = CHAS_DUPLICATE_POSSIBLE;
  if (level <= best->level)
    return;
  best->level = level;
  g_set_str (&best->id, chas_stmt_get_text (stmt, 0));
  g_set_str (&best->name, chas_stmt_get_text (stmt, 1));
}

static gboolean
look (ChasCsvMatch *self,
      Best *best,
      const ChasCompanyIdentity *identity,
      const char *sql,
      const char *key,
      GError **error)
{
  ChasStmt *stmt;
  gboolean row = TRUE;

  if (!key || !*key || best->level >= CHAS_DUPLICATE_STRONG)
    return TRUE;
  if (!(stmt = chas_db_prepare_cached (self->db, sql, error)))
    return FALSE;
  chas_stmt_bind_text (stmt, 1, key);
  while (row)
    {
      if (!chas_db_step (self->db, stmt, &row, error))
        return FALSE;
      if (row)
        judge_company (best, identity, stmt);
    }
  return TRUE;
}

/**
 * chas_csv_match_company:
 * @self: a finder
 * @company: of the file
 * @out_level: (out): how sure the answer is
 * @out_id: (out) (transfer full) (nullable): the company we have
 * @out_name: (out) (transfer full) (nullable): its name
 * @error: return location
 *
 * Looks for a company by organisation number, own domain, telephone, mail and name.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_match_company (ChasCsvMatch *self,
                        ChasEntity *company,
                        ChasDuplicateLevel *out_level,
                        char **out_id,
                        char **out_name,
                        GError **error)
{
  g_autofree char *key = chas_name_key_make (chas_entity_get_text (company, "name"));
  ChasCompanyIdentity identity = {
    .name_key = key,
    .orgnr = chas_entity_get_text (company, "orgnr"),
    .domain = chas_entity_get_text (company, "domain"),
    .phone_e164 = chas_entity_get_text (company, "phone_e164"),
    .email = chas_entity_get_text (company, "email"),
    .municipality = chas_entity_get_text (company, "municipality"),
    .county = chas_entity_get_text (company, "county"),
  };
  const char *keys[] = { identity.orgnr, identity.domain, identity.phone_e164, identity.email,
                         key };
  Best best = { CHAS_DUPLICATE_NONE };
  gboolean good = TRUE;

  for (guint i = 0; good && i < G_N_ELEMENTS (keys); i++)
    good = look (self, &best, &identity, company_queries[i], keys[i], error);
  *out_level = best.level;
  *out_id = best.id;
  *out_name = best.name;
  return good;
}

static gboolean
is_person (const ChasPersonIdentity *identity, ChasStmt *stmt)
{
  ChasPersonIdentity found = {
    .given_name = chas_stmt_get_text (stmt, 1),
    .family_name = chas_stmt_get_text (stmt, 2),
    .email = chas_stmt_get_text (stmt, 3),
    .phone_e164 = chas_stmt_get_text (stmt, 4),
    .linkedin_url = chas_stmt_get_text (stmt, 5),
    .company_id = identity->company_id,
  };

  return found.given_name &&
         chas_duplicate_compare_persons (identity, &found) >= CHAS_DUPLICATE_PROBABLE;
}

static gboolean
look_for_person (ChasCsvMatch *self,
                 const ChasPersonIdentity *identity,
                 const char *sql,
                 const char *key,
                 char **out_id,
                 GError **error)
{
  ChasStmt *stmt;
  gboolean row = TRUE;

  if (!key || *out_id)
    return TRUE;
  if (!(stmt = chas_db_prepare_cached (self->db, sql, error)))
    return FALSE;
  chas_stmt_bind_text (stmt, 1, key);
  while (row && !*out_id)
    {
      if (!chas_db_step (self->db, stmt, &row, error))
        return FALSE;
      if (row && is_person (identity, stmt))
        *out_id = g_strdup (chas_stmt_get_text (stmt, 0));
    }
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_csv_match_person:
 * @self: a finder
 * @person: of the file
 * @company_id: where they work
 * @out_id: (out) (transfer full) (nullable): the person we have
 * @error: return location
 *
 * Looks for a person by mail anywhere, or by telephone, LinkedIn or full name at the company.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_match_person (ChasCsvMatch *self,
                       ChasEntity *person,
                       const char *company_id,
                       char **out_id,
                       GError **error)
{
  ChasPersonIdentity identity = {
    .given_name = chas_entity_get_text (person, "given_name"),
    .family_name = chas_entity_get_text (person, "family_name"),
    .email = chas_entity_get_text (person, "email"),
    .phone_e164 = chas_entity_get_text (person, "phone_e164"),
    .linkedin_url = chas_entity_get_text (person, "linkedin_url"),
    .company_id = company_id,
  };

  *out_id = NULL;
  return look_for_person (self, &identity, PERSON_BY_MAIL, identity.email, out_id, error) &&
         look_for_person (self, &identity, PEOPLE_OF_COMPANY, company_id, out_id, error);
}
