// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-place.h"

#include "chas-app-error.h"
#include "chas-fold.h"
#include "chas-db-group.h"
#include "chas-entities.h"
#include "chas-order-key.h"
#include "chas-row.h"

/* The group of the one who takes the leads in, else the newest. */
#define FIND_GROUP                                                                                 \
  "SELECT g.id FROM career_group g"                                                                \
  " LEFT JOIN membership m ON m.group_id = g.id AND m.participant_id = ?1"                         \
  " ORDER BY m.id IS NULL, g.id DESC LIMIT 1"

/* Who found the leads that a machine took in at which nobody sits: a participant of no group, the
 * same on every machine, so that nobody is said to have done it. */
#define IMPORTER_ID "00000000-0000-7000-8000-00000000c5f1"
#define IMPORTER_NAME "Import"
#define LIST_PARTICIPANTS                                                                          \
  "SELECT p.id, p.given_name, p.family_name, p.email FROM participant p"                           \
  " JOIN membership m ON m.participant_id = p.id WHERE m.group_id = ?1 ORDER BY p.id"
#define LIST_EDUCATIONS "SELECT id, short, name FROM education WHERE ?1 IS NOT NULL ORDER BY id"
#define FIND_LAST_KEY "SELECT max(order_key) FROM lead WHERE group_id = ?1 AND stage = ?2"

/* Reads one text with one parameter; NULL when there is no row. */
static gboolean
read_text (ChasDb *db, const char *sql, const char *parameter, char **out_text, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, sql, error);
  gboolean row;

  if (!stmt)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, parameter);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_text = row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
  return TRUE;
}

/* A name that two have names nobody. */
static void
add_name (GHashTable *names, const char *name, const char *id)
{
  g_autofree char *folded = name ? chas_fold_for_search (name) : NULL;
  const char *known = folded ? g_hash_table_lookup (names, folded) : NULL;

  if (!folded || !*folded || g_strcmp0 (known, id) == 0)
    return;
  g_hash_table_replace (names, g_steal_pointer (&folded), g_strdup (known ? "" : id));
}

static void
add_participant (ChasCsvPlace *self, ChasStmt *stmt)
{
  const char *id = chas_stmt_get_text (stmt, 0);
  const char *given = chas_stmt_get_text (stmt, 1);
  const char *family = chas_stmt_get_text (stmt, 2);
  g_autofree char *full = g_strjoin (" ", given, family, NULL);

  add_name (self->participants, full, id);
  add_name (self->participants, given, id);
  add_name (self->participants, chas_stmt_get_text (stmt, 3), id);
}

static void
add_education (ChasCsvPlace *self, ChasStmt *stmt)
{
  add_name (self->educations, chas_stmt_get_text (stmt, 1), chas_stmt_get_text (stmt, 0));
  add_name (self->educations, chas_stmt_get_text (stmt, 2), chas_stmt_get_text (stmt, 0));
}

static gboolean
list (ChasCsvPlace *self, const char *sql, void (*add) (ChasCsvPlace *, ChasStmt *), GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (self->db, sql, error);
  gboolean row;

  if (!stmt)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->group_id);
  while (chas_db_step (self->db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      add (self, stmt);
    }
  return FALSE;
}

static gboolean
find_place (ChasCsvPlace *self, const char *group_id, GError **error)
{
  if (!chas_db_get_me (self->db, &self->me, error))
    return FALSE;
  if (group_id)
    self->group_id = g_strdup (group_id);
  else if (!read_text (self->db, FIND_GROUP, self->me, &self->group_id, error))
    return FALSE;
  if (!self->me)
    self->me = g_strdup (IMPORTER_ID);
  if (self->group_id)
    return TRUE;
  g_set_error_literal (error, CHAS_APP_ERROR, CHAS_APP_ERROR_NO_GROUP, "No group");
  return FALSE;
}

/**
 * chas_csv_place_new:
 * @db: a database
 * @group_id: (nullable): whose leads they become
 * @error: return location
 *
 * Looks up where the leads of a table go. Errors: %CHAS_APP_ERROR_NO_GROUP, those of the database
 *
 * Returns: (transfer full) (nullable): the place
 */
ChasCsvPlace *
chas_csv_place_new (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (ChasCsvPlace) self = g_new0 (ChasCsvPlace, 1);

  self->db = g_object_ref (db);
  self->now = chas_env_dup_instant (chas_db_get_env (db));
  self->participants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->educations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->last_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!find_place (self, group_id, error) ||
      !list (self, LIST_PARTICIPANTS, add_participant, error) ||
      !list (self, LIST_EDUCATIONS, add_education, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_csv_place_free:
 * @self: (nullable): a place
 *
 * Frees it.
 */
void
chas_csv_place_free (ChasCsvPlace *self)
{
  if (!self)
    return;
  g_clear_object (&self->db);
  g_free (self->group_id);
  g_free (self->me);
  g_free (self->now);
  g_hash_table_unref (self->participants);
  g_hash_table_unref (self->educations);
  g_hash_table_unref (self->last_keys);
  g_free (self);
}

/**
 * chas_csv_place_introduce:
 * @self: a place
 * @writer: the step in which the leads are written
 * @error: return location
 *
 * Makes sure that the one who takes the leads in is known, before the first of them is written.
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_place_introduce (ChasCsvPlace *self, ChasWriter *writer, GError **error)
{
  g_autoptr (ChasParticipant) importer = NULL;
  gboolean exists;

  if (!g_str_equal (self->me, IMPORTER_ID))
    return TRUE;
  importer = chas_participant_new (IMPORTER_ID);
  if (!chas_row_exists (self->db, chas_entity_get_info (CHAS_ENTITY (importer)), IMPORTER_ID,
                        &exists, error))
    return FALSE;
  chas_participant_set_kind (importer, CHAS_PARTICIPANT_KIND_STAFF);
  chas_participant_set_given_name (importer, IMPORTER_NAME);
  return exists || chas_writer_insert (writer, CHAS_ENTITY (importer), error);
}

static const char *
find_name (GHashTable *names, const char *name)
{
  g_autofree char *folded = chas_fold_for_search (name);
  const char *id = g_hash_table_lookup (names, folded);

  return id && *id ? id : NULL;
}

/**
 * chas_csv_place_find_participant:
 * @self: a place
 * @name: full or given name, or mail
 *
 * Returns: (nullable): id of the one member called so
 */
const char *
chas_csv_place_find_participant (ChasCsvPlace *self, const char *name)
{
  return find_name (self->participants, name);
}

/**
 * chas_csv_place_find_education:
 * @self: a place
 * @name: short or full name
 *
 * Returns: (nullable): id of the one education called so
 */
const char *
chas_csv_place_find_education (ChasCsvPlace *self, const char *name)
{
  return find_name (self->educations, name);
}

static gboolean
read_last_key (ChasCsvPlace *self, const char *stage, char **out_key, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db, FIND_LAST_KEY, error);
  gboolean row;

  if (!stmt)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->group_id);
  chas_stmt_bind_text (stmt, 2, stage);
  if (!chas_db_step (self->db, stmt, &row, error))
    return FALSE;
  *out_key = row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_csv_place_next_order_key:
 * @self: a place
 * @stage: code of a stage
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the key of a lead after the last one of the column
 */
const char *
chas_csv_place_next_order_key (ChasCsvPlace *self, const char *stage, GError **error)
{
  g_autofree char *last = g_strdup (g_hash_table_lookup (self->last_keys, stage));
  char *key;

  if (!last && !read_last_key (self, stage, &last, error))
    return NULL;
  key = chas_order_key_between (last, NULL, chas_db_get_env (self->db));
  /* A column in need of renumbering, which is for a person's own move to do: any longer key comes
   * after. */
  if (!key)
    key = g_strconcat (last, "V", NULL);
  g_hash_table_replace (self->last_keys, g_strdup (stage), key);
  return key;
}
