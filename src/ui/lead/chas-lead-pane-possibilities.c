// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-possibility-dialog.h"
#include "chas-unsaved.h"

/* What the company could give: a study visit, two places for internship next spring … */

static ChasLeadPossibility *
find_known (ChasLeadPane *self, ChasPossibility kind)
{
  GPtrArray *known = self->details->possibilities;

  for (guint i = 0; i < known->len; i++)
    if (chas_lead_possibility_get_kind (known->pdata[i]) == kind)
      return known->pdata[i];
  return NULL;
}

/* "2 · spring 2027", or what there is of it */
static char *
dup_extent (ChasLeadPossibility *possibility)
{
  gint64 count = chas_lead_possibility_get_count (possibility);
  const char *period = chas_lead_possibility_get_period (possibility);

  if (count > 0 && period)
    return g_strdup_printf ("%d · %s", (int) count, period);
  if (count > 0)
    return g_strdup_printf ("%d", (int) count);
  return g_strdup (period ? period : _ ("How many, and when?"));
}

static GtkWidget *
make_row (ChasLeadPossibility *possibility)
{
  GtkWidget *row = adw_action_row_new ();
  ChasPossibility kind = chas_lead_possibility_get_kind (possibility);
  g_autofree char *extent = dup_extent (possibility);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), chas_possibility_get_label (kind));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), extent);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", chas_possibility_to_code (kind));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "lead.note-possibility");
  return row;
}

/* Those that are not noted yet. */
static void
fill_menu (ChasLeadPane *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (ChasPossibility kind = 0; kind < CHAS_POSSIBILITY_N_VALUES; kind++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (find_known (self, kind))
        continue;
      item = g_menu_item_new (chas_possibility_get_label (kind), NULL);
      g_menu_item_set_action_and_target (item, "lead.note-possibility", "s",
                                         chas_possibility_to_code (kind));
      g_menu_append_item (menu, item);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->possibility_button),
                            g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
  gtk_menu_button_set_menu_model (self->possibility_button, G_MENU_MODEL (menu));
}

void
chas_lead_pane_show_possibilities (ChasLeadPane *self)
{
  GPtrArray *known = self->details->possibilities;

  gtk_list_box_remove_all (self->possibilities);
  for (guint i = 0; i < known->len; i++)
    gtk_list_box_append (self->possibilities, make_row (known->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->possibilities), known->len > 0);
  gtk_widget_set_visible (self->no_possibilities, known->len == 0);
  fill_menu (self);
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    return dex_future_new_true ();
  g_debug ("Saving what a company could give failed: %s", error->message);
  chas_unsaved_refused (data, _ ("This could not be saved. Try again."));
  return dex_future_new_true ();
}

static void
on_response_cb (ChasLeadPane *self, const char *response, ChasPossibilityDialog *dialog)
{
  const char *lead_id = g_object_get_data (G_OBJECT (dialog), "lead");
  ChasPossibility kind = chas_possibility_dialog_get_kind (dialog);
  DexFuture *future;

  if (g_str_equal (response, "save"))
    future = chas_store_set_possibility (self->store, lead_id, kind,
                                         chas_possibility_dialog_get_count (dialog),
                                         chas_possibility_dialog_get_period (dialog));
  else if (g_str_equal (response, "remove"))
    {
      chas_unsaved_saved (ADW_DIALOG (dialog)); /* what stands there is not wanted */
      future = chas_store_drop_possibility (self->store, lead_id, kind);
    }
  else
    return;
  dex_future_disown (dex_future_finally (future, on_saved_cb, g_object_ref (dialog),
                                         g_object_unref));
}

static AdwDialog *
follow (ChasLeadPane *self, AdwDialog *dialog, const char *lead_id)
{
  g_object_set_data_full (G_OBJECT (dialog), "lead", g_strdup (lead_id), g_free);
  chas_unsaved_keep (dialog, GTK_WIDGET (self));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response_cb), self,
                           G_CONNECT_SWAPPED);
  return dialog;
}

static AdwDialog *
ask_again (AdwDialog *before)
{
  return follow (CHAS_LEAD_PANE (chas_unsaved_get_kept (before)),
                 chas_possibility_dialog_new_again (CHAS_POSSIBILITY_DIALOG (before)),
                 g_object_get_data (G_OBJECT (before), "lead"));
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  ChasPossibility kind = chas_possibility_from_code (g_variant_get_string (parameter, NULL));
  AdwDialog *dialog;

  if (!self->details)
    return;
  dialog = chas_possibility_dialog_new (kind, find_known (self, kind));
  chas_unsaved_present_question (follow (self, dialog, self->lead_id), widget, ask_again);
}

void
chas_lead_pane_possibilities_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, possibilities);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, no_possibilities);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, possibility_button);
  gtk_widget_class_install_action (widget_class, "lead.note-possibility", "s", note_action);
}
