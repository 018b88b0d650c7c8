// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-entities.h"
#include "chas-trash-entry.h"
#include "correct-case.h"
#include "trash-case.h"

/* A contact has no name: what it was is what it is known by in the trash. */

/* Who did it went too, but nobody would miss that. */
static void
test_undone_contact_is_known_by_what_it_was (void)
{
  CorrectCase self;
  g_autoptr (GPtrArray) entries = NULL;
  const ChasTrashEntry *entry;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  correct_case_step_back (&self);
  entries = trash_case_list (self.db, 1);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->id, ==, self.contact);
  g_assert_cmpstr (entry->title, ==, "Ringde växeln");
  g_assert_cmpstr (entry->place, ==, "Nordkod");
  g_assert_cmpuint (entry->n_more, ==, 0);
  g_assert_cmpint (chas_contact_get_channel (CHAS_CONTACT (entry->record)), ==, CHAS_CHANNEL_PHONE);
  g_assert_cmpstr (chas_contact_get_at (CHAS_CONTACT (entry->record)), ==, "2026-11-23T09:00:00Z");
  trash_case_restore (self.db, entries);
  test_assert_text (self.db,
                    "SELECT json_array(name, subject) FROM undo_step ORDER BY id DESC LIMIT 1",
                    "[\"Restore\",\"Nordkod\"]");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM contact_participant"), ==, 1);
  correct_case_end (&self);
}

/* A contact with what was told of it before is one thing. */
static void
test_corrected_contact_is_one_entry (void)
{
  CorrectCase self;
  g_autoptr (GPtrArray) entries = NULL;
  const ChasTrashEntry *entry;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  correct_case_correct (&self);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_NOTHING);
  entries = trash_case_list (self.db, 1);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->id, ==, self.contact);
  g_assert_cmpuint (entry->n_more, ==, 0);
  trash_case_restore (self.db, entries);
  g_ptr_array_unref (trash_case_list (self.db, 0));
  g_assert_cmpint (test_int (self.db, "SELECT count(correction_of) FROM contact"), ==, 1);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM contact_participant"), ==, 2);
  correct_case_end (&self);
}

/* What was told before lives on: the correction alone was taken back. */
static void
test_undone_correction_is_an_entry (void)
{
  CorrectCase self;
  g_autoptr (GPtrArray) entries = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  correct_case_correct (&self);
  correct_case_step_back (&self);
  entries = trash_case_list (self.db, 1);
  g_assert_cmpstr (((const ChasTrashEntry *) entries->pdata[0])->id, ==, self.contact);
  correct_case_end (&self);
}

#define ADD(name, function) g_test_add_func ("/store/trash-contact/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undone-contact-is-known-by-what-it-was", test_undone_contact_is_known_by_what_it_was);
  ADD ("corrected-contact-is-one-entry", test_corrected_contact_is_one_entry);
  ADD ("undone-correction-is-an-entry", test_undone_correction_is_an_entry);
  return g_test_run ();
}
