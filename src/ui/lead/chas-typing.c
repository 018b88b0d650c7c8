// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-typing.h"

/**
 * chas_typing_take_back:
 * @saved: (nullable): what stood there before somebody typed
 *
 * As an edit like any other: what was typed can be had back with Ctrl+Z.
 */
void
chas_typing_take_back (GtkTextBuffer *buffer, const char *saved)
{
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  if (saved)
    gtk_text_buffer_insert (buffer, &start, saved, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * chas_typing_forget:
 *
 * What was typed is no longer the next to be undone: it is saved, which is a step of its own, or
 * was about something else.
 */
void
chas_typing_forget (GtkTextBuffer *buffer)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
}
