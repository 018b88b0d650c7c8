// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-written.h"

#define N_FRAMES 10 /* in which a dialog opens */

/* A number or a day is chosen rather than written, and a search finds it again. */
static gboolean
is_chosen (GtkWidget *widget)
{
  return GTK_IS_POPOVER (widget) || GTK_IS_SPIN_BUTTON (widget) || ADW_IS_SPIN_ROW (widget) ||
         GTK_IS_SEARCH_ENTRY (widget);
}

static void
list_texts (GtkWidget *widget, GPtrArray *texts)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_EDITABLE (child) && !is_chosen (child))
      g_ptr_array_add (texts, child);
    else if (!is_chosen (child))
      list_texts (child, texts);
}

/* Before it is shown for the first time, what is in it is none of its children. */
static GPtrArray *
find_texts (AdwDialog *dialog)
{
  GPtrArray *texts = g_ptr_array_new ();
  GtkWidget *content = ADW_IS_ALERT_DIALOG (dialog)
                         ? adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog))
                         : adw_dialog_get_child (dialog);

  if (content)
    list_texts (content, texts);
  return texts;
}

/**
 * chas_written_collect:
 *
 * Returns: (transfer full): all texts that stand in the dialog
 */
GHashTable *
chas_written_collect (AdwDialog *dialog)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) texts = find_texts (dialog);

  for (guint i = 0; i < texts->len; i++)
    g_hash_table_add (words, g_strdup (gtk_editable_get_text (texts->pdata[i])));
  return words;
}

/**
 * chas_written_find:
 * @before: (nullable): texts that stood there at first
 *
 * Returns: (transfer none) (nullable): the first text that did not
 */
GtkEditable *
chas_written_find (AdwDialog *dialog, GHashTable *before)
{
  g_autoptr (GPtrArray) texts = find_texts (dialog);

  if (!before)
    return NULL;
  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = gtk_editable_get_text (texts->pdata[i]);

      if (*text && !g_hash_table_contains (before, text))
        return texts->pdata[i];
    }
  return NULL;
}

/* As chas_focus_later(), but what stands there is not chosen, to be written over by the next
 * letter: the sheet that is opening gives the focus once more, and that would do so. */
static gboolean
on_frame_cb (GtkWidget *text, GdkFrameClock *clock, gpointer data)
{
  guint *n_frames = data;

  if (!gtk_widget_get_focus_child (text))
    gtk_widget_grab_focus (text);
  gtk_editable_set_position (GTK_EDITABLE (text), -1);
  return ++*n_frames < N_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * chas_written_go_on:
 * @text: in a dialog that is opening
 *
 * Puts the cursor at its end.
 */
void
chas_written_go_on (GtkEditable *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (text));
  gtk_widget_add_tick_callback (GTK_WIDGET (text), on_frame_cb, g_new0 (guint, 1), g_free);
}
