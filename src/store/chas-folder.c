// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-folder.h"

#include <glib/gstdio.h>

#include "chas-capture.h"
#include "chas-db-check.h"
#include "chas-db-migrate.h"
#include "chas-disk.h"
#include "chas-fields.h"
#include "chas-folder-lock.h"

struct _ChasFolder
{
  GObject parent_instance;

  char *path;
  char *db_path;
  char *wal_path;
  char *backup_path;
  ChasEnv *env;
  ChasFolderLock lock;
};

G_DEFINE_FINAL_TYPE (ChasFolder, chas_folder, G_TYPE_OBJECT)

/* The mark of the file as it lies on the disk, or NULL when it is not closed: its log holds
 * something. */
static char *
make_closed_mark (ChasFolder *self)
{
  struct stat status;

  if (stat (self->wal_path, &status) == 0 && status.st_size > 0)
    return NULL;
  if (stat (self->db_path, &status) != 0)
    return NULL;
  return g_strdup_printf ("closed %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          chas_fields_get_schema (), (gint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) +
                            status.st_mtim.tv_nsec);
}

static gint64
get_size (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 ? (gint64) status.st_size : 0;
}

static gboolean
has_backups (ChasFolder *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->backup_path, 0, NULL);

  return folder != NULL && g_dir_read_name (folder) != NULL;
}

/* An empty file is a beginning only where nothing was before: else data went missing. */
static gboolean
check_beginning (ChasFolder *self, const char *mark, GError **error)
{
  if (g_str_equal (mark, CHAS_FOLDER_MARK_NEW) ||
      (*mark == '\0' && get_size (self->wal_path) == 0 && !has_backups (self)))
    return TRUE;
  g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CORRUPT, "%s is empty or gone",
               self->db_path);
  return FALSE;
}

/* Looks at the file without changing a byte of it. */
static gboolean
check_file (ChasFolder *self, GError **error)
{
  g_autoptr (ChasDb) db = chas_db_open (self->db_path, CHAS_DB_READ_ONLY, self->env, error);

  if (db == NULL)
    return FALSE;
  sqlite3_db_config (chas_db_get_handle (db), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  return chas_db_check_ours (db, NULL, error) && chas_db_check_whole (db, error);
}

/* Only before it has its log for the first time does the database have a journal. It stays when the
 * program ends in that moment, and a connection that only reads must not follow it. */
static void
roll_back (ChasFolder *self)
{
  g_autofree char *journal = g_strconcat (self->db_path, "-journal", NULL);
  sqlite3 *handle = NULL;

  if (get_size (journal) == 0)
    return;
  if (sqlite3_open_v2 (self->db_path, &handle, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK)
    sqlite3_exec (handle, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
  sqlite3_close (handle);
}

static gboolean
check (ChasFolder *self, GError **error)
{
  char mark[CHAS_FOLDER_MARK_SIZE];
  g_autofree char *closed = NULL;

  roll_back (self);
  closed = make_closed_mark (self);
  chas_folder_lock_read_mark (&self->lock, mark);
  if (get_size (self->db_path) == 0)
    return check_beginning (self, mark, error);
  return g_strcmp0 (mark, closed) == 0 || check_file (self, error);
}

static gboolean
find_good_backup (ChasFolder *self, char **out_path, GError **error)
{
  g_autoptr (GPtrArray) backups = chas_folder_list_backups (self, error);

  *out_path = NULL;
  for (guint i = 0; backups != NULL && *out_path == NULL && i < backups->len; i++)
    if (((ChasBackup *) backups->pdata[i])->good)
      *out_path = g_strdup (((ChasBackup *) backups->pdata[i])->path);
  return backups != NULL;
}

/* Where another tool dropped the triggers that record changes, the newest backup shows what it
 * changed. */
static gboolean
start_capture (ChasFolder *self, ChasDb *db, GError **error)
{
  g_autofree char *backup = NULL;
  gboolean whole, is_derived;
  guint n_adopted;

  if (!chas_capture_is_whole (db, &whole, error) ||
      (!whole && !find_good_backup (self, &backup, error)))
    return FALSE;
  return chas_db_is_derived (db, &is_derived, error) &&
         chas_capture_start (db, backup, &n_adopted, error) &&
         ((whole && is_derived) || chas_db_derive (db, error));
}

static gboolean
bring_up_to_date (ChasFolder *self, ChasDb *db, GError **error)
{
  gint64 schema;

  if (!chas_db_check_ours (db, &schema, error))
    return FALSE;
  if (schema > 0 && schema < chas_fields_get_schema ())
    {
      g_autofree char *backup =
        chas_backup_make (db, self->backup_path, CHAS_BACKUP_MIGRATION, error);

      if (backup == NULL)
        return FALSE;
    }
  return chas_db_migrate (db, error) && start_capture (self, db, error);
}

static void
chas_folder_finalize (GObject *object)
{
  ChasFolder *self = CHAS_FOLDER (object);

  chas_folder_lock_release (&self->lock);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->db_path, g_free);
  g_clear_pointer (&self->wal_path, g_free);
  g_clear_pointer (&self->backup_path, g_free);
  g_clear_object (&self->env);

  G_OBJECT_CLASS (chas_folder_parent_class)->finalize (object);
}

static void
chas_folder_class_init (ChasFolderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = chas_folder_finalize;
}

static void
chas_folder_init (ChasFolder *self)
{
  chas_folder_lock_init (&self->lock);
}

/**
 * chas_folder_new:
 * @path: a folder, which need not be there yet
 *
 * Returns: (transfer full): a folder that is not open; nothing is touched
 */
ChasFolder *
chas_folder_new (const char *path, ChasEnv *env)
{
  ChasFolder *self = g_object_new (CHAS_TYPE_FOLDER, NULL);

  self->path = g_strdup (path);
  self->db_path = g_build_filename (path, "career.db", NULL);
  self->wal_path = g_strconcat (self->db_path, "-wal", NULL);
  self->backup_path = g_build_filename (path, "backups", NULL);
  self->env = g_object_ref (env);
  return self;
}

const char *
chas_folder_get_path (ChasFolder *self)
{
  g_return_val_if_fail (CHAS_IS_FOLDER (self), NULL);
  return self->path;
}

const char *
chas_folder_get_backup_path (ChasFolder *self)
{
  g_return_val_if_fail (CHAS_IS_FOLDER (self), NULL);
  return self->backup_path;
}

/**
 * chas_folder_has_data:
 *
 * Looks without touching anything, also before [method@Folder.open].
 *
 * Returns: whether there is data, sound or not, or something that was made of it
 */
gboolean
chas_folder_has_data (ChasFolder *self)
{
  g_return_val_if_fail (CHAS_IS_FOLDER (self), FALSE);
  return get_size (self->db_path) > 0 || get_size (self->wal_path) > 0 || has_backups (self);
}

/**
 * chas_folder_open:
 *
 * Locks the folder, makes sure the database is undamaged and ours, makes a backup before a
 * migration, and migrates. The lock stays after an error, so that [method@Folder.restore] can
 * follow.
 *
 * Errors: `LOCKED` when another instance has it; `CORRUPT` when the file is damaged, empty or gone:
 * it is left as it is; `FOREIGN`, `TOO_NEW`, `READ_ONLY`, `FULL`.
 *
 * Returns: (transfer full): the connection that writes
 */
ChasDb *
chas_folder_open (ChasFolder *self, GError **error)
{
  g_autoptr (ChasDb) db = NULL;

  g_return_val_if_fail (CHAS_IS_FOLDER (self), NULL);

  if (!chas_disk_make_folder (self->path, error) ||
      !chas_folder_lock_take (&self->lock, self->path, error) || !check (self, error))
    return NULL;
  if (!chas_disk_make_file (self->db_path, error))
    return NULL;
  db = chas_db_open (self->db_path, CHAS_DB_READ_WRITE, self->env, error);
  if (db == NULL || !bring_up_to_date (self, db, error) ||
      !chas_folder_lock_write_mark (&self->lock, CHAS_FOLDER_MARK_OPEN, error))
    return NULL;
  return g_steal_pointer (&db);
}

/**
 * chas_folder_connect:
 *
 * Returns: (transfer full): one more connection, of the calling thread, to a folder that is open
 */
ChasDb *
chas_folder_connect (ChasFolder *self, ChasDbMode mode, GError **error)
{
  g_return_val_if_fail (CHAS_IS_FOLDER (self), NULL);
  return chas_db_open (self->db_path, mode, self->env, error);
}

/**
 * chas_folder_close:
 *
 * Gives up the lock, once every connection is closed, and notes that the file is whole.
 */
void
chas_folder_close (ChasFolder *self)
{
  g_autofree char *closed = NULL;
  char mark[CHAS_FOLDER_MARK_SIZE];

  g_return_if_fail (CHAS_IS_FOLDER (self));

  if (!chas_folder_lock_is_taken (&self->lock))
    return;
  chas_folder_lock_read_mark (&self->lock, mark);
  closed = make_closed_mark (self);
  /* Without the note the file is merely read through at the next start. */
  if (g_str_equal (mark, CHAS_FOLDER_MARK_OPEN) && closed != NULL)
    chas_folder_lock_write_mark (&self->lock, closed, NULL);
  chas_folder_lock_release (&self->lock);
}

/**
 * chas_folder_list_backups:
 *
 * Returns: (transfer full) (element-type ChasBackup): newest first, good or not
 */
GPtrArray *
chas_folder_list_backups (ChasFolder *self, GError **error)
{
  g_return_val_if_fail (CHAS_IS_FOLDER (self), NULL);
  return chas_backup_list (self->backup_path, self->env, error);
}

static gboolean
move_aside (ChasFolder *self, const char *aside, const char *suffix, GError **error)
{
  g_autofree char *from = g_strconcat (self->db_path, suffix, NULL);
  g_autofree char *to = g_strconcat (aside, suffix, NULL);

  return !g_file_test (from, G_FILE_TEST_EXISTS) || chas_disk_rename (from, to, error);
}

static char *
make_aside_path (ChasFolder *self)
{
  g_autofree char *instant = chas_env_dup_instant (self->env);
  g_autoptr (GString) time = g_string_new (instant);
  char *path;

  g_string_replace (time, ":", "", 0);
  path = g_strdup_printf ("%s/career-damaged-%s.db", self->path, time->str);
  for (int n = 2; g_file_test (path, G_FILE_TEST_EXISTS); n++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/career-damaged-%s_%d.db", self->path, time->str, n);
    }
  return path;
}

/**
 * chas_folder_restore:
 * @backup: (nullable): what to go back to, %NULL to begin with an empty database
 *
 * Keeps the present file, and its log, aside under a name with the date and puts a copy of the
 * backup in its place. No connection may be open.
 *
 * Returns: (transfer full): the path of the file kept aside, which is not there if there was none
 */
char *
chas_folder_restore (ChasFolder *self, const ChasBackup *backup, GError **error)
{
  g_autofree char *aside = NULL;

  g_return_val_if_fail (CHAS_IS_FOLDER (self), NULL);

  if (!chas_folder_lock_take (&self->lock, self->path, error))
    return NULL;
  aside = make_aside_path (self);
  /* The database goes last: as long as it is there, a crash in between is seen as damage again. */
  if (!move_aside (self, aside, "-shm", error) || !move_aside (self, aside, "-wal", error) ||
      !move_aside (self, aside, "", error))
    return NULL;
  if (!chas_folder_lock_write_mark (&self->lock,
                                    backup ? CHAS_FOLDER_MARK_OPEN : CHAS_FOLDER_MARK_NEW, error))
    return NULL;
  if (backup != NULL && !chas_disk_copy (backup->path, self->db_path, error))
    return NULL;
  return g_steal_pointer (&aside);
}
