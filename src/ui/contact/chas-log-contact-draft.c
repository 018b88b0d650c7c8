// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-private.h"

#include <glib/gi18n.h>

#include "chas-instant.h"

/* A day and a time in the zone, as an instant; NULL if that is no time. */
static char *
dup_instant (ChasDate date, const char *text, GTimeZone *zone)
{
  g_autoptr (GDateTime) local = NULL;
  int minutes, year, month, day;

  if (!chas_date_read_time (text, &minutes))
    return NULL;
  chas_date_get_ymd (date, &year, &month, &day);
  local = g_date_time_new (zone, year, month, day, minutes / 60, minutes % 60, 0);
  return local ? chas_instant_dup_text (g_date_time_to_unix (local)) : NULL;
}

static GStrv
list_done_by (ChasLogContactDialog *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->participants->len; i++)
    if (adw_switch_row_get_active (self->participants->pdata[i]))
      g_strv_builder_add (ids, gtk_widget_get_name (self->participants->pdata[i]));
  return g_strv_builder_end (ids);
}

static char *
dup_note (ChasLogContactDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Where it stands, though that may be out of sight. */
static void
point_at_time (ChasLogContactDialog *self, gboolean of_contact)
{
  if (of_contact)
    adw_expander_row_set_expanded (self->moment, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (of_contact ? self->time : self->asked_time));
  chas_log_contact_dialog_tell_problem (self, _ ("A time is written like 13:30."));
}

/* FALSE and a word about it when a time cannot be read. */
static gboolean
fill_times (ChasLogContactDialog *self, ChasContactDraft *draft)
{
  GTimeZone *zone = chas_env_get_zone (chas_store_get_env (self->store));
  const char *meeting = gtk_editable_get_text (self->asked_time);

  draft->at =
    dup_instant (chas_date_row_get_date (self->day), gtk_editable_get_text (self->time), zone);
  if (chas_log_contact_dialog_asks_meeting (self))
    draft->meeting_start = *meeting ? dup_instant (self->plan.asked, meeting, zone)
                                    : chas_date_dup_text (self->plan.asked);
  if (draft->at && (!chas_log_contact_dialog_asks_meeting (self) || draft->meeting_start))
    return TRUE;
  point_at_time (self, !draft->at);
  return FALSE;
}

/* Puts what was told into the draft; FALSE and a word about it when a time cannot be read. */
gboolean
chas_log_contact_dialog_fill (ChasLogContactDialog *self, ChasContactDraft *draft)
{
  guint n_person = adw_combo_row_get_selected (self->person);

  if (!fill_times (self, draft))
    return FALSE;
  chas_contact_plan_fill (&self->plan, draft);
  if (n_person < self->person_ids->len)
    draft->person_id = g_strdup (self->person_ids->pdata[n_person]);
  draft->direction =
    adw_switch_row_get_active (self->incoming) ? CHAS_DIRECTION_IN : CHAS_DIRECTION_OUT;
  draft->minutes = (int) adw_spin_row_get_value (self->minutes);
  draft->done_by = list_done_by (self);
  draft->text = dup_note (self);
  draft->move_step = self->move_step;
  if (self->plan.choice == CHAS_STEP_CHOICE_NONE)
    draft->no_next_step = g_strdup (gtk_editable_get_text (self->step_none));
  if (self->plan.outcome == CHAS_OUTCOME_NO)
    draft->close_reason = (ChasCloseReason) adw_combo_row_get_selected (self->reason);
  if (chas_log_contact_dialog_asks_meeting (self))
    draft->meeting_place = g_strdup (gtk_editable_get_text (self->asked_place));
  if (self->contact_id)
    chas_log_contact_dialog_fill_correction (self, draft);
  return TRUE;
}
