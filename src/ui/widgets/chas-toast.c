// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-toast.h"

#include <glib/gi18n.h>

#define BUTTON_SECONDS 10 /* to read what happened and to reach the button */
#define HEIR "chas-toast-heir"

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
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, words);
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
  AdwToast *toast = chas_toast_new (words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), adw_spinner_new ());
  gtk_box_append (GTK_BOX (box), label);
  adw_toast_set_custom_title (toast, box);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
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
 * What was begun in a dialog may end after somebody closed it, and they want to know all the same.
 */
void
chas_toast_set_heir (GtkWidget *dialog, GtkWidget *window)
{
  GWeakRef *heir = g_new0 (GWeakRef, 1);

  g_weak_ref_init (heir, window);
  g_object_set_data_full (G_OBJECT (dialog), HEIR, heir, free_heir);
}

/* Whether the widget is closed and another one told it. */
static gboolean
leave_to_heir (GtkWidget *widget, const char *words, gboolean can_undo)
{
  GWeakRef *ref = g_object_get_data (G_OBJECT (widget), HEIR);
  g_autoptr (GtkWidget) heir = NULL;

  if (gtk_widget_get_root (widget) || !ref || !(heir = g_weak_ref_get (ref)))
    return FALSE;
  return gtk_widget_activate_action (heir, "win.tell", "(sb)", words, can_undo);
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
  AdwToast *toast;

  if (leave_to_heir (widget, words, can_undo))
    return;
  toast = can_undo ? chas_undo_toast_new (words) : chas_toast_new (words);
  /* Undo takes back the newest: an older toast would offer the wrong thing. */
  adw_toast_overlay_dismiss_all (toasts);
  adw_toast_overlay_add_toast (toasts, toast);
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
