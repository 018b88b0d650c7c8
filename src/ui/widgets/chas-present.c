// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-present.h"

#define MOST_WAIT_US (2 * G_USEC_PER_SEC)

typedef struct
{
  GtkWidget *begins;
  gint64 end;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *wait = data;

  g_object_unref (wait->begins);
  g_free (wait);
}

/* Waits until the sheet has given the focus away, which it does once it is there; who was quick to
 * go on from where one begins is left alone. */
static gboolean
on_frame_cb (GtkWidget *dialog, GdkFrameClock *clock, gpointer data)
{
  const Wait *wait = data;
  GtkRoot *root = gtk_widget_get_root (dialog);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!root || g_get_monotonic_time () > wait->end)
    return G_SOURCE_REMOVE;
  if (!focus || !gtk_widget_is_ancestor (focus, dialog))
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR))
    gtk_widget_grab_focus (wait->begins);
  return G_SOURCE_REMOVE;
}

/* The heading of a question is as large as fits in one line, else smaller and in several. The large
 * one is measured then too, and complains unless it may take several lines. */
static void
wrap_heading (AdwDialog *question)
{
  GObject *heading =
    gtk_widget_get_template_child (GTK_WIDGET (question), ADW_TYPE_ALERT_DIALOG, "heading_label");

  if (GTK_IS_LABEL (heading))
    g_object_set (heading, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
}

/**
 * chas_present:
 * @dialog: has a focus widget, or is a question
 * @parent: a widget of the window
 *
 * Shows a dialog with the focus where one begins. Left to itself, one that comes as a sheet from
 * below gives the focus to its first button, which gives it up again.
 */
void
chas_present (AdwDialog *dialog, GtkWidget *parent)
{
  GtkWidget *begins;
  Wait *wait;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  if (ADW_IS_ALERT_DIALOG (dialog))
    wrap_heading (dialog);
  begins = adw_dialog_get_focus (dialog);
  adw_dialog_present (dialog, parent);
  if (!begins)
    return;
  wait = g_new0 (Wait, 1);
  wait->begins = g_object_ref (begins);
  wait->end = g_get_monotonic_time () + MOST_WAIT_US;
  gtk_widget_add_tick_callback (GTK_WIDGET (dialog), on_frame_cb, wait, wait_free);
}

static gboolean
take_focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkListBoxRow *first =
    GTK_IS_LIST_BOX (widget) ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), 0) : NULL;

  if (!gtk_widget_grab_focus (first ? GTK_WIDGET (first) : widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/**
 * chas_focus_later:
 * @widget: what one begins with, or a list of which that is the first row
 *
 * Gives it the focus in the next frame, when it has its place, and the sheet that it may be in has
 * come and given the focus away.
 */
void
chas_focus_later (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  gtk_widget_add_tick_callback (widget, take_focus_cb, NULL, NULL);
}
