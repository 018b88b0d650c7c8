// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-summary.h"

#include "chas-lead-history.h"

G_DEFINE_BOXED_TYPE (ChasSummary, chas_summary, chas_summary_ref, chas_summary_unref)

static void
member_free (gpointer data)
{
  ChasSummaryMember *member = data;

  g_free (member->name);
  g_free (member->education);
  g_free (member);
}

static void
win_free (gpointer data)
{
  ChasSummaryWin *win = data;

  g_free (win->company);
  g_free (win->person_id);
  g_free (win->person);
  g_free (win->text);
  g_free (win);
}

static void
ask_free (gpointer data)
{
  ChasSummaryAsk *ask = data;

  g_free (ask->text);
  g_free (ask);
}

static void
event_free (gpointer data)
{
  ChasSummaryEvent *event = data;

  g_free (event->company);
  g_free (event->title);
  g_free (event);
}

/**
 * chas_summary_new:
 * @first: of the period
 * @last: of the period
 * @today: the day it is made
 *
 * Returns: (transfer full): a summary that tells nothing yet
 */
ChasSummary *
chas_summary_new (ChasDate first, ChasDate last, ChasDate today)
{
  ChasSummary *self = g_rc_box_new0 (ChasSummary);

  self->first = first;
  self->last = last;
  self->today = today;
  self->members = g_ptr_array_new_with_free_func (member_free);
  self->wins = g_ptr_array_new_with_free_func (win_free);
  self->asks = g_ptr_array_new_with_free_func (ask_free);
  self->events = g_ptr_array_new_with_free_func (event_free);
  self->leads = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_history_free);
  self->channels = g_array_new (FALSE, FALSE, sizeof (ChasSummaryChannel));
  self->sources = g_array_new (FALSE, FALSE, sizeof (ChasSummarySource));
  return self;
}

ChasSummary *
chas_summary_ref (ChasSummary *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ChasSummary *self = data;

  g_free (self->group);
  g_clear_pointer (&self->options, chas_stage_options_free);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->wins);
  g_ptr_array_unref (self->asks);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->leads);
  g_array_unref (self->channels);
  g_array_unref (self->sources);
}

void
chas_summary_unref (ChasSummary *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * chas_summary_count_role:
 * @self: a summary
 * @role: a role
 *
 * Returns: how many members have it today
 */
guint
chas_summary_count_role (const ChasSummary *self, ChasRole role)
{
  guint n = 0;

  for (guint i = 0; i < self->members->len; i++)
    n += ((const ChasSummaryMember *) self->members->pdata[i])->roles >> role & 1;
  return n;
}

/**
 * chas_summary_count_persons:
 * @self: a summary
 *
 * Returns: how many contact persons its wins name
 */
guint
chas_summary_count_persons (const ChasSummary *self)
{
  g_autoptr (GHashTable) persons = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->wins->len; i++)
    {
      const ChasSummaryWin *win = self->wins->pdata[i];

      if (win->person_id)
        g_hash_table_add (persons, win->person_id);
    }
  return g_hash_table_size (persons);
}

/**
 * chas_summary_count_texts:
 * @self: a summary
 *
 * Returns: how many of its wins, asks and events come with words that somebody wrote
 */
guint
chas_summary_count_texts (const ChasSummary *self)
{
  guint n = 0;

  for (guint i = 0; i < self->wins->len; i++)
    n += ((const ChasSummaryWin *) self->wins->pdata[i])->text != NULL;
  for (guint i = 0; i < self->asks->len; i++)
    n += ((const ChasSummaryAsk *) self->asks->pdata[i])->text != NULL;
  for (guint i = 0; i < self->events->len; i++)
    n += ((const ChasSummaryEvent *) self->events->pdata[i])->title != NULL;
  return n;
}

/**
 * chas_summary_count_wins:
 * @self: a summary
 * @kind: a kind of win
 *
 * Returns: how many of that kind there are in the period
 */
guint
chas_summary_count_wins (const ChasSummary *self, ChasSummaryWinKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->wins->len; i++)
    n += ((const ChasSummaryWin *) self->wins->pdata[i])->kind == kind;
  return n;
}
