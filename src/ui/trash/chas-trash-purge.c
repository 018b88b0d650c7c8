// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-purge.h"

#include <glib/gi18n.h>

#include "chas-attachment.h"
#include "chas-present.h"

typedef struct
{
  GtkWidget *dialog;
  ChasStore *store;
  GPtrArray *chosen; /* of ChasTrashItem */
  gboolean is_all;
  ChasTrashTell tell;
} Purge;

static Purge *
purge_new (GtkWidget *dialog,
           ChasStore *store,
           GPtrArray *chosen,
           gboolean is_all,
           ChasTrashTell tell)
{
  Purge *purge = g_new0 (Purge, 1);

  purge->dialog = g_object_ref (dialog);
  purge->store = g_object_ref (store);
  purge->chosen = g_ptr_array_ref (chosen);
  purge->is_all = is_all;
  purge->tell = tell;
  return purge;
}

static Purge *
purge_copy (const Purge *self)
{
  return purge_new (self->dialog, self->store, self->chosen, self->is_all, self->tell);
}

static void
purge_free (gpointer data)
{
  Purge *self = data;

  g_object_unref (self->dialog);
  g_object_unref (self->store);
  g_ptr_array_unref (self->chosen);
  g_free (self);
}

static char *
dup_failure (const GError *error)
{
  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND))
    return g_strdup (_ ("That is no longer in the trash. Nothing was deleted."));
  return g_strdup (_ ("That could not be deleted. It is still in the trash."));
}

typedef struct
{
  char *data_dir;
  GStrv hashes;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_free (removal->data_dir);
  g_strfreev (removal->hashes);
  g_free (removal);
}

/* One that cannot be removed does not keep the others. */
static DexFuture *
remove_in_thread (gpointer data)
{
  const Removal *removal = data;
  GError *error = NULL;

  for (guint i = 0; removal->hashes[i]; i++)
    chas_attachment_remove (removal->data_dir, removal->hashes[i], error ? NULL : &error);
  return error ? dex_future_new_for_error (error) : dex_future_new_true ();
}

/* The content of files of which nothing tells any more. */
static gboolean
remove_lost (const Purge *self, const ChasPurged *purged, GError **error)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->data_dir = g_strdup (chas_store_get_path (self->store));
  removal->hashes = g_strdupv (purged->lost);
  return dex_await (dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), 0,
                                         remove_in_thread, removal, removal_free),
                    error);
}

static char *
dup_done (const ChasPurged *purged, gboolean removed)
{
  guint n = purged->n_records;

  if (!removed)
    return g_strdup (_ ("The records are deleted for ever, but a file that lay with them could not "
                        "be removed."));
  return g_strdup_printf (ngettext ("Deleted %u record for ever", "Deleted %u records for ever", n),
                          n);
}

static DexFuture *
purge_fiber (gpointer data)
{
  Purge *self = data;
  g_autoptr (GPtrArray) entries = chas_trash_items_dup_entries (self->chosen);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasPurged) purged =
    dex_await_boxed (chas_store_purge_trash (self->store, entries), &error);
  g_autofree char *words = NULL;

  if (purged)
    words = dup_done (purged, remove_lost (self, purged, &error));
  else
    words = dup_failure (error);
  if (error)
    g_debug ("Deleting for ever failed: %s", error->message);
  self->tell (self->dialog, words, FALSE);
  return dex_future_new_true ();
}

static void
on_response_cb (Purge *self, const char *response)
{
  if (g_str_equal (response, "delete"))
    dex_future_disown (dex_scheduler_spawn (NULL, 0, purge_fiber, purge_copy (self), purge_free));
}

static char *
dup_heading (const Purge *self)
{
  guint n = self->chosen->len;

  if (self->is_all)
    return g_strdup (_ ("Empty the Trash?"));
  /* Translators: %s is what was deleted, such as the name of a company */
  if (n == 1)
    return g_strdup_printf (_ ("Delete “%s” for Ever?"),
                            chas_trash_item_get_title (self->chosen->pdata[0]));
  return g_strdup_printf (ngettext ("Delete %u Item for Ever?", "Delete %u Items for Ever?", n), n);
}

static gboolean
has_person (const Purge *self)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_str_equal (chas_trash_item_get_entry (self->chosen->pdata[i])->entity, "person"))
      return TRUE;
  return FALSE;
}

static char *
dup_body (const Purge *self, guint n_records)
{
  g_autofree char *what =
    g_strdup_printf (ngettext ("%u record is deleted for ever.",
                               "%u records are deleted for ever, with what belonged to them.",
                               n_records),
                     n_records);

  return g_strjoin (" ", what,
                    _ ("This cannot be undone. Whoever imports your next file loses the same, "
                       "except what they have changed since."),
                    _ ("Older backups and files already sent keep it all."),
                    has_person (self) ? _ ("People are removed in any case.") : NULL, NULL);
}

static void
ask (const Purge *self, guint n_records)
{
  g_autofree char *heading = dup_heading (self);
  g_autofree char *body = dup_body (self, n_records);
  AdwDialog *question = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "delete",
                                  _ ("_Delete for Ever"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "delete",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_data (question, "response", G_CALLBACK (on_response_cb), purge_copy (self),
                         (GClosureNotify) (GCallback) purge_free, G_CONNECT_SWAPPED);
  chas_present (question, self->dialog);
}

static DexFuture *
on_counted_cb (DexFuture *future, gpointer data)
{
  Purge *self = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (!gtk_widget_get_mapped (self->dialog))
    return dex_future_new_true (); /* closed meanwhile */
  if (value)
    ask (self, g_value_get_uint (value));
  else
    {
      g_debug ("Counting the trash failed: %s", error->message);
      self->tell (self->dialog, _ ("The trash could not be read. Nothing was changed."), FALSE);
    }
  return dex_future_new_true ();
}

/**
 * chas_trash_purge_ask:
 * @dialog: asks, and is told what came of it
 * @chosen: (element-type ChasTrashItem): at least one
 * @is_all: whether that is the whole trash
 *
 * Says how much is lost for ever, and deletes it if that is wanted.
 */
void
chas_trash_purge_ask (GtkWidget *dialog,
                      ChasStore *store,
                      GPtrArray *chosen,
                      gboolean is_all,
                      ChasTrashTell tell)
{
  g_autoptr (GPtrArray) entries = chas_trash_items_dup_entries (chosen);

  g_return_if_fail (chosen->len > 0);

  dex_future_disown (dex_future_finally (chas_store_count_purge (store, entries), on_counted_cb,
                                         purge_new (dialog, store, chosen, is_all, tell),
                                         purge_free));
}
