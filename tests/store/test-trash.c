// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field.h"
#include "chas-db-lead.h"
#include "chas-db-note.h"
#include "chas-db-trash.h"
#include "chas-test-db.h"
#include "chas-undo.h"
#include "trash-case.h"

/* Everything shared that is shown, as one text: two equal ones are the same state. */
#define STATE                                                                                      \
  "SELECT group_concat(x, char(10)) FROM ("                                                        \
  "SELECT json_array(id, group_id, company_id, stage, order_key, owner_id) AS x FROM lead"         \
  " UNION ALL SELECT json_array(id, name) FROM company"                                            \
  " UNION ALL SELECT json_array(id, lead_id, text, at) FROM note"                                  \
  " UNION ALL SELECT json_array(id, lead_id, from_stage, to_stage) FROM stage_change ORDER BY 1)"

typedef struct
{
  ChasDb *db;
  char *group;
  char *lead; /* Nordkod AB, with a note */
  char *note;
} World;

static void
world_begin (World *self)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod AB");
  chas_db_add_note (self->db, self->lead, "Ring Kim", &self->note, &changes, &error);
  g_assert_no_error (error);
}

static void
world_end (World *self)
{
  g_object_unref (self->db);
  g_free (self->group);
  g_free (self->lead);
  g_free (self->note);
}

static void delete (World *self, const char *entity, const char *id)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_delete_record (self->db, entity, id, &changes, &error);
  g_assert_no_error (error);
}

/* As if it had been done long ago. */
static void
age (World *self)
{
  test_exec (self->db, "UPDATE version SET hlc = hlc - (60000 << 16) WHERE field = '_del'");
}

static void
restore_all (World *self, guint n_expected)
{
  g_autoptr (GPtrArray) entries = trash_case_list (self->db, n_expected);

  trash_case_restore (self->db, entries);
  g_ptr_array_unref (trash_case_list (self->db, 0));
}

static void
undo (World *self)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static void
test_nothing_was_deleted (void)
{
  World world;

  world_begin (&world);
  g_ptr_array_unref (trash_case_list (world.db, 0));
  world_end (&world);
}

static void
test_lead_and_what_belongs_to_it_are_one_entry (void)
{
  World world;
  g_autoptr (GPtrArray) entries = NULL;
  const ChasTrashEntry *entry;

  world_begin (&world);
  delete (&world, "lead", world.lead);
  entries = trash_case_list (world.db, 1);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->entity, ==, "lead");
  g_assert_cmpstr (entry->id, ==, world.lead);
  g_assert_cmpstr (entry->title, ==, "Nordkod AB");
  g_assert_null (entry->place);
  g_assert_true (entry->mine);
  g_assert_cmpuint (entry->n_more, ==, 1); /* where it stood only belongs to it */
  world_end (&world);
}

static void
test_note_tells_where_it_stood (void)
{
  World world;
  g_autoptr (GPtrArray) entries = NULL;
  const ChasTrashEntry *entry;

  world_begin (&world);
  delete (&world, "note", world.note);
  entries = trash_case_list (world.db, 1);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->title, ==, "Ring Kim");
  g_assert_cmpstr (entry->place, ==, "Nordkod AB");
  g_assert_cmpuint (entry->n_more, ==, 0);
  world_end (&world);
}

static void
test_lead_comes_back_as_it_was (void)
{
  World world;
  g_autofree char *before = NULL;

  world_begin (&world);
  before = test_text (world.db, STATE);
  delete (&world, "lead", world.lead);
  restore_all (&world, 1);
  test_assert_text (world.db, STATE, before);
  world_end (&world);
}

static void
test_company_comes_back_with_its_leads (void)
{
  World world;
  g_autofree char *company = NULL;
  g_autofree char *before = NULL;

  world_begin (&world);
  company = test_company_of (world.db, world.lead);
  before = test_text (world.db, STATE);
  delete (&world, "company", company);
  g_assert_cmpint (test_int (world.db, "SELECT count(*) FROM lead"), ==, 0);
  restore_all (&world, 1);
  test_assert_text (world.db, STATE, before);
  world_end (&world);
}

static void
test_edited_value_comes_back_not_the_first_one (void)
{
  World world;
  g_autoptr (ChasChanges) changes = NULL;

  world_begin (&world);
  g_assert_true (chas_db_set_field (world.db, "note", world.note, "text", "Ring Lo", &changes,
                                    NULL));
  delete (&world, "note", world.note);
  restore_all (&world, 1);
  test_assert_text (world.db, "SELECT text FROM note", "Ring Lo");
  world_end (&world);
}

static void
test_what_was_deleted_before_stays_deleted (void)
{
  World world;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  world_begin (&world);
  delete (&world, "note", world.note);
  age (&world);
  delete (&world, "lead", world.lead);
  entries = trash_case_list (world.db, 2);
  g_assert_cmpstr (((ChasTrashEntry *) entries->pdata[0])->entity, ==, "lead");
  g_ptr_array_set_size (entries, 1);
  trash_case_restore (world.db, entries);
  g_assert_cmpint (test_int (world.db, "SELECT count(*) FROM note"), ==, 0);
  rest = trash_case_list (world.db, 1);
  g_assert_cmpstr (((ChasTrashEntry *) rest->pdata[0])->entity, ==, "note");
  world_end (&world);
}

static void
test_note_brings_its_lead_back (void)
{
  World world;
  g_autofree char *before = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  world_begin (&world);
  before = test_text (world.db, STATE);
  delete (&world, "note", world.note);
  age (&world);
  delete (&world, "lead", world.lead);
  entries = trash_case_list (world.db, 2);
  g_ptr_array_remove_index (entries, 0);
  trash_case_restore (world.db, entries);
  test_assert_text (world.db, STATE, before);
  world_end (&world);
}

static void
test_restoring_is_one_step (void)
{
  World world;
  g_autofree char *other = NULL;
  g_autofree char *deleted = NULL;
  g_autofree char *restored = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = NULL;

  world_begin (&world);
  other = test_add_lead (world.db, world.group, "Sydkod AB");
  delete (&world, "lead", world.lead);
  age (&world);
  delete (&world, "lead", other);
  deleted = test_text (world.db, STATE);
  entries = trash_case_list (world.db, 2);
  trash_case_restore (world.db, entries);
  restored = test_text (world.db, STATE);
  undo (&world);
  test_assert_text (world.db, STATE, deleted);
  g_ptr_array_unref (trash_case_list (world.db, 2));
  result = chas_db_redo (world.db, &changes, NULL);
  g_assert_nonnull (result);
  test_assert_text (world.db, STATE, restored);
  g_ptr_array_unref (trash_case_list (world.db, 0));
  world_end (&world);
}

static void
test_lead_whose_company_has_another_one_stays (void)
{
  World world;
  g_autofree char *company = NULL;
  g_autofree char *again = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) none = NULL;
  g_autoptr (GError) error = NULL;

  world_begin (&world);
  company = test_company_of (world.db, world.lead);
  delete (&world, "lead", world.lead);
  chas_db_add_lead (world.db, world.group, NULL, company, &again, &changes, &error);
  g_assert_no_error (error);
  before = test_text (world.db, STATE);
  entries = trash_case_list (world.db, 1);
  g_assert_false (chas_db_restore_trash (world.db, entries, &none, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
  test_assert_text (world.db, STATE, before);
  g_ptr_array_unref (trash_case_list (world.db, 1));
  world_end (&world);
}

static void
test_what_is_back_already_is_refused (void)
{
  World world;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  world_begin (&world);
  delete (&world, "lead", world.lead);
  entries = trash_case_list (world.db, 1);
  undo (&world);
  g_ptr_array_unref (trash_case_list (world.db, 0));
  g_assert_false (chas_db_restore_trash (world.db, entries, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  world_end (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/trash/nothing-was-deleted", test_nothing_was_deleted);
  g_test_add_func ("/store/trash/lead-and-what-belongs-to-it-are-one-entry",
                   test_lead_and_what_belongs_to_it_are_one_entry);
  g_test_add_func ("/store/trash/note-tells-where-it-stood", test_note_tells_where_it_stood);
  g_test_add_func ("/store/trash/lead-comes-back-as-it-was", test_lead_comes_back_as_it_was);
  g_test_add_func ("/store/trash/company-comes-back-with-its-leads",
                   test_company_comes_back_with_its_leads);
  g_test_add_func ("/store/trash/edited-value-comes-back-not-the-first-one",
                   test_edited_value_comes_back_not_the_first_one);
  g_test_add_func ("/store/trash/what-was-deleted-before-stays-deleted",
                   test_what_was_deleted_before_stays_deleted);
  g_test_add_func ("/store/trash/note-brings-its-lead-back", test_note_brings_its_lead_back);
  g_test_add_func ("/store/trash/restoring-is-one-step", test_restoring_is_one_step);
  g_test_add_func ("/store/trash/lead-whose-company-has-another-one-stays",
                   test_lead_whose_company_has_another_one_stays);
  g_test_add_func ("/store/trash/what-is-back-already-is-refused",
                   test_what_is_back_already_is_refused);
  return g_test_run ();
}
