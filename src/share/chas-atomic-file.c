// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-atomic-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "chas-share-error-private.h"

#define TRIES 100

struct _ChasAtomicFile
{
  char *path; /* where the file shall be, links followed */
  char *folder;
  char *temporary; /* NULL once renamed */
  int fd;
  mode_t mode; /* of the file it replaces, or 0 */
  GOutputStream *stream;
};

static gboolean
fail_errno (GError **error, const char *path, const char *deed)
{
  int saved_errno = errno;
  GError *io_error = g_error_new (G_IO_ERROR, g_io_error_from_errno (saved_errno), "%s “%s”: %s",
                                  deed, path, g_strerror (saved_errno));

  chas_share_error_take_io (error, io_error);
  if (error)
    chas_share_error_add_place (*error, NULL, path);
  return FALSE;
}

/* A link is followed, so that it stays and what it points at is replaced. */
static gboolean
find_place (ChasAtomicFile *self, const char *path, GError **error)
{
  char *real = realpath (path, NULL);
  struct stat info;

  self->path = real ? g_strdup (real) : g_strdup (path);
  free (real);
  self->folder = g_path_get_dirname (self->path);
  if (stat (self->path, &info) != 0)
    return TRUE;
  if (!S_ISREG (info.st_mode))
    return chas_share_error_set (error, CHAS_SHARE_ERROR_NOT_A_FILE, NULL, self->path,
                                 "“%s” is not a file", self->path);
  self->mode = info.st_mode & 07777;
  return TRUE;
}

/* The name begins with a dot, so that programs that watch the folder leave the file alone. */
static gboolean
create_temporary (ChasAtomicFile *self, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);

  for (guint i = 0; i < TRIES && self->fd < 0; i++)
    {
      g_autofree char *temporary = g_strdup_printf (".%.200s.%08x.tmp", name, g_random_int ());

      g_free (self->temporary);
      self->temporary = g_build_filename (self->folder, temporary, NULL);
      self->fd = open (self->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (self->fd < 0 && errno != EEXIST)
        break;
    }
  if (self->fd >= 0)
    return TRUE;
  fail_errno (error, self->path, "Could not write");
  g_clear_pointer (&self->temporary, g_free);
  return FALSE;
}

static gboolean
sync_folder (ChasAtomicFile *self, GError **error)
{
  int fd = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean ok;

  if (fd < 0)
    return fail_errno (error, self->folder, "Could not open");
  /* Some file systems know no such thing. */
  ok = fsync (fd) == 0 || errno == EINVAL || fail_errno (error, self->folder, "Could not sync");
  close (fd);
  return ok;
}

/**
 * chas_atomic_file_new:
 * @path: where the file shall be
 * @error: return location
 *
 * Begins to write a file that replaces the one at @path, if any, in one step. A link at @path is
 * followed. The new file has the permissions of the old one, else the usual ones of the user.
 *
 * Returns: (transfer full): the file, or %NULL; freeing it without committing removes every trace
 *
 * Errors: CHAS_SHARE_ERROR NOT_FOUND, NOT_A_FILE, NO_PERMISSION, NO_SPACE, IO, about the path
 */
ChasAtomicFile *
chas_atomic_file_new (const char *path, GError **error)
{
  g_autoptr (ChasAtomicFile) self = g_new0 (ChasAtomicFile, 1);

  self->fd = -1;
  if (!find_place (self, path, error) || !create_temporary (self, error))
    return NULL;
  self->stream = g_unix_output_stream_new (self->fd, FALSE);
  return g_steal_pointer (&self);
}

/**
 * chas_atomic_file_get_stream:
 * @self: a file
 *
 * Returns: (transfer none): where to write; unbuffered
 */
GOutputStream *
chas_atomic_file_get_stream (ChasAtomicFile *self)
{
  return self->stream;
}

/**
 * chas_atomic_file_commit:
 * @self: a file that has been written
 * @error: return location
 *
 * Makes sure that the file is on the disk and puts it in its place.
 *
 * Returns: whether it is there; if not, the old file still is
 *
 * Errors: CHAS_SHARE_ERROR NO_PERMISSION, NO_SPACE, IO, about the path
 */
gboolean
chas_atomic_file_commit (ChasAtomicFile *self, GError **error)
{
  g_return_val_if_fail (self->temporary, FALSE);

  if (self->mode != 0 && fchmod (self->fd, self->mode) != 0)
    return fail_errno (error, self->path, "Could not keep the permissions of");
  if (fsync (self->fd) != 0)
    return fail_errno (error, self->path, "Could not write");
  if (g_rename (self->temporary, self->path) != 0)
    return fail_errno (error, self->path, "Could not replace");
  g_clear_pointer (&self->temporary, g_free);
  return sync_folder (self, error);
}

/**
 * chas_atomic_file_free:
 * @self: (transfer full): a file; removed when it was not committed
 */
void
chas_atomic_file_free (ChasAtomicFile *self)
{
  g_clear_object (&self->stream);
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}
