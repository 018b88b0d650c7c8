// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-search-escape.h"

#include <adwaita.h>

static void
on_stop_search_cb (GtkSearchEntry *entry)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (entry), ADW_TYPE_DIALOG);

  if (*gtk_editable_get_text (GTK_EDITABLE (entry)))
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else if (dialog)
    adw_dialog_close (ADW_DIALOG (dialog));
}

/**
 * chas_search_escape_allow:
 * @entry: in a dialog, and in no search bar
 *
 * Escape clears what is written, and closes the dialog when nothing is: by itself a search keeps
 * the key.
 */
void
chas_search_escape_allow (GtkSearchEntry *entry)
{
  g_signal_connect (entry, "stop-search", G_CALLBACK (on_stop_search_cb), NULL);
}
