// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-button-words.h"

/**
 * chas_button_words_wrap:
 * @button: with a label; to be called again when that was changed
 *
 * Its words take several lines where very large text leaves no room for one.
 */
void
chas_button_words_wrap (GtkButton *button)
{
  GtkWidget *words;

  g_return_if_fail (GTK_IS_BUTTON (button));
  words = gtk_button_get_child (button);
  g_return_if_fail (GTK_IS_LABEL (words));
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (words), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
}
