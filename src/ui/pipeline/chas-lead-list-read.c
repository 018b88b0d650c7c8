// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-list-private.h"

#include "chas-lead-list.h"

/* The dialog is as high as its lines, within bounds, all of that where text has its usual size. */
#define HEIGHT_OF_BARS 150
#define HEIGHT_OF_LINE 62
#define HEIGHT_OF_MESSAGE 110
#define LEAST_HEIGHT 330
#define MOST_HEIGHT 680

#define N_AT_ONCE 25      /* lines that are looked up */
#define SHORT_WAIT 500000 /* µs in which nobody asks how far it is */

/* Looking for what was pasted: some at a time, so that it can be seen how far it is, and that
 * nothing else has to wait. */

typedef struct
{
  ChasLeadListDialog *dialog;
  ChasDraftLookup *lookup;
  guint n;
  gint64 since;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  chas_draft_lookup_free (reading->lookup);
  g_free (reading);
}

static gboolean
find_some (ChasDb *db, gpointer data, GError **error)
{
  return chas_draft_lookup_go_on (((Reading *) data)->lookup, db, N_AT_ONCE, error);
}

static void
show_progress (const Reading *reading)
{
  ChasLeadListDialog *self = reading->dialog;
  guint n_left = chas_draft_lookup_get_n_left (reading->lookup);

  if (g_get_monotonic_time () - reading->since < SHORT_WAIT)
    return;
  gtk_stack_set_visible_child_name (self->stack, "going-on");
  gtk_progress_bar_set_fraction (self->progress, 1 - (double) n_left / reading->n);
}

static DexFuture *
read_fiber (gpointer data)
{
  Reading *reading = data;
  ChasLeadListDialog *self = reading->dialog;
  g_autoptr (GError) error = NULL;

  while (!self->closed && chas_draft_lookup_get_n_left (reading->lookup) > 0)
    {
      if (!dex_await (chas_store_run (self->store, "lead-list", find_some, reading, NULL), &error))
        break;
      show_progress (reading);
    }
  if (self->closed)
    return dex_future_new_true ();
  if (error)
    {
      g_debug ("Looking for the companies of a list failed: %s", error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return dex_future_new_true ();
    }
  self->listed = g_ptr_array_ref (chas_draft_lookup_get_listed (reading->lookup));
  chas_lead_list_dialog_show_lines (self);
  return dex_future_new_true ();
}

static int
get_height (ChasLeadListDialog *self, guint n_lines)
{
  int height = HEIGHT_OF_BARS + HEIGHT_OF_LINE * (int) n_lines;

  if (self->is_cut || self->left[0])
    height += HEIGHT_OF_MESSAGE;
  return (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, CLAMP (height, LEAST_HEIGHT, MOST_HEIGHT),
                                      gtk_widget_get_settings (GTK_WIDGET (self)));
}

/**
 * chas_lead_list_dialog_read:
 *
 * Looks for the companies of the text.
 */
void
chas_lead_list_dialog_read (ChasLeadListDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GPtrArray) drafts = NULL;

  g_clear_pointer (&self->left, g_strfreev);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lead-list.choose", FALSE);
  drafts = chas_lead_list_read (self->text, &self->left, &self->is_cut);
  reading->dialog = g_object_ref (self);
  reading->lookup = chas_draft_lookup_new (self->group_id, drafts);
  reading->n = drafts->len;
  reading->since = g_get_monotonic_time ();
  adw_dialog_set_content_height (ADW_DIALOG (self), get_height (self, drafts->len));
  gtk_stack_set_visible_child_name (self->stack, "reading");
  dex_future_disown (dex_scheduler_spawn (NULL, 0, read_fiber, reading, reading_free));
}

/**
 * chas_lead_list_dialog_look_again:
 *
 * Looks all of them up anew, as a company has gone that was to get something.
 */
void
chas_lead_list_dialog_look_again (ChasLeadListDialog *self)
{
  self->is_stale = TRUE;
  g_clear_pointer (&self->chosen, g_free);
  self->n_asked_for = 0;
  chas_lead_list_dialog_read (self);
}
