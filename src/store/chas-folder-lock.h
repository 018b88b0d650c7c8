// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the lock file says about the database when nobody has it open:
 *   ""                         nothing is known (a new folder)
 *   "new"                      the user chose to begin with an empty one
 *   "open"                     in use, or its last user died
 *   "closed SCHEMA SIZE TIME"  closed in order; SIZE in bytes, TIME of its last change in ns
 * A file that is not the one that was closed is read through before it is used. */
#define CHAS_FOLDER_MARK_NEW "new"
#define CHAS_FOLDER_MARK_OPEN "open"
#define CHAS_FOLDER_MARK_SIZE 64

/* The lock file of a folder: whoever has it may use the database. */
typedef struct
{
  int fd;
  char *path; /* of the folder, to tell of it */
} ChasFolderLock;

void chas_folder_lock_init (ChasFolderLock *self);
gboolean chas_folder_lock_take (ChasFolderLock *self, const char *path, GError **error);
gboolean chas_folder_lock_is_taken (const ChasFolderLock *self);
void chas_folder_lock_release (ChasFolderLock *self);
void chas_folder_lock_read_mark (const ChasFolderLock *self, char mark[CHAS_FOLDER_MARK_SIZE]);
gboolean chas_folder_lock_write_mark (const ChasFolderLock *self, const char *mark, GError **error);

G_END_DECLS
