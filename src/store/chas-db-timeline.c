// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-timeline.h"

#include "chas-queries.h"

/* Comes after all that is written. */
#define END_OF_TIME "9999-12-31T23:59:59Z"

enum
{
  KIND,
  ID,
  AT,
  WHO,
  WRITER,
  PERSON,
  TITLE,
  TEXT,
  A,
  B,
  C,
  N,
  DUE,
  CORRECTED,
};

/* What the three columns of codes say depends on the kind. */
static void
read_codes (ChasTimelineEntry *entry, ChasStmt *stmt)
{
  const char *a = chas_stmt_get_text (stmt, A);
  const char *b = chas_stmt_get_text (stmt, B);
  const char *c = chas_stmt_get_text (stmt, C);

  switch (entry->kind)
    {
    case CHAS_TIMELINE_CONTACT:
      entry->channel = chas_channel_from_code (a);
      entry->direction = chas_direction_from_code (b);
      entry->outcome = chas_outcome_from_code (c);
      break;
    case CHAS_TIMELINE_STAGE:
      entry->from = chas_stage_from_code (a);
      entry->to = chas_stage_from_code (b);
      entry->cause = chas_stage_cause_from_code (c);
      break;
    case CHAS_TIMELINE_STEP_OPENED:
    case CHAS_TIMELINE_STEP_CLOSED:
      entry->step = chas_follow_up_kind_from_code (a);
      entry->state = chas_follow_up_state_from_code (c);
      break;
    case CHAS_TIMELINE_EVENT:
      entry->event = chas_event_kind_from_code (a);
      entry->status = chas_event_status_from_code (b);
      break;
    case CHAS_TIMELINE_NOTE:
    case CHAS_TIMELINE_MERGE:
      break;
    }
}

static ChasTimelineEntry *
read_entry (ChasStmt *stmt)
{
  ChasTimelineEntry *entry = chas_timeline_entry_new (chas_stmt_get_int64 (stmt, KIND));
  const char *who = chas_stmt_get_text (stmt, WHO);

  entry->id = g_strdup (chas_stmt_get_text (stmt, ID));
  entry->at = g_strdup (chas_stmt_get_text (stmt, AT));
  entry->who = g_strsplit (who ? who : "", "\n", -1);
  entry->writer = g_strdup (chas_stmt_get_text (stmt, WRITER));
  entry->person = g_strdup (chas_stmt_get_text (stmt, PERSON));
  entry->title = g_strdup (chas_stmt_get_text (stmt, TITLE));
  entry->text = g_strdup (chas_stmt_get_text (stmt, TEXT));
  entry->due = g_strdup (chas_stmt_get_text (stmt, DUE));
  entry->minutes = (int) chas_stmt_get_int64 (stmt, N);
  entry->fixed = chas_stmt_get_int64 (stmt, CORRECTED) != 0;
  read_codes (entry, stmt);
  return entry;
}

static gboolean
count_contacts (ChasDb *db, const char *lead_id, int *out_n, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_timeline_contacts, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, lead_id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_n = (int) chas_stmt_get_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return TRUE;
}

/* One more than asked for is read, to know whether there are more. */
static gboolean
read_entries (ChasDb *db, ChasStmt *stmt, ChasTimelinePage *page, guint limit, GError **error)
{
  gboolean row;

  chas_stmt_bind_int64 (stmt, 5, (gint64) limit + 1);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        {
          page->has_more = page->entries->len > limit;
          if (page->has_more)
            g_ptr_array_set_size (page->entries, (int) limit);
          return TRUE;
        }
      g_ptr_array_add (page->entries, read_entry (stmt));
    }
  return FALSE;
}

/**
 * chas_db_list_timeline:
 * @before_at: (nullable): when the last entry of the page before happened, %NULL for the newest
 * @before_id: (nullable): its id
 * @show: kinds to read
 * @limit: how many at most
 *
 * Lists what happened to a lead and to leads merged into it, newest first. Corrections stand for
 * what they correct.
 *
 * Returns: (transfer full): the entries; none for a lead that is not there
 */
ChasTimelinePage *
chas_db_list_timeline (ChasDb *db,
                       const char *lead_id,
                       const char *before_at,
                       const char *before_id,
                       ChasTimelineShow show,
                       guint limit,
                       GError **error)
{
  g_autoptr (ChasTimelinePage) page = chas_timeline_page_new ();
  ChasStmt *stmt;

  if (!count_contacts (db, lead_id, &page->n_contacts, error) ||
      !(stmt = chas_db_prepare_cached (db, chas_query_timeline, error)))
    return NULL;
  chas_stmt_bind_text (stmt, 1, lead_id);
  chas_stmt_bind_text (stmt, 2, before_at ? before_at : END_OF_TIME);
  chas_stmt_bind_text (stmt, 3, before_id ? before_id : "");
  chas_stmt_bind_int64 (stmt, 4, show);
  return read_entries (db, stmt, page, limit, error) ? g_steal_pointer (&page) : NULL;
}
