// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-present.h"

/* Waits until the sheet has given the focus away, which it does once it is there; who was quick to
 * go on from where one begins is left alone. The focus widget belongs to the dialog and lives as
 * long. */
static gboolean
on_frame_cb (GtkWidget *dialog, GdkFrameClock *clock, gpointer begins)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (dialog));

  if (!focus || !gtk_widget_is_ancestor (focus, dialog))
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR))
    gtk_widget_grab_focus (begins);
  return G_SOURCE_REMOVE;
}

/**
 * chas_present:
 * @dialog: has a focus widget
 * @parent: a widget of the window
 *
 * Shows a dialog with the focus where one begins. Left to itself, one that comes as a sheet from
 * below gives the focus to its first button, which gives it up again.
 */
void
chas_present (AdwDialog *dialog, GtkWidget *parent)
{
  GtkWidget *begins;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  begins = adw_dialog_get_focus (dialog);
  adw_dialog_present (dialog, parent);
  if (begins)
    gtk_widget_add_tick_callback (GTK_WIDGET (dialog), on_frame_cb, begins, NULL);
}
