// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-private.h"

#include <glib/gi18n.h>

#include "chas-timeline-row.h"

/* The entries that have been read. */

static gboolean
is_same (ChasTimeline *self, GtkWidget *row, guint n_entry)
{
  g_autofree char *key = chas_timeline_row_dup_key (self->page->entries->pdata[n_entry], self->env);

  return g_str_equal (chas_timeline_row_get_key (CHAS_TIMELINE_ROW (row)), key);
}

static guint
count_rows (ChasTimeline *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int) n))
    n++;
  return n;
}

static GtkWidget *
get_row (ChasTimeline *self, guint n)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) n));
}

/* Rows that say the same at both ends stay, with the keyboard in them. */
static void
show_entries (ChasTimeline *self)
{
  guint n_old = count_rows (self);
  guint n_new = self->page->entries->len;
  guint head = 0;
  guint tail = 0;

  while (head < MIN (n_old, n_new) && is_same (self, get_row (self, head), head))
    head++;
  while (tail < MIN (n_old, n_new) - head &&
         is_same (self, get_row (self, n_old - tail - 1), n_new - tail - 1))
    tail++;
  for (guint i = head; i < n_old - tail; i++)
    gtk_list_box_remove (self->list, get_row (self, head));
  for (guint i = head; i < n_new - tail; i++)
    gtk_list_box_insert (self->list,
                         chas_timeline_row_new (self->page->entries->pdata[i], self->env), (int) i);
}

void
chas_timeline_show_page (ChasTimeline *self)
{
  g_autofree char *count =
    g_strdup_printf (ngettext ("%d contact", "%d contacts", self->page->n_contacts),
                     self->page->n_contacts);
  g_autofree char *shown =
    /* Translators: how many entries of the timeline are shown */
    g_strdup_printf (ngettext ("%u entry shown", "%u entries shown", self->page->entries->len),
                     self->page->entries->len);
  gboolean is_empty = self->page->entries->len == 0;

  show_entries (self);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), is_empty);
  gtk_label_set_label (self->empty,
                       self->shown == CHAS_TIMELINE_SHOW_ALL
                         ? _ ("Nothing has happened yet. Contacts, notes and moves show up here.")
                         : _ ("Nothing of what you chose to see has happened yet."));
  gtk_widget_set_visible (self->older_button, self->page->has_more);
  if (self->announce)
    gtk_accessible_announce (GTK_ACCESSIBLE (self),
                             is_empty ? gtk_label_get_label (self->empty) : shown,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  self->announce = FALSE;
}
