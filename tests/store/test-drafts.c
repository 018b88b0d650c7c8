// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-draft.h"
#include "chas-test-db.h"
#include "chas-undo.h"

/* Leads that are added together. */

#define STATE                                                                                      \
  "SELECT group_concat(x, char(10)) FROM ("                                                        \
  "SELECT json_array(id, name) AS x FROM company UNION ALL "                                       \
  "SELECT json_array(id, company_id, stage, order_key) FROM lead ORDER BY 1)"

static GPtrArray *
list_new (const char *const *names)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);

  for (guint i = 0; names[i]; i++)
    {
      ChasLeadDraft *draft = chas_lead_draft_new ();

      chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, names[i]);
      g_ptr_array_add (drafts, draft);
    }
  return drafts;
}

/* On the board they stand as they were listed, before what was there. */
static void
test_list_is_one_step (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *there = test_add_lead (db, group, "Tallvik Systems");
  g_autofree char *before = test_text (db, STATE);
  g_autoptr (GPtrArray) drafts =
    list_new ((const char *const[]) { "Nordkod", "Sigma", "Rönn", NULL });
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  g_auto (GStrv) ids = NULL;

  g_assert_true (chas_db_add_drafts (db, group, drafts, &ids, &changes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), ==, 3);
  test_assert_text (db,
                    "SELECT group_concat(name, ' ' ORDER BY order_key) FROM lead l"
                    " JOIN company c ON c.id = l.company_id",
                    "Nordkod Sigma Rönn Tallvik Systems");
  test_assert_text (db, "SELECT json_array(name, subject) FROM undo_step ORDER BY id DESC LIMIT 1",
                    "[\"Add\",\"Nordkod +2\"]");
  for (guint i = 0; i < 3; i++)
    g_assert_true (chas_changes_has (changes, "lead", ids[i]));
  g_clear_pointer (&changes, chas_changes_unref);
  result = chas_db_undo (db, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  test_assert_text (db, STATE, before);
}

/* One that is refused takes the others with it: what is chosen stands there to be put right. */
static void
test_list_is_whole_or_nothing (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *before = test_text (db, STATE);
  g_autofree char *giant = g_strnfill (2000, 'a');
  g_autoptr (GPtrArray) drafts = list_new ((const char *const[]) { giant, "Sigma", NULL });
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  GStrv ids = NULL;

  g_assert_false (chas_db_add_drafts (db, group, drafts, &ids, &changes, &error));
  g_assert_nonnull (error);
  test_assert_text (db, STATE, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/drafts/list-is-one-step", test_list_is_one_step);
  g_test_add_func ("/store/drafts/list-is-whole-or-nothing", test_list_is_whole_or_nothing);
  return g_test_run ();
}
