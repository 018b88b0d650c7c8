// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-file-list-private.h"

#include <glib/gi18n.h>

#include "chas-attachment.h"

/* Opening a file or a link in another program. */

typedef struct
{
  ChasFileList *list;
  char *data_dir;
  char *sha256;
  char *name;
  char *copy; /* where it lies for the other program */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->list);
  g_free (opening->data_dir);
  g_free (opening->sha256);
  g_free (opening->name);
  g_free (opening->copy);
  g_free (opening);
}

static char *
dup_open_words (const GError *error, const char *name)
{
  if (g_error_matches (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_MISSING))
    /* Translators: %s is a file */
    return g_strdup_printf (_ ("“%s” is not on this computer. Ask the one who added it."), name);
  if (g_error_matches (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_ALTERED))
    /* Translators: %s is a file */
    return g_strdup_printf (_ ("“%s” has been damaged on the disk. Add it once more."), name);
  /* Translators: %s is a file or a link */
  return g_strdup_printf (_ ("“%s” could not be opened."), name);
}

static DexFuture *
unpack_in_thread (gpointer data)
{
  Opening *opening = data;
  GError *error = NULL;

  opening->copy =
    chas_attachment_unpack (opening->data_dir, opening->sha256, opening->name, &error);
  return opening->copy ? dex_future_new_true () : dex_future_new_for_error (error);
}

static void
on_launched_cb (GObject *launcher, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  gboolean launched =
    GTK_IS_FILE_LAUNCHER (launcher)
      ? gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (launcher), result, &error)
      : gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error);

  if (!launched && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      g_autofree char *words = dup_open_words (error, opening->name);

      g_debug ("Opening failed: %s", error->message);
      chas_file_list_tell (opening->list, words, FALSE);
    }
  opening_free (opening);
}

static GtkWindow *
get_window (ChasFileList *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static DexFuture *
open_fiber (gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (!dex_await (dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), 0,
                                       unpack_in_thread, opening, NULL),
                  &error))
    {
      g_autofree char *words = dup_open_words (error, opening->name);

      g_debug ("Opening failed: %s", error->message);
      chas_file_list_tell (opening->list, words, FALSE);
      opening_free (opening);
      return dex_future_new_true ();
    }
  file = g_file_new_for_path (opening->copy);
  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_launch (launcher, get_window (opening->list), NULL, on_launched_cb, opening);
  return dex_future_new_true ();
}

void
chas_file_list_open (ChasFileList *self, ChasFileRef *file)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->list = g_object_ref (self);
  opening->name = g_strdup (chas_file_ref_get_name (file));
  if (chas_file_ref_get_url (file))
    {
      g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (chas_file_ref_get_url (file));

      gtk_uri_launcher_launch (launcher, get_window (self), NULL, on_launched_cb, opening);
      return;
    }
  opening->data_dir = g_strdup (chas_store_get_path (self->store));
  opening->sha256 = g_strdup (chas_file_ref_get_sha256 (file));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, open_fiber, opening, NULL));
}
