// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

/* How many leads are shown, and where. */

#define PAUSE_MS 700 /* in typing, until it is said: a screen reader says the letters first */

static char *
dup_words (guint n, gboolean open)
{
  return open ? g_strdup_printf (g_dngettext (NULL, "%u open lead", "%u open leads", n), n)
              : g_strdup_printf (g_dngettext (NULL, "%u lead", "%u leads", n), n);
}

static guint
count_overdue (ChasPipelinePage *self)
{
  const guint *counts = chas_board_model_get_overdue_counts (self->model);
  guint n = 0;

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    n += chas_stage_is_open (stage) ? counts[stage] : 0;
  return n;
}

/* "93 open leads · 2 overdue", of the whole board; beside an opened lead there is no room for it.
 */
static char *
dup_with_overdue (ChasPipelinePage *self, const char *all)
{
  guint n = count_overdue (self);
  g_autofree char *overdue = NULL;

  if (n == 0 || adw_overlay_split_view_get_show_sidebar (self->split_view))
    return g_strdup (all);
  /* Translators: so many leads are; stands after "93 open leads · " */
  overdue = g_strdup_printf (g_dngettext (NULL, "%u overdue", "%u overdue", n), n);
  return g_strdup_printf ("%s · %s", all, overdue);
}

static void
show (ChasPipelinePage *self, guint n_shown, guint n_all, gboolean open)
{
  g_autofree char *all = dup_words (MAX (n_shown, n_all), open), *words = NULL;

  if (n_shown < n_all)
    /* Translators: as in "5 of 93 open leads"; the rest is another text */
    words = g_strdup_printf (C_ ("count", "%u of %s"), n_shown, all);
  else if (open)
    words = dup_with_overdue (self, all);
  gtk_label_set_label (self->total, words ? words : all);
}

static void
on_pause_cb (gpointer data)
{
  ChasPipelinePage *self = data;

  self->saying_total = 0;
  self->total_asked = FALSE;
  chas_pipeline_page_announce (self, gtk_label_get_label (self->total));
}

/* Who does not see that the board has changed hears how many were found. */
void
chas_pipeline_page_ask_for_total (ChasPipelinePage *self)
{
  g_clear_handle_id (&self->saying_total, g_source_remove);
  self->total_asked = TRUE;
}

/* The board counts the open stages, the table all that it lists. */
void
chas_pipeline_page_update_total (ChasPipelinePage *self)
{
  const guint *counts = chas_board_model_get_counts (self->model);
  const guint *all_counts = chas_board_model_get_all_counts (self->model);
  gboolean table = chas_pipeline_page_shows_table (self);
  guint n_shown = 0, n_all = 0;

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    if (table || chas_stage_is_open (stage))
      {
        n_shown += counts[stage];
        n_all += all_counts[stage];
      }
  show (self, n_shown, n_all, !table);
  if (self->total_asked && !self->saying_total)
    self->saying_total = g_timeout_add_once (PAUSE_MS, on_pause_cb, self);
}

/* A narrow board shows one stage; when nothing there matches, the first stage where something does.
 * What is filtered stays where it is while leads are changed: @anew is when it is chosen. */
void
chas_pipeline_page_show_matching_stage (ChasPipelinePage *self, gboolean anew)
{
  const guint *counts = chas_board_model_get_counts (self->model);

  if (!chas_board_model_get_search (self->model) &&
      !(anew && chas_lead_filter_narrows (chas_board_model_get_filter (self->model))))
    return;
  if (counts[chas_board_get_shown_stage (self->board)] > 0)
    return;
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    if (counts[stage] > 0)
      {
        chas_board_show_stage (self->board, stage);
        return;
      }
}
