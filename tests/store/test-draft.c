// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-company-match.h"
#include "chas-db-draft.h"
#include "chas-db-duplicates.h"
#include "chas-test-db.h"
#include "chas-undo.h"

#define STATE                                                                                      \
  "SELECT group_concat(x, char(10)) FROM ("                                                        \
  "SELECT json_array(id, name, orgnr, domain, website, linkedin_url, phone_raw, phone_e164,"       \
  " email, municipality) AS x FROM company UNION ALL "                                             \
  "SELECT json_array(id, given_name, family_name, email, phone_e164) FROM person UNION ALL "       \
  "SELECT json_array(id, person_id, company_id, title) FROM employment UNION ALL "                 \
  "SELECT json_array(id, stage) FROM lead UNION ALL "                                              \
  "SELECT json_array(company_id, other_id, reason) FROM not_duplicate UNION ALL "                  \
  "SELECT json_array(id, text) FROM note ORDER BY 1)"

static ChasLeadDraft *
card_new (void)
{
  ChasLeadDraft *draft = chas_lead_draft_new ();

  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, "Tallvik Systems AB");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_ORGNR, "556036-0793");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_WEBSITE, "www.tallvik-systems.example");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PHONE, "08-123 456 78");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_TOWN, "Solna");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON, "Karin von Fjällmo");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_TITLE, "Rekryterare");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON_PHONE, "070-174 06 05");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON_MAIL, "karin@tallvik-systems.example");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_NOTE, "Storgatan 1");
  return draft;
}

static char *
add (ChasDb *db, const char *group, const ChasLeadDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  char *id = NULL;

  chas_db_add_draft (db, group, draft, &id, &changes, &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);
  return id;
}

static void
step_back (ChasDb *db)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (db, &changes, NULL);

  g_assert_nonnull (result);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static GPtrArray *
find (ChasDb *db, const char *group, ChasLeadPart part, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasLeadDraft) draft = chas_lead_draft_new ();
  GPtrArray *matches;

  chas_lead_draft_set (draft, part, text);
  matches = chas_db_find_duplicates (db, group, draft, &error);
  g_assert_no_error (error);
  return matches;
}

/* Many have an address at gmail.com; this one has only one company. */
static void
test_own_mail_at_a_shared_domain_is_found (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GPtrArray) other = NULL;

  test_exec (
    db, "INSERT INTO company (id, name, email) VALUES ('c', 'Bageriet', 'Bageriet@gmail.com')");
  same = find (db, group, CHAS_LEAD_PART_MAIL, "bageriet@gmail.com");
  other = find (db, group, CHAS_LEAD_PART_MAIL, "smedjan@gmail.com");
  g_assert_cmpuint (same->len, ==, 1);
  g_assert_cmpstr (((ChasCompanyMatch *) same->pdata[0])->email, ==, "Bageriet@gmail.com");
  g_assert_cmpuint (other->len, ==, 0);
}

static void
test_card_is_one_step (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autofree char *before = test_text (db, STATE);
  g_autofree char *id = add (db, group, draft);

  test_assert_text (db,
                    "SELECT json_array(name, orgnr, domain, website, phone_raw, phone_e164,"
                    " municipality) FROM company",
                    "[\"Tallvik Systems AB\",\"5560360793\",\"tallvik-systems.example\","
                    "\"www.tallvik-systems.example\",\"08-123 456 78\",\"+46812345678\","
                    "\"Solna\"]");
  test_assert_text (db,
                    "SELECT json_array(given_name, family_name, email, phone_e164, title,"
                    " legal_basis) FROM person p JOIN employment ON person_id = p.id",
                    "[\"Karin\",\"von Fjällmo\",\"karin@tallvik-systems.example\","
                    "\"+46701740605\",\"Rekryterare\",\"legitimate_interest\"]");
  test_assert_text (db, "SELECT text FROM note", "Storgatan 1");
  test_assert_text (db, "SELECT id FROM lead", id);
  step_back (db);
  test_assert_text (db, STATE, before);
}

/* What the company has stays; what it lacks comes; it has one lead and one Karin. */
/* Each is a contact person of the company, and known again. */
static void
test_colleagues_work_there_too (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autofree char *before = test_text (db, STATE);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  ChasLeadDraft *eva = chas_lead_draft_new ();

  chas_lead_draft_set (eva, CHAS_LEAD_PART_PERSON, "Eva Berg");
  chas_lead_draft_set (eva, CHAS_LEAD_PART_TITLE, "CTO");
  chas_lead_draft_set (eva, CHAS_LEAD_PART_PERSON_MAIL, "eva@tallvik-systems.example");
  chas_lead_draft_take_colleague (draft, eva);
  first = add (db, group, draft);
  test_assert_text (db,
                    "SELECT json_group_array(json_array(p.given_name, p.email, e.title)"
                    " ORDER BY p.given_name) FROM person p JOIN employment e ON e.person_id = p.id"
                    " JOIN company c ON c.id = e.company_id",
                    "[[\"Eva\",\"eva@tallvik-systems.example\",\"CTO\"],"
                    "[\"Karin\",\"karin@tallvik-systems.example\",\"Rekryterare\"]]");
  draft->company_id = test_company_of (db, first);
  again = add (db, group, draft);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM person"), ==, 2);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM employment"), ==, 2);
  step_back (db);
  step_back (db);
  test_assert_text (db, STATE, before);
}

static void
test_adding_to_fills_only_what_is_empty (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Tallvik Systems");
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  test_exec (db, "UPDATE company SET municipality = 'Kista', phone_raw = 'växeln'");
  before = test_text (db, STATE);
  draft->company_id = test_company_of (db, lead);
  first = add (db, group, draft);
  g_assert_cmpstr (first, ==, lead);
  test_assert_text (
    db, "SELECT json_array(name, municipality, phone_raw, phone_e164, orgnr) FROM company",
    "[\"Tallvik Systems\",\"Kista\",\"växeln\",null,\"5560360793\"]");
  second = add (db, group, draft);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM person"), ==, 1);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM employment"), ==, 1);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM note"), ==, 1);
  step_back (db);
  test_assert_text (db, STATE, before);
}

/* Without a mail address it is the name that tells who is who at a company. */
static void
test_person_is_known_by_name_at_the_company (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON_MAIL, NULL);
  first = add (db, group, draft);
  draft->company_id = test_company_of (db, first);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON, "karin von fjällmo");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON_MAIL, "karin@tallvik-systems.example");
  second = add (db, group, draft);
  g_assert_cmpstr (first, ==, second);
  test_assert_text (db, "SELECT json_group_array(json_array(given_name, email)) FROM person",
                    "[[\"Karin\",\"karin@tallvik-systems.example\"]]");
}

/* Found under the name and number of the one that went, told of and added to as the one that stands
 * for it. */
static void
test_merged_companies_are_one (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *kept_lead = test_add_lead (db, group, "Tallvik Systems");
  g_autofree char *gone_lead = test_add_lead (db, group, "Granö Mobil");
  g_autofree char *kept = test_company_of (db, kept_lead);
  g_autofree char *gone = test_company_of (db, gone_lead);
  g_autofree char *merge =
    g_strdup_printf ("UPDATE company SET orgnr = '5560360793', merged_into = '%s' WHERE id = '%s';"
                     "UPDATE lead SET merged_into = '%s' WHERE id = '%s'",
                     kept, gone, kept_lead, gone_lead);
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autoptr (GPtrArray) matches = NULL;
  const ChasCompanyMatch *match;
  g_autofree char *lead = NULL;

  test_exec (db, merge);
  matches = find (db, group, CHAS_LEAD_PART_ORGNR, "556036-0793");
  g_assert_cmpuint (matches->len, ==, 1);
  match = matches->pdata[0];
  g_assert_cmpstr (match->company_id, ==, kept);
  g_assert_cmpstr (match->lead_id, ==, kept_lead);
  draft->company_id = g_strdup (match->company_id);
  lead = add (db, group, draft);
  g_assert_cmpstr (lead, ==, kept_lead);
}

static void
test_match_tells_who_has_the_contact (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Tallvik Systems");
  g_autofree char *tell = g_strdup_printf (
    "UPDATE company SET orgnr = '5560360793', do_not_contact = 1, municipality = 'Solna';"
    "UPDATE lead SET stage = 'contacted', owner_id = (SELECT id FROM participant);"
    "INSERT INTO contact (id, lead_id, at, correction_of) VALUES"
    " ('a', '%1$s', '2026-11-10T08:00:00Z', NULL), ('b', '%1$s', '2026-11-19T08:00:00Z', NULL),"
    " ('c', '%1$s', '2026-11-12T08:00:00Z', 'b')",
    lead);
  g_autoptr (GPtrArray) matches = NULL;
  g_autofree char *me = NULL;
  const ChasCompanyMatch *match;

  test_exec (db, tell);
  me = test_text (db, "SELECT concat_ws(' ', given_name, family_name) FROM participant");
  matches = find (db, group, CHAS_LEAD_PART_ORGNR, "5560360793");
  g_assert_cmpuint (matches->len, ==, 1);
  match = matches->pdata[0];
  g_assert_cmpstr (match->municipality, ==, "Solna");
  g_assert_cmpint (match->stage, ==, CHAS_STAGE_CONTACTED);
  g_assert_cmpstr (match->owner, ==, me);
  g_assert_cmpstr (match->contacted, ==, "2026-11-12T08:00:00Z");
  g_assert_true (match->do_not_contact);
}

static void
test_create_anyway_keeps_the_reason (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Tallvik Systems");
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autofree char *other = test_company_of (db, lead);
  g_autofree char *id = NULL;

  draft->other_ids = g_strdupv ((char *[]) { other, NULL });
  draft->reason = g_strdup ("Dotterbolag");
  id = add (db, group, draft);
  g_assert_cmpstr (id, !=, lead);
  test_assert_text (db, "SELECT reason FROM not_duplicate", "Dotterbolag");
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM company"), ==, 2);
}

static void
test_nothing_is_left_of_what_is_refused (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autofree char *before = test_text (db, STATE);
  g_autofree char *title = g_strnfill (2000, 'a');
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  chas_lead_draft_set (draft, CHAS_LEAD_PART_TITLE, title);
  g_assert_false (chas_db_add_draft (db, group, draft, &id, &changes, &error));
  g_assert_nonnull (error);
  test_assert_text (db, STATE, before);
}

static void
test_found_by_each_identity (void)
{
  const struct
  {
    ChasLeadPart part;
    const char *text;
    guint n;
  } cases[] = {
    { CHAS_LEAD_PART_COMPANY, "Tallvik Systems Sverige AB", 1 }, /* the same key */
    { CHAS_LEAD_PART_COMPANY, "Tallvik sys", 1 },                /* still being typed */
    { CHAS_LEAD_PART_COMPANY, "Tallvik Sytems", 1 },             /* to be compared */
    { CHAS_LEAD_PART_COMPANY, "Nordkod", 1 },                    /* a neighbour, to be compared */
    { CHAS_LEAD_PART_ORGNR, "SE556036079301", 1 },
    { CHAS_LEAD_PART_WEBSITE, "https://sub.tallvik-systems.example/x", 1 },
    { CHAS_LEAD_PART_PERSON_MAIL, "eva@tallvik-systems.example", 1 },
    { CHAS_LEAD_PART_PHONE, "+46 8 123 456 78", 1 },
    { CHAS_LEAD_PART_PERSON_MAIL, "Anna@gmail.com", 1 },
    { CHAS_LEAD_PART_PERSON_MAIL, "karin@gmail.com", 0 },
  };
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autofree char *lead = NULL;

  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON_MAIL, "anna@gmail.com");
  lead = add (db, group, draft);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) matches = find (db, group, cases[i].part, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (matches->len, ==, cases[i].n);
      if (matches->len > 0)
        g_assert_cmpstr (((ChasCompanyMatch *) matches->pdata[0])->lead_id, ==, lead);
    }
}

/* Answers while somebody types. */
static void
test_fifty_thousand_are_asked_within_a_frame (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *leads = NULL;
  gint64 best = G_MAXINT64;

  test_exec (db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
                 " INSERT INTO company (id, name, domain) SELECT"
                 " printf('01900000-0000-7000-8000-%012d', i), printf('Tallvik Bolag %d AB', i),"
                 " printf('tallvik%d.example', i) FROM n");
  leads = g_strdup_printf (
    "INSERT INTO lead (id, group_id, company_id, stage, order_key) SELECT"
    " replace (id, '01900000', '01910000'), '%s', id, 'new', 'm' || rowid FROM company WHERE rowid <= 2000",
    group);
  test_exec (db, leads);
  test_exec (db, "INSERT INTO company_key (company_id, key)"
                 " SELECT id, lower(rtrim(name, ' AB')) FROM company");
  for (int i = 0; i < 20; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) matches =
        find (db, group, CHAS_LEAD_PART_COMPANY, "Tallvik Bolag 4711");

      g_assert_cmpstr (((ChasCompanyMatch *) matches->pdata[0])->name, ==, "Tallvik Bolag 4711 AB");
      best = MIN (best, g_get_monotonic_time () - start);
    }
  g_test_message ("%" G_GINT64_FORMAT " us", best);
  g_assert_cmpint (best, <, 16000);
}

#define ADD(name, function) g_test_add_func ("/store/draft/" name, function)

/* Who looks for a company thinks of the own education first; a lead that is there keeps its own. */
static void
test_education_of_finder_is_the_first_fit (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasLeadDraft) draft = card_new ();
  g_autofree char *lead = add (db, group, draft);
  g_autofree char *again = NULL;

  test_assert_text (db,
                    "SELECT group_concat(e.short) FROM lead_education r JOIN education e"
                    " ON e.id = r.education_id",
                    "SYS");
  step_back (db);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM lead_education"), ==, 0);
  test_exec (db, "UPDATE participant SET education_id = NULL");
  g_clear_pointer (&lead, g_free);
  lead = add (db, group, draft);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM lead_education"), ==, 0);
  test_exec (db, "UPDATE participant SET education_id = (SELECT id FROM education)");
  draft->company_id = test_company_of (db, lead);
  again = add (db, group, draft);
  g_assert_cmpstr (again, ==, lead);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM lead_education"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("card-is-one-step", test_card_is_one_step);
  ADD ("adding-to-fills-only-what-is-empty", test_adding_to_fills_only_what_is_empty);
  ADD ("person-is-known-by-name-at-the-company", test_person_is_known_by_name_at_the_company);
  ADD ("merged-companies-are-one", test_merged_companies_are_one);
  ADD ("own-mail-at-a-shared-domain-is-found", test_own_mail_at_a_shared_domain_is_found);
  ADD ("match-tells-who-has-the-contact", test_match_tells_who_has_the_contact);
  ADD ("create-anyway-keeps-the-reason", test_create_anyway_keeps_the_reason);
  ADD ("nothing-is-left-of-what-is-refused", test_nothing_is_left_of_what_is_refused);
  ADD ("found-by-each-identity", test_found_by_each_identity);
  ADD ("fifty-thousand-are-asked-within-a-frame", test_fifty_thousand_are_asked_within_a_frame);
  g_test_add_func ("/store/draft/colleagues-work-there-too", test_colleagues_work_there_too);
  g_test_add_func ("/store/draft/education-of-finder-is-the-first-fit",
                   test_education_of_finder_is_the_first_fit);
  return g_test_run ();
}
