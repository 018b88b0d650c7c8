// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n.h>

#include "chas-join-gate.h"
#include "chas-lead-list-dialog.h"
#include "chas-lead-list.h"
#include "chas-new-lead-dialog.h"
#include "chas-pipeline-page-private.h"
#include "chas-toast-place.h"
#include "chas-toast.h"
#include "chas-unsaved.h"

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

/* Goes to its card or row. */
static ChasCard *
show_added (ChasPipelinePage *self, const char *lead_id)
{
  ChasCard *card = chas_pipeline_find (chas_board_model_get_pipeline (self->model), lead_id);

  chas_board_show_card (self->board, lead_id);
  if (card && chas_pipeline_page_shows_table (self))
    chas_table_focus_lead (self->table, lead_id);
  else if (card)
    chas_board_focus_card (self->board, lead_id);
  return card;
}

static void
on_added_cb (ChasPipelinePage *self,
             const char *lead_id,
             gboolean last,
             gboolean known,
             gboolean restored,
             gboolean changed)
{
  ChasCard *card;
  g_autofree char *text = NULL;

  if (!last)
    {
      chas_board_show_card (self->board, lead_id);
      return;
    }
  if (!(card = show_added (self, lead_id)))
    return;
  if (known)
    {
      /* It may have stood on the board before: what is new cannot be seen there. */
      text = g_strdup_printf (restored  ? _ ("Restored %s")
                              : changed ? _ ("Added to %s")
                                        : _ ("All of that was known of %s"),
                              chas_card_get_facts (card)->company_name);
      chas_pipeline_page_tell (self, text, changed);
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

/* What became of a list of them. */

typedef struct
{
  ChasPipelinePage *page;
  GStrv lead_ids;
  guint n_leads;    /* that are new */
  guint n_restored; /* that have come back from the trash */
  guint n_filled;   /* companies that have a lead */
} Listed;

static void
listed_free (gpointer data)
{
  Listed *listed = data;

  g_object_unref (listed->page);
  g_strfreev (listed->lead_ids);
  g_free (listed);
}

static char *
dup_listed_words (const Listed *listed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (listed->n_leads > 0)
    g_strv_builder_take (builder, g_strdup_printf (g_dngettext (NULL, "Added %u lead",
                                                                "Added %u leads", listed->n_leads),
                                                   listed->n_leads));
  if (listed->n_restored > 0)
    g_strv_builder_take (builder,
                         g_strdup_printf (g_dngettext (NULL, "Restored %u lead",
                                                       "Restored %u leads", listed->n_restored),
                                          listed->n_restored));
  if (listed->n_filled > 0)
    g_strv_builder_take (builder, g_strdup_printf (g_dngettext (NULL, "Added facts to %u company",
                                                                "Added facts to %u companies",
                                                                listed->n_filled),
                                                   listed->n_filled));
  words = g_strv_builder_end (builder);
  return g_strjoinv (" · ", words);
}

static void
tell_some_hidden (ChasPipelinePage *self, const char *words, guint n_hidden)
{
  g_autofree char *hidden = g_strdup_printf (g_dngettext (NULL, "the filters hide %u of them",
                                                          "the filters hide %u of them", n_hidden),
                                             n_hidden);
  g_autofree char *text = g_strdup_printf ("%s · %s", words, hidden);
  g_autoptr (AdwToast) toast =
    chas_toast_new_with_button (text, _ ("_Clear Filters"), "win.clear-filters");

  g_signal_emit_by_name (self, "toast", toast);
}

/* The new ones stand first, if the filters leave them in. */
static DexFuture *
look_for_all_fiber (gpointer data)
{
  Listed *listed = data;
  ChasPipelinePage *self = listed->page;
  g_autoptr (ChasCardQuery) first =
    chas_card_query_new (self->group_id, CHAS_STAGE_NEW, chas_board_model_get_filter (self->model),
                         MAX (listed->n_leads, 1));
  g_autoptr (GPtrArray) shown = dex_await_boxed (chas_store_list_cards (self->store, first), NULL);
  g_autofree char *words = dup_listed_words (listed);
  guint n_shown = 0;

  for (guint i = 0; shown && i < shown->len; i++)
    n_shown += g_strv_contains ((const char *const *) listed->lead_ids,
                                chas_card_get_lead_id (shown->pdata[i]));
  if (shown && n_shown < listed->n_leads)
    tell_some_hidden (self, words, listed->n_leads - n_shown);
  else
    chas_pipeline_page_tell (self, words, TRUE);
  return dex_future_new_true ();
}

static void
on_all_added_cb (ChasPipelinePage *self,
                 GStrv lead_ids,
                 guint n_leads,
                 guint n_restored,
                 guint n_filled)
{
  Listed *listed = g_new0 (Listed, 1);

  listed->page = g_object_ref (self);
  listed->lead_ids = g_strdupv (lead_ids);
  listed->n_leads = n_leads;
  listed->n_restored = n_restored;
  listed->n_filled = n_filled;
  show_added (self, lead_ids[0]);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, look_for_all_fiber, listed, listed_free));
}

/* The dialogs */

static void show_list (ChasPipelinePage *self, const char *text);

static void
show_dialog (ChasPipelinePage *self, const char *text, gboolean is_one)
{
  ChasNewLeadDialog *dialog = chas_new_lead_dialog_new (self->store, self->group_id, self->model);

  /* A lead that does not match the search would be added out of sight. */
  gtk_editable_set_text (self->header_search, "");
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "opened", G_CALLBACK (on_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "listed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  chas_unsaved_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  chas_new_lead_dialog_set_text (dialog, text, is_one);
}

static void
show_as_one (ChasPipelinePage *self, const char *text)
{
  show_dialog (self, text, TRUE);
}

static AdwDialog *list_again (AdwDialog *before);

static void
on_list_given_up_cb (ChasPipelinePage *self, AdwDialog *dialog)
{
  AdwToastOverlay *toasts = chas_toast_find_place (GTK_WIDGET (self));

  if (toasts)
    chas_unsaved_offer_as (dialog, toasts, _ ("The list was not added"), _ ("_Go On"), list_again);
}

static AdwDialog *
follow_list (ChasPipelinePage *self, ChasLeadListDialog *dialog)
{
  chas_unsaved_keep (ADW_DIALOG (dialog), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_all_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "given-up", G_CALLBACK (on_list_given_up_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "joined", G_CALLBACK (show_as_one), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (dialog);
}

/* What it found may be otherwise by now. */
static AdwDialog *
list_again (AdwDialog *before)
{
  return follow_list (CHAS_PIPELINE_PAGE (chas_unsaved_get_kept (before)),
                      chas_lead_list_dialog_new_again (CHAS_LEAD_LIST_DIALOG (before)));
}

static void
show_list (ChasPipelinePage *self, const char *text)
{
  ChasLeadListDialog *dialog =
    chas_lead_list_dialog_new (self->store, self->group_id, self->model, text);

  gtk_editable_set_text (self->header_search, "");
  adw_dialog_present (follow_list (self, dialog), GTK_WIDGET (self));
}

void
chas_pipeline_page_new_lead (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (chas_join_gate_hold (widget, name, parameter))
    return;
  show_dialog (CHAS_PIPELINE_PAGE (widget), "", FALSE);
}

static void
on_text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChasPipelinePage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (!text || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (chas_lead_list_judge (text) == CHAS_LEAD_LIST_SURE)
    show_list (self, text);
  else
    show_dialog (self, text, FALSE);
}

/* What was copied elsewhere becomes a lead, or several. */
void
chas_pipeline_page_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (chas_join_gate_hold (widget, name, parameter))
    return;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text_read_cb,
                                 g_object_ref (widget));
}
