// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-toast.h"

#include <glib/gi18n.h>

#include "chas-toast-place.h"
#include "chas-toast-title.h"

#define BUTTON_SECONDS 10            /* to read what happened and to reach the button */
#define HEIR "chas-toast-heir"       /* of a dialog: the window */
#define WATCHED "chas-toast-watched" /* of an overlay: in this dialog */
#define OFFER "chas-toast-offer"     /* of an overlay in a dialog: what it offers to take back */
#define OWN "chas-toast-own"     /* of the same: whether only the dialog could do what it offers */
#define NEWS "chas-toast-news"   /* of an overlay in a window: the last one that only tells */
#define UNDO "chas-toast-undo"   /* of a window: the one that offers to take back what is newest */
#define WORDS "chas-toast-words" /* of a toast: what it says */

/* A widget in the place of the title leaves the toast itself without any words. */
static void
set_words (AdwToast *toast, GtkWidget *title, const char *words)
{
  adw_toast_set_custom_title (toast, title);
  g_object_set_data_full (G_OBJECT (toast), WORDS, g_strdup (words), g_free);
}

/**
 * chas_toast_new:
 * @words: what happened, as people wrote it: an ampersand is no markup
 *
 * Returns: (transfer full): a toast that only tells
 */
AdwToast *
chas_toast_new (const char *words)
{
  AdwToast *toast = adw_toast_new ("");

  g_return_val_if_fail (words, toast);
  set_words (toast, chas_toast_title_new (words), words);
  return toast;
}

/**
 * chas_toast_new_with_button:
 * @words: what happened, as people wrote it: an ampersand is no markup
 * @label: of the button, with a mnemonic
 * @action: what it does
 *
 * Returns: (transfer full): a toast that offers something, for as long as one needs to take it
 */
AdwToast *
chas_toast_new_with_button (const char *words, const char *label, const char *action)
{
  AdwToast *toast = chas_toast_new (words);

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_timeout (toast, BUTTON_SECONDS);
  return toast;
}

/**
 * chas_undo_toast_new:
 * @words: what happened, as people wrote it: an ampersand is no markup
 *
 * Returns: (transfer full): a toast whose button takes the last step back
 */
AdwToast *
chas_undo_toast_new (const char *words)
{
  return chas_toast_new_with_button (words, _ ("_Undo"), "win.undo");
}

/**
 * chas_busy_toast_new:
 * @words: what goes on
 *
 * Returns: (transfer full): a toast that stays until it is dismissed
 */
AdwToast *
chas_busy_toast_new (const char *words)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), adw_spinner_new ());
  gtk_box_append (GTK_BOX (box), chas_toast_title_new (words));
  set_words (toast, box, words);
  adw_toast_set_timeout (toast, 0);
  return toast;
}

static void
free_heir (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * chas_toast_set_heir:
 * @dialog: that tells of what it did
 * @window: tells in its place once it is closed, by its action `win.tell`
 *
 * What was begun in a dialog may end after somebody closed it, and they want to know all the same;
 * and what it did last may still be taken back.
 */
void
chas_toast_set_heir (GtkWidget *dialog, GtkWidget *window)
{
  GWeakRef *heir = g_new0 (GWeakRef, 1);

  g_weak_ref_init (heir, window);
  g_object_set_data_full (G_OBJECT (dialog), HEIR, heir, free_heir);
}

/* Whether another one told it. */
static gboolean
leave_to_heir (GtkWidget *dialog, const char *words, gboolean can_undo)
{
  GWeakRef *ref = g_object_get_data (G_OBJECT (dialog), HEIR);
  g_autoptr (GtkWidget) heir = ref ? g_weak_ref_get (ref) : NULL;

  return heir && gtk_widget_activate_action (heir, "win.tell", "(sb)", words, can_undo);
}

/* As long as there is time to take it. */
typedef struct
{
  char *words;
  gint64 until;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_free (offer->words);
  g_free (offer);
}

static void
set_offer (AdwToastOverlay *toasts, const char *words)
{
  Offer *offer = g_new0 (Offer, 1);

  offer->words = g_strdup (words);
  offer->until = g_get_monotonic_time () + BUTTON_SECONDS * G_TIME_SPAN_SECOND;
  g_object_set_data_full (G_OBJECT (toasts), OFFER, offer, offer_free);
}

static void
on_dismissed_cb (AdwToastOverlay *toasts)
{
  g_object_set_data (G_OBJECT (toasts), OFFER, NULL);
}

/* What can still be taken back is offered where one is now. */
static void
on_closed_cb (AdwToastOverlay *toasts, AdwDialog *dialog)
{
  Offer *offer = g_object_get_data (G_OBJECT (toasts), OFFER);

  if (offer && g_get_monotonic_time () < offer->until)
    leave_to_heir (GTK_WIDGET (dialog), offer->words, TRUE);
}

/* The overlay would take the key for itself: it goes on to what it is meant for, unless an offer
 * would be lost. */
static gboolean
on_key_cb (AdwToastOverlay *toasts, guint keyval)
{
  Offer *offer;

  if (keyval != GDK_KEY_Escape || g_object_get_data (G_OBJECT (toasts), OWN))
    return GDK_EVENT_PROPAGATE;
  offer = g_object_steal_data (G_OBJECT (toasts), OFFER);
  adw_toast_overlay_dismiss_all (toasts);
  g_object_set_data_full (G_OBJECT (toasts), OFFER, offer, offer_free);
  return GDK_EVENT_PROPAGATE;
}

static void
watch (AdwToastOverlay *toasts, GtkWidget *dialog)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_cb), toasts);
  gtk_widget_add_controller (GTK_WIDGET (toasts), keys);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_closed_cb), toasts, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (toasts), WATCHED, dialog);
}

static void
on_own_dismissed_cb (AdwToastOverlay *toasts)
{
  g_object_set_data (G_OBJECT (toasts), OWN, NULL);
}

/* An action of the dialog goes with it. */
static void
note_own (AdwToastOverlay *toasts, AdwToast *toast)
{
  const char *action = adw_toast_get_action_name (toast);

  if (!action || g_str_has_prefix (action, "win."))
    return;
  g_object_set_data (G_OBJECT (toasts), OWN, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_own_dismissed_cb), toasts,
                           G_CONNECT_SWAPPED);
}

/* What undo takes back is another step, once there is a newer one. */
static AdwToast *
steal_undo (GtkWidget *window)
{
  return window ? g_object_steal_data (G_OBJECT (window), UNDO) : NULL;
}

/**
 * chas_toast_drop_undo:
 * @window: where another step has become the newest
 *
 * From now on the button of a toast that offers to take back the newest step would take back
 * something else: wherever it is, in the window or in a dialog, it goes and does not come again.
 */
void
chas_toast_drop_undo (GtkWidget *window)
{
  g_autoptr (AdwToast) undo = steal_undo (window);

  if (undo)
    adw_toast_dismiss (undo);
}

/* The overlay tells a screen reader only of the button: the words are not in the title. */
static void
announce (AdwToastOverlay *toasts, AdwToast *toast)
{
  const char *words = g_object_get_data (G_OBJECT (toast), WORDS);

  if (words)
    gtk_accessible_announce (GTK_ACCESSIBLE (toasts), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Takes the toast, in the place of one that offers to take back what was the newest step. */
static void
put (AdwToastOverlay *toasts, AdwToast *toast)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (toasts)));
  g_autoptr (AdwToast) undo = steal_undo (window);

  if (window && g_strcmp0 (adw_toast_get_action_name (toast), "win.undo") == 0)
    g_object_set_data_full (G_OBJECT (window), UNDO, g_object_ref (toast), g_object_unref);
  announce (toasts, toast);
  adw_toast_overlay_add_toast (toasts, toast);
  chas_toast_place (toasts);
  /* Not before: what waits would be shown for a moment. */
  if (undo)
    adw_toast_dismiss (undo);
}

/**
 * chas_toast_show:
 * @toasts: where it is shown, in the place of any other
 * @toast: (transfer full): what to show
 *
 * In a dialog, Escape closes that although a toast is there, but not one that offers what only the
 * dialog can do.
 */
void
chas_toast_show (AdwToastOverlay *toasts, AdwToast *toast)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (toasts), ADW_TYPE_DIALOG);

  if (dialog && !g_object_get_data (G_OBJECT (toasts), WATCHED))
    watch (toasts, dialog);
  adw_toast_overlay_dismiss_all (toasts);
  note_own (toasts, toast);
  put (toasts, toast);
}

static gboolean
only_tells (AdwToast *toast)
{
  return !adw_toast_get_button_label (toast) && adw_toast_get_timeout (toast) > 0;
}

/**
 * chas_toast_add:
 * @toasts: of a window
 * @toast: (transfer full): what to show at once
 *
 * Nobody waits for what has just happened until what was told before has gone: that is old news.
 * What offers something, or tells of what goes on, comes again afterwards; but not what would take
 * back the newest step, for that is another one by then.
 */
void
chas_toast_add (AdwToastOverlay *toasts, AdwToast *toast)
{
  g_autoptr (AdwToast) before = g_object_steal_data (G_OBJECT (toasts), NEWS);

  if (only_tells (toast))
    g_object_set_data_full (G_OBJECT (toasts), NEWS, g_object_ref (toast), g_object_unref);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  put (toasts, toast);
  if (before)
    adw_toast_dismiss (before);
}

static void
show_undo (AdwToastOverlay *toasts, const char *words)
{
  AdwToast *toast = chas_undo_toast_new (words);

  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed_cb), toasts,
                           G_CONNECT_SWAPPED);
  chas_toast_show (toasts, toast);
  set_offer (toasts, words);
}

/**
 * chas_toast_tell:
 * @widget: that speaks
 * @toasts: where it is shown
 * @can_undo: whether what was done can be taken back
 *
 * Tells of what was done, or why it was not.
 */
void
chas_toast_tell (GtkWidget *widget, AdwToastOverlay *toasts, const char *words, gboolean can_undo)
{
  if (!gtk_widget_get_root (widget) && leave_to_heir (widget, words, can_undo))
    return;
  if (can_undo)
    show_undo (toasts, words);
  else
    chas_toast_show (toasts, chas_toast_new (words));
}
