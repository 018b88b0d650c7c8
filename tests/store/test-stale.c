// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-stale.h"
#include "chas-db-text.h"
#include "filter-case.h"

static int
refuse_index (void *data, int action, const char *a, const char *b, const char *c, const char *d)
{
  return action == SQLITE_CREATE_TEMP_INDEX && g_str_equal (a, "search_hit_lead") ? SQLITE_DENY
                                                                                  : SQLITE_OK;
}

/* What was looked at for a question that fails in its middle is there for the next one. */
static void
test_stale_filter_outlives_an_error (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autoptr (GError) error = NULL;

  filter_case_begin (&self);
  filter->rule = filter_case_is_as_asked;
  filter->stale = TRUE;
  filter->warmth = 1;
  sqlite3_set_authorizer (chas_db_get_handle (self.db), refuse_index, NULL);
  g_assert_null (chas_db_count_stages (self.db, self.group, filter, &error));
  g_assert_nonnull (error);
  sqlite3_set_authorizer (chas_db_get_handle (self.db), NULL, NULL);
  filter->warmth = 0;
  filter_case_assert_fit (&self, filter, "Both Nobodys");
  filter_case_end (&self);
}

/* The set of stale leads is kept up by what the store says of each commit. */
static void
test_stale_filter_follows_what_changes (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  filter_case_begin (&self);
  filter->rule = filter_case_is_as_asked;
  filter->stale = TRUE;
  filter_case_assert_fit (&self, filter, "Both Nobodys");
  test_exec (self.db, "UPDATE follow_up SET state = 'done', closed_at = '2026-11-22T08:00:00Z'"
                      " WHERE id = 'fMine'");
  filter_case_note_change (&self, "Mine");
  filter_case_assert_fit (&self, filter, "Both Nobodys Mine");
  filter_case_end (&self);
}

static GPtrArray *shown; /* of ChasCard, as they are now */

static void
read_shown (FilterCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ids = NULL;
  g_auto (GStrv) list = NULL;

  chas_db_find_text (self->db, "SELECT group_concat(id, ' ') FROM lead WHERE group_id = ?1",
                     self->group, &ids, &error);
  g_assert_no_error (error);
  list = g_strsplit (ids, " ", -1);
  g_clear_pointer (&shown, g_ptr_array_unref);
  shown = chas_db_get_cards (self->db, (const char *const *) list, &error);
  g_assert_no_error (error);
}

static const ChasLeadFacts *
find_shown (const char *lead_id)
{
  for (guint i = 0; i < shown->len; i++)
    if (g_str_equal (chas_card_get_lead_id (shown->pdata[i]), lead_id))
      return chas_card_get_facts (shown->pdata[i]);
  g_assert_not_reached ();
}

/* Stands for the rule: what has nothing due. It is told of a lead what its card says. */
static gboolean
has_nothing_due (const ChasLeadFilter *filter, const ChasLeadFacts *facts, ChasEnv *env)
{
  const ChasLeadFacts *card = find_shown (facts->lead_id);

  g_assert_true (filter->stale);
  g_assert_cmpint (facts->stage, ==, card->stage);
  g_assert_cmpstr (facts->last_activity_at, ==, card->last_activity_at);
  g_assert_cmpstr (facts->next_due_date, ==, card->next_due_date);
  g_assert_cmpstr (facts->booked_for, ==, card->booked_for);
  return facts->next_due_date == NULL;
}

static void
assert_stale (FilterCase *self,
              const ChasLeadFilter *filter,
              guint n_new,
              guint n_booked,
              guint n_closed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStageCounts) counts = NULL;

  read_shown (self);
  do
    {
      g_clear_pointer (&counts, chas_stage_counts_free);
      counts = chas_db_count_stale (self->db, self->group, filter, &error);
      g_assert_no_error (error);
    }
  while (counts->capped);
  g_assert_cmpuint (counts->counts[CHAS_STAGE_NEW], ==, n_new);
  g_assert_cmpuint (counts->counts[CHAS_STAGE_BOOKED], ==, n_booked);
  g_assert_cmpuint (counts->counts[CHAS_STAGE_DECLINED], ==, n_closed);
}

static void
test_stale_leads_are_counted (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  filter_case_begin (&self);
  filter->rule = has_nothing_due;
  /* "Mine" and "Bos" have something due from today on. */
  assert_stale (&self, filter, 2, 0, 0);
  test_exec (
    self.db,
    "INSERT INTO note (id, lead_id, text, at) SELECT 'n', id, 'Ring', '2026-11-01T08:00:00Z' FROM l"
    " WHERE name = 'Bos';"
    "INSERT INTO event (id, company_id, title, kind, status, start) SELECT 'v', company_id, 'Besök',"
    " 'study_visit', 'planned', '2026-11-20' FROM l WHERE name = 'Both';"
    "UPDATE lead SET stage = 'booked' WHERE id IN (SELECT id FROM l WHERE name = 'Both');"
    "UPDATE lead SET stage = 'declined' WHERE id IN (SELECT id FROM l WHERE name = 'Nobodys')");
  filter_case_note_change (&self, "Bos");
  filter_case_note_change (&self, "Both");
  filter_case_note_change (&self, "Nobodys");
  assert_stale (&self, filter, 0, 1, 0);
  test_exec (self.db, "UPDATE follow_up SET state = 'done', closed_at = '2026-11-22T08:00:00Z'");
  assert_stale (&self, filter, 0, 1, 0); /* nobody said that anything has changed */
  filter_case_note_change (&self, NULL);
  assert_stale (&self, filter, 2, 1, 0);
  filter_case_note_change (&self, "Mine");
  test_exec (self.db, "DELETE FROM lead WHERE id IN (SELECT id FROM l WHERE name = 'Mine')");
  assert_stale (&self, filter, 1, 1, 0);
  filter->mine = g_strdup ("me");
  assert_stale (&self, filter, 0, 1, 0);
  filter->search = g_strdup ("nothing like this");
  assert_stale (&self, filter, 0, 0, 0);
  filter_case_end (&self);
}

/* A board of more leads than are looked at at once, of which one changes before its turn. */
static void
test_stale_lead_that_changes_early_counts_once (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autoptr (ChasStageCounts) counts = NULL;

  filter_case_begin (&self);
  for (int i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lead %d", i);

      g_free (test_add_lead (self.db, self.group, name));
    }
  filter->rule = filter_case_is_as_asked;
  counts = chas_db_count_stale (self.db, self.group, filter, NULL);
  g_assert_true (counts->capped);
  filter_case_note_change (&self, "Lead 149");
  assert_stale (&self, filter, 152, 0, 0);
  filter_case_end (&self);
}

static guint n_asked;

static gboolean
count_asked (const ChasLeadFilter *filter, const ChasLeadFacts *facts, ChasEnv *env)
{
  n_asked++;
  return TRUE;
}

static guint
count_new (FilterCase *self, const char *group, const ChasLeadFilter *filter)
{
  g_autoptr (ChasStageCounts) counts = chas_db_count_stale (self->db, group, filter, NULL);

  g_assert_false (counts->capped);
  return counts->counts[CHAS_STAGE_NEW];
}

/* Whoever looks at two groups by turns does not wait for each of them anew. */
static void
test_stale_leads_of_two_groups_are_counted_apart (void)
{
  FilterCase self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autofree char *other = NULL;

  filter_case_begin (&self);
  other = test_add_group (self.db);
  g_free (test_add_lead (self.db, other, "Theirs"));
  filter->rule = count_asked;
  n_asked = 0;
  g_assert_cmpuint (count_new (&self, self.group, filter), ==, 4);
  g_assert_cmpuint (count_new (&self, other, filter), ==, 1);
  g_assert_cmpuint (n_asked, ==, 5);
  g_assert_cmpuint (count_new (&self, self.group, filter), ==, 4);
  g_assert_cmpuint (count_new (&self, other, filter), ==, 1);
  g_assert_cmpuint (n_asked, ==, 5);
  filter_case_note_change (&self, "Bos");
  test_exec (self.db, "DELETE FROM lead WHERE id IN (SELECT id FROM l WHERE name = 'Bos')");
  g_assert_cmpuint (count_new (&self, other, filter), ==, 1);
  g_assert_cmpuint (count_new (&self, self.group, filter), ==, 3);
  filter_case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/stale/lead-that-changes-early-counts-once",
                   test_stale_lead_that_changes_early_counts_once);
  g_test_add_func ("/store/stale/filter-follows-what-changes",
                   test_stale_filter_follows_what_changes);
  g_test_add_func ("/store/stale/filter-outlives-an-error", test_stale_filter_outlives_an_error);
  g_test_add_func ("/store/stale/leads-are-counted", test_stale_leads_are_counted);
  g_test_add_func ("/store/stale/leads-of-two-groups-are-counted-apart",
                   test_stale_leads_of_two_groups_are_counted_apart);
  return g_test_run ();
}
