// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-summary.h"

#include "chas-db-stage-options.h"
#include "chas-instant.h"
#include "chas-lead-history.h"
#include "chas-queries.h"
#include "chas-uuid.h"

/* One reading: what is asked and where the answers go. */
typedef struct
{
  ChasDb *db;
  const char *group_id;
  ChasSummary *summary;
  GTimeZone *zone;
  GHashTable *leads; /* id → ChasLeadHistory of the summary */
} Reading;

typedef void (*RowFunc) (Reading *self, ChasStmt *stmt);

static char *
dup_text (ChasStmt *stmt, int column)
{
  return g_strdup (chas_stmt_get_text (stmt, column));
}

static ChasDate
get_day (Reading *self, ChasStmt *stmt, int column)
{
  return chas_instant_text_get_date (chas_stmt_get_text (stmt, column), self->zone);
}

static gboolean
read_rows (Reading *self,
           const char *sql,
           const char *second,
           const char *third,
           RowFunc take,
           GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db, sql, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->group_id);
  if (second)
    chas_stmt_bind_text (stmt, 2, second);
  if (third)
    chas_stmt_bind_text (stmt, 3, third);
  while (chas_db_step (self->db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      take (self, stmt);
    }
  return FALSE;
}

static void
take_group (Reading *self, ChasStmt *stmt)
{
  self->summary->group = dup_text (stmt, 0);
  self->summary->phase = chas_phase_from_code (chas_stmt_get_text (stmt, 1));
}

/* From codes with a comma between them. */
static guint
read_roles (const char *codes)
{
  g_auto (GStrv) parts = g_strsplit (codes ? codes : "", ",", -1);
  guint roles = 0;

  for (guint i = 0; parts[i]; i++)
    {
      ChasRole role = chas_role_from_code (parts[i]);

      if (role != CHAS_ROLE_UNSET)
        roles |= 1u << role;
    }
  return roles;
}

static void
take_member (Reading *self, ChasStmt *stmt)
{
  ChasSummaryMember *member = g_new0 (ChasSummaryMember, 1);

  member->name = dup_text (stmt, 0);
  member->education = dup_text (stmt, 1);
  member->roles = read_roles (chas_stmt_get_text (stmt, 2));
  g_ptr_array_add (self->summary->members, member);
}

static void
take_lead (Reading *self, ChasStmt *stmt)
{
  ChasDate created = get_day (self, stmt, 2);
  ChasStage stage = chas_stage_from_code (chas_stmt_get_text (stmt, 1));
  ChasLeadHistory *lead;

  if (stage == CHAS_STAGE_UNSET)
    return;
  if (created == CHAS_DATE_NONE)
    created =
      chas_instant_get_date (chas_uuid_get_ms (chas_stmt_get_text (stmt, 0)) / 1000, self->zone);
  lead = chas_lead_history_new (created, stage);
  lead->processed = get_day (self, stmt, 3);
  lead->source = chas_source_from_code (chas_stmt_get_text (stmt, 4));
  g_ptr_array_add (self->summary->leads, lead);
  g_hash_table_insert (self->leads, dup_text (stmt, 0), lead);
}

static void
take_step (Reading *self, ChasStmt *stmt)
{
  ChasLeadHistory *lead = g_hash_table_lookup (self->leads, chas_stmt_get_text (stmt, 0));
  ChasDate on = get_day (self, stmt, 1);
  ChasStage stage = chas_stage_from_code (chas_stmt_get_text (stmt, 2));

  if (lead && on != CHAS_DATE_NONE && stage != CHAS_STAGE_UNSET)
    chas_lead_history_add_step (lead, on, stage);
}

static void
take_win (Reading *self, ChasStmt *stmt)
{
  ChasSummaryWin *win = g_new0 (ChasSummaryWin, 1);

  win->kind = (ChasSummaryWinKind) chas_stmt_get_int64 (stmt, 0);
  win->on = get_day (self, stmt, 1);
  win->company = dup_text (stmt, 2);
  win->person_id = dup_text (stmt, 3);
  win->person = dup_text (stmt, 4);
  win->text = dup_text (stmt, 5);
  g_ptr_array_add (self->summary->wins, win);
}

static void
take_channel (Reading *self, ChasStmt *stmt)
{
  ChasSummaryChannel channel = {
    .channel = chas_channel_from_code (chas_stmt_get_text (stmt, 0)),
    .n = (guint) chas_stmt_get_int64 (stmt, 1),
    .n_answered = (guint) chas_stmt_get_int64 (stmt, 2),
  };

  if (channel.channel != CHAS_CHANNEL_UNSET)
    g_array_append_val (self->summary->channels, channel);
}

static void
take_ask (Reading *self, ChasStmt *stmt)
{
  ChasSummaryAsk *ask = g_new0 (ChasSummaryAsk, 1);

  ask->to = chas_support_receiver_from_code (chas_stmt_get_text (stmt, 0));
  ask->kind = chas_support_kind_from_code (chas_stmt_get_text (stmt, 1));
  ask->text = dup_text (stmt, 2);
  g_ptr_array_add (self->summary->asks, ask);
}

/* An event that lasts all day has a plain date. */
static void
take_event (Reading *self, ChasStmt *stmt)
{
  ChasSummaryEvent *event = g_new0 (ChasSummaryEvent, 1);

  event->on = chas_date_from_text (chas_stmt_get_text (stmt, 0));
  if (event->on == CHAS_DATE_NONE)
    event->on = get_day (self, stmt, 0);
  event->kind = chas_event_kind_from_code (chas_stmt_get_text (stmt, 1));
  event->title = dup_text (stmt, 2);
  event->company = dup_text (stmt, 3);
  g_ptr_array_add (self->summary->events, event);
}

/* The instant at which a day of the group's zone begins. */
static char *
dup_midnight (Reading *self, ChasDate date)
{
  int year, month, day;
  g_autoptr (GDateTime) midnight = NULL;

  chas_date_get_ymd (date, &year, &month, &day);
  midnight = g_date_time_new (self->zone, year, month, day, 0, 0, 0);
  return chas_instant_dup_text (g_date_time_to_unix (midnight));
}

static gboolean
read_all (Reading *self, GError **error)
{
  g_autofree char *today = chas_date_dup_text (self->summary->today);
  g_autofree char *from = dup_midnight (self, self->summary->first);
  g_autofree char *until = dup_midnight (self, self->summary->last + 1);

  return read_rows (self, "SELECT name, phase FROM career_group WHERE id = ?1", NULL, NULL,
                    take_group, error) &&
         read_rows (self, chas_query_summary_members, today, NULL, take_member, error) &&
         read_rows (self, chas_query_summary_leads, NULL, NULL, take_lead, error) &&
         read_rows (self, chas_query_summary_steps, NULL, NULL, take_step, error) &&
         read_rows (self, chas_query_summary_wins, from, until, take_win, error) &&
         read_rows (self, chas_query_summary_channels, from, until, take_channel, error) &&
         read_rows (self, chas_query_summary_asks, NULL, NULL, take_ask, error) &&
         read_rows (self, chas_query_summary_events, today, NULL, take_event, error);
}

/**
 * chas_db_read_summary:
 * @db: a database
 * @group_id: a group
 * @first: of the period
 * @last: of the period
 * @error: return location
 *
 * Reads what a summary of the group is made from. Errors: `NOT_FOUND`
 *
 * Returns: (transfer full): the facts, with nothing reckoned from them
 */
ChasSummary *
chas_db_read_summary (ChasDb *db,
                      const char *group_id,
                      ChasDate first,
                      ChasDate last,
                      GError **error)
{
  ChasEnv *env = chas_db_get_env (db);
  g_autoptr (ChasSummary) summary = chas_summary_new (first, last, chas_env_get_today (env));
  g_autoptr (GHashTable) leads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = {
    .db = db,
    .group_id = group_id,
    .summary = summary,
    .zone = chas_env_get_zone (env),
    .leads = leads,
  };

  if (!read_all (&reading, error) ||
      !(summary->options = chas_db_get_stage_options (db, group_id, error)))
    return NULL;
  if (summary->group)
    return g_steal_pointer (&summary);
  g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No career group");
  return NULL;
}
