// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-stale.h"
#include "chas-db-text.h"
#include "chas-filter.h"
#include "chas-test-db.h"

/* Four leads of a group: names say what they are. */
typedef struct
{
  ChasDb *db;
  char *group;
} Case;

static void
case_begin (Case *self)
{
  self->db = test_db_with_group (&self->group);
  for (const char *const *name = (const char *const[]) { "Mine", "Bos", "Nobodys", "Both", NULL };
       *name; name++)
    g_free (test_add_lead (self->db, self->group, *name));
  test_exec (
    self->db,
    "INSERT INTO participant (id, kind, given_name) VALUES ('me', 'student', 'Åsa'), ('bo', 'student', 'Bo');"
    "CREATE TEMP VIEW l AS SELECT lead.id, company_id, name FROM lead JOIN company ON company.id = company_id;"
    "UPDATE lead SET owner_id = 'me' WHERE id = (SELECT id FROM l WHERE name = 'Mine');"
    "UPDATE lead SET owner_id = 'bo' WHERE id IN (SELECT id FROM l WHERE name IN ('Bos', 'Both'));"
    "INSERT INTO lead_owner (id, lead_id, participant_id) SELECT id || ':me', id, 'me' FROM l WHERE name = 'Both';"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin) SELECT 'f' || name, id, 'call',"
    " iif(name = 'Bos', '2026-11-23', '2026-11-24'), iif(name = 'Both', 'done', 'open'), 'person' FROM l"
    " WHERE name IN ('Bos', 'Mine', 'Both');"
    "INSERT INTO education (id, name, short) VALUES ('e1', 'Webb', 'WEB'), ('e2', 'Data', 'DAT');"
    "INSERT INTO lead_education (id, lead_id, education_id) SELECT id || ':e1', id, 'e1' FROM l"
    " WHERE name IN ('Bos', 'Mine');"
    "INSERT INTO company_tag (id, company_id, name) SELECT company_id || ':AI', company_id, 'AI' FROM l WHERE name = 'Mine';"
    "UPDATE company SET municipality = iif(name = 'Nobodys', 'Örebro', 'Solna')");
}

static void
case_end (Case *self)
{
  g_free (self->group);
  g_object_unref (self->db);
}

static void
assert_fit (Case *self, const ChasLeadFilter *filter, const char *expected)
{
  g_autoptr (ChasCardQuery) query = chas_card_query_new (self->group, CHAS_STAGE_NEW, filter, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = chas_db_list_cards (self->db, query, &error);
  g_autoptr (ChasStageCounts) counts = chas_db_count_stages (self->db, self->group, filter, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < cards->len; i++)
    g_string_append_printf (names, "%s%s", i ? " " : "",
                            chas_card_get_facts (cards->pdata[i])->company_name);
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpuint (counts->counts[CHAS_STAGE_NEW], ==, cards->len);
}

static void
test_owners_are_one_question (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  case_begin (&self);
  assert_fit (&self, filter, "Both Nobodys Bos Mine");
  filter->mine = g_strdup ("me");
  assert_fit (&self, filter, "Both Mine");
  filter->unassigned = TRUE;
  assert_fit (&self, filter, "Both Nobodys Mine");
  g_clear_pointer (&filter->mine, g_free);
  assert_fit (&self, filter, "Nobodys");
  case_end (&self);
}

static void
test_due_is_what_is_open_until_today (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  case_begin (&self);
  filter->due = TRUE;
  assert_fit (&self, filter, "Bos");
  case_end (&self);
}

static void
test_filters_combine_with_each_other_and_with_words (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  case_begin (&self);
  filter->educations = g_strdupv ((char *[]) { (char *) "e1", (char *) "e2", NULL });
  assert_fit (&self, filter, "Bos Mine");
  filter->search = g_strdup ("min");
  assert_fit (&self, filter, "Mine");
  filter->tags = g_strdupv ((char *[]) { (char *) "AI", NULL });
  assert_fit (&self, filter, "Mine");
  filter->towns = g_strdupv ((char *[]) { (char *) "Örebro", NULL });
  assert_fit (&self, filter, "");
  case_end (&self);
}

static void
test_town_is_taken_as_it_is (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  case_begin (&self);
  filter->towns = g_strdupv ((char *[]) { (char *) "Sol\"na", (char *) "Örebro", NULL });
  assert_fit (&self, filter, "Nobodys");
  case_end (&self);
}

/* As the store does after each commit; NULL: all may be different. */
static void
note_change (Case *self, const char *name)
{
  g_autoptr (ChasChanges) changes = name ? chas_changes_new () : chas_changes_new_everything ();

  if (name)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM l WHERE name = '%s'", name);
      g_autofree char *id = test_text (self->db, sql);

      chas_changes_add (changes, "lead", id);
    }
  chas_db_stale_note (self->db, changes);
}

/* Stands for the rule: stale is what has nothing due, warm what was contacted. */
static gboolean
is_as_asked (const ChasLeadFilter *filter, const ChasLeadFacts *facts, ChasEnv *env)
{
  return (!filter->stale || facts->next_due_date == NULL) &&
         (filter->warmth == 0 || facts->touches->len > 0);
}

static void
test_rule_is_asked_of_what_is_left (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  case_begin (&self);
  test_exec (self.db,
             "INSERT INTO contact (id, lead_id, channel, outcome, direction, at)"
             " SELECT 'k' || name, id, 'phone', 'interested', 'out', '2026-11-22T08:00:00Z'"
             " FROM l WHERE name IN ('Nobodys', 'Mine')");
  filter->rule = is_as_asked;
  assert_fit (&self, filter, "Both Nobodys Bos Mine");
  filter->stale = TRUE;
  assert_fit (&self, filter, "Both Nobodys");
  filter->warmth = 1;
  assert_fit (&self, filter, "Nobodys");
  filter->stale = FALSE;
  assert_fit (&self, filter, "Nobodys Mine");
  filter->unassigned = TRUE;
  assert_fit (&self, filter, "Nobodys");
  case_end (&self);
}

/* The set of stale leads is kept up by what the store says of each commit. */
static void
test_stale_filter_follows_what_changes (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  case_begin (&self);
  filter->rule = is_as_asked;
  filter->stale = TRUE;
  assert_fit (&self, filter, "Both Nobodys");
  test_exec (self.db, "UPDATE follow_up SET state = 'done', closed_at = '2026-11-22T08:00:00Z'"
                      " WHERE id = 'fMine'");
  note_change (&self, "Mine");
  assert_fit (&self, filter, "Both Nobodys Mine");
  case_end (&self);
}

static GPtrArray *shown; /* of ChasCard, as they are now */

static void
read_shown (Case *self)
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
assert_stale (Case *self, const ChasLeadFilter *filter, guint n_new, guint n_booked, guint n_closed)
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
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  case_begin (&self);
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
  note_change (&self, "Bos");
  note_change (&self, "Both");
  note_change (&self, "Nobodys");
  assert_stale (&self, filter, 0, 1, 0);
  test_exec (self.db, "UPDATE follow_up SET state = 'done', closed_at = '2026-11-22T08:00:00Z'");
  assert_stale (&self, filter, 0, 1, 0); /* nobody said that anything has changed */
  note_change (&self, NULL);
  assert_stale (&self, filter, 2, 1, 0);
  note_change (&self, "Mine");
  test_exec (self.db, "DELETE FROM lead WHERE id IN (SELECT id FROM l WHERE name = 'Mine')");
  assert_stale (&self, filter, 1, 1, 0);
  filter->mine = g_strdup ("me");
  assert_stale (&self, filter, 0, 1, 0);
  filter->search = g_strdup ("nothing like this");
  assert_stale (&self, filter, 0, 0, 0);
  case_end (&self);
}

/* A board of more leads than are looked at at once, of which one changes before its turn. */
static void
test_stale_lead_that_changes_early_counts_once (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autoptr (ChasStageCounts) counts = NULL;

  case_begin (&self);
  for (int i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lead %d", i);

      g_free (test_add_lead (self.db, self.group, name));
    }
  filter->rule = is_as_asked;
  counts = chas_db_count_stale (self.db, self.group, filter, NULL);
  g_assert_true (counts->capped);
  note_change (&self, "Lead 149");
  assert_stale (&self, filter, 152, 0, 0);
  case_end (&self);
}

static guint n_asked;

static gboolean
count_asked (const ChasLeadFilter *filter, const ChasLeadFacts *facts, ChasEnv *env)
{
  n_asked++;
  return TRUE;
}

static guint
count_new (Case *self, const char *group, const ChasLeadFilter *filter)
{
  g_autoptr (ChasStageCounts) counts = chas_db_count_stale (self->db, group, filter, NULL);

  g_assert_false (counts->capped);
  return counts->counts[CHAS_STAGE_NEW];
}

/* Whoever looks at two groups by turns does not wait for each of them anew. */
static void
test_stale_leads_of_two_groups_are_counted_apart (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autofree char *other = NULL;

  case_begin (&self);
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
  note_change (&self, "Bos");
  test_exec (self.db, "DELETE FROM lead WHERE id IN (SELECT id FROM l WHERE name = 'Bos')");
  g_assert_cmpuint (count_new (&self, other, filter), ==, 1);
  g_assert_cmpuint (count_new (&self, self.group, filter), ==, 3);
  case_end (&self);
}

static void
test_an_edit_is_seen_at_once (void)
{
  Case self;
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);

  case_begin (&self);
  filter->unassigned = TRUE;
  assert_fit (&self, filter, "Nobodys");
  test_exec (self.db, "UPDATE lead SET owner_id = 'bo'");
  assert_fit (&self, filter, "");
  case_end (&self);
}

static void
test_text_brings_it_back (void)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new ("words");
  g_autoptr (ChasLeadFilter) back = NULL;
  g_autoptr (ChasLeadFilter) broken = chas_lead_filter_from_text ("(nonsense");
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  filter->mine = g_strdup ("me");
  filter->stale = TRUE;
  filter->tags = g_strdupv ((char *[]) { (char *) "A'I", (char *) "ÅÄÖ", NULL });
  filter->warmth = 5;
  text = chas_lead_filter_to_text (filter);
  back = chas_lead_filter_from_text (text);
  again = chas_lead_filter_to_text (back);
  g_assert_cmpstr (text, ==, again);
  g_assert_null (back->search);
  g_assert_true (chas_lead_filter_narrows (back));
  g_assert_true (chas_lead_filter_is_empty (broken));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/filter/owners-are-one-question", test_owners_are_one_question);
  g_test_add_func ("/store/filter/due-is-what-is-open-until-today",
                   test_due_is_what_is_open_until_today);
  g_test_add_func ("/store/filter/filters-combine-with-each-other-and-with-words",
                   test_filters_combine_with_each_other_and_with_words);
  g_test_add_func ("/store/filter/town-is-taken-as-it-is", test_town_is_taken_as_it_is);
  g_test_add_func ("/store/filter/rule-is-asked-of-what-is-left",
                   test_rule_is_asked_of_what_is_left);
  g_test_add_func ("/store/filter/stale-lead-that-changes-early-counts-once",
                   test_stale_lead_that_changes_early_counts_once);
  g_test_add_func ("/store/filter/stale-filter-follows-what-changes",
                   test_stale_filter_follows_what_changes);
  g_test_add_func ("/store/filter/stale-leads-are-counted", test_stale_leads_are_counted);
  g_test_add_func ("/store/filter/stale-leads-of-two-groups-are-counted-apart",
                   test_stale_leads_of_two_groups_are_counted_apart);
  g_test_add_func ("/store/filter/an-edit-is-seen-at-once", test_an_edit_is_seen_at_once);
  g_test_add_func ("/store/filter/text-brings-it-back", test_text_brings_it_back);
  return g_test_run ();
}
