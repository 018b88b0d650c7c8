// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-count-entry.h"

/* Where one may type how many. */

/**
 * chas_count_entry_read:
 * @most: what is too many
 * @out_count: (out): 0 where nothing is typed
 *
 * Returns: whether it is a number, or nothing
 */
gboolean
chas_count_entry_read (GtkEditable *entry, guint most, guint *out_count)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  guint64 count = 0;
  gboolean fits = !*text || g_ascii_string_to_unsigned (text, 10, 0, most, &count, NULL);

  *out_count = fits ? (guint) count : 0;
  return fits;
}

/**
 * chas_count_entry_check:
 *
 * Marks the entry, for the eye and for a screen reader, while what is typed is no number.
 *
 * Returns: whether it is one, or nothing
 */
gboolean
chas_count_entry_check (GtkEditable *entry, guint most)
{
  guint count;
  gboolean fits = chas_count_entry_read (entry, most, &count);

  if (fits)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               fits ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  return fits;
}
