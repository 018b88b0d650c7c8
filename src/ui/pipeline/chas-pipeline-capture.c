// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n.h>

#include "chas-new-lead-dialog.h"
#include "chas-pipeline-page-private.h"
#include "chas-present.h"
#include "chas-toast.h"

/* What becomes of a lead that was added, or was there already. */

typedef struct
{
  ChasPipelinePage *page;
  char *lead_id;
} Added;

static Added *
added_new (ChasPipelinePage *self, const char *lead_id)
{
  Added *added = g_new0 (Added, 1);

  added->page = g_object_ref (self);
  added->lead_id = g_strdup (lead_id);
  return added;
}

static void
added_free (gpointer data)
{
  Added *added = data;

  g_object_unref (added->page);
  g_free (added->lead_id);
  g_free (added);
}

static void
tell_added (ChasPipelinePage *self, const char *company)
{
  /* Translators: the name of a company whose lead was added */
  g_autofree char *text = g_strdup_printf (_ ("Added %s"), company);

  /* A row may stand far down. */
  if (chas_pipeline_page_shows_table (self))
    chas_pipeline_page_tell (self, text, TRUE);
  else
    chas_pipeline_page_announce (self, text);
}

static void
tell_hidden (ChasPipelinePage *self, const char *company)
{
  g_autofree char *text = g_strdup_printf (_ ("Added %s, which the filters hide"), company);
  g_autoptr (AdwToast) toast =
    chas_toast_new_with_button (text, _ ("_Clear Filters"), "win.clear-filters");

  g_signal_emit_by_name (self, "toast", toast);
}

/* A lead that the filters leave out would seem to be lost as soon as the board is read anew. */
static DexFuture *
look_fiber (gpointer data)
{
  Added *added = data;
  ChasPipelinePage *self = added->page;
  const char *ids[] = { added->lead_id, NULL };
  g_autoptr (ChasCardQuery) first =
    chas_card_query_new (self->group_id, CHAS_STAGE_NEW, chas_board_model_get_filter (self->model),
                         1);
  g_autoptr (GPtrArray) cards = dex_await_boxed (chas_store_get_cards (self->store, ids), NULL);
  g_autoptr (GPtrArray) shown = dex_await_boxed (chas_store_list_cards (self->store, first), NULL);
  const char *company;

  if (!cards || !shown || cards->len == 0)
    return dex_future_new_true ();
  company = chas_card_get_facts (cards->pdata[0])->company_name;
  if (shown->len > 0 && g_str_equal (chas_card_get_lead_id (shown->pdata[0]), added->lead_id))
    tell_added (self, company);
  else
    tell_hidden (self, company);
  return dex_future_new_true ();
}

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
  dex_future_disown (dex_scheduler_spawn (NULL, 0, look_fiber, added_new (self, lead_id),
                                          added_free));
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
  chas_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
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
