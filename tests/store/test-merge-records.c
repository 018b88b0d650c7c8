// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-file.h"
#include "chas-db-lead.h"
#include "chas-db-merge-records.h"
#include "chas-search.h"
#include "chas-undo.h"
#include "chas-writer.h"
#include "unite-case.h"

/* All that is shown of the two companies, whatever it hangs on. */
#define STATE                                                                                       \
  "SELECT group_concat(x, char(10)) FROM ("                                                         \
  "SELECT json_array(id, name, orgnr, domain, phone_raw, phone_e164, business, merged_into) AS x"   \
  " FROM company UNION ALL "                                                                        \
  "SELECT json_array(id, company_id, stage, order_key, owner_id, why, hook, merged_into) FROM lead" \
  " UNION ALL SELECT json_array(id, company_id, name) FROM company_tag"                             \
  " UNION ALL SELECT json_array(id, lead_id, education_id) FROM lead_education"                     \
  " UNION ALL SELECT json_array(id, lead_id, participant_id) FROM lead_owner"                       \
  " UNION ALL SELECT json_array(id, lead_id) FROM lead_possibility"                                 \
  " UNION ALL SELECT json_array(id, from_stage, to_stage) FROM stage_change"                        \
  " UNION ALL SELECT json_array(stage, n) FROM stage_count WHERE n > 0"                             \
  " UNION ALL SELECT json_array(id, root) FROM same_record ORDER BY 1)"

static void
add_members (UniteCase *self, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasWriter) writer = chas_writer_begin (self->db, "Edit", NULL, &error);
  g_autofree char *tag = g_strdup_printf ("tag%u", n);
  g_autofree char *education_id = g_strdup_printf ("d%u", n);
  g_autoptr (ChasEntity) member_of_tag =
    chas_entity_new (chas_entity_info_lookup ("company_tag"), NULL);
  g_autoptr (ChasEntity) relevant =
    chas_entity_new (chas_entity_info_lookup ("lead_education"), NULL);
  g_autoptr (ChasEntity) possible =
    chas_entity_new (chas_entity_info_lookup ("lead_possibility"), NULL);
  ChasEntity *members[] = { member_of_tag, relevant, possible };

  chas_entity_set_text (members[0], "company_id", self->companies[n]);
  chas_entity_set_text (members[0], "name", tag);
  chas_entity_set_text (members[1], "lead_id", self->leads[n]);
  chas_entity_set_text (members[1], "education_id", education_id);
  chas_entity_set_text (members[2], "lead_id", self->leads[n]);
  chas_entity_set_text (members[2], "kind", "lia");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      chas_writer_insert (writer, members[i], &error);
      g_assert_no_error (error);
    }
  chas_writer_commit (writer, NULL, &error);
  g_assert_no_error (error);
}

/* One of everything on the lead and company with that number. */
static void
add_everything (UniteCase *self, guint n)
{
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO person (id, given_name, email) VALUES ('p%1$u', 'Lo%1$u', 'lo%1$u@x.se');"
    "INSERT INTO employment (id, person_id, company_id) VALUES ('e%1$u', 'p%1$u', '%2$s');"
    "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, text)"
    " VALUES ('k%1$u', '%3$s', 'phone', 'out', 'interested', '2026-11-2%1$uT10:00:00Z', 'talk%1$u');"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
    " VALUES ('f%1$u', '%3$s', 'call', '2026-11-2%1$u', 'open', 'person');"
    "INSERT INTO note (id, lead_id, text, at) VALUES ('n%1$u', '%3$s', 'lnote%1$u', '2026-11-01T10:00:00Z');"
    "INSERT INTO note (id, company_id, text, at)"
    " VALUES ('m%1$u', '%2$s', 'cnote%1$u', '2026-11-01T10:00:00Z');"
    "INSERT INTO event (id, kind, title, start, company_id, status)"
    " VALUES ('v%1$u', 'study_visit', 'V', '2026-11-2%1$u', '%2$s', 'planned');"
    "INSERT INTO file_ref (id, lead_id, name) VALUES ('r%1$u', '%3$s', 'a.pdf');"
    "INSERT INTO education (id, name, short) VALUES ('d%1$u', 'Edu', 'E%1$u')",
    n, self->companies[n], self->leads[n]);

  test_exec (self->db, sql);
  add_members (self, n);
}

static void
assert_found (UniteCase *self, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hits = NULL;

  chas_search_find (self->db, self->group, words, NULL, &error);
  g_assert_no_error (error);
  hits = test_text (self->db, "SELECT group_concat(lead_id) FROM temp.search_hit");
  g_assert_cmpstr (hits, ==, self->leads[0]);
}

static void
test_everything_moves_along (void)
{
  UniteCase self;
  g_autoptr (ChasMergePlan) made = NULL;
  g_autoptr (ChasLeadDetails) details = NULL;
  g_autoptr (GPtrArray) files = NULL;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  add_everything (&self, 0);
  add_everything (&self, 1);
  made = unite_case_plan (&self);
  g_assert_cmpuint (made->moves.n_people, ==, 1);
  g_assert_cmpuint (made->moves.n_contacts, ==, 1);
  g_assert_cmpuint (made->moves.n_follow_ups, ==, 1);
  g_assert_cmpuint (made->moves.n_notes, ==, 2);
  g_assert_cmpuint (made->moves.n_events, ==, 1);
  g_assert_cmpuint (made->moves.n_files, ==, 1);
  g_assert_cmpuint (made->moves.n_leads, ==, 0);
  unite_case_merge (&self, made);
  details = chas_db_get_lead (self.db, self.leads[0], NULL);
  g_assert_cmpuint (details->people->len, ==, 2);
  g_assert_cmpuint (details->notes->len, ==, 4);
  g_assert_cmpuint (details->tags->len, ==, 2);
  g_assert_cmpuint (details->educations->len, ==, 2);
  files = chas_db_list_files (self.db, self.leads[0], NULL);
  g_assert_cmpuint (files->len, ==, 2);
  assert_found (&self, "talk1");
  assert_found (&self, "lnote1");
  assert_found (&self, "cnote1");
  assert_found (&self, "lo1@x.se");
  assert_found (&self, "tag1");
  unite_case_end (&self);
}

static void
test_card_knows_of_both (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (ChasStageCounts) counts = NULL;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  add_everything (&self, 1);
  unite_case_merge_as_proposed (&self);
  cards = chas_db_get_cards (self.db, (const char *const[]) { self.leads[0], NULL }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cards->len, ==, 1);
  g_assert_true (chas_card_get_facts (cards->pdata[0])->has_person);
  g_assert_cmpstr (chas_card_get_facts (cards->pdata[0])->due_date, ==, "2026-11-21");
  g_assert_cmpuint (chas_card_get_facts (cards->pdata[0])->touches->len, ==, 1);
  g_assert_cmpint (test_int (self.db, "SELECT sum(n) FROM stage_count"), ==, 1);
  unite_case_end (&self);
}

static void
assert_look (UniteCase *self, const ChasMergePair *pair)
{
  for (guint i = 0; i < pair->fields->len + pair->equal->len; i++)
    {
      const ChasMergeField *field =
        i < pair->fields->len ? pair->fields->pdata[i] : pair->equal->pdata[i - pair->fields->len];
      g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = '%s'",
                                              field->info->name, pair->entity, pair->keep_id);

      test_assert_text (self->db, sql, chas_merge_field_get_text (field));
    }
}

static void
test_result_is_what_the_plan_showed (void)
{
  UniteCase self;
  g_autoptr (ChasMergePlan) made = NULL;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  unite_case_set_field (&self, "company", self.companies[0], "domain", "nordkod.se");
  unite_case_set_field (&self, "company", self.companies[1], "domain", "nordkod.com");
  unite_case_set_field (&self, "company", self.companies[1], "business", "Spel");
  unite_case_set_field (&self, "company", self.companies[1], "phone_raw", "08-123 456 78");
  unite_case_set_field (&self, "lead", self.leads[1], "why", "De bygger spel.");
  test_exec (self.db, "UPDATE company SET do_not_contact = (rowid % 2)");
  test_exec (self.db, "UPDATE lead SET stage = 'dialogue' WHERE id = (SELECT max(id) FROM lead)");
  made = unite_case_plan (&self);
  g_assert_cmpuint (made->pairs->len, ==, 2);
  chas_merge_pair_find_field (made->pairs->pdata[0], "domain")->take_other = TRUE;
  unite_case_merge (&self, made);
  assert_look (&self, made->pairs->pdata[0]);
  assert_look (&self, made->pairs->pdata[1]);
  test_assert_text (self.db, "SELECT phone_e164 FROM company WHERE merged_into IS NULL",
                    "+46812345678");
  test_assert_text (self.db, "SELECT do_not_contact FROM company WHERE merged_into IS NULL", "1");
  test_assert_text (self.db, "SELECT cause FROM stage_change WHERE to_stage = 'dialogue'", "merge");
  unite_case_end (&self);
}

static void
test_both_owners_keep_the_lead (void)
{
  UniteCase self;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  test_exec (self.db,
             "INSERT INTO participant (id, kind, given_name) VALUES ('p8', 'student', 'A'),"
             " ('p9', 'student', 'B')");
  unite_case_set_field (&self, "lead", self.leads[0], "owner_id", "p8");
  unite_case_set_field (&self, "lead", self.leads[1], "owner_id", "p9");
  unite_case_merge_as_proposed (&self);
  test_assert_text (self.db, "SELECT owner_id FROM lead WHERE merged_into IS NULL", "p8");
  test_assert_text (self.db, "SELECT participant_id FROM lead_owner", "p9");
  unite_case_end (&self);
}

static void
test_undo_and_split_bring_back_each_line (void)
{
  for (guint way = 0; way < 3; way++)
    {
      UniteCase self;
      g_autofree char *before = NULL;

      unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
      add_everything (&self, 0);
      add_everything (&self, 1);
      unite_case_set_field (&self, "company", self.companies[1], "business", "Spel");
      unite_case_set_field (&self, "lead", self.leads[0], "hook", "Mässan");
      unite_case_set_field (&self, "lead", self.leads[1], "hook", "Amira");
      before = test_text (self.db, STATE);
      {
        g_autoptr (ChasMergePlan) made = unite_case_plan (&self);

        chas_merge_pair_find_field (made->pairs->pdata[0], "name")->take_other = TRUE;
        chas_merge_pair_find_field (made->pairs->pdata[1], "hook")->take_other = TRUE;
        unite_case_merge (&self, made);
      }
      if (way == 0)
        unite_case_step_back (&self);
      else if (way == 1)
        unite_case_split (&self);
      else
        unite_case_split_record (&self, "lead", self.leads[1]);
      test_assert_text (self.db, STATE, before);
      unite_case_end (&self);
    }
}

/* The merge wrote nothing into it, so nothing of it changes: but it shows less. */
static void
test_split_is_told_to_who_showed_both (void)
{
  UniteCase self;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  unite_case_merge_as_proposed (&self);
  unite_case_split (&self);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM same_record"), ==, 0);
  unite_case_end (&self);
}

static void
test_split_after_all_steps_are_forgotten (void)
{
  UniteCase self;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  unite_case_set_field (&self, "company", self.companies[0], "business", "IT");
  unite_case_set_field (&self, "company", self.companies[1], "business", "Spel");
  unite_case_set_field (&self, "company", self.companies[1], "domain", "nordkod.com");
  {
    g_autoptr (ChasMergePlan) made = unite_case_plan (&self);

    chas_merge_pair_find_field (made->pairs->pdata[0], "business")->take_other = TRUE;
    unite_case_merge (&self, made);
  }
  for (guint i = 0; i < CHAS_UNDO_N_STEPS + 5; i++)
    {
      g_autofree char *hook = g_strdup_printf ("hook %u", i);

      unite_case_set_field (&self, "lead", self.leads[0], "hook", hook);
    }
  unite_case_set_field (&self, "company", self.companies[0], "domain", "nordkod.io");
  unite_case_split (&self);
  test_assert_text (self.db, "SELECT group_concat(business, ' ' ORDER BY id) FROM company",
                    "IT Spel");
  test_assert_text (self.db, "SELECT group_concat(domain, ' ' ORDER BY id) FROM company",
                    "nordkod.io nordkod.com");
  g_assert_cmpint (test_int (self.db, "SELECT sum(n) FROM stage_count"), ==, 2);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM same_record"), ==, 0);
  unite_case_end (&self);
}

static void
test_plan_that_is_old_is_refused (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasMergePlan) made = NULL;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  made = unite_case_plan (&self);
  unite_case_set_field (&self, "company", self.companies[1], "business", "Spel");
  g_assert_false (chas_db_merge_records (self.db, made, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM same_record"), ==, 0);
  unite_case_end (&self);
}

static void
test_one_company_is_no_pair (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  g_assert_null (chas_db_plan_merge (self.db, "company", self.companies[0], self.companies[0],
                                     &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID);
  unite_case_end (&self);
}

static void
test_lead_without_a_twin_follows_its_company (void)
{
  UniteCase self;
  g_autoptr (ChasLeadDetails) details = NULL;
  g_autoptr (ChasMergePlan) made = NULL;
  g_autofree char *delete_first = NULL;

  unite_case_begin (&self, "Nordkod AB", "Nordkod Sverige");
  delete_first =
    g_strdup_printf ("DELETE FROM stage_change; DELETE FROM lead WHERE id = '%s'", self.leads[0]);
  test_exec (self.db, delete_first);
  made = unite_case_plan (&self);
  g_assert_cmpuint (made->pairs->len, ==, 1);
  g_assert_cmpuint (made->moves.n_leads, ==, 1);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (ChasChanges) changes = NULL;

    chas_db_merge_records (self.db, made, &changes, &error);
    g_assert_no_error (error);
  }
  details = chas_db_get_lead (self.db, self.leads[1], NULL);
  g_assert_cmpstr (chas_company_get_name (details->company), ==, "Nordkod AB");
  unite_case_end (&self);
}

#define ADD(name, function) g_test_add_func ("/store/merge-records/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("everything-moves-along", test_everything_moves_along);
  ADD ("card-knows-of-both", test_card_knows_of_both);
  ADD ("result-is-what-the-plan-showed", test_result_is_what_the_plan_showed);
  ADD ("both-owners-keep-the-lead", test_both_owners_keep_the_lead);
  ADD ("undo-and-split-bring-back-each-line", test_undo_and_split_bring_back_each_line);
  ADD ("split-is-told-to-who-showed-both", test_split_is_told_to_who_showed_both);
  ADD ("split-after-all-steps-are-forgotten", test_split_after_all_steps_are_forgotten);
  ADD ("plan-that-is-old-is-refused", test_plan_that_is_old_is_refused);
  ADD ("one-company-is-no-pair", test_one_company_is_no_pair);
  ADD ("lead-without-a-twin-follows-its-company", test_lead_without_a_twin_follows_its_company);
  return g_test_run ();
}
