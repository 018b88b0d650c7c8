// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-wake.h"

#include "chas-board-place.h"
#include "chas-entities.h"
#include "chas-instant.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-writer.h"

/* One lead that wakes up. Everybody's program does this by itself and must write the same, so that
 * nothing of it is a conflict later. */
typedef struct
{
  char *id;
  char *group_id;
  char *wake_date;
  ChasStage from;
  ChasStage to;
  char *by; /* nullable: who closed it */
  char *at; /* of the change of stage */
} Waking;

static void
waking_free (gpointer data)
{
  Waking *waking = data;

  g_free (waking->id);
  g_free (waking->group_id);
  g_free (waking->wake_date);
  g_free (waking->by);
  g_free (waking->at);
  g_free (waking);
}

/* The first moment of the day, or a second after it was closed if that was later. */
static char *
dup_moment (const char *wake_date, const char *closed_at, GTimeZone *zone)
{
  ChasDate date = chas_date_from_text (wake_date);
  int year, month, day;
  g_autoptr (GDateTime) morning = NULL;
  gint64 closed;

  chas_date_get_ymd (date, &year, &month, &day);
  morning = g_date_time_new (zone, year, month, day, 0, 0, 0);
  if (closed_at != NULL && chas_instant_parse (closed_at, &closed) &&
      closed >= g_date_time_to_unix (morning))
    return chas_instant_dup_text (closed + 1);
  return chas_instant_dup_text (g_date_time_to_unix (morning));
}

static Waking *
read_waking (ChasStmt *stmt, GTimeZone *zone)
{
  Waking *waking = g_new0 (Waking, 1);
  const char *former = chas_stmt_get_text (stmt, 3);

  waking->id = g_strdup (chas_stmt_get_text (stmt, 0));
  waking->group_id = g_strdup (chas_stmt_get_text (stmt, 1));
  waking->wake_date = g_strdup (chas_stmt_get_text (stmt, 2));
  waking->to = former ? chas_stage_from_code (former) : CHAS_STAGE_CONTACTED;
  waking->from = chas_stage_from_code (chas_stmt_get_text (stmt, 6));
  waking->by = g_strdup (chas_stmt_get_text (stmt, 4));
  waking->at = dup_moment (waking->wake_date, chas_stmt_get_text (stmt, 5), zone);
  return waking;
}

static GPtrArray *
list_waking (ChasDb *db, GError **error)
{
  ChasEnv *env = chas_db_get_env (db);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_waking_leads, error);
  g_autofree char *today = chas_env_dup_today (env);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (waking_free);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, today);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&all);
      g_ptr_array_add (all, read_waking (stmt, chas_env_get_zone (env)));
    }
  return NULL;
}

static gboolean
write_lead (ChasWriter *writer, const Waking *waking, const char *order_key, GError **error)
{
  g_autoptr (ChasLead) change = chas_lead_new (waking->id);

  chas_lead_set_stage (change, waking->to);
  chas_lead_set_order_key (change, order_key);
  chas_lead_set_woken_on (change, waking->wake_date);
  return chas_writer_update (writer, CHAS_ENTITY (change),
                             (const char *const[]) { "stage", "order_key", "woken_on", NULL },
                             error) &&
         chas_writer_unset (writer, "lead", waking->id, "wake_date", error);
}

/* Without anybody who could have done it, nothing is told: that field is required. */
static gboolean
write_history (ChasWriter *writer, const Waking *waking, GError **error)
{
  /* The same on every device, and another one each time the lead wakes up. */
  g_autofree char *id = g_strdup_printf ("wake-%s-%s", waking->at, waking->id);
  g_autoptr (ChasStageChange) change = chas_stage_change_new (id);
  gboolean told = FALSE;

  if (waking->by == NULL)
    return TRUE;
  if (!chas_row_exists (chas_writer_get_db (writer), chas_entity_get_info (CHAS_ENTITY (change)),
                        id, &told, error) ||
      told)
    return told;
  chas_stage_change_set_lead_id (change, waking->id);
  chas_stage_change_set_from_stage (change, waking->from);
  chas_stage_change_set_to_stage (change, waking->to);
  chas_stage_change_set_at (change, waking->at);
  chas_stage_change_set_by (change, waking->by);
  chas_stage_change_set_cause (change, CHAS_STAGE_CAUSE_RULE);
  return chas_writer_insert (writer, CHAS_ENTITY (change), error);
}

static gboolean
wake (ChasWriter *writer, const Waking *waking, GError **error)
{
  ChasBoardPlace place = { waking->group_id, waking->to, NULL };
  g_autofree char *first = NULL;
  g_auto (GStrv) keys = NULL;

  if (!chas_board_place_find_first (chas_writer_get_db (writer), place.group_id, place.stage,
                                    &first, error))
    return FALSE;
  place.before_id = first;
  keys =
    chas_board_place_make_keys (&place, writer, (const char *const[]) { waking->id, NULL }, error);
  return keys != NULL && write_lead (writer, waking, keys[0], error) &&
         write_history (writer, waking, error);
}

/**
 * chas_db_wake_leads:
 * @out_changes: (out) (transfer full): what was touched
 *
 * Brings each lead that rests, or said no and may be asked again, back on its day to the open stage
 * in which it stood, on top of the column. Nobody did that, so it is no step that could be undone.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_wake_leads (ChasDb *db, ChasChanges **out_changes, GError **error)
{
  g_autoptr (GPtrArray) all = list_waking (db, error);
  g_autoptr (ChasWriter) writer = NULL;

  if (all == NULL)
    return FALSE;
  if (all->len == 0)
    {
      *out_changes = chas_changes_new ();
      return TRUE;
    }
  if (!(writer = chas_writer_begin_rule (db, error)))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (!wake (writer, all->pdata[i], error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}
