// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-private.h"

#include "chas-export-group.h"
#include "chas-export-have.h"
#include "chas-merge-value.h"

#define FORMAT_VERSION 1

/**
 * chas_export_free:
 *
 * Frees @self and gives its snapshot up.
 */
void
chas_export_free (ChasExport *self)
{
  g_clear_pointer (&self->ids, sqlite3_finalize);
  g_clear_pointer (&self->rows, chas_export_born_free);
  g_clear_pointer (&self->versions, sqlite3_finalize);
  g_clear_pointer (&self->context, chas_merge_context_free);
  if (self->is_open && !sqlite3_get_autocommit (chas_db_get_handle (self->db)))
    chas_db_exec (self->db, "ROLLBACK", NULL);
  g_clear_pointer (&self->info, chas_file_info_free);
  g_clear_pointer (&self->told, chas_version_tally_free);
  g_clear_pointer (&self->entity, g_free);
  g_clear_pointer (&self->peer, g_free);
  g_clear_pointer (&self->group_id, g_free);
  g_clear_object (&self->db);
  g_free (self);
}

/* Says whose device this is, so that others see who wrote a version. Without a person there is
 * nothing to say, and a file that was only taken in is given out again as it came. */
static gboolean
keep_device_record (ChasDb *db, GError **error)
{
  return chas_db_exec (
    db,
    "INSERT INTO device (id) SELECT dev FROM sync_meta m"
    " WHERE EXISTS (SELECT 1 FROM local_setting WHERE name = 'me' AND value IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM device WHERE id = m.dev)"
    " AND NOT EXISTS (SELECT 1 FROM version WHERE entity = 'device' AND id = m.dev);"
    "UPDATE device SET participant_id = (SELECT value FROM local_setting WHERE name = 'me')"
    " WHERE id = (SELECT dev FROM sync_meta) AND participant_id IS NULL"
    " AND EXISTS (SELECT 1 FROM local_setting WHERE name = 'me' AND value IS NOT NULL)",
    error);
}

/* The cut: what is written from now on is newer than this export. */
static gboolean
cut (ChasDb *db, gpointer data, GError **error)
{
  gint64 *cursor = data;

  return keep_device_record (db, error) &&
         chas_db_get_int64 (db, "SELECT seq FROM sync_meta", cursor, error) &&
         chas_db_exec (db, "UPDATE sync_meta SET exported = seq, seq = seq + 1", error);
}

static gboolean
read_since (ChasExport *self, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self->db, "SELECT cursor FROM sync_peer WHERE name = ?1", error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->peer);
  if (!chas_db_step (self->db, stmt, &row, error))
    return FALSE;
  self->info->since = row ? chas_stmt_get_int64 (stmt, 0) : 0;
  sqlite3_reset (stmt);
  return TRUE;
}

/* The group that goes along, if there is only one. */
static gboolean
read_group (ChasExport *self, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    self->db,
    "SELECT id, name FROM career_group"
    " WHERE id = coalesce (?1, (SELECT max (id) FROM career_group HAVING count(*) = 1))",
    error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->group_id);
  if (!chas_db_step (self->db, stmt, &row, error))
    return FALSE;
  if (row)
    {
      self->info->group_id = g_strdup (chas_stmt_get_text (stmt, 0));
      self->info->group_name = g_strdup (chas_stmt_get_text (stmt, 1));
    }
  sqlite3_reset (stmt);
  return TRUE;
}

/* What all of it holds is counted while it is given: to read it once more for that takes as long as
 * to write it. */
static gboolean
read_have (ChasExport *self, GError **error)
{
  g_autoptr (ChasVersionTally) tally = NULL;

  if (self->kind == CHAS_EXPORT_ALL)
    {
      self->told = chas_version_tally_new ();
      return TRUE;
    }
  tally = chas_export_count_versions (self->db, self->group_id ? "group_ids" : NULL, error);
  if (tally == NULL)
    return FALSE;
  chas_version_tally_tell (tally, self->info);
  return TRUE;
}

/* Whether it tells a peer all that is new to it. */
static gboolean
has_cursor (ChasExport *self)
{
  return self->kind == CHAS_EXPORT_ALL || self->kind == CHAS_EXPORT_SINCE;
}

static gboolean
read_info (ChasExport *self, GError **error)
{
  static const char *const scopes[] = {
    [CHAS_EXPORT_ALL] = "all",
    [CHAS_EXPORT_SINCE] = "part",
    [CHAS_EXPORT_LEADS] = "leads",
    [CHAS_EXPORT_COMPANIES] = "companies",
  };
  static const char *const scopes_of_group[] = {
    [CHAS_EXPORT_ALL] = "group",
    [CHAS_EXPORT_SINCE] = "group_part",
    [CHAS_EXPORT_COMPANIES] = "companies",
  };
  ChasStmt *stmt = chas_db_prepare_cached (self->db, "SELECT dev FROM sync_meta", error);
  gboolean row;

  if (stmt == NULL || !chas_db_step (self->db, stmt, &row, error))
    return FALSE;
  self->info->device = g_strdup (chas_stmt_get_text (stmt, 0));
  sqlite3_reset (stmt);
  self->info->app = g_strdup (PACKAGE_VERSION);
  self->info->created = chas_env_dup_instant (chas_db_get_env (self->db));
  self->info->schema = chas_fields_get_schema ();
  self->info->format_version = FORMAT_VERSION;
  self->info->scope = g_strdup (self->group_id ? scopes_of_group[self->kind] : scopes[self->kind]);
  /* What is but chosen does not claim to be all that its writer knows. */
  return read_group (self, error) && (!has_cursor (self) || read_have (self, error));
}

/* A group that is alone here needs no list. */
static gboolean
find_group (ChasExport *self, const ChasExportScope *scope, GError **error)
{
  gboolean is_alone;

  if (!scope->group_id || scope->kind == CHAS_EXPORT_LEADS)
    return TRUE;
  if (!chas_export_group_is_alone (self->db, &is_alone, error))
    return FALSE;
  self->group_id = is_alone ? NULL : g_strdup (scope->group_id);
  return TRUE;
}

/**
 * chas_export_open:
 *
 * Lists what belongs to @scope, in a snapshot of its own; no table of the database is written.
 *
 * Returns: (transfer full): an export of which nothing is told yet
 */
ChasExport *
chas_export_open (ChasDb *db, const ChasExportScope *scope, GError **error)
{
  g_autoptr (ChasExport) self = g_new0 (ChasExport, 1);

  self->db = g_object_ref (db);
  self->kind = scope->kind;
  self->peer = g_strdup (scope->peer ? scope->peer : "");
  self->info = chas_file_info_new ();
  if (!chas_db_exec (db, "BEGIN", error))
    return NULL;
  self->is_open = TRUE;
  if ((self->context = chas_merge_context_new (db, error)) == NULL ||
      !find_group (self, scope, error))
    return NULL;
  if (self->kind == CHAS_EXPORT_SINCE && !read_since (self, error))
    return NULL;
  if (!chas_export_select (self, scope->lead_ids, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Cuts and takes the snapshot. What had an epoch of its own between the two would be told, and
 * taken for untold when it is undone: then anew. */
static ChasExport *
open_at_cut (ChasDb *db, const ChasExportScope *scope, GError **error)
{
  for (;;)
    {
      g_autoptr (ChasExport) self = NULL;
      gint64 cursor, seq;

      if (!chas_db_transaction (db, cut, &cursor, error) ||
          !(self = chas_export_open (db, scope, error)) ||
          !chas_db_get_int64 (db, "SELECT seq FROM sync_meta", &seq, error))
        return NULL;
      self->cursor = cursor;
      if (seq == cursor + 1)
        return g_steal_pointer (&self);
    }
}

/**
 * chas_export_begin:
 * @db: a connection that nobody else uses until chas_export_free(), without a transaction
 * @scope: which records
 *
 * Takes a snapshot and what to write of it. Nothing private is ever in it. Source: sync design,
 * section 6.
 *
 * Returns: (transfer full): the export, or %NULL
 */
ChasExport *
chas_export_begin (ChasDb *db, const ChasExportScope *scope, GError **error)
{
  g_autoptr (ChasExport) self = open_at_cut (db, scope, error);

  return self && read_info (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * chas_export_get_info:
 *
 * Returns: (transfer none): what the head of the file says; how much its writer had is known once
 *   chas_export_next() has come to the end
 */
const ChasFileInfo *
chas_export_get_info (ChasExport *self)
{
  return self->info;
}

static gboolean
save_cursor (ChasDb *db, gpointer data, GError **error)
{
  ChasExport *self = data;
  ChasStmt *stmt = chas_db_prepare_cached (db,
                                           "INSERT INTO sync_peer (name, cursor) VALUES (?1, ?2)"
                                           " ON CONFLICT (name) DO UPDATE SET"
                                           " cursor = max(cursor, excluded.cursor)",
                                           error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->peer);
  chas_stmt_bind_int64 (stmt, 2, self->cursor);
  return chas_db_run (db, stmt, error);
}

/**
 * chas_export_finish:
 *
 * Call when the file is safely on disk: the next export since then leaves out what this one had.
 *
 * Returns: whether that is noted
 */
gboolean
chas_export_finish (ChasExport *self, GError **error)
{
  g_return_val_if_fail (self->is_open, FALSE);

  g_clear_pointer (&self->ids, sqlite3_finalize);
  g_clear_pointer (&self->rows, chas_export_born_free);
  g_clear_pointer (&self->versions, sqlite3_finalize);
  g_clear_pointer (&self->context, chas_merge_context_free);
  if (!chas_db_exec (self->db, "COMMIT", error))
    return FALSE;
  self->is_open = FALSE;
  return !has_cursor (self) || chas_db_transaction (self->db, save_cursor, self, error);
}
