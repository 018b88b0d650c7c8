// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-db-draft.h"
#include "chas-db-lead.h"
#include "chas-draft-lookup.h"
#include "chas-lead-list.h"
#include "chas-test-db.h"

/* A group with a lead for Tallvik Systems in Solna, and two companies of which only others have
 * one. */
typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
} World;

static void
world_begin (World *self)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Tallvik Systems");
  test_exec (self->db, "INSERT INTO career_group (id, name) VALUES ('other', 'The others')");
  g_free (test_add_lead (self->db, "other", "Nordkod"));
  g_free (test_add_lead (self->db, "other", "Tyst"));
  test_exec (self->db, "UPDATE company SET municipality = 'Solna' WHERE name = 'Tallvik Systems';"
                       "UPDATE company SET domain = 'nordkod.example' WHERE name = 'Nordkod';"
                       "UPDATE company SET do_not_contact = 1 WHERE name = 'Tyst'");
}

static void
world_end (World *self)
{
  g_object_unref (self->db);
  g_free (self->group);
  g_free (self->lead);
}

typedef struct
{
  const char *company;
  ChasLeadPart part;
  const char *text; /* nullable */
  ChasListedFate fate;
  gboolean wanted;
} Line;

/* Some at a time, as somebody waits for them. */
static GPtrArray *
look_up (World *self, GPtrArray *drafts, guint n_at_once)
{
  g_autoptr (ChasDraftLookup) lookup = chas_draft_lookup_new (self->group, drafts);
  g_autoptr (GError) error = NULL;

  for (guint n_left = drafts->len; n_left > 0; n_left -= MIN (n_left, n_at_once))
    {
      g_assert_cmpuint (chas_draft_lookup_get_n_left (lookup), ==, n_left);
      chas_draft_lookup_go_on (lookup, self->db, n_at_once, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (chas_draft_lookup_get_n_left (lookup), ==, 0);
  return g_ptr_array_ref (chas_draft_lookup_get_listed (lookup));
}

static GPtrArray *
find (World *self, const Line *lines, guint n_lines)
{
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  GPtrArray *listed;

  for (guint i = 0; i < n_lines; i++)
    {
      ChasLeadDraft *draft = chas_lead_draft_new ();

      chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, lines[i].company);
      if (lines[i].text)
        chas_lead_draft_set (draft, lines[i].part, lines[i].text);
      g_ptr_array_add (drafts, draft);
    }
  listed = look_up (self, drafts, 2);
  g_assert_cmpuint (listed->len, ==, n_lines);
  return listed;
}

static void
delete_lead (World *self)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_delete_leads (self->db, (const char *const[]) { self->lead, NULL }, &changes, &error);
  g_assert_no_error (error);
}

#define TOWN CHAS_LEAD_PART_TOWN
#define WEBSITE CHAS_LEAD_PART_WEBSITE

static void
test_each_line_has_its_fate (void)
{
  const Line lines[] = {
    { "Sigma", TOWN, NULL, CHAS_LISTED_NEW, TRUE },
    { "Tallvik Systems AB", TOWN, NULL, CHAS_LISTED_NOTHING, FALSE },
    { "Nordkod Sverige AB", TOWN, NULL, CHAS_LISTED_LEAD, TRUE },
    { "Tyst", TOWN, NULL, CHAS_LISTED_LEAD, FALSE },
    { "Tallvik Sytems", TOWN, NULL, CHAS_LISTED_DOUBT, FALSE },
    { "Tallvik", TOWN, NULL, CHAS_LISTED_NEW, TRUE }, /* begins another's name, but is whole */
    { "Sigma AB", TOWN, NULL, CHAS_LISTED_AGAIN, FALSE },
  };
  World world;
  g_autoptr (GPtrArray) listed = NULL;

  world_begin (&world);
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < listed->len; i++)
    {
      g_test_message ("%s", lines[i].company);
      g_assert_cmpint (((ChasListedDraft *) listed->pdata[i])->fate, ==, lines[i].fate);
      g_assert_cmpint (chas_listed_draft_is_wanted (listed->pdata[i]), ==, lines[i].wanted);
    }
  world_end (&world);
}

/* Who takes all does not mean those that want a look of their own. */
static void
test_some_are_asked_for (void)
{
  const Line lines[] = {
    { "Sigma", TOWN, NULL, CHAS_LISTED_NEW, FALSE },
    { "Nordkod", TOWN, NULL, CHAS_LISTED_LEAD, FALSE },
    { "Tallvik Systems", WEBSITE, "tallvik.example", CHAS_LISTED_FACTS, FALSE },
    { "Tyst", TOWN, NULL, CHAS_LISTED_LEAD, TRUE },
    { "Tallvik Sytems", TOWN, NULL, CHAS_LISTED_DOUBT, TRUE },
  };
  const Line trashed = { "Tallvik Systems", TOWN, NULL, CHAS_LISTED_TRASHED, TRUE };
  World world;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) deleted = NULL;

  world_begin (&world);
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < listed->len; i++)
    {
      g_test_message ("%s", lines[i].company);
      g_assert_cmpint (((ChasListedDraft *) listed->pdata[i])->fate, ==, lines[i].fate);
      g_assert_cmpint (chas_listed_draft_is_asked_for (listed->pdata[i]), ==, lines[i].wanted);
    }
  delete_lead (&world);
  deleted = find (&world, &trashed, 1);
  g_assert_true (chas_listed_draft_is_asked_for (deleted->pdata[0]));
  world_end (&world);
}

/* What somebody deleted comes back only if somebody wants it, and then no second one is made. */
static void
test_trash_is_asked_for (void)
{
  const Line lines[] = {
    { "Tallvik Sytems", TOWN, NULL, CHAS_LISTED_DOUBT, FALSE },
    { "Tallvik Systems AB", TOWN, NULL, CHAS_LISTED_TRASHED, FALSE },
    { "Nordkod", TOWN, NULL, CHAS_LISTED_LEAD, TRUE },
  };
  World world;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (ChasLeadDraft) other = NULL;
  g_autoptr (ChasLeadDraft) taken = NULL;

  world_begin (&world);
  delete_lead (&world);
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < listed->len; i++)
    {
      g_assert_cmpint (((ChasListedDraft *) listed->pdata[i])->fate, ==, lines[i].fate);
      g_assert_cmpint (chas_listed_draft_is_wanted (listed->pdata[i]), ==, lines[i].wanted);
    }
  other = chas_listed_draft_dup_taken (listed->pdata[0]);
  g_assert_null (other->trashed_id);
  taken = chas_listed_draft_dup_taken (listed->pdata[1]);
  g_assert_cmpstr (taken->trashed_entity, ==, "lead");
  g_assert_cmpstr (taken->trashed_id, ==, world.lead);
  g_assert_nonnull (taken->company_id);
  world_end (&world);
}

/* Only what nobody has written down is worth taking. */
static void
test_facts_are_news_or_nothing (void)
{
  const Line lines[] = {
    { "Tallvik Systems", TOWN, "Solna", CHAS_LISTED_NOTHING, FALSE },
    { "Nordkod", WEBSITE, "nordkod.example", CHAS_LISTED_LEAD, TRUE },
  };
  const Line more[] = {
    { "Tallvik Systems", WEBSITE, "tallvik.example", CHAS_LISTED_FACTS, FALSE },
  };
  World world;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) facts = NULL;

  world_begin (&world);
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < listed->len; i++)
    g_assert_cmpint (((ChasListedDraft *) listed->pdata[i])->fate, ==, lines[i].fate);
  facts = find (&world, more, G_N_ELEMENTS (more));
  g_assert_cmpint (((ChasListedDraft *) facts->pdata[0])->fate, ==, more[0].fate);
  world_end (&world);
}

/* Who takes a doubtful one says that it is another company; what is known gets its lead. */
static void
test_what_is_taken (void)
{
  const Line lines[] = {
    { "Tallvik Sytems", TOWN, NULL, CHAS_LISTED_DOUBT, FALSE },
    { "Nordkod", TOWN, "Solna", CHAS_LISTED_LEAD, TRUE },
  };
  World world;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  world_begin (&world);
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < listed->len; i++)
    g_ptr_array_add (drafts, chas_listed_draft_dup_taken (listed->pdata[i]));
  chas_db_add_drafts (world.db, world.group, drafts, &ids, &changes, &error);
  g_assert_no_error (error);
  test_assert_text (world.db,
                    "SELECT group_concat(c.name, ', ' ORDER BY l.order_key) FROM lead l"
                    " JOIN company c ON c.id = l.company_id WHERE l.group_id <> 'other'",
                    "Tallvik Sytems, Nordkod, Tallvik Systems");
  test_assert_text (world.db, "SELECT municipality FROM company WHERE name = 'Nordkod'", "Solna");
  g_assert_cmpint (test_int (world.db, "SELECT count(*) FROM not_duplicate"), ==, 1);
  world_end (&world);
}

static void
add_row (GPtrArray *drafts,
         const char *company,
         const char *person,
         const char *mail,
         const char *town)
{
  ChasLeadDraft *draft = chas_lead_draft_new ();

  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, company);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON, person);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON_MAIL, mail);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_TOWN, town);
  g_ptr_array_add (drafts, draft);
}

static void
assert_part (GPtrArray *listed, guint i, ChasLeadPart part, const char *text)
{
  g_assert_cmpstr (((ChasListedDraft *) listed->pdata[i])->draft->parts[part], ==, text);
}

static void
assert_colleague (const ChasListedDraft *listed, const char *person, const char *mail)
{
  const ChasLeadDraft *colleague;

  g_assert_nonnull (listed->draft->colleagues);
  g_assert_cmpuint (listed->draft->colleagues->len, ==, 1);
  colleague = listed->draft->colleagues->pdata[0];
  g_assert_cmpstr (colleague->parts[CHAS_LEAD_PART_PERSON], ==, person);
  g_assert_cmpstr (colleague->parts[CHAS_LEAD_PART_PERSON_MAIL], ==, mail);
  g_assert_null (colleague->parts[CHAS_LEAD_PART_COMPANY]);
}

/* A table with a row for each person: none of them is lost. */
static void
test_rows_of_one_company_are_gathered (void)
{
  World world;
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  g_autoptr (GPtrArray) listed = NULL;

  world_begin (&world);
  add_row (drafts, "Sigma", NULL, NULL, NULL);
  add_row (drafts, "Sigma AB", "Karin Fjällmo", "karin@sigma.example", "Solna");
  add_row (drafts, "Sigma", "Eva Berg", "eva@sigma.example", NULL);
  add_row (drafts, "Sigma", "KARIN FJÄLLMO", "karin@gmail.com", NULL);
  add_row (drafts, "Sigma", "Eva Berg", NULL, NULL);
  add_row (drafts, "Tallvik Systems", NULL, NULL, NULL);
  add_row (drafts, "Tallvik Systems", "Per Ek", NULL, NULL);
  listed = look_up (&world, drafts, 3);
  for (guint i = 0; i < listed->len; i++)
    g_assert_cmpint (((ChasListedDraft *) listed->pdata[i])->fate, ==,
                     i == 0   ? CHAS_LISTED_NEW
                     : i == 5 ? CHAS_LISTED_FACTS
                              : CHAS_LISTED_AGAIN);
  assert_part (listed, 0, CHAS_LEAD_PART_TOWN, "Solna");
  assert_part (listed, 0, CHAS_LEAD_PART_PERSON, "Karin Fjällmo");
  assert_part (listed, 0, CHAS_LEAD_PART_PERSON_MAIL, "karin@sigma.example");
  assert_part (listed, 0, CHAS_LEAD_PART_NOTE, "karin@gmail.com");
  assert_part (listed, 5, CHAS_LEAD_PART_PERSON, "Per Ek");
  assert_colleague (listed->pdata[0], "Eva Berg", "eva@sigma.example");
  world_end (&world);
}

/* One is found by its name, the other by its address: they are one all the same, and what it is
 * called else is told. */
static void
test_two_lines_about_one_that_is_there (void)
{
  const Line lines[] = {
    { "Nordkod", TOWN, NULL, CHAS_LISTED_LEAD, TRUE },
    { "Lövdal Konsult", WEBSITE, "nordkod.example", CHAS_LISTED_AGAIN, FALSE },
    { "NORDKOD AB", TOWN, NULL, CHAS_LISTED_AGAIN, FALSE },
  };
  World world;
  g_autoptr (GPtrArray) listed = NULL;

  world_begin (&world);
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < listed->len; i++)
    g_assert_cmpint (((ChasListedDraft *) listed->pdata[i])->fate, ==, lines[i].fate);
  assert_part (listed, 0, CHAS_LEAD_PART_NOTE, "Lövdal Konsult");
  world_end (&world);
}

/* What a later line says may tell that the first is there, and then no second one is made. */
static void
test_later_line_tells_that_it_is_there (void)
{
  const Line lines[] = {
    { "Sigma", TOWN, NULL, CHAS_LISTED_LEAD, TRUE },
    { "Tallvik Sytems", TOWN, NULL, CHAS_LISTED_NOTHING, FALSE },
    { "Sigma AB", WEBSITE, "nordkod.example", CHAS_LISTED_AGAIN, FALSE },
    { "Tallvik Sytems", CHAS_LEAD_PART_PHONE, "08-123 456 78", CHAS_LISTED_AGAIN, FALSE },
    { "Nordkod", TOWN, NULL, CHAS_LISTED_AGAIN, FALSE },
  };
  World world;
  g_autoptr (GPtrArray) listed = NULL;

  world_begin (&world);
  test_exec (world.db, "UPDATE company SET phone_e164 = '+46812345678'"
                       " WHERE name = 'Tallvik Systems'");
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < listed->len; i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (((ChasListedDraft *) listed->pdata[i])->fate, ==, lines[i].fate);
      g_assert_cmpint (chas_listed_draft_is_wanted (listed->pdata[i]), ==, lines[i].wanted);
    }
  world_end (&world);
}

/* A line that is the beginning of another is not in it. */
static void
test_gathered_notes_are_whole (void)
{
  const Line lines[] = {
    { "Sigma", CHAS_LEAD_PART_NOTE, "Ring efter jul", CHAS_LISTED_NEW, TRUE },
    { "Sigma", CHAS_LEAD_PART_NOTE, "Ring", CHAS_LISTED_AGAIN, FALSE },
    { "Sigma", CHAS_LEAD_PART_NOTE, "Ring efter jul", CHAS_LISTED_AGAIN, FALSE },
  };
  World world;
  g_autoptr (GPtrArray) listed = NULL;

  world_begin (&world);
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  assert_part (listed, 0, CHAS_LEAD_PART_NOTE, "Ring efter jul\nRing");
  world_end (&world);
}

/* More than a note takes: whole lines from the beginning are kept, with a mark, and all else. */
static void
test_a_note_that_is_too_long_is_cut (void)
{
  g_autofree char *one = g_strnfill (12000, 'a');
  g_autofree char *other = g_strnfill (12000, 'b');
  g_autofree char *kept = g_strconcat (one, "\n…", NULL);
  const Line lines[] = {
    { "Sigma", CHAS_LEAD_PART_NOTE, one, CHAS_LISTED_NEW, TRUE },
    { "Sigma", CHAS_LEAD_PART_NOTE, other, CHAS_LISTED_AGAIN, FALSE },
    { "Sigma", CHAS_LEAD_PART_NOTE, "Ring", CHAS_LISTED_AGAIN, FALSE },
    { "Sigma", CHAS_LEAD_PART_TOWN, "Solna", CHAS_LISTED_AGAIN, FALSE },
  };
  World world;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) taken =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  world_begin (&world);
  listed = find (&world, lines, G_N_ELEMENTS (lines));
  assert_part (listed, 0, CHAS_LEAD_PART_NOTE, kept);
  assert_part (listed, 0, CHAS_LEAD_PART_TOWN, "Solna");
  g_ptr_array_add (taken, chas_listed_draft_dup_taken (listed->pdata[0]));
  g_assert_true (((ChasLeadDraft *) taken->pdata[0])->note_cut);
  chas_db_add_drafts (world.db, world.group, taken, &ids, &changes, &error);
  g_assert_no_error (error);
  world_end (&world);
}

static void
assert_fate_again (World *world, GPtrArray *drafts, ChasListedFate fate)
{
  g_autoptr (GPtrArray) listed = look_up (world, drafts, 1);

  g_assert_cmpint (((ChasListedDraft *) listed->pdata[0])->fate, ==, fate);
}

static void
take_again (World *world, GPtrArray *drafts)
{
  g_autoptr (GPtrArray) listed = look_up (world, drafts, 1);
  g_autoptr (GPtrArray) taken =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  g_ptr_array_add (taken, chas_listed_draft_dup_taken (listed->pdata[0]));
  chas_db_add_drafts (world->db, world->group, taken, &ids, &changes, &error);
  g_assert_no_error (error);
}

/* A list that is pasted again has nothing to add, whatever it says; then one that says more. */
static void
test_what_was_taken_is_no_news (void)
{
  World world;
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;
  ChasLeadDraft *draft = chas_lead_draft_new ();
  ChasLeadDraft *colleague = chas_lead_draft_new ();

  world_begin (&world);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, "Sigma");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_WEBSITE, "www.sigma.example");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_LINKEDIN, "linkedin.com/company/sigma");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON, "Karin von Fjällmo");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON_PHONE, "070-174 06 05");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_NOTE, "Sågs på mässan");
  chas_lead_draft_set (colleague, CHAS_LEAD_PART_PERSON, "Eva Berg");
  chas_lead_draft_take_colleague (draft, colleague);
  g_ptr_array_add (drafts, draft);
  assert_fate_again (&world, drafts, CHAS_LISTED_NEW);
  chas_db_add_drafts (world.db, world.group, drafts, &ids, &changes, &error);
  g_assert_no_error (error);
  assert_fate_again (&world, drafts, CHAS_LISTED_NOTHING);
  chas_lead_draft_set (colleague, CHAS_LEAD_PART_PERSON_MAIL, "eva@sigma.example");
  assert_fate_again (&world, drafts, CHAS_LISTED_FACTS);
  chas_lead_draft_set (colleague, CHAS_LEAD_PART_PERSON_MAIL, NULL);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_NOTE, "Ring efter jul");
  assert_fate_again (&world, drafts, CHAS_LISTED_FACTS);
  take_again (&world, drafts);
  take_again (&world, drafts);
  test_assert_text (world.db, "SELECT group_concat(text, ', ' ORDER BY text) FROM note",
                    "Ring efter jul, Sågs på mässan");
  world_end (&world);
}

/* Links of job boards are longer than their field: one of them keeps nobody from saving the list.
 */
static void
test_what_is_too_long_can_be_added (void)
{
  World world;
  g_autofree char *tail = g_strnfill (600, 'a');
  g_autofree char *text =
    g_strdup_printf ("Företag\tKontakt\tTitel\tLänk\tOrt\n"
                     "Sigma\tEva Berg\t%.200s\thttps://jobb.example/lediga?id=%s\tSolna\n"
                     "Fjärilsdata\tPer Ek\tCTO\thttps://www.linkedin.com/in/per-ek?x=%s\t%.200s\n"
                     "Ek\t\t\thttps://ek.example/%s\t\nBerg\t\t\t%.300s@berg.example\t\n",
                     tail, tail, tail, tail, tail, tail);
  g_autoptr (GPtrArray) drafts = chas_lead_list_read (text, NULL, NULL);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  world_begin (&world);
  g_assert_cmpuint (drafts->len, ==, 4);
  chas_db_add_drafts (world.db, world.group, drafts, &ids, &changes, &error);
  g_assert_no_error (error);
  test_assert_text (world.db, "SELECT group_concat(website, ', ' ORDER BY name) FROM company",
                    "ek.example, https://jobb.example/lediga");
  test_assert_text (world.db, "SELECT linkedin_url FROM person WHERE given_name = 'Per'",
                    "https://www.linkedin.com/in/per-ek");
  g_assert_cmpint (test_int (world.db, "SELECT count(*) FROM note WHERE length(text) > 200"), ==,
                   4);
  world_end (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/draft-list/each-line-has-its-fate", test_each_line_has_its_fate);
  g_test_add_func ("/app/draft-list/some-are-asked-for", test_some_are_asked_for);
  g_test_add_func ("/app/draft-list/trash-is-asked-for", test_trash_is_asked_for);
  g_test_add_func ("/app/draft-list/facts-are-news-or-nothing", test_facts_are_news_or_nothing);
  g_test_add_func ("/app/draft-list/what-is-taken", test_what_is_taken);
  g_test_add_func ("/app/draft-list/rows-of-one-company-are-gathered",
                   test_rows_of_one_company_are_gathered);
  g_test_add_func ("/app/draft-list/two-lines-about-one-that-is-there",
                   test_two_lines_about_one_that_is_there);
  g_test_add_func ("/app/draft-list/later-line-tells-that-it-is-there",
                   test_later_line_tells_that_it_is_there);
  g_test_add_func ("/app/draft-list/gathered-notes-are-whole", test_gathered_notes_are_whole);
  g_test_add_func ("/app/draft-list/a-note-that-is-too-long-is-cut",
                   test_a_note_that_is_too_long_is_cut);
  g_test_add_func ("/app/draft-list/what-is-too-long-can-be-added",
                   test_what_is_too_long_can_be_added);
  g_test_add_func ("/app/draft-list/what-was-taken-is-no-news", test_what_was_taken_is_no_news);
  return g_test_run ();
}
