// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-correct.h"
#include "chas-db-draft.h"
#include "chas-db-field.h"
#include "chas-db-lead.h"
#include "chas-db-merge-records.h"
#include "chas-db-people.h"
#include "chas-db-timeline.h"
#include "chas-db-trash.h"
#include "chas-search.h"
#include "chas-writer.h"
#include "sync-replica.h"
#include "unite-case.h"

/* Kim works at Nordkod and Sydkod, Kim Berg at Nordkod: p1 is the older one. */
#define PEOPLE                                                                                      \
  "INSERT INTO participant (id, kind, given_name) VALUES ('s1', 'student', 'Ana');"                 \
  "INSERT INTO person (id, given_name, family_name, email, phone_raw, phone_e164, source_text)"     \
  " VALUES ('p1', 'Kim', NULL, 'kimmis@nordkod.se', NULL, NULL, 'Webben'),"                         \
  " ('p2', 'Kim', 'Berg', 'kim.berg@nordkod.se', '08-123 456 78', '+46812345678', 'Mässan');"       \
  "INSERT INTO employment (id, person_id, company_id, title, is_primary) VALUES"                    \
  " ('e1', 'p1', '%1$s', NULL, 0), ('e2', 'p2', '%1$s', 'CTO', 1), ('e3', 'p2', '%2$s', 'Råd', 0);" \
  "INSERT INTO contact (id, lead_id, person_id, channel, direction, outcome, at, text)"             \
  " VALUES ('k2', '%3$s', 'p2', 'phone', 'out', 'interested', '2026-11-20T10:00:00Z', 'talk');"     \
  "INSERT INTO follow_up (id, lead_id, person_id, kind, due_date, state, origin)"                   \
  " VALUES ('f2', '%3$s', 'p2', 'call', '2026-11-25', 'open', 'person');"                           \
  "INSERT INTO note (id, person_id, text, at) VALUES ('n2', 'p2', 'Likes Rust', '2026-11-01T10:00:00Z')"

#define STATE                                                                                       \
  "SELECT group_concat(x, char(10)) FROM ("                                                         \
  "SELECT json_array(id, given_name, family_name, email, phone_raw, phone_e164, merged_into) AS x"  \
  " FROM person UNION ALL SELECT json_array(id, person_id, company_id, title, to_date, is_primary)" \
  " FROM employment UNION ALL SELECT json_array(id, participant_id, person_id, how)"                \
  " FROM acquaintance UNION ALL SELECT json_array(id, person_id) FROM contact"                      \
  " UNION ALL SELECT json_array(id, root) FROM same_record ORDER BY 1)"

static void
add_acquaintance (UniteCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasWriter) writer = chas_writer_begin (self->db, "Edit", NULL, &error);
  g_autoptr (ChasEntity) known = chas_entity_new (chas_entity_info_lookup ("acquaintance"), NULL);

  chas_entity_set_text (known, "participant_id", "s1");
  chas_entity_set_text (known, "person_id", "p2");
  chas_entity_set_text (known, "how", "Kusin");
  chas_writer_insert (writer, known, &error);
  g_assert_no_error (error);
  chas_writer_commit (writer, NULL, &error);
  g_assert_no_error (error);
}

static void
case_begin (UniteCase *self)
{
  g_autofree char *sql = NULL;

  unite_case_begin (self, "Nordkod", "Sydkod");
  self->entity = "person";
  self->ids[0] = "p1";
  self->ids[1] = "p2";
  sql = g_strdup_printf (PEOPLE, self->companies[0], self->companies[1], self->leads[0]);
  test_exec (self->db, sql);
  add_acquaintance (self);
}

/* Who is shown at a lead, with what they do there. */
static void
assert_people (UniteCase *self, guint n_lead, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasLeadDetails) details = chas_db_get_lead (self->db, self->leads[n_lead], &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < details->people->len; i++)
    g_string_append_printf (found, "%s%s %s", i ? "," : "",
                            chas_entity_get_id (details->people->pdata[i]),
                            chas_employment_get_title (details->employments->pdata[i]));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_found (UniteCase *self, const char *words, guint n_hits)
{
  g_autoptr (GError) error = NULL;

  chas_search_find (self->db, self->group, words, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_int (self->db, "SELECT count(*) FROM temp.search_hit"), ==, n_hits);
}

static char *
dup_whom (UniteCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasTimelinePage) page =
    chas_db_list_timeline (self->db, self->leads[0], NULL, NULL, CHAS_TIMELINE_SHOW_CONTACTS, 10,
                           &error);

  g_assert_no_error (error);
  g_assert_cmpuint (page->entries->len, ==, 1);
  return g_strdup (((ChasTimelineEntry *) page->entries->pdata[0])->person);
}

static void
test_everything_moves_along (void)
{
  UniteCase self;
  g_autoptr (ChasMergePlan) made = NULL;
  g_autofree char *whom = NULL;
  g_autofree char *whom_then = NULL;

  case_begin (&self);
  assert_people (&self, 0, "p2 CTO,p1 (null)");
  made = unite_case_plan (&self);
  g_assert_cmpuint (made->moves.n_contacts, ==, 1);
  g_assert_cmpuint (made->moves.n_follow_ups, ==, 1);
  g_assert_cmpuint (made->moves.n_notes, ==, 1);
  g_assert_cmpuint (made->moves.n_companies, ==, 1);
  whom = dup_whom (&self);
  g_assert_cmpstr (whom, ==, "Kim Berg");
  chas_merge_pair_find_field (made->pairs->pdata[0], "family_name")->take_other = FALSE;
  unite_case_merge (&self, made);
  assert_people (&self, 0, "p1 CTO");
  assert_people (&self, 1, "p1 Råd");
  whom_then = dup_whom (&self);
  g_assert_cmpstr (whom_then, ==, "Kim");
  test_assert_text (self.db, "SELECT how FROM acquaintance WHERE person_id = 'p1'", "Kusin");
  assert_found (&self, "kimmis", 2);
  assert_found (&self, "berg", 2);
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

  case_begin (&self);
  made = unite_case_plan (&self);
  g_assert_cmpuint (made->pairs->len, ==, 2);
  g_assert_true (chas_merge_pair_find_field (made->pairs->pdata[1], "is_primary")->take_other);
  chas_merge_pair_find_field (made->pairs->pdata[0], "email")->take_other = TRUE;
  unite_case_merge (&self, made);
  assert_look (&self, made->pairs->pdata[0]);
  assert_look (&self, made->pairs->pdata[1]);
  test_assert_text (self.db, "SELECT phone_e164 FROM person WHERE id = 'p1'", "+46812345678");
  unite_case_end (&self);
}

static void
test_undo_and_split_bring_back_each_line (void)
{
  for (guint way = 0; way < 2; way++)
    {
      UniteCase self;
      g_autofree char *before = NULL;

      case_begin (&self);
      before = test_text (self.db, STATE);
      unite_case_merge_as_proposed (&self);
      if (way == 0)
        unite_case_step_back (&self);
      else
        unite_case_split (&self);
      test_assert_text (self.db, STATE, before);
      assert_people (&self, 0, "p2 CTO,p1 (null)");
      assert_found (&self, "kimmis", 1);
      unite_case_end (&self);
    }
}

static void
test_split_keeps_what_was_written_since (void)
{
  UniteCase self;

  case_begin (&self);
  unite_case_merge_as_proposed (&self);
  unite_case_set_field (&self, "employment", "e1", "title", "VD");
  unite_case_split (&self);
  test_assert_text (self.db, "SELECT title FROM employment WHERE id = 'e1'", "VD");
  test_assert_text (self.db, "SELECT is_primary FROM employment WHERE id = 'e1'", "0");
  unite_case_end (&self);
}

/* The one that stands for both says when they leave. */
static void
test_who_leaves_is_gone (void)
{
  UniteCase self;

  case_begin (&self);
  unite_case_merge_as_proposed (&self);
  unite_case_set_field (&self, "employment", "e1", "to_date", "2026-11-01");
  assert_people (&self, 0, "");
  assert_people (&self, 1, "p1 Råd");
  unite_case_end (&self);
}

static void
test_deleting_one_deletes_both (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self);
  unite_case_merge_as_proposed (&self);
  chas_db_delete_record (self.db, "person", "p1", &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM employment"), ==, 0);
  unite_case_step_back (&self);
  assert_people (&self, 0, "p1 CTO");
  unite_case_end (&self);
}

/* Whoever writes to the old address means the one. */
static void
test_old_address_finds_the_one (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasLeadDraft) draft = chas_lead_draft_new ();
  g_autofree char *id = NULL;

  case_begin (&self);
  unite_case_merge_as_proposed (&self);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, "Havsglimt");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON, "K. Berg");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON_MAIL, "kim.berg@nordkod.se");
  chas_db_add_draft (self.db, self.group, draft, &id, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM person"), ==, 2);
  test_assert_text (self.db, "SELECT person_id FROM employment ORDER BY rowid DESC LIMIT 1", "p1");
  unite_case_end (&self);
}

static void
test_contact_is_with_the_one (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasContactStory) story = NULL;

  case_begin (&self);
  unite_case_merge_as_proposed (&self);
  story = chas_db_get_contact (self.db, "k2", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (chas_contact_get_person_id (story->contact), ==, "p1");
  g_assert_cmpstr (story->person, ==, "Kim Berg");
  unite_case_end (&self);
}

static void
test_list_knows_where_they_work (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = NULL;

  case_begin (&self);
  unite_case_merge_as_proposed (&self);
  people = chas_db_list_people (self.db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 1);
  {
    ChasKnownPerson *one = people->pdata[0];
    g_autofree char *name = chas_known_person_dup_name (one);

    g_assert_cmpstr (name, ==, "Kim Berg");
    g_assert_cmpuint (one->company_ids->len, ==, 2);
    g_assert_cmpstr (one->place->str, ==, "Nordkod, Sydkod");
  }
  unite_case_end (&self);
}

static void
test_not_duplicate_travels (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GHashTable) keys = NULL;
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);

  replica_exec (ana, "INSERT INTO person (id, given_name) VALUES ('p1', 'Kim'), ('p2', 'Kim')");
  true_ms += 1000;
  chas_db_set_not_duplicate (ana->db, "person", "p2", "p1", "Cousins", &changes, &error);
  g_assert_no_error (error);
  replica_swap (ana, ben);
  keys = chas_db_list_not_duplicates (ben->db, "person", &error);
  g_assert_true (g_hash_table_contains (keys, "p1 p2"));
  replica_assert_text (ben, "Cousins", "SELECT reason FROM not_duplicate_person");
  replica_assert_same (ana, ben);
}

static void
test_both_come_back_as_one (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL, restored = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  case_begin (&self);
  test_exec (self.db,
             "UPDATE person SET legal_basis = 'legitimate_interest', source_text = 'LinkedIn';"
             "UPDATE note SET \"by\" = (SELECT id FROM participant)");
  unite_case_merge_as_proposed (&self);
  chas_db_delete_record (self.db, "person", "p1", &changes, &error);
  g_assert_no_error (error);
  entries = chas_db_list_trash (self.db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  chas_db_restore_trash (self.db, entries, &restored, &error);
  g_assert_no_error (error);
  assert_people (&self, 0, "p1 CTO");
  unite_case_end (&self);
}

static void
test_deleting_who_was_merged_away_leaves_the_one (void)
{
  UniteCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self);
  unite_case_merge_as_proposed (&self);
  chas_db_delete_record (self.db, "person", "p2", &changes, &error);
  g_assert_no_error (error);
  test_assert_text (self.db, "SELECT group_concat(id) FROM person", "p1");
  unite_case_end (&self);
}

#define ADD(name, function) g_test_add_func ("/store/merge-people/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("everything-moves-along", test_everything_moves_along);
  ADD ("result-is-what-the-plan-showed", test_result_is_what_the_plan_showed);
  ADD ("undo-and-split-bring-back-each-line", test_undo_and_split_bring_back_each_line);
  ADD ("split-keeps-what-was-written-since", test_split_keeps_what_was_written_since);
  ADD ("who-leaves-is-gone", test_who_leaves_is_gone);
  ADD ("deleting-one-deletes-both", test_deleting_one_deletes_both);
  ADD ("old-address-finds-the-one", test_old_address_finds_the_one);
  ADD ("contact-is-with-the-one", test_contact_is_with_the_one);
  ADD ("list-knows-where-they-work", test_list_knows_where_they_work);
  ADD ("not-duplicate-travels", test_not_duplicate_travels);
  ADD ("both-come-back-as-one", test_both_come_back_as_one);
  ADD ("deleting-who-was-merged-away-leaves-the-one",
       test_deleting_who_was_merged_away_leaves_the_one);
  return g_test_run ();
}
