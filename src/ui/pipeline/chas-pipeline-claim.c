// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-db-claim.h"
#include "chas-join-gate.h"

/* Taking leads on, and letting go of them. */

typedef struct
{
  ChasPipelinePage *page;
  GStrv lead_ids;
  gboolean release; /* not claim */
} Claim;

static Claim *
claim_new (ChasPipelinePage *self, GStrv lead_ids)
{
  Claim *claim = g_new0 (Claim, 1);

  claim->page = g_object_ref (self);
  claim->lead_ids = g_strdupv (lead_ids);
  return claim;
}

static void
claim_free (gpointer data)
{
  Claim *claim = data;

  g_object_unref (claim->page);
  g_strfreev (claim->lead_ids);
  g_free (claim);
}

static ChasCard *
find_card (const Claim *claim, guint i)
{
  return chas_pipeline_page_find_card (claim->page, claim->lead_ids[i]);
}

static char *
dup_done (const Claim *claim)
{
  ChasDate today = chas_env_get_today (claim->page->env);
  g_autofree char *day = chas_day_words_dup_inside (today + CHAS_CLAIM_DAYS, today);
  guint n = g_strv_length (claim->lead_ids);
  ChasCard *card = find_card (claim, 0);
  const char *company = card ? chas_card_get_facts (card)->company_name : "";

  if (n == 1)
    return claim->release ? g_strdup_printf (_ ("Released %s"), company)
                          /* Translators: a company and a day */
                          : g_strdup_printf (_ ("%s is yours until %s"), company, day);
  return claim->release
           ? g_strdup_printf (g_dngettext (NULL, "Released %u lead", "Released %u leads", n), n)
           /* Translators: a number of leads and a day */
           : g_strdup_printf (g_dngettext (NULL, "%u lead is yours until %s",
                                           "%u leads are yours until %s", n),
                              n, day);
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  const Claim *claim = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (dex_future_get_value (future, &error))
    {
      words = dup_done (claim);
      chas_pipeline_page_tell (claim->page, words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Claiming leads failed: %s", error->message);
  chas_pipeline_page_tell (claim->page, _ ("The owner could not be saved."), FALSE);
  return dex_future_new_true ();
}

static void
save (Claim *claim)
{
  ChasStore *store = claim->page->store;
  const char *const *ids = (const char *const *) claim->lead_ids;

  dex_future_disown (dex_future_finally (claim->release ? chas_store_release_leads (store, ids)
                                                        : chas_store_claim_leads (store, ids),
                                         on_saved_cb, claim, claim_free));
}

static gboolean
all_are_of (const Claim *claim, const char *participant_id)
{
  for (guint i = 0; claim->lead_ids[i]; i++)
    {
      ChasCard *card = find_card (claim, i);
      GPtrArray *owners = card ? chas_card_get_facts (card)->owners : NULL;

      if (!owners || owners->len == 0 ||
          g_strcmp0 (((ChasLeadOwnerFact *) owners->pdata[0])->participant_id, participant_id) != 0)
        return FALSE;
    }
  return TRUE;
}

/* What is mine already is let go. */
static DexFuture *
toggle_fiber (gpointer data)
{
  Claim *claim = data;
  g_autofree char *me = dex_await_string (chas_store_get_me (claim->page->store), NULL);
  Claim *next = claim_new (claim->page, claim->lead_ids);

  next->release = me && all_are_of (claim, me);
  save (next);
  return dex_future_new_true ();
}

static void
claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = g_variant_dup_strv (parameter, NULL);
  Claim *claim;

  if (!*ids || chas_join_gate_hold (widget, name, parameter))
    return;
  claim = claim_new (CHAS_PIPELINE_PAGE (widget), ids);
  claim->release = g_str_equal (name, "pipeline.release");
  save (claim);
}

/* Two claims of one company. */

typedef struct
{
  ChasPipelinePage *page;
  char *words; /* who has it now */
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_object_unref (settling->page);
  g_free (settling->words);
  g_free (settling);
}

static DexFuture *
on_settled_cb (DexFuture *future, gpointer data)
{
  const Settling *settling = data;
  g_autoptr (GError) error = NULL;
  gboolean done = dex_future_get_value (future, &error) != NULL;

  if (!done)
    g_debug ("Settling a claim failed: %s", error->message);
  chas_pipeline_page_tell (settling->page,
                           done ? settling->words : _ ("The owner could not be saved."), done);
  return dex_future_new_true ();
}

static void
settle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  Settling *settling = g_new0 (Settling, 1);
  const char *lead_id, *rival_id, *rival_lead_id, *winner;
  ChasCard *card;
  gboolean keep;

  g_variant_get (parameter, "(&s&s&sb&s)", &lead_id, &rival_id, &rival_lead_id, &keep, &winner);
  card = chas_pipeline_page_find_card (self, lead_id);
  settling->page = g_object_ref (self);
  /* Translators: a person and a company */
  settling->words = g_strdup_printf (_ ("%s has %s now"), winner,
                                     card ? chas_card_get_facts (card)->company_name : "");
  dex_future_disown (dex_future_finally (chas_store_settle_claim (self->store, lead_id, rival_id,
                                                                  *rival_lead_id ? rival_lead_id
                                                                                 : NULL,
                                                                  keep),
                                         on_settled_cb, settling, settling_free));
}

/* What is meant: the cards or rows when the keys are there, else the opened lead. */
static GStrv
dup_meant (ChasPipelinePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean table = chas_pipeline_page_shows_table (self);
  GtkWidget *leads = table ? GTK_WIDGET (self->table) : GTK_WIDGET (self->board);
  g_autoptr (GStrvBuilder) builder = NULL;

  if (!self->opened || (focus && gtk_widget_is_ancestor (focus, leads)))
    return table ? chas_table_dup_selected (self->table)
                 : chas_board_dup_targets (self->board, FALSE);
  builder = g_strv_builder_new ();
  g_strv_builder_add (builder, chas_card_get_lead_id (self->opened));
  return g_strv_builder_end (builder);
}

static void
claim_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  g_auto (GStrv) ids = dup_meant (self);

  if (ids && *ids &&
      chas_join_gate_hold (widget, "pipeline.claim",
                           g_variant_new_strv ((const char *const *) ids, -1)))
    return;
  if (ids && *ids)
    dex_future_disown (dex_scheduler_spawn (NULL, 0, toggle_fiber, claim_new (self, ids),
                                            claim_free));
  else
    gtk_widget_error_bell (widget);
}

void
chas_pipeline_page_claim_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.claim", "as", claim_action);
  gtk_widget_class_install_action (widget_class, "pipeline.release", "as", claim_action);
  gtk_widget_class_install_action (widget_class, "pipeline.settle-claim", "(sssbs)", settle_action);
  gtk_widget_class_install_action (widget_class, "pipeline.claim-current", NULL,
                                   claim_current_action);
}
