// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-split.h"

#include <glib/gi18n.h>

#include "chas-present.h"
#include "chas-toast.h"

typedef struct
{
  GtkWidget *teller;
  ChasStore *store;
  char *entity;
  char *id;
  char *name;
} Split;

static void
split_free (gpointer data)
{
  Split *split = data;

  g_object_unref (split->teller);
  g_object_unref (split->store);
  g_free (split->entity);
  g_free (split->id);
  g_free (split->name);
  g_free (split);
}

static Split *
split_new (GtkWidget *teller,
           ChasStore *store,
           const char *entity,
           const char *id,
           const char *name)
{
  Split *split = g_new0 (Split, 1);

  split->teller = g_object_ref (teller);
  split->store = g_object_ref (store);
  split->entity = g_strdup (entity);
  split->id = g_strdup (id);
  split->name = g_strdup (name);
  return split;
}

static void
tell (Split *split, const char *words, gboolean can_undo)
{
  g_autoptr (AdwToast) toast = can_undo ? chas_undo_toast_new (words) : chas_toast_new (words);

  g_signal_emit_by_name (split->teller, "toast", toast);
}

static DexFuture *
on_split_cb (DexFuture *future, gpointer data)
{
  Split *split = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!dex_future_get_value (future, &error))
    {
      g_debug ("Splitting failed: %s", error->message);
      tell (split, _ ("They could not be split. Nothing has been changed."), FALSE);
      return dex_future_new_true ();
    }
  /* Translators: %s is a company or person */
  if (g_str_equal (split->entity, "person"))
    words = g_strdup_printf (_ ("%s is a person of their own again"), split->name);
  else
    words = g_strdup_printf (_ ("“%s” stands on its own again"), split->name);
  tell (split, words, TRUE);
  return dex_future_new_true ();
}

static void
on_response_cb (Split *split, const char *response)
{
  if (g_str_equal (response, "split"))
    dex_future_disown (dex_future_finally (chas_store_split_record (split->store, split->entity,
                                                                    split->id),
                                           on_split_cb,
                                           split_new (split->teller, split->store, split->entity,
                                                      split->id, split->name),
                                           split_free));
}

static AdwDialog *
make_company_dialog (const char *name)
{
  /* Translators: %s is a company that was merged into another one */
  g_autofree char *title = g_strdup_printf (_ ("Split “%s” Off Again?"), name);

  return adw_alert_dialog_new (
    title, _ ("Each gets back its own people, contacts, notes and files. What the merge brought is "
              "taken back where nobody has changed it since."));
}

static AdwDialog *
make_person_dialog (const char *name)
{
  /* Translators: %s is a person who was merged into another one */
  g_autofree char *body = g_strdup_printf (
    _ ("%s becomes a person of their own again. Each gets back their own contacts, follow-ups and "
       "companies. What the merge brought is taken back where nobody has changed it since."),
    name);

  return adw_alert_dialog_new (_ ("Two People Again?"), body);
}

void
chas_split_ask (GtkWidget *teller,
                ChasStore *store,
                const char *entity,
                const char *id,
                const char *name)
{
  AdwDialog *dialog =
    g_str_equal (entity, "person") ? make_person_dialog (name) : make_company_dialog (name);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "split",
                                  _ ("_Split"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "split",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "split");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         split_new (teller, store, entity, id, name),
                         (GClosureNotify) (GCallback) split_free, G_CONNECT_SWAPPED);
  chas_present (dialog, teller);
}
