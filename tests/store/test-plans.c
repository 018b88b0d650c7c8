// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-cards.h"
#include "chas-queries.h"
#include "chas-search.h"
#include "chas-test-db.h"

/* No question of the window may read a whole table of the user's data: its cost would grow with
 * them. What is small by nature may be scanned: what was typed, the hits of a search, the list of
 * educations. */

#define BIG_TABLES                                                                                              \
  "(lead|company|person|employment|contact|contact_participant|stage_change|follow_up|note|version|board_lead|" \
  "lead_education|lead_owner|file_ref|company_tag|company_key|undo_edit|participant)"

typedef struct
{
  const char *name;
  const char *sql;
} Question;

#define QUESTION(name) { #name, chas_query_##name }

/* One a line, so that what two people add does not meet. */
/* clang-format off */
static const Question questions[] = {
  QUESTION (batch_brought),
  QUESTION (best_cards_found),
  QUESTION (board_cards),
  QUESTION (board_cards_found),
  QUESTION (card),
  QUESTION (card_activity),
  QUESTION (card_educations),
  QUESTION (card_owners),
  QUESTION (card_tags),
  QUESTION (card_touches),
  QUESTION (claim),
  QUESTION (column_ids),
  QUESTION (company_lead),
  QUESTION (compare_values),
  QUESTION (conflict_versions),
  QUESTION (contact_answered),
  QUESTION (contact_booked),
  QUESTION (contact_chain),
  QUESTION (contact_move),
  QUESTION (contact_planned),
  QUESTION (contact_said),
  QUESTION (field_edits),
  QUESTION (file_known),
  QUESTION (find_company),
  QUESTION (find_duplicates),
  QUESTION (forget_epoch),
  QUESTION (found_texts),
  QUESTION (idle_lead),
  QUESTION (keep_is_untouched),
  QUESTION (kept_marks),
  QUESTION (kept_parent),
  QUESTION (lead_company),
  QUESTION (lead_conflicts),
  QUESTION (leads_elsewhere),
  QUESTION (merge_before),
  QUESTION (merge_employment_pairs),
  QUESTION (merge_lead_pairs),
  QUESTION (merge_moves),
  QUESTION (merge_person_moves),
  QUESTION (move_is_kept),
  QUESTION (note_open_versions),
  QUESTION (note_restored_versions),
  QUESTION (open_deletions),
  QUESTION (open_leads),
  QUESTION (open_steps),
  QUESTION (overdue),
  QUESTION (owner),
  QUESTION (place_before),
  QUESTION (place_last),
  QUESTION (place_next),
  QUESTION (redo_edits),
  QUESTION (redo_next),
  QUESTION (reopen_deleted),
  QUESTION (reopen_deletions),
  QUESTION (reopen_versions),
  QUESTION (rival_until),
  QUESTION (rivals),
  QUESTION (say_deletions_again),
  QUESTION (say_deletions_at_once),
  QUESTION (search_find),
  QUESTION (search_find_part),
  QUESTION (search_forget),
  QUESTION (search_index),
  QUESTION (search_index_part),
  QUESTION (search_note_merged),
  QUESTION (search_part_forget),
  QUESTION (stage_counts),
  QUESTION (stage_counts_found),
  QUESTION (summary_channels),
  QUESTION (summary_leads),
  QUESTION (summary_members),
  QUESTION (summary_steps),
  QUESTION (summary_wins),
  QUESTION (table_rows),
  QUESTION (timeline),
  QUESTION (timeline_contacts),
  QUESTION (title),
  QUESTION (touched_by_company),
  QUESTION (touched_by_event),
  QUESTION (touched_by_person),
  QUESTION (trash_values),
  QUESTION (undo_edits),
  QUESTION (undo_next),
  QUESTION (waking_leads),
};
/* clang-format on */

static ChasDb *
new_db (void)
{
  g_autofree char *group = NULL;
  ChasDb *db = test_db_with_group (&group);

  /* Makes the table of hits. */
  g_assert_true (chas_search_find (db, group, "nordkod", NULL, NULL));
  return db;
}

static char *
explain (ChasDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *question = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, question, &error);
  GString *plan = g_string_new (NULL);
  gboolean row = TRUE;

  g_assert_no_error (error);
  while (row)
    {
      g_assert_true (chas_db_step (db, stmt, &row, NULL));
      if (row)
        g_string_append_printf (plan, "%s\n", chas_stmt_get_text (stmt, 3));
    }
  return g_string_free_and_steal (plan);
}

/* Whether the plan scans a big table; the words of SQLite name the table or, if it has one, its
 * alias. */
static gboolean
scans (const char *plan)
{
  return g_regex_match_simple ("^SCAN [a-z]\\b(?! VIRTUAL)|^SCAN " BIG_TABLES
                               "\\b|^SEARCH [a-z] .*\\(rowid<",
                               plan, G_REGEX_MULTILINE, 0);
}

static void
test_question (gconstpointer data)
{
  const Question *question = data;
  g_autoptr (ChasDb) db = new_db ();
  g_autofree char *plan = explain (db, question->sql);

  g_test_message ("%s", plan);
  g_assert_false (scans (plan));
}

/* The rule can see a scan. */
static void
test_scan_is_noticed (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autofree char *plain = explain (db, "SELECT id FROM lead WHERE hook = ?1");
  g_autofree char *alias =
    explain (db, "SELECT l.id FROM lead AS l JOIN company AS c ON c.name = l.why");
  g_autofree char *index = explain (db, "SELECT count(*) FROM lead");

  g_assert_true (scans (plain));
  g_assert_true (scans (alias));
  g_assert_true (scans (index));
}

static void
test_page_of_the_board_is_not_sorted (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autofree char *plan = explain (db, chas_query_board_cards);

  g_assert_null (strstr (plan, "TEMP B-TREE"));
  g_assert_nonnull (strstr (plan, "lead_board"));
}

/* Else taking back a step that moved thousands would take a minute. */
static void
test_kept_move_is_looked_up (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autofree char *plan = explain (db, chas_query_move_is_kept);

  g_assert_nonnull (strstr (plan, "undo_edit_record (id=?)"));
}

/* Each merge asks it, and marks of what is gone are never taken away. */
static void
test_purge_marks_are_looked_up (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autofree char *marks = explain (db, chas_query_purge_marks);
  g_autofree char *files = explain (db, chas_query_file_known);

  g_assert_nonnull (strstr (marks, "INDEX version_purge"));
  g_assert_nonnull (strstr (files, "INDEX file_ref_sha256 (sha256=?)"));
  g_assert_nonnull (strstr (files, "version_sha256 (entity=? AND val=?)"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *path =
        g_strconcat ("/store/plans/", questions[i].name, "-does-not-scan", NULL);
      g_test_add_data_func (path, &questions[i], test_question);
    }
  g_test_add_func ("/store/plans/scan-is-noticed", test_scan_is_noticed);
  g_test_add_func ("/store/plans/page-of-the-board-is-not-sorted",
                   test_page_of_the_board_is_not_sorted);
  g_test_add_func ("/store/plans/purge-marks-are-looked-up", test_purge_marks_are_looked_up);
  g_test_add_func ("/store/plans/kept-move-is-looked-up", test_kept_move_is_looked_up);
  return g_test_run ();
}
