// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-private.h"

/* Rows that say something else since the table got another order: those that are seen show it at
 * once, the others with the frames after that. */

#define LEAST_ROW_HEIGHT 34
#define ROWS_PER_FRAME 40

static void
tell (ChasTable *self, guint n_rows)
{
  for (; n_rows > 0 && self->n_told < self->untold->len; n_rows--)
    chas_table_row_tell (self->untold->pdata[self->n_told++]);
}

static gpointer
copy_row (gconstpointer row, gpointer unused)
{
  return g_object_ref ((gpointer) row);
}

static gboolean
on_tick_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  ChasTable *self = data;

  /* The frame of the first tick is the one that paints what is seen. */
  if (self->is_painted)
    tell (self, ROWS_PER_FRAME);
  self->is_painted = TRUE;
  if (self->n_told < self->untold->len)
    return G_SOURCE_CONTINUE;
  self->telling = 0;
  return G_SOURCE_REMOVE;
}

/**
 * chas_table_tell_rows:
 * @rows: (element-type ChasTableRow): rows from the top of the table on, which has been scrolled
 *   there
 *
 * Makes them show what they say.
 */
void
chas_table_tell_rows (ChasTable *self, GPtrArray *rows)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->scroller));
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->untold);

  self->untold = g_ptr_array_copy (rows, copy_row, NULL);
  /* What an earlier order left untold may stay as it is in this one. */
  for (guint i = self->n_told; before && i < before->len; i++)
    g_ptr_array_add (self->untold, g_object_ref (before->pdata[i]));
  self->n_told = 0;
  self->is_painted = FALSE;
  tell (self, (guint) (height / LEAST_ROW_HEIGHT) + 1);
  if (!self->telling)
    self->telling = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), on_tick_cb, self, NULL);
}

/**
 * chas_table_tell_dispose:
 *
 * Forgets the rows that do not show yet what they say.
 */
void
chas_table_tell_dispose (ChasTable *self)
{
  if (self->telling)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->telling);
  self->telling = 0;
  g_clear_pointer (&self->untold, g_ptr_array_unref);
}
