// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-lead.h"
#include "chas-db-person.h"
#include "chas-model-error.h"
#include "chas-test-db.h"
#include "chas-undo.h"

/* Today is 2026-11-23. */

#define STATE                                                                                       \
  "SELECT (SELECT ifnull(group_concat(json_array(given_name, email, phone_e164)), '') FROM person)" \
  " || (SELECT ifnull(group_concat(json_array(title, is_primary, to_date)), '') FROM employment)"

typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
  char *company;
} Case;

static void
case_begin (Case *self)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  self->company = test_company_of (self->db, self->lead);
}

static void
case_end (Case *self)
{
  g_free (self->company);
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

static ChasPersonDraft *
make_draft (Case *self, const char *person_id, const char *employment_id, const char *name)
{
  g_autoptr (ChasPerson) person = chas_person_new (person_id);
  g_autoptr (ChasEmployment) employment = chas_employment_new (employment_id);

  chas_person_set_given_name (person, name);
  chas_person_set_source_text (person, "Webben");
  chas_person_set_email (person, " karin@nordkod.example ");
  chas_person_set_phone_raw (person, "070-174 06 05");
  chas_employment_set_title (employment, "Chef");
  chas_employment_set_is_primary (employment, TRUE);
  return chas_person_draft_new (self->company, person, employment);
}

static char *
save (Case *self, const ChasPersonDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  char *id = NULL;

  g_assert_true (chas_db_save_person (self->db, draft, &id, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
  return id;
}

static void
step_back (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static void
test_added_with_the_work_there_in_one_step (void)
{
  Case self;
  g_autoptr (ChasPersonDraft) draft = NULL;
  g_autofree char *before = NULL;
  g_autofree char *id = NULL;

  case_begin (&self);
  before = test_text (self.db, STATE);
  draft = make_draft (&self, NULL, NULL, " Karin ");
  id = save (&self, draft);
  test_assert_text (self.db, STATE,
                    "[\"Karin\",\"karin@nordkod.example\",\"+46701740605\"][\"Chef\",1,null]");
  test_assert_text (self.db, "SELECT legal_basis FROM person", "legitimate_interest");
  step_back (&self);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_changed_in_one_step (void)
{
  Case self;
  g_autoptr (ChasPersonDraft) first = NULL;
  g_autoptr (ChasPersonDraft) second = NULL;
  g_autofree char *before = NULL;
  g_autofree char *id = NULL;
  g_autofree char *same = NULL;
  g_autofree char *employment = NULL;

  case_begin (&self);
  first = make_draft (&self, NULL, NULL, "Karin");
  id = save (&self, first);
  before = test_text (self.db, STATE);
  employment = test_text (self.db, "SELECT id FROM employment");
  second = make_draft (&self, id, employment, "Carin");
  chas_person_set_phone_raw (second->person, NULL);
  chas_employment_set_title (second->employment, "");
  same = save (&self, second);
  g_assert_cmpstr (same, ==, id);
  test_assert_text (self.db, STATE, "[\"Carin\",\"karin@nordkod.example\",null][null,1,null]");
  step_back (&self);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_one_is_the_first_to_contact (void)
{
  Case self;
  g_autoptr (ChasPersonDraft) first = NULL;
  g_autoptr (ChasPersonDraft) second = NULL;
  g_autofree char *karin = NULL;
  g_autofree char *bo = NULL;
  g_autoptr (ChasLeadDetails) details = NULL;

  case_begin (&self);
  first = make_draft (&self, NULL, NULL, "Karin");
  karin = save (&self, first);
  second = make_draft (&self, NULL, NULL, "Bo");
  bo = save (&self, second);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM employment WHERE is_primary"), ==, 1);
  details = chas_db_get_lead (self.db, self.lead, NULL);
  g_assert_cmpuint (details->people->len, ==, 2);
  g_assert_cmpstr (chas_entity_get_id (details->people->pdata[0]), ==, bo);
  case_end (&self);
}

static void
test_who_has_left_is_not_shown (void)
{
  Case self;
  g_autoptr (ChasPersonDraft) draft = NULL;
  g_autofree char *id = NULL;
  g_autoptr (ChasLeadDetails) today = NULL;
  g_autoptr (ChasLeadDetails) later = NULL;

  case_begin (&self);
  draft = make_draft (&self, NULL, NULL, "Karin");
  id = save (&self, draft);
  test_exec (self.db, "UPDATE employment SET to_date = '2026-11-24'");
  today = chas_db_get_lead (self.db, self.lead, NULL);
  g_assert_cmpuint (today->people->len, ==, 1);
  test_exec (self.db, "UPDATE employment SET to_date = '2026-11-23'");
  later = chas_db_get_lead (self.db, self.lead, NULL);
  g_assert_cmpuint (later->people->len, ==, 0);
  case_end (&self);
}

static void
test_refused_changes_nothing (void)
{
  Case self;
  g_autoptr (ChasPersonDraft) nameless = NULL;
  g_autoptr (ChasPersonDraft) nowhere = NULL;
  g_autoptr (GError) required = NULL;
  g_autoptr (GError) gone = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;
  char *id = NULL;

  case_begin (&self);
  before = test_text (self.db, STATE);
  nameless = make_draft (&self, NULL, NULL, "  ");
  g_assert_false (chas_db_save_person (self.db, nameless, &id, &changes, &required));
  g_assert_error (required, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_REQUIRED);
  nowhere = make_draft (&self, NULL, NULL, "Karin");
  g_set_str (&nowhere->company_id, "nobody");
  g_assert_false (chas_db_save_person (self.db, nowhere, &id, &changes, &gone));
  g_assert_error (gone, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person/added", test_added_with_the_work_there_in_one_step);
  g_test_add_func ("/person/changed", test_changed_in_one_step);
  g_test_add_func ("/person/first", test_one_is_the_first_to_contact);
  g_test_add_func ("/person/left", test_who_has_left_is_not_shown);
  g_test_add_func ("/person/refused", test_refused_changes_nothing);
  return g_test_run ();
}
