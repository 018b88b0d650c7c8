// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-lead.h"
#include "chas-db-rivals.h"
#include "claim-case.h"

/* Two claims of one company. Today is 2026-11-23. Source: domain.md, section 6 */

/* Bo claimed the same lead elsewhere, a moment before me, where it was the day before. */
static void
meet_in_merge (ClaimCase *self)
{
  claim_case_claim (self);
  test_exec (self->db,
             "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
             " SELECT entity, id, field, hlc - 1, 'bbbbbbbb',"
             " iif(field = 'owner_id', '\"bo\"', '\"2026-11-29\"'), 1, 0, seq FROM version"
             " WHERE field IN ('owner_id', 'claimed_until') AND dead = 0");
  g_assert_cmpint (test_int (self->db, "SELECT count(*) FROM conflicts"), ==, 2);
}

/* Another group has a lead of the company too, which Bo owns. */
static void
meet_in_another_group (ClaimCase *self)
{
  claim_case_claim (self);
  test_exec (self->db,
             "INSERT INTO career_group (id, name) VALUES ('g2', 'Orion');"
             "INSERT INTO lead (id, group_id, company_id, stage, order_key, owner_id,"
             " claimed_until) SELECT 'l2', 'g2', company_id, 'ready', 'a', 'bo', '2026-11-27'"
             " FROM lead");
}

static GPtrArray *
list_rivals (ClaimCase *self, guint expected)
{
  g_autoptr (ChasLeadDetails) details = chas_db_get_lead (self->db, self->lead, NULL);
  const char *ids[] = { self->lead, NULL };
  g_autoptr (GPtrArray) cards = chas_db_get_cards (self->db, ids, NULL);

  g_assert_cmpuint (details->rivals->len, ==, expected);
  /* A card tells of two claims only. */
  g_assert_cmpuint (chas_card_get_facts (cards->pdata[0])->rivals->len, ==,
                    details->owners->len > 0 ? expected : 0);
  return g_ptr_array_ref (details->rivals);
}

static void
assert_no_rivals (ClaimCase *self)
{
  g_ptr_array_unref (list_rivals (self, 0));
}

static void
settle (ClaimCase *self, gboolean keep)
{
  g_autoptr (GPtrArray) rivals = list_rivals (self, 1);
  const ChasRival *rival = rivals->pdata[0];
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_settle_claim (self->db, self->lead, rival->participant_id, rival->lead_id, keep, &changes,
                        &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
}

/* Settles it one way, takes that back, and settles it the other way. */
static void
settle_both_ways (ClaimCase *self,
                  const char *state,
                  const char *kept,
                  const char *given,
                  guint n_given)
{
  g_autofree char *before = test_text (self->db, state);

  settle (self, TRUE);
  assert_no_rivals (self);
  test_assert_text (self->db, state, kept);
  claim_case_step_back (self);
  test_assert_text (self->db, state, before);
  settle (self, FALSE);
  g_ptr_array_unref (list_rivals (self, n_given));
  test_assert_text (self->db, state, given);
  claim_case_step_back (self);
  test_assert_text (self->db, state, before);
  g_ptr_array_unref (list_rivals (self, 1));
}

static void
test_claims_that_met_in_a_merge_are_told_and_settled (void)
{
  ClaimCase self;
  g_autoptr (GPtrArray) rivals = NULL;
  const ChasRival *rival;

  claim_case_begin (&self);
  meet_in_merge (&self);
  rivals = list_rivals (&self, 1);
  rival = rivals->pdata[0];
  g_assert_cmpstr (rival->participant_id, ==, "bo");
  g_assert_cmpstr (rival->name, ==, "Bo");
  g_assert_null (rival->lead_id);
  g_assert_nonnull (rival->since);
  settle_both_ways (&self,
                    "SELECT concat_ws(' ', iif(owner_id = 'bo', 'bo', 'me'), claimed_until)"
                    " FROM lead",
                    "me 2026-11-30", "bo 2026-11-29", 0);
  settle (&self, FALSE);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM conflicts"), ==, 0);
  claim_case_end (&self);
}

static void
test_claim_in_another_group_is_told_and_settled (void)
{
  ClaimCase self;
  g_autoptr (GPtrArray) rivals = NULL;
  const ChasRival *rival;

  claim_case_begin (&self);
  meet_in_another_group (&self);
  rivals = list_rivals (&self, 1);
  rival = rivals->pdata[0];
  g_assert_cmpstr (rival->lead_id, ==, "l2");
  g_assert_cmpstr (rival->group_name, ==, "Orion");
  g_assert_cmpstr (rival->since, ==, "2026-11-20");
  settle_both_ways (&self,
                    "SELECT group_concat(x, ' ') FROM (SELECT iif(owner_id = 'bo', 'bo',"
                    " ifnull(claimed_until, '-')) AS x FROM lead ORDER BY id = 'l2')",
                    "2026-11-30 -", "- bo", 1);
  claim_case_end (&self);
}

static void
test_only_who_still_has_it_is_a_rival (void)
{
  static const char *const ends[] = {
    "UPDATE lead SET claimed_until = '2026-11-22' WHERE id = 'l2'",
    "UPDATE lead SET stage = 'declined' WHERE id = 'l2'",
    "UPDATE lead SET stage = 'resting' WHERE id <> 'l2'",
    "UPDATE lead SET owner_id = NULL WHERE id = 'l2'",
    "UPDATE lead SET owner_id = 'bo' WHERE id <> 'l2'",
    "UPDATE lead SET merged_into = (SELECT id FROM lead WHERE id <> 'l2') WHERE id = 'l2'",
    "INSERT INTO lead_owner (id, lead_id, participant_id) SELECT id || ':bo', id, 'bo' FROM lead"
    " WHERE id <> 'l2'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      ClaimCase self;

      claim_case_begin (&self);
      meet_in_another_group (&self);
      g_ptr_array_unref (list_rivals (&self, 1));
      test_exec (self.db, ends[i]);
      assert_no_rivals (&self);
      claim_case_end (&self);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rivals/met-in-merge", test_claims_that_met_in_a_merge_are_told_and_settled);
  g_test_add_func ("/rivals/met-in-another-group", test_claim_in_another_group_is_told_and_settled);
  g_test_add_func ("/rivals/only-who-still-has-it", test_only_who_still_has_it_is_a_rival);
  return g_test_run ();
}
