// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "chas-db.h"

#define COPY_BLOCK 65536

static ChasStoreError
error_for_errno (int errsv)
{
  switch (errsv)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return CHAS_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return CHAS_STORE_ERROR_READ_ONLY;
    case ENOENT:
      return CHAS_STORE_ERROR_NOT_FOUND;
    case ENOTDIR: /* a file stands where a folder should */
    case EEXIST:
    case EISDIR: /* and the other way round */
      return CHAS_STORE_ERROR_FOREIGN;
    default:
      return CHAS_STORE_ERROR_FAILED;
    }
}

/**
 * chas_disk_set_error:
 * @errsv: an errno
 *
 * Makes the kernel's code ours: the only place that does.
 *
 * Returns: %FALSE
 */
gboolean
chas_disk_set_error (int errsv, const char *path, GError **error)
{
  g_set_error (error, CHAS_STORE_ERROR, error_for_errno (errsv), "%s: %s", path,
               g_strerror (errsv));
  return FALSE;
}

/**
 * chas_disk_make_folder:
 *
 * Makes a folder, and those above it, which only its owner may read. One that is there stays as it
 * is.
 *
 * Returns: whether it is there
 */
gboolean
chas_disk_make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  return chas_disk_set_error (errno, path, error);
}

/**
 * chas_disk_make_file:
 *
 * Makes sure of a file that only its owner may read, without touching what is in it.
 *
 * Returns: whether it is there
 */
gboolean
chas_disk_make_file (const char *path, GError **error)
{
  g_autofd int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0 || fchmod (fd, 0600) != 0)
    return chas_disk_set_error (errno, path, error);
  return TRUE;
}

/**
 * chas_disk_sync:
 * @path: a file or a folder
 *
 * Returns: whether its contents are on the disk
 */
gboolean
chas_disk_sync (const char *path, GError **error)
{
  g_autofd int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0 || fsync (fd) != 0)
    return chas_disk_set_error (errno, path, error);
  return TRUE;
}

/**
 * chas_disk_rename:
 *
 * Renames a file, replacing what has the new name, so that it survives a power cut.
 *
 * Returns: whether the new name is on the disk
 */
gboolean
chas_disk_rename (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (g_rename (from, to) != 0)
    return chas_disk_set_error (errno, to, error);
  return chas_disk_sync (folder, error);
}

static gboolean
write_all (int fd, const char *bytes, gssize n_bytes)
{
  while (n_bytes > 0)
    {
      gssize n = write (fd, bytes, n_bytes);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          bytes += n;
          n_bytes -= n;
        }
    }
  return TRUE;
}

static gboolean
copy_bytes (int from, int to)
{
  g_autofree char *block = g_malloc (COPY_BLOCK);
  gssize n;

  while ((n = read (from, block, COPY_BLOCK)) != 0)
    {
      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0 && !write_all (to, block, n))
        return FALSE;
    }
  return fsync (to) == 0;
}

/**
 * chas_disk_copy:
 *
 * Copies a file to a temporary name beside @to and renames it, so that @to is whole or not there.
 *
 * Returns: whether the copy is on the disk
 */
gboolean
chas_disk_copy (const char *from, const char *to, GError **error)
{
  g_autofree char *temporary = g_strconcat (to, ".tmp", NULL);
  g_autofd int in = g_open (from, O_RDONLY | O_CLOEXEC, 0);
  g_autofd int out = -1;

  if (in < 0)
    return chas_disk_set_error (errno, from, error);
  out = g_open (temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (out < 0 || !copy_bytes (in, out))
    {
      chas_disk_set_error (errno, temporary, error);
      g_unlink (temporary);
      return FALSE;
    }
  return chas_disk_rename (temporary, to, error);
}
