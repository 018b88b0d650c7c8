// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-instant.h"

/* When it was, who did it and who began: one row at the end that tells it in a line. */

static char *
dup_done_by (ChasLogContactDialog *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->participants->len; i++)
    if (adw_switch_row_get_active (self->participants->pdata[i]))
      g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                              adw_preferences_row_get_title (self->participants->pdata[i]));
  return g_string_free_and_steal (names);
}

/* Says what is chosen: "Today 08:19 · Amira Lind · we got in touch" */
void
chas_log_contact_dialog_show_moment (ChasLogContactDialog *self)
{
  ChasDate date = chas_date_row_get_date (self->day);
  g_autofree char *names = dup_done_by (self);
  g_autofree char *day =
    date == CHAS_DATE_NONE ? g_strdup ("") : chas_day_words_dup (date, self->plan.today);
  const char *who =
    adw_switch_row_get_active (self->incoming) ? _ ("they got in touch") : _ ("we got in touch");
  g_autofree char *words =
    g_strdup_printf ("%s %s%s%s · %s", day, gtk_editable_get_text (self->time), *names ? " · " : "",
                     names, who);

  adw_expander_row_set_subtitle (self->done_by, names);
  adw_expander_row_set_subtitle (self->moment, words);
}

static void
on_moment_cb (ChasLogContactDialog *self)
{
  chas_log_contact_dialog_show_moment (self);
  chas_log_contact_dialog_tell_problem (self, NULL);
}

/* Shows when it was, in the zone of the user. */
void
chas_log_contact_dialog_set_moment (ChasLogContactDialog *self, gint64 seconds)
{
  GTimeZone *zone = chas_env_get_zone (chas_store_get_env (self->store));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (seconds);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autofree char *time = g_date_time_format (local, C_ ("time", "%H:%M"));

  chas_date_row_set_date (self->day, chas_instant_get_date (seconds, zone));
  gtk_editable_set_text (self->time, time);
}

/* Today for all that asks for a day, and now for when it was. */
void
chas_log_contact_dialog_set_now (ChasLogContactDialog *self, ChasEnv *env)
{
  ChasDateRow *rows[] = { self->day, self->asked_day, self->step_day };

  self->plan.today = chas_env_get_today (env);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    chas_date_row_set_today (rows[i], self->plan.today);
  chas_log_contact_dialog_set_moment (self, chas_env_get_now_us (env) / G_USEC_PER_SEC);
}

void
chas_log_contact_dialog_moment_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_moment_cb);
}
