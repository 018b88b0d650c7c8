// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-bulk.h"
#include "chas-db-cards.h"
#include "chas-db-claim.h"
#include "chas-db-duplicates.h"
#include "chas-db-lead.h"
#include "chas-db-table.h"
#include "claim-case.h"

/* Today is 2026-11-23. Source: domain.md, section 6 */

#define STATE                                                                                      \
  "SELECT json_array(owner_id, claimed_until, (SELECT group_concat(participant_id) FROM"           \
  " lead_owner WHERE lead_id = lead.id)) FROM lead"

/* Sorted by owner, a lead that nobody owns comes last. */
static void
assert_place_in_table (ClaimCase *self, gboolean last)
{
  g_autoptr (ChasTableQuery) query =
    chas_table_query_new (self->group, NULL, CHAS_TABLE_SORT_OWNER, FALSE);
  g_autoptr (ChasTableOrder) order = chas_db_list_table (self->db, query, NULL);

  g_assert_cmpuint (order->ids->len, ==, 2);
  g_assert_cmpstr (order->ids->pdata[last ? 1 : 0], ==, self->lead);
}

static void
assert_told_to_who_types_it_again (ClaimCase *self, gboolean owned)
{
  g_autoptr (ChasLeadDraft) draft = chas_lead_draft_new ();
  g_autoptr (GPtrArray) matches = NULL;

  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, "Nordkod");
  matches = chas_db_find_duplicates (self->db, self->group, draft, NULL);
  g_assert_cmpuint (matches->len, ==, 2);
  g_assert_cmpstr (((ChasCompanyMatch *) matches->pdata[0])->lead_id, ==, self->lead);
  g_assert_cmpint (((ChasCompanyMatch *) matches->pdata[0])->owner != NULL, ==, owned);
}

/* What is planned for it is for its owner to do, or else for me. */
static void
assert_who_does_the_next_step (ClaimCase *self, const char *expected)
{
  const ChasStepDraft step = { CHAS_FOLLOW_UP_KIND_CALL, (char *) "2026-11-25", NULL,
                               (char *) "Ring" };
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  const char *ids[] = { self->lead, NULL };

  chas_db_bulk_plan (self->db, ids, &step, TRUE, &changes, &error);
  g_assert_no_error (error);
  test_assert_text (self->db, "SELECT assignee_id FROM follow_up WHERE state = 'open'", expected);
}

/* How many own it on the page and on the card, and whether the filter for those that nobody has
 * finds it */
static void
assert_owners (ClaimCase *self, guint expected)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autoptr (ChasLeadFilter) mine = chas_lead_filter_new (NULL);
  g_autoptr (ChasCardQuery) all = NULL, free = NULL, own = NULL;
  g_autoptr (GPtrArray) cards = NULL, free_cards = NULL, own_cards = NULL;
  g_autoptr (ChasLeadDetails) details = chas_db_get_lead (self->db, self->lead, NULL);

  all = chas_card_query_new (self->group, CHAS_STAGE_NEW, filter, 20);
  cards = chas_db_list_cards (self->db, all, NULL);
  filter->unassigned = TRUE;
  free = chas_card_query_new (self->group, CHAS_STAGE_NEW, filter, 20);
  free_cards = chas_db_list_cards (self->db, free, NULL);
  mine->mine = g_strdup (self->me);
  own = chas_card_query_new (self->group, CHAS_STAGE_NEW, mine, 20);
  own_cards = chas_db_list_cards (self->db, own, NULL);
  g_assert_cmpuint (details->owners->len, ==, expected);
  g_assert_cmpuint (chas_card_get_facts (cards->pdata[0])->owners->len, ==, expected);
  g_assert_cmpuint (free_cards->len, ==, expected ? 0 : 1);
  g_assert_cmpuint (own_cards->len, ==, expected ? 1 : 0);
}

static void
test_claim_is_one_step_of_seven_days (void)
{
  ClaimCase self;
  g_autofree char *before = NULL;
  g_autofree char *claimed = NULL;

  claim_case_begin (&self);
  before = test_text (self.db, STATE);
  claim_case_claim (&self);
  claimed = g_strdup_printf ("%s 2026-11-30", self.me);
  test_assert_text (self.db, "SELECT owner_id || ' ' || claimed_until FROM lead", claimed);
  assert_owners (&self, 1);
  claim_case_step_back (&self);
  test_assert_text (self.db, STATE, before);
  claim_case_end (&self);
}

static void
test_claim_lapses_after_seven_days_without_contact (void)
{
  ClaimCase self;
  g_autoptr (ChasLeadDetails) details = NULL;

  claim_case_begin (&self);
  claim_case_claim (&self);
  test_exec (self.db, "UPDATE lead SET claimed_until = '2026-11-23'");
  assert_owners (&self, 1);
  test_exec (self.db, "UPDATE lead SET claimed_until = '2026-11-22'");
  assert_owners (&self, 0);
  details = chas_db_get_lead (self.db, self.lead, NULL);
  g_assert_cmpstr (details->claimant_id, ==, self.me);
  g_assert_cmpstr (details->claimed_until, ==, "2026-11-22");
  claim_case_end (&self);
}

/* Another lead has an owner whose name comes later. */
static void
add_other_lead (ClaimCase *self)
{
  g_autofree char *other = test_add_lead (self->db, self->group, "Sydbygg");
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  test_exec (self->db,
             "INSERT INTO participant (id, kind, given_name) VALUES ('zoe', 'student', 'Zoe')");
  chas_db_set_owner (self->db, (const char *const[]) { other, NULL }, "zoe", &changes, &error);
  g_assert_no_error (error);
}

static void
test_lapsed_claim_is_none_wherever_it_is_asked_for (void)
{
  ClaimCase self;
  g_autofree char *sql = NULL;

  claim_case_begin (&self);
  test_exec (self.db, "UPDATE lead SET owner_id = 'bo', claimed_until = '2026-11-23'");
  add_other_lead (&self);
  assert_place_in_table (&self, FALSE);
  assert_told_to_who_types_it_again (&self, TRUE);
  assert_who_does_the_next_step (&self, "bo");
  sql = g_strdup_printf ("UPDATE lead SET claimed_until = '2026-11-22' WHERE id = '%s'", self.lead);
  test_exec (self.db, sql);
  assert_place_in_table (&self, TRUE);
  assert_told_to_who_types_it_again (&self, FALSE);
  assert_who_does_the_next_step (&self, self.me);
  claim_case_end (&self);
}

static void
add_contact (ClaimCase *self, const char *id, const char *at)
{
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, written_by)"
    " SELECT '%s', id, 'phone', 'out', 'no_answer', '%s', 'bo' FROM lead",
    id, at);

  test_exec (self->db, sql);
}

/* As if it had been claimed at that moment. */
static void
set_moment (ClaimCase *self, const char *at)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE version SET hlc = (unixepoch ('%s') * 1000) << 16 WHERE dead = 0"
                     " AND field IN ('owner_id', 'claimed_until')",
                     at);

  test_exec (self->db, sql);
}

static void
test_contact_makes_it_last (void)
{
  ClaimCase self;
  g_autoptr (ChasLeadDetails) details = NULL;

  claim_case_begin (&self);
  claim_case_claim (&self);
  test_exec (self.db, "UPDATE lead SET claimed_until = '2026-11-22'");
  set_moment (&self, "2020-01-01T00:00:00Z"); /* by a clock that tells nothing */
  add_contact (&self, "before", "2026-11-14T10:00:00Z");
  assert_owners (&self, 0);
  add_contact (&self, "since", "2026-11-15T10:00:00Z");
  assert_owners (&self, 1);
  details = chas_db_get_lead (self.db, self.lead, NULL);
  g_assert_null (details->claimed_until);
  claim_case_end (&self);
}

/* It was before the claim that they spoke, though on the same day. */
static void
test_contact_before_the_claim_does_not_count (void)
{
  ClaimCase self;

  claim_case_begin (&self);
  claim_case_claim (&self);
  test_exec (self.db, "UPDATE lead SET claimed_until = '2026-11-22'");
  set_moment (&self, "2026-11-15T12:30:40Z");
  add_contact (&self, "before", "2026-11-15T12:29:00Z");
  assert_owners (&self, 0);
  add_contact (&self, "since", "2026-11-15T12:30:00Z");
  assert_owners (&self, 1);
  claim_case_end (&self);
}

static void
test_contact_that_was_put_right_does_not_count (void)
{
  ClaimCase self;

  claim_case_begin (&self);
  claim_case_claim (&self);
  test_exec (self.db, "UPDATE lead SET claimed_until = '2026-11-22'");
  set_moment (&self, "2026-11-15T12:30:40Z");
  add_contact (&self, "wrong", "2026-11-16T10:00:00Z");
  assert_owners (&self, 1);
  test_exec (self.db,
             "INSERT INTO contact (id, lead_id, channel, at, correction_of) SELECT 'right',"
             " lead_id, channel, '2026-11-14T10:00:00Z', id FROM contact");
  assert_owners (&self, 0);
  claim_case_end (&self);
}

static void
test_another_ones_lead_can_be_claimed (void)
{
  ClaimCase self;
  g_autofree char *before = NULL;

  claim_case_begin (&self);
  test_exec (self.db, "UPDATE lead SET owner_id = 'bo'");
  before = test_text (self.db, STATE);
  claim_case_claim (&self);
  assert_owners (&self, 1);
  claim_case_step_back (&self);
  test_assert_text (self.db, STATE, before);
  claim_case_end (&self);
}

static void
test_handing_over_ends_the_claim (void)
{
  ClaimCase self;
  const char *ids[] = { NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;

  claim_case_begin (&self);
  claim_case_claim (&self);
  before = test_text (self.db, STATE);
  ids[0] = self.lead;
  g_assert_true (chas_db_set_owner (self.db, ids, "bo", &changes, &error));
  g_assert_no_error (error);
  test_assert_text (self.db, STATE, "[\"bo\",null,null]");
  claim_case_step_back (&self);
  test_assert_text (self.db, STATE, before);
  claim_case_end (&self);
}

static void
test_release_leaves_it_to_the_others (void)
{
  ClaimCase self;
  const char *ids[] = { NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) first = NULL;
  g_autoptr (ChasChanges) second = NULL;
  g_autofree char *before = NULL;

  claim_case_begin (&self);
  ids[0] = self.lead;
  claim_case_claim (&self);
  test_exec (self.db, "INSERT INTO lead_owner (id, lead_id, participant_id)"
                      " SELECT id || ':bo', id, 'bo' FROM lead");
  before = test_text (self.db, STATE);
  g_assert_true (chas_db_release_leads (self.db, ids, &first, &error));
  test_assert_text (self.db, STATE, "[null,null,\"bo\"]");
  claim_case_step_back (&self);
  test_assert_text (self.db, STATE, before);
  test_exec (self.db, "UPDATE lead SET owner_id = 'bo', claimed_until = NULL");
  g_assert_true (chas_db_release_leads (self.db, ids, &second, &error));
  g_assert_no_error (error);
  test_assert_text (self.db, STATE, "[\"bo\",null,\"bo\"]");
  claim_case_end (&self);
}

static void
set_owns (ClaimCase *self, const char *participant_id, gboolean owns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_true (chas_db_set_owns (self->db, self->lead, participant_id, owns, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
}

static void
test_second_owner_is_one_step_and_the_claim_goes_on (void)
{
  ClaimCase self;
  g_autofree char *before = NULL;
  g_autofree char *both = NULL;

  claim_case_begin (&self);
  claim_case_claim (&self);
  before = test_text (self.db, STATE);
  both = g_strdup_printf ("[\"%s\",\"2026-11-30\",\"bo\"]", self.me);
  set_owns (&self, "bo", TRUE);
  test_assert_text (self.db, STATE, both);
  assert_owners (&self, 2);
  claim_case_step_back (&self);
  test_assert_text (self.db, STATE, before);
  set_owns (&self, "bo", TRUE);
  set_owns (&self, "bo", FALSE);
  test_assert_text (self.db, STATE, before);
  claim_case_step_back (&self);
  test_assert_text (self.db, STATE, both);
  claim_case_end (&self);
}

static void
test_first_of_two_leaves_it_to_the_other (void)
{
  ClaimCase self;
  g_autofree char *before = NULL;

  claim_case_begin (&self);
  claim_case_claim (&self);
  set_owns (&self, "bo", TRUE);
  before = test_text (self.db, STATE);
  set_owns (&self, self.me, FALSE);
  test_assert_text (self.db, STATE, "[null,null,\"bo\"]");
  claim_case_step_back (&self);
  test_assert_text (self.db, STATE, before);
  claim_case_end (&self);
}

/* Whoever is given it has not claimed it; I do, where nobody has it, or had let the days go by. */
static void
test_first_owner_of_a_free_lead (void)
{
  ClaimCase self;
  g_autofree char *mine = NULL;

  claim_case_begin (&self);
  mine = g_strdup_printf ("[\"%s\",\"2026-11-30\",null]", self.me);
  set_owns (&self, "bo", TRUE);
  test_assert_text (self.db, STATE, "[\"bo\",null,null]");
  set_owns (&self, "bo", FALSE);
  set_owns (&self, self.me, TRUE);
  test_assert_text (self.db, STATE, mine);
  test_exec (self.db, "UPDATE lead SET owner_id = 'bo', claimed_until = '2026-11-22'");
  set_owns (&self, self.me, TRUE);
  test_assert_text (self.db, STATE, mine);
  claim_case_end (&self);
}

static void
test_refused_owner_changes_nothing (void)
{
  ClaimCase self;
  g_autoptr (GError) gone = NULL, unknown = NULL, released = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;

  claim_case_begin (&self);
  claim_case_claim (&self);
  before = test_text (self.db, STATE);
  g_assert_false (chas_db_set_owns (self.db, "nobody", "bo", TRUE, &changes, &gone));
  g_assert_error (gone, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_false (chas_db_set_owns (self.db, "nobody", "bo", FALSE, &changes, &released));
  g_assert_error (released, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_false (chas_db_set_owns (self.db, self.lead, "nobody", TRUE, &changes, &unknown));
  g_assert_error (unknown, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID);
  g_assert_null (changes);
  test_assert_text (self.db, STATE, before);
  claim_case_end (&self);
}

static void
test_refused_changes_nothing (void)
{
  ClaimCase self;
  const char *ids[] = { NULL, "nobody", NULL };
  g_autoptr (GError) claimed = NULL;
  g_autoptr (GError) released = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;

  claim_case_begin (&self);
  ids[0] = self.lead;
  before = test_text (self.db, STATE);
  g_assert_false (chas_db_claim_leads (self.db, ids, &changes, &claimed));
  g_assert_error (claimed, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_false (chas_db_release_leads (self.db, ids, &changes, &released));
  g_assert_error (released, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  test_assert_text (self.db, STATE, before);
  claim_case_end (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim/one-step", test_claim_is_one_step_of_seven_days);
  g_test_add_func ("/claim/lapses", test_claim_lapses_after_seven_days_without_contact);
  g_test_add_func ("/claim/lapsed-is-none", test_lapsed_claim_is_none_wherever_it_is_asked_for);
  g_test_add_func ("/claim/contact", test_contact_makes_it_last);
  g_test_add_func ("/claim/contact-before", test_contact_before_the_claim_does_not_count);
  g_test_add_func ("/claim/contact-put-right", test_contact_that_was_put_right_does_not_count);
  g_test_add_func ("/claim/of-another", test_another_ones_lead_can_be_claimed);
  g_test_add_func ("/claim/hand-over", test_handing_over_ends_the_claim);
  g_test_add_func ("/claim/release", test_release_leaves_it_to_the_others);
  g_test_add_func ("/claim/second-owner", test_second_owner_is_one_step_and_the_claim_goes_on);
  g_test_add_func ("/claim/first-of-two", test_first_of_two_leaves_it_to_the_other);
  g_test_add_func ("/claim/first-owner", test_first_owner_of_a_free_lead);
  g_test_add_func ("/claim/refused-owner", test_refused_owner_changes_nothing);
  g_test_add_func ("/claim/refused", test_refused_changes_nothing);
  return g_test_run ();
}
