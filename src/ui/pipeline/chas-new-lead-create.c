// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n.h>

#include "chas-new-lead-private.h"
#include "chas-unsaved.h"

/* From what stands in the dialog to a lead on the board. */

typedef struct
{
  ChasNewLeadDialog *dialog;
  char *name; /* of the company */
  char *line; /* as it was typed */
  gboolean known;
  gboolean restored;
  gboolean stay; /* for the next one */
  gint64 step;   /* that could be undone before */
} Adding;

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_object_unref (adding->dialog);
  g_free (adding->name);
  g_free (adding->line);
  g_free (adding);
}

static const char *
get_line (ChasNewLeadDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->line));
}

/* The board from which somebody began may have gone before they went on: then the window tells. */
static void
tell (const Adding *adding, GtkWidget *window, const char *lead_id)
{
  ChasNewLeadDialog *dialog = adding->dialog;
  guint added = g_signal_lookup ("added", CHAS_TYPE_NEW_LEAD_DIALOG);
  /* Translators: the name of a company whose lead was added */
  g_autofree char *words = g_strdup_printf (_ ("Added %s"), adding->name);

  if (g_signal_has_handler_pending (dialog, added, 0, FALSE))
    g_signal_emit (dialog, added, 0, lead_id, !adding->stay, adding->known, adding->restored,
                   chas_store_get_undo_step (dialog->store) != adding->step);
  else if (window && !adding->stay)
    gtk_widget_activate_action (window, "win.tell", "(sb)", words, TRUE);
}

/* A failure leaves what was typed, or gives it back unless something else was typed meanwhile. */
static void
give_back (ChasNewLeadDialog *self, const char *line, GError *error)
{
  g_debug ("Adding a lead failed: %s", error->message);
  self->saving = FALSE;
  if (!*get_line (self))
    gtk_editable_set_text (GTK_EDITABLE (self->line), line);
  chas_new_lead_dialog_say (self,
                            _ ("The lead could not be saved. Nothing was changed; try again."),
                            TRUE);
}

static DexFuture *
on_added_cb (DexFuture *future, gpointer data)
{
  Adding *adding = data;
  g_autoptr (GError) error = NULL;
  const GValue *id = dex_future_get_value (future, &error);
  g_autofree char *text = NULL;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (adding->dialog)));

  if (!id)
    {
      give_back (adding->dialog, adding->line, error);
      return dex_future_new_true ();
    }
  /* Closing gives the focus back to where it was; whoever listens may then move it on. */
  if (!adding->stay)
    {
      chas_unsaved_saved (ADW_DIALOG (adding->dialog));
      adw_dialog_force_close (ADW_DIALOG (adding->dialog));
    }
  tell (adding, window, g_value_get_string (id));
  if (!adding->stay)
    return dex_future_new_true ();
  /* Translators: the name of a company whose lead was added */
  text = g_strdup_printf (_ ("Added %s"), adding->name);
  chas_new_lead_dialog_say (adding->dialog, text, FALSE);
  return dex_future_new_true ();
}

/**
 * chas_new_lead_dialog_add:
 * @stay: for the next one
 *
 * Adds what the draft says. What was typed stays until it is saved, or makes room at once.
 */
void
chas_new_lead_dialog_add (ChasNewLeadDialog *self, const ChasLeadDraft *draft, gboolean stay)
{
  Adding *adding = g_new0 (Adding, 1);

  adding->dialog = g_object_ref (self);
  adding->name = g_strdup (draft->parts[CHAS_LEAD_PART_COMPANY]);
  adding->line = g_strdup (get_line (self));
  adding->known = draft->company_id != NULL;
  adding->restored = draft->trashed_id != NULL;
  adding->stay = stay;
  adding->step = chas_store_get_undo_step (self->store);
  self->saving = !stay;
  if (stay)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->line), "");
      gtk_widget_grab_focus (GTK_WIDGET (self->line));
    }
  dex_future_disown (dex_future_finally (chas_board_model_add (self->model, draft), on_added_cb,
                                         adding, adding_free));
}

/* What it is not, and why. */
static void
take_answers (ChasNewLeadDialog *self, ChasLeadDraft *draft)
{
  g_autoptr (GPtrArray) ids = g_hash_table_get_keys_as_ptr_array (self->others);

  for (guint i = 0; i < ids->len; i++)
    {
      ChasDuplicateHint *hint = chas_new_lead_dialog_find_hint (self, ids->pdata[i]);
      const char *reason = hint ? chas_duplicate_hint_get_why (hint)
                                : g_hash_table_lookup (self->others, ids->pdata[i]);

      if (!draft->reason && *reason)
        draft->reason = g_strdup (reason);
    }
  g_ptr_array_add (ids, NULL);
  draft->other_ids = g_strdupv ((char **) ids->pdata);
}

/**
 * chas_new_lead_dialog_go_on:
 *
 * Does what was asked for while it was not known yet whether the company is there.
 */
void
chas_new_lead_dialog_go_on (ChasNewLeadDialog *self)
{
  ChasNewLeadIntent intent = self->intent;
  ChasDuplicateHint *hint = chas_new_lead_dialog_find_hint (self, NULL);
  g_autoptr (ChasLeadDraft) draft = NULL;

  self->intent = CHAS_NEW_LEAD_WAIT;
  if (intent == CHAS_NEW_LEAD_WAIT)
    return;
  if (hint)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      gtk_widget_child_focus (GTK_WIDGET (hint), GTK_DIR_TAB_FORWARD);
      gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), chas_duplicate_hint_get_state (hint),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }
  draft = chas_draft_form_dup_draft (self->form);
  take_answers (self, draft);
  chas_new_lead_dialog_add (self, draft, intent == CHAS_NEW_LEAD_CREATE_AND_STAY);
}

/**
 * chas_new_lead_dialog_create:
 *
 * Creates the lead, unless something is missing or in the way.
 */
void
chas_new_lead_dialog_create (ChasNewLeadDialog *self, ChasNewLeadIntent intent)
{
  g_autoptr (ChasLeadDraft) draft = chas_draft_form_dup_draft (self->form);

  if (self->saving)
    return;
  if (!draft->parts[CHAS_LEAD_PART_COMPANY])
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      if (chas_lead_draft_has_facts (draft))
        chas_draft_form_ask_for_name (self->form);
      return;
    }
  self->intent = intent;
  if (!self->looking)
    chas_new_lead_dialog_go_on (self);
}
