// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n.h>

#include "chas-new-lead-dialog.h"
#include "chas-pipeline-page-private.h"

/* What becomes of a lead that was added, or was there already. */

static void
on_added_cb (ChasPipelinePage *self, const char *lead_id, gboolean last, gboolean known)
{
  ChasCard *card = chas_pipeline_find (chas_board_model_get_pipeline (self->model), lead_id);
  g_autofree char *text = NULL;

  chas_board_show_card (self->board, lead_id);
  if (!last || !card)
    return;
  if (chas_pipeline_page_shows_table (self))
    chas_table_focus_lead (self->table, lead_id);
  else
    chas_board_focus_card (self->board, lead_id);
  if (known)
    {
      /* It may have stood on the board before: what is new cannot be seen there. */
      text = g_strdup_printf (_ ("Added to %s"), chas_card_get_facts (card)->company_name);
      chas_pipeline_page_tell (self, text, TRUE);
      return;
    }
  text = g_strdup_printf (_ ("Added %s"), chas_card_get_facts (card)->company_name);
  /* A row may stand far down, or be left out by a filter. */
  if (chas_pipeline_page_shows_table (self))
    {
      chas_pipeline_page_tell (self, text, TRUE);
      return;
    }
  chas_pipeline_page_announce (self, text);
}

static void
on_opened_cb (ChasPipelinePage *self, const char *lead_id)
{
  chas_pipeline_page_open_lead (self, lead_id);
}

static void
show_dialog (ChasPipelinePage *self, const char *text)
{
  ChasNewLeadDialog *dialog = chas_new_lead_dialog_new (self->store, self->group_id, self->model);

  /* A lead that does not match the search would be added out of sight. */
  gtk_editable_set_text (self->header_search, "");
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "opened", G_CALLBACK (on_opened_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  /* As a sheet from below, it gives the focus to its first button. */
  gtk_widget_grab_focus (GTK_WIDGET (dialog));
  chas_new_lead_dialog_set_text (dialog, text);
}

void
chas_pipeline_page_new_lead (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_dialog (CHAS_PIPELINE_PAGE (widget), "");
}

static void
on_text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChasPipelinePage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_dialog (self, text);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* What was copied elsewhere becomes a lead. */
void
chas_pipeline_page_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text_read_cb,
                                 g_object_ref (widget));
}
