// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-unsaved.h"

#include <glib/gi18n.h>

#include "chas-present.h"
#include "chas-toast-place.h"
#include "chas-toast.h"
#include "chas-written.h"

#define UNSAVED "chas-unsaved"         /* of a dialog: what is known of it */
#define DIALOG "chas-unsaved-dialog"   /* of a toast: what can be had back */
#define OFFERED "chas-unsaved-offered" /* of a dialog: what is offered in it */
#define OWNER "chas-unsaved-owner"     /* of a dialog: does what it asks for */

/* One key takes the toast away and closes what it is in. */
#define AT_ONCE_US (G_USEC_PER_SEC / 2)

/* Of a dialog in which somebody writes. */
typedef struct
{
  GHashTable *before;     /* texts with which it was shown; NULL: it asks by itself */
  ChasUnsavedAgain again; /* NULL: the same one can be shown twice */
  GWeakRef place;         /* the toast overlay of where it is offered */
  GWeakRef heir;          /* the one of the window, while it is offered in a dialog */
  GWeakRef toast;         /* that offers it */
  char *words, *label;
  gint64 until; /* the offer stands, unless something else becomes of it */
} Unsaved;

static void
unsaved_free (gpointer data)
{
  Unsaved *self = data;

  g_clear_pointer (&self->before, g_hash_table_unref);
  g_weak_ref_clear (&self->place);
  g_weak_ref_clear (&self->heir);
  g_weak_ref_clear (&self->toast);
  g_free (self->words);
  g_free (self->label);
  g_free (self);
}

static Unsaved *
get (AdwDialog *dialog)
{
  Unsaved *self = g_object_get_data (G_OBJECT (dialog), UNSAVED);

  if (self)
    return self;
  self = g_new0 (Unsaved, 1);
  g_weak_ref_init (&self->place, NULL);
  g_weak_ref_init (&self->heir, NULL);
  g_weak_ref_init (&self->toast, NULL);
  g_object_set_data_full (G_OBJECT (dialog), UNSAVED, self, unsaved_free);
  return self;
}

/* Having it back */

static void watch (AdwDialog *dialog, GtkWidget *place, ChasUnsavedAgain again);

/* The next one begins with what was written in the one that has closed. */
static AdwDialog *
ask_again (AdwDialog *dialog)
{
  Unsaved *self = get (dialog);
  g_autoptr (GtkWidget) place = g_weak_ref_get (&self->place);
  AdwDialog *next = self->again (dialog);

  if (self->before)
    watch (next, place, self->again);
  get (next)->before = g_steal_pointer (&self->before);
  return next;
}

/* Over the toasts: what it was shown over at first may have gone by now. */
static void
on_go_on_cb (GtkWidget *toasts, AdwToast *toast)
{
  AdwDialog *dialog = g_object_get_data (G_OBJECT (toast), DIALOG);
  GtkEditable *written;

  get (dialog)->until = 0;
  if (gtk_widget_get_root (GTK_WIDGET (dialog)))
    return;
  if (get (dialog)->again)
    dialog = ask_again (dialog);
  written = chas_written_find (dialog, get (dialog)->before);
  chas_present (dialog, toasts);
  if (written)
    chas_written_go_on (written);
}

static void
on_dismissed_cb (AdwDialog *dialog)
{
  Unsaved *self = get (dialog);

  self->until = MIN (self->until, g_get_monotonic_time () + AT_ONCE_US);
}

static void
dismiss (Unsaved *self)
{
  g_autoptr (AdwToast) toast = g_weak_ref_get (&self->toast);

  if (toast)
    adw_toast_dismiss (toast);
}

/* The dialog over which it was offered has closed: the window goes on offering it. */
static void
on_outer_closed_cb (AdwDialog *dialog, GObject *outer)
{
  g_autoptr (AdwDialog) kept = g_object_steal_data (outer, OFFERED);
  Unsaved *self = get (dialog);
  g_autoptr (GtkWidget) heir = g_weak_ref_get (&self->heir);
  g_autofree char *words = g_strdup (self->words);
  g_autofree char *label = g_strdup (self->label);
  gboolean stands = g_get_monotonic_time () < self->until;

  dismiss (self);
  if (heir && stands)
    chas_unsaved_offer_as (dialog, ADW_TOAST_OVERLAY (heir), words, label, self->again);
}

static void
show_in_dialog (AdwDialog *dialog, AdwToastOverlay *toasts, AdwToast *toast, GtkWidget *outer)
{
  GtkRoot *window = gtk_widget_get_root (outer);

  if (ADW_IS_APPLICATION_WINDOW (window))
    g_weak_ref_set (&get (dialog)->heir,
                    adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)));
  /* The key that closes it takes the toast away first, and that would let go of the dialog. */
  g_object_set_data_full (G_OBJECT (outer), OFFERED, g_object_ref (dialog), g_object_unref);
  g_signal_handlers_disconnect_by_func (outer, on_outer_closed_cb, dialog);
  g_signal_connect_object (outer, "closed", G_CALLBACK (on_outer_closed_cb), dialog,
                           G_CONNECT_SWAPPED);
  chas_toast_show (toasts, toast);
}

/* Where one was may have closed since. */
static AdwToastOverlay *
choose_place (Unsaved *self, AdwToastOverlay *toasts)
{
  g_autoptr (GtkWidget) place = g_weak_ref_get (&self->place);

  if (!gtk_widget_get_root (GTK_WIDGET (toasts)) && place)
    toasts = ADW_TOAST_OVERLAY (place);
  g_weak_ref_set (&self->place, toasts);
  return toasts;
}

/**
 * chas_unsaved_offer_as:
 * @dialog: that was closed although something was begun there
 * @toasts: of where it was shown
 * @words: what has not happened
 * @label: of the button that shows it again, with a mnemonic
 * @again: (nullable): makes another one with what was chosen there, where the same one cannot be
 *   shown twice
 *
 * Offers what chas_unsaved_offer() does, in words of its own.
 */
void
chas_unsaved_offer_as (AdwDialog *dialog,
                       AdwToastOverlay *toasts,
                       const char *words,
                       const char *label,
                       ChasUnsavedAgain again)
{
  Unsaved *self;
  AdwToast *toast;
  GtkWidget *outer;

  g_return_if_fail (ADW_IS_DIALOG (dialog) && ADW_IS_TOAST_OVERLAY (toasts));

  self = get (dialog);
  toasts = choose_place (self, toasts);
  outer = gtk_widget_get_ancestor (GTK_WIDGET (toasts), ADW_TYPE_DIALOG);
  toast = chas_toast_new_with_button (words, label, NULL);
  g_set_str (&self->words, words);
  g_set_str (&self->label, label);
  self->again = again;
  self->until = g_get_monotonic_time () + adw_toast_get_timeout (toast) * G_USEC_PER_SEC;
  g_weak_ref_set (&self->toast, toast);
  g_object_set_data_full (G_OBJECT (toast), DIALOG, g_object_ref (dialog), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_go_on_cb), toasts,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed_cb), dialog,
                           G_CONNECT_SWAPPED);
  if (outer)
    show_in_dialog (dialog, toasts, toast, outer);
  else
    chas_toast_add (toasts, toast);
}

/**
 * chas_unsaved_offer:
 * @dialog: in which somebody wrote something, and which is closed without saving
 * @toasts: of where it was shown
 *
 * Undo knows nothing of words that were never saved. Nobody is asked whether they mean it, but as
 * long as the toast is there the dialog can be had back as it was.
 */
void
chas_unsaved_offer (AdwDialog *dialog, AdwToastOverlay *toasts)
{
  chas_unsaved_offer_as (dialog, toasts, _ ("What you wrote was not saved"), _ ("_Go On Writing"),
                         get (dialog)->again);
}

static void
offer_written (AdwDialog *dialog)
{
  Unsaved *self = get (dialog);
  g_autoptr (GtkWidget) toasts = g_weak_ref_get (&self->place);

  if (toasts && chas_written_find (dialog, self->before))
    chas_unsaved_offer (dialog, ADW_TOAST_OVERLAY (toasts));
}

/* What a question saves goes by its default answer. */
static void
on_response_cb (AdwAlertDialog *dialog, const char *response)
{
  if (g_strcmp0 (response, adw_alert_dialog_get_default_response (dialog)) != 0)
    offer_written (ADW_DIALOG (dialog));
}

static void
watch (AdwDialog *dialog, GtkWidget *place, ChasUnsavedAgain again)
{
  Unsaved *self = get (dialog);

  self->again = again;
  g_weak_ref_set (&self->place, place);
  if (again)
    g_signal_connect (dialog, "response", G_CALLBACK (on_response_cb), NULL);
  else
    g_signal_connect (dialog, "closed", G_CALLBACK (offer_written), NULL);
}

/**
 * chas_unsaved_present:
 * @dialog: in which somebody writes, with all that it begins with
 * @parent: a widget of the window, or the dialog over which it is shown
 *
 * Shows it as chas_present() does. Whatever was written there can be had back when it is closed
 * without saving, see chas_unsaved_offer(): it tells what it has saved with chas_unsaved_saved(),
 * and what it has read since with chas_unsaved_begin().
 */
void
chas_unsaved_present (AdwDialog *dialog, GtkWidget *parent)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog) && !ADW_IS_ALERT_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  watch (dialog, GTK_WIDGET (chas_toast_find_place (parent)), NULL);
  chas_unsaved_begin (dialog);
  chas_present (dialog, parent);
}

/**
 * chas_unsaved_present_question:
 * @question: in which somebody writes; its default response saves
 * @parent: as of chas_unsaved_present()
 * @again: makes another one with what was written and chosen there
 *
 * Does for a question what chas_unsaved_present() does for a dialog: the same question cannot be
 * shown twice.
 */
void
chas_unsaved_present_question (AdwDialog *question, GtkWidget *parent, ChasUnsavedAgain again)
{
  g_return_if_fail (ADW_IS_ALERT_DIALOG (question) && GTK_IS_WIDGET (parent) && again);

  watch (question, GTK_WIDGET (chas_toast_find_place (parent)), again);
  chas_unsaved_begin (question);
  chas_present (question, parent);
}

/**
 * chas_unsaved_keep:
 * @owner: does what the dialog asks for
 *
 * Lets it live as long as the dialog: somebody may go on after it has gone from the window.
 */
void
chas_unsaved_keep (AdwDialog *dialog, GtkWidget *owner)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog) && GTK_IS_WIDGET (owner));
  g_object_set_data_full (G_OBJECT (dialog), OWNER, g_object_ref (owner), g_object_unref);
}

/**
 * chas_unsaved_get_kept:
 *
 * Returns: (transfer none) (nullable): the owner of the dialog
 */
GtkWidget *
chas_unsaved_get_kept (AdwDialog *dialog)
{
  g_return_val_if_fail (ADW_IS_DIALOG (dialog), NULL);
  return g_object_get_data (G_OBJECT (dialog), OWNER);
}

/**
 * chas_unsaved_begin:
 * @dialog: that has just read what it is about
 *
 * Nobody wrote what stands there now.
 */
void
chas_unsaved_begin (AdwDialog *dialog)
{
  Unsaved *self;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  self = get (dialog);
  g_clear_pointer (&self->before, g_hash_table_unref);
  self->before = chas_written_collect (dialog);
}

/**
 * chas_unsaved_saved:
 * @dialog: whose words are where they belong
 *
 * Nothing of it is offered any more; what it was closed with while it was being saved neither.
 */
void
chas_unsaved_saved (AdwDialog *dialog)
{
  Unsaved *self;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  self = get (dialog);
  g_clear_pointer (&self->before, g_hash_table_unref);
  dismiss (self);
  self->until = 0;
}

/**
 * chas_unsaved_refused:
 * @dialog: that has closed, as somebody saved
 * @words: that it could not be saved
 *
 * Tells so; what stands there, if anybody wrote it, can be had back.
 */
void
chas_unsaved_refused (AdwDialog *dialog, const char *words)
{
  Unsaved *self;
  g_autoptr (GtkWidget) toasts = NULL;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  self = get (dialog);
  toasts = g_weak_ref_get (&self->place);
  g_clear_pointer (&self->before, g_hash_table_unref);
  self->before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (toasts && chas_written_find (dialog, self->before))
    chas_unsaved_offer_as (dialog, ADW_TOAST_OVERLAY (toasts), words, _ ("_Go On Writing"),
                           self->again);
  else if (toasts)
    chas_toast_tell (toasts, ADW_TOAST_OVERLAY (toasts), words, FALSE);
}
