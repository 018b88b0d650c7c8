// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-list-private.h"

#include <glib/gi18n.h>

/* From the lines that are chosen to leads on the board. */

typedef struct
{
  ChasLeadListDialog *dialog;
  guint n_leads;
  guint n_restored; /* leads that come back */
  guint n_filled;   /* companies that have a lead */
} Adding;

static void
adding_free (gpointer data)
{
  g_object_unref (((Adding *) data)->dialog);
  g_free (data);
}

static GPtrArray *
list_taken (ChasLeadListDialog *self, Adding *adding)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);

  for (guint i = 0; i < self->listed->len; i++)
    {
      const ChasListedDraft *listed = self->listed->pdata[i];

      if (!chas_check_list_is_taken (self->list, i))
        continue;
      g_ptr_array_add (drafts, chas_listed_draft_dup_taken (listed));
      adding->n_filled += listed->fate == CHAS_LISTED_FACTS;
      adding->n_restored += listed->fate == CHAS_LISTED_TRASHED;
    }
  adding->n_leads = drafts->len - adding->n_filled - adding->n_restored;
  return drafts;
}

/* A failure leaves all that was chosen. */
static DexFuture *
on_added_cb (DexFuture *future, gpointer data)
{
  Adding *adding = data;
  ChasLeadListDialog *self = adding->dialog;
  g_autoptr (GError) error = NULL;
  const GValue *ids = dex_future_get_value (future, &error);

  self->saving = FALSE;
  if (ids)
    {
      chas_lead_list_dialog_end (self);
      g_signal_emit_by_name (self, "added", g_value_get_boxed (ids), adding->n_leads,
                             adding->n_restored, adding->n_filled);
      return dex_future_new_true ();
    }
  g_debug ("Adding a list of leads failed: %s", error->message);
  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND))
    {
      chas_lead_list_dialog_look_again (self);
      return dex_future_new_true ();
    }
  chas_lead_list_dialog_show_count (self);
  chas_lead_list_dialog_say (self,
                             _ ("The leads could not be saved. Nothing was changed; try again."),
                             TRUE);
  return dex_future_new_true ();
}

/**
 * chas_lead_list_dialog_add:
 *
 * Adds those that are chosen, in one step.
 */
void
chas_lead_list_dialog_add (ChasLeadListDialog *self)
{
  Adding *adding = g_new0 (Adding, 1);
  g_autoptr (GPtrArray) drafts = list_taken (self, adding);

  adding->dialog = g_object_ref (self);
  self->saving = TRUE;
  self->is_stale = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lead-list.add", FALSE);
  dex_future_disown (dex_future_finally (chas_board_model_add_all (self->model, drafts),
                                         on_added_cb, adding, adding_free));
}
