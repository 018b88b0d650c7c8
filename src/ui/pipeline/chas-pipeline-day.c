// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

/* What a new day brings while the page is shown. */

#define LONGEST_SLEEP                                                                              \
  (60 * 60) /* seconds until the day is looked at again: the machine may have slept */

static void
on_midnight_cb (gpointer data)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (data);

  self->midnight = 0;
  dex_future_disown (chas_store_wake_leads (self->store));
  chas_board_model_touch (self->model);
  chas_table_model_touch (self->table_model);
  chas_pipeline_page_day_set_up (self);
}

void
chas_pipeline_page_day_set_up (ChasPipelinePage *self)
{
  g_autoptr (GDateTime) utc =
    g_date_time_new_from_unix_utc (chas_env_get_now_us (self->env) / G_USEC_PER_SEC);
  g_autoptr (GDateTime) now = g_date_time_to_timezone (utc, chas_env_get_zone (self->env));
  int left = 24 * 60 * 60 - g_date_time_get_hour (now) * 3600 - g_date_time_get_minute (now) * 60 -
             g_date_time_get_second (now) + 1;

  self->midnight = g_timeout_add_seconds_once (MIN (left, LONGEST_SLEEP), on_midnight_cb, self);
}
