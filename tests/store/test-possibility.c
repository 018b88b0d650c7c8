// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-lead.h"
#include "chas-db-possibility.h"
#include "chas-model-error.h"
#include "chas-test-db.h"
#include "chas-undo.h"

#define STATE                                                                                      \
  "SELECT ifnull(group_concat(json_array(kind, count, period)), '') FROM"                          \
  " (SELECT * FROM lead_possibility ORDER BY kind)"

typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
} Case;

static void
case_begin (Case *self)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
}

static void
case_end (Case *self)
{
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

static void
set (Case *self, ChasPossibility kind, int count, const char *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_true (chas_db_set_possibility (self->db, self->lead, kind, count, period, &changes,
                                          &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
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
test_noted_once_of_each_kind (void)
{
  Case self;
  g_autoptr (ChasLeadDetails) details = NULL;

  case_begin (&self);
  set (&self, CHAS_POSSIBILITY_LIA, 2, " våren 2027 ");
  set (&self, CHAS_POSSIBILITY_STUDY_VISIT, 0, NULL);
  test_assert_text (self.db, STATE, "[\"lia\",2,\"våren 2027\"],[\"study_visit\",null,null]");
  set (&self, CHAS_POSSIBILITY_LIA, 0, "");
  test_assert_text (self.db, STATE, "[\"lia\",null,null],[\"study_visit\",null,null]");
  step_back (&self);
  test_assert_text (self.db, STATE, "[\"lia\",2,\"våren 2027\"],[\"study_visit\",null,null]");
  details = chas_db_get_lead (self.db, self.lead, NULL);
  g_assert_cmpuint (details->possibilities->len, ==, 2);
  case_end (&self);
}

static void
test_dropped_and_noted_again (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self);
  set (&self, CHAS_POSSIBILITY_LIA, 2, "våren 2027");
  g_assert_true (chas_db_drop_possibility (self.db, self.lead, CHAS_POSSIBILITY_LIA, &changes,
                                           &error));
  g_assert_no_error (error);
  test_assert_text (self.db, STATE, "");
  step_back (&self);
  test_assert_text (self.db, STATE, "[\"lia\",2,\"våren 2027\"]");
  case_end (&self);
}

static void
test_refused_changes_nothing (void)
{
  Case self;
  g_autoptr (GError) many = NULL;
  g_autoptr (GError) gone = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self);
  g_assert_false (chas_db_set_possibility (self.db, self.lead, CHAS_POSSIBILITY_LIA, 1001, NULL,
                                           &changes, &many));
  g_assert_error (many, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_RANGE);
  g_assert_false (chas_db_drop_possibility (self.db, self.lead, CHAS_POSSIBILITY_LIA, &changes,
                                            &gone));
  g_assert_error (gone, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  test_assert_text (self.db, STATE, "");
  case_end (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/possibility/noted", test_noted_once_of_each_kind);
  g_test_add_func ("/possibility/dropped", test_dropped_and_noted_again);
  g_test_add_func ("/possibility/refused", test_refused_changes_nothing);
  return g_test_run ();
}
