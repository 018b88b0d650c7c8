// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-folder-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "chas-disk.h"
#include "chas-store-error.h"

void
chas_folder_lock_init (ChasFolderLock *self)
{
  *self = (ChasFolderLock) { .fd = -1 };
}

/**
 * chas_folder_lock_take:
 * @path: of a folder that is there
 *
 * Errors: `LOCKED` if another program has it; `READ_ONLY`, `FULL` …
 *
 * Returns: whether it is taken now, or was before
 */
gboolean
chas_folder_lock_take (ChasFolderLock *self, const char *path, GError **error)
{
  g_autofree char *name = g_build_filename (path, "lock", NULL);
  g_autofd int fd = -1;

  if (chas_folder_lock_is_taken (self))
    return TRUE;
  fd = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    return chas_disk_set_error (errno, name, error);
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno != EWOULDBLOCK)
        return chas_disk_set_error (errno, name, error);
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_LOCKED, "%s is in use", path);
      return FALSE;
    }
  self->fd = g_steal_fd (&fd);
  g_set_str (&self->path, path);
  return TRUE;
}

gboolean
chas_folder_lock_is_taken (const ChasFolderLock *self)
{
  return self->fd >= 0;
}

void
chas_folder_lock_release (ChasFolderLock *self)
{
  /* To close it is not enough while another thread starts a program: that has it too for a moment.
   */
  if (chas_folder_lock_is_taken (self))
    flock (self->fd, LOCK_UN);
  g_clear_fd (&self->fd, NULL);
  g_clear_pointer (&self->path, g_free);
}

/**
 * chas_folder_lock_read_mark:
 * @self: a lock that is taken
 * @mark: (out caller-allocates): what stands in it
 */
void
chas_folder_lock_read_mark (const ChasFolderLock *self, char mark[CHAS_FOLDER_MARK_SIZE])
{
  gssize n = pread (self->fd, mark, CHAS_FOLDER_MARK_SIZE - 1, 0);

  mark[MAX (n, 0)] = '\0';
}

/**
 * chas_folder_lock_write_mark:
 * @self: a lock that is taken
 *
 * Errors: `READ_ONLY`, `FULL` …
 *
 * Returns: whether it stands there
 */
gboolean
chas_folder_lock_write_mark (const ChasFolderLock *self, const char *mark, GError **error)
{
  gssize n_bytes = strlen (mark);

  if (ftruncate (self->fd, 0) == 0 && pwrite (self->fd, mark, n_bytes, 0) == n_bytes)
    return TRUE;
  return chas_disk_set_error (errno, self->path, error);
}
