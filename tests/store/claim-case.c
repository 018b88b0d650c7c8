// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "claim-case.h"

#include "chas-db-claim.h"
#include "chas-db-group.h"
#include "chas-undo.h"

void
claim_case_begin (ClaimCase *self)
{
  g_autoptr (GError) error = NULL;

  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  g_assert_true (chas_db_get_me (self->db, &self->me, &error));
  g_assert_no_error (error);
  test_exec (self->db,
             "INSERT INTO participant (id, kind, given_name) VALUES ('bo', 'student', 'Bo')");
}

void
claim_case_end (ClaimCase *self)
{
  g_free (self->me);
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

void
claim_case_claim (ClaimCase *self)
{
  const char *ids[] = { self->lead, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_true (chas_db_claim_leads (self->db, ids, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
}

void
claim_case_step_back (ClaimCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}
