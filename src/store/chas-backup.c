// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-backup.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "chas-db-check.h"
#include "chas-disk.h"

/* How many of each kind are kept; those that were asked for are the user's own. */
#define N_KEPT 14

#define UNFINISHED ".tmp"

/* career-2026-11-23T152504Z-daily.db, then _2, _3 … within one second. */
#define NAME_PATTERN                                                                               \
  "^career-(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z-(daily|migration|import|asked|restore)(_\\d+)?\\.db$"

static const char *const kind_names[] = { "daily", "migration", "import", "asked", "restore" };

G_DEFINE_BOXED_TYPE (ChasBackup, chas_backup, chas_backup_copy, chas_backup_free)

ChasBackup *
chas_backup_copy (const ChasBackup *self)
{
  ChasBackup *copy = g_memdup2 (self, sizeof *self);

  copy->path = g_strdup (self->path);
  copy->made_at = g_strdup (self->made_at);
  copy->groups = g_strdup (self->groups);
  return copy;
}

void
chas_backup_free (ChasBackup *self)
{
  g_free (self->path);
  g_free (self->made_at);
  g_free (self->groups);
  g_free (self);
}

static ChasBackup *
parse_name (const char *dir, const char *name)
{
  static GRegex *pattern = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *kind = NULL;
  ChasBackup *self;

  if (g_once_init_enter_pointer (&pattern))
    g_once_init_leave_pointer (&pattern, g_regex_new (NAME_PATTERN, 0, 0, NULL));
  if (!g_regex_match (pattern, name, 0, &match))
    return NULL;
  self = g_new0 (ChasBackup, 1);
  self->path = g_build_filename (dir, name, NULL);
  self->made_at = g_match_info_expand_references (match, "\\1T\\2:\\3:\\4Z", NULL);
  kind = g_match_info_fetch (match, 5);
  while (g_strcmp0 (kind_names[self->kind], kind) != 0)
    self->kind++;
  return self;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const ChasBackup *const *first = a;
  const ChasBackup *const *second = b;

  return g_strcmp0 ((*second)->path, (*first)->path);
}

/* Newest first, by their names alone. A folder that is not there holds none. */
static GPtrArray *
list_names (const char *dir, GError **error)
{
  g_autoptr (GPtrArray) backups =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_backup_free);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDir) folder = g_dir_open (dir, 0, &local_error);
  const char *name;

  if (folder == NULL && !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error_literal (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_READ_ONLY,
                           local_error->message);
      return NULL;
    }
  while (folder != NULL && (name = g_dir_read_name (folder)))
    {
      ChasBackup *backup = parse_name (dir, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_newest_first);
  return g_steal_pointer (&backups);
}

static gboolean
read_groups (ChasDb *db, ChasBackup *self, GError **error)
{
  g_autoptr (ChasStmt) stmt =
    chas_db_prepare (db, "SELECT group_concat (name, ', ' ORDER BY name) FROM career_group", error);
  gboolean row;

  if (stmt == NULL || !chas_db_step (db, stmt, &row, error))
    return FALSE;
  self->groups = g_strdup (chas_stmt_get_text (stmt, 0));
  return TRUE;
}

static gboolean
count_records (ChasDb *db, ChasBackup *self, GError **error)
{
  return chas_db_get_int64 (db, "SELECT count(*) FROM lead", &self->n_leads, error) &&
         chas_db_get_int64 (db, "SELECT count(*) FROM company", &self->n_companies, error) &&
         chas_db_get_int64 (db, "SELECT count(*) FROM person", &self->n_people, error) &&
         chas_db_get_int64 (db, "SELECT count(*) FROM contact", &self->n_contacts, error) &&
         read_groups (db, self, error);
}

/**
 * chas_backup_describe:
 * @db: the data as it is now
 *
 * Returns: (transfer full): what a backup made now would hold; its size is not known
 */
ChasBackup *
chas_backup_describe (ChasDb *db, GError **error)
{
  g_autoptr (ChasBackup) self = g_new0 (ChasBackup, 1);

  self->made_at = chas_env_dup_instant (chas_db_get_env (db));
  self->kind = CHAS_BACKUP_ASKED;
  self->good = TRUE;
  return count_records (db, self, error) ? g_steal_pointer (&self) : NULL;
}

static void
inspect (ChasBackup *self, ChasEnv *env)
{
  g_autoptr (ChasDb) db = chas_db_open (self->path, CHAS_DB_READ_ONLY, env, NULL);
  GStatBuf status;

  if (g_stat (self->path, &status) == 0)
    self->size = status.st_size;
  self->good = db != NULL && chas_db_check_ours (db, NULL, NULL) &&
               chas_db_check_whole (db, NULL) && count_records (db, self, NULL);
}

/**
 * chas_backup_list:
 * @dir: the folder of backups
 *
 * Reads every backup through to know whether it is good, which takes a second for a hundred
 * megabytes.
 *
 * Returns: (transfer full) (element-type ChasBackup): newest first
 */
GPtrArray *
chas_backup_list (const char *dir, ChasEnv *env, GError **error)
{
  GPtrArray *backups = list_names (dir, error);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    inspect (backups->pdata[i], env);
  return backups;
}

static char *
local_date (GTimeZone *zone, const char *instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (instant, NULL);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_timezone (utc, zone) : NULL;

  return local ? g_date_time_format (local, "%Y-%m-%d") : NULL;
}

/**
 * chas_backup_is_due:
 *
 * Returns: whether no backup of this kind was made today, in the local zone
 */
gboolean
chas_backup_is_due (ChasEnv *env, const char *dir, ChasBackupKind kind)
{
  g_autoptr (GPtrArray) backups = list_names (dir, NULL);
  g_autofree char *today = chas_env_dup_today (env);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const ChasBackup *backup = backups->pdata[i];
      g_autofree char *date = local_date (chas_env_get_zone (env), backup->made_at);

      if (backup->kind == kind && g_strcmp0 (date, today) == 0)
        return FALSE;
    }
  return TRUE;
}

static char *
make_path (ChasEnv *env, const char *dir, ChasBackupKind kind)
{
  g_autofree char *instant = chas_env_dup_instant (env);
  g_autoptr (GString) time = g_string_new (instant);
  char *path;

  /* Some file systems know no colons. */
  g_string_replace (time, ":", "", 0);
  path = g_strdup_printf ("%s/career-%s-%s.db", dir, time->str, kind_names[kind]);
  for (int n = 2; g_file_test (path, G_FILE_TEST_EXISTS); n++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/career-%s-%s_%d.db", dir, time->str, kind_names[kind], n);
    }
  return path;
}

/* What was left when the program was stopped while it made a backup. */
static void
remove_unfinished (const char *dir)
{
  g_autoptr (GDir) folder = g_dir_open (dir, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);

      if (g_str_has_prefix (name, "career-") && g_str_has_suffix (name, UNFINISHED) &&
          g_unlink (path) != 0)
        g_debug ("%s stays: %s", path, g_strerror (errno));
    }
}

/* A backup too many harms nobody, so what cannot be removed stays. */
static void
remove_old (const char *dir, ChasBackupKind kind)
{
  g_autoptr (GPtrArray) backups = list_names (dir, NULL);
  guint n_seen = 0;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const ChasBackup *backup = backups->pdata[i];

      if (backup->kind == kind && ++n_seen > N_KEPT && g_unlink (backup->path) != 0)
        g_debug ("%s stays: %s", backup->path, g_strerror (errno));
    }
}

static gboolean
vacuum_into (ChasDb *db, const char *path, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, "VACUUM INTO ?1", error);

  if (stmt == NULL || !chas_disk_make_file (path, error))
    return FALSE;
  chas_stmt_bind_text (stmt, 1, path);
  return chas_db_run (db, stmt, error) && chas_disk_sync (path, error);
}

/**
 * chas_backup_make:
 * @db: outside a transaction
 * @dir: the folder of backups, made if need be
 *
 * Writes a whole copy under a temporary name, makes sure it is on the disk, gives it its name and
 * removes the oldest of its kind beyond fourteen.
 *
 * Returns: (transfer full): the path of the backup
 */
char *
chas_backup_make (ChasDb *db, const char *dir, ChasBackupKind kind, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *temporary = NULL;

  if (!chas_disk_make_folder (dir, error))
    return NULL;
  path = make_path (chas_db_get_env (db), dir, kind);
  temporary = g_strconcat (path, UNFINISHED, NULL);
  remove_unfinished (dir);
  if (!vacuum_into (db, temporary, error) || !chas_disk_rename (temporary, path, error))
    {
      g_unlink (temporary);
      return NULL;
    }
  if (kind != CHAS_BACKUP_ASKED)
    remove_old (dir, kind);
  return g_steal_pointer (&path);
}
