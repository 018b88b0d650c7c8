// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

#include "chas-toast.h"

/* How somebody of a lead is reached: asked for when the pointer rests on its card, and again when
 * it is done. */

typedef struct
{
  ChasPipelinePage *page;
  char *lead_id;
  guint way; /* to reach them by; CHAS_REACH_N_WAYS to offer all there are */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->page);
  g_free (question->lead_id);
  g_free (question);
}

static void
offer (const Question *question, const ChasLeadDetails *details)
{
  ChasReach reaches[CHAS_REACH_N_WAYS] = { 0 };

  for (guint way = 0; way < CHAS_REACH_N_WAYS; way++)
    if (!chas_reach_init_first (&reaches[way], details, way))
      chas_reach_clear (&reaches[way]);
  chas_board_offer (question->page->board, question->lead_id, reaches);
  for (guint way = 0; way < CHAS_REACH_N_WAYS; way++)
    chas_reach_clear (&reaches[way]);
}

static void
tell (GtkWidget *widget, AdwToast *toast)
{
  chas_pipeline_page_show_toast (CHAS_PIPELINE_PAGE (widget), toast);
}

static void
reach_out (const Question *question, const ChasLeadDetails *details)
{
  g_auto (ChasReach) reach = { 0 };

  if (chas_reach_init_first (&reach, details, question->way))
    chas_reach_launch (GTK_WIDGET (question->page), question->lead_id, &reach, tell);
  else if (chas_company_get_do_not_contact (details->company))
    chas_pipeline_page_tell (question->page, _ ("The company does not want to be contacted"),
                             FALSE);
  else
    chas_pipeline_page_tell (question->page, chas_reach_way_get_unknown (question->way), FALSE);
}

static DexFuture *
ask_fiber (gpointer data)
{
  const Question *question = data;
  g_autoptr (ChasLeadDetails) details =
    dex_await_boxed (chas_store_get_lead (question->page->store, question->lead_id), NULL);

  if (!details || !question->page->board) /* it was deleted meanwhile, or the window is closed */
    return dex_future_new_true ();
  if (question->way < CHAS_REACH_N_WAYS)
    reach_out (question, details);
  else
    offer (question, details);
  return dex_future_new_true ();
}

static void
ask (ChasPipelinePage *self, const char *lead_id, guint way)
{
  Question *question = g_new0 (Question, 1);

  question->page = g_object_ref (self);
  question->lead_id = g_strdup (lead_id);
  question->way = way;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, question, question_free));
}

static void
on_rest_cb (ChasPipelinePage *self, const char *lead_id)
{
  ask (self, lead_id, CHAS_REACH_N_WAYS);
}

static void
reach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *lead_id, *channel;

  g_variant_get (parameter, "(&s&s)", &lead_id, &channel);
  for (guint way = 0; way < CHAS_REACH_N_WAYS; way++)
    if (chas_reach_way_to_channel (way) == chas_channel_from_code (channel))
      ask (CHAS_PIPELINE_PAGE (widget), lead_id, way);
}

void
chas_pipeline_page_reach_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.reach", "(ss)", reach_action);
  gtk_widget_class_bind_template_callback (widget_class, on_rest_cb);
}
