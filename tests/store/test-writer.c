// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field.h"
#include "chas-db-group.h"
#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-db-note.h"
#include "chas-entities.h"
#include "chas-model-error.h"
#include "chas-test-db.h"
#include "chas-undo.h"
#include "chas-writer.h"

static ChasCompany *
new_company (const char *id, const char *name)
{
  ChasCompany *company = chas_company_new (id);

  chas_company_set_name (company, name);
  return company;
}

static void
test_duplicate_id_is_conflict (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) db = test_db ();
  g_autoptr (ChasCompany) company = new_company ("c-1", "Nordkod AB");
  g_autoptr (ChasWriter) writer = chas_writer_begin (db, "Add", NULL, NULL);

  g_assert_true (chas_writer_insert (writer, CHAS_ENTITY (company), &error));
  g_assert_no_error (error);
  g_assert_false (chas_writer_insert (writer, CHAS_ENTITY (company), &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
}

static void
test_uncommitted_leaves_nothing (void)
{
  g_autoptr (ChasDb) db = test_db ();
  g_autoptr (ChasCompany) company = new_company ("c-1", "Nordkod AB");
  ChasWriter *writer = chas_writer_begin (db, "Add", NULL, NULL);

  g_assert_true (chas_writer_insert (writer, CHAS_ENTITY (company), NULL));
  chas_writer_free (writer);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM company"), ==, 0);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM undo_step"), ==, 0);
}

static void
test_missing_parent_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) db = test_db ();
  g_autoptr (ChasCompanyTag) tag = chas_company_tag_new (NULL);
  g_autoptr (ChasWriter) writer = chas_writer_begin (db, "Add", NULL, NULL);

  chas_company_tag_set_company_id (tag, "nobody");
  chas_company_tag_set_name (tag, "spel");
  g_assert_false (chas_writer_insert (writer, CHAS_ENTITY (tag), &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID);
}

static void
test_field_table_is_obeyed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) db = test_db ();
  g_autoptr (ChasCompany) company = chas_company_new ("c-1");
  g_autoptr (ChasWriter) writer = chas_writer_begin (db, "Add", NULL, NULL);

  g_assert_false (chas_writer_insert (writer, CHAS_ENTITY (company), &error));
  g_assert_error (error, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_REQUIRED);
}

static void
test_same_member_twice_is_one_record (void)
{
  g_autoptr (ChasDb) db = test_db ();
  g_autoptr (ChasCompany) company = new_company ("c-1", "Nordkod AB");
  g_autoptr (ChasWriter) writer = chas_writer_begin (db, "Add", NULL, NULL);

  g_assert_true (chas_writer_insert (writer, CHAS_ENTITY (company), NULL));
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ChasCompanyTag) tag = chas_company_tag_new (NULL);

      chas_company_tag_set_company_id (tag, "c-1");
      chas_company_tag_set_name (tag, i ? "SPEL" : "spel");
      g_assert_true (chas_writer_insert (writer, CHAS_ENTITY (tag), &error));
      g_assert_no_error (error);
    }
  g_assert_true (chas_writer_commit (writer, NULL, NULL));
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM company_tag"), ==, 1);
}

static void
test_writing_the_same_is_no_step (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *company = test_company_of (db, lead);
  g_autoptr (ChasChanges) changes = NULL;
  gint64 n_steps = test_int (db, "SELECT count(*) FROM undo_step");

  g_assert_true (chas_db_set_field (db, "company", company, "name", "Nordkod AB", &changes, NULL));
  g_assert_true (chas_changes_is_empty (changes));
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM undo_step"), ==, n_steps);
}

static void
test_changes_name_what_shows_the_record (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *company = test_company_of (db, lead);
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_true (chas_db_set_field (db, "company", company, "municipality", "Växjö", &changes,
                                    NULL));
  g_assert_true (chas_changes_has (changes, "company", company));
  g_assert_true (chas_changes_has (changes, "lead", lead));
  g_assert_false (chas_changes_has_entity (changes, "note"));
}

static void
test_typed_text_gets_its_stored_form (void)
{
  static const struct
  {
    const char *field, *typed, *stored;
  } typed[] = {
    { "orgnr", " 556036-0793 ", "5560360793" },
    { "domain", "https://www.Example.se/om?x=1", "example.se" },
    { "phone_raw", "070-174 06 05", "070-174 06 05" },
    { "domain", " ", NULL },
  };
  static const struct
  {
    const char *field, *typed;
    int code;
  } refused[] = {
    { "orgnr", "55603607", CHAS_MODEL_ERROR_RANGE },
    { "orgnr", "556036-0794", CHAS_MODEL_ERROR_CHECK_DIGIT },
    { "orgnr", "811228-9874", CHAS_MODEL_ERROR_PERSONAL },
    { "domain", "no domain", CHAS_MODEL_ERROR_SYNTAX },
    { "name", "", CHAS_MODEL_ERROR_REQUIRED },
  };
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *company = test_company_of (db, lead);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM company", typed[i].field);
      g_autofree char *stored = NULL;
      g_autoptr (ChasChanges) changes = NULL;

      g_assert_true (chas_db_set_field (db, "company", company, typed[i].field, typed[i].typed,
                                        &changes, NULL));
      stored = test_text (db, sql);
      g_assert_cmpstr (stored, ==, typed[i].stored);
    }
  test_assert_text (db, "SELECT phone_e164 FROM company", "+46701740605");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (ChasChanges) changes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (chas_db_set_field (db, "company", company, refused[i].field, refused[i].typed,
                                         &changes, &error));
      g_assert_error (error, CHAS_MODEL_ERROR, refused[i].code);
    }
  test_assert_text (db, "SELECT orgnr FROM company", "5560360793");
}

static void
test_delete_takes_children_along (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) deleted = NULL;
  g_autofree char *note = NULL;

  g_assert_true (chas_db_add_note (db, lead, "Ring Kim", &note, &changes, NULL));
  g_assert_true (chas_db_delete_leads (db, (const char *const[]) { lead, NULL }, &deleted, &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM lead"), ==, 0);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM note"), ==, 0);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM company"), ==, 1);
  g_assert_true (chas_changes_has (deleted, "note", note));
}

static void
test_delete_of_nothing_is_not_found (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasDb) db = test_db ();

  g_assert_false (chas_db_delete_record (db, "lead", "nobody", &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
}

/* Writes one field, or deletes the event if there is none; whether the lead is named. */
static gboolean
touches (ChasDb *db, const char *event, const char *field, const char *text, const char *lead)
{
  g_autoptr (ChasWriter) writer = chas_writer_begin (db, "Edit", NULL, NULL);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  if (field)
    chas_writer_set_text (writer, "event", event, field, text, &error);
  else
    chas_writer_delete (writer, "event", event, &error);
  g_assert_no_error (error);
  g_assert_true (chas_writer_commit (writer, &changes, NULL));
  return chas_changes_has (changes, "lead", lead);
}

/* A card says when its company is visited. */
static void
test_event_is_shown_by_the_leads_of_its_company (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod");
  g_autofree char *other = test_add_lead (db, group, "Sydkod");
  g_autofree char *company = test_company_of (db, other);

  test_exec (db, "INSERT INTO event (id, company_id, title, kind, all_day, status, start, uid,"
                 " sequence) SELECT 'v', id, 'Besök', 'study_visit', 1, 'planned', '2026-11-20',"
                 " 'u', 0 FROM company WHERE name = 'Nordkod'");
  g_assert_true (touches (db, "v", "start", "2026-12-01", lead));
  g_assert_false (touches (db, "v", "start", "2026-12-02", other));
  g_assert_true (touches (db, "v", "company_id", company, lead));
  g_assert_true (touches (db, "v", NULL, NULL, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/writer/duplicate-id-is-conflict", test_duplicate_id_is_conflict);
  g_test_add_func ("/store/writer/uncommitted-leaves-nothing", test_uncommitted_leaves_nothing);
  g_test_add_func ("/store/writer/missing-parent-is-refused", test_missing_parent_is_refused);
  g_test_add_func ("/store/writer/field-table-is-obeyed", test_field_table_is_obeyed);
  g_test_add_func ("/store/writer/same-member-twice-is-one-record",
                   test_same_member_twice_is_one_record);
  g_test_add_func ("/store/writer/writing-the-same-is-no-step", test_writing_the_same_is_no_step);
  g_test_add_func ("/store/writer/changes-name-what-shows-the-record",
                   test_changes_name_what_shows_the_record);
  g_test_add_func ("/store/writer/typed-text-gets-its-stored-form",
                   test_typed_text_gets_its_stored_form);
  g_test_add_func ("/store/writer/delete-takes-children-along", test_delete_takes_children_along);
  g_test_add_func ("/store/writer/delete-of-nothing-is-not-found",
                   test_delete_of_nothing_is_not_found);
  g_test_add_func ("/store/writer/event-is-shown-by-the-leads-of-its-company",
                   test_event_is_shown_by_the_leads_of_its_company);
  return g_test_run ();
}
