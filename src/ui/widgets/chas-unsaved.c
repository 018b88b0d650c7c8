// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-unsaved.h"

#include <glib/gi18n.h>

#include "chas-present.h"
#include "chas-toast.h"

#define DIALOG "chas-unsaved-dialog" /* of a toast: what can be had back */

static void
on_go_on_cb (GtkWidget *parent, AdwToast *toast)
{
  AdwDialog *dialog = g_object_get_data (G_OBJECT (toast), DIALOG);

  if (gtk_widget_get_root (parent) && !gtk_widget_get_root (GTK_WIDGET (dialog)))
    chas_present (dialog, parent);
}

/**
 * chas_unsaved_offer:
 * @dialog: in which somebody wrote something, and which is closed without saving
 * @parent: over which it was shown
 * @toasts: the ones there
 *
 * Undo knows nothing of words that were never saved. Nobody is asked whether they mean it, but as
 * long as the toast is there the dialog can be had back as it was.
 */
void
chas_unsaved_offer (AdwDialog *dialog, GtkWidget *parent, AdwToastOverlay *toasts)
{
  AdwToast *toast =
    chas_toast_new_with_button (_ ("What you wrote was not saved"), _ ("_Go On Writing"), NULL);

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  g_object_set_data_full (G_OBJECT (toast), DIALOG, g_object_ref (dialog), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_go_on_cb), parent,
                           G_CONNECT_SWAPPED);
  if (gtk_widget_get_ancestor (GTK_WIDGET (toasts), ADW_TYPE_DIALOG))
    chas_toast_show (toasts, toast);
  else
    chas_toast_add (toasts, toast);
}
