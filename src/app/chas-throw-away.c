// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-throw-away.h"

#include <gio/gio.h>

#include "chas-app-error.h"

/**
 * chas_throw_away_make:
 * @error: return location
 *
 * Makes a directory for data that nobody wants to keep. Errors: %CHAS_APP_ERROR_FOLDER
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
chas_throw_away_make (GError **error)
{
  g_autoptr (GError) cause = NULL;
  char *path = g_dir_make_tmp ("chas-career-XXXXXX", &cause);

  if (!path)
    g_set_error_literal (error, CHAS_APP_ERROR, CHAS_APP_ERROR_FOLDER, cause->message);
  return path;
}

/* Links are removed, never followed. */
static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

/**
 * chas_throw_away_remove:
 * @path: from chas_throw_away_make()
 *
 * Removes the directory and all in it, as far as it can be removed.
 */
void
chas_throw_away_remove (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  remove_tree (file);
}
